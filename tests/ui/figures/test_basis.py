"""Single values of Cijfers: sums where one number fits, and which cell a sentence is about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.figures.conftest import Opened
from tests.ui.figures.test_screen import keys, shown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_sum_is_worked_out_where_one_number_fits(empty: Opened) -> None:
    empty.screen.show_tab("basis")
    grid = empty.grid_tab("basis").grid
    grid.focus_cell("beloning", "waarde")
    keys("14 x 32.000", Qt.Key.Key_Return)

    assert empty.keeper.dossier.newest().figures.first_year_pay == 448000
    assert shown(grid, "beloning", "waarde") == "448.000"


def test_a_range_in_a_count_is_answered_with_the_middle(empty: Opened) -> None:
    empty.screen.show_tab("kanalen")
    tab = empty.grid_tab("kanalen")
    row = tab.grid.grid.entry_at(tab.grid.grid.index(0, 0))
    assert row is not None
    tab.grid.focus_cell(row.key, "responses")
    keys("40-50", Qt.Key.Key_Return)

    assert tab.message.text().endswith("Typ het midden: 45.")
    assert not empty.keeper.dossier.newest().figures.channels


def test_a_sentence_about_another_row_names_it(empty: Opened) -> None:
    empty.screen.show_tab("basis")
    tab = empty.grid_tab("basis")
    tab.grid.focus_cell("beloning", "waarde")
    keys("veel", Qt.Key.Key_Return)

    assert tab.message.text().startswith("Eerste jaarbeloning samen: Typ een bedrag")
    tab.grid.focus_cell("beloning", "waarde")
    assert tab.message.text().startswith("Typ een bedrag")
