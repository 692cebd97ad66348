"""Typing in a grid, with real keys."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.grid import Column, Entry, GridView, GroupHead, Kind, TotalRow
from wizard.entry.notation import read_decimal, write_decimal
from wizard.entry.refusal import Refusal

# Qt says this of popups and windows without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@dataclass(frozen=True)
class Cost:
    name: str = ""
    amount: Decimal | None = None
    kind: str = ""
    on: bool = False


def _read_amount(row: Cost, text: str) -> Cost | Refusal:
    number = read_decimal(text)
    if text and number is None:
        return Refusal("Typ een bedrag.")
    return replace(row, amount=number)


COLUMNS = (
    Column("name", "Naam", 120, lambda row: row.name, lambda row, text: replace(row, name=text), stretch=1),
    Column("amount", "Bedrag", 90, lambda row: write_decimal(row.amount), _read_amount, Kind.NUMBER,
           order=lambda row: row.amount),
    Column("kind", "Soort", 90, lambda row: row.kind, lambda row, text: replace(row, kind=text),
           choices=lambda _: ("Extern", "Intern")),
    Column("on", "Telt mee", 60, lambda row: "ja" if row.on else "nee", lambda row, text: replace(row, on=text == "ja"),
           Kind.TICK, ticked=lambda row: row.on),
    Column("double", "Dubbel", 80, lambda row: write_decimal(row.amount * 2) if row.amount else "", kind=Kind.READ_ONLY),
)  # fmt: skip


class Sheet:
    """A grid with what a screen does: keep the rows."""

    def __init__(self, qtbot: QtBot, theme: Theme, rows: Sequence[Cost]) -> None:
        self.rows = {str(place): row for place, row in enumerate(rows)}
        self.view = GridView(theme, COLUMNS, name="Kosten")
        self.view.committed.connect(self._on_view_committed)
        self.view.emptied.connect(self._on_view_emptied)
        self.view.resize(600, 300)
        self._show()
        qtbot.addWidget(self.view)
        self.view.show()
        self.view.activateWindow()
        self.view.setFocus()
        self.view.focus_cell("0", "name")

    def _show(self) -> None:
        self.view.set_rows([Entry(key, row) for key, row in self.rows.items()])

    def _on_view_committed(self, key: str, _: str, value: object) -> None:
        assert isinstance(value, Cost)
        self.rows[key] = value
        self._show()

    def _on_view_emptied(self, values: list[tuple[str, Cost]]) -> None:
        self.rows |= dict(values)
        self._show()

    def keys(self, *keys: Qt.Key | str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the focus is."""
        for key in [part for one in keys for part in (one if isinstance(one, str) else [one])]:
            target = QGuiApplication.focusObject()
            assert isinstance(target, QWidget)
            if isinstance(key, str):
                QTest.keyClicks(target, key, held)
            else:
                QTest.keyClick(target, key, held)


@pytest.fixture
def sheet(qtbot: QtBot, theme: Theme) -> Sheet:
    return Sheet(
        qtbot,
        theme,
        [Cost("Jobboards", Decimal(18000), "Extern"), Cost("HR", None, "Intern"), Cost("Beurs", Decimal(4400))],
    )


def test_typing_enter_goes_down(sheet: Sheet) -> None:
    sheet.view.focus_cell("0", "amount")
    sheet.keys("9.600", Qt.Key.Key_Return, "1", Qt.Key.Key_Return)

    assert sheet.rows["0"].amount == 9600
    assert sheet.rows["1"].amount == 1
    assert sheet.view.current_cell() == ("2", "amount")


def test_tab_walks_to_the_right_and_on_to_the_next_row_past_what_cannot_be_typed(sheet: Sheet) -> None:
    sheet.keys("Indeed", Qt.Key.Key_Tab, "5", Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)

    assert sheet.rows["0"] == Cost("Indeed", Decimal(5), "Extern")
    assert sheet.view.current_cell() == ("1", "name")


def test_tab_behind_the_last_cell_asks_for_a_row(qtbot: QtBot, sheet: Sheet) -> None:
    sheet.view.focus_cell("2", "on")
    with qtbot.waitSignal(sheet.view.add_asked):
        sheet.keys(Qt.Key.Key_Tab)


def test_escape_takes_back_what_was_typed(qtbot: QtBot, sheet: Sheet) -> None:
    with qtbot.waitSignal(sheet.view.reverted):
        sheet.keys("x", Qt.Key.Key_Escape)

    assert sheet.rows["0"].name == "Jobboards"
    assert not sheet.view.is_editing()


def test_a_cell_that_cannot_be_read_is_marked_and_kept(qtbot: QtBot, sheet: Sheet) -> None:
    sheet.view.focus_cell("0", "amount")
    with qtbot.waitSignal(sheet.view.refused) as refused:
        sheet.keys("veel", Qt.Key.Key_Return)

    cell = sheet.view.grid.cell("0", "amount")
    assert refused.args == ["Typ een bedrag."]
    assert sheet.view.grid.shown(cell) == "veel"
    assert sheet.view.grid.is_wrong(cell)
    assert sheet.rows["0"].amount == 18000
    sheet.view.set_rows([Entry("0", sheet.rows["0"])])
    assert sheet.view.grid.shown(sheet.view.grid.cell("0", "amount")) == "veel"
    sheet.view.focus_cell("0", "amount")
    sheet.keys("7", Qt.Key.Key_Return)
    assert sheet.view.grid.sentence() == ""


def test_what_is_typed_is_told_at_once_and_kept_after_a_pause(qtbot: QtBot, sheet: Sheet) -> None:
    sheet.view.focus_cell("0", "amount")
    with qtbot.waitSignal(sheet.view.typed) as typed:
        sheet.keys("7")
    assert typed.args is not None
    assert typed.args[2].amount == 7
    assert sheet.rows["0"].amount == 18000

    qtbot.waitUntil(lambda: sheet.rows["0"].amount == 7, timeout=2000)
    assert sheet.view.is_editing()
    sheet.keys("5", Qt.Key.Key_Return)
    assert sheet.rows["0"].amount == 75


def test_flush_keeps_what_is_being_typed(sheet: Sheet) -> None:
    sheet.keys("Indeed")
    sheet.view.flush()

    assert sheet.rows["0"].name == "Indeed"


def test_space_and_a_click_toggle_a_tick(sheet: Sheet) -> None:
    sheet.view.focus_cell("1", "on")
    sheet.keys(Qt.Key.Key_Space)
    assert sheet.rows["1"].on
    middle = sheet.view.visualRect(sheet.view.grid.cell("1", "on")).center()
    QTest.mouseClick(sheet.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert not sheet.rows["1"].on


def test_a_choice_is_typed_or_taken_from_the_list(sheet: Sheet) -> None:
    sheet.view.focus_cell("2", "kind")
    sheet.keys("Int", Qt.Key.Key_Return)

    assert sheet.rows["2"].kind == "Intern"


def test_delete_empties_every_selected_cell_in_one_go(qtbot: QtBot, sheet: Sheet) -> None:
    sheet.view.focus_cell("0", "name")
    sheet.keys(Qt.Key.Key_Right, Qt.Key.Key_Down, held=Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(sheet.view.emptied) as emptied:
        sheet.keys(Qt.Key.Key_Delete)

    assert emptied.args is not None
    assert len(emptied.args[0]) == 2
    assert sheet.rows["0"] == Cost("", None, "Extern")


def test_copying_gives_a_spreadsheet_what_it_reads(sheet: Sheet) -> None:
    sheet.view.selectAll()
    sheet.keys(Qt.Key.Key_C, held=Qt.KeyboardModifier.ControlModifier)

    first = QGuiApplication.clipboard().text().splitlines()[0]
    assert first == "Jobboards\t18.000\tExtern\tnee\t36.000"


def test_one_value_is_pasted_in_all_selected_cells_and_a_block_is_handed_over(qtbot: QtBot, sheet: Sheet) -> None:
    QGuiApplication.clipboard().setText("€ 1.234,50\r\n")
    sheet.view.focus_cell("1", "amount")
    sheet.keys(Qt.Key.Key_V, held=Qt.KeyboardModifier.ControlModifier)
    assert sheet.rows["1"].amount == Decimal("1234.50")
    QGuiApplication.clipboard().setText("a\t1\nb\t2\n")
    with qtbot.waitSignal(sheet.view.block_pasted) as pasted:
        sheet.keys(Qt.Key.Key_V, held=Qt.KeyboardModifier.ControlModifier)
    assert pasted.args == ["a\t1\nb\t2\n", "1", "amount"]


def test_a_head_sorts_up_down_and_back_without_changing_the_rows(sheet: Sheet) -> None:
    head = sheet.view.horizontalHeader()
    places = head.sectionViewportPosition(1) + 20

    def shown() -> list[str]:
        return [sheet.view.grid.shown(sheet.view.grid.index(row, 0)) for row in range(3)]

    for expected in (["Beurs", "Jobboards", "HR"], ["Jobboards", "Beurs", "HR"], ["Jobboards", "HR", "Beurs"]):
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(places, 10))
        assert shown() == expected
    assert [row.name for row in sheet.view.grid.entries()] == ["Jobboards", "HR", "Beurs"]


def test_a_locked_grid_takes_nothing(qtbot: QtBot, sheet: Sheet) -> None:
    sheet.view.set_locked(True)
    with qtbot.assertNotEmitted(sheet.view.add_asked):
        sheet.keys("x", Qt.Key.Key_Delete, Qt.Key.Key_Insert)

    assert sheet.rows["0"].name == "Jobboards"


def test_heads_and_totals_are_walked_past(qtbot: QtBot, theme: Theme) -> None:
    view = GridView(theme, COLUMNS, name="Kosten")
    qtbot.addWidget(view)
    view.set_rows([GroupHead("Extern"), Entry("a", Cost("A")), TotalRow({"amount": "5"}), Entry("b", Cost("B"))])
    view.show()
    view.focus_first()
    assert view.current_cell() == ("a", "name")
    QTest.keyClick(view, Qt.Key.Key_Return)

    assert view.current_cell() == ("b", "name")


def test_a_screen_reader_hears_row_column_and_value(sheet: Sheet) -> None:
    said = sheet.view.grid.data(sheet.view.grid.cell("0", "amount"), Qt.ItemDataRole.AccessibleTextRole)

    assert said == "Jobboards, Bedrag: 18.000"


def test_five_thousand_rows_stay_quick(qtbot: QtBot, theme: Theme) -> None:
    view = GridView(theme, COLUMNS, name="Kosten")
    qtbot.addWidget(view)
    rows = [Entry(str(place), Cost(f"Rij {place}", Decimal(place % 97))) for place in range(5000)]
    view.set_rows(rows)
    view.show()
    begin = time.perf_counter()
    view.set_rows([*rows[:-1], replace(rows[-1], value=Cost("anders"))])
    view.grid.sort_by(1, True)
    assert time.perf_counter() - begin < 1.0
    assert view.grid.shown(view.grid.index(0, 1)) == "0"


def test_escape_takes_back_what_a_pause_has_kept(qtbot: QtBot, sheet: Sheet) -> None:
    sheet.view.focus_cell("0", "amount")
    sheet.keys("7")
    qtbot.waitUntil(lambda: sheet.rows["0"].amount == 7, timeout=2000)
    sheet.keys(Qt.Key.Key_Escape)

    assert sheet.rows["0"].amount == 18000


def test_what_is_picked_from_a_list_counts_at_once(sheet: Sheet) -> None:
    sheet.view.focus_cell("2", "kind")
    sheet.keys(Qt.Key.Key_Down, held=Qt.KeyboardModifier.AltModifier)
    editor = sheet.view.editor()
    assert isinstance(editor, QComboBox)
    editor.setCurrentText("Intern")
    editor.hidePopup()
    editor.activated.emit(1)

    assert sheet.rows["2"].kind == "Intern"


def test_control_tab_leaves_the_grid(qtbot: QtBot, sheet: Sheet) -> None:
    home, other = QWidget(), QLineEdit()
    layout = QVBoxLayout(home)
    layout.addWidget(sheet.view)
    layout.addWidget(other)
    qtbot.addWidget(home)
    home.show()
    with qtbot.waitActive(home):
        home.activateWindow()
    sheet.view.focus_cell("0", "amount")
    QTest.keyClick(sheet.view, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)

    assert other.hasFocus()
    sheet.view.setParent(None)  # its own fixture takes it away
