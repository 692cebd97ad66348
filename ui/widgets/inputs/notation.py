"""Numbers and dates as people in the Netherlands type them, read and written; pure."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_OTHER_MONTHS = {"maa": 3, "may": 5, "oct": 10, "mar": 3}
_GROUPED = re.compile(r"\d{1,3}(\.\d{3})+(,\d+)?")
_PLAIN = re.compile(r"\d+([.,]\d+)?")
_NUMBERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(r"(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4}|\d{2})")


def read_decimal(text: str) -> Decimal | None:
    """Return what a person typed as a number, or None when it is none.

    Points before groups of three are thousands ("€ 1.250,50"); any other single point is taken for a comma ("12.5").
    """
    plain = re.sub(r"[€%\s\u00a0]", "", text).replace("\u2212", "-")
    sign = -1 if plain.startswith("-") else 1
    plain = plain.lstrip("-")
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif _PLAIN.fullmatch(plain):
        plain = plain.replace(",", ".")
    else:
        return None
    return sign * Decimal(plain)


def read_whole(text: str) -> int | None:
    """Return what a person typed as a whole number, or None when it is none."""
    number = read_decimal(text)
    if number is None or number != number.to_integral_value():
        return None
    return int(number)


def write_decimal(number: Decimal | int | None) -> str:
    """Write a number as one would type it again: points per thousand, a comma, every digit that was given."""
    if number is None:
        return ""
    return f"{Decimal(number):,f}".translate(str.maketrans(",.", ".,"))


def read_date(text: str) -> date | None:
    """Return what a person typed as a date: 31-12-2025, 31/12/25, 31 dec 2025, 31 december 2025 or 2025-12-31."""
    plain = " ".join(text.lower().replace("\u00a0", " ").split())
    if found := _ISO.fullmatch(plain):
        year, month, day = (int(part) for part in found.groups())
    elif found := _NUMBERS.fullmatch(plain):
        day, month, year = (int(part) for part in found.groups())
    elif found := _WORDS.fullmatch(plain):
        day, year = int(found[1]), int(found[3])
        month = _month(found[2])
    else:
        return None
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def write_date(day: date | None) -> str:
    """Write 5 jan 2026."""
    return "" if day is None else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _month(word: str) -> int:
    short = word[:3]
    if short in _MONTHS:
        return _MONTHS.index(short) + 1
    return _OTHER_MONTHS.get(short, 0)
