"""The dots of before and after say the numbers they draw, fall as well as rise, and stay inside the picture."""

from __future__ import annotations

from decimal import Decimal

from assessments.types import Pillar
from wizard.drawing.difference_dots import DotLine, difference_dots
from wizard.drawing.shapes import Text

D = Decimal
LINES = [
    DotLine("1 Draagvlak", D("1.05"), D("2.6"), D(3)),
    DotLine("2 Identiteit", D("2.5"), D("1.2"), D(3)),
    DotLine("3 Intern proces", None, D("1.5"), None),
    DotLine("Beheren", D("4"), D("4"), D(3), Pillar.BEHEREN),
]


def test_every_number_stands_in_the_table_and_the_words() -> None:
    picture = difference_dots(LINES, width=476)

    assert picture.table[1:] == (
        ("1 Draagvlak", "1,1", "2,6", "+1,6"),
        ("2 Identiteit", "2,5", "1,2", "\u22121,3"),
        ("3 Intern proces", "–", "1,5", "–"),
        ("Beheren", "4,0", "4,0", "0,0"),
    )
    assert "2 Identiteit van 2,5 naar 1,2, verschil \u22121,3" in picture.alt


def test_an_unknown_score_has_no_dot_but_keeps_its_line() -> None:
    known = len(difference_dots(LINES[:2], width=476).shapes)
    texts = [shape.text for shape in difference_dots(LINES, width=476).shapes if isinstance(shape, Text)]

    assert "3 Intern proces" in texts
    assert texts.count("–") == 1
    assert known > 0


def test_numbers_stand_outside_the_line_whichever_way_it_went() -> None:
    shapes = difference_dots(LINES[:2], width=476).shapes
    places = {shape.text: (shape.x, shape.anchor) for shape in shapes if isinstance(shape, Text)}

    assert places["1,1"][1] == "end"
    assert places["2,6"][1] == "start"
    assert places["2,5"][1] == "start"
    assert places["1,2"][1] == "end"


def test_nothing_leaves_the_picture() -> None:
    for width in (300, 476, 900):
        picture = difference_dots(LINES, width=width)
        for shape in picture.shapes:
            if isinstance(shape, Text):
                assert 0 <= shape.x <= picture.width
                assert 0 <= shape.y <= picture.height
