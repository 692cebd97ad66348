"""Where words can stand in a chart without touching other words, marks or lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wizard.drawing.geometry import Point
from wizard.drawing.letters import width_of
from wizard.drawing.shapes import Text

_OUTSIDE, _ON_WORDS, _ON_LINE = 1000.0, 10.0, 2.0
_ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}


@dataclass(frozen=True, slots=True)
class Room:
    """A rectangle of a picture."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Room) -> bool:
        """Tell whether two rectangles overlap."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, other: Room) -> bool:
        """Tell whether another rectangle lies inside this one."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )

    def is_crossed(self, begin: Point, end: Point) -> bool:
        """Tell whether a straight line passes through (Liang-Barsky)."""
        first, last = 0.0, 1.0
        for start, delta, low, high in (
            (begin[0], end[0] - begin[0], self.left, self.right),
            (begin[1], end[1] - begin[1], self.top, self.bottom),
        ):
            if delta == 0:
                if not low <= start <= high:
                    return False
                continue
            enter, leave = sorted(((low - start) / delta, (high - start) / delta))
            first, last = max(first, enter), min(last, leave)
        return first <= last


@dataclass(frozen=True, slots=True)
class Choice:
    """The place that was chosen for a text.

    Attributes:
        is_free: it touches no other words or marks and stays where it has to.
        is_clear: no line runs through it either.

    """

    text: Text
    is_free: bool
    is_clear: bool


def room_of(text: Text) -> Room:
    """Return the rectangle that a text takes."""
    wide = width_of(text.text, text.size)
    left = text.x - wide * _ANCHORS[text.anchor]
    return Room(left, text.y - text.size * 0.8, left + wide, text.y + text.size * 0.24)


def around(center: Point, radius: float) -> Room:
    """Return the rectangle that a disc takes."""
    return Room(center[0] - radius, center[1] - radius, center[0] + radius, center[1] + radius)


def best(
    options: Sequence[Text], inside: Room, taken: Sequence[Room], lines: Sequence[tuple[Point, Point]] = ()
) -> Choice:
    """Return the option that touches least; of equal ones the first.

    Args:
        options: the same words in places of falling preference, at least one.
        inside: where the words have to stay.
        taken: words and marks that must stay readable.
        lines: lines that had better not run through the words.

    """
    found: tuple[float, Text] | None = None
    for option in options:
        room = room_of(option)
        cost = 0.0 if inside.holds(room) else _OUTSIDE
        cost += _ON_WORDS * sum(room.meets(other) for other in taken)
        cost += _ON_LINE * sum(room.is_crossed(*ends) for ends in lines)
        if found is None or cost < found[0]:
            found = (cost, option)
        if cost == 0:
            break
    if found is None:
        raise ValueError("no place to choose from")
    return Choice(found[1], found[0] < _ON_WORDS, found[0] == 0)
