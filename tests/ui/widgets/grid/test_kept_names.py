"""The names of the rows stay in sight while one scrolls sideways."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.grid import Column, Entry, GridView, GroupHead, Kind
from ui.widgets.grid.kept_names import KeptNames

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
WIDE = (
    Column("name", "Naam", 120, lambda row: row[0]),
    *(Column(str(place), f"Kolom {place}", 100, lambda row: row[1], lambda row, text: (row[0], text), Kind.NUMBER)
      for place in range(8)),
)  # fmt: skip


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> GridView:
    made = GridView(theme, WIDE, name="Breed")
    made.resize(420, 240)
    made.set_rows([GroupHead("Extern"), Entry("a", ("Jobboards", "1")), Entry("b", ("Bureau", "2"))])
    qtbot.addWidget(made)
    made.show()
    made.focus_cell("a", "0")
    return made


def names(view: GridView) -> KeptNames:
    found = view.findChild(KeptNames)
    assert isinstance(found, KeptNames)
    return found


def test_names_lie_at_the_left_only_while_scrolled(view: GridView) -> None:
    assert not names(view).isVisible()

    view.focus_cell("a", "7")
    assert names(view).isVisible()
    assert names(view).width() == view.columnWidth(0)
    assert not names(view).grab().isNull()

    view.horizontalScrollBar().setValue(0)
    assert not names(view).isVisible()


def test_a_cell_one_goes_to_is_never_below_the_names(view: GridView) -> None:
    view.focus_cell("a", "7")
    for _ in range(7):
        QTest.keyClick(view, Qt.Key.Key_Left)
        rect = view.visualRect(view.currentIndex())
        assert not names(view).isVisible() or rect.left() >= names(view).width()

    assert view.current_cell() == ("a", "0")


def test_a_click_on_a_name_goes_to_it(view: GridView) -> None:
    view.focus_cell("a", "7")
    strip = names(view)
    row = view.visualRect(view.grid.index(2, 0))
    QTest.mouseClick(
        strip, Qt.MouseButton.LeftButton, pos=QPoint(20, row.center().y() + view.viewport().y() - strip.y())
    )

    assert view.current_cell() == ("b", "name")


def test_in_a_table_too_narrow_for_both_the_names_scroll_along(view: GridView) -> None:
    view.resize(200, 240)
    view.focus_cell("a", "7")

    assert not names(view).isVisible()
