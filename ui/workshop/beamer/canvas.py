"""Sizes and type of the room's view: no letter smaller than can be read from three metres, on any screen."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextLayout, QTextOption

from resources import ROOT
from ui.theme.fonts import FAMILIES

DESIGN_HEIGHT = 1080.0
CAP_SHARE = 1 / 40
"""Cap height of the smallest letter, as a share of the screen's height."""
_EMOJI = ROOT / "fonts" / "fallback" / "NotoEmoji-Regular.ttf"
_NARROWEST = 4 / 3
"""Below this ratio the width decides: on a screen on its side letters follow the width."""


@lru_cache(maxsize=1)
def _families() -> list[str]:
    """Return the families to look in; what people type may hold emoji, which not every computer has."""
    added = QFontDatabase.addApplicationFont(str(_EMOJI))
    return [*FAMILIES, *QFontDatabase.applicationFontFamilies(added)] if added >= 0 else FAMILIES


@lru_cache(maxsize=512)
def font(px: int, weight: int = 400, *, tabular: bool = False) -> QFont:
    """Return the room's font; large type stands a little closer, ``tabular`` gives every digit the same width."""
    made = QFont()
    made.setFamilies(_families())
    made.setPixelSize(max(1, px))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if weight >= 600:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 99)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


@lru_cache(maxsize=64)
def smallest_px(edge: float) -> int:
    """Return the smallest font size in px whose capitals are a fortieth of ``edge`` px high."""
    limit = edge * CAP_SHARE
    size = max(1, math.ceil(limit / 0.75))
    while QFontMetricsF(font(size)).capHeight() < limit:
        size += 1
    return size


class Canvas:
    """One screen: turns sizes of the design, at 1080 high, into px of this screen."""

    def __init__(self, width: int, height: int) -> None:
        self.width = float(width)
        self.height = float(height)
        self.edge = min(self.height, self.width / _NARROWEST)
        self.unit = self.edge / DESIGN_HEIGHT
        self.smallest = smallest_px(self.edge)

    def px(self, size: float) -> float:
        """Return a length of the design in px."""
        return size * self.unit

    def type_px(self, size: float) -> int:
        """Return a font size of the design in whole px, never under the smallest that can be read."""
        return max(self.smallest, round(size * self.unit))

    @property
    def is_wide(self) -> bool:
        """Whether there is room beside the text, as on a screen of 16:10 or wider."""
        return self.width / self.height >= 1.5


def plain(text: str) -> str:
    """Return a text on one line, without the marks that would turn its direction around."""
    return " ".join(text.translate(_TURNS).split())


_TURNS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def advance(text: str, px: int, weight: int = 400, *, tabular: bool = False) -> float:
    """Return how wide a line is in px."""
    return QFontMetricsF(font(px, weight, tabular=tabular)).horizontalAdvance(text)


@lru_cache(maxsize=4096)
def wrap(text: str, px: int, weight: int, width: int, indent: int = 0) -> tuple[str, ...]:
    """Return the lines that a plain text falls into, the first ``indent`` px shorter; a word wider than that breaks."""
    layout = QTextLayout(text, font(px, weight))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = _utf16(text)
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width if lines else width - indent))
        start, length = line.textStart(), line.textLength()
        lines.append(units[2 * start : 2 * (start + length)].decode("utf-16-le", errors="replace").strip())
    layout.endLayout()
    return tuple(lines) or ("",)


def _utf16(text: str) -> bytes:
    # Qt counts in halves of UTF-16: an emoji is two of them.
    return text.encode("utf-16-le", errors="replace")


def shortened(text: str, px: int, weight: int, width: int, lines: int) -> tuple[str, ...]:
    """Return at most so many lines; what does not fit ends in an ellipsis."""
    found = wrap(text, px, weight, width)
    if len(found) <= lines:
        return found
    # What is left is far more than a line, so that the last line always ends in the ellipsis.
    rest = " ".join(found[lines - 1 : lines + 2])
    metrics = QFontMetricsF(font(px, weight))
    return (*found[: lines - 1], metrics.elidedText(rest, Qt.TextElideMode.ElideRight, max(1, width)))
