"""What people decided about a task, in words: what they chose, and what the method had advised."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from assessments.catalogue import TaskTemplate
from assessments.plan import TaskEdit, TaskStatus
from assessments.types import Role
from wizard import formats
from wizard.assessment import PlannedTask
from wizard.documents.decided_words import raci_words
from wizard.documents.xlsx.sheet import text
from wizard.planning.first_meetings import FIRST_MEETING, meeting_words

_NAMES = {
    "title": "Taak",
    "action": "Wat je doet",
    "done_when": "Klaar als",
    "lead": "Trekker",
    "raci": "Wie doet wat",
    "owner": "Wie",
    "hours": "Uren",
    "days": "Doorlooptijd in dagen",
    "start": "Begin",
    "due": "Vaste einddatum",
    "after": "Na taak",
    "before": "Vlak voor taak",
    "busy_since": "Bezig sinds",
    "done_on": "Klaar op",
    "remark": "Opmerking",
    "evidence": "Bewijs",
    "expenses": "Uitgaven",
}
_IN_COLUMNS = frozenset({"title", "action", "done_when"})
_ADVISED = ("title", "action", "done_when", "lead", "hours", "days", "after")
"""What the method, or who added the task, has too."""


def chosen_words(planned: PlannedTask, roles: Mapping[Role, str]) -> str | None:
    """Say what people chose about a task, and where the method had other advice what that was."""
    edit, advised = planned.task.edit, planned.task.advised
    lines = []
    for field, name in _NAMES.items():
        if field in {"busy_since", "done_on", "remark", "evidence", "expenses"} or getattr(edit, field) is None:
            continue
        if field not in _ADVISED:
            lines.append(name)
        elif getattr(edit, field) != getattr(advised, field):
            lines.append(f"{name} (advies: {_said(getattr(advised, field), roles) or 'niets'})")
    return text(*lines)


def edit_words(edit: TaskEdit, advised: TaskTemplate | None, roles: Mapping[Role, str]) -> str | None:
    """Say everything that was decided about a task that has no row of its own any more, a line each.

    ``advised`` is the task as the method, or who added it, has it; None when nobody knows it any more.
    """
    return text(*_lines(edit, advised, roles))


def _lines(edit: TaskEdit, advised: TaskTemplate | None, roles: Mapping[Role, str]) -> Iterator[str]:
    for field, name in _NAMES.items():
        chosen = _said(getattr(edit, field), roles)
        advice = _said(getattr(advised, field), roles) if advised is not None and field in _ADVISED else ""
        differs = bool(chosen and advice) and chosen != advice
        if field in _IN_COLUMNS:
            yield from (f"{name}, zoals het er eerst stond: {advice}",) if differs else ()
        elif differs:
            yield f"{name}: {chosen} (advies: {advice})"
        elif chosen or advice:
            yield f"{name}: {chosen or advice}"
    if edit.status is not TaskStatus.OPEN:
        yield f"Status: {edit.status.value}"
    if edit.meeting is not None:
        yield f"{FIRST_MEETING}: {meeting_words(edit.meeting)}"
    for turn in edit.occurrences:
        days = (("vóór", turn.due), ("klaar op", turn.done_on))
        said = ", ".join([*(f"{word} {formats.long_date(day)}" for word, day in days if day), turn.remark])
        yield f"Herhaling {turn.number}: {said.removesuffix(', ')}"


def _said(value: object, roles: Mapping[Role, str] = MappingProxyType({})) -> str:
    if isinstance(value, Role):
        return roles.get(value, value)
    match value:
        case None:
            return ""
        case date():
            return formats.long_date(value)
        case int() | Decimal():
            return formats.plain_number(value)
        case Mapping():
            return raci_words(value)
        case tuple():
            return ", ".join(str(one) for one in value)
        case _:
            return str(value)
