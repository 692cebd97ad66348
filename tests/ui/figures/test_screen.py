"""Cijfers with real keys: typing, outcomes that follow, undo, locking, a new measurement."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.dossiers import dossier
from tests.ui.figures.conftest import NOW, Open, Opened
from ui.figures.case import CaseTab
from ui.figures.costs import CostsTab
from ui.figures.import_dialog import ImportDialog
from ui.figures.tab import GridTab
from ui.figures.tabs import TABS
from ui.figures.vacancies import VacanciesTab, next_code
from ui.widgets.grid import GridView
from ui.widgets.text import Label
from wizard.formats import NBSP

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def keys(*typed: str | Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys where the focus is."""
    for key in [part for one in typed for part in (one if isinstance(one, str) else [one])]:
        target = QGuiApplication.focusObject()
        assert isinstance(target, QWidget)
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key, held)


def shown(view: GridView, row: str, column: str) -> str:
    return view.grid.shown(view.grid.cell(row, column))


def tile(one: Opened) -> str:
    tab = one.grid_tab("kosten")
    assert isinstance(tab, CostsTab)
    return tab.outcomes.tiles._tiles[0].value.text().replace(NBSP, " ")  # the first tile of the card


def test_the_example_shows_the_worked_numbers(example: Opened) -> None:
    example.screen.show_tab("kosten")
    assert tile(example) == "€ 10.708,33"
    example.screen.show_tab("businesscase")
    case = example.grid_tab("businesscase")
    assert isinstance(case, CaseTab)
    said = case.outcomes.words.text().replace(NBSP, " ")
    for words in ("vanaf 10 aannames", "vanaf 7 aannames", "vanaf 31 aannames", "vanaf 35 aannames"):
        assert words in said
    assert case.outcomes.table.rows[2] == ("Totaal bij 24 aannames", "379.104", "206.448", "198.584")


@pytest.mark.parametrize("key", [key for key, _ in TABS])
def test_every_tab_opens_on_nothing_and_on_everything(example: Opened, empty: Opened, key: str) -> None:
    for one in (empty, example):
        one.screen.show_tab(key)
        assert one.screen.tab == key
        assert not one.screen.grab().isNull()


def test_half_a_nulmeting_says_what_misses(empty: Opened) -> None:
    empty.screen.show_tab("kosten")
    tab = empty.grid_tab("kosten")
    tab.grid.focus_cell("E01", "bedrag")
    keys("18000", Qt.Key.Key_Return)
    tab.grid.focus_cell("I02", "som")
    keys("24 x 30 uur x 48", Qt.Key.Key_Return)

    (first, second) = empty.keeper.dossier.newest().figures.costs
    assert (first.code, first.line.amount, first.line.vat) == ("E01", Decimal(18000), "21")
    assert (second.line.times, second.line.hours, second.line.rate) == (Decimal(24), Decimal(30), Decimal(48))
    assert tile(empty) == "–"
    assert shown(tab.grid, "I02", "bedrag") == "34.560,00"
    empty.screen.show_tab("basis")
    empty.grid_tab("basis").grid.focus_cell("aannames", "waarde")
    keys("24", Qt.Key.Key_Return)
    assert empty.screen.desk.outcomes.metrics.costs.per_hire == Decimal(52560) / 24
    empty.screen.show_tab("kosten")
    assert tile(empty) == "€ 2.190,00"


def test_outcomes_follow_while_typing_and_nothing_is_saved_before_its_time(example: Opened) -> None:
    example.screen.show_tab("kosten")
    tab = example.grid_tab("kosten")
    row = tab.grid.grid.entry_at(tab.grid.grid.index(1, 4))
    assert row is not None
    tab.grid.focus_cell(row.key, "bedrag")
    before = example.keeper.dossier
    keys("42000")

    assert tile(example) == "€ 11.708,33"
    assert example.keeper.dossier is before
    keys(Qt.Key.Key_Escape)
    assert tile(example) == "€ 10.708,33"
    assert example.keeper.dossier is before


def test_undo_takes_a_cell_back_and_shows_it(example: Opened) -> None:
    example.screen.show_tab("kosten")
    tab = example.grid_tab("kosten")
    row = tab.grid.grid.entry_at(tab.grid.grid.index(1, 4))
    assert row is not None
    tab.grid.focus_cell(row.key, "bedrag")
    keys("42000", Qt.Key.Key_Return)
    assert tile(example) == "€ 11.708,33"
    example.view.show_section("plan")
    keys(Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)

    assert example.view.section == "cijfers"
    assert example.screen.tab == "kosten"
    assert tile(example) == "€ 10.708,33"


def test_a_cell_that_cannot_be_read_is_told_below_the_table(example: Opened) -> None:
    example.screen.show_tab("vacatures")
    tab = example.grid_tab("vacatures")
    entry = tab.grid.grid.entry_at(tab.grid.grid.index(0, 1))
    assert entry is not None
    tab.grid.focus_cell(entry.key, "opening")
    keys("vorige week", Qt.Key.Key_Return)

    assert "31-12-2025" in tab.message.text()
    assert example.keeper.dossier.newest().figures.vacancies[0].opened == date(2025, 1, 6)


def test_a_date_fault_is_said_and_counts_nowhere(example: Opened) -> None:
    example.screen.show_tab("vacatures")
    tab = example.grid_tab("vacatures")
    assert isinstance(tab, VacanciesTab)
    entry = tab.grid.grid.entry_at(tab.grid.grid.index(0, 1))
    assert entry is not None
    tab.grid.focus_cell(entry.key, "acceptatie")
    keys("1-1-2025", Qt.Key.Key_Tab)
    tab.grid.focus_cell(entry.key, "code")

    assert shown(tab.grid, entry.key, "ttf") == "klopt niet"
    assert "vóór de opening" in tab.message.text()
    assert example.screen.desk.outcomes.metrics.clocks.time_to_fill.n == 4


def test_two_hundred_lines_are_pasted_in_one_step(empty: Opened) -> None:
    rows = "\n".join(
        f"V{place}\t0{place % 9 + 1}-01-2025\t0{place % 9 + 1}-02-2025\t15-03-2025" for place in range(200)
    )
    QGuiApplication.clipboard().setText("Functie\tOpening\tEerste contact\tGetekend\n" + rows)
    empty.screen.show_tab("vacatures")
    empty.grid_tab("vacatures").paste()
    dialog = empty.view.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    assert dialog.take.text().replace(NBSP, " ") == "Neem 200 vacatures over"
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)

    assert len(empty.keeper.dossier.newest().figures.vacancies) == 200
    empty.work.undo()
    assert not empty.keeper.dossier.newest().figures.vacancies


def test_a_lock_says_who_and_keeps_the_figures(example: Opened) -> None:
    dialog = example.view.rounds.ask_lock()
    QTest.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    assert "naam" in dialog.error()
    dialog.fields[0].setText("Marit de Vries")
    QTest.mouseClick(dialog.button, Qt.MouseButton.LeftButton)

    assert example.keeper.dossier.newest().lock_log[0].by == "Marit de Vries"
    assert "Marit de Vries" in example.screen.strip.words.text()
    example.screen.show_tab("kosten")
    grid = example.grid_tab("kosten").grid
    assert not any(grid.grid.is_editable(grid.grid.index(row, 4)) for row in range(grid.grid.rowCount()))
    unlock = example.view.rounds.ask_unlock()
    unlock.fields[0].setText("Marit")
    QTest.mouseClick(unlock.button, Qt.MouseButton.LeftButton)
    assert "logboek" in unlock.error()
    unlock.fields[1].setText("Factuur vergeten")
    QTest.mouseClick(unlock.button, Qt.MouseButton.LeftButton)
    assert not example.keeper.dossier.newest().is_locked
    assert "Factuur vergeten" in example.screen.strip.log.text()


def test_a_new_measurement_begins_empty_with_the_old_answers_beside_it(example: Opened) -> None:
    dialog = example.view.rounds.ask_new()
    dialog.fields[0].setText("5-1-2026")
    QTest.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    assert "Kies een dag na" in dialog.error()
    dialog.fields[0].setText("5-1-2027")
    QTest.mouseClick(dialog.button, Qt.MouseButton.LeftButton)

    assert [one.date.year for one in example.keeper.dossier.measurements] == [2026, 2027]
    assert not example.work.session.measurement.answers
    example.view.show_question("DRA-01")
    from ui.questions.earlier_line import EarlierLine

    line = next(one for one in example.view.findChildren(EarlierLine) if one.isVisible())
    assert "Te herzien" in line.words.text()
    QTest.mouseClick(line.take, Qt.MouseButton.LeftButton)
    assert example.work.session.sheet.level(example.work.session.place) is not None
    example.screen.show_tab("verschil")
    assert "hermeting" in example.screen.tab_of("verschil")._lead.text()  # type: ignore[attr-defined]  # that tab's own


def test_what_if_takes_any_number_of_hires_and_days(example: Opened) -> None:
    stored = example.work.session.measurement.scenarios
    assert stored.roi is not None
    wide = replace(stored, hires_per_year=10**14, roi=replace(stored.roi, days_faster=Decimal("12.5")))
    example.work.set_scenarios(wide, cell="scenario/hires", words="veel")
    example.screen.show_tab("businesscase")
    tab = example.grid_tab("businesscase")
    assert isinstance(tab, CaseTab)

    assert "402.700.000.000.109.800" in tab.outcomes.what_if.outcome.text()
    words = [one.text() for one in tab.outcomes.what_if.findChildren(Label)]
    assert f"12,5{NBSP}dagen" in words


def test_names_for_new_vacancies_count_on() -> None:
    assert next_code(["V1", "V9", "Monteur"]) == "V10"
    assert next_code([]) == "V1"


def test_the_clock_of_the_strip_is_the_one_given(example: Opened) -> None:
    example.work.lock("Marit", NOW)

    assert "2 feb 2026" in example.screen.strip.words.text().replace(NBSP, " ")


@pytest.mark.parametrize("key", [key for key, _ in TABS if key != "verschil"])
def test_every_tab_with_lines_keeps_them_itself(example: Opened, key: str) -> None:
    """A tab that forgot to would show nothing and lose what is typed."""
    tab = type(example.grid_tab(key))

    assert tab.show_rows is not GridTab.show_rows
    assert tab.show_outcomes is not GridTab.show_outcomes
    assert tab.type_row is not GridTab.type_row
    assert tab.commit_rows is not GridTab.commit_rows


def test_on_a_narrow_window_the_outcomes_stand_below_and_nothing_is_cut(example: Opened) -> None:
    example.view.resize(960, 600)
    example.screen.show_tab("businesscase")
    tab = example.grid_tab("businesscase")
    QTest.qWait(20)

    assert tab.pane.y() > tab.grid.y()
    assert not tab.grid.horizontalScrollBar().isVisible()


def test_a_typed_rate_can_be_emptied_when_a_months_pay_gives_one(example: Opened) -> None:
    example.screen.show_tab("basis")
    grid = example.grid_tab("basis").grid
    grid.focus_cell("RE_rate", "waarde")
    keys("99", Qt.Key.Key_Return)
    assert example.keeper.dossier.newest().figures.rates["RE"].rate == 99
    grid.focus_cell("RE_rate", "waarde")
    keys(Qt.Key.Key_Delete)

    assert example.keeper.dossier.newest().figures.rates["RE"].rate is None
    assert shown(grid, "RE_rate", "waarde") == "≈ 54,00"


def test_the_empty_line_below_the_vacancies_becomes_one(empty: Opened) -> None:
    empty.screen.show_tab("vacatures")
    grid = empty.grid_tab("vacatures").grid
    assert grid.grid.rowCount() == 1
    keys(Qt.Key.Key_Tab, "6-1-2025", Qt.Key.Key_Return)

    (made,) = empty.keeper.dossier.newest().figures.vacancies
    assert (made.code, made.opened) == ("V1", date(2025, 1, 6))
    assert grid.grid.rowCount() == 2
    assert grid.current_cell() is not None


def test_hires_from_the_profile_stand_in_the_business_case(opened: Open) -> None:
    one = opened(dossier({}, {"PRO-05": 24}))
    one.screen.show_tab("businesscase")
    grid = one.grid_tab("businesscase").grid

    assert shown(grid, "n", "som") == "≈ 24"
    grid.focus_cell("n", "som")
    keys("30", Qt.Key.Key_Return)
    assert one.keeper.dossier.newest().scenarios.hires_per_year == 30
    grid.focus_cell("n", "som")
    keys(Qt.Key.Key_Delete)
    assert one.keeper.dossier.newest().scenarios.hires_per_year is None
