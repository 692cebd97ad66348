"""From tasks to dates: list scheduling against the hours a week (method 4.6)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from assessments.plan import TaskStatus
from assessments.types import TaskCode
from wizard.planning.derive import BASELINE, REMEASUREMENT, DerivedTask

_YEAR = 365
_REMEASUREMENT_DAYS = 14
_QUICK_HOURS = 8
_QUICK_DAYS = 21


class Phase(StrEnum):
    """When a task is finished, counted in days from the plan's start."""

    QUICK_WIN = "quick_win"
    DAYS_30 = "days_30"
    DAYS_60 = "days_60"
    DAYS_90 = "days_90"
    YEAR_1 = "year_1"
    AFTER_YEAR_1 = "after_year_1"
    REMEASUREMENT = "remeasurement"


@dataclass(frozen=True, slots=True)
class Slot:
    """A task's place in time; days count from the plan's start, dates are calendar days and never moved.

    Attributes:
        order: place in planning order, from 1.
        used_hours: hours spent once this task is done, in planning order; None for the remeasurement.
        begin, end: None without capacity: then only the order is known.

    """

    order: int
    used_hours: Decimal | None
    start_day: int | None
    end_day: int | None
    begin: date | None
    end: date | None
    phase: Phase | None


@dataclass(frozen=True, slots=True)
class Calendar:
    """What the schedule is made against: day 0, hours a week, and when the remeasurement is due if that is fixed."""

    start: date
    hours_per_week: int
    remeasurement: date | None = None


def schedule(tasks: Mapping[TaskCode, DerivedTask], calendar: Calendar) -> dict[TaskCode, Slot]:
    """Place every task, in planning order."""
    slots: dict[TaskCode, Slot] = {}
    waiting = {code: task for code, task in tasks.items() if code != REMEASUREMENT}
    used = Decimal(0)
    while waiting:
        ready = [task for task in waiting.values() if all(before not in waiting for before in task.after)]
        task = min(ready, key=_order_key)
        del waiting[task.code]
        used += task.hours
        slots[task.code] = _slot(task, len(slots) + 1, used, slots, calendar)
    if REMEASUREMENT in tasks:
        slots[REMEASUREMENT] = _remeasurement(tasks[REMEASUREMENT], len(slots) + 1, slots, calendar)
    return slots


def is_quick(task: DerivedTask) -> bool:
    """Tell whether a task can be a quick win: at most 8 hours and 21 days, waiting for nothing."""
    return task.hours <= _QUICK_HOURS and task.days <= _QUICK_DAYS and not task.after


def phase_of(end_day: int, *, quick: bool) -> Phase:
    """Return the phase by the last day."""
    if quick and end_day <= 30:
        return Phase.QUICK_WIN
    limits: Iterable[tuple[int, Phase]] = (
        (30, Phase.DAYS_30),
        (60, Phase.DAYS_60),
        (90, Phase.DAYS_90),
        (_YEAR, Phase.YEAR_1),
    )
    return next((phase for limit, phase in limits if end_day <= limit), Phase.AFTER_YEAR_1)


def year_later(day: date) -> date:
    """Return the same day a year on; 29 February becomes 28 February (Beslissing 18), the last year stays within it."""
    if day.year == date.max.year:
        return date.max
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def _order_key(task: DerivedTask) -> tuple[bool, bool, Decimal, Decimal, str]:
    return (not task.template.gate, not is_quick(task), -task.effective, -task.priority, task.code)


def _slot(task: DerivedTask, order: int, used: Decimal, slots: Mapping[TaskCode, Slot], calendar: Calendar) -> Slot:
    if calendar.hours_per_week <= 0:
        return Slot(order, used, None, None, None, None, None)
    capacity_day = math.ceil(used * 7 / calendar.hours_per_week)
    earliest = max((slots[before].end_day or 0 for before in task.after), default=0)
    end_day = max(capacity_day, max(earliest, 0) + task.days)
    start_day = end_day - task.days
    if task.edit.start is not None:
        start_day = (task.edit.start - calendar.start).days
        end_day = start_day + task.days
    if task.edit.due is not None:
        end_day = (task.edit.due - calendar.start).days
        start_day = min(start_day, end_day) if task.edit.start is not None else end_day - task.days
    return _dated(task, order, used, start_day, end_day, calendar)


def _dated(
    task: DerivedTask, order: int, used: Decimal | None, start_day: int, end_day: int, calendar: Calendar
) -> Slot:
    phase = phase_of(end_day, quick=is_quick(task))
    begin, end = _day(calendar, start_day), _day(calendar, end_day)
    if task.edit.status is TaskStatus.DONE and task.edit.done_on is not None:
        end = task.edit.done_on
        begin = min(begin, end)
    return Slot(order, used, start_day, end_day, begin, end, phase)


def _remeasurement(task: DerivedTask, order: int, slots: Mapping[TaskCode, Slot], calendar: Calendar) -> Slot:
    baseline = slots.get(BASELINE)
    if task.edit.due is not None:
        end_day = (task.edit.due - calendar.start).days
    elif calendar.remeasurement is not None:
        end_day = (calendar.remeasurement - calendar.start).days
    elif baseline is None:
        end_day = _YEAR
    elif baseline.end_day is None:
        return Slot(order, None, None, None, None, None, Phase.REMEASUREMENT)
    else:
        end_day = baseline.end_day + _YEAR
    start_day = end_day - _REMEASUREMENT_DAYS
    if task.edit.start is not None:
        start_day = (task.edit.start - calendar.start).days
    end = task.edit.done_on if task.edit.status is TaskStatus.DONE and task.edit.done_on else _day(calendar, end_day)
    begin = min(_day(calendar, start_day), end)
    return Slot(order, None, start_day, end_day, begin, end, Phase.REMEASUREMENT)


def _day(calendar: Calendar, number: int) -> date:
    try:
        return calendar.start + timedelta(days=number)
    except OverflowError:
        return date.max if number > 0 else date.min
