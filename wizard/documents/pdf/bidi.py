"""Hebrew and Arabic on paper: ReportLab prints left to right, so such runs are turned around here.

This is no full bidirectional layout. A run that fits on one line comes out right; a longer one is cut into lines of its
own, each of them right. Arabic letters get the shape of their place in the word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

_RTL_LETTER = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_HAS_RTL = re.compile(f"[{_RTL_LETTER}]")
_RUN = re.compile(f"[{_RTL_LETTER}](?:[^A-Za-z\u00c0-\u024f\u0370-\u04ff\n]*[{_RTL_LETTER}])?")
_LONGEST = 60
_LAM_ALEF = 0xFEF5
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_NUMBER = re.compile(r"\d[\d.,:/]*\d|\d")


def has_rtl(line: str) -> bool:
    """Tell whether a line holds right-to-left letters."""
    return bool(_HAS_RTL.search(line))


def in_reading_order(line: str) -> str:
    """Turn every right-to-left run around, so that printing left to right makes it readable.

    A long run comes back as lines of its own.
    """
    return _RUN.sub(lambda match: _turned(_shaped(match.group())), line)


def _turned(run: str) -> str:
    pieces, piece = [], ""
    for word in re.split("( +)", run):
        if piece and len(piece) + len(word) > _LONGEST:
            pieces.append(piece.strip())
            piece = ""
        piece += word
    pieces.append(piece)
    return "\n".join(_reversed(part) for part in pieces)


def _reversed(run: str) -> str:
    turned = run.translate(_MIRRORED)[::-1]
    return _NUMBER.sub(lambda match: match.group()[::-1], turned)


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Read the shapes of Arabic letters, and of lam with alef, from the character database: letters → place → shape."""
    forms: dict[str, dict[str, str]] = {}
    for point in (*range(0xFB50, 0xFBFF), *range(0xFE80, 0xFEFD)):
        place, *letters = unicodedata.decomposition(chr(point)).split() or [""]
        if place in {"<isolated>", "<initial>", "<medial>", "<final>"} and (len(letters) == 1 or point >= _LAM_ALEF):
            forms.setdefault("".join(chr(int(letter, 16)) for letter in letters), {})[place[1:-1]] = chr(point)
    return forms


def _shaped(run: str) -> str:
    """Give every Arabic letter the shape of its place, looking past vowel marks."""
    forms = _forms()
    units = list(_units(run))
    bases = [place for place, unit in enumerate(units) if not unicodedata.combining(unit[0])]
    shaped = list(units)
    for number, place in enumerate(bases):
        shapes = forms.get(units[place])
        if shapes is None:
            continue
        before = units[bases[number - 1]] if number else ""
        after = units[bases[number + 1]] if number + 1 < len(bases) else ""
        joins_back = "initial" in forms.get(before, {}) and "final" in shapes
        joins_on = "initial" in shapes and "final" in forms.get(after, {})
        name = ("medial" if joins_on else "final") if joins_back else ("initial" if joins_on else "isolated")
        shaped[place] = shapes.get(name, units[place])
    return "".join(shaped)


def _units(run: str) -> Iterator[str]:
    """Yield letters one by one; lam with alef is one, as it is written."""
    forms, place = _forms(), 0
    while place < len(run):
        size = 2 if len(run[place : place + 2]) == 2 and run[place : place + 2] in forms else 1
        yield run[place : place + size]
        place += size
