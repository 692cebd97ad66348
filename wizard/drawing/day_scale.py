"""A line of days on the screen: where a day stands, which weeks and months there are, how far it reaches."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from wizard.drawing.timeline import add_months

_BEFORE, _AFTER = 366, 3660
"""How many days before and after the plan's start the line reaches at most; days further off stand at its edges."""
_ROOM = 35
"""Days behind the last day, so that its words have room."""


@dataclass(frozen=True, slots=True)
class DayScale:
    """Days from a Monday on, each so many px wide."""

    first: date
    days: int
    per_day: float

    @property
    def width(self) -> float:
        """Return how wide all days are together."""
        return self.days * self.per_day

    def x(self, day: date) -> float:
        """Return where a day begins; days outside stand at the edge."""
        return self.per_day * min(self.days, max(0, (day - self.first).days))

    def holds(self, day: date) -> bool:
        """Tell whether a day lies on the line."""
        return 0 <= (day - self.first).days <= self.days

    def weeks(self, left: float, right: float) -> tuple[tuple[date, int], ...]:
        """Return the Mondays between two places, each with its week number (ISO 8601)."""
        begin = max(0, int(left / self.per_day / 7))
        end = min(self.days // 7, int(right / self.per_day / 7))
        mondays = (self.first + timedelta(days=7 * number) for number in range(begin, end + 1))
        return tuple((monday, monday.isocalendar().week) for monday in mondays)

    def months(self, left: float, right: float) -> tuple[tuple[date, date], ...]:
        """Return the months that lie between two places, each with the first day of the next."""
        begin = self.first + timedelta(days=min(self.days, max(0, int(left / self.per_day))))
        end = self.first + timedelta(days=min(self.days, max(0, int(right / self.per_day))))
        found, month = [], begin.replace(day=1)
        while month <= end:
            following = add_months(month, 1)
            found.append((month, following))
            month = following
        return tuple(found)


def span_of(start: date, begins: Iterable[date], ends: Iterable[date], today: date) -> tuple[date, int]:
    """Return the Monday on which the line begins, and how many days it has.

    It holds the plan's start and every task, ninety days at least, and today when that is within a year of those; never
    more than a year before the start and ten years after it.
    """
    floor, ceiling = _moved(start, -_BEFORE), _moved(start, _AFTER)
    first = max(floor, min([start, *begins]))
    last = min(ceiling, max([_moved(start, 91), *ends]))
    if _moved(first, -_BEFORE) <= today <= _moved(last, _BEFORE):
        first, last = min(first, today), max(last, today)
    monday = _moved(first, -first.weekday())
    last = _moved(last, _ROOM)
    return monday, max(7, (last - monday).days)


def _moved(day: date, days: int) -> date:
    number = day.toordinal() + days
    return date.fromordinal(min(date.max.toordinal() - 62, max(date.min.toordinal() + 7, number)))
