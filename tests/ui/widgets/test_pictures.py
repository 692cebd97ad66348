"""Pictures of wizard.drawing on the screen: every shape, in every look."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from assessments.types import Pillar
from ui.painter import paint_picture, painter_path
from ui.theme import Appearance, Theme
from ui.widgets.picture_view import PictureView
from wizard.drawing.bars import pillar_bars
from wizard.drawing.levels import level_scale, level_strip, score_bar
from wizard.drawing.marks import pillar_glyph, pillar_mark
from wizard.drawing.model_figure import emblem, explaining_model, mini_model, scored_model
from wizard.drawing.shapes import Path, Pattern, Picture, Text

SCORES = {
    Pillar.IDENTITEIT: Decimal("1.19"),
    Pillar.BOEIEN: Decimal("1.35"),
    Pillar.BINDEN: Decimal("1.49"),
    Pillar.BEHEREN: None,
}
TARGETS: dict[Pillar, Decimal | None] = dict.fromkeys(Pillar, Decimal(3))
PICTURES = {
    "strip": level_strip(1, 3, color="binden.fill"),
    "scale": level_scale(0, 2),
    "bar": score_bar(Decimal("1.65"), Decimal(3), color="beheren.fill", edge="beheren.text"),
    "bars": pillar_bars(SCORES, TARGETS, width=300),
    "mini": mini_model(SCORES, size=66),
    "emblem": emblem(size=24),
    "explaining": explaining_model(size=300),
    **{f"mark {pillar}": pillar_mark(pillar) for pillar in Pillar},
    **{f"glyph {pillar}": pillar_glyph(pillar) for pillar in Pillar},
}
SQUARE = (("M", (0.0, 0.0)), ("L", (20.0, 0.0)), ("L", (20.0, 20.0)), ("L", (0.0, 20.0)), ("Z", ()))


def painted(picture: Picture, theme: Theme, size: int = 100) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    paint_picture(painter, picture, QRectF(0, 0, size, size), theme)
    painter.end()
    return image


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK, Appearance.HIGH_CONTRAST])
@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_can_be_painted_in_every_look(theme: Theme, name: str, appearance: Appearance) -> None:
    theme.set_appearance(appearance)

    assert not painted(PICTURES[name], theme).isNull()


def test_a_fill_takes_the_colour_of_its_token(theme: Theme) -> None:
    image = painted(Picture(20, 20, (Path(SQUARE, fill="binden.fill"),)), theme)

    assert image.pixelColor(50, 50) == QColor("#1B5E9B")


def test_patterns_over_a_fill_only_come_on_when_wanted(theme: Theme) -> None:
    picture = Picture(20, 20, (Path(SQUARE, fill="beheren.fill", pattern=Pattern.HORIZONTALS),))
    plain = painted(picture, theme)

    theme.set_patterns(True)

    assert painted(picture, theme) != plain


def test_a_hatch_without_a_fill_is_always_drawn(theme: Theme) -> None:
    picture = Picture(20, 20, (Path(SQUARE, pattern=Pattern.DIAGONALS, pattern_color="ink"),))

    image = painted(picture, theme)

    colors = {image.pixelColor(x, 50).lightness() for x in range(100)}
    assert len(colors) > 1


def test_a_picture_keeps_its_shape_in_any_room(theme: Theme) -> None:
    image = QImage(200, 100, QImage.Format.Format_ARGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    paint_picture(painter, Picture(20, 20, (Path(SQUARE, fill="ink"),)), QRectF(0, 0, 200, 100), theme)
    painter.end()

    assert image.pixelColor(40, 50) == QColor("#FFFFFF")
    assert image.pixelColor(100, 50) == QColor("#1C2733")


def test_text_at_the_end_anchor_ends_at_its_place(theme: Theme) -> None:
    image = painted(Picture(100, 100, (Text(50, 60, "MMM", 20, anchor="end"),)), theme)

    right = {image.pixelColor(x, y).lightness() for x in range(52, 100) for y in range(100)}
    left = {image.pixelColor(x, y).lightness() for x in range(48) for y in range(100)}
    assert right == {255}
    assert len(left) > 1


def test_a_path_keeps_its_curves() -> None:
    path = painter_path(Path((("M", (0, 0)), ("C", (0, 10, 10, 10, 10, 0)), ("Z", ()))))

    assert path.elementCount() == 5


def test_a_view_says_what_its_picture_shows(qtbot: QtBot, theme: Theme) -> None:
    view = PictureView(theme, PICTURES["strip"])
    qtbot.addWidget(view)

    assert view.accessibleName() == PICTURES["strip"].alt

    view.set_picture(None)

    assert view.accessibleName() == ""


def test_the_model_with_scores_can_be_painted(theme: Theme) -> None:
    picture = scored_model(SCORES, TARGETS, width=300, height=300)

    assert not painted(picture, theme, 300).isNull()
