"""The business case explains itself: break-even, what moves the saving, capacity, and kinds of cost that miss."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.figures.conftest import Opened
from ui.figures.case import CaseTab
from ui.figures.case_side import CaseSide
from ui.figures.explanation import ExplanationDialog
from ui.widgets.buttons import LinkButton
from ui.widgets.text import Label
from wizard.formats import NBSP

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def side(one: Opened) -> CaseSide:
    one.screen.show_tab("businesscase")
    tab = one.grid_tab("businesscase")
    assert isinstance(tab, CaseTab)
    return tab.outcomes


@pytest.mark.parametrize(
    "name, said",
    [
        ("Zo rekenen we: omslagpunt", "(€ 109.800,00 − € 0,00) / (€ 15.796,00 − € 4.027,00) = 9,33, dus 10"),
        ("Zo rekenen we: kosten per jaar", "€ 109.800,00 + 24 × € 4.027,00 = € 206.448,00"),
        ("Zo rekenen we: waar het van afhangt", "Besparing nu: € 50.552"),
        ("Zo rekenen we: hoeveel een recruiter aankan", "aannames per fte"),
    ],
)
def test_each_outcome_says_how_it_was_worked_out(example: Opened, name: str, said: str) -> None:
    link = next(one for one in side(example).findChildren(LinkButton) if one.accessibleName() == name)
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    dialog = example.view.window().findChild(ExplanationDialog)
    assert isinstance(dialog, ExplanationDialog)

    assert said in " ".join(label.text() for label in dialog.findChildren(Label)).replace(NBSP, " ")


def test_a_form_without_the_hours_of_another_is_told(example: Opened) -> None:
    stored = example.work.session.measurement.scenarios
    assert not side(example).kinds.isVisible()
    assert stored.rpo is not None
    rpo = replace(stored.rpo, variable=tuple(line for line in stored.rpo.variable if line.hours is None))
    example.work.set_scenarios(replace(stored, rpo=rpo), cell="scenario/rpo", words="uren weg")

    assert "Bij RPO staat geen regel" in side(example).kinds.text()


def test_what_if_compares_only_once_something_is_moved(example: Opened) -> None:
    card = side(example).what_if
    assert "in plaats van" not in card.outcome.text()

    card.share.setValue(50)
    assert "in plaats van" in card.outcome.text()


def test_a_slider_that_cannot_move_says_what_misses(example: Opened) -> None:
    stored = example.work.session.measurement.scenarios
    assert stored.roi is not None
    example.work.set_scenarios(
        replace(stored, roi=replace(stored.roi, annual_pay_cost=None)), cell="scenario/roi", words="loon weg"
    )
    card = side(example).what_if

    assert not card.days.isEnabled()
    assert "Dagen sneller kan pas als" in card.outcome.text()
