"""The first minutes in Cijfers: where one begins, what stays where it stood, and what one sees of what one typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.dossiers import dossier
from tests.ui.figures.conftest import Open, Opened
from tests.ui.figures.test_screen import keys, shown
from ui.figures.channels import ChannelsTab
from ui.figures.outcomes import clock_tiles
from wizard.formats import NBSP

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize("key, column", [("kosten", "som"), ("kanalen", "spend")])
def test_one_begins_at_the_first_amount_and_not_at_a_name(empty: Opened, key: str, column: str) -> None:
    empty.screen.show_tab(key)
    tab = empty.grid_tab(key)
    row = tab.grid.grid.entry_at(tab.grid.currentIndex())

    assert row is not None
    assert tab.grid.current_cell() == (row.key, column)


def test_a_channel_stays_where_it_stands_when_it_is_filled_in(empty: Opened) -> None:
    empty.screen.show_tab("kanalen")
    grid = empty.grid_tab("kanalen").grid
    names = [grid.grid.shown(grid.grid.index(row, 0)) for row in range(grid.grid.rowCount())]
    third = grid.grid.entry_at(grid.grid.index(2, 0))
    assert third is not None
    grid.focus_cell(third.key, "spend")
    keys("2000", Qt.Key.Key_Return)
    keys("300", Qt.Key.Key_Return)

    assert [grid.grid.shown(grid.grid.index(row, 0)) for row in range(grid.grid.rowCount())] == names
    assert [one.label for one in empty.keeper.dossier.newest().figures.channels] == names[2:4]


def test_an_amount_that_grows_by_its_vat_is_still_seen_as_typed(opened: Open) -> None:
    one = opened(dossier({}, {"PRO-12": 0}))
    one.screen.show_tab("kosten")
    grid = one.grid_tab("kosten").grid
    grid.focus_cell("E01", "som")
    keys("1200", Qt.Key.Key_Return)
    grid.focus_cell("E10", "som")
    keys("500", Qt.Key.Key_Return)

    assert shown(grid, "E01", "bedrag") == "1.452,00"
    assert shown(grid, "E01", "som") == "€ 1.200"
    assert shown(grid, "E10", "som") == ""


def test_a_clock_says_of_how_many_hires_it_knows_the_days(empty: Opened) -> None:
    empty.screen.show_tab("basis")
    empty.grid_tab("basis").grid.focus_cell("aannames", "waarde")
    keys("14", Qt.Key.Key_Return)
    fill, hire = clock_tiles(empty.screen.desk.outcomes)
    assert fill.lines == hire.lines == ("nog geen vacature met beide datums",)

    empty.screen.show_tab("vacatures")
    keys("Kok", Qt.Key.Key_Tab, "6-1-2025", Qt.Key.Key_Tab, Qt.Key.Key_Tab, "10-3-2025", Qt.Key.Key_Return)
    fill, hire = clock_tiles(empty.screen.desk.outcomes)
    assert fill.lines == ("mediaan 63,0", f"1 van de 14{NBSP}aannames")
    assert hire.lines == ("nog geen vacature met beide datums",)


def test_a_tab_without_a_channel_says_what_to_do_first(empty: Opened) -> None:
    empty.screen.show_tab("kanalen")
    tab = empty.grid_tab("kanalen")
    assert isinstance(tab, ChannelsTab)
    assert tab.begin.isVisible()

    keys("2000", Qt.Key.Key_Return)
    assert not tab.begin.isVisible()
