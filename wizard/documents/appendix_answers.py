"""Bijlage Alle antwoorden: every question with level, target, note, evidence and certainty; nothing is left out."""

from __future__ import annotations

from assessments.catalogue import OUTSOURCING, Question, Section
from assessments.types import Answer
from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.answer_words import answer_lines, condition_words
from wizard.documents.context import Context, Place
from wizard.documents.earlier_answers import earlier_lines
from wizard.documents.report import Chapter
from wizard.drawing.levels import level_scale

_SHORT = 70
_NOT_COUNTED = "Deze vraag telt niet mee in score en dekking."


def chapter(context: Context) -> Chapter:
    """Write a section per step, the profile first; outsourcing only when something was answered there."""
    number = context.number(Place.ANSWERS)
    chosen = [one for one in context.catalogue.sections if one.code != OUTSOURCING or _has_answers(context, one)]
    sections = tuple(_section(context, one, f"{number}.{place}") for place, one in enumerate(chosen, 1))
    return Chapter(number, "Alle antwoorden", sections=sections, is_appendix=True)


def _section(context: Context, section: Section, number: str) -> Chapter:
    name = f"stap {section.number}, {section.title.lower()}" if section.step else section.title.lower()
    day = formats.long_date(context.assessment.measurement.date)
    lead = f"Elke vraag met het antwoord, de toelichting en het bewijs, precies zoals ingevuld. Meting van {day}."
    lead = lead if section.number == 0 else ""
    questions = [context.catalogue.questions[code] for code in section.questions()]
    blocks = tuple(_entry(context, question) for question in questions)
    running = f"{number}  {section.title}"
    return Chapter(number, f"Alle antwoorden: {name}", "", lead, blocks, is_appendix=True, flows=True, running=running)


def _has_answers(context: Context, section: Section) -> bool:
    return any(not context.sheet.kept_answer(question).is_empty() for question in section.questions())


def _entry(context: Context, question: Question) -> b.AnswerEntry:
    sheet = context.sheet
    answer = sheet.kept_answer(question.id)
    picture, aside = None, ""
    if not sheet.is_shown(question.id):
        aside = "niet gesteld"
    elif sheet.is_waived(question.id):
        aside = "niet van toepassing"
    elif not sheet.is_answered(question.id):
        aside = "niet beantwoord"
    elif question.is_maturity:
        picture = level_scale(sheet.level(question.id), sheet.target(question.id))
    lines = (*_status_lines(context, question, answer), *_value_lines(context, question, answer))
    lines = (*lines, *_target_lines(context, question, answer), *_note_lines(answer), *earlier_lines(context, question))
    return b.AnswerEntry(question.id, question.name, question.text, lines, picture, aside)


def _status_lines(context: Context, question: Question, answer: Answer) -> tuple[b.AnswerLine, ...]:
    if not context.sheet.is_shown(question.id):
        assert question.shown_if is not None
        words = f"Alleen gesteld als {condition_words(context.catalogue, question.shown_if)}. {_NOT_COUNTED}"
        kept = answer.reason.strip()
        return (
            b.AnswerLine("Reden", words, soft=True),
            *([b.AnswerLine("Reden n.v.t.", kept, soft=True)] if kept else []),
        )
    if answer.not_applicable:
        reason = answer.reason.strip()
        note = f" {_NOT_COUNTED}" if reason else " N.v.t. telt pas met een reden."
        return (b.AnswerLine("Reden", (b.muted(note.strip() + " "), b.Run(reason or "–"))),)
    if answer.reason.strip():
        return (
            b.AnswerLine(
                "Reden n.v.t.", (b.muted("Telt niet, want n.v.t. staat uit. "), b.Run(answer.reason.strip())), soft=True
            ),
        )
    return ()


def _value_lines(context: Context, question: Question, answer: Answer) -> tuple[b.AnswerLine, ...]:
    """Return the answer in words; what was answered before "n.v.t." is kept, and says so."""
    waived = answer.not_applicable
    if not question.is_maturity:
        lines = answer_lines(context.sheet, question)
        label = "Eerder" if waived else "Antwoord"
        return tuple(b.AnswerLine(label if number == 0 else "", line, waived) for number, line in enumerate(lines))
    level = answer.value
    if not isinstance(level, int):
        return ()
    words = f"niveau {level}. {question.levels[level]}" if waived else question.levels[level]
    return (b.AnswerLine("Eerder" if waived else f"Niveau {level}", formats.capitalized(words), waived),)


def _target_lines(context: Context, question: Question, answer: Answer) -> tuple[b.AnswerLine, ...]:
    """Return the target as far as the level stays below it, and one's own target always."""
    target, level = context.sheet.target(question.id), context.sheet.level(question.id)
    own = answer.target
    if own is not None and question.is_maturity and own != target:
        note = f" Hier is het doel minstens {target}." if target is not None else ""
        return (b.AnswerLine(f"Eigen doel {own}", f"{question.levels[own]}{note}", soft=True),)
    if target is None or (own is None and (level is None or target <= level)):
        return ()
    words = f"{question.levels[target]}{' (eigen doel)' if own is not None else ''}"
    return (b.AnswerLine(f"Doel {target}", words, soft=True),)


def _note_lines(answer: Answer) -> tuple[b.AnswerLine, ...]:
    """Return what was written beside the answer; certainty follows short evidence on its line."""
    lines = []
    if answer.note.strip():
        lines.append(b.AnswerLine("Toelichting", answer.note.strip()))
    remarks = ([f"zekerheid: {answer.confidence.value}"] if answer.confidence else []) + (
        ["nog bespreken"] if answer.discuss else []
    )
    evidence, extra = answer.evidence.strip(), formats.capitalized(" · ".join(remarks))
    if evidence and extra and len(evidence) <= _SHORT:
        lines.append(b.AnswerLine("Bewijs", (b.Run(f"{evidence}{formats.NBSP * 2} "), b.muted(extra))))
    else:
        lines += [b.AnswerLine("Bewijs", evidence)] if evidence else []
        lines += [b.AnswerLine("", extra, soft=True)] if extra else []
    return tuple(lines)
