"""Cells of a spreadsheet: text, or what the file itself keeps as a number or a date; read into values of ours."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from assessments.catalogue import slug
from assessments.figures import Line
from assessments.limits import is_likely, is_sane
from assessments.reference import CostKind
from wizard.entry import calculation
from wizard.entry.notation import read_date, read_decimal, read_flag, read_vat, read_whole, serial_date
from wizard.entry.refusal import Refusal

Cell = str | Decimal | date
_IMPORTANCE = {
    "sleutel": "key", "key": "key", "kritiek": "key", "belang": "important", "important": "important",
    "nodig": "needed", "needed": "needed", "gewoon": "needed", "normaal": "needed",
}  # fmt: skip
_CLOSED = {"ingetrokken": True, "vervallen": True, "geannuleerd": True, "gestopt": True, "cancelled": True}
_OPEN = dict.fromkeys(("open", "vervuld", "ingevuld", "aangenomen", "filled", "gesloten"), False)
_HINTS = {
    "E03": ("rpo",),
    "E04": ("linkedin", "sourcing"),
    "E10": ("aanbreng", "referral"),
    "E13": ("advies", "adviesbureau", "consult"),
    "E05": ("campagne", "content", "foto", "video", "film", "reclamebureau"),
    "E01": (
        "jobboard",
        "indeed",
        "advertentie",
        "vacaturesite",
        "vacatureplaatsing",
        "plaatsing",
        "nationale_vacaturebank",
    ),
    "E02": ("bureau", "wervingsbureau", "uitzendbureau", "werving_en_selectie", "w_s", "headhunt"),
    "E06": ("werken_bij", "werkenbij", "website"),
    "E07": ("beurs", "banenbeurs", "evenement", "school", "stand_", "event"),
    "E08": ("ats_", "software", "systeem", "techniek"),
    "E09": ("assessment", "screening", "vog_", "test_", "testen"),
    "E11": ("reis",),
    "E12": ("tekenbonus", "verhuis", "immigratie", "keuring"),
    "I06": ("opleiding", "training", "cursus"),
    "I04": ("gesprek", "sollicitatiegesprek"),
    "I01": ("recruiter", "uren_recruiter"),
    "I02": ("hr_",),
    "I03": ("manager", "leidinggevende"),
    "I05": ("marketing", "communicatie"),
    "I07": ("werkplek", "overhead"),
}
"""Beginnings of words in a description, as slugs; with "_" behind it a whole word. The first kind that fits is taken."""


def words(cell: Cell) -> str:
    """Write a cell as a spreadsheet shows it: 31-12-2025, 1234,5."""
    if isinstance(cell, Decimal):
        return f"{cell:f}".replace(".", ",")
    if isinstance(cell, date):
        return f"{cell.day:02}-{cell.month:02}-{cell.year}"
    return cell


def text(cell: Cell) -> Any:
    """Return a cell as words."""
    return words(cell)


def day(cell: Cell) -> Any:
    """Return a date; a cell that holds a bare number is one when it is a likely number of days."""
    if isinstance(cell, date):
        return cell if is_likely(cell) else Refusal("geen datum van nu; typ hem als 31-12-2025")
    found = serial_date(cell) if isinstance(cell, Decimal) else read_date(cell)
    return found or Refusal("geen datum; typ hem als 31-12-2025")


def flag(cell: Cell) -> Any:
    """Return yes or no."""
    found = read_flag(words(cell))
    return Refusal("geen ja of nee; typ een van beide") if found is None else found


def withdrawn(cell: Cell) -> Any:
    """Return whether a vacancy was withdrawn, from yes or no or from its state in words."""
    plain = slug(words(cell))
    states = (*_CLOSED.items(), *_OPEN.items())
    found = next((gone for word, gone in states if plain.startswith(word)), None)
    return flag(cell) if found is None else found


def whole(cell: Cell) -> Any:
    """Return a whole number of 0 or more."""
    found = read_whole(words(cell))
    return Refusal("geen heel getal; typ bijvoorbeeld 12") if found is None or found < 0 else found


def positive(cell: Cell) -> Any:
    """Return a number of 0 or more."""
    found = _sane(cell) if isinstance(cell, Decimal) else read_decimal(words(cell))
    return Refusal("geen getal van 0 of meer; typ bijvoorbeeld 12,5") if found is None or found < 0 else found


def _sane(number: Decimal) -> Decimal | None:
    return number if is_sane(number) else None


def vat(cell: Cell) -> Any:
    """Return a VAT rate, "" for none."""
    found = read_vat(words(cell))
    return Refusal("geen btw-tarief; kies 21%, 9%, 0% of geen") if found is None else found


def money(cell: Cell) -> Any:
    """Return a line with an amount or a sum."""
    if isinstance(cell, Decimal) and _sane(cell) is not None:
        return Line(amount=cell)
    found = Refusal("") if not isinstance(cell, str) else calculation.read(cell, Line())
    return Refusal("geen bedrag of som; typ bijvoorbeeld 1.250,50") if isinstance(found, Refusal) else found


def importance(cell: Cell) -> Any:
    """Return how much a vacancy matters; yes under "Sleutelfunctie" is a key role."""
    plain = slug(words(cell))
    found = next((code for word, code in _IMPORTANCE.items() if plain.startswith(word)), None)
    is_key = read_flag(words(cell))
    if found is None and is_key is not None:
        return "key" if is_key else "needed"
    return found or Refusal("geen belang; kies nodig, belangrijk of sleutelfunctie")


@cache
def _name_slug(name: str) -> str:
    """Return the slug of a kind's name; there are few of those, and each is asked for in every row."""
    return slug(name)


def cost_code(cell: Cell, kinds: Mapping[str, CostKind]) -> str | None:
    """Return the kind of cost that a code, its name or a description means; None when it tells none."""
    plain = words(cell).strip()
    if plain.upper() in kinds:
        return plain.upper()
    wanted = slug(plain)
    named = next((code for code, kind in kinds.items() if wanted == _name_slug(kind.name)), None)
    if named is not None:
        return named
    around = f"_{wanted}_"
    return next((code for code, hints in _HINTS.items() if any(f"_{hint}" in around for hint in hints)), None)
