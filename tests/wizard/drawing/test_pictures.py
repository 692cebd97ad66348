"""What holds for every picture: its colours are known, it stays inside its frame, and it says what it shows."""

from __future__ import annotations

import pytest

from tests.wizard.drawing.pictures import every_picture, paths
from wizard.documents.pdf.colors import COLORS
from wizard.drawing.shapes import Path, Picture, Text

PICTURES = dict(every_picture())


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_every_colour_is_a_token_that_painters_know(picture: Picture) -> None:
    used: set[str | None] = set()
    for shape in picture.shapes:
        used |= {shape.color} if isinstance(shape, Text) else {shape.fill, shape.stroke, shape.pattern_color}

    assert used - {None} <= set(COLORS)


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_outlines_stay_inside_the_picture(picture: Picture) -> None:
    for path in paths(picture):
        for verb, numbers in path.segments:
            x, y = numbers[-2:] if verb != "Z" else (0, 0)
            assert -2.5 <= x <= picture.width + 2.5, path
            assert -2.5 <= y <= picture.height + 2.5, path


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_every_picture_says_in_words_what_it_shows(picture: Picture) -> None:
    assert picture.alt


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_every_outline_begins_with_a_move_and_paints_something(picture: Picture) -> None:
    for path in paths(picture):
        assert path.segments[0][0] == "M"
        assert path.fill or path.stroke or path.pattern != "none"


def test_equal_input_gives_an_equal_picture() -> None:
    again = dict(every_picture())

    assert again == PICTURES
    assert all(isinstance(shape, Path | Text) for picture in again.values() for shape in picture.shapes)
