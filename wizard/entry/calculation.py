"""One line of money as people write it: "10 × 25% × € 54.000", "24 × 30 uur × € 48", "12 x 800" or just an amount.

A line knows times, hours, rate, share and base (docs: interface of the dossier file). Which number is which follows from
how it is written: hours carry "uur", a share carries "%", "€" marks the amount, rate or base; without "€" it is the last
of the others, and what is left multiplies. Words for what is counted ("12 maanden × € 800") are left out.

A range is an estimate: "15.000 – 20.000", "15.000 – 18.000 – 20.000", "≈ 18.000", or behind a sum
"24 × 30 uur × € 48 (1.200 – 1.600)". Of two numbers the middle is taken for likely, which is an assumption and is shown
as one. As everywhere (``assessments.metrics.bands``) a range stands for what is multiplied by ``times``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from typing import Any

from assessments.figures import Line
from assessments.limits import MAX_WHOLE, is_sane
from wizard.entry.notation import TOO_BIG, looks_like_date, read_date, read_decimal, refuse_number, write_decimal
from wizard.entry.refusal import Refusal

TIMES = " × "
UNTIL = " – "
FROM, UP_TO = "vanaf", "tot"
_FACTORS = re.compile(
    r"\s*[×*·]\s*|(?<=[\d%\s])\s*[xX]\s*(?=[\d€\s])|(?<=[\w%])\s+(?:van|à|keer|maal)\s+", re.IGNORECASE
)
_HOURS = re.compile(r"(.+?)\s*(?:uur|uren|u|h)\.?", re.IGNORECASE)
_COUNTED = re.compile(
    r"(.*\d)\s*(?:maand(?:en)?|mnd|mnden|jaar|weken|dagen|stuks?|st|aannames?|plaatsing(?:en)?|vacatures?|personen|mensen|licenties?)\.?",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s+[-–]\s+|(?<=\d)\s*[-–]\s*(?=[\d€])|\s+(?:tot|en|t/m)\s+")
_BEHIND = re.compile(r"(.*[^\s×*·xX(])\s*\(([^()]+)\)")
_ONE_END = re.compile(rf"({FROM}|{UP_TO})\s+(.+)")
_ABOUT = re.compile(r"^(?:≈|~|ca\.?|circa|ongeveer|tussen)\s*", re.IGNORECASE)
_VAT = re.compile(r"\s*\b(incl|excl)(?:\.|usief|lusief)?(?:\s*btw)?\s*$", re.IGNORECASE)
_SHORT = re.compile(r"(.*\d)\s*(k|mln|miljoen)\.?", re.IGNORECASE)
_HUNDRED = 100
_UNREADABLE = "‘{text}’ is geen som die wij kunnen lezen; typ een bedrag, of bijvoorbeeld 24 × 30 uur × € 48."
_A_DATE = "‘{text}’ is een datum; typ hier een bedrag, bijvoorbeeld 18.000."
_ADDED = "Optellen kan niet in één regel; typ het totaal, of maak er twee regels van."
_OVER = "Een percentage in een som ligt tussen 0% en 100%."
_MINUS = "Zet een min alleen vóór een los bedrag, bijvoorbeeld −500 of 12 × € −500."
_ORDER = "Zet een schatting van laag naar hoog: bijvoorbeeld 15.000 – 18.000 – 20.000."


class _Kind(StrEnum):
    PLAIN = "plain"
    EURO = "euro"
    HOURS = "hours"
    SHARE = "share"


_Factor = tuple[_Kind, Decimal]
_NOTHING: dict[str, Any] = {
    "amount": None, "hours": None, "rate": None, "share": None, "base": None, "times": Decimal(1), "low": None, "high": None,
}  # fmt: skip


def read(text: str, line: Line) -> Line | Refusal:
    """Return the line with what was typed as its money; label, VAT and the rest stay.

    An empty text empties the money. Hours without a rate count at the role's rate. A number without "≈" or a range is
    no estimate, unless a line without money was marked as one beforehand.
    """
    plain = " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())
    marked = line.estimate and not write(replace(line, estimate=False))
    blank = replace(line, **_NOTHING, estimate=marked)
    if not plain:
        return replace(blank, estimate=False)
    if looks_like_date(plain) or read_date(plain) is not None:
        return Refusal(_A_DATE.format(text=_short(text)))
    if vat := _VAT.search(plain):
        plain = plain[: vat.start()]
        blank = replace(blank, including_vat=vat[1].lower() == "incl" and line.vat is not None)
    about = _ABOUT.match(plain)
    plain = _ABOUT.sub("", plain)
    found = _ranged(plain, blank) or _money(plain, blank)
    if found is None:
        return _unreadable(plain, text)
    if isinstance(found, Refusal):
        return found
    problem = _impossible(found)
    return Refusal(problem) if problem else replace(found, estimate=found.estimate or about is not None)


def _unreadable(plain: str, text: str) -> Refusal:
    if re.search(r"\d\s*\+\s*[\d€]", plain):
        return Refusal(_ADDED)
    return refuse_number(plain, _UNREADABLE.format(text=_short(text)))


def _impossible(line: Line) -> str:
    """Say why a line cannot be kept, "" when it can: the limits of a dossier file."""
    positive = [one for one in (line.hours, line.rate, line.base, line.times) if one is not None]
    numbers = [*positive, *(one for one in (line.amount, line.share, line.low, line.high) if one is not None)]
    if not all(is_sane(number) for number in numbers):
        return TOO_BIG
    if min(positive) < 0:
        return _MINUS
    if line.share is not None and not 0 <= line.share <= 1:
        return _OVER
    products = (
        (line.amount, 1),
        (line.hours, 1),
        (line.hours, line.rate),
        (line.share, line.base),
        (line.low, 1),
        (line.high, 1),
    )
    known = [abs(one * other * line.times) for one, other in products if one is not None and other is not None]
    return TOO_BIG if max(known, default=0) > MAX_WHOLE else ""


def write(line: Line) -> str:
    """Return the money of a line as one would type it again; "" when there is none."""
    parts = _written_parts(line)
    ends = _written_ends(line)
    is_amount = line.amount is not None and line.low is not None and line.high is not None
    if is_amount:
        parts = [ends]
    if line.times != 1 and (parts or ends):
        parts.insert(0, write_decimal(line.times))
    words = TIMES.join(parts)
    if is_amount or not ends:
        return ("≈ " if line.estimate and words and not ends else "") + words
    return f"{words} ({ends})" if words else ends


def is_sum(line: Line) -> bool:
    """Tell whether the money is more than one amount, so that showing how it is made up says something."""
    return bool(line.amount is None or line.times != 1 or line.low is not None or line.high is not None) and bool(
        write(line)
    )


def _written_ends(line: Line) -> str:
    if line.low is None or line.high is None:
        word, end = (FROM, line.low) if line.low is not None else (UP_TO, line.high)
        return "" if end is None else f"{word} {_euro(end)}"
    is_middle = line.amount is None or line.amount == (line.low + line.high) / 2
    ends = [line.low, line.high] if is_middle else [line.low, line.amount, line.high]
    return UNTIL.join(_euro(number) for number in ends if number is not None)


def _euro(number: Decimal) -> str:
    return f"€ {write_decimal(number)}"


def _written_parts(line: Line) -> list[str]:
    if line.amount is not None:
        return [_euro(line.amount)]
    if line.hours is not None:
        hours = f"{write_decimal(line.hours)} uur"
        return [hours] if line.rate is None else [hours, _euro(line.rate)]
    if line.share is not None:
        share = f"{write_decimal(_trimmed(line.share * _HUNDRED))}%"
        return [share] if line.base is None else [share, _euro(line.base)]
    return []


def _money(text: str, line: Line) -> Line | None:
    """Return the line with the money of a product; None when a factor is no number or stands where it says nothing."""
    if _COUNTED.fullmatch(text) and "€" not in text:
        return None  # "3 stuks" says how many, not what they cost
    factors = [_factor(piece) for piece in _pieces(text)]
    known = [factor for factor in factors if factor is not None]
    special = [factor for factor in known if factor[0] in {_Kind.HOURS, _Kind.SHARE}]
    euros = [number for kind, number in known if kind is _Kind.EURO]
    if len(known) < len(factors) or len(special) > 1 or len(euros) > 1:
        return None
    if special:
        return _special(known, special[0], euros, line)
    counts = [number for kind, number in known if kind is _Kind.PLAIN]
    amount = euros[0] if euros else counts.pop()
    return replace(line, amount=amount, times=_product(counts))


def _special(known: Sequence[_Factor], special: _Factor, euros: Sequence[Decimal], line: Line) -> Line | None:
    """Return the line with hours or a share, and what those are hours or a share of."""
    kind, number = special
    place = known.index(special)
    before = [count for one, count in known[:place] if one is _Kind.PLAIN]
    after = [count for one, count in known[place + 1 :] if one is _Kind.PLAIN]
    if number < 0 or len(after) + len(euros) > 1:
        return None
    last = next(iter((*euros, *after)), None)
    if kind is _Kind.HOURS:
        return replace(line, hours=number, rate=last, times=_product(before))
    if last is None and before:
        last = before.pop()
    return replace(line, share=number / _HUNDRED, base=last, times=_product(before))


def _pieces(text: str) -> list[str]:
    return [piece.strip() for piece in _FACTORS.split(text)]


def _factor(text: str) -> _Factor | None:
    hours = _HOURS.fullmatch(text)
    counted = None if hours else _COUNTED.fullmatch(text)
    kind = _Kind.HOURS if hours else _Kind.SHARE if text.endswith("%") else _Kind.EURO if "€" in text else _Kind.PLAIN
    plain = hours[1] if hours else counted[1] if counted else text
    number = _number(plain)
    return None if number is None or (counted and kind is not _Kind.PLAIN) else (kind, number)


def _number(text: str) -> Decimal | None:
    """Return a number, also one as short as "18k" or "1,2 mln"."""
    short = _SHORT.fullmatch(text)
    if short is None:
        return read_decimal(text)
    number = read_decimal(short[1])
    return None if number is None else number * (1000 if short[2].lower() == "k" else 1_000_000)


def _ranged(text: str, line: Line) -> Line | Refusal | None:
    """Return the line with an estimate; None when there is no range in the text."""
    behind = _BEHIND.fullmatch(text)
    if behind and _number(text) is None:
        found = _money(behind[1], line)
        return None if found is None else _with_ends(found, behind[2])
    *counts, last = _pieces(text)
    if one := _ONE_END.fullmatch(last):
        end = _number(one[2])
        name = "low" if one[1] == FROM else "high"
        return None if counts or end is None else _with_part(line, name, end)
    ends = _range(last)
    times = [factor[1] for piece in counts if (factor := _factor(piece)) and factor[0] is _Kind.PLAIN]
    if ends is None or len(times) < len(counts):
        return None
    likely = ends[1] if len(ends) == 3 else (ends[0] + ends[-1]) / 2
    return _checked(replace(line, amount=likely, times=_product(times), low=ends[0], high=ends[-1], estimate=True))


def _with_ends(line: Line, text: str) -> Line | Refusal | None:
    if one := _ONE_END.fullmatch(text):
        end = _number(one[2])
        return None if end is None else _checked(_with_part(line, "low" if one[1] == FROM else "high", end))
    ends = _range(text)
    if ends is None or len(ends) != 2:
        return None
    return _checked(replace(line, low=ends[0], high=ends[1], estimate=True))


def _with_part(line: Line, name: str, end: Decimal) -> Line:
    parts: dict[str, Any] = {name: end}
    return replace(line, **parts, estimate=True)


def _checked(line: Line) -> Line | Refusal:
    """Return the line when its estimate runs from low to high."""
    likely = line.amount
    if line.hours is not None and line.rate is not None:
        likely = line.hours * line.rate
    elif line.share is not None and line.base is not None:
        likely = line.share * line.base
    ends = [end for end in (line.low, likely, line.high) if end is not None]
    return line if ends == sorted(ends) else Refusal(_ORDER)


def _range(text: str) -> tuple[Decimal, ...] | None:
    pieces = [_number(piece) for piece in _RANGE.split(text)]
    if len(pieces) not in {2, 3} or any(number is None for number in pieces):
        return None
    return tuple(number for number in pieces if number is not None)


def _product(numbers: Sequence[Decimal]) -> Decimal:
    found = Decimal(1)
    for number in numbers:
        found *= number
    return found


def _trimmed(number: Decimal) -> Decimal:
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
