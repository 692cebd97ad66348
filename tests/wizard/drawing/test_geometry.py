"""Arcs as curves."""

from __future__ import annotations

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.drawing.geometry import arc, box, circle, ring_part
from wizard.drawing.shapes import Segment

ANGLES = st.floats(-360, 360, allow_nan=False)
RADII = st.floats(1, 500)


def points_on(segments: tuple[Segment, ...], share: float) -> list[tuple[float, float]]:
    """Return a point on every curve, at a share of its way."""
    found = []
    x, y = 0.0, 0.0
    for verb, numbers in segments:
        if verb == "C":
            x1, y1, x2, y2, x3, y3 = numbers
            a, b, c, d = (1 - share) ** 3, 3 * (1 - share) ** 2 * share, 3 * (1 - share) * share**2, share**3
            found.append((a * x + b * x1 + c * x2 + d * x3, a * y + b * y1 + c * y2 + d * y3))
        if numbers:
            x, y = numbers[-2:]
    return found


@given(ANGLES, ANGLES, RADII, st.floats(0, 1))
def test_an_arc_stays_on_its_circle(start: float, end: float, radius: float, share: float) -> None:
    for x, y in points_on(arc((10, 20), radius, start, end), share):
        assert hypot(x - 10, y - 20) == pytest.approx(radius, rel=1e-3)


def test_a_circle_is_closed_and_ends_where_it_began() -> None:
    segments = circle((0, 0), 5)

    assert segments[0] == ("M", (5.0, 0.0))
    assert segments[-1] == ("Z", ())
    assert segments[-2][1][-2:] == pytest.approx((5, 0))


def test_a_ring_part_lies_between_its_radii() -> None:
    for share in (0, 0.3, 1):
        for x, y in points_on(ring_part((0, 0), 4, 10, -147, -33), share):
            assert round(hypot(x, y), 2) in {4, 10}


def test_a_box_has_four_corners() -> None:
    assert [numbers for _, numbers in box(1, 2, 3, 4)] == [(1, 2), (4, 2), (4, 6), (1, 6), ()]
