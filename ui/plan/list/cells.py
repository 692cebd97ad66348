"""The columns of the task list, and how what is typed in a cell becomes a decision about its task; pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from assessments.plan import TaskStatus
from assessments.types import TaskCode
from ui.plan.cards import advised_owner
from ui.plan.list.rows import TaskRow, is_late, phase_words, plain, status_words
from ui.plan.task_fields import MOST_HOURS
from ui.plan.task_status import with_status
from ui.texts import tr
from ui.widgets.grid.columns import Column, Kind
from wizard import formats
from wizard.assessment import Assessment
from wizard.drawing.pillars import NAMES
from wizard.entry.notation import read_date, read_decimal, refuse_number, write_date, write_decimal
from wizard.entry.refusal import Refusal

FIRST_TO_GO = ("phase", "step", "class", "pillar", "hours", "code", "owner")
"""Which columns are left out where there is little room, least wanted first."""
_LONGEST_TITLE = 200


class Cells:
    """Reads cells against the plan that is shown; ``today`` says what day it is, ``people`` who can be named."""

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today
        self._start = date.min
        self.people: tuple[str, ...] = ()
        self._advised: dict[TaskCode, str] = {}

    def show_plan(self, assessment: Assessment) -> None:
        """Read against this plan from now on."""
        self._start = assessment.sheet.start_date()
        self.people = people(assessment)
        self._advised = {one.code: advised_owner(assessment, one) or "" for one in assessment.tasks}

    def columns(self) -> tuple[Column, ...]:
        """Return the columns, in the order in which they stand."""
        words = Kind.WORDS
        can = _is_in_plan
        return (
            Column("code", tr("Code"), 88, lambda row: row.code, kind=words),
            Column("title", tr("Titel"), 250, _title, self.read_title, stretch=3, tip=_marks, editable=can),
            Column("pillar", tr("Pijler"), 104, lambda row: NAMES[row.pillar], kind=words),
            Column(
                "owner", tr("Wie"), 136, _owner, self.read_owner,
                stretch=1, edit=_typed_owner, choices=self._people, editable=can,
            ),
            Column("end", tr("Klaar op"), 106, _end, self.read_due, edit=_typed_due, editable=can),
            Column("hours", tr("Uren"), 62, _hours, self.read_hours, Kind.NUMBER, edit=_typed_hours, editable=can),
            Column("class", tr("Klasse"), 66, lambda row: row.task_class, kind=words),
            Column("phase", tr("Fase"), 126, lambda row: phase_words(row.phase), kind=words),
            Column("step", tr("Stap"), 140, lambda row: row.step_words, kind=words),
            Column("status", tr("Status"), 100, _status, self.read_status, choices=lambda _: _STATES),
        )  # fmt: skip

    def read_title(self, row: TaskRow, text: str) -> TaskRow | Refusal:
        """Return a task with another title; an emptied one follows the advice again."""
        title = " ".join(text.split())
        if not title and row.is_own:
            return Refusal(tr("Een eigen taak heeft een titel nodig."))
        if len(title) > _LONGEST_TITLE:
            return Refusal(tr("Houd de titel op hoogstens {most} tekens.").format(most=_LONGEST_TITLE))
        chosen = title if title and title != row.advised_title else None
        return replace(row, title=chosen or row.advised_title, edit=replace(row.edit, title=chosen))

    def read_owner(self, row: TaskRow, text: str) -> TaskRow | Refusal:
        """Return a task that somebody else does; an emptied name follows the roles again."""
        name = " ".join(text.split())
        advised = self._advised.get(row.code, "")
        chosen = name if name and name != advised else None
        return replace(row, owner=chosen or advised, edit=replace(row.edit, owner=chosen))

    def read_due(self, row: TaskRow, text: str) -> TaskRow | Refusal:
        """Return a task with a pinned last day; an emptied one is planned again."""
        if not text.strip():
            return replace(row, edit=replace(row.edit, due=None))
        day = read_day(text, row.end or self._today(), self._start)
        if day is None:
            return Refusal(tr("Deze dag bestaat niet of is anders geschreven. Typ bijvoorbeeld 31 mrt 2026."))
        words, late = formats.short_date(day, self._start.year), is_late(row.status, day, self._today())
        return replace(row, end=day, end_words=words, late=late, edit=replace(row.edit, due=day))

    def read_hours(self, row: TaskRow, text: str) -> TaskRow | Refusal:
        """Return a task with another effort; an emptied one follows the advice again."""
        if not text.strip():
            return replace(row, edit=replace(row.edit, hours=None))
        hours = read_decimal(text)
        if hours is None or not 0 <= hours <= MOST_HOURS:
            return refuse_number(text, tr("Vul een aantal uren in, bijvoorbeeld 8 of 5,5."))
        return replace(row, hours=hours, edit=replace(row.edit, hours=hours))

    def read_status(self, row: TaskRow, text: str) -> TaskRow | Refusal:
        """Return a task with another status, from its word or the beginning of it."""
        word = plain(text).strip()
        if row.dropped_reason and word == plain(_status(row)):
            return row
        found = next((one for one in TaskStatus if word and plain(status_words(one)).startswith(word)), None)
        if found is None and word == TaskStatus.OPEN.value:
            found = TaskStatus.OPEN
        if found is None:
            return Refusal(tr("Kies te doen, bezig of klaar."))
        late = is_late(found, row.end, self._today())
        edit = replace(with_status(row.edit, found, self._today()), dropped_reason=None, dropped_on=None)
        return replace(row, status=found, late=late, dropped_reason="", edit=edit)

    def _people(self, _: TaskRow) -> Sequence[str]:
        return self.people


_STATES = tuple(status_words(one) for one in TaskStatus)


def people(assessment: Assessment) -> tuple[str, ...]:
    """Return every name of the roles and the plan, in alphabetical order."""
    roles = (name.strip() for name in assessment.sheet.role_holders().names.values() if name and name.strip())
    tasks = (planned.owner for planned in assessment.tasks if planned.owner)
    return tuple(sorted({*roles, *tasks}, key=str.casefold))


def read_day(text: str, near: date, start: date) -> date | None:
    """Read a date; without a year it is the one closest to ``near`` that does not lie before the plan's start."""
    found = read_date(text)
    if found is not None:
        return found
    typed = text.strip()
    years = range(min(near.year, start.year) - 1, near.year + 2)
    days = [day for year in years for gap in (" ", "-") if (day := read_date(f"{typed}{gap}{year}")) is not None]
    return min((day for day in days if day >= start), key=lambda day: abs((day - near).days), default=None)


def _title(row: TaskRow) -> str:
    return row.title


def _end(row: TaskRow) -> str:
    return row.end_words


def _owner(row: TaskRow) -> str:
    return row.owner or ("" if row.dropped_reason else tr("geen naam"))


def _typed_owner(row: TaskRow) -> str:
    return row.owner


def _typed_due(row: TaskRow) -> str:
    return write_date(row.edit.due or row.end)


def _hours(row: TaskRow) -> str:
    return formats.hours(row.hours)


def _typed_hours(row: TaskRow) -> str:
    return write_decimal(Decimal(row.hours).normalize())


def _status(row: TaskRow) -> str:
    return tr("vervallen") if row.dropped_reason else status_words(row.status)


def _is_in_plan(row: TaskRow) -> bool:
    return not row.dropped_reason


def _marks(row: TaskRow) -> str:
    if row.dropped_reason:
        return tr("Uit het plan gehaald: {reason}").format(reason=row.dropped_reason)
    return formats.capitalized(formats.enumeration([word for _, word in row.marks()]))
