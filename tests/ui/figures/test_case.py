"""The tab Businesscase with real keys: prepared lines, picking, provisional outcomes, what-if."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget

from assessments.figures import Line, Scenarios
from tests.dossiers import dossier
from tests.ui.figures.conftest import Open, Opened
from ui.figures.case import CaseTab
from ui.figures.case_rows import rows
from ui.widgets.grid import TotalRow
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


def test_lines_for_the_business_case_come_from_own_figures(example: Opened) -> None:
    example.work.set_scenarios(Scenarios(), cell="scenario/in_house", words="leeg")
    example.screen.show_tab("businesscase")
    tab = example.grid_tab("businesscase")
    assert isinstance(tab, CaseTab)
    QTest.mouseClick(tab.start, Qt.MouseButton.LeftButton)

    made = example.keeper.dossier.newest().scenarios
    assert made.agency is not None
    assert (made.agency.variable[0].share, made.agency.variable[0].base) == (Decimal("0.25"), Decimal(54000))
    assert replace(made, agency=None) != Scenarios()


def test_what_if_moves_the_outcome_and_not_what_is_filled_in(example: Opened) -> None:
    example.screen.show_tab("businesscase")
    tab = example.grid_tab("businesscase")
    assert isinstance(tab, CaseTab)
    stored = example.keeper.dossier
    card = tab.outcomes.what_if
    first = card.outcome.text()
    card.share.setValue(50)
    assert card.outcome.text() != first
    assert "206.448" in card.outcome.text().replace(NBSP, " ")
    assert "Voordeel tegenover nu" in card.outcome.text()
    QTest.keyClick(card.hires, Qt.Key.Key_Right)
    assert "alleen bekend bij 24 aannames" in card.outcome.text()
    assert example.keeper.dossier is stored
    QTest.mouseClick(card.back, Qt.MouseButton.LeftButton)
    assert card.outcome.text() == first


def test_turnover_gains_nothing_until_a_goal_is_typed(example: Opened) -> None:
    example.screen.show_tab("businesscase")
    tab = example.grid_tab("businesscase")
    assert isinstance(tab, CaseTab)
    QTest.mouseClick(tab.form.button("roi"), Qt.MouseButton.LeftButton)
    for row, typed in (("turnover_cost", "12000"), ("turnover_now", "20"), ("turnover_goal", "15")):
        returns = example.screen.desk.outcomes.case.returns
        assert returns is not None
        before = returns.turnover
        tab.grid.focus_cell(row, "som")
        keys(typed, Qt.Key.Key_Return)
        if row == "turnover_cost":
            assert before == 0
    returns = example.screen.desk.outcomes.case.returns
    assert returns is not None
    assert returns.turnover == Decimal(14400)


def test_a_form_is_picked_from_a_list(example: Opened) -> None:
    example.screen.show_tab("businesscase")
    tab = example.grid_tab("businesscase")
    assert isinstance(tab, CaseTab)
    QTest.mouseClick(tab.form.button("roi"), Qt.MouseButton.LeftButton)
    tab.grid.focus_cell("chosen", "som")
    keys(Qt.Key.Key_Down, held=Qt.KeyboardModifier.AltModifier)
    editor = tab.grid.editor()
    assert isinstance(editor, QComboBox)
    editor.setCurrentText("RPO")
    editor.hidePopup()
    editor.activated.emit(2)

    roi = example.keeper.dossier.newest().scenarios.roi
    assert roi is not None
    assert roi.chosen == "rpo"


def test_prepared_lines_that_are_empty_promise_no_number(example: Opened) -> None:
    example.work.set_scenarios(Scenarios(), cell="scenario/in_house", words="leeg")
    example.screen.show_tab("businesscase")
    tab = example.grid_tab("businesscase")
    assert isinstance(tab, CaseTab)
    QTest.mouseClick(tab.start, Qt.MouseButton.LeftButton)

    for view in tab.outcomes.tiles._tiles:  # the tiles of the card
        assert view.value.text() == "–"
        assert "lege regels" in view.lines.text().replace(NBSP, " ")
    side = tab.outcomes
    assert not any(part.isVisible() for part in (side.moves, side.years, side.what_if, side.begin))


def test_an_empty_business_case_says_what_to_do_first(empty: Opened) -> None:
    empty.screen.show_tab("businesscase")
    tab = empty.grid_tab("businesscase")
    assert isinstance(tab, CaseTab)

    assert tab.outcomes.begin.isVisible()
    said = tab.outcomes.begin.findChild(Label)
    assert isinstance(said, Label)
    assert "Zet de regels klaar" in said.text()

    QTest.mouseClick(tab.start, Qt.MouseButton.LeftButton)
    assert tab.outcomes.begin.isVisible()
    assert "Zet de regels klaar" not in said.text()


def test_hires_say_that_they_come_from_a_question(opened: Open) -> None:
    one = opened(dossier({}, {"PRO-05": 14}))
    one.screen.show_tab("businesscase")
    grid = one.grid_tab("businesscase").grid

    assert [grid.grid.shown(grid.grid.cell("n", column)) for column in ("som", "bedrag")] == [
        "≈ 14",
        "uit vraag PRO-05",
    ]
    grid.focus_cell("n", "som")
    keys("20", Qt.Key.Key_Return)
    assert grid.grid.shown(grid.grid.cell("n", "bedrag")) == "mensen"


def test_scrolling_over_a_slider_moves_the_page_and_not_the_slider(example: Opened) -> None:
    example.screen.show_tab("businesscase")
    tab = example.grid_tab("businesscase")
    assert isinstance(tab, CaseTab)
    slider = tab.outcomes.what_if.hires
    before = slider.value()
    place = QPointF(slider.rect().center())
    turn = QWheelEvent(place, slider.mapToGlobal(place), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
                       Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QGuiApplication.sendEvent(slider, turn)

    assert slider.value() == before


def test_what_introducing_it_costs_adds_up_to_what_the_return_counts(example: Opened) -> None:
    """A contract of three years is bought at once here: 36,000 counts in full, and 12,000 for the page comes on top."""
    stored = example.keeper.dossier.newest().scenarios
    assert stored.roi is not None
    lines = (Line("Contract", amount=Decimal(36000), contract_months=36), Line("Pagina", amount=Decimal(12000)))
    example.work.set_scenarios(
        replace(stored, roi=replace(stored.roi, one_off=lines)), cell="scenario/roi", words="invoering"
    )
    desk = example.grid_tab("businesscase").desk
    back = desk.outcomes.case.returns
    totals = [row.cells["bedrag"] for row in rows("roi", desk.scenarios, Decimal(1), None) if isinstance(row, TotalRow)]

    assert back is not None
    assert back.one_off == 48000
    assert totals[-1] == "48.000,00"


def test_what_an_estimate_makes_of_the_saving_stands_beside_the_case(example: Opened) -> None:
    """Pay of 60,000 to 90,000 in place of 72,900: 257,000 less 193,548, and less 223,548."""
    stored = example.keeper.dossier.newest().scenarios
    assert stored.in_house is not None
    pay = replace(stored.in_house.fixed[0], low=Decimal(60000), high=Decimal(90000))
    example.screen.show_tab("businesscase")
    tab = example.grid_tab("businesscase")
    assert isinstance(tab, CaseTab)
    assert "alle schattingen" not in tab.outcomes.notes._words.text()
    guessed = replace(stored, in_house=replace(stored.in_house, fixed=(pay, *stored.in_house.fixed[1:])))
    example.work.set_scenarios(guessed, cell="scenario/in_house", words="schatting")
    words = tab.outcomes.notes._words.text().replace(NBSP, " ")
    assert "laag is de besparing per jaar € 63.452, met alle schattingen hoog € 33.452." in words
