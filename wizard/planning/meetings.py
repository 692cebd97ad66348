"""The meeting rhythm of step 6: which meetings, on which working days (method 2.8.11)."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from assessments.reference import MeetingTemplate
from assessments.types import QuestionId, TaskCode
from wizard.assessment import Assessment
from wizard.planning.derive import REMEASUREMENT
from wizard.planning.schedule import year_later
from wizard.planning.workdays import shown_day

RHYTHM_TASK = TaskCode("T-SYN-01")
PROMISE_TASK = TaskCode("T-IDE-10")
_WEEKDAYS = {"ma": 0, "di": 1, "wo": 2, "do": 3, "vr": 4}
_DECEMBER = 12
_THIRD = 3


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """A chosen meeting and its days in the plan's year, each a working day."""

    template: MeetingTemplate
    days: tuple[date, ...]


def meetings(assessment: Assessment) -> tuple[PlannedMeeting, ...]:
    """Return the meetings chosen in SYN-11 with their days until the remeasurement.

    That is at least a year after the start, and at most two: a date slip must not fill the calendar for ages. Meetings begin once the rhythm is arranged (T-SYN-01), or at the plan's start when that task is not in the plan.
    The remeasurement's day is that of T-SYN-11.
    """
    chosen = assessment.sheet.value(QuestionId("SYN-11"))
    options = chosen if isinstance(chosen, tuple) else ()
    start = assessment.sheet.start_date()
    rhythm = assessment.task(RHYTHM_TASK)
    first = rhythm.slot.end if rhythm and rhythm.slot.end else start
    remeasured = assessment.task(REMEASUREMENT)
    wanted = remeasured.slot.end if remeasured and remeasured.slot.end else start
    last = min(max(year_later(start), wanted), add_months(start, 24))
    return tuple(
        PlannedMeeting(template, tuple(shown_day(day) for day in _days(template, assessment, first, last)))
        for template in assessment.catalogue.meetings
        if template.option in options
    )


def add_months(day: date, months: int) -> date:
    """Return the same day some months on, or that month's last day (Beslissing 20); never beyond the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _days(template: MeetingTemplate, assessment: Assessment, first: date, last: date) -> Iterator[date]:
    match template.recurrence.split():
        case ["week", weekday]:
            weeks = range((last - first).days // 7 + 1)
            ahead = (_WEEKDAYS[weekday] - first.weekday() - 1) % 7 + 1
            yield from _between(first, last, (first + timedelta(days=ahead + 7 * week) for week in weeks))
        case ["maand", number, weekday]:
            yield from _between(first, last, (nth_weekday(y, m, int(number), weekday) for y, m in _months(first, last)))
        case ["kwartaal", "laatste", weekday]:
            quarters = ((y, m) for y, m in _months(first, last) if m % 3 == 0)
            yield from _between(first, last, (_quarter_day(y, m, weekday) for y, m in quarters))
        case ["halfjaar"]:
            yield from _half_years(assessment, first, last)
        case _:
            planned = assessment.task(REMEASUREMENT)
            if planned and planned.slot.end and planned.slot.end <= last:
                yield planned.slot.end


def _quarter_day(year: int, month: int, weekday: str) -> date:
    """Return the quarter's last such weekday; in December the third, before the holidays."""
    return nth_weekday(year, month, _THIRD if month == _DECEMBER else -1, weekday)


def _half_years(assessment: Assessment, first: date, last: date) -> Iterator[date]:
    """Yield every half year after the promise check (T-IDE-10) was first done, else after the meetings began."""
    planned = assessment.task(PROMISE_TASK)
    day = planned.slot.end if planned and planned.slot.end else add_months(first, 6)
    for turn in range(3):
        later = add_months(day, 6 * turn)
        if first < later <= last:
            yield later


def nth_weekday(year: int, month: int, number: int, weekday: str) -> date:
    """Return a month's n-th such weekday, counted from the end when negative."""
    days = calendar.monthrange(year, month)[1]
    found = [date(year, month, d) for d in range(1, days + 1) if date(year, month, d).weekday() == _WEEKDAYS[weekday]]
    return found[number - 1] if number > 0 else found[number]


def _months(first: date, last: date) -> Iterator[tuple[int, int]]:
    month = first.year * 12 + first.month - 1
    while month <= last.year * 12 + last.month - 1:
        yield divmod(month, 12)[0], month % 12 + 1
        month += 1


def _between(first: date, last: date, days: Iterator[date]) -> Iterator[date]:
    yield from (day for day in days if first < day <= last)
