"""Dutch numbers, dates and counts as text; pure, without a locale."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal

NBSP = "\u00a0"
MINUS = "\u2212"
DASH = "–"
_WIDE = Context(prec=300)
"""Room for the longest number that a dossier file may hold, with its decimals."""
_MOST_DIGITS = 18
"""Before the comma; a longer number is a slip that no column has room for, and is written as 1,00e+60."""

_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_SHORT_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_WORDS = (
    "nul",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
)


def rounded(value: Decimal | int, decimals: int) -> Decimal:
    """Round half away from zero, as the method does."""
    return Decimal(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _WIDE)


def number(value: Decimal | int | None, decimals: int = 0) -> str:
    """Write a number with a decimal comma, points per thousand and a real minus sign; None becomes a dash."""
    if value is None:
        return DASH
    amount = rounded(value, decimals)
    form = ".2e" if _is_endless(amount) else f",.{decimals}f"
    text = f"{amount.copy_abs():{form}}".translate(str.maketrans(",.", ".,"))
    return MINUS + text if amount < 0 else text


def _is_endless(amount: Decimal) -> bool:
    return bool(amount) and amount.adjusted() >= _MOST_DIGITS


def plain_number(value: Decimal | int | None) -> str:
    """Write a number with the decimals it needs, at most four: 5,6 and 14, not 14,0."""
    if value is None:
        return DASH
    text = number(value, 4)
    return text if _is_endless(Decimal(value)) else text.rstrip("0").rstrip(",")


def score1(score: Decimal | None) -> str:
    """Write a score where no level word stands beside it: 1,0."""
    return number(score, 1)


def score2(score: Decimal | None) -> str:
    """Write a score beside its level word: 0,97."""
    return number(score, 2)


def hours(value: Decimal | int | None) -> str:
    """Write hours without trailing zeros: 5,6 or 14."""
    return plain_number(value)


def hours_long(value: Decimal | int | None) -> str:
    """Write hours with their unit: 146 uur."""
    return DASH if value is None else f"{hours(value)}{NBSP}uur"


def euro(value: Decimal | int | None, decimals: int = 2) -> str:
    """Write an amount: € 10.708,33, with a no-break space."""
    if value is None:
        return DASH
    text = number(rounded(value, decimals).copy_abs(), decimals)
    return f"{MINUS if rounded(value, decimals) < 0 else ''}€{NBSP}{text}"


def percent(ratio: Decimal | int | None, decimals: int = 1) -> str:
    """Write a ratio as a percentage: 0.417 becomes 41,7%."""
    return DASH if ratio is None else f"{number(Decimal(ratio) * 100, decimals)}%"


def month_name(month: int) -> str:
    """Name a month in full: 1 is januari."""
    return _MONTHS[month - 1]


def short_month(month: int) -> str:
    """Name a month in three letters: 3 is mrt."""
    return _SHORT_MONTHS[month - 1]


def weekday_name(day: date) -> str:
    """Name the day of the week: maandag."""
    return _WEEKDAYS[day.weekday()]


def short_date(day: date | None, year: int | None = None) -> str:
    """Write 19 jan, or 19 jan 2026 when the day is not in ``year`` (None: never the year)."""
    if day is None:
        return DASH
    text = f"{day.day}{NBSP}{short_month(day.month)}"
    return text if year is None or day.year == year else f"{text}{NBSP}{day.year}"


def short_date_year(day: date | None) -> str:
    """Write 19 jan 2026."""
    return DASH if day is None else f"{short_date(day)}{NBSP}{day.year}"


def long_date(day: date | None) -> str:
    """Write 5 januari 2026."""
    return DASH if day is None else f"{day.day}{NBSP}{month_name(day.month)}{NBSP}{day.year}"


def day_and_month(day: date | None) -> str:
    """Write 6 april."""
    return DASH if day is None else f"{day.day}{NBSP}{month_name(day.month)}"


def count(amount: int, one: str, many: str) -> str:
    """Write an amount with its noun: 1 taak, 2 taken, 0 taken."""
    return f"{number(amount)}{NBSP}{one if amount == 1 else many}"


def word(amount: int) -> str:
    """Write an amount up to twenty in letters, a larger one in digits."""
    return _WORDS[amount] if 0 <= amount <= 20 else number(amount)


def count_in_words(amount: int, one: str, many: str) -> str:
    """Write an amount in letters with its noun: twintig taken, één taak."""
    return f"{word(amount)} {one if amount == 1 else many}"


def enumeration(items: Sequence[str], last: str = "en") -> str:
    """Join words as a sentence does: a, b en c."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def capitalized(text: str) -> str:
    """Give a sentence its capital and leave the rest as it is; a capital bears no accent: één is Eén."""
    return "E" + text[1:] if text.startswith("é") else text[:1].upper() + text[1:]


def decapitalized(text: str) -> str:
    """Start in lower case, unless the first word is an abbreviation such as HR."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
