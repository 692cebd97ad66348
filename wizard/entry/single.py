"""One number where only one fits: a sum is worked out, of an estimate the middle is asked for.

Only lines of money keep an estimate with its ends (``wizard.entry.calculation``); a number that stands by itself has no
place for them, and must not take one end in silence.
"""

from __future__ import annotations

import re
from decimal import Decimal

from assessments.figures import Line
from assessments.limits import MAX_COUNT
from assessments.metrics.money import line_amount
from wizard.entry import calculation
from wizard.entry.notation import TOO_BIG, read_decimal, write_decimal
from wizard.entry.refusal import Refusal
from wizard.formats import rounded

_ONE = "Hier past maar één getal. Typ het midden: {middle}."
_VAT = re.compile(r"\b(?:incl|excl|btw)", re.IGNORECASE)


def read_amount(text: str) -> Decimal | Refusal | None:
    """Read an amount in euro of 0 or more, also as a sum such as 14 × 32.000; an empty text is no amount."""
    found = _one_number(text, is_money=True)
    if isinstance(found, Refusal):
        return found
    if text and (found is None or found < 0):
        return Refusal("Typ een bedrag van 0 of meer, bijvoorbeeld 54.000.")
    return found


def read_number(text: str, *, most: Decimal | None = None) -> Decimal | Refusal | None:
    """Read a number of 0 or more, also as a sum; "uur" behind it is left out."""
    found = _one_number(text)
    if isinstance(found, Refusal):
        return found
    if text and (found is None or found < 0 or (most is not None and found > most)):
        end = "of meer" if most is None else f"tot en met {write_decimal(most)}"
        return Refusal(f"Typ een getal van 0 {end}.")
    return found


def read_count(text: str, *, least: int = 0) -> int | Refusal | None:
    """Read a whole number, also as a sum such as 4 × 3."""
    found = _one_number(text, is_whole=True)
    if isinstance(found, Refusal):
        return found
    if text and (found is None or found != found.to_integral_value() or not least <= found <= MAX_COUNT):
        return Refusal(f"Typ een heel getal van {least} of meer.")
    return None if found is None else int(found)


def _one_number(text: str, *, is_money: bool = False, is_whole: bool = False) -> Decimal | Refusal | None:
    """Return what a text comes to; None when it is empty or no number, a refusal when it is an estimate."""
    plain = read_decimal(text)
    if plain is not None or not text or _VAT.search(text):
        return plain
    line = calculation.read(text, Line())
    if isinstance(line, Refusal):
        return line if line.sentence == TOO_BIG else None
    found = line_amount(line)
    if found is None and line.hours is not None and not is_money:
        found = line.times * line.hours
    if found is not None and (line.estimate or line.low is not None or line.high is not None):
        return Refusal(_ONE.format(middle=write_decimal(rounded(found, 0) if is_whole else found)))
    return found
