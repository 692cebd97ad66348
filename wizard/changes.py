"""One change to a dossier: what it was, what it became, and how one says that in a few words."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

from assessments.catalogue import CHANNELS_QUESTION, ORGANISATION_QUESTION
from assessments.figures import Figures, Scenarios
from assessments.plan import DismissedWarning, TaskEdit
from assessments.types import Answer, Dossier, Measurement, MeasurementId, QuestionId, RuleId, TaskCode, Value


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
class FiguresChange:
    """The figures of one measurement became others.

    Attributes:
        cell: what was touched, as a path such as "kosten/3/bedrag", or the code of a question.
        words: what was done, for the undo line.

    """

    measurement: MeasurementId
    cell: str
    words: str
    before: Figures
    after: Figures


@dataclass(frozen=True, slots=True)
class ScenariosChange:
    """The business case of one measurement became another; ``cell`` and ``words`` as in FiguresChange."""

    measurement: MeasurementId
    cell: str
    words: str
    before: Scenarios
    after: Scenarios


@dataclass(frozen=True, slots=True)
class MeasurementChange:
    """A hermeting was added (``before`` is None) or taken away (``after`` is None)."""

    before: Measurement | None
    after: Measurement | None

    @property
    def measurement(self) -> Measurement:
        """Return the one it is about."""
        found = self.after or self.before
        assert found is not None
        return found


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


Change = (
    AnswerChange | ProfileChange | FiguresChange | ScenariosChange | MeasurementChange | TaskChange | DismissalChange
)
FIGURES_PLACE = "cijfers/"
"""What the subject of a change in the figures begins with; its cell follows."""

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
        case FiguresChange(measurement, after=after):
            return with_measurement(dossier, measurement, figures=after)
        case ScenariosChange(measurement, after=after):
            return with_measurement(dossier, measurement, scenarios=after)
        case MeasurementChange():
            return _with_round(dossier, change)
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


def with_measurement(dossier: Dossier, measurement: MeasurementId, **parts: Any) -> Dossier:
    """Return the dossier with other parts in one of its measurements."""
    changed = (replace(one, **parts) if one.id == measurement else one for one in dossier.measurements)
    return replace(dossier, measurements=tuple(changed))


def _with_round(dossier: Dossier, change: MeasurementChange) -> Dossier:
    kept = [one for one in dossier.measurements if one.id != change.measurement.id]
    if change.after is not None:
        kept.append(change.after)
    return replace(dossier, measurements=tuple(sorted(kept, key=lambda one: one.date)))


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
    if isinstance(earlier, FiguresChange | ScenariosChange) and isinstance(later, FiguresChange | ScenariosChange):
        return earlier.cell == later.cell
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


def subject_key(change: Change) -> Hashable:
    """Return what a change is about, so that two about the same can be told."""
    match change:
        case AnswerChange(measurement, question):
            return measurement, question
        case ProfileChange(question):
            return question
        case FiguresChange(measurement):
            return measurement, "figures"
        case ScenariosChange(measurement):
            return measurement, "scenarios"
        case MeasurementChange():
            return change.measurement.id, "measurement"
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


def subject_of(change: Change) -> str:
    """Return the code of what a change is about, or its place in the figures, to jump to it."""
    match change:
        case AnswerChange(_, question) | ProfileChange(question):
            return question
        case FiguresChange(cell=cell) if cell == CHANNELS_QUESTION:
            return cell
        case FiguresChange(cell=cell) | ScenariosChange(cell=cell):
            return FIGURES_PLACE + cell
        case MeasurementChange():
            return FIGURES_PLACE
        case TaskChange(task):
            return task
        case DismissalChange(rule):
            return rule
