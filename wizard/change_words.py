"""What a change did, in a few Dutch words for the undo line."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

from assessments.catalogue import Catalogue, QuestionKind
from assessments.plan import Plan, TaskEdit, TaskStatus
from assessments.plan_parts import TOOLS
from assessments.types import Answer, QuestionId, TaskCode
from wizard import formats
from wizard.changes import (
    AnswerChange,
    Change,
    FiguresChange,
    HouseStyleChange,
    LogoChange,
    MeasurementChange,
    ProfileChange,
    ScenariosChange,
)
from wizard.plan_changes import DismissalChange, PlanChange, TaskChange
from wizard.workshop_changes import WholeWorkshopChange, WorkshopChange


def describe(change: Change, catalogue: Catalogue, plan: Plan | None = None) -> str:
    """Say in a few Dutch words what a change did, for the undo line and the log.

    Tasks that people added find their name in the plan; without it their code stands for them.
    """
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
        case LogoChange(after=after):
            return "Logo gekozen" if after else "Logo weggehaald"
        case HouseStyleChange(before, after):
            return "Huiskleur gewijzigd" if before.accent != after.accent else "Woorden onder elke pagina gewijzigd"
        case TaskChange(task, before, after):
            return f"{_title(task, catalogue, plan)}: {_describe_edit(before, after, catalogue, plan)}"
        case DismissalChange(rule, _, after):
            return f"Aandachtspunt {rule} {'opzijgezet' if after else 'teruggezet'}"
        case PlanChange(words=words) | WorkshopChange(words=words):
            return words
        case WholeWorkshopChange(after=after):
            day = formats.short_date_year(change.workshop.setup.day)
            return f"Workshop van {day} {'toegevoegd' if after else 'verwijderd'}"


def is_decision(change: Change) -> bool:
    """Tell whether a change of the plan decides something: a remark, a proof or a filled-in tool does not."""
    match change:
        case TaskChange(_, before, after):
            silent = {"remark", "evidence"}
            return any(
                _decided(before, one.name) != _decided(after, one.name)
                for one in fields(TaskEdit)
                if one.name not in silent
            )
        case PlanChange(words=words, after=after):
            return bool(words) and any(kind != TOOLS for kind, _ in after)
        case _:
            return True


def _decided(edit: TaskEdit, name: str) -> object:
    """Return what a field of an edit decides; of the times a task comes back that is not the remark."""
    if name != "occurrences":
        return getattr(edit, name)
    return tuple((one.number, one.due, one.done_on) for one in edit.occurrences if one.due or one.done_on)


def _title(task: TaskCode, catalogue: Catalogue, plan: Plan | None) -> str:
    if plan is not None and (own := plan.edit(task).title):
        return own
    if task in catalogue.tasks:
        return catalogue.tasks[task].title
    return plan.own_tasks[task].title if plan is not None and task in plan.own_tasks else task


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


def _describe_edit(before: TaskEdit, after: TaskEdit, catalogue: Catalogue, plan: Plan | None) -> str:
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
    if after.before != before.before:
        title = _title(after.before, catalogue, plan) if after.before else ""
        return f"gepland vóór ‘{title}’" if title else "volgorde volgens advies"
    if after.done_on != before.done_on and after.done_on:
        return f"klaar sinds {_day(after.done_on)}"
    if after.meeting != before.meeting:
        return (
            "eerste afspraak weggehaald" if after.meeting is None else f"eerste afspraak op {_day(after.meeting.day)}"
        )
    if after.occurrences != before.occurrences:
        return _describe_times(before, after)
    words = {
        "title": "naam van de taak",
        "action": "omschrijving",
        "done_when": "‘klaar als’",
        "days": "doorlooptijd",
        "raci": "taakverdeling",
        "lead": "trekker",
        "after": "wat eerst klaar moet zijn",
        "expenses": "uitgaven",
        "remark": "opmerking",
        "evidence": "bewijs",
    }
    touched = next((one for one in words if getattr(before, one) != getattr(after, one)), None)
    if touched is None:
        return "gewijzigd"
    back = touched not in {"remark", "evidence"} and getattr(after, touched) is None
    return f"{words[touched]} {'volgens advies' if back else 'gewijzigd'}"


def _describe_times(before: TaskEdit, after: TaskEdit) -> str:
    for number in sorted({one.number for edit in (before, after) for one in edit.occurrences}):
        earlier, one = before.occurrence(number), after.occurrence(number)
        if one.done_on != earlier.done_on:
            return f"keer {number} {'klaar' if one.done_on else 'weer te doen'}"
        if one.due != earlier.due:
            return f"keer {number} op {_day(one.due)}" if one.due else f"keer {number} volgens ritme"
        if one.remark != earlier.remark:
            return f"opmerking bij keer {number} gewijzigd"
    return "herhaling gewijzigd"


def _day(day: date) -> str:
    """Write a day, with its year when that is not this year."""
    return formats.short_date(day, date.today().year)
