"""How high a row must be to show its text, worked out with the letter widths of Arial, which are those of Helvetica."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache

from reportlab.pdfbase.pdfmetrics import getFont

from wizard.documents.xlsx.looks import SIZE

LINE, REST = 11.5, 4.5
"""Points per line of text, and below it."""
MOST = 409.0
"""The highest row that a spreadsheet has; what does not fit is in the cell all the same."""
_PIXELS_PER_UNIT, _PIXELS_AROUND = 7, 16
"""Of a column: per letter of its width, and what borders and indent take."""
_PIXELS_PER_POINT = 96 / 72
_CARE = 0.95
"""Programs and printers differ a little; a line too many is better than one that is cut."""
_WIDE = 1000


def row_height(cells: Iterable[tuple[str, float]]) -> float:
    """Return the height in points for texts and the widths of their columns, in letters as a spreadsheet counts them."""
    lines = max((_lines(text, _room(width)) for text, width in cells), default=1)
    return min(MOST, LINE * lines + REST)


def _room(width: float) -> float:
    """Return how much fits on a line, in thousandths of the type size."""
    pixels = width * _PIXELS_PER_UNIT + 5 - _PIXELS_AROUND
    return max(_WIDE, pixels * _CARE * 1000 / (SIZE * _PIXELS_PER_POINT))


def _lines(text: str, room: float) -> int:
    """Count the lines that a text takes; words go whole to the next line, one that is too long is cut."""
    return sum(_wrapped(line, room) for line in text.split("\n"))


def _wrapped(line: str, room: float) -> int:
    lines, used, space = 1, 0.0, float(_letter(" "))
    for word in line.split(" "):
        length = float(sum(map(_letter, word)))
        if used and used + space + length > room:
            lines, used = lines + 1, 0.0
        if length > room:
            lines += int(length // room)
            length %= room
        used += length + (space if used else 0)
    return lines


@cache
def _letter(letter: str) -> int:
    """Return a letter's width in thousandths; one that Helvetica lacks is as wide as can be expected."""
    if letter < "\x7f":
        return int(getFont("Helvetica").widths[ord(letter)])
    if unicodedata.east_asian_width(letter) in "WF":
        return _WIDE
    return 0 if unicodedata.combining(letter) else 600
