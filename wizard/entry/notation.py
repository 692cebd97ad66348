"""Numbers and dates as people in the Netherlands type them, read and written; pure.

Where a text can mean two things, the Dutch one is taken:

- "1.234" is one thousand two hundred thirty-four, "12.5" and "0.125" have a decimal point, "1,234" has a decimal comma;
- "3/4/2025" is 3 April; a year of two digits is 2000-2069, or 1970-1999.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from assessments.limits import MAX_COUNT, is_likely, is_sane
from wizard.entry.refusal import Refusal

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_OTHER_MONTHS = {"maa": 3, "may": 5, "oct": 10, "mar": 3}
_GROUPED = re.compile(r"[1-9]\d{0,2}(\.\d{3})+(,\d+)?")
_ENGLISH = re.compile(r"[1-9]\d{0,2}(,\d{3})+\.\d+")
_PLAIN = re.compile(r"\d+([.,]\d+)?")
_ROUND = re.compile(r",-{1,2}$")
_SIGNS = re.compile(r"[€%'’\s]|EURO?\b", re.IGNORECASE)
TOO_BIG = "Dat getal is te groot of heeft te veel cijfers; kijk of er een cijfer te veel staat."
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
    Blanks may only stand before groups of three ("1 250"). A number too large to be true is none.
    """
    number = _parsed(text)
    return number if number is not None and is_sane(number) else None


def refuse_number(text: str, sentence: str) -> Refusal:
    """Return why a text is no number: the sentence, or that it is too large."""
    number = _parsed(text)
    return Refusal(sentence if number is None or is_sane(number) else TOO_BIG)


def _parsed(text: str) -> Decimal | None:
    plain = text.strip().replace("\u2212", "-").replace("\u2013", "-").replace("\u2014", "-")
    if not plain.isprintable() and any(char in plain for char in "\n\r\t\v\f"):
        return None
    plain = _ROUND.sub("", plain.replace("\u00a0", " ").replace("\u202f", " "))
    if _BLANKS.search(plain):
        return None
    plain = _SIGNS.sub("", plain)
    if re.fullmatch(r"\(.+\)", plain):
        plain = "-" + plain[1:-1]
    sign = "-" if plain.startswith("-") else ""
    plain = plain.removeprefix("-")
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif _ENGLISH.fullmatch(plain):
        plain = plain.replace(",", "")
    elif _PLAIN.fullmatch(plain):
        plain = plain.replace(",", ".")
    else:
        return None
    number = Decimal(sign + plain)
    return number if number else abs(number)


def read_whole(text: str) -> int | None:
    """Return what a person typed as a whole number, or None when it is none."""
    number = read_decimal(text)
    if number is None or abs(number) > MAX_COUNT or number != number.to_integral_value():
        return None
    return int(number)


def write_decimal(number: Decimal | int | None) -> str:
    """Write a number as one would type it again: points per thousand, a comma, every digit that was given."""
    if number is None:
        return ""
    return f"{Decimal(number):,f}".translate(str.maketrans(",.", ".,"))


def read_date(text: str) -> date | None:
    """Return what a person typed as a date: 31-12-2025, 31/12/25, 31 dec 2025, wo 31 december 2025 or 2025-12-31.

    A time behind it is left out. A day before 1900 or after 2199 is none.
    """
    plain = _DAY_NAME.sub("", " ".join(text.lower().replace("\u00a0", " ").split()))
    if found := _ISO.fullmatch(plain):
        return _day(found[1], int(found[2]), int(found[3]))
    if found := _NUMBERS.fullmatch(plain):
        return _day(found[3], int(found[2]), int(found[1]))
    if found := _WORDS.fullmatch(plain):
        return _day(found[3], _month(found[2]), int(found[1]))
    return None


def looks_like_date(text: str) -> bool:
    """Tell whether a text is written as a date, even when that day does not exist."""
    return any(pattern.fullmatch(text.strip()) for pattern in (_ISO, _NUMBERS))


def read_month_first(text: str) -> date | None:
    """Return what stands there as month/day/year, the way American spreadsheets write it; None when it is not."""
    found = _NUMBERS.fullmatch(" ".join(text.lower().split()))
    return _day(found[3], int(found[1]), int(found[2])) if found else None


def serial_date(number: Decimal) -> date | None:
    """Return the day that a spreadsheet keeps as a number of days; only for cells that hold a number themselves."""
    days = int(number) if number.is_finite() else 0
    return date(1899, 12, 30) + timedelta(days=days) if days in _SERIALS else None


def _day(written: str, month: int, number: int) -> date | None:
    """Return a day of a year of four digits, or of two in this or the last century."""
    year = int(written)
    if len(written) == 2:
        year += 2000 if year < 70 else 1900
    try:
        found = date(year, month, number)
    except ValueError:
        return None
    return found if is_likely(found) else None


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
