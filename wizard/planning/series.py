"""The days of a meeting as a calendar program keeps them: a rule, and what differs from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from dateutil.rrule import rrulestr

from wizard.planning.meeting_rhythm import LAST, WEEKDAYS, Every, MeetingRhythm, nth_weekday
from wizard.planning.meetings import add_months

_RULE_DAYS = dict(zip(WEEKDAYS, ("MO", "TU", "WE", "TH", "FR"), strict=True))
_EVERY_MONTH_HAS = 28


@dataclass(frozen=True, slots=True)
class Series:
    """One or more days.

    Attributes:
        first: the first day of the rule; it may be moved itself.
        rule: how it comes back, as RFC 5545 writes it after RRULE; "" for a single day.
        moved: a day of the rule, and the day on which it is held instead, in order.
        skipped: days of the rule on which nothing is held.

    """

    first: date
    rule: str = ""
    moved: tuple[tuple[date, date], ...] = ()
    skipped: tuple[date, ...] = ()


def series(days: Sequence[date], rhythm: MeetingRhythm | None) -> Series:
    """Return the rule that these days follow; there is at least one day, and they are in order.

    A weekend or holiday moves a day, and the last quarter's day lies before Christmas: such a day is kept as a moved
    one, as calendar programs keep what people move themselves.
    """
    bases, pattern = _bases(days, rhythm)
    if len(days) == 1 or not pattern:
        return Series(days[0])
    held = dict(zip(bases, days, strict=True))
    ruled = _days_of(pattern, bases[0], bases[-1])
    return Series(
        first=bases[0],
        rule=f"{pattern};COUNT={len(ruled)}",
        moved=tuple((base, day) for base, day in held.items() if base != day),
        skipped=tuple(day for day in ruled if day not in held),
    )


def _bases(days: Sequence[date], rhythm: MeetingRhythm | None) -> tuple[list[date], str]:
    """Return the day of the rule behind each day, and the rule without its end."""
    every, weekday = (Every.REMEASUREMENT, "") if rhythm is None else (rhythm.every, rhythm.weekday)
    number = LAST if rhythm is None else rhythm.number
    match every:
        case Every.WEEK:
            place = list(WEEKDAYS).index(weekday)
            bases = [date.fromordinal(day.toordinal() - (day.weekday() - place) % 7) for day in days]
            return bases, f"FREQ=WEEKLY;BYDAY={_RULE_DAYS[weekday]}"
        case Every.MONTH:
            bases = [_nth_up_to(day, number, weekday) for day in days]
            return bases, f"FREQ=MONTHLY;BYDAY={number}{_RULE_DAYS[weekday]}"
        case Every.QUARTER:
            months = [add_months(day.replace(day=1), -(day.month % 3)) for day in days]
            bases = [nth_weekday(month.year, month.month, LAST, weekday) for month in months]
            return bases, f"FREQ=MONTHLY;INTERVAL=3;BYDAY=-1{_RULE_DAYS[weekday]}"
        case Every.HALF_YEAR:
            first = days[0].replace(day=min(days[0].day, _EVERY_MONTH_HAS))
            bases = [add_months(first, 6 * turn) for turn in range(len(days))]
            return bases, f"FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY={first.day}"
        case Every.REMEASUREMENT:
            return list(days), ""


def _nth_up_to(day: date, number: int, weekday: str) -> date:
    """Return the n-th such weekday of the month, or of the month before when that still lies ahead."""
    found = nth_weekday(day.year, day.month, number, weekday)
    if found <= day:
        return found
    before = add_months(day.replace(day=1), -1)
    return nth_weekday(before.year, before.month, number, weekday)


def _days_of(pattern: str, first: date, last: date) -> list[date]:
    begin, end = datetime.combine(first, time()), datetime.combine(last, time())
    rule = rrulestr(f"DTSTART:{begin:%Y%m%dT%H%M%S}\nRRULE:{pattern};UNTIL={end:%Y%m%dT%H%M%S}")
    return [moment.date() for moment in rule]
