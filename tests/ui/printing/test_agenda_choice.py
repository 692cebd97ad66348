from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from tests.dossiers import CATALOGUE, example
from ui.printing.agenda_choice import AgendaChoice
from ui.printing.documents import file_name, place_of, request_at
from ui.theme import Theme
from wizard.assessment import assess
from wizard.documents.family import Kind, Request

BOARD = CATALOGUE.meetings[3].option
TODAY = date(2026, 2, 2)


@pytest.fixture
def choice(qtbot: QtBot, theme: Theme) -> AgendaChoice:
    made = AgendaChoice(theme)
    qtbot.addWidget(made)
    made.show_meetings(assess(CATALOGUE, example()), TODAY)
    return made


def test_all_meetings_the_first_time_that_comes_is_where_one_begins(choice: AgendaChoice) -> None:
    assert choice.meeting.count() == 7
    assert (choice.meeting_key(), choice.day_value()) == ("", None)
    assert not choice.day.isEnabled()


def test_a_meeting_offers_its_own_days(choice: AgendaChoice) -> None:
    choice.choose(BOARD, date(2026, 6, 24))

    assert [choice.day.itemText(place).replace("\u00a0", " ") for place in range(choice.day.count())] == [
        "De eerste die komt",
        "woensdag 25 mrt",
        "woensdag 24 jun",
        "woensdag 30 sep",
        "woensdag 16 dec",
    ]
    assert choice.day_value() == date(2026, 6, 24)


def test_a_choice_stays_while_the_dossier_changes(choice: AgendaChoice) -> None:
    choice.choose(BOARD, date(2026, 6, 24))

    choice.show_meetings(assess(CATALOGUE, example()), date(2026, 3, 1))

    assert (choice.meeting_key(), choice.day_value()) == (BOARD, date(2026, 6, 24))


def test_another_meeting_is_told_and_begins_at_its_first_day(choice: AgendaChoice, qtbot: QtBot) -> None:
    choice.choose(BOARD, date(2026, 6, 24))

    with qtbot.waitSignal(choice.chosen):
        choice.meeting.setCurrentIndex(1)
        choice.meeting.activated.emit(1)

    assert choice.day_value() is None


def test_the_place_of_a_sheet_leads_to_its_document() -> None:
    request = request_at(place_of(BOARD, date(2026, 6, 24)))

    assert request == Request(Kind.AGENDA, meeting=BOARD, day=date(2026, 6, 24))
    assert file_name("Proef BV", request) == "Proef BV – Agendablad 2026-06-24.pdf"
