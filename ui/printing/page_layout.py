"""Where pages stand on the desk of the preview; pure geometry in px."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSizeF

_WIDEST = 1.75
"""Largest scale of one page, in px per point at 100 % text."""
_THUMB = 132


class Zoom(StrEnum):
    """How many pages stand beside each other."""

    ONE = "one"
    TWO = "two"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class PageLayout:
    """The rectangle of each page, the height of them all, and how many stand beside each other."""

    pages: tuple[QRectF, ...]
    height: float
    columns: int


def lay_out(sizes: Sequence[QSizeF], room: QSizeF, zoom: Zoom, gap: int, factor: float) -> PageLayout:
    """Place pages of ``sizes`` (points) in rows within a room; every row is centred."""
    if not sizes or room.isEmpty():
        return PageLayout((), 0, 1)
    widest = max(size.width() for size in sizes)
    tallest = max(size.height() for size in sizes)
    columns, scale, below = 1, 1.0, 0.0
    if zoom is Zoom.ALL:
        columns = max(1, int((room.width() - gap) // (_THUMB * factor + gap)))
        scale, below = _THUMB * factor / widest, 16 * factor + 4
    elif zoom is Zoom.TWO:
        columns = min(2, len(sizes))
        wide = (room.width() - (columns + 1) * gap) / (columns * widest)
        scale = min(wide, (room.height() - 2 * gap) / tallest)
    else:
        scale = min((room.width() - 2 * gap) / widest, _WIDEST * factor)
    scale = max(scale, 0.05)
    return _rows(
        [QSizeF(round(one.width() * scale), round(one.height() * scale)) for one in sizes], room, columns, gap, below
    )


def _rows(sizes: Sequence[QSizeF], room: QSizeF, columns: int, gap: int, below: float) -> PageLayout:
    placed: list[QRectF] = []
    y = float(gap)
    full = columns * max(size.width() for size in sizes) + (columns - 1) * gap
    for first in range(0, len(sizes), columns):
        row = sizes[first : first + columns]
        x = round((room.width() - full) / 2)
        for size in row:
            placed.append(QRectF(x, y, size.width(), size.height()))
            x += round(size.width()) + gap
        y += max(size.height() for size in row) + gap + below
    return PageLayout(tuple(placed), y, columns)
