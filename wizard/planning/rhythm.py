"""What comes back and how full the weeks are: recurring tasks and the load per week (method 4.6.6, Beslissing 15, 20 and 60)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from assessments.plan import Occurrence, TaskStatus
from assessments.types import TaskCode
from wizard.assessment import Assessment, PlannedTask
from wizard.planning.derive import REMEASUREMENT
from wizard.planning.meetings import add_months
from wizard.planning.schedule import year_later
from wizard.planning.workdays import shown_day

MONTHS = {"maandelijks": 1, "kwartaal": 3, "jaarlijks": 12}


@dataclass(frozen=True, slots=True)
class Turn:
    """One time that a task comes back.

    Attributes:
        number: 1 for the first time after the task itself was finished.
        day: when it is due, or was done, as screen and paper show it; a working day unless it was done on another.
        advised: the day of the rhythm as it is shown, None when the rhythm does not come that far any more.
        noted: what a person decided or wrote about it.

    """

    number: int
    day: date
    advised: date | None
    noted: Occurrence

    @property
    def is_done(self) -> bool:
        """Tell whether it was ticked off."""
        return self.noted.done_on is not None

    @property
    def is_moved(self) -> bool:
        """Tell whether a person chose another day than that of the rhythm."""
        return self.noted.due is not None and shown_day(self.noted.due) != self.advised

    def is_late(self, today: date) -> bool:
        """Tell whether its day has passed and it was not ticked off."""
        return not self.is_done and self.day < today


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A recurring task and the times it comes back after its first time, until a year after the start, or after planning anew."""

    planned: PlannedTask
    turns: tuple[Turn, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """Return the days it comes back, in order."""
        return tuple(sorted(turn.day for turn in self.turns))


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
    """Return the recurring tasks with the times they come back; repeats cost no capacity.

    A time that was given a day or ticked off keeps that day, whatever answers and schedule become.
    """
    until = year_later(load_start(assessment))
    found = []
    for planned in assessment.tasks:
        step = MONTHS.get(planned.task.template.rhythm)
        end = planned.slot.end
        decided = any(one.due or one.done_on for one in planned.task.edit.occurrences)
        if planned.code == REMEASUREMENT or ((step is None or end is None) and not decided):
            continue
        days = [] if step is None or end is None else [add_months(end, step * n) for n in range(1, 13 // step + 1)]
        found.append(Recurrence(planned, _turns(planned, [day for day in days if day <= until])))
    return tuple(found)


def _turns(planned: PlannedTask, days: Sequence[date]) -> tuple[Turn, ...]:
    """Return the times of a task: those of the rhythm, and those that somebody decided about."""
    noted = {one.number: one for one in planned.task.edit.occurrences}
    advised = {number: shown_day(day) for number, day in enumerate(days, 1)}
    turns = []
    for number in sorted({*advised, *noted}):
        one = noted.get(number, Occurrence(number))
        chosen = one.done_on if one.due is None else shown_day(one.due)
        day = chosen or advised.get(number)
        if day is not None:
            turns.append(Turn(number, day, advised.get(number), one))
    return tuple(turns)


def load_start(assessment: Assessment) -> date:
    """Return from which day hours are spent: the plan's start, or the day the open tasks were planned anew from."""
    replan = assessment.dossier.plan.replan
    return replan.on if replan is not None else assessment.sheet.start_date()


def is_settled(assessment: Assessment, planned: PlannedTask) -> bool:
    """Tell whether a task was finished when the rest was planned anew, so that it asks no hours (Beslissing 15)."""
    replan = assessment.dossier.plan.replan
    return replan is not None and planned.status is TaskStatus.DONE and planned.code in replan.settled


def weekly_spending(assessment: Assessment) -> Iterator[Mapping[TaskCode, Decimal]]:
    """Yield per week from ``load_start`` the hours spent by task: in planning order, so many a week (Beslissing 60).

    The remeasurement has days of its own and settled tasks ask nothing. A slip of the hours makes this almost endless:
    take as many weeks as are wanted.
    """
    capacity = Decimal(assessment.sheet.hours_per_week())
    if capacity <= 0:
        return
    week: dict[TaskCode, Decimal] = {}
    free = capacity
    for planned in assessment.tasks:
        asks_none = planned.code == REMEASUREMENT or is_settled(assessment, planned)
        left = Decimal(0) if asks_none else planned.task.hours
        while left > 0:
            spent = min(left, free)
            week[planned.code] = week.get(planned.code, Decimal(0)) + spent
            left -= spent
            free -= spent
            if free == 0:
                yield week
                week, free = {}, capacity
    if week:
        yield week


def weekly_load(assessment: Assessment) -> Iterator[Mapping[str, Decimal]]:
    """Yield per week from ``load_start`` the hours spent by class; never above the hours there are."""
    classes = {planned.code: planned.task.task_class for planned in assessment.tasks}
    for week in weekly_spending(assessment):
        load: dict[str, Decimal] = {}
        for code, spent in week.items():
            load[classes[code]] = load.get(classes[code], Decimal(0)) + spent
        yield load


def monthly_load(assessment: Assessment, months: int = 13) -> tuple[MonthLoad, ...]:
    """Return the average hours a week per calendar month, from the month of day 0.

    Each week's hours are divided over its seven days, so that a month gets its own share of a week it cuts through.
    A month's average is over the days of it from ``load_start`` on; what lies before asks nothing. The remeasurement's
    hours are spread over its fourteen days.
    """
    start = load_start(assessment)
    first = assessment.sheet.start_date().replace(day=1)
    until = add_months(first, months)
    days: dict[date, dict[str, Decimal]] = {}
    for number, week in enumerate(weekly_load(assessment)):
        if (until - start).days <= 7 * number:
            break
        begin = start + timedelta(days=7 * number)
        for weekday in range(min(7, (date.max - begin).days + 1)):
            days[begin + timedelta(days=weekday)] = {k: hours / 7 for k, hours in week.items()}
    _add_remeasurement(assessment, days, first, until)
    return tuple(
        _month_load(max(add_months(first, turn), start), add_months(first, turn), add_months(first, turn + 1), days)
        for turn in range(months)
    )


def _month_load(begin: date, month: date, after: date, days: Mapping[date, Mapping[str, Decimal]]) -> MonthLoad:
    length = (after - begin).days
    hours: dict[str, Decimal] = {}
    for offset in range(length):
        for klass, amount in days.get(begin + timedelta(days=offset), {}).items():
            hours[klass] = hours.get(klass, Decimal(0)) + amount * 7 / length
    return MonthLoad(month, hours)


def _add_remeasurement(assessment: Assessment, days: dict[date, dict[str, Decimal]], first: date, until: date) -> None:
    planned = assessment.task(REMEASUREMENT)
    if planned is None or planned.slot.begin is None or planned.slot.end is None or is_settled(assessment, planned):
        return
    length = max(1, (planned.slot.end - planned.slot.begin).days)
    last = min(planned.slot.begin.toordinal() + length, until.toordinal())
    for number in range(max(planned.slot.begin, first).toordinal(), last):
        day = days.setdefault(date.fromordinal(number), {})
        klass = planned.task.task_class
        day[klass] = day.get(klass, Decimal(0)) + planned.task.hours / length
