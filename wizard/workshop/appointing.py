"""First dates and first meetings of the chosen tasks: working days, what is still missing, and who can come; pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from assessments.plan import FirstMeeting, TaskEdit
from assessments.types import TaskCode
from assessments.workshop import Workshop
from wizard import formats
from wizard.assessment import Assessment, PlannedTask
from wizard.entry.notation import read_date
from wizard.planning.workdays import holidays_in, shown_day
from wizard.workshop.group_names import group_name

_WEEK = timedelta(days=7)
_SATURDAY = 5
_DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_WEEKDAY = re.compile(r"(volgende week )?(ma|di|wo|do|vr|za|zo)(?:andag|nsdag|ensdag|nderdag|ijdag|terdag|ndag)?")


@dataclass(frozen=True, slots=True)
class WorkingDay:
    """A day that people work; ``words`` say why it is another day than the one asked for, "" when it is that one."""

    day: date
    words: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """Which chosen tasks have no name, and which no date that the room agreed on."""

    names: tuple[PlannedTask, ...]
    dates: tuple[PlannedTask, ...]

    def is_complete(self) -> bool:
        """Tell whether every chosen task has both."""
        return not self.names and not self.dates


def working_day(day: date) -> WorkingDay:
    """Return the day itself, or the first working day after it with the reason."""
    shown = shown_day(day)
    if shown == day:
        return WorkingDay(day)
    holiday = holidays_in(day.year).get(day)
    why = holiday or ("een zaterdag" if day.weekday() == _SATURDAY else "een zondag")
    return WorkingDay(
        shown, f"{formats.capitalized(formats.day_and_month(day))} is {why}; het wordt {day_words(shown)}."
    )


def week_later(day: date | None, today: date) -> WorkingDay:
    """Return the same weekday a week later; without a day, a week from today."""
    start = today if day is None else day
    return working_day(start + _WEEK) if start <= date.max - 2 * _WEEK else WorkingDay(start)


def read_day(text: str, today: date) -> date | None:
    """Read a day as one types it in a hurry: "di" or "volgende week di", "3 feb" without its year, or a whole date.

    A weekday is the first one after today; without a year a date is the first one from today on.
    """
    plain = " ".join(text.lower().split())
    found = _WEEKDAY.fullmatch(plain)
    if found:
        ahead = (_DAYS.index(found[2]) - today.weekday() - 1) % 7 + 1
        monday = today - timedelta(days=today.weekday())
        return monday + _WEEK + timedelta(days=_DAYS.index(found[2])) if found[1] else today + timedelta(days=ahead)
    whole = read_date(plain)
    if whole is not None:
        return whole
    tries = (read_date(f"{plain}{gap}{year}") for year in (today.year, today.year + 1) for gap in (" ", "-"))
    return min((day for day in tries if day is not None and day >= today), default=None)


def day_words(day: date) -> str:
    """Write a day as one says it: "dinsdag 3 februari"."""
    return f"{formats.weekday_name(day)} {formats.day_and_month(day)}"


def planned_of(assessment: Assessment, workshop: Workshop) -> tuple[PlannedTask, ...]:
    """Return the chosen tasks that are in the plan, in their order."""
    found = (assessment.task(code) for code in workshop.chosen)
    return tuple(one for one in found if one is not None)


def lost(assessment: Assessment, workshop: Workshop) -> tuple[TaskCode, ...]:
    """Return the chosen tasks that are no longer in the plan."""
    return tuple(code for code in workshop.chosen if assessment.task(code) is None)


def agreed_day(planned: PlannedTask) -> date | None:
    """Return the first day that the room agreed on for a task: its first meeting, else when it begins or ends."""
    edit = planned.task.edit
    return edit.meeting.day if edit.meeting is not None else edit.start or edit.due


def missing(tasks: Sequence[PlannedTask]) -> Missing:
    """Return which of the chosen tasks still need a name or a date."""
    return Missing(
        tuple(one for one in tasks if one.owner is None), tuple(one for one in tasks if agreed_day(one) is None)
    )


def missing_words(tasks: Sequence[PlannedTask]) -> str:
    """Say whether all chosen tasks have a name and a date, or how many do not."""
    if not tasks:
        return "Kies eerst taken."
    found, amount = missing(tasks), len(tasks)
    if found.is_complete():
        both = "Beide taken" if amount == 2 else f"Alle {formats.word(amount)}"
        whole = "De gekozen taak heeft" if amount == 1 else f"{both} hebben"
        return f"{whole} een naam en een datum."
    parts = [
        f"{formats.word(len(some))} zonder {what}"
        for some, what in ((found.names, "naam"), (found.dates, "datum"))
        if some
    ]
    return f"Van de {formats.count_in_words(amount, 'taak', 'taken')}: {formats.enumeration(parts)}."


def with_meeting_day(edit: TaskEdit, day: date | None) -> TaskEdit:
    """Return a decision with the first meeting on another day; None takes the meeting away."""
    if day is None:
        return replace(edit, meeting=None)
    return replace(edit, meeting=replace(edit.meeting or FirstMeeting(day), day=day))


def people(assessment: Assessment, workshop: Workshop) -> tuple[tuple[str, str], ...]:
    """Return whom one can name, each with the role: the roles' names, who sits at the table, other names of the plan."""
    found: dict[str, list[str]] = {}
    for role, name in assessment.sheet.role_holders().names.items():
        if name and name.strip():
            found.setdefault(name.strip(), []).append(assessment.catalogue.roles[role])
    for one in workshop.setup.participants:
        if one.name.strip() and one.name.strip() not in found:
            found[one.name.strip()] = [group_name(one.group)] if one.group is not None else []
    for planned in assessment.tasks:
        if planned.owner:
            found.setdefault(planned.owner, [])
    return tuple((name, formats.enumeration(roles)) for name, roles in found.items())
