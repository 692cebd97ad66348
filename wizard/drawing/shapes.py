"""The few shapes that every picture is made of; a painter for the screen and one for paper know only these.

Coordinates are points or pixels, y grows downwards, angles are turned into curves before they get here.
Colours are tokens; each painter looks them up in its own table. Neutral are "ink", "ink-2", "muted", "line", "paper",
"track", "accent", "slate" (for steps), "other-1" and "other-2" (further series); each pillar has "boeien.fill",
"boeien.text", "boeien.tint" and "boeien.on" (text that stands on the fill).
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

    ``pattern`` is drawn over the fill in ``pattern_color``; a painter may leave it out where patterns are switched off.
    A pattern without a fill is a gap: thin marks on whatever lies below, and it is always drawn.
    """

    segments: tuple[Segment, ...]
    fill: str | None = None
    stroke: str | None = None
    width: float = 1.0
    dash: tuple[float, ...] = ()
    pattern: Pattern = Pattern.NONE
    pattern_color: str = "paper"
    opacity: float = 1.0


Anchor = Literal["start", "middle", "end"]
"""Which part of a text stands at its ``x``."""
Weight = Literal[400, 500, 600]


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; ``y`` is the baseline."""

    x: float
    y: float
    text: str
    size: float
    color: str = "ink"
    weight: Weight = 400
    anchor: Anchor = "start"


Shape = Path | Text


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a picture that says more when one points at it."""

    x: float
    y: float
    width: float
    height: float
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Shapes in paint order.

    Attributes:
        alt: the words a screen reader gets: the conclusion and all numbers.
        spots: what to say where one points.
        table: the numbers of the picture as rows of words, the heads first; empty when ``alt`` says it all.

    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    alt: str = field(default="")
    spots: tuple[Spot, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()
