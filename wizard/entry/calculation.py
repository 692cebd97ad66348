"""One line of money as people write it: "10 × 25% × € 54.000", "24 × 30 uur × € 48", "12 x 800" or just an amount.

A line knows times, hours, rate, share and base (docs: interface of the dossier file). Which number is which follows from
how it is written: hours carry "uur", a share carries "%", the last of the others is the amount, rate or base, and
what is left multiplies. A range ("15.000 – 20.000", "15.000 – 18.000 – 20.000" or "≈ 18.000") is an estimate; of two
numbers the middle is taken for likely, which is an assumption and is shown as one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum

from assessments.figures import Line
from wizard.entry.notation import read_decimal, write_decimal
from wizard.entry.refusal import Refusal

TIMES = " × "
UNTIL = " – "
_FACTORS = re.compile(r"\s*[×*·]\s*|(?<=[\d%\s])\s*[xX]\s*(?=[\d€\s])")
_HOURS = re.compile(r"(.+?)\s*(?:uur|uren|u|h)\.?", re.IGNORECASE)
_RANGE = re.compile(r"\s+[-–]\s+|(?<=\d)\s*[-–]\s*(?=[\d€])|\s+(?:tot|en|t/m)\s+")
_ABOUT = re.compile(r"^(?:≈|~|ca\.?|circa|ongeveer|tussen)\s*", re.IGNORECASE)
_HUNDRED = 100
_UNREADABLE = "‘{text}’ is geen som die wij kunnen lezen; typ een bedrag, of bijvoorbeeld 24 × 30 uur × € 48."


class _Kind(StrEnum):
    PLAIN = "plain"
    HOURS = "hours"
    SHARE = "share"


_Factor = tuple[_Kind, Decimal]


def read(text: str, line: Line) -> Line | Refusal:
    """Return the line with what was typed as its money; label, VAT and the rest stay.

    An empty text empties the money. Hours without a rate count at the role's rate.
    """
    plain = " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())
    blank = replace(
        line, amount=None, hours=None, rate=None, share=None, base=None, times=Decimal(1), low=None, high=None
    )
    if not plain:
        return replace(blank, estimate=False)
    about = _ABOUT.match(plain)
    plain = _ABOUT.sub("", plain)
    ends = _range(plain)
    if ends is not None:
        return _estimated(blank, ends)
    found = _money(plain, blank)
    if found is None:
        return Refusal(_UNREADABLE.format(text=_short(text)))
    return replace(found, estimate=True) if about else found


def write(line: Line) -> str:
    """Return the money of a line as one would type it again; "" when there is none."""
    if line.low is not None or line.high is not None:
        known = [number for number in (line.low, _likely(line), line.high) if number is not None]
        return UNTIL.join(f"€ {write_decimal(number)}" for number in known)
    parts = _written_parts(line)
    if not parts:
        return ""
    if line.times != 1:
        parts.insert(0, write_decimal(line.times))
    return ("≈ " if line.estimate else "") + TIMES.join(parts)


def is_sum(line: Line) -> bool:
    """Tell whether the money is more than one amount, so that showing how it is made up says something."""
    return bool(line.amount is None or line.times != 1 or line.low is not None or line.high is not None) and bool(
        write(line)
    )


def _written_parts(line: Line) -> list[str]:
    if line.amount is not None:
        return [f"€ {write_decimal(line.amount)}"]
    if line.hours is not None:
        hours = f"{write_decimal(line.hours)} uur"
        return [hours] if line.rate is None else [hours, f"€ {write_decimal(line.rate)}"]
    if line.share is not None:
        share = f"{write_decimal(_trimmed(line.share * _HUNDRED))}%"
        return [share] if line.base is None else [share, f"€ {write_decimal(line.base)}"]
    return []


def _money(text: str, line: Line) -> Line | None:
    """Return the line with the money of a product; None when a factor is no number or stands where it says nothing."""
    factors = [_factor(piece.strip()) for piece in _FACTORS.split(text)]
    known = [factor for factor in factors if factor is not None]
    special = [place for place, (kind, _) in enumerate(known) if kind is not _Kind.PLAIN]
    if len(known) < len(factors) or len(special) > 1:
        return None
    numbers = [number for _, number in known]
    if not special:
        return replace(line, amount=numbers[-1], times=_product(numbers[:-1]))
    place = special[0]
    kind, number = known[place]
    before, after = numbers[:place], numbers[place + 1 :]
    if len(after) > 1 or number < 0:
        return None
    last = after[0] if after else None
    if kind is _Kind.HOURS:
        return replace(line, hours=number, rate=last, times=_product(before))
    if last is None and before:
        last = before.pop()
    return replace(line, share=number / _HUNDRED, base=last, times=_product(before))


def _factor(text: str) -> _Factor | None:
    hours = _HOURS.fullmatch(text)
    kind = _Kind.HOURS if hours else _Kind.SHARE if text.endswith("%") else _Kind.PLAIN
    number = read_decimal(hours[1] if hours else text)
    return None if number is None else (kind, number)


def _range(text: str) -> tuple[Decimal, ...] | None:
    pieces = [read_decimal(piece) for piece in _RANGE.split(text)]
    if len(pieces) not in {2, 3} or any(number is None for number in pieces):
        return None
    return tuple(number for number in pieces if number is not None)


def _estimated(line: Line, ends: tuple[Decimal, ...]) -> Line | Refusal:
    low, high = ends[0], ends[-1]
    likely = ends[1] if len(ends) == 3 else (low + high) / 2
    if not low <= likely <= high:
        return Refusal("Zet een schatting van laag naar hoog: bijvoorbeeld 15.000 – 18.000 – 20.000.")
    return replace(line, amount=likely, low=low, high=high, estimate=True)


def _likely(line: Line) -> Decimal | None:
    if line.low is not None and line.high is not None and line.amount == (line.low + line.high) / 2:
        return None
    return line.amount


def _product(numbers: Sequence[Decimal]) -> Decimal:
    found = Decimal(1)
    for number in numbers:
        found *= number
    return found


def _trimmed(number: Decimal) -> Decimal:
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
