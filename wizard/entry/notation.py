"""Numbers and dates as people in the Netherlands type them, read and written; pure."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_OTHER_MONTHS = {"maa": 3, "may": 5, "oct": 10, "mar": 3}
_GROUPED = re.compile(r"\d{1,3}(\.\d{3})+(,\d+)?")
_ENGLISH = re.compile(r"\d{1,3}(,\d{3})+\.\d+")
_PLAIN = re.compile(r"\d+([.,]\d+)?")
_NUMBERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[t ][\d:.]+z?)?")
_WORDS = re.compile(r"(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4}|\d{2})")


def read_decimal(text: str) -> Decimal | None:
    """Return what a person typed as a number, or None when it is none.

    Points before groups of three are thousands ("€ 1.250,50"); any other single point is taken for a comma ("12.5").
    Commas before groups of three and a point ("1,250.50") are English and read as such. Between brackets is below zero.
    """
    plain = re.sub(r"[€%'’\s\u00a0\u202f]|EUR|,-$", "", text.strip()).replace("\u2212", "-").replace("\u2013", "-")
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
    plain = re.sub(r"[%\s]|btw", "", text.lower()).removesuffix(",0").removesuffix(".0")
    words = {
        "hoog": "21",
        "laag": "9",
        "geen": "",
        "vrijgesteld": "",
        "nvt": "",
        "n.v.t.": "",
        "-": "",
        "–": "",
        "": "",
    }
    if plain in {"21", "9", "0"}:
        return plain
    shares = {"0,21": "21", "0.21": "21", "0,09": "9", "0.09": "9"}
    return shares.get(plain, words.get(plain))
