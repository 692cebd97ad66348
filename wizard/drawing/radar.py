"""The six steps as a radar, with a dashed target and one or two measurements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import cos, radians

from wizard import formats
from wizard.drawing.geometry import Point, box, circle, line, polar, polyline
from wizard.drawing.shapes import Anchor, Path, Picture, Shape, Text

_ANGLES = (-90.0, -30.0, 30.0, 90.0, 150.0, 210.0)
_LEVELS = 4
_DASH = (4.0, 3.0)
_EM = 0.57
"""Rough width of a letter; text is not measured at this layer, so it is only used to keep clear of lines."""


@dataclass(frozen=True, slots=True)
class Axis:
    """One step: its name, target and one or two scores; None is too few answers."""

    name: str
    target: Decimal | None
    score: Decimal | None
    later: Decimal | None = None


def radar(axes: Sequence[Axis], *, width: float, height: float, text_size: float = 9, scale: bool = False) -> Picture:
    """Draw six axes from twelve o'clock, clockwise; the value stands under each name.

    Args:
        axes: the six steps in order.
        width: at least 20 x ``text_size``.
        height: height of the whole picture.
        text_size: size of names and values.
        scale: True to write the levels 1-4 along the first axis.

    """
    above, below = text_size * 2.7, text_size * 4.0
    radius = min((height - above - below) / 2, (width - text_size * 9) / 2 / cos(radians(30)))
    center = (width / 2, (height + above - below) / 2)
    shapes: list[Shape] = _grid(center, radius, text_size if scale else None)
    shapes += _series(axes, center, radius)
    shapes += [shape for axis, angle in zip(axes, _ANGLES, strict=True) for shape in
               _label(axis, angle, center, radius, width, text_size)]  # fmt: skip
    return Picture(width, height, tuple(shapes), _alt(axes))


def _grid(center: Point, radius: float, scale_size: float | None) -> list[Shape]:
    shapes: list[Shape] = []
    for ring in (1, 2, 4):
        points = [polar(center, radius * ring / _LEVELS, angle) for angle in _ANGLES]
        shapes.append(Path(polyline(points, closed=True), stroke="line", width=0.8))
    for angle in _ANGLES:
        x, y = polar(center, radius, angle)
        shapes.append(Path(line(*center, x, y), stroke="line", width=0.8))
    if scale_size is not None:
        size = scale_size * 0.85
        shapes += [
            Text(center[0] + 5, center[1] - radius * level / _LEVELS + size * 0.9, str(level), size, "muted")
            for level in range(1, _LEVELS + 1)
        ]
    return shapes


def _series(axes: Sequence[Axis], center: Point, radius: float) -> list[Shape]:
    target = _points([axis.target for axis in axes], center, radius)
    first = _points([axis.score for axis in axes], center, radius)
    later = _points([axis.later for axis in axes], center, radius)
    shapes: list[Shape] = []
    shapes += _outline(target, stroke="ink", width=1.1, dash=_DASH)
    if None not in first:
        shapes += [Path(polyline([p for p in first if p], closed=True), fill="ink", opacity=0.16)]
    shapes += _outline(first, stroke="ink", width=1.6)
    shapes += [Path(circle(point, 2.4), fill="ink") for point in first if point]
    shapes += _outline(later, stroke="ink-2", width=1.6)
    shapes += [
        Path(box(point[0] - 2.4, point[1] - 2.4, 4.8, 4.8), fill="paper", stroke="ink-2", width=1.2)
        for point in later
        if point
    ]
    return shapes


def _points(scores: Sequence[Decimal | None], center: Point, radius: float) -> list[Point | None]:
    return [
        None if score is None else polar(center, radius * float(score) / _LEVELS, angle)
        for score, angle in zip(scores, _ANGLES, strict=True)
    ]


def _outline(points: list[Point | None], *, stroke: str, width: float, dash: tuple[float, ...] = ()) -> list[Shape]:
    """Join neighbouring known points; where a score is unknown the line is open."""
    known = [point for point in points if point]
    if len(known) == len(points):
        return [Path(polyline(known, closed=True), stroke=stroke, width=width, dash=dash)]
    return [
        Path(line(*point, *following), stroke=stroke, width=width, dash=dash)
        for point, following in zip(points, [*points[1:], points[0]], strict=True)
        if point and following
    ]


def _label(axis: Axis, angle: float, center: Point, radius: float, width: float, size: float) -> list[Shape]:
    value = formats.score2(axis.score)
    if axis.later is not None:
        value = f"{value} → {formats.score2(axis.later)}"
    x, y = polar(center, radius, angle)
    step = size * 1.3
    if angle in (-90.0, 90.0):
        top = y - size * 0.7 - step if angle < 0 else y + size * 2.5
        return _two_lines(x, top, axis.name, value, size, "middle")
    on_left = x < center[0]
    edge = _label_edge(axis.name, x, width, size, on_left=on_left)
    inward = max(0.0, len(axis.name) * size * _EM - abs(x - edge))
    slope = inward * 0.577
    top = y - size * 0.5 - step if y < center[1] else y + slope + size * 1.05
    return _two_lines(edge, top, axis.name, value, size, "start" if on_left else "end")


def _label_edge(name: str, x: float, width: float, size: float, *, on_left: bool) -> float:
    """Place a side label so that it ends a little past its corner, but never outside the picture."""
    reach = len(name) * size * _EM - size * 2
    return max(0.0, x - reach) if on_left else min(width, x + reach)


def _two_lines(x: float, y: float, name: str, value: str, size: float, anchor: Anchor) -> list[Shape]:
    return [
        Text(x, y, name, size, "ink-2", 400, anchor),
        Text(x, y + size * 1.3, value, size, "ink", 600, anchor),
    ]


def _alt(axes: Sequence[Axis]) -> str:
    parts = [_axis_words(axis) for axis in axes]
    known = [axis for axis in axes if axis.score is not None]
    if not known:
        return f"Nog geen score per stap: {formats.enumeration(parts)}."
    lowest = min(known, key=lambda axis: axis.score or Decimal(0))
    highest = max(known, key=lambda axis: axis.score or Decimal(0))
    return f"Score per stap van 4: {formats.enumeration(parts)}. Hoogst: {highest.name}; laagst: {lowest.name}."


def _axis_words(axis: Axis) -> str:
    text = f"{axis.name} " + (formats.score2(axis.score) if axis.score is not None else "te weinig antwoorden")
    if axis.later is not None:
        text += f", later {formats.score2(axis.later)}"
    return text if axis.target is None else f"{text}, doel {formats.score2(axis.target)}"
