"""Which workshop the report and the hand-out are about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from assessments.types import Dossier
from assessments.workshop import WorkshopId
from tests.dossiers import example
from tests.wizard.documents import rooms
from ui.printing.documents import request_at, workshop_place
from ui.printing.workshop_choice import WorkshopChoice
from ui.theme import Theme
from wizard.documents.family import GENERAL, Kind, Request

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def two() -> Dossier:
    first = rooms.half_day()
    later = replace(first, id=WorkshopId("w-2"), setup=replace(first.setup, day=date(2026, 3, 2), title=""))
    return rooms.held(example(), first, later)


def made(qtbot: QtBot, theme: Theme, one: Dossier, today: date) -> WorkshopChoice:
    choice = WorkshopChoice(theme)
    qtbot.addWidget(choice)
    choice.show_workshops(one, today)
    return choice


def test_of_several_workshops_all_or_one_is_reported(qtbot: QtBot, theme: Theme) -> None:
    choice = made(qtbot, theme, two(), date(2026, 2, 1))
    choice.set_kind(Kind.WORKSHOP)
    box = choice.reported.box

    assert not choice.reported.isHidden()
    assert [box.itemText(place).replace("\u00a0", " ") for place in range(box.count())] == [
        "Alle, elk een hoofdstuk", "2 mrt 2026", "15 jan 2026, Sessie stap 3",
    ]  # fmt: skip
    choice.reported.set_value("w-2")
    assert choice.chosen_in(Request(Kind.WORKSHOP)).workshop == "w-2"


def test_one_workshop_needs_no_choice(qtbot: QtBot, theme: Theme) -> None:
    choice = made(qtbot, theme, rooms.held(example(), rooms.half_day()), date(2026, 1, 1))

    choice.set_kind(Kind.WORKSHOP)

    assert choice.isHidden()


@pytest.mark.parametrize(
    "today, workshop", [(date(2026, 1, 1), "w-1"), (date(2026, 2, 1), "w-2"), (date(2027, 1, 1), GENERAL)]
)
def test_the_hand_out_is_at_first_for_the_workshop_to_come(
    qtbot: QtBot, theme: Theme, today: date, workshop: str
) -> None:
    choice = made(qtbot, theme, two(), today)

    choice.set_kind(Kind.HANDOUT)

    assert choice.chosen_in(Request(Kind.HANDOUT)).workshop == workshop
    assert choice.begin.isHidden() == (workshop != GENERAL)


def test_a_place_leads_to_the_report_of_a_workshop() -> None:
    asked = request_at(workshop_place(Kind.WORKSHOP, "w-2"))

    assert asked == Request(Kind.WORKSHOP, workshop="w-2")
