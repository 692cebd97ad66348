"""What one line of money comes to: amount, hours x rate or share x base, with VAT (method 3.1 and 3.2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Context, Decimal

from assessments.figures import HourlyRate, Line
from assessments.sheet import AnswerSheet
from assessments.types import QuestionId

HOLIDAY_PAY = Decimal("0.08")
"""Holiday pay as a share of a month's pay: the legal minimum in the Netherlands."""
CHARGES = Decimal("0.25")
"""Employer's charges as a share of gross pay; found between 0.20 and 0.35 (method B40), shown as an assumption."""
PRODUCTIVE_HOURS = Decimal(1363)
"""Hours a year that a full-time job works (Handleiding Overheidstarieven 2023, method B31)."""
_SETTLED = Context(prec=20)
_MONTHS = 12
_HUNDRED = 100
_VAT_DEDUCTIBLE = QuestionId("PRO-12")
_NO_RATES: Mapping[str, HourlyRate] = {}


def total(amounts: Iterable[Decimal]) -> Decimal:
    """Add up amounts so that their order never matters, not even in the last of 28 digits."""
    return sum(sorted(amounts), Decimal(0))


def settled(number: Decimal) -> Decimal:
    """Return a number without its last digits, to compare it or to round it up or down.

    Thirds and VAT that is taken off do not fit in a Decimal: 3,000 / 1.21 divided by 1,000 / 1.21 is 3 and a bit in the
    28th digit, and rounding that up makes 4 of it.
    """
    return _SETTLED.plus(number)


def ratio(part: Decimal | int | None, whole: Decimal | int | None) -> Decimal | None:
    """Divide, or return None where there is nothing to divide or to divide by."""
    if part is None or whole is None or whole == 0:
        return None
    return Decimal(part) / Decimal(whole)


def annual_pay_cost(rate: HourlyRate) -> Decimal | None:
    """Return what a full-time job costs a year, in euro: pay x 12 x (1 + holiday pay) x (1 + charges) (method 3.1)."""
    if rate.monthly_pay is None:
        return None
    holiday = HOLIDAY_PAY if rate.holiday is None else rate.holiday
    charges = CHARGES if rate.charges is None else rate.charges
    return rate.monthly_pay * _MONTHS * (1 + holiday) * (1 + charges)


def hourly_rate(rate: HourlyRate) -> Decimal | None:
    """Return what an hour costs in euro: as typed, else annual cost / productive hours (method 3.1)."""
    if rate.rate is not None:
        return rate.rate
    cost = annual_pay_cost(rate)
    hours = PRODUCTIVE_HOURS if rate.productive_hours is None else rate.productive_hours
    return None if cost is None or hours <= 0 else cost / hours


def vat_deductible(sheet: AnswerSheet) -> Decimal:
    """Return the share 0-1 of VAT that is reclaimed: of the figures, else PRO-12, else all of it (Beslissing 4)."""
    own = sheet.measurement.figures.vat_deductible
    if own is not None:
        return own
    percentage = sheet.effective_value(_VAT_DEDUCTIBLE)
    return Decimal(percentage) / _HUNDRED if isinstance(percentage, int | Decimal) else Decimal(1)


def vat_factor(vat: str | None, deductible: Decimal) -> Decimal:
    """Return what an external euro costs: 1 + rate x (1 - deductible); 1 without VAT (method 3.2)."""
    return Decimal(1) if vat is None else 1 + _vat_rate(vat) * (1 - deductible)


def line_amount(line: Line, role_rate: Decimal | None = None) -> Decimal | None:
    """Return a line's euro without VAT, None while too little of it is filled in.

    ``role_rate`` is used for hours without a rate of their own. An amount typed including VAT is divided by
    1 + rate first (Beslissing 27).
    """
    amount = _typed(line, role_rate)
    if amount is None:
        return None
    amount *= line.times
    return amount / (1 + _vat_rate(line.vat)) if line.including_vat and line.vat is not None else amount


def external_cost(line: Line, deductible: Decimal) -> Decimal | None:
    """Return what an external line costs in euro, with the VAT that is not reclaimed."""
    amount = line_amount(line)
    return None if amount is None else amount * vat_factor(line.vat, deductible)


def is_blank(line: Line) -> bool:
    """Tell whether nobody typed an amount, hours or a share: a row that waits, not one that lacks something."""
    return line.amount is None and line.hours is None and line.share is None


def _typed(line: Line, role_rate: Decimal | None) -> Decimal | None:
    if line.amount is not None:
        return line.amount
    rate = role_rate if line.rate is None else line.rate
    if line.hours is not None and (rate is not None or line.hours == 0):
        return line.hours * (rate or 0)
    if line.share is not None and line.base is not None:
        return line.share * line.base
    return None


def _vat_rate(vat: str) -> Decimal:
    return Decimal(vat) / _HUNDRED
