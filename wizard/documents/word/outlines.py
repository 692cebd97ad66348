"""Outlines as points, for who draws pixels: curves in short pieces, dashes cut, whole pixels for boxes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from math import ceil, floor

from wizard.drawing.shapes import Segment

Points = list[tuple[float, float]]
Box = tuple[int, int, int, int]


def outlined(segments: Iterable[Segment]) -> list[Points]:
    """Turn segments into lists of points; curves become short straight pieces."""
    found: list[Points] = []
    for verb, numbers in segments:
        if verb == "M":
            found.append([(numbers[0], numbers[1])])
        elif verb == "L":
            found[-1].append((numbers[0], numbers[1]))
        elif verb == "C":
            found[-1] += _curve(found[-1][-1], numbers)
        elif found[-1][0] != found[-1][-1]:
            found[-1].append(found[-1][0])
    return found


def _curve(start: tuple[float, float], numbers: tuple[float, ...]) -> Points:
    x1, y1, x2, y2, x3, y3 = numbers
    length = abs(x1 - start[0]) + abs(y1 - start[1]) + abs(x3 - x1) + abs(y3 - y1)
    count = max(4, min(40, round(length / 1.5)))
    points = []
    for number in range(1, count + 1):
        t = number / count
        a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3
        points.append((a * start[0] + b * x1 + c * x2 + d * x3, a * start[1] + b * y1 + c * y2 + d * y3))
    return points


def dashed(points: Points, dash: list[float]) -> list[Points]:
    """Cut a line into its dashes."""
    if not dash or len(points) < 2:
        return [points] if len(points) > 1 else []
    pieces: list[Points] = []
    place, left, is_on = 0, dash[0], True
    piece: Points = [points[0]]
    for start, end in pairwise(points):
        length = ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5
        done = 0.0
        while length - done > left:
            done += left
            point = (start[0] + (end[0] - start[0]) * done / length, start[1] + (end[1] - start[1]) * done / length)
            if is_on:
                pieces.append([*piece, point])
            piece, is_on, place = [point], not is_on, (place + 1) % len(dash)
            left = dash[place]
        left -= length - done
        piece.append(end)
    return [*pieces, piece] if is_on and len(piece) > 1 else pieces


def is_straight(start: tuple[float, float], end: tuple[float, float]) -> bool:
    """Tell whether a line runs along the pixels."""
    return start[0] == end[0] or start[1] == end[1]


def as_box(outlines: list[Points]) -> Box | None:
    """Return a rectangle as whole pixels; None for any other outline."""
    if len(outlines) != 1 or len(outlines[0]) != 5:
        return None
    one = outlines[0]
    if not all(is_straight(start, end) for start, end in pairwise(one)):
        return None
    xs, ys = [x for x, _ in one], [y for _, y in one]
    left, top, right, bottom = round(min(xs)), round(min(ys)), round(max(xs)), round(max(ys))
    return left, top, max(left, right - 1), max(top, bottom - 1)


def clipped(points: Points, size: tuple[int, int], reach: float) -> Box | None:
    """Return the bounds of points within an image in pixels; None when nothing of them is to be seen."""
    if not points:
        return None
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, top = max(0, floor(min(xs) - reach)), max(0, floor(min(ys) - reach))
    right, bottom = min(size[0], ceil(max(xs) + reach)), min(size[1], ceil(max(ys) + reach))
    return (left, top, right, bottom) if left < right and top < bottom else None
