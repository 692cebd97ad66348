"""How long a measured period is, and what a part of a year comes to over a whole one (method 3.3)."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from assessments.figures import Period

YEAR = 365
LEAP_YEAR = 366
_MONTHS = 12
LEAST_DAYS = 90
"""Below this many days nothing is estimated over a year (method 3.3)."""


def days_in(period: Period) -> int:
    """Return the calendar days of a period, its first and last day included."""
    return (period.end - period.start).days + 1


def months_in(period: Period | None) -> int:
    """Return the whole months of a period: days / 365 x 12, rounded (Beslissing 30); a year when there is none."""
    if period is None:
        return _MONTHS
    return int((Decimal(days_in(period) * _MONTHS) / YEAR).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def to_a_year(amount: Decimal | int | None, period: Period | None) -> Decimal | None:
    """Estimate over a year what was measured over a period: x 365 / days (method 3.3, part of a year).

    A year, a leap year or no period leaves it as it is; under 90 days it cannot be told.
    """
    if amount is None:
        return None
    days = YEAR if period is None else days_in(period)
    if days in {YEAR, LEAP_YEAR}:
        return Decimal(amount)
    return None if days < LEAST_DAYS else Decimal(amount) * YEAR / days


def is_part_of_year(period: Period | None) -> bool:
    """Tell whether a yearly amount is an estimate here."""
    return period is not None and days_in(period) not in {YEAR, LEAP_YEAR}
