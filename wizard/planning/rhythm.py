"""What comes back and how full the weeks are: recurring tasks and the load per week (method 4.6.6, Beslissing 20 and 60)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from wizard.assessment import Assessment, PlannedTask
from wizard.planning.derive import REMEASUREMENT
from wizard.planning.meetings import add_months
from wizard.planning.schedule import year_later
from wizard.planning.workdays import shown_day

MONTHS = {"maandelijks": 1, "kwartaal": 3, "jaarlijks": 12}


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A recurring task and the days it comes back after its first time, until a year after the start."""

    planned: PlannedTask
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class MonthLoad:
    """Hours a week that a month asks, on average, split by class; never above the hours there are."""

    month: date
    hours: Mapping[str, Decimal]

    @property
    def total(self) -> Decimal:
        """Return the hours a week over all classes."""
        return sum(self.hours.values(), Decimal(0))


def recurrences(assessment: Assessment) -> tuple[Recurrence, ...]:
    """Return the recurring tasks with the days they come back; repeats cost no capacity."""
    until = year_later(assessment.sheet.start_date())
    found = []
    for planned in assessment.tasks:
        step = MONTHS.get(planned.task.template.rhythm)
        end = planned.slot.end
        if step is None or end is None or planned.code == REMEASUREMENT:
            continue
        days = [add_months(end, step * turn) for turn in range(1, 13 // step + 1)]
        found.append(Recurrence(planned, tuple(shown_day(day) for day in days if day <= until)))
    return tuple(found)


def weekly_load(assessment: Assessment) -> Iterator[Mapping[str, Decimal]]:
    """Yield per week from day 0 the hours spent by class, hours being spent in planning order, so many a week."""
    capacity = Decimal(assessment.sheet.hours_per_week())
    if capacity <= 0:
        return
    week: dict[str, Decimal] = {}
    free = capacity
    for planned in assessment.tasks:
        left = Decimal(0) if planned.code == REMEASUREMENT else planned.task.hours
        while left > 0:
            spent = min(left, free)
            klass = planned.task.task_class
            week[klass] = week.get(klass, Decimal(0)) + spent
            left -= spent
            free -= spent
            if free == 0:
                yield week
                week, free = {}, capacity
    if week:
        yield week


def monthly_load(assessment: Assessment, months: int = 13) -> tuple[MonthLoad, ...]:
    """Return the average hours a week per calendar month, from the month of day 0.

    Each week's hours are divided over its seven days, so that a month gets its own share of a week it cuts through.
    A month's average is over the days of it that lie in the plan. The remeasurement's hours are spread over its
    fourteen days.
    """
    start = assessment.sheet.start_date()
    first = start.replace(day=1)
    until = add_months(first, months)
    days: dict[date, dict[str, Decimal]] = {}
    for number, week in enumerate(weekly_load(assessment)):
        begin = start + timedelta(days=7 * number)
        if begin >= until:
            break
        for weekday in range(7):
            days[begin + timedelta(days=weekday)] = {k: hours / 7 for k, hours in week.items()}
    _add_remeasurement(assessment, days, first, until)
    loads = []
    for turn in range(months):
        month, after = add_months(first, turn), add_months(first, turn + 1)
        begin = max(month, start)
        length = (after - begin).days
        hours: dict[str, Decimal] = {}
        for offset in range(length):
            for klass, amount in days.get(begin + timedelta(days=offset), {}).items():
                hours[klass] = hours.get(klass, Decimal(0)) + amount * 7 / length
        loads.append(MonthLoad(month, hours))
    return tuple(loads)


def _add_remeasurement(assessment: Assessment, days: dict[date, dict[str, Decimal]], first: date, until: date) -> None:
    planned = assessment.task(REMEASUREMENT)
    if planned is None or planned.slot.begin is None or planned.slot.end is None:
        return
    length = max(1, (planned.slot.end - planned.slot.begin).days)
    last = min(planned.slot.begin.toordinal() + length, until.toordinal())
    for number in range(max(planned.slot.begin, first).toordinal(), last):
        day = days.setdefault(date.fromordinal(number), {})
        klass = planned.task.task_class
        day[klass] = day.get(klass, Decimal(0)) + planned.task.hours / length
