"""Every answer of every measurement, with all that was written beside it; and the scores that follow from them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from assessments.catalogue import PROFILE, Question, QuestionKind
from assessments.scoring import Score, ScoreStatus, level_name
from assessments.sheet import AnswerSheet
from assessments.types import Answer, Value
from wizard.documents.answer_words import answer_lines
from wizard.documents.xlsx.rounds import Round, heads, names
from wizard.documents.xlsx.sheet import Cell, Column, Kind, Row, Sheet, sheet, text, yes

_STATES = {
    ScoreStatus.SHOWN: "genoeg antwoorden",
    ScoreStatus.PROVISIONAL: "voorlopig",
    ScoreStatus.TOO_FEW: "te weinig antwoorden",
    ScoreStatus.NOT_APPLICABLE: "niet van toepassing",
}


def answers(found: tuple[Round, ...]) -> Sheet | None:
    """Return the sheet with the answers, those of the profile first."""
    columns = (
        *heads(found),
        Column("Vraag", Kind.CODE, 8),
        Column("Stap", Kind.CODE, 18),
        Column("Wat er gevraagd is", Kind.TEXT, 30),
        Column("Niveau", Kind.WHOLE, 7, meaning="0 tot en met 4; leeg als de vraag niet meetelt of nog open is."),
        Column("Doel", Kind.WHOLE, 6, meaning="Het niveau dat bij jullie ambitie hoort, of dat jullie zelf kozen."),
        Column("Kloof", Kind.WHOLE, 6, meaning="Hoeveel niveaus het antwoord onder het doel blijft."),
        Column("Eigen doel", Kind.WHOLE, 7, meaning="Het doel dat jullie zelf kozen voor deze vraag."),
        Column("Antwoord", Kind.TEXT, 36),
        Column("Waarde", Kind.NUMBER, 13, meaning="Het antwoord als getal, bedrag of datum, om mee te rekenen."),
        Column("Toelichting", Kind.TEXT, 34),
        Column("Bewijs", Kind.TEXT, 24),
        Column("Zekerheid", Kind.CODE, 11),
        Column("Nabespreken", Kind.CODE, 13),
        Column("Stand", Kind.CODE, 13),
        Column("Reden n.v.t.", Kind.TEXT, 20),
    )
    catalogue = found[0].sheet.catalogue
    questions = catalogue.questions.values()
    rows: list[Row] = []
    newest = found[-1]
    rows += [(*names(found, None), *_answer(newest.sheet, one)) for one in questions if one.section == PROFILE]
    for each in found:
        rows += [(*names(found, each), *_answer(each.sheet, one)) for one in questions if one.section != PROFILE]
    about = "Elke vraag met het antwoord, de toelichting en het bewijs, precies zoals ingevuld."
    return sheet("Antwoorden", about, columns, rows, len(heads(found)) + 1)


def _answer(sheet_: AnswerSheet, question: Question) -> Row:
    answer = sheet_.kept_answer(question.id)
    return (
        question.id,
        sheet_.catalogue.section(question.section).title,
        text(question.name, question.text),
        sheet_.level(question.id) if question.is_maturity else None,
        sheet_.target(question.id),
        sheet_.gap(question.id) if question.is_maturity and sheet_.level(question.id) is not None else None,
        answer.target,
        text(*_words(sheet_, question, answer)),
        _typed(question, answer.value),
        answer.note,
        answer.evidence,
        answer.confidence.value if answer.confidence else None,
        yes(answer.discuss) if answer.discuss else None,
        _state(sheet_, question, answer),
        answer.reason,
    )


def _words(sheet_: AnswerSheet, question: Question, answer: Answer) -> Iterator[str]:
    if question.is_maturity and isinstance(answer.value, int):
        yield f"{answer.value}: {question.levels[answer.value]}"
        target = sheet_.target(question.id)
        if target is not None and target > answer.value:
            yield f"Doel {target}: {question.levels[target]}"
    else:
        yield from answer_lines(sheet_, question)


def _typed(question: Question, value: Value | None) -> Cell | None:
    """Return an answer to reckon with; None for words and for levels, which have a column of their own."""
    match value:
        case int() if not question.is_maturity:
            return Cell(value, Kind.MONEY if question.kind is QuestionKind.AMOUNT else Kind.WHOLE)
        case Decimal() if question.kind is QuestionKind.PERCENTAGE:
            return Cell(value / 100, Kind.SHARE)
        case Decimal():
            return Cell(value, Kind.MONEY if question.kind is QuestionKind.AMOUNT else Kind.NUMBER)
        case date():
            return Cell(value, Kind.DAY)
        case _:
            return None


def _state(sheet_: AnswerSheet, question: Question, answer: Answer) -> str:
    if not sheet_.is_shown(question.id):
        return "niet gesteld"
    if answer.not_applicable:
        return "n.v.t." if answer.is_waived() else "n.v.t. zonder reden"
    return "beantwoord" if sheet_.is_answered(question.id) else "nog open"


def scores(found: tuple[Round, ...]) -> Sheet | None:
    """Return the sheet with the scores of steps and pillars."""
    columns = (
        *heads(found),
        Column("Soort", Kind.CODE, 10),
        Column("Naam", Kind.TEXT, 26),
        Column("Score", Kind.SCORE, 9, meaning="0 tot en met 4, het gewogen gemiddelde van de niveaus."),
        Column("Niveau in een woord", Kind.CODE, 18),
        Column("Doel", Kind.SCORE, 9),
        Column("Verschil met doel", Kind.SCORE, 11),
        Column("Beantwoord", Kind.SHARE, 12, meaning="Welk deel van het gewicht van de vragen een antwoord heeft."),
        Column("Stand", Kind.CODE, 22),
    )
    rows = [row for each in found for row in _scores(found, each)]
    return sheet("Scores", "De score per stap en pijler, met het doel.", columns, rows, len(heads(found)) + 2)


def _scores(found: tuple[Round, ...], each: Round) -> Iterator[Row]:
    catalogue, first = each.sheet.catalogue, names(found, each)

    def row(kind: str, name: str | Cell, one: Score) -> Row:
        word = None if one.value is None else level_name(catalogue.level_names, one.value)
        short = None if one.value is None or one.target is None else one.target - one.value
        return (*first, kind, name, one.value, word, one.target, short, one.coverage, _STATES[one.status])

    yield row("Samen", "Alle stappen", each.scores.total)
    for step, one in each.scores.steps.items():
        section = catalogue.section(step)
        yield row(f"Stap {section.number}", section.title, one)
    for pillar, one in each.scores.pillars.items():
        yield row("Pijler", Cell(catalogue.pillars[pillar].name, Kind.PILLAR), one)
