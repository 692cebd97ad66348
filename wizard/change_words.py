"""What a change did, in a few Dutch words for the undo line."""

from __future__ import annotations

from datetime import date

from assessments.catalogue import Catalogue, QuestionKind
from assessments.plan import TaskEdit, TaskStatus
from assessments.types import Answer, QuestionId
from wizard import formats
from wizard.changes import (
    AnswerChange,
    Change,
    DismissalChange,
    FiguresChange,
    MeasurementChange,
    ProfileChange,
    ScenariosChange,
    TaskChange,
)


def describe(change: Change, catalogue: Catalogue) -> str:
    """Say in a few Dutch words what a change did, for the undo line."""
    match change:
        case AnswerChange(_, question, before, after):
            return _describe_answer(catalogue, question, before, after)
        case ProfileChange(question):
            return f"{question} gewijzigd"
        case FiguresChange(words=words) | ScenariosChange(words=words):
            return words
        case MeasurementChange(after=after):
            done = "begonnen" if after else "verwijderd"
            return f"Hermeting van {formats.short_date_year(change.measurement.date)} {done}"
        case TaskChange(task, before, after):
            return f"{catalogue.tasks[task].title}: {_describe_edit(before, after)}"
        case DismissalChange(rule, _, after):
            return f"Aandachtspunt {rule} {'opzijgezet' if after else 'teruggezet'}"


def _describe_answer(catalogue: Catalogue, question: QuestionId, before: Answer, after: Answer) -> str:
    asked = catalogue.questions[question]
    if after.not_applicable != before.not_applicable:
        return f"{question} staat {'op' if after.not_applicable else 'niet meer op'} n.v.t."
    if after.value != before.value:
        if asked.kind not in {QuestionKind.MATURITY, QuestionKind.SCALE}:
            return f"{question} gewijzigd"
        if before.value is None:
            return f"{question} beantwoord: niveau {after.value}"
        new = "leeg" if after.value is None else str(after.value)
        return f"{question} gewijzigd: niveau {before.value} → {new}"
    if after.discuss != before.discuss:
        return f"{question} {'gemarkeerd om na te bespreken' if after.discuss else 'hoeft niet meer nabesproken'}"
    words = {
        "note": "toelichting gewijzigd",
        "evidence": "bewijs gewijzigd",
        "reason": "reden gewijzigd",
        "confidence": "zekerheid gewijzigd",
        "target": "eigen streefniveau gewijzigd",
    }
    touched = next((one for one in words if getattr(before, one) != getattr(after, one)), "note")
    return f"{question}: {words[touched]}"


def _describe_edit(before: TaskEdit, after: TaskEdit) -> str:
    if after.dropped_reason != before.dropped_reason:
        return "uit het plan gehaald" if after.dropped_reason is not None else "terug in het plan"
    if after.status != before.status:
        return {TaskStatus.OPEN: "weer te doen", TaskStatus.BUSY: "bezig", TaskStatus.DONE: "klaar"}[after.status]
    if after.due != before.due:
        return f"klaar op {_day(after.due)}" if after.due else "klaar volgens advies"
    if after.start != before.start:
        return f"begint op {_day(after.start)}" if after.start else "begint volgens advies"
    if after.owner != before.owner:
        return f"naam {after.owner}" if after.owner else "naam volgens advies"
    if after.hours != before.hours:
        return f"{formats.hours(after.hours)} uur" if after.hours is not None else "uren volgens advies"
    return "gewijzigd"


def _day(day: date) -> str:
    """Write a day, with its year when that is not this year."""
    return formats.short_date(day, date.today().year)
