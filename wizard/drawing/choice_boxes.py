"""Boxes to tick with their words, beside each other or under each other where they are wide."""

from __future__ import annotations

from collections.abc import Sequence

from wizard.drawing.geometry import box, polyline
from wizard.drawing.letters import width_of
from wizard.drawing.shapes import Path, Picture, Shape, Text

_BOX, _LINE, _TEXT, _GAP, _SIZE = 9.0, 16.0, 13.0, 8.0, 9.5


def choice_boxes(options: Sequence[str], chosen: str, *, width: float) -> Picture:
    """Draw a box per option; what was chosen is ticked."""
    steps = [_TEXT + width_of(option, _SIZE) + _GAP for option in options]
    beside = sum(steps) - _GAP <= width
    shapes: list[Shape] = []
    x = y = 0.0
    for option, step in zip(options, steps, strict=True):
        shapes += _box(x, y + 1.5, option, ticked=option == chosen)
        if beside:
            x += step
        else:
            y += _LINE
    alt = ", ".join(f"{option}: {'ja' if option == chosen else 'te kiezen'}" for option in options)
    return Picture(width, _LINE if beside else y, tuple(shapes), chosen or alt)


def _box(x: float, y: float, option: str, *, ticked: bool) -> list[Shape]:
    shapes: list[Shape] = [Path(box(x, y, _BOX, _BOX), stroke="ink", width=0.9)]
    if ticked:
        tick = ((x + 2, y + 4.8), (x + 3.9, y + 6.8), (x + 7.3, y + 2))
        shapes.append(Path(polyline(tick), stroke="ink", width=1.3))
    shapes.append(Text(x + _TEXT, y + 8, option, _SIZE, "ink", 600 if ticked else 400))
    return shapes
