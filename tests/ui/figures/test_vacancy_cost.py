"""What an empty place costs, beside the vacancies (method 3.6)."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from tests.ui.figures.conftest import Opened
from ui.figures.vacancies import VacanciesTab
from ui.figures.vacancy_cost import VacancyCostCard
from ui.widgets.edits import LineField
from wizard.formats import NBSP

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def card(one: Opened) -> VacancyCostCard:
    one.screen.show_tab("vacatures")
    tab = one.screen.tab_of("vacatures")
    assert isinstance(tab, VacanciesTab)
    return tab.cost


def retype(field: LineField, text: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, text)


def test_the_three_ways_of_counting_give_the_worked_numbers(example: Opened) -> None:
    found = card(example)
    retype(found.days, "63")
    retype(found.extra, "6000")
    retype(found.turnover, "12.000.000")
    retype(found.staff, "80")

    assert found.table.rows == (
        ("Nodig", "11.683", "0", "–"),
        ("Belangrijk", "23.365", "11.683", "32,4"),
        ("Sleutelfunctie", "35.048", "23.365", "16,2"),
    )
    assert "€ 25.962" in found.words.text().replace(NBSP, " ")


def test_without_staff_turnover_says_nothing_instead_of_endless(example: Opened) -> None:
    found = card(example)
    retype(found.turnover, "12.000.000")
    retype(found.staff, "0")

    assert "niet te berekenen" in found.words.text()


def test_nothing_of_it_is_stored(example: Opened) -> None:
    stored = example.keeper.dossier
    retype(card(example).pay, "80000")

    assert example.keeper.dossier is stored
