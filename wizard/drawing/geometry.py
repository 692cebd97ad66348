"""Outlines as path segments: lines, boxes, circles and ring parts, all arcs as cubic curves.

Angles are in degrees, 0 to the right, clockwise because y grows downwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, cos, radians, sin, tan

from wizard.drawing.shapes import Segment

Point = tuple[float, float]


def polar(center: Point, radius: float, angle: float) -> Point:
    """Return the point at an angle and distance from the centre."""
    return center[0] + radius * cos(radians(angle)), center[1] + radius * sin(radians(angle))


def polyline(points: Sequence[Point], *, closed: bool = False) -> tuple[Segment, ...]:
    """Join points with straight lines."""
    start: Segment = ("M", points[0])
    lines: list[Segment] = [("L", point) for point in points[1:]]
    return (start, *lines, *((("Z", ()),) if closed else ()))


def line(x1: float, y1: float, x2: float, y2: float) -> tuple[Segment, ...]:
    """Draw one straight line."""
    return polyline(((x1, y1), (x2, y2)))


def box(x: float, y: float, width: float, height: float) -> tuple[Segment, ...]:
    """Draw a rectangle from its top left corner."""
    return polyline(((x, y), (x + width, y), (x + width, y + height), (x, y + height)), closed=True)


def circle(center: Point, radius: float) -> tuple[Segment, ...]:
    """Draw a full circle."""
    return (("M", polar(center, radius, 0)), *arc_curves(center, radius, 0, 360), ("Z", ()))


def arc(center: Point, radius: float, start: float, end: float) -> tuple[Segment, ...]:
    """Draw a part of a circle as an open line."""
    return (("M", polar(center, radius, start)), *arc_curves(center, radius, start, end))


def ring_part(center: Point, inner: float, outer: float, start: float, end: float) -> tuple[Segment, ...]:
    """Draw a sector of a ring: the area between two radii and two angles."""
    return (
        ("M", polar(center, outer, start)),
        *arc_curves(center, outer, start, end),
        ("L", polar(center, inner, end)),
        *arc_curves(center, inner, end, start),
        ("Z", ()),
    )


def arc_curves(center: Point, radius: float, start: float, end: float) -> tuple[Segment, ...]:
    """Turn an arc into cubic curves of at most 45 degrees each, to be added behind a point on the arc."""
    pieces = max(1, ceil(abs(end - start) / 45))
    sweep = (end - start) / pieces
    reach = radius * 4 / 3 * tan(radians(sweep) / 4)
    return tuple(_curve(center, radius, start + piece * sweep, sweep, reach) for piece in range(pieces))


def _curve(center: Point, radius: float, start: float, sweep: float, reach: float) -> Segment:
    x0, y0 = polar(center, radius, start)
    x3, y3 = polar(center, radius, start + sweep)
    first, last = radians(start), radians(start + sweep)
    return (
        "C",
        (
            x0 - reach * sin(first),
            y0 + reach * cos(first),
            x3 + reach * sin(last),
            y3 - reach * cos(last),
            x3,
            y3,
        ),
    )
