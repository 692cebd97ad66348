"""Undo in Cijfers while a cell is still being typed in, and changes of several lines at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from assessments.figures import Line
from tests.ui.figures.conftest import Opened
from tests.ui.figures.test_screen import keys
from ui.figures.case_rows import LineRow
from ui.figures.vacancies import next_code

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PAUSE = 450
"""Milliseconds after which what is being typed has been kept."""


def typing(one: Opened, tab: str, cell: tuple[str, str], text: str, pause: int) -> None:
    one.screen.show_tab(tab)
    one.grid_tab(tab).grid.focus_cell(*cell)
    keys(text)
    QTest.qWait(pause)


def undo_button(one: Opened) -> QWidget:
    return one.view.bar.undo_button


@pytest.mark.parametrize("pause", [1, PAUSE])
def test_undo_by_mouse_takes_back_what_is_being_typed_and_redo_brings_it_again(example: Opened, pause: int) -> None:
    typing(example, "businesscase", ("variable/1", "som"), "500", PAUSE)
    keys(Qt.Key.Key_Return)
    before = example.keeper.dossier.newest().scenarios
    typing(example, "businesscase", ("variable/0", "som"), "1.234", pause)

    QTest.mouseClick(undo_button(example), Qt.MouseButton.LeftButton)
    example.view.flush()

    assert example.keeper.dossier.newest().scenarios == before
    assert example.work.session.next_step is not None
    example.work.redo()
    assert example.keeper.dossier.newest().scenarios != before


def test_undo_in_the_footer_keeps_nothing_that_was_being_typed(example: Opened) -> None:
    example.screen.show_tab("kosten")
    grid = example.grid_tab("kosten").grid
    row = grid.grid.entry_at(grid.grid.index(1, 4))
    assert row is not None
    before = example.keeper.dossier.newest().figures
    typing(example, "kosten", (row.key, "bedrag"), "42000", 1)

    example.screen.footer.undo_asked.emit()
    example.view.flush()

    assert example.keeper.dossier.newest().figures == before
    assert example.work.session.next_step is not None


def test_typing_goes_on_in_a_business_case_whose_figures_are_locked(example: Opened) -> None:
    example.work.lock("Marit", example.work.session.dossier.created_at)
    typing(example, "businesscase", ("variable/0", "som"), "1.2", PAUSE)

    assert example.grid_tab("businesscase").grid.editor() is not None


def test_emptying_whole_lines_of_the_business_case_takes_away_those_and_no_other(example: Opened) -> None:
    example.screen.show_tab("businesscase")
    case = example.grid_tab("businesscase")
    scenario = example.keeper.dossier.newest().scenarios.in_house
    assert scenario is not None
    gone = [(f"fixed/{place}", LineRow(Line())) for place in (0, 1)]

    case.commit_rows(gone, "")

    left = example.keeper.dossier.newest().scenarios.in_house
    assert left is not None
    assert left.fixed == scenario.fixed[2:]


def test_taking_away_the_line_that_waits_changes_nothing(empty: Opened) -> None:
    empty.screen.show_tab("businesscase")

    empty.grid_tab("businesscase").remove_rows(["fixed/0"])

    assert empty.work.session.last_step is None


def test_the_next_vacancy_has_a_number_whatever_the_others_are_called() -> None:
    assert next_code(["V²", "V" + "9" * 5000, "V٣", "V7"]) == "V8"


@pytest.mark.parametrize("block, said", [("24\t1\n2\tx\ty", "4"), ("\n".join("1" * 40), "")])
def test_pasted_cells_beyond_the_table_are_counted(empty: Opened, block: str, said: str) -> None:
    empty.screen.show_tab("kpi")
    tab = empty.grid_tab("kpi")
    tab.grid.setCurrentIndex(tab.grid.grid.index(tab.grid.grid.rowCount() - 1, 1))
    QGuiApplication.clipboard().setText(block)

    tab.paste()

    assert "passen hier niet" in tab.message.text()
    assert tab.message.text().startswith(said)
