"""The ways from Overleg and RACI: to the agenda sheet, to the question, and back with undo."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMenu

from assessments.plan import MeetingEdit
from assessments.types import Role
from tests.dossiers import CATALOGUE, example
from tests.wizard.memory_keeper import MemoryKeeper
from ui.dossier_view import DossierView
from ui.plan import PlanScreen
from ui.plan.meetings.meetings_view import BACK, HELD, MeetingsView
from ui.plan.raci.raci_view import DUTIES, RaciView
from ui.plan.views import BOARD, MEETINGS, RACI
from ui.printing import PrintScreen
from ui.theme import Theme
from ui.work import Work
from wizard.documents.family import Kind
from wizard.session import Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
BOARD_MEETING = CATALOGUE.meetings[3].option
TEXT = "Vacaturetekst schrijven"


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> DossierView:
    one = example()
    view = DossierView(Work(Session(CATALOGUE, MemoryKeeper(one), one)), theme, QMenu())
    qtbot.addWidget(view)
    view.resize(1366, 728)
    with qtbot.waitActive(view, timeout=5000):
        view.show()
        view.activateWindow()
    return view


def plan(window: DossierView, key: str) -> PlanScreen:
    window.show_section("plan")
    screen = window.screen_of("plan")
    assert isinstance(screen, PlanScreen)
    screen.show_view(key)
    return screen


def held(window: DossierView) -> MeetingsView:
    view = plan(window, MEETINGS).view
    assert isinstance(view, MeetingsView)
    return view


def test_the_agenda_sheet_opens_in_the_print_screen_for_that_meeting_and_day(window: DossierView, qtbot: QtBot) -> None:
    view = held(window)

    view.meetings.sheet_asked.emit(BOARD_MEETING, date(2026, 6, 24))

    screen = window.screen_of("afdrukken")
    assert isinstance(screen, PrintScreen)
    assert window.section == "afdrukken"
    request = screen._options.request()
    assert (request.kind, request.meeting, request.day) == (
        Kind.AGENDA,
        BOARD_MEETING,
        date(2026, 6, 24),
    )
    qtbot.waitUntil(lambda: screen._preview.pages.page_count() in {1, 2}, timeout=20_000)


def test_choosing_meetings_leads_to_the_question(window: DossierView) -> None:
    held(window).meetings.choose_button.click()

    assert window.section == "vragen"
    assert window._work.session.place == "SYN-11"


def test_undo_of_a_meeting_comes_back_to_it(window: DossierView) -> None:
    view = held(window)
    view.meetings.edited.emit(BOARD_MEETING, MeetingEdit(minutes=45), "Kwartaalresultaten directie: duur 45 minuten")
    view.turn_to(BACK)
    screen = plan(window, BOARD)
    window.show_section("vragen")

    window._work.undo()

    assert window.section == "plan"
    assert screen.view is view
    assert view.tabs.key() == HELD


def test_undo_of_a_duty_comes_back_to_the_work_that_goes_on(window: DossierView) -> None:
    view = plan(window, RACI).view
    assert isinstance(view, RaciView)
    view.duties.lettered.emit(TEXT, Role.HR, "I")
    screen = plan(window, BOARD)

    window._work.undo()

    assert screen.view is view
    assert view.tabs.key() == DUTIES
