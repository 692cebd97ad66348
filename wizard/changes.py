"""One change to a dossier: what it was, what it became, and how one says that in a few words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from assessments.catalogue import ORGANISATION_QUESTION, Catalogue, QuestionKind
from assessments.figures import Channel
from assessments.types import (
    Answer,
    DismissedWarning,
    Dossier,
    MeasurementId,
    QuestionId,
    RuleId,
    TaskCode,
    TaskEdit,
    TaskStatus,
    Value,
)
from wizard import formats


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """An answer of one measurement became another."""

    measurement: MeasurementId
    question: QuestionId
    before: Answer
    after: Answer


@dataclass(frozen=True, slots=True)
class ProfileChange:
    """A profile value became another."""

    question: QuestionId
    before: Value | None
    after: Value | None


@dataclass(frozen=True, slots=True)
class ChannelsChange:
    """The channel table of one measurement became another."""

    measurement: MeasurementId
    before: tuple[Channel, ...]
    after: tuple[Channel, ...]


@dataclass(frozen=True, slots=True)
class TaskChange:
    """What a person decided about a task became something else."""

    task: TaskCode
    before: TaskEdit
    after: TaskEdit


@dataclass(frozen=True, slots=True)
class DismissalChange:
    """A warning was waved away, or called back."""

    rule: RuleId
    before: DismissedWarning | None
    after: DismissedWarning | None


Change = AnswerChange | ProfileChange | ChannelsChange | TaskChange | DismissalChange

_TEXT_FIELDS = {"note", "evidence", "reason", "remark", "owner"}


def reverse(change: Change) -> Change:
    """Return the change that takes this one back."""
    return _between(change, change.after, change.before)


def apply(dossier: Dossier, change: Change) -> Dossier:
    """Return the dossier after a change."""
    match change:
        case AnswerChange(measurement, question, _, after):
            measurements = []
            for one in dossier.measurements:
                answers = dict(one.answers)
                if one.id == measurement:
                    answers.pop(question, None)
                    if not after.is_empty():
                        answers[question] = after
                measurements.append(replace(one, answers=answers))
            return replace(dossier, measurements=tuple(measurements))
        case ProfileChange(question, _, after):
            return _with_profile(dossier, question, after)
        case ChannelsChange(measurement, _, after):
            return replace(
                dossier,
                measurements=tuple(
                    replace(one, figures=replace(one.figures, channels=after)) if one.id == measurement else one
                    for one in dossier.measurements
                ),
            )
        case TaskChange(task, _, after):
            edits = {code: edit for code, edit in dossier.plan.edits.items() if code != task}
            if not after.is_empty():
                edits[task] = after
            return replace(dossier, plan=replace(dossier.plan, edits=edits))
        case DismissalChange(rule, _, after):
            dismissed = {code: one for code, one in dossier.plan.dismissed.items() if code != rule}
            if after is not None:
                dismissed[rule] = after
            return replace(dossier, plan=replace(dossier.plan, dismissed=dismissed))


def _with_profile(dossier: Dossier, question: QuestionId, value: Value | None) -> Dossier:
    if question == ORGANISATION_QUESTION:
        return replace(dossier, organisation=value) if isinstance(value, str) and value.strip() else dossier
    profile = {code: kept for code, kept in dossier.profile.items() if code != question}
    if value is not None:
        profile[question] = value
    return replace(dossier, profile=profile)


def is_typing(earlier: Change, later: Change) -> bool:
    """Tell whether the later change goes on typing in the text field that the earlier one changed."""
    if type(earlier) is not type(later) or earlier.after != later.before or subject_key(earlier) != subject_key(later):
        return False
    if isinstance(later, ProfileChange):
        return isinstance(later.after, str) and isinstance(later.before, str)
    touched = {name for change in (earlier, later) for name in _touched(change)}
    return len(touched) == 1 and (bool(touched & _TEXT_FIELDS) or _is_text_value(later, touched))


def joined(earlier: Change, later: Change) -> Change:
    """Return the two changes as one."""
    return _between(later, earlier.before, later.after)


def _between(change: Change, before: object, after: object) -> Change:
    """Return a change of the same thing with other ends; both are taken from changes of its own kind."""
    ends: dict[str, Any] = {"before": before, "after": after}
    return replace(change, **ends)


def subject_key(change: Change) -> object:
    """Return what a change is about, so that two about the same can be told."""
    match change:
        case AnswerChange(measurement, question):
            return measurement, question
        case ProfileChange(question):
            return question
        case ChannelsChange(measurement):
            return measurement, "channels"
        case TaskChange(task):
            return task
        case DismissalChange(rule):
            return rule


def _touched(change: Change) -> Iterator[str]:
    before, after = change.before, change.after
    if isinstance(before, Answer | TaskEdit) and isinstance(after, Answer | TaskEdit):
        yield from (one.name for one in fields(after) if getattr(before, one.name) != getattr(after, one.name))


def _is_text_value(change: Change, touched: set[str]) -> bool:
    is_text = isinstance(change, AnswerChange) and isinstance(change.after.value, str)
    return touched == {"value"} and is_text


def subject_of(change: Change) -> QuestionId | TaskCode | RuleId:
    """Return the code of what a change is about, to jump to it."""
    match change:
        case AnswerChange(_, question) | ProfileChange(question):
            return question
        case ChannelsChange():
            return QuestionId("EXT-12")
        case TaskChange(task):
            return task
        case DismissalChange(rule):
            return rule


def describe(change: Change, catalogue: Catalogue) -> str:
    """Say in a few Dutch words what a change did, for the undo line."""
    match change:
        case AnswerChange(_, question, before, after):
            return _describe_answer(catalogue, question, before, after)
        case ProfileChange(question):
            return f"{question} gewijzigd"
        case ChannelsChange():
            return "EXT-12 gewijzigd: kanalentabel"
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
