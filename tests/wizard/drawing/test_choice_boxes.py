"""Boxes to tick: beside each other while they fit, and only what was chosen is ticked."""

from __future__ import annotations

from wizard.drawing.choice_boxes import choice_boxes
from wizard.drawing.shapes import Path, Text

OPTIONS = ("ja", "nee", "wens")


def test_boxes_stand_beside_each_other_while_they_fit_and_else_under_each_other() -> None:
    wide, narrow = (choice_boxes(OPTIONS, "", width=width) for width in (200, 60))

    assert [shape.y for shape in wide.shapes if isinstance(shape, Text)] == [9.5, 9.5, 9.5]
    assert [shape.y for shape in narrow.shapes if isinstance(shape, Text)] == [9.5, 25.5, 41.5]
    assert narrow.height == 3 * wide.height


def test_only_what_was_chosen_is_ticked_and_strong() -> None:
    picture = choice_boxes(OPTIONS, "nee", width=200)
    texts = [shape for shape in picture.shapes if isinstance(shape, Text)]
    outlines = [shape for shape in picture.shapes if isinstance(shape, Path)]

    assert [text.weight for text in texts] == [400, 600, 400]
    assert len(outlines) == len(OPTIONS) + 1
    assert picture.alt == "nee"


def test_nothing_chosen_names_what_there_is_to_choose() -> None:
    assert choice_boxes(OPTIONS, "", width=200).alt == "ja: te kiezen, nee: te kiezen, wens: te kiezen"
