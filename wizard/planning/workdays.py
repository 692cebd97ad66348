"""Dutch working days: what a shown date may fall on (method 4.6 and Beslissing 59)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

_SATURDAY = 5
_GOOD_FRIDAY = "Goede vrijdag"


@lru_cache(maxsize=64)
def holidays_in(year: int) -> Mapping[date, str]:
    """Return the official Dutch holidays of a year by date, with their Dutch names.

    5 May only counts in a jubilee year. Good Friday, which the library lists, is a working day here (method,
    Beslissing 59). Source: the holidays library (public holidays of the Netherlands).
    """
    from holidays.countries.netherlands import Netherlands  # imported late: only a plan with dates needs it

    found = Netherlands(years=year, language="nl")
    return {day: name for day, name in found.items() if name != _GOOD_FRIDAY}


def is_working_day(day: date) -> bool:
    """Tell whether a day is no Saturday, Sunday or official holiday."""
    return day.weekday() < _SATURDAY and day not in holidays_in(day.year)


def shown_day(day: date) -> date:
    """Return the day itself, or the first working day after it."""
    while not is_working_day(day) and day < date.max:
        day += timedelta(days=1)
    return day
