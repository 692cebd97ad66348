"""Holds pictures to what a reader needs: words inside the picture and clear of each other, by the real typeface."""

from __future__ import annotations

from itertools import combinations

from wizard.documents.pdf import fonts
from wizard.drawing.places import Room
from wizard.drawing.shapes import Picture, Text

_FACES = {400: fonts.REGULAR, 500: fonts.MEDIUM, 600: fonts.SEMIBOLD}
_ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}
_SLACK = 0.5


def texts(picture: Picture) -> list[str]:
    """Return the words of a picture in the order they are drawn."""
    return [shape.text for shape in picture.shapes if isinstance(shape, Text)]


def printed_room(text: Text) -> Room:
    """Return where a text stands on paper: its digits and capitals, without the room between lines."""
    fonts.register()
    wide = fonts.text_width(text.text, _FACES[text.weight], text.size)
    left = text.x - wide * _ANCHORS[text.anchor]
    return Room(left, text.y - text.size * 0.72, left + wide, text.y + text.size * 0.05)


def outside(picture: Picture) -> list[str]:
    """Return the words that leave the picture."""
    whole = Room(-_SLACK, -_SLACK, picture.width + _SLACK, picture.height + _SLACK)
    found = [shape for shape in picture.shapes if isinstance(shape, Text)]
    return [text.text for text in found if not whole.holds(printed_room(text))]


def overlapping(picture: Picture) -> list[tuple[str, str]]:
    """Return the pairs of words that stand on each other."""
    found = [shape for shape in picture.shapes if isinstance(shape, Text) and shape.text]
    return [(a.text, b.text) for a, b in combinations(found, 2) if printed_room(a).meets(printed_room(b))]
