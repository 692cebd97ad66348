"""The typefaces of the paper: Inter with tabular digits, and faces that fill in for what Inter lacks."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

import resources

REGULAR = "InterPaper-Regular"
MEDIUM = "InterPaper-Medium"
SEMIBOLD = "InterPaper-SemiBold"

_FOLDER = Path(resources.__file__).parent / "fonts"


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
    # WORKAROUND: without asciiReadable=False ReportLab puts the whole of ASCII in every subset.
    pdfmetrics.registerFont(TTFont(name, str(path), asciiReadable=False))


@cache
def coverage(name: str) -> frozenset[int]:
    """Return the code points a registered typeface has a glyph for."""
    return frozenset(pdfmetrics.getFont(name).face.charToGlyph)


def text_width(text: str, font: str, size: float) -> float:
    """Measure one line in points."""
    return float(pdfmetrics.stringWidth(text, font, size))
