"""What an open vacancy costs: an estimate without a standard (method 3.6, sources B9).

Days are calendar days, amounts euro; nothing is rounded, and each formula divides once.
"""

from __future__ import annotations

from decimal import Decimal

from assessments.metrics.money import ratio

WEIGHTS = {"needed": 1, "important": 2, "key": 3}
"""m: how many times its own pay a day without this role costs."""
WORKING_DAYS = 260
_WEEK = 7
_WORKED = 5


def working_days(days: Decimal | int) -> Decimal:
    """Return the working days in calendar days: x 5/7, not rounded."""
    return Decimal(days) * _WORKED / _WEEK


def weight(importance: str | None) -> int:
    """Return m; a role of unknown importance is needed, no more (Beslissing 36)."""
    return WEIGHTS.get(importance or "needed", 1)


def gross_cost(annual_pay_cost: Decimal, m: int, days: Decimal | int) -> Decimal:
    """Return pay a working day (annual / 260) x m x working days."""
    return annual_pay_cost * m * days * _WORKED / (WORKING_DAYS * _WEEK)


def net_cost(annual_pay_cost: Decimal, m: int, days: Decimal | int, extra: Decimal = Decimal(0)) -> Decimal:
    """Return the gross cost less the pay that was not paid, plus ``extra`` hiring in and overtime."""
    return gross_cost(annual_pay_cost, m - 1, days) + extra


def turnover_cost(turnover: Decimal, employees_fte: Decimal, days_worked: Decimal) -> Decimal | None:
    """Return turnover / employees / 260 x working days; None without employees."""
    return ratio(turnover * days_worked, employees_fte * WORKING_DAYS)


def break_even_days(extra_spending: Decimal, net_per_day: Decimal) -> Decimal | None:
    """Return how many calendar days faster pays an extra spending back; None when a day costs nothing."""
    return ratio(extra_spending, net_per_day) if net_per_day > 0 else None
