"""The lines from a task to the tasks that wait for it; pure."""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]
_IN, _OUT = 2.0, 8.0
"""How far inside its bar a line begins, and how far before a bar it turns at least, in px at 100 %."""
_THICK = 0.66
"""How much of its row a bar fills."""


@dataclass(frozen=True, slots=True)
class BarEnds:
    """Where a bar begins and ends, and the middle and height of its row."""

    left: float
    right: float
    middle: float
    row: float


def link(before: BarEnds, after: BarEnds, factor: float = 1.0) -> tuple[Point, ...]:
    """Return the corners of the line from the end of one bar to the begin of a bar that waits for it.

    It leaves the bar at its edge, so that it does not run through the date behind it, and goes on upright. Where the
    second begins before the first ends, the line steps back between the rows.
    """
    down = 1 if after.middle > before.middle else -1
    x1, x2 = before.right - _IN * factor, after.left
    edge = before.middle + down * before.row * _THICK / 2
    turn = min(x1, x2 - _OUT * factor)
    if turn == x1:
        return (x1, edge), (x1, after.middle), (x2, after.middle)
    between = before.middle + down * before.row / 2
    return (x1, edge), (x1, between), (turn, between), (turn, after.middle), (x2, after.middle)


def arrow_head(corners: tuple[Point, ...], factor: float = 1.0) -> tuple[Point, Point, Point]:
    """Return the tip at the end of a line."""
    x, y = corners[-1]
    long, half = 5.0 * factor, 3.0 * factor
    return (x, y), (x - long, y - half), (x - long, y + half)
