"""The typefaces of the paper: Inter with tabular digits, and faces that fill in for what Inter lacks."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics, ttfonts
from reportlab.pdfbase.ttfonts import TTFont

import resources

REGULAR = "InterPaper-Regular"
MEDIUM = "InterPaper-Medium"
SEMIBOLD = "InterPaper-SemiBold"

_FOLDER = Path(resources.__file__).parent / "fonts"
_WORDS = 4096
"""So many words a typeface remembers the width of; a whole plan has about half."""


# WORKAROUND ReportLab 5.1: it writes what an emoji stands for as one number of five digits, where a PDF wants UTF-16;
# searching, copying and reading aloud then miss it. It can go when its makeToUnicodeCMap writes pairs.
_reportlab_map = ttfonts.makeToUnicodeCMap
_BEYOND_16_BITS = re.compile("<([0-9A-F]{5,6})>")


def _unicode_map(name: str, subset: list[int]) -> str:
    """Return the table that says which character each glyph of a subset stands for."""
    return _BEYOND_16_BITS.sub(lambda found: f"<{_utf16(int(found[1], 16))}>", _reportlab_map(name, subset))


def _utf16(point: int) -> str:
    return chr(point).encode("utf-16-be").hex().upper()


ttfonts.makeToUnicodeCMap = _unicode_map


class PaperFont(TTFont):
    """A typeface that measures each word once: the same words return on every page, and in every pass."""

    def __init__(self, name: str, path: Path) -> None:
        # WORKAROUND: without asciiReadable=False ReportLab puts the whole of ASCII in every subset.
        super().__init__(name, str(path), asciiReadable=False)
        self._units = lru_cache(maxsize=_WORDS)(self._measured)

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:  # ReportLab's name
        """Return how wide a line is in points."""
        return 0.001 * size * self._units(text)

    def _measured(self, text: str) -> float:
        """Return how wide a line is in thousandths of its size."""
        widths, other = self.face.charWidths, self.face.defaultWidth
        return sum(widths.get(ord(letter), other) for letter in text)


@cache
def register() -> tuple[str, ...]:
    """Make all typefaces known to ReportLab, once; return the names of the fill-in faces in order of preference."""
    for name in (REGULAR, MEDIUM, SEMIBOLD):
        _register(name, _FOLDER / "paper" / f"{name}.ttf")
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=SEMIBOLD, italic=REGULAR, boldItalic=SEMIBOLD)
    for name in (MEDIUM, SEMIBOLD):
        pdfmetrics.registerFontFamily(name, normal=name, bold=SEMIBOLD, italic=name, boldItalic=SEMIBOLD)
    fallbacks = []
    for path in sorted((_FOLDER / "fallback").glob("*.ttf")):
        _register(path.stem, path)
        pdfmetrics.registerFontFamily(path.stem, normal=path.stem, bold=path.stem, italic=path.stem,
                                      boldItalic=path.stem)  # fmt: skip
        fallbacks.append(path.stem)
    return tuple(fallbacks)


def _register(name: str, path: Path) -> None:
    pdfmetrics.registerFont(PaperFont(name, path))


@cache
def coverage(name: str) -> frozenset[int]:
    """Return the code points a registered typeface has a glyph for."""
    return frozenset(pdfmetrics.getFont(name).face.charToGlyph)


def text_width(text: str, font: str, size: float) -> float:
    """Measure one line in points."""
    return float(pdfmetrics.stringWidth(text, font, size))
