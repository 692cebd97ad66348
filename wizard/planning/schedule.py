"""From tasks to dates: list scheduling against the hours a week (method 4.6)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from heapq import heapify, heappop, heappush

from assessments.plan import Replan, TaskStatus
from assessments.types import TaskCode
from wizard.planning.circles import groups
from wizard.planning.derive import BASELINE, REMEASUREMENT, DerivedTask

_YEAR = 365
_REMEASUREMENT_DAYS = 14
_QUICK_HOURS = 8
_QUICK_DAYS = 21


class Phase(StrEnum):
    """When a task is finished, counted in days from the plan's start, or from the day the open tasks were planned anew."""

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
        used_hours: hours spent once this task is done, in planning order; None for the remeasurement and for what
            was finished before the rest was planned anew.
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
    """What the schedule is made against.

    Attributes:
        start: day 0 of the plan.
        remeasurement: when the hermeting is due, if that is fixed.
        replan: from which day the open tasks were planned anew, None while all count from day 0.

    """

    start: date
    hours_per_week: int
    remeasurement: date | None = None
    replan: Replan | None = None

    @property
    def first_day(self) -> int:
        """Return from which day hours are spent: 0, or the day of planning anew."""
        return (self.replan.on - self.start).days if self.replan is not None else 0

    def is_settled(self, task: DerivedTask) -> bool:
        """Tell whether a task was finished when the rest was planned anew, so that it asks no hours any more."""
        is_done = task.edit.status is TaskStatus.DONE
        return is_done and self.replan is not None and task.code in self.replan.settled


def schedule(tasks: Mapping[TaskCode, DerivedTask], calendar: Calendar) -> dict[TaskCode, Slot]:
    """Place every task, in planning order: settled tasks first, the remeasurement last.

    Predecessors come first. A circle of predecessors, which only people can make, is cut where the order would have
    its first task anyway; what waits for a circle without being in it goes on waiting.
    """
    slots: dict[TaskCode, Slot] = {}
    used = Decimal(0)
    settled = [task for task in tasks.values() if calendar.is_settled(task)]
    for task in sorted(settled, key=lambda one: (one.edit.done_on or date.max, one.code)):
        slots[task.code] = _settled(task, len(slots) + 1, calendar)
    for task in _in_planning_order([one for one in tasks.values() if one.code not in slots]):
        if task.code != REMEASUREMENT:
            used += task.hours
            slots[task.code] = _slot(task, len(slots) + 1, used, slots, calendar)
    if REMEASUREMENT in tasks and REMEASUREMENT not in slots:
        slots[REMEASUREMENT] = _remeasurement(tasks[REMEASUREMENT], len(slots) + 1, slots, calendar)
    return slots


def _in_planning_order(tasks: Sequence[DerivedTask]) -> Iterator[DerivedTask]:
    """Yield tasks as list scheduling takes them: the first in order of those that wait for nothing."""
    ranked = _ranked(tasks)
    rank = {task.code: place for place, task in enumerate(ranked)}
    open_before = {task.code: {code for code in task.after if code in rank} for task in ranked}
    followers: dict[TaskCode, list[TaskCode]] = {}
    for code, before in open_before.items():
        for one in before:
            followers.setdefault(one, []).append(code)
    ready = [rank[code] for code, before in open_before.items() if not before]
    heapify(ready)
    left = dict.fromkeys(range(len(ranked)))
    waiting: list[list[int]] | None = None
    while left:
        if not ready:
            if waiting is None:
                waiting = groups({place: sorted(rank[c] for c in open_before[ranked[place].code]) for place in left})
                waiting.reverse()
            ready.append(_first_in_circle(waiting, left))
        place = heappop(ready)
        if place not in left:
            continue
        del left[place]
        task = ranked[place]
        yield task
        for follower in followers.get(task.code, ()):
            open_before[follower].discard(task.code)
            if not open_before[follower]:
                heappush(ready, rank[follower])


def _first_in_circle(waiting: list[list[int]], left: Mapping[int, None]) -> int:
    """Return the first in order of the circle that waits for no other; ``waiting`` loses the groups that are done."""
    while not (group := [place for place in waiting[-1] if place in left]):
        waiting.pop()
    return min(group)


def _ranked(tasks: Sequence[DerivedTask]) -> list[DerivedTask]:
    """Return tasks in the order of the method, each that a person moved right in front of its neighbour."""
    by_code = {task.code: task for task in tasks}
    ranked = [task.code for task in sorted(tasks, key=_order_key)]
    moved = [code for code in ranked if by_code[code].edit.before in by_code and by_code[code].edit.before != code]
    for code in sorted(moved, key=lambda one: _depth(by_code[one], by_code)):
        ranked.remove(code)
        ranked.insert(ranked.index(by_code[code].edit.before or code), code)
    return [by_code[code] for code in ranked]


def _depth(task: DerivedTask, by_code: Mapping[TaskCode, DerivedTask]) -> int:
    """Return how many neighbours in a row a moved task leans on; a circle ends where it began."""
    seen = [task.code]
    while (before := by_code[seen[-1]].edit.before) in by_code and before is not None and before not in seen:
        seen.append(before)
    return len(seen)


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
    first = calendar.first_day
    capacity_day = first + math.ceil(used * 7 / calendar.hours_per_week)
    ends = (slots[before].end_day for before in task.after if before in slots)
    earliest = max((end for end in ends if end is not None), default=first)
    end_day = max(capacity_day, max(earliest, first) + task.days)
    start_day = end_day - task.days
    if task.edit.start is not None:
        start_day = (task.edit.start - calendar.start).days
        end_day = start_day + task.days
    if task.edit.due is not None:
        end_day = (task.edit.due - calendar.start).days
        start_day = min(start_day, end_day) if task.edit.start is not None else end_day - task.days
    return _dated(task, order, used, start_day, end_day, calendar)


def _settled(task: DerivedTask, order: int, calendar: Calendar) -> Slot:
    """Return the place of a task that was finished when the rest was planned anew: the days it really took."""
    end = task.edit.done_on or calendar.start
    begin = min(
        task.edit.start or task.edit.busy_since or end - timedelta(days=min(task.days, end.toordinal() - 1)), end
    )
    days = (begin - calendar.start).days, (end - calendar.start).days
    phase = Phase.REMEASUREMENT if task.code == REMEASUREMENT else phase_of(days[1], quick=is_quick(task))
    return Slot(order, None, *days, begin, end, phase)


def _dated(
    task: DerivedTask, order: int, used: Decimal | None, start_day: int, end_day: int, calendar: Calendar
) -> Slot:
    phase = phase_of(end_day - calendar.first_day, quick=is_quick(task))
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
