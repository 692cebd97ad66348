"""The two clocks as bars: they end together, begin where the days say, and words never leave the picture."""

from __future__ import annotations

from decimal import Decimal

import pytest

from wizard.drawing.letters import width_of
from wizard.drawing.shapes import Path, Picture, Text
from wizard.drawing.two_clocks import two_clocks

WIDTH = 480.0


def bars(picture: Picture) -> list[tuple[float, float]]:
    """Return left and right of the two bars."""
    found = []
    for shape in picture.shapes:
        if isinstance(shape, Path) and shape.fill:
            places = [points[0] for _, points in shape.segments if points]
            found.append((min(places), max(places)))
    return found


def test_bars_are_as_long_as_their_days() -> None:
    (fill, hire) = bars(two_clocks(Decimal("60.2"), Decimal("33.6"), width=WIDTH))

    assert fill == pytest.approx((0, WIDTH))
    assert hire[1] == WIDTH
    assert (WIDTH - hire[0]) / WIDTH == pytest.approx(33.6 / 60.2)


def test_a_candidate_in_sight_before_begins_before_the_opening() -> None:
    (fill, hire) = bars(two_clocks(Decimal(20), Decimal(80), width=WIDTH))

    assert hire == pytest.approx((0, WIDTH))
    assert fill[0] == pytest.approx(WIDTH * 0.75)


@pytest.mark.parametrize(
    "fill, hire",
    [(None, None), (Decimal(0), Decimal(0)), (Decimal(60), None), (Decimal(400), Decimal(1)), (Decimal(5), Decimal(5))],
)
@pytest.mark.parametrize("width", [320.0, WIDTH])
def test_words_stay_inside_and_apart(fill: Decimal | None, hire: Decimal | None, width: float) -> None:
    picture = two_clocks(fill, hire, width=width)
    moments = []
    for text in (shape for shape in picture.shapes if isinstance(shape, Text)):
        wide = width_of(text.text, text.size)
        left = text.x - {"start": 0, "middle": wide / 2, "end": wide}[text.anchor]
        assert left >= -0.01
        assert left + wide <= width + 0.01
        if text.weight == 400:
            moments.append((left, left + wide))
    assert all(one[1] < other[0] for one, other in zip(moments, sorted(moments)[1:], strict=False))


def test_without_days_the_picture_names_no_number() -> None:
    assert not any(letter.isdigit() for letter in two_clocks(None, None, width=WIDTH).alt)
    assert "60,2 dagen" in two_clocks(Decimal("60.2"), None, width=WIDTH).alt
