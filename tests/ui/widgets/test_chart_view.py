"""A chart on the screen: by mouse, by keyboard, as a table, in every look and size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Appearance, Theme
from ui.widgets.chart_view import ChartCard
from wizard.drawing.geometry import box
from wizard.drawing.shapes import Path, Picture, Spot, Text

pytestmark = pytest.mark.qt_log_ignore("does not support")
ROWS = (("Post", "Bedrag"), ("Bureau", "€\u00a0300"), ("Eigen tijd", "€\u00a0100"))
FIRST, SECOND = "Bureau: 300", "Eigen tijd: 100"


def build(width: float) -> Picture:
    """Draw two bars, one above the other."""
    shapes = (
        Path(box(0, 0, width, 20), fill="ink"),
        Path(box(0, 40, width / 3, 20), fill="slate"),
        Text(width, 58, "€ 100", 11, "ink", 400, "end"),
    )
    spots = (Spot(0, 0, width, 20, FIRST), Spot(0, 40, width, 20, SECOND))
    return Picture(width, 60, shapes, "Kosten: Bureau 300; Eigen tijd 100.", spots, ROWS)


def bare(width: float) -> Picture:
    """Draw something that has nothing more to say."""
    return Picture(width, 20, (Path(box(0, 0, width, 20), fill="ink"),), "Niets")


@pytest.fixture
def card(qtbot: QtBot, theme: Theme) -> Iterator[ChartCard]:
    window = QWidget()
    made = ChartCard(theme, "Waar gaat het geld heen?")
    made.show_chart(build, "Bedragen over de periode.")
    QVBoxLayout(window).addWidget(made)
    qtbot.addWidget(window)
    window.resize(640, 400)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield made
    window.close()


def press(card: ChartCard, *keys: Qt.Key) -> None:
    """Press keys on whatever has the focus."""
    for key in keys:
        QTest.keyClick(card.window().focusWidget(), key)


def test_a_screen_reader_gets_all_numbers(card: ChartCard) -> None:
    assert card.chart.accessibleName() == "Kosten: Bureau 300; Eigen tijd 100."


def test_arrow_keys_walk_the_places_round(card: ChartCard) -> None:
    card.chart.setFocus()
    said = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End):
        press(card, key)
        said.append(card.chart.accessibleDescription())

    assert said == [FIRST, SECOND, FIRST, SECOND, FIRST, SECOND]
    assert card.chart.accessibleDescription() == SECOND


def test_walking_back_begins_at_the_last_place(card: ChartCard) -> None:
    card.chart.setFocus()
    press(card, Qt.Key.Key_Left)

    assert card.chart.accessibleDescription() == SECOND


def test_the_place_that_was_walked_to_is_framed_until_one_leaves(card: ChartCard) -> None:
    card.chart.setFocus()
    press(card, Qt.Key.Key_Right)
    first = card.chart.grab().toImage()
    press(card, Qt.Key.Key_Right)

    assert card.chart.grab().toImage() != first
    card.link.setFocus()
    assert card.chart.accessibleDescription() == ""


def test_the_mouse_tells_what_it_points_at(qtbot: QtBot, card: ChartCard) -> None:
    chart = card.chart
    assert [spot.text if (spot := chart.spot_at(QPoint(20, y))) else "" for y in (10, 34, 50)] == [FIRST, "", SECOND]

    QTest.mouseMove(chart, QPoint(20, 34))
    QTest.mouseMove(chart, QPoint(20, 50))

    qtbot.waitUntil(lambda: QToolTip.text() == SECOND)


def test_t_turns_the_chart_into_a_table_and_back_and_keeps_the_focus(card: ChartCard) -> None:
    card.chart.setFocus()
    press(card, Qt.Key.Key_T)

    assert card.table.isVisible()
    assert not card.chart.isVisible()
    assert card.table.hasFocus()
    assert card.table.rows == ROWS

    press(card, Qt.Key.Key_T)

    assert not card.is_table
    assert card.chart.hasFocus()


def test_the_link_does_the_same_and_says_what_it_will_do(card: ChartCard) -> None:
    QTest.mouseClick(card.link, Qt.MouseButton.LeftButton)
    assert (card.table.isVisible(), card.link.text()) == (True, "Toon als figuur")

    QTest.mouseClick(card.link, Qt.MouseButton.LeftButton)
    assert (card.chart.isVisible(), card.link.text()) == (True, "Toon als tabel")


def test_the_table_shows_every_row_without_a_scroll_bar(qtbot: QtBot, card: ChartCard) -> None:
    card.show_as_table(True)
    table = card.table

    qtbot.waitUntil(lambda: table.verticalHeader().length() <= table.viewport().height())
    assert table.model().rowCount() == 2
    assert table.horizontalHeader().length() <= table.viewport().width()


def test_cells_can_be_copied(card: ChartCard) -> None:
    card.show_as_table(True)
    card.table.selectAll()
    QTest.keyClick(card.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "Bureau\t€\u00a0300\nEigen tijd\t€\u00a0100"


def test_new_numbers_reach_the_table_that_is_shown(card: ChartCard) -> None:
    card.show_as_table(True)
    before = card.table.sizeHint().height()
    card.show_chart(lambda width: Picture(width, 20, (), "Nieuw", (), ROWS[:2]))

    assert card.table.rows == ROWS[:2]
    assert card.table.sizeHint().height() < before
    assert card.chart.accessibleName() == "Nieuw"


def test_without_numbers_there_is_no_table_and_no_place(card: ChartCard) -> None:
    card.chart.setFocus()
    press(card, Qt.Key.Key_End)
    card.show_chart(bare)
    press(card, Qt.Key.Key_Right, Qt.Key.Key_T)

    assert card.chart.accessibleDescription() == ""
    assert not card.link.isVisible()
    assert not card.is_table


def test_a_picture_is_made_once_for_a_width(card: ChartCard) -> None:
    made: list[float] = []

    def counted(width: float) -> Picture:
        made.append(width)
        return build(width)

    card.show_chart(counted)
    for _ in range(3):
        card.chart.heightForWidth(500)
        card.chart.grab()

    assert made
    assert len(made) == len(set(made))


@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_the_chart_takes_its_room_at_every_text_size(
    qtbot: QtBot, card: ChartCard, theme: Theme, factor: float
) -> None:
    theme.set_factor(factor)
    card.window().resize(1000, 600)
    qtbot.waitUntil(lambda: card.chart.width() > 900)
    picture, high = card.chart.picture, card.chart.heightForWidth(900)
    theme.set_factor(1.0)

    assert picture is not None
    assert picture.width == pytest.approx(card.chart.width() / factor - 8, abs=1)
    assert high == pytest.approx(68 * factor, abs=1)


@pytest.mark.parametrize("look", [Appearance.LIGHT, Appearance.DARK, Appearance.HIGH_CONTRAST])
def test_the_ink_of_a_chart_follows_the_look(card: ChartCard, theme: Theme, look: Appearance) -> None:
    theme.set_appearance(look)

    assert card.chart.grab().toImage().pixelColor(100, 14) == theme.color("ink")
