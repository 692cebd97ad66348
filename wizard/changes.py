"""One change to a dossier: what it was, what it became, and how one says that in a few words."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from assessments.catalogue import CHANNELS_QUESTION, ORGANISATION_QUESTION
from assessments.figures import Figures, Scenarios
from assessments.plan import HouseStyle, MeetingEdit, TaskEdit
from assessments.plan_parts import HOUSE_STYLE, with_part
from assessments.types import Answer, Dossier, Logo, Measurement, MeasurementId, QuestionId, Value
from wizard.plan_changes import DismissalChange, PlanChange, TaskChange, with_change
from wizard.workshop_changes import (
    WholeWorkshopChange,
    WorkshopChange,
    is_workshop_typing,
    place_of,
    subject_key_of,
    with_answers,
    with_whole_change,
    with_workshop_change,
)


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
class LogoChange:
    """The client's logo became another; None is no logo."""

    before: Logo | None
    after: Logo | None


@dataclass(frozen=True, slots=True)
class HouseStyleChange:
    """Colour or words of this dossier's paper became others."""

    before: HouseStyle
    after: HouseStyle


Change = (
    AnswerChange
    | ProfileChange
    | FiguresChange
    | ScenariosChange
    | MeasurementChange
    | LogoChange
    | HouseStyleChange
    | TaskChange
    | DismissalChange
    | PlanChange
    | WorkshopChange
    | WholeWorkshopChange
)
PAPER_PLACE = "papier"
"""The subject of a change in how the paper looks."""
FIGURES_PLACE = "cijfers/"
"""What the subject of a change in the figures begins with; its cell follows."""

_TEXT_FIELDS = {
    *("note", "evidence", "reason", "remark", "owner", "title", "action", "done_when", "dropped_reason"),
    *("chair", "participants", "agenda", "output", "place", "time", "confidentiality"),
}


_TOOL_FIELD = "tool/"


def reverse(change: Change) -> Change:
    """Return the change that takes this one back."""
    back = _between(change, change.after, change.before)
    return (
        replace(back, undone=not back.undone) if isinstance(back, TaskChange | DismissalChange | PlanChange) else back
    )


def apply(dossier: Dossier, change: Change) -> Dossier:
    """Return the dossier after a change."""
    match change:
        case AnswerChange(measurement, question, _, after):
            return with_answers(dossier, measurement, {question: after})
        case ProfileChange(question, _, after):
            return _with_profile(dossier, question, after)
        case FiguresChange(measurement, after=after):
            return with_measurement(dossier, measurement, figures=after)
        case ScenariosChange(measurement, after=after):
            return with_measurement(dossier, measurement, scenarios=after)
        case MeasurementChange():
            return _with_round(dossier, change)
        case LogoChange(_, after):
            return replace(dossier, logo=after)
        case HouseStyleChange(_, after):
            return replace(dossier, plan=with_part(dossier.plan, HOUSE_STYLE, after))
        case TaskChange() | DismissalChange() | PlanChange():
            return replace(dossier, plan=with_change(dossier.plan, change))
        case WorkshopChange():
            return with_workshop_change(dossier, change)
        case WholeWorkshopChange():
            return with_whole_change(dossier, change)


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
    if isinstance(earlier, WorkshopChange) and isinstance(later, WorkshopChange):
        return is_workshop_typing(earlier, later)
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
        case LogoChange():
            return "logo"
        case HouseStyleChange():
            return "house_style"
        case TaskChange(task):
            return task
        case DismissalChange(rule):
            return rule
        case PlanChange(subject, after=after):
            return "plan", subject, frozenset(after)
        case WorkshopChange() | WholeWorkshopChange():
            return subject_key_of(change)


def write_key(change: Change) -> Hashable:
    """Return what a change writes, so that a later write of the same takes the place of one that waits for the disk."""
    if isinstance(change, TaskChange | DismissalChange | PlanChange):
        number = change.decision.number if change.decision is not None else None
        return "plan", subject_key(change), number
    return subject_key(change)


def _touched(change: Change) -> Iterator[str]:
    before, after = change.before, change.after
    if isinstance(change, PlanChange):
        if len(change.after) == 1:
            yield from _differing(next(iter(change.before.values())), next(iter(change.after.values())))
    else:
        yield from _differing(before, after)


def _differing(before: object, after: object) -> Iterator[str]:
    """Yield the names of the fields that two values of one kind do not share; None holds nothing."""
    empty: dict[type, object] = {MeetingEdit: MeetingEdit(), dict: {}}
    if before is None or after is None:
        kind = dict if isinstance(before or after, Mapping) else type(before or after)
        before, after = (empty.get(kind) if one is None else one for one in (before, after))
    if isinstance(before, Answer | TaskEdit | MeetingEdit | HouseStyle) and isinstance(after, type(before)):
        names = [one.name for one in fields(after) if getattr(before, one.name) != getattr(after, one.name)]
        remark = remark_of_turn(before, after) if names == ["occurrences"] else None
        yield from names if remark is None else (f"{_TOOL_FIELD}{remark}",)
    elif isinstance(before, Mapping) and isinstance(after, Mapping):
        yield from (f"{_TOOL_FIELD}{key}" for key in {*before, *after} if before.get(key) != after.get(key))


def remark_of_turn(before: object, after: object) -> int | None:
    """Return the number of the one time of a recurring task of which only the remark differs, None otherwise."""
    if not isinstance(before, TaskEdit) or not isinstance(after, TaskEdit):
        return None
    numbers = {one.number for edit in (before, after) for one in edit.occurrences}
    changed = [number for number in numbers if before.occurrence(number) != after.occurrence(number)]
    if len(changed) != 1:
        return None
    one, other = before.occurrence(changed[0]), after.occurrence(changed[0])
    return changed[0] if replace(one, remark=other.remark) == other else None


def _is_text_value(change: Change, touched: set[str]) -> bool:
    if all(name.startswith(_TOOL_FIELD) for name in touched):
        return True
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
        case LogoChange() | HouseStyleChange():
            return PAPER_PLACE
        case TaskChange(task):
            return task
        case DismissalChange(rule):
            return rule
        case PlanChange(subject):
            return subject
        case WorkshopChange() | WholeWorkshopChange():
            return place_of(change)
