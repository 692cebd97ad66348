"""The few shapes that every picture is made of; a painter for the screen and one for paper know only these.

Coordinates are points or pixels, y grows downwards, angles are turned into curves before they get here.
Colours are tokens ("ink", "line", "boeien.fill", "binden.tint", ...); each painter looks them up in its own table.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

Segment = tuple[str, tuple[float, ...]]
"""("M", (x, y)), ("L", (x, y)), ("C", (x1, y1, x2, y2, x, y)) or ("Z", ())."""


class Pattern(StrEnum):
    """Marks over a fill that tell the pillars apart without colour."""

    NONE = "none"
    DOTS = "dots"
    DIAGONALS = "diagonals"
    HORIZONTALS = "horizontals"


@dataclass(frozen=True, slots=True)
class Path:
    """An outline that is filled, stroked or both.

    ``pattern`` is drawn over the fill in ``pattern_color``; ``hatch`` draws thin 45 degree lines without a fill (a gap).
    """

    segments: tuple[Segment, ...]
    fill: str | None = None
    stroke: str | None = None
    width: float = 1.0
    dash: tuple[float, ...] = ()
    pattern: Pattern = Pattern.NONE
    pattern_color: str = "paper"
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; ``y`` is the baseline."""

    x: float
    y: float
    text: str
    size: float
    color: str = "ink"
    weight: Literal[400, 500, 600] = 400
    anchor: Literal["start", "middle", "end"] = "start"


Shape = Path | Text


@dataclass(frozen=True, slots=True)
class Picture:
    """Shapes in paint order, with the words a screen reader gets: the conclusion and all numbers."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    alt: str = field(default="")
