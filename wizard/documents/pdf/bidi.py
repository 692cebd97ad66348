"""Hebrew and Arabic on paper: ReportLab prints left to right, so such runs are turned around here.

This is no full bidirectional layout. A run that fits on one line comes out right; a longer one is cut into lines of its
own, each of them right. Arabic letters get the shape of their place in the word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_RTL_LETTER = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_HAS_RTL = re.compile(f"[{_RTL_LETTER}]")
_RUN = re.compile(f"[{_RTL_LETTER}](?:[^A-Za-z\u00c0-\u024f\u0370-\u04ff\n]*[{_RTL_LETTER}])?")
_LONGEST = 60
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_NUMBER = re.compile(r"\d[\d.,:/]*\d|\d")


def has_rtl(line: str) -> bool:
    """Tell whether a line holds right-to-left letters."""
    return bool(_HAS_RTL.search(line))


def in_reading_order(line: str) -> str:
    """Turn every right-to-left run around, so that printing left to right makes it readable."""
    return _RUN.sub(lambda match: _turned(_shaped(match.group())), line)


def _turned(run: str) -> str:
    pieces, piece = [], ""
    for word in re.split("( +)", run):
        if piece and len(piece) + len(word) > _LONGEST:
            pieces.append(piece.strip())
            piece = ""
        piece += word
    pieces.append(piece)
    return " ".join(_reversed(part) for part in pieces)


def _reversed(run: str) -> str:
    turned = run.translate(_MIRRORED)[::-1]
    return _NUMBER.sub(lambda match: match.group()[::-1], turned)


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Read the shapes of Arabic letters from the character database: letter → place → shape."""
    forms: dict[str, dict[str, str]] = {}
    for point in (*range(0xFB50, 0xFBFF), *range(0xFE80, 0xFEFD)):
        parts = unicodedata.decomposition(chr(point)).split()
        if len(parts) == 2 and parts[0] in {"<isolated>", "<initial>", "<medial>", "<final>"}:
            forms.setdefault(chr(int(parts[1], 16)), {})[parts[0][1:-1]] = chr(point)
    return forms


def _shaped(run: str) -> str:
    """Give every Arabic letter the shape of its place, looking past vowel marks."""
    forms = _forms()
    letters = list(run)
    bases = [place for place, letter in enumerate(letters) if not unicodedata.combining(letter)]
    for number, place in enumerate(bases):
        shapes = forms.get(letters[place])
        if shapes is None:
            continue
        before = run[bases[number - 1]] if number else ""
        after = run[bases[number + 1]] if number + 1 < len(bases) else ""
        joins_back = "initial" in forms.get(before, {}) and "final" in shapes
        joins_on = "initial" in shapes and "final" in forms.get(after, {})
        name = ("medial" if joins_on else "final") if joins_back else ("initial" if joins_on else "isolated")
        letters[place] = shapes.get(name, letters[place])
    return "".join(letters)
