"""The list of dossiers is searched and sorted, and cards are worked out once, and only when they are seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.start.cases import NOW, SECTORS, THREE, FakeFacts, clock, summary
from ui.start.desk import FactsDesk
from ui.start.model import DossierModel, Order


@pytest.fixture
def desk(qapp: QApplication) -> FactsDesk:  # noqa: ARG001  # timers need an application
    return FactsDesk(FakeFacts())


@pytest.fixture
def model(desk: FactsDesk) -> DossierModel:
    model = DossierModel(desk, SECTORS, clock)
    model.set_dossiers(THREE)
    return model


def names(model: DossierModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


@pytest.mark.parametrize(
    "typed, found",
    [
        ("", ["Gemeente Lindewaard", "Zorggroep Oevermeer", "Één Ünie"]),
        ("een", ["Gemeente Lindewaard", "Één Ünie"]),
        ("UNIE", ["Één Ünie"]),
        ("welzijn zorg", ["Zorggroep Oevermeer"]),
        ("niets", []),
    ],
)
def test_search_looks_at_name_and_sector_without_accents(model: DossierModel, typed: str, found: list[str]) -> None:
    model.set_search(typed)

    assert names(model) == found
    assert model.total == 3


def test_names_sort_as_one_reads_them(model: DossierModel) -> None:
    model.set_order(Order.NAME)

    assert names(model) == ["Één Ünie", "Gemeente Lindewaard", "Zorggroep Oevermeer"]


def test_the_newest_comes_first(model: DossierModel) -> None:
    model.set_dossiers([summary("a", "Oud", days_ago=9), summary("b", "Nieuw")])

    assert names(model) == ["Nieuw", "Oud"]


def test_a_card_is_worked_out_after_it_was_asked_for(qtbot: QtBot, model: DossierModel, desk: FactsDesk) -> None:
    assert model.facts(0) is None

    with qtbot.waitSignal(desk.ready, timeout=1000):
        pass

    assert model.facts(0) is not None
    assert "1,25 Toevallig" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_cards_that_nobody_sees_are_not_worked_out(qtbot: QtBot) -> None:
    fake = FakeFacts()
    desk = FactsDesk(fake)
    model = DossierModel(desk, SECTORS, clock)
    model.set_dossiers([summary(str(number), f"Organisatie {number}") for number in range(10_000)])

    with qtbot.waitSignal(desk.ready, timeout=1000):
        model.facts(7)

    assert len(fake.asked) == 1


def test_a_changed_dossier_is_worked_out_again(qtbot: QtBot) -> None:
    fake = FakeFacts()
    desk = FactsDesk(fake)
    for one in (THREE[0], THREE[0], replace(THREE[0], updated_at=NOW + timedelta(minutes=1))):
        if desk.facts(one) is None:
            with qtbot.waitSignal(desk.ready, timeout=1000):
                pass

    assert fake.asked == ["lin", "lin"]


def test_what_is_seen_last_is_worked_out_first(qtbot: QtBot) -> None:
    fake = FakeFacts()
    desk = FactsDesk(fake)
    many = [summary(str(number), "x") for number in range(200)]
    for one in many:
        desk.facts(one)

    qtbot.waitUntil(lambda: len(fake.asked) >= 64, timeout=2000)

    assert fake.asked[0] == "199"
    assert "0" not in fake.asked
