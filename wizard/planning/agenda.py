"""What a meeting talks about on a day: the tasks that belong to it and are open then, and what was finished since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from assessments.plan import TaskStatus
from assessments.types import Role
from wizard.assessment import Assessment, PlannedTask
from wizard.planning.meetings import PlannedMeeting
from wizard.planning.rhythm import Turn, recurrences

_AHEAD = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class OpenItem:
    """A task, or one time that it comes back, on a meeting's day.

    Attributes:
        turn: which time it comes back, None for the task itself.
        end: when it is due, as paper shows it.
        is_late: whether it was due before that day.

    """

    planned: PlannedTask
    turn: Turn | None
    end: date | None
    is_late: bool

    @property
    def is_of_board(self) -> bool:
        """Tell whether the directie is accountable for it."""
        return is_of_board(self.planned)


def open_items(assessment: Assessment, meeting: PlannedMeeting, day: date) -> tuple[OpenItem, ...]:
    """Return what belongs to a meeting and is open on a day, by date.

    That are the tasks of its pillar; where the directie sits in, first the tasks that it is accountable for and then all
    others that are late. What begins later than the next time, or than a month on, has no turn yet and is left out.
    """
    after = next((one for one in meeting.days if one > day), day + _AHEAD)
    until = min(after, day + _AHEAD)
    found = [item for item in (*_tasks(assessment, day, until), *_turns(assessment, day, until))
             if _belongs(meeting, item)]  # fmt: skip
    return tuple(sorted(found, key=lambda one: (
        meeting.is_of_board and not one.is_of_board, one.end or date.max, one.planned.slot.order)))  # fmt: skip


def done_since(assessment: Assessment, meeting: PlannedMeeting, day: date) -> tuple[PlannedTask, ...]:
    """Return the tasks of a meeting that were finished since the time before a day, a month when there was none."""
    since = meeting.day_before(day) or day - _AHEAD
    found = [
        (one.task.edit.done_on, one)
        for one in assessment.tasks
        if one.status is TaskStatus.DONE
        and one.task.edit.done_on is not None
        and since <= one.task.edit.done_on <= day
        and (is_of_board(one) if meeting.is_of_board else one.pillar is meeting.template.pillar)
    ]
    return tuple(one for _, one in sorted(found, key=lambda pair: (pair[0], pair[1].slot.order)))


def is_of_board(planned: PlannedTask) -> bool:
    """Tell whether the directie is accountable for a task."""
    return "A" in planned.task.raci.get(Role.DI, "")


def _tasks(assessment: Assessment, day: date, until: date) -> Iterator[OpenItem]:
    for one in assessment.tasks:
        done_on = one.task.edit.done_on
        is_done = one.status is TaskStatus.DONE and (done_on is None or done_on <= day)
        has_turn = one.status is TaskStatus.BUSY or one.slot.begin is None or one.slot.begin <= until
        if not is_done and has_turn:
            end = one.shown_end
            yield OpenItem(one, None, end, end is not None and end < day)


def _turns(assessment: Assessment, day: date, until: date) -> Iterator[OpenItem]:
    for one in recurrences(assessment):
        for turn in one.turns:
            done_on = turn.noted.done_on
            if turn.day <= until and (done_on is None or done_on > day):
                yield OpenItem(one.planned, turn, turn.day, turn.day < day)


def _belongs(meeting: PlannedMeeting, item: OpenItem) -> bool:
    if meeting.is_of_board:
        return item.is_of_board or item.is_late
    return item.planned.pillar is meeting.template.pillar
