"""Heads and totals between the rows of a grid: keys pass them by, and no key leaps to another row."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.grid import Column, Entry, GridView, GroupHead, Kind, TotalRow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@dataclass(frozen=True)
class Value:
    name: str
    text: str


COLUMNS = (
    Column("name", "Naam", 120, lambda row: row.name, kind=Kind.WORDS),
    Column("text", "Waarde", 90, lambda row: row.text, lambda row, text: replace(row, text=text), Kind.NUMBER),
)
ROWS = (
    GroupHead("Extern"),
    Entry("a", Value("Jobboards", "31")),
    TotalRow({"name": "Totaal"}),
    GroupHead("Intern"),
    Entry("b", Value("HR", "5")),
)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> GridView:
    made = GridView(theme, COLUMNS, name="Kosten")
    made.resize(400, 260)
    made.set_rows(ROWS)
    qtbot.addWidget(made)
    made.show()
    made.focus_cell("a", "text")
    return made


def test_an_arrow_passes_heads_and_totals_by(view: GridView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.current_cell() == ("b", "text")

    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.current_cell() == ("a", "text")


def test_an_arrow_at_the_outermost_row_stays_there(view: GridView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Up)

    assert view.current_cell() == ("a", "text")


def test_typing_where_nothing_can_be_typed_leaps_to_no_other_row(view: GridView) -> None:
    """A table of Qt searches for what is typed: "3" would go to the row with 31, and what follows would replace it."""
    view.focus_cell("b", "name")
    QTest.keyClicks(view, "H39")

    assert view.current_cell() == ("b", "name")
    assert view.findChild(QLineEdit) is None


def test_enter_after_typing_goes_to_the_next_cell_that_one_fills_in(qtbot: QtBot, theme: Theme) -> None:
    columns = (COLUMNS[0], replace(COLUMNS[1], editable=lambda row: row.name != "Uitkomst"))
    made = GridView(theme, columns, name="Kosten")
    made.set_rows([Entry(key, Value(name, "")) for key, name in (("a", "Eén"), ("b", "Uitkomst"), ("c", "Twee"))])
    qtbot.addWidget(made)
    made.show()
    made.focus_cell("a", "text")
    QTest.keyClicks(made, "7")
    editor = made.editor()
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_Return)

    assert made.current_cell() == ("c", "text")
