"""Small marks: the pillar's letters in a tinted box, and the glyph that stands before a pillar's name on screen."""

from __future__ import annotations

from assessments.types import Pillar
from wizard.drawing import pillars
from wizard.drawing.geometry import box, circle, polyline
from wizard.drawing.shapes import Path, Picture, Segment, Text


def pillar_mark(pillar: Pillar, *, width: float = 22, height: float = 12) -> Picture:
    """Draw the two letters of a pillar on its tint, behind a strip in its colour and pattern."""
    shapes = (
        Path(box(0, 0, width, height), fill=pillars.tint(pillar)),
        Path(box(0, 0, 4, height), fill=pillars.fill(pillar), pattern=pillars.PATTERNS[pillar]),
        Text((width + 4) / 2, height / 2 + 2.9, pillars.LETTERS[pillar], 8, pillars.ink(pillar), 600, "middle"),
    )
    return Picture(width, height, shapes, pillars.NAMES[pillar])


def pillar_glyph(pillar: Pillar, *, size: float = 10) -> Picture:
    """Draw the glyph of a pillar: disc, triangle, diamond or square."""
    middle = size / 2
    outlines: dict[Pillar, tuple[Segment, ...]] = {
        Pillar.IDENTITEIT: circle((middle, middle), middle * 0.9),
        Pillar.BOEIEN: polyline(
            ((middle, size * 0.08), (size * 0.96, size * 0.9), (size * 0.04, size * 0.9)), closed=True
        ),
        Pillar.BINDEN: polyline(((middle, 0), (size, middle), (middle, size), (0, middle)), closed=True),
        Pillar.BEHEREN: box(size * 0.1, size * 0.1, size * 0.8, size * 0.8),
    }
    edge = pillars.ink(pillar) if pillar is Pillar.BEHEREN else None
    return Picture(size, size, (Path(outlines[pillar], pillars.fill(pillar), edge, 0.8),), pillars.NAMES[pillar])


def tick_box(*, size: float = 9) -> Picture:
    """Draw an empty box to tick by hand."""
    return Picture(size + 1, size + 1, (Path(box(0.5, 0.5, size, size), None, "ink", 0.9),), "te doen")
