"""Verschil: which answers moved, per step, and in an appendix both texts with both notes."""

from __future__ import annotations

from collections.abc import Sequence

from assessments.catalogue import Question, Section
from assessments.comparison import Comparison
from assessments.sheet import AnswerSheet
from assessments.types import Answer
from wizard import formats
from wizard.answer_changes import AnswerChange, Move, unchanged_levels
from wizard.documents import blocks as b
from wizard.documents.answer_words import value_lines
from wizard.documents.context import Context
from wizard.documents.difference_parts import decimal, round_names
from wizard.documents.report import Chapter
from wizard.drawing.levels import level_change

_APPENDIX = "A"
_MOVES = {Move.UP: "▲ omhoog", Move.DOWN: "▼ omlaag", Move.OTHER: "anders"}


def answers_chapter(context: Context, found: Comparison, changes: Sequence[AnswerChange]) -> Chapter | None:
    """Write a table per step with what moved up and down; absent when no level is another."""
    blocks: list[b.Block] = []
    for section in context.catalogue.steps:
        members = [one for one in _of(section, changes) if one.question.is_maturity]
        if members:
            blocks += [b.Heading(f"Stap {section.number}, {section.title.lower()}", aside=_scores(found, section)),
                       _table(context, members)]  # fmt: skip
    if not blocks:
        return None
    note = "Open rondje: toen. Dicht rondje: nu. Ruit: doel; met cijfer erin is het doel gehaald."
    blocks.append(b.Paragraph(f"{note} Alle toelichtingen staan in bijlage{formats.NBSP}{_APPENDIX}.", b.Tone.NOTE))
    return Chapter("", "Antwoorden naast elkaar", _message(context, found, changes), "", tuple(blocks))


def _message(context: Context, found: Comparison, changes: Sequence[AnswerChange]) -> str:
    rose, fell = (sum(one.move is move for one in changes) for move in (Move.UP, Move.DOWN))
    same = unchanged_levels(context.catalogue, context.assessment.dossier, found.before, found.after)
    if not rose and not fell:
        return "Geen enkel antwoord ging omhoog of omlaag."
    words = f"{formats.count(rose, 'antwoord', 'antwoorden')} {'ging' if rose == 1 else 'gingen'} omhoog, {fell} omlaag"
    return f"{words}, {same} {'bleef' if same == 1 else 'bleven'} gelijk."


def _of(section: Section, changes: Sequence[AnswerChange]) -> list[AnswerChange]:
    return [one for one in changes if one.question.section == section.code]


def _scores(found: Comparison, section: Section) -> str:
    if section.step is None:
        return ""
    one = found.steps[section.step]
    before, after = decimal(one.before), decimal(one.after)
    if before is None or after is None:
        return ""
    return f"{formats.score2(before)} → {formats.score2(after)}"


def _table(context: Context, members: Sequence[AnswerChange]) -> b.Table:
    columns = (b.Column("Vraag", 3.1), b.Column("Toen, nu en doel", 2.3), b.Column("", 1.3),
               b.Column("Wat er nu gebeurt", 4.2))  # fmt: skip
    return b.Table(columns, tuple(_row(context, one) for one in members), dense=True)


def _row(context: Context, one: AnswerChange) -> b.Row:
    name = b.Cell(((b.strong(one.question.name),), (b.muted(one.question.id),)))
    scale = b.Cell(picture=level_change(one.first, one.last, one.target))
    now = one.question.levels[one.last] if one.last is not None else _aside(context, one)
    return b.Row((name, scale, _MOVES[one.move].replace(" ", formats.NBSP), now))


def _aside(context: Context, one: AnswerChange) -> str:
    sheet = context.sheet
    if not sheet.is_shown(one.question.id):
        return "niet meer gevraagd"
    return "niet van toepassing" if sheet.is_waived(one.question.id) else "nog niet beantwoord"


def answers_appendix(context: Context, found: Comparison, changes: Sequence[AnswerChange]) -> Chapter | None:
    """Write every changed answer in full: what it said then and now, with both notes and what shows it."""
    if not changes:
        return None
    sections: list[Chapter] = []
    for section in context.catalogue.sections:
        members = _of(section, changes)
        if members:
            number = f"{_APPENDIX}.{len(sections) + 1}"
            name = f"Stap {section.number}, {section.title.lower()}" if section.step else section.title
            entries = tuple(_entry(context, found, one) for one in members)
            sections.append(Chapter(number, name, blocks=entries, is_appendix=True, flows=True))
    first, second = (formats.decapitalized(name) for name in round_names(found))
    lead = f"Elk antwoord dat bij de {second} anders is dan bij de {first}, precies zoals ingevuld."
    return Chapter(_APPENDIX, "Veranderde antwoorden", "", lead, sections=tuple(sections), is_appendix=True)


def _entry(context: Context, found: Comparison, one: AnswerChange) -> b.AnswerEntry:
    catalogue, dossier = context.catalogue, context.assessment.dossier
    lines: list[b.AnswerLine] = []
    for name, measurement, answer, soft in zip(
        round_names(found), (found.before, found.after), (one.before, one.after), (True, False), strict=True
    ):
        sheet = AnswerSheet(catalogue, dossier, measurement)
        lines += [b.AnswerLine(name if place == 0 else "", words, soft=soft)
                  for place, words in enumerate(_answer_words(sheet, one.question, answer))]  # fmt: skip
        lines += [b.AnswerLine(label, words, soft=soft) for label, words in _notes(answer) if words]
    both = one.question.is_maturity and one.last is not None
    picture = level_change(one.first, one.last, one.target) if both else None
    return b.AnswerEntry(one.question.id, one.question.name, one.question.text, tuple(lines), picture)


def _answer_words(sheet: AnswerSheet, question: Question, answer: Answer) -> tuple[b.Words, ...]:
    """Return what was answered, a line each; at least one, which says why there is nothing."""
    if answer.not_applicable:
        return (f"Niet van toepassing. {answer.reason.strip()}".strip(),)
    if question.is_maturity and isinstance(answer.value, int):
        asked = "" if sheet.is_shown(question.id) else " (niet gevraagd, telt niet mee)"
        return ((b.strong(f"Niveau {answer.value}. "), b.Run(f"{question.levels[answer.value]}{asked}")),)
    return value_lines(sheet.catalogue, question, answer.value) or ("Niet beantwoord.",)


def _notes(answer: Answer) -> tuple[tuple[str, str], ...]:
    return ("Toelichting", answer.note.strip()), ("Bewijs", answer.evidence.strip())
