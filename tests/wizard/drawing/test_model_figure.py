"""The method figure grows outward with the scores."""

from __future__ import annotations

from decimal import Decimal
from math import hypot

import pytest

from assessments.types import Pillar
from tests.wizard.drawing.pictures import SCORES, TARGETS, paths
from wizard.drawing.model_figure import mini_model, scored_model
from wizard.drawing.shapes import Picture, Text

SIZE = 200.0


def outer_radius(picture: Picture, token: str) -> float:
    """Return how far the part with this colour reaches from the middle, as a share of the whole."""
    part = next(path for path in paths(picture) if path.fill == token)
    x, y = part.segments[0][1]
    return hypot(x - SIZE / 2, y - SIZE / 2) / (SIZE / 2 - 0.5)


@pytest.mark.parametrize("score,reach", [("1", 0.55), ("2.5", 0.775), ("4", 1.0)])
def test_a_part_is_filled_from_the_inside_out_to_its_score(score: str, reach: float) -> None:
    picture = mini_model({Pillar.BOEIEN: Decimal(score)}, size=SIZE)

    assert outer_radius(picture, "boeien.fill") == pytest.approx(reach, abs=1e-6)


def test_an_unknown_score_shows_only_the_tint_and_says_so() -> None:
    picture = mini_model({**SCORES, Pillar.BINDEN: None}, size=SIZE)

    assert not [path for path in paths(picture) if path.fill == "binden.fill"]
    assert [path for path in paths(picture) if path.fill == "binden.tint"]
    assert "binden te weinig antwoorden" in picture.alt


def test_boeien_is_on_top_beheren_right_binden_left() -> None:
    picture = scored_model(SCORES, TARGETS, width=300, height=200)
    places = {shape.text: (shape.x, shape.y) for shape in picture.shapes if isinstance(shape, Text)}

    assert places["Boeien"][1] < 100 < places["Binden"][1]
    assert places["Binden"][0] < 150 < places["Beheren"][0]


def test_the_target_is_dashed_ink_and_the_mini_has_none() -> None:
    dashed = [path for path in paths(scored_model(SCORES, TARGETS, width=300, height=200)) if path.dash]

    assert [path.stroke for path in dashed] == ["ink"] * 3
    assert not [path for path in paths(mini_model(SCORES, size=66)) if path.dash]


def test_the_words_hold_every_score_and_target() -> None:
    picture = scored_model(SCORES, TARGETS, width=300, height=200)

    assert picture.alt.startswith("Identiteit 1,19, boeien 1,35, binden 1,49 en beheren 0,97 van 4.")
    assert picture.alt.endswith("Doel: identiteit 3,00, boeien 3,00, binden 3,00 en beheren 3,00.")
