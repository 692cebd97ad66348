"""Numbers and dates as people in the Netherlands type them, read and written; pure.

Where a text can mean two things, the Dutch one is taken:

- "1.234" is one thousand two hundred thirty-four, "12.5" and "0.125" have a decimal point, "1,234" has a decimal comma;
- "3/4/2025" is 3 April; a year of two digits is 2000-2069, or 1970-1999.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_OTHER_MONTHS = {"maa": 3, "may": 5, "oct": 10, "mar": 3}
_GROUPED = re.compile(r"[1-9]\d{0,2}(\.\d{3})+(,\d+)?")
_ENGLISH = re.compile(r"[1-9]\d{0,2}(,\d{3})+\.\d+")
_PLAIN = re.compile(r"\d+([.,]\d+)?")
_ROUND = re.compile(r",-{1,2}$")
_SIGNS = re.compile(r"[€%'’\s]|EUR", re.IGNORECASE)
_BLANKS = re.compile(r"(?<=\d) +(?!\d{3}(?!\d))(?=\d)")
_TIME = r"(?:[t ,]+\d{1,2}[:.]\d{2}[\d:.]*(?:z|[+-]\d{2}:?\d{2})?)?"
_NUMBERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})" + _TIME)
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})" + _TIME)
_WORDS = re.compile(r"(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4}|\d{2})" + _TIME)
_VAT_WORDS = {"hoog": "21", "laag": "9"} | dict.fromkeys(("geen", "vrijgesteld", "nvt", "n.v.t.", "-", "–", ""), "")
_VAT_RATES = {Decimal(number): rate for number, rate in
              (("21", "21"), ("0.21", "21"), ("9", "9"), ("0.09", "9"), ("0", "0"))}  # fmt: skip
_DAY_NAME = re.compile(r"^(?:ma|di|wo|do|vr|za|zo)[a-z]*[., ]+")
_SERIALS = range(20_000, 80_000)
"""Days since 1899-12-30 for 1954-2119: a bare number elsewhere is no date."""


def read_decimal(text: str) -> Decimal | None:
    """Return what a person typed as a number, or None when it is none.

    Points before groups of three are thousands ("€ 1.250,50"); any other single point is taken for a comma ("12.5").
    Commas before groups of three and a point ("1,250.50") are English and read as such. Between brackets is below zero.
    Blanks may only stand before groups of three ("1 250").
    """
    plain = text.strip().replace("\u2212", "-").replace("\u2013", "-").replace("\u2014", "-")
    plain = _ROUND.sub("", plain.replace("\u00a0", " ").replace("\u202f", " "))
    if _BLANKS.search(plain):
        return None
    plain = _SIGNS.sub("", plain)
    if re.fullmatch(r"\(.+\)", plain):
        plain = "-" + plain[1:-1]
    sign = -1 if plain.startswith("-") else 1
    plain = plain.removeprefix("-")
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif _ENGLISH.fullmatch(plain):
        plain = plain.replace(",", "")
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
    """Return what a person typed as a date: 31-12-2025, 31/12/25, 31 dec 2025, wo 31 december 2025 or 2025-12-31.

    A time behind it is left out.
    """
    plain = _DAY_NAME.sub("", " ".join(text.lower().replace("\u00a0", " ").split()))
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
        return date(_whole_year(year), month, day)
    except ValueError:
        return None


def read_month_first(text: str) -> date | None:
    """Return what stands there as month/day/year, the way American spreadsheets write it; None when it is not."""
    found = _NUMBERS.fullmatch(" ".join(text.lower().split()))
    try:
        return date(_whole_year(int(found[3])), int(found[1]), int(found[2])) if found else None
    except ValueError:
        return None


def serial_date(number: Decimal) -> date | None:
    """Return the day that a spreadsheet keeps as a number of days; only for cells that hold a number themselves."""
    days = int(number)
    return date(1899, 12, 30) + timedelta(days=days) if days in _SERIALS else None


def _whole_year(year: int) -> int:
    if year >= 100:
        return year
    return year + (2000 if year < 70 else 1900)


def write_date(day: date | None) -> str:
    """Write 5 jan 2026."""
    return "" if day is None else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _month(word: str) -> int:
    short = word[:3]
    if short in _MONTHS:
        return _MONTHS.index(short) + 1
    return _OTHER_MONTHS.get(short, 0)


def read_flag(text: str) -> bool | None:
    """Return what a person typed for yes or no (ja, x, ✓, 1, waar; nee, -, 0, onwaar), None when it is neither.

    An empty text is no.
    """
    plain = text.strip().lower()
    if plain in {"ja", "j", "x", "✓", "✔", "1", "waar", "true", "yes", "y"}:
        return True
    return False if plain in {"", "nee", "n", "-", "–", "0", "onwaar", "false", "no"} else None


def read_vat(text: str) -> str | None:
    """Return the VAT rate that was typed ("21", "9", "0"), "" for none, or None when it is no rate."""
    plain = re.sub(r"\s|btw|tarief", "", text.lower())
    if plain in _VAT_WORDS:
        return _VAT_WORDS[plain]
    number = read_decimal(plain)
    return None if number is None else _VAT_RATES.get(number)
