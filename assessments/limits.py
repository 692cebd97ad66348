"""How large a number and how far a day may be, whether it is typed, imported or read from a file."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

MAX_WHOLE = 10**15
"""Amounts lie between minus and plus this; more is a slip of the keyboard."""
MAX_COUNT = 10**9
"""People, hires, days and the like that somebody counted."""
MAX_DIGITS = 60
"""Digits a typed number may have, before and after the point together."""
MOST_FOOT_LETTERS = 60
"""Letters of the words at the foot of every page: so many always fit on one line."""
FIRST_YEAR, LAST_YEAR = 1900, 2199


def is_exact(number: Decimal) -> bool:
    """Tell whether a number is finite and has no more digits than are kept."""
    _, digits, exponent = number.as_tuple()
    return isinstance(exponent, int) and abs(exponent) <= MAX_DIGITS and len(digits) <= MAX_DIGITS


def is_sane(number: Decimal) -> bool:
    """Tell whether a number can be an amount: exact, and not larger than any amount of a real organisation."""
    return is_exact(number) and abs(number) <= MAX_WHOLE


def is_likely(day: date) -> bool:
    """Tell whether a day can be one of a real organisation: from 1900 up to 2199."""
    return FIRST_YEAR <= day.year <= LAST_YEAR
