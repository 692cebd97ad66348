"""KPI's with real keys: counts under their KPI, targets, what cannot be right, and a hermeting beside the nulmeting."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from assessments.figures import Figures
from tests.ui.figures.conftest import Opened
from tests.ui.figures.test_screen import keys, shown
from ui.figures.kpis import KpiTab
from wizard.formats import NBSP

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def tab_of(one: Opened) -> KpiTab:
    one.screen.show_tab("kpi")
    tab = one.screen.tab_of("kpi")
    assert isinstance(tab, KpiTab)
    return tab


def figures(one: Opened) -> Figures:
    return one.work.session.measurement.figures


def test_twenty_kpis_stand_there_with_value_and_a_marked_proposal(example: Opened) -> None:
    grid = tab_of(example).grid
    rows = [grid.grid.entry_at(grid.grid.index(place, 0)) for place in range(grid.grid.rowCount())]
    names = [row for row in rows if row is not None and not row.value.is_count]

    assert len(names) == 20
    assert shown(grid, "TTF", "nu") == "60,2 dagen"
    assert shown(grid, "TTF", "doel") == "54,2 dagen voorlopig"
    assert (shown(grid, "BUR", "beter"), shown(grid, "BUR", "vanaf")) == ("lager", "3 %-punt")
    assert shown(grid, "AVG", "nu") == "–"


def test_a_count_moves_its_kpi_before_it_is_saved(example: Opened) -> None:
    tab = tab_of(example)
    tab.grid.focus_cell("AANB_accepted", "nu")
    before = example.keeper.dossier
    keys("27")

    assert shown(tab.grid, "AANB", "nu") == "90,0%"
    assert tab.kpi.value.text() == "90,0%"
    assert "27 / 30 = 90,0%" in tab.kpi.sum.text()
    assert example.keeper.dossier is before
    keys(Qt.Key.Key_Return)
    assert figures(example).kpis["AANB"]["accepted"] == 27
    assert example.work.session.last_step is not None
    assert example.work.session.last_step.words == "Aanbiedingen aangenomen: 27"


def test_counts_that_cannot_both_be_right_say_so_and_give_no_value(example: Opened) -> None:
    tab = tab_of(example)
    tab.grid.focus_cell("AANB_accepted", "nu")
    keys("45", Qt.Key.Key_Return)
    tab.grid.focus_cell("AANB", "doel")

    assert shown(tab.grid, "AANB", "nu") == "klopt niet"
    assert "meer aanbiedingen aangenomen dan gedaan" in tab.kpi.fault.text()
    assert tab.kpi.fault.isVisible()
    tab.grid.focus_cell("TTF", "doel")
    assert not tab.kpi.fault.isVisible()


@pytest.mark.parametrize(
    "cell, typed, sentence",
    [
        ("AANB_offered", "12,5", "heel getal"),
        ("HMT_mean", "11", "1 tot en met 10"),
        ("QOH_performance", "101", "0 tot en met 100"),
        ("cNPS_promoters", "-1", "0 of meer"),
    ],
)
def test_a_count_out_of_range_is_refused_with_a_sentence(example: Opened, cell: str, typed: str, sentence: str) -> None:
    tab = tab_of(example)
    stored = figures(example).kpis
    tab.grid.focus_cell(cell, "nu")
    keys(typed, Qt.Key.Key_Return)

    assert sentence in tab.message.text()
    assert figures(example).kpis == stored


def test_an_own_target_takes_the_place_of_the_proposal_until_it_is_emptied(example: Opened) -> None:
    tab = tab_of(example)
    tab.grid.focus_cell("BUR", "doel")
    keys("20", Qt.Key.Key_Return)

    assert figures(example).kpi_targets["BUR"] == Decimal("0.2")
    assert shown(tab.grid, "BUR", "doel") == "20,0%"
    tab.grid.focus_cell("BUR", "doel")
    keys(Qt.Key.Key_Delete)
    assert "BUR" not in figures(example).kpi_targets
    assert shown(tab.grid, "BUR", "doel") == "35,7% voorlopig"


def test_a_target_that_cannot_be_is_refused(example: Opened) -> None:
    tab = tab_of(example)
    tab.grid.focus_cell("DEKK", "doel")
    keys("5", Qt.Key.Key_Return)

    assert "0 tot en met 4" in tab.message.text()
    assert not figures(example).kpi_targets


def test_the_card_follows_the_row_and_shows_the_sum(example: Opened) -> None:
    tab = tab_of(example)
    tab.grid.focus_cell("CPH", "doel")
    assert "/ 24 = € 10.708,33" in tab.kpi.sum.text().replace(NBSP, " ")
    for _ in range(4):
        QTest.keyClick(tab.grid, Qt.Key.Key_Down)

    assert tab.kpi.title.text() == "Rendement · ROI"
    assert "24,9%" in tab.kpi.sum.text()


def test_missing_quality_parts_are_named(example: Opened) -> None:
    tab = tab_of(example)
    tab.grid.focus_cell("QOH_performance", "nu")
    keys("72", Qt.Key.Key_Return)
    keys("78", Qt.Key.Key_Return)

    assert shown(tab.grid, "QOH", "nu") == "75,0"
    assert "Berekend zonder behoud" in tab.kpi.sum.text()
    assert "zonder behoud" in tab.notes._words.text()
    keys("90", Qt.Key.Key_Return)
    assert shown(tab.grid, "QOH", "nu") == "80,0"
    assert not tab.notes.isVisible()


def test_a_hermeting_is_judged_against_the_nulmeting(example: Opened) -> None:
    tab = tab_of(example)
    assert tab.grid.isColumnHidden(2)
    example.work.start_remeasurement(date(2027, 1, 5))
    tab = tab_of(example)
    tab.grid.focus_cell("AANB_offered", "nu")
    keys("29", Qt.Key.Key_Return, "26", Qt.Key.Key_Return)

    assert not tab.grid.isColumnHidden(2)
    assert shown(tab.grid, "AANB", "nu") == "89,7%"
    assert shown(tab.grid, "AANB", "stand") == "▲ beter"
    assert shown(tab.grid, "AANB", "gehaald") == "ja"
    assert shown(tab.grid, "CPH", "stand") == "–"
    tab.grid.focus_cell("AANB", "doel")
    assert "Bij de nulmeting: 80,0%." in tab.kpi.target.text()


def test_an_empty_sheet_says_what_to_fill_in(empty: Opened) -> None:
    tab = tab_of(empty)

    assert tab.kpi.value.text() == "–"
    assert "Kosten" in tab.kpi.sum.text()
    tab.grid.focus_cell("AANB", "doel")
    assert tab.kpi.sum.text() == "Vul de regels onder deze KPI in."


def test_undo_brings_one_back_to_the_count(example: Opened) -> None:
    tab = tab_of(example)
    tab.grid.focus_cell("REAC_median_days", "nu")
    keys("5", Qt.Key.Key_Return)
    example.screen.show_tab("basis")
    target = QGuiApplication.focusObject()
    assert target is not None
    keys(Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)

    assert example.screen.tab == "kpi"
    assert tab.grid.current_cell() == ("REAC_median_days", "nu")
    assert shown(tab.grid, "REAC", "nu") == "8,0 werkdagen"
