"""How often a meeting is held: the few words that say so, read, written and turned into days (method 2.8.11)."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

WEEKDAYS = {"ma": "maandag", "di": "dinsdag", "wo": "woensdag", "do": "donderdag", "vr": "vrijdag"}
"""The working days by their short name, Monday first."""
LAST = -1
NUMBERS = {1: "eerste", 2: "tweede", 3: "derde", 4: "vierde", LAST: "laatste"}
UNREADABLE = (
    "Dit ritme kan het plan niet lezen, dus het ritme van de methode geldt. Kies een ritme, dan is het weer goed."
)
_PLACES = {name: place for place, name in enumerate(WEEKDAYS)}
_DECEMBER = 12
_THIRD = 3


class Every(StrEnum):
    """How often."""

    WEEK = "week"
    MONTH = "maand"
    QUARTER = "kwartaal"
    HALF_YEAR = "halfjaar"
    REMEASUREMENT = "hermeting"


@dataclass(frozen=True, slots=True)
class MeetingRhythm:
    """On which days a meeting is held.

    Attributes:
        weekday: a short name of WEEKDAYS, "" where the day follows from a task.
        number: which such weekday of the month, 1-4 or LAST; 0 where that says nothing.

    """

    every: Every
    weekday: str = ""
    number: int = 0

    def written(self) -> str:
        """Return the words that ``read`` understands, as a MeetingEdit and the content hold them."""
        match self.every:
            case Every.WEEK:
                return f"week {self.weekday}"
            case Every.MONTH:
                return f"maand {'laatste' if self.number == LAST else self.number} {self.weekday}"
            case Every.QUARTER:
                return f"kwartaal laatste {self.weekday}"
            case _:
                return self.every.value

    def words(self) -> str:
        """Say the rhythm in Dutch, as a line below the name of a meeting."""
        day = WEEKDAYS.get(self.weekday, "")
        match self.every:
            case Every.WEEK:
                return f"wekelijks, {day}"
            case Every.MONTH:
                return f"maandelijks, {NUMBERS[self.number]} {day}"
            case Every.QUARTER:
                return f"laatste {day} van het kwartaal (in december de derde)"
            case Every.HALF_YEAR:
                return "elk half jaar"
            case Every.REMEASUREMENT:
                return "één keer per jaar, op de dag van T-SYN-11"

    def days(self, first: date, last: date) -> Iterator[date]:
        """Yield the days after ``first`` up to and with ``last``; none where the day follows from a task."""
        match self.every:
            case Every.WEEK:
                ahead = (_PLACES[self.weekday] - first.weekday() - 1) % 7 + 1
                found = (first + timedelta(days=ahead + 7 * week) for week in range((last - first).days // 7 + 1))
            case Every.MONTH:
                found = (nth_weekday(y, m, self.number, self.weekday) for y, m in _months(first, last))
            case Every.QUARTER:
                found = (_quarter_day(y, m, self.weekday) for y, m in _months(first, last) if m % 3 == 0)
            case _:
                return
        yield from (day for day in found if first < day <= last)


def read(text: str) -> MeetingRhythm | None:
    """Return the rhythm that a text says, None when it says none; any text may be asked."""
    match text.split():
        case ["week", weekday] if weekday in WEEKDAYS:
            return MeetingRhythm(Every.WEEK, weekday)
        case ["maand", number, weekday] if weekday in WEEKDAYS and number in {"1", "2", "3", "4", "laatste"}:
            return MeetingRhythm(Every.MONTH, weekday, LAST if number == "laatste" else int(number))
        case ["kwartaal", "laatste", weekday] if weekday in WEEKDAYS:
            return MeetingRhythm(Every.QUARTER, weekday, LAST)
        case ["halfjaar"]:
            return MeetingRhythm(Every.HALF_YEAR)
        case ["hermeting"]:
            return MeetingRhythm(Every.REMEASUREMENT)
        case _:
            return None


def nth_weekday(year: int, month: int, number: int, weekday: str) -> date:
    """Return a month's n-th such weekday, counted from the end when negative."""
    days = calendar.monthrange(year, month)[1]
    found = [date(year, month, d) for d in range(1, days + 1) if date(year, month, d).weekday() == _PLACES[weekday]]
    return found[number - 1] if number > 0 else found[number]


def _quarter_day(year: int, month: int, weekday: str) -> date:
    """Return the quarter's last such weekday; in December the third, before the holidays."""
    return nth_weekday(year, month, _THIRD if month == _DECEMBER else LAST, weekday)


def _months(first: date, last: date) -> Iterator[tuple[int, int]]:
    month = first.year * 12 + first.month - 1
    while month <= last.year * 12 + last.month - 1:
        yield divmod(month, 12)[0], month % 12 + 1
        month += 1
