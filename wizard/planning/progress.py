"""How far the plan is: per pillar, owner and phase, and which tasks are late; pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assessments.codes import Pillar
from assessments.plan import TaskStatus
from wizard.assessment import Assessment, PlannedTask
from wizard.planning.rhythm import recurrences
from wizard.planning.schedule import Phase

NOBODY = ""
"""The key of the tasks without a name."""
NO_DATES = "zonder_datum"
"""The key of the tasks without a phase."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Tasks and hours of one pillar, owner or phase, by where they stand.

    Attributes:
        key: the pillar, the name ("" without one) or the phase.
        late: how many are past their day and not finished.
        hours, hours_done: of all tasks, and of those that are finished.

    """

    key: str
    open: int
    busy: int
    done: int
    late: int
    hours: Decimal
    hours_done: Decimal

    @property
    def tasks(self) -> int:
        """Count all tasks."""
        return self.open + self.busy + self.done

    @property
    def share(self) -> Decimal:
        """Return the share of the hours that is finished, 0-1; of the tasks when none has hours."""
        if self.hours > 0:
            return self.hours_done / self.hours
        return Decimal(self.done) / self.tasks if self.tasks else Decimal(0)


@dataclass(frozen=True, slots=True)
class LateTask:
    """A task past its day that is not finished.

    Attributes:
        day: when it should have been finished, as screen and paper show it; ``days`` is how long ago that is.
        turn: which time of a recurring task it is, None for the task itself.

    """

    planned: PlannedTask
    day: date
    days: int
    turn: int | None = None


def total(assessment: Assessment, today: date) -> Tally:
    """Return the tally of the whole plan."""
    return _tally("", assessment.tasks, today)


def by_pillar(assessment: Assessment, today: date) -> tuple[Tally, ...]:
    """Return a tally per pillar that has tasks, in the method's order."""
    return _by(assessment, today, lambda one: one.pillar, [str(pillar) for pillar in Pillar])


def by_owner(assessment: Assessment, today: date) -> tuple[Tally, ...]:
    """Return a tally per name, most hours first; tasks without a name come last."""
    names = {one.owner or NOBODY for one in assessment.tasks}
    found = _by(assessment, today, lambda one: one.owner or NOBODY, sorted(names, key=str.casefold))
    return tuple(sorted(found, key=lambda one: (one.key == NOBODY, -one.hours)))


def by_phase(assessment: Assessment, today: date) -> tuple[Tally, ...]:
    """Return a tally per phase that has tasks, in order of time."""
    return _by(assessment, today, lambda one: one.slot.phase or NO_DATES, [*Phase, NO_DATES])


def late_tasks(assessment: Assessment, today: date) -> tuple[LateTask, ...]:
    """Return the tasks, and the times of recurring ones, that are late: the latest first."""
    found = [
        LateTask(one, one.shown_end, days)
        for one in assessment.tasks
        if one.shown_end is not None and (days := days_late(one, today)) > 0
    ]
    found += [
        LateTask(one.planned, turn.day, (today - turn.day).days, turn.number)
        for one in recurrences(assessment)
        for turn in one.turns
        if turn.is_late(today)
    ]
    return tuple(sorted(found, key=lambda one: (-one.days, one.planned.slot.order)))


def days_late(planned: PlannedTask, today: date) -> int:
    """Return how many days a task is past its day, 0 when it is finished or not late."""
    end = planned.shown_end
    if end is None or planned.status is TaskStatus.DONE:
        return 0
    return max(0, (today - end).days)


def _by(
    assessment: Assessment, today: date, key: Callable[[PlannedTask], str], order: Iterable[str]
) -> tuple[Tally, ...]:
    groups: dict[str, list[PlannedTask]] = {}
    for planned in assessment.tasks:
        groups.setdefault(str(key(planned)), []).append(planned)
    return tuple(_tally(str(one), groups[str(one)], today) for one in order if str(one) in groups)


def _tally(key: str, tasks: Iterable[PlannedTask], today: date) -> Tally:
    tasks = tuple(tasks)
    count = {status: sum(one.status is status for one in tasks) for status in TaskStatus}
    return Tally(
        key=key,
        open=count[TaskStatus.OPEN],
        busy=count[TaskStatus.BUSY],
        done=count[TaskStatus.DONE],
        late=sum(days_late(one, today) > 0 for one in tasks),
        hours=sum((one.task.hours for one in tasks), Decimal(0)),
        hours_done=sum((one.task.hours for one in tasks if one.status is TaskStatus.DONE), Decimal(0)),
    )
