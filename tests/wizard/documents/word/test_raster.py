"""Drawings as pixels: in their own colours, with all that sticks out of them, the same every time."""

from __future__ import annotations

import io
from collections import Counter
from decimal import Decimal

import pytest
from PIL import Image

from assessments.types import Pillar
from wizard.documents.palette import colors_of
from wizard.documents.word.raster import DOTS_PER_POINT, extent, png
from wizard.drawing.geometry import box, circle, line
from wizard.drawing.model_figure import scored_model
from wizard.drawing.shapes import Path, Pattern, Picture, Text

COLORS = colors_of("", is_grey=False)


def drawn(*shapes: Path | Text, width: float = 40, height: float = 30) -> Image.Image:
    return Image.open(io.BytesIO(png(Picture(width, height, shapes), COLORS))).convert("RGB")


def color(token: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(COLORS[token][1:]))


def test_a_box_fills_exactly_its_pixels() -> None:
    image = drawn(Path(box(10, 5, 20, 10), fill="binden.fill"))

    counted = Counter(image.get_flattened_data() if hasattr(image, "get_flattened_data") else image.getdata())
    assert image.size == (160, 120)
    assert counted == {color("binden.fill"): 80 * 40, (255, 255, 255): 160 * 120 - 80 * 40}


def test_a_circle_has_soft_edges_and_its_own_colour_inside() -> None:
    image = drawn(Path(circle((20, 15), 10), fill="boeien.fill"))

    assert image.getpixel((80, 60)) == color("boeien.fill")
    assert image.getpixel((2, 2)) == (255, 255, 255)
    assert len(image.getcolors(10_000) or []) > 3


def test_lines_are_as_thick_as_they_are_drawn_and_dashes_leave_gaps() -> None:
    solid = drawn(Path(line(0, 15, 40, 15), stroke="ink", width=1))
    dashed = drawn(Path(line(0, 15, 40, 15), stroke="ink", width=1, dash=(4, 4)))

    def inked(image: Image.Image) -> int:
        return sum(image.getpixel((x, y)) == color("ink") for x in range(image.width) for y in range(image.height))

    assert inked(solid) == 160 * DOTS_PER_POINT
    assert inked(dashed) == inked(solid) // 2


@pytest.mark.parametrize("pattern", [Pattern.DOTS, Pattern.DIAGONALS, Pattern.HORIZONTALS])
def test_patterns_stay_inside_their_outline(pattern: Pattern) -> None:
    image = drawn(Path(box(0, 0, 20, 30), fill="binden.fill", pattern=pattern, pattern_color="paper"))

    inside = [image.getpixel((x, y)) for x in range(80) for y in range(120)]
    assert any(one == (255, 255, 255) for one in inside)
    assert sum(one == color("binden.fill") for one in inside) > 4000
    assert all(image.getpixel((x, y)) == (255, 255, 255) for x in range(81, 160) for y in range(120))


def test_text_that_sticks_out_is_drawn_whole() -> None:
    picture = Picture(40, 30, (Text(38, 15, "Beheren", 10), Text(0, 15, "Boeien", 10, anchor="middle")))
    left, _, right, _ = extent(picture)

    image = Image.open(io.BytesIO(png(picture, COLORS))).convert("L")

    assert left < -10
    assert right > 70
    assert abs(image.width - (right - left) * DOTS_PER_POINT) <= 1
    columns = [image.crop((x, 0, x + 1, image.height)).tobytes() for x in (0, image.width - 1)]
    assert min(min(column) for column in columns) > 100


def test_letters_that_inter_lacks_are_drawn_in_another_face() -> None:
    image = drawn(Text(2, 20, "😀 שלום 中", 10), width=80)

    assert len(image.convert("L").getcolors() or []) > 3


def test_the_same_picture_gives_the_same_bytes_and_stays_small() -> None:
    picture = Picture(476, 300, (Path(box(0, 0, 476, 300), fill="track"), Text(10, 20, "Uren per week", 10)))

    assert png(picture, COLORS) == png(picture, COLORS)
    assert len(png(picture, COLORS)) < 20_000


def test_without_colour_the_lightness_stays() -> None:
    grey = colors_of("", is_grey=True)

    assert all(value[1:3] == value[3:5] == value[5:] for value in grey.values())
    assert grey["paper"] == "#FFFFFF"
    assert grey["identiteit.fill"] < grey["beheren.fill"]


def test_white_stays_white_in_every_figure_of_the_plan_and_in_grey() -> None:
    figure = scored_model(dict.fromkeys(Pillar), dict.fromkeys(Pillar, Decimal(3)), width=330, height=318)

    for is_grey in (False, True):
        image = Image.open(io.BytesIO(png(figure, colors_of("", is_grey=is_grey)))).convert("RGB")
        assert image.getpixel((1, image.height // 2)) == (255, 255, 255)
