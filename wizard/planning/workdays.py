"""Dutch working days: what a shown date may fall on (method 4.6 and Beslissing 59)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

_SATURDAY, _SUNDAY = 5, 6
_EASTER_DAYS = {
    0: "Eerste paasdag",
    1: "Tweede paasdag",
    39: "Hemelvaartsdag",
    49: "Eerste pinksterdag",
    50: "Tweede pinksterdag",
}
_LAST_EASTER_YEAR = 4099
"""The Gregorian computation of Easter ends there; later years have only the fixed days."""


@lru_cache(maxsize=64)
def holidays_in(year: int) -> Mapping[date, str]:
    """Return the official Dutch holidays of a year by date, with their Dutch names.

    5 May only counts in a jubilee year (each fifth); Good Friday is a working day; the King's birthday moves to the
    Saturday when it falls on a Sunday. Source: method, Beslissing 59; Algemene termijnenwet, article 3.
    """
    king = date(year, 4, 27)
    found = {
        date(year, 1, 1): "Nieuwjaarsdag",
        king - timedelta(days=1) if king.weekday() == _SUNDAY else king: "Koningsdag",
        date(year, 12, 25): "Eerste kerstdag",
        date(year, 12, 26): "Tweede kerstdag",
    }
    if year % 5 == 0:
        found[date(year, 5, 5)] = "Bevrijdingsdag"
    if year <= _LAST_EASTER_YEAR:
        sunday = easter(year)
        found |= {sunday + timedelta(days=days): name for days, name in _EASTER_DAYS.items()}
    return dict(sorted(found.items()))


def is_working_day(day: date) -> bool:
    """Tell whether a day is no Saturday, Sunday or official holiday."""
    return day.weekday() < _SATURDAY and day not in holidays_in(day.year)


def shown_day(day: date) -> date:
    """Return the day itself, or the first working day after it."""
    while not is_working_day(day) and day < date.max:
        day += timedelta(days=1)
    return day
