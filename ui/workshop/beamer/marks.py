"""The few things a slide is painted with; where they stand was worked out before."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from wizard.drawing.shapes import Picture
from wizard.workshop.slides import Clock

LEFT, MIDDLE, RIGHT = 0.0, 0.5, 1.0
CLOCK_INSET = 0.28
"""How far the box around a time that is up reaches past the time, as a share of its size."""


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of one text; ``rect`` is their room, ``line`` the height of each; px all."""

    rect: QRectF
    lines: tuple[str, ...]
    px: int
    line: float
    color: str = "ink"
    weight: int = 400
    align: float = LEFT
    tabular: bool = False


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle, filled or drawn round."""

    center: QPointF
    radius: float
    fill: str | None = None
    stroke: str | None = None
    width: float = 0.0

    @property
    def rect(self) -> QRectF:
        """Return the room it takes."""
        reach = self.radius + self.width / 2
        return QRectF(self.center.x() - reach, self.center.y() - reach, 2 * reach, 2 * reach)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line; ``dash`` in px."""

    start: QPointF
    end: QPointF
    color: str
    width: float
    dash: tuple[float, ...] = ()

    @property
    def rect(self) -> QRectF:
        """Return the room it takes."""
        half = self.width / 2 + 1
        return QRectF(self.start, self.end).normalized().adjusted(-half, -half, half, half)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with round corners, filled or drawn round."""

    rect: QRectF
    fill: str | None = None
    stroke: str | None = None
    radius: float = 0.0
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class Symbol:
    """An icon by its Lucide name."""

    rect: QRectF
    name: str
    color: str


@dataclass(frozen=True, slots=True)
class Glyph:
    """The mark of a pillar: its colour and its shape."""

    rect: QRectF
    hue: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture of wizard.drawing."""

    rect: QRectF
    picture: Picture


@dataclass(frozen=True, slots=True)
class ClockFace:
    """The running time: the only thing on a slide that changes by itself."""

    rect: QRectF
    clock: Clock
    px: int
    align: float = RIGHT
    icon: bool = True


Mark = Words | Disc | Stroke | Box | Symbol | Glyph | Drawing | ClockFace


@dataclass(frozen=True, slots=True)
class Scene:
    """A slide worked out for one screen of ``width`` x ``height`` px."""

    width: int
    height: int
    marks: tuple[Mark, ...]
    ground: str = "paper"

    @property
    def clock(self) -> ClockFace | None:
        """Return the running time, None on a slide without."""
        return next((mark for mark in self.marks if isinstance(mark, ClockFace)), None)
