"""The paper's colours as ReportLab wants them, all device RGB, and in the house colour of a report."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from reportlab.lib.colors import Color, HexColor, toColor
from reportlab.pdfgen.canvas import Canvas

from wizard import house_color
from wizard.documents.palette import HEX


class HouseColor(Color):
    """A colour that becomes the house colour of the report it is painted for; by itself it is ours.

    Styles and pictures hold it, so they need not know whose document they are in, and nothing that two documents share
    ever changes: each canvas asks its own ``color_door``.
    """

    is_mark = False


class HouseMark(HouseColor):
    """The same for lines and marks, which may be lighter than text."""

    is_mark = True


def color_door(accent: str, *, is_grey: bool) -> Callable[[Any], Any]:
    """Return what every colour passes on its way to the pages of one document.

    Args:
        accent: the house colour as "#RRGGBB", "" for ours.
        is_grey: whether every colour becomes the grey of the same lightness.

    """
    chosen = accent or house_color.OURS
    text, mark = HexColor(house_color.for_text(chosen)), HexColor(house_color.for_marks(chosen))

    def door(color: Any) -> Any:
        if isinstance(color, HouseColor):
            color = mark if color.is_mark else text
        return _grey(color) if is_grey else color

    return door


def painted(canvas: Canvas, color: Color) -> Color:
    """Return a colour as this document has it, for what is written past the canvas, such as the look of a field."""
    door = canvas._enforceColorSpace
    return door(color) if door is not None else color


def _grey(color: Any) -> Any:
    found = toColor(color)
    return _grey_of(found.red, found.green, found.blue, found.alpha)


@lru_cache(maxsize=128)
def _grey_of(red: float, green: float, blue: float, alpha: float) -> Color:
    shade = house_color.grey_of((red, green, blue))
    return Color(shade, shade, shade, alpha)


def _house(kind: type[HouseColor]) -> HouseColor:
    ours = HexColor(house_color.OURS)
    return kind(ours.red, ours.green, ours.blue)


COLORS: MappingProxyType[str, Color] = MappingProxyType(
    {token: HexColor(value) for token, value in HEX.items()}
    | {"accent": _house(HouseColor), "accent.mark": _house(HouseMark)}
)

INK = COLORS["ink"]
MUTED = COLORS["muted"]
LINE = COLORS["line"]
PAPER = COLORS["paper"]
ACCENT = COLORS["accent"]
ACCENT_MARK = COLORS["accent.mark"]
