"""The section Workshop in the window of a dossier."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from assessments.workshop import Workshop
from tests.ui.plan import example
from ui.dossier_view import DossierView
from ui.go_to_popup import GoToPopup
from ui.sections import PRINTING, QUESTIONS, WORKSHOP
from ui.theme import Theme
from ui.widgets.notices import EmptyState
from ui.widgets.text import Label
from ui.workshop import WorkshopScreen
from ui.workshop.gather.page import GatherPage
from ui.workshop.new_workshop import new_workshop
from ui.workshop.pages import CLOSING
from ui.workshop.prepare.page import PreparePage
from ui.workshop.room.legend import KeyLegend
from wizard.workshop import steps

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def replace_title(made: Workshop, title: str) -> Workshop:
    """Return a workshop under another name."""
    return replace(made, setup=replace(made.setup, title=title))


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> DossierView:
    """Return an open dossier without a workshop."""
    made = DossierView(example.work(), theme, QMenu())
    qtbot.addWidget(made)
    made.resize(1366, 720)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_the_workshop_stands_between_plan_and_paper(view: DossierView) -> None:
    QTest.keyClick(view, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)

    assert view.section == WORKSHOP
    QTest.keyClick(view, Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)
    assert view.section == PRINTING


def test_without_a_workshop_the_section_says_what_will_stand_there(view: DossierView) -> None:
    view.show_section(WORKSHOP)

    empty = view.screen_of(WORKSHOP).findChild(EmptyState)
    assert isinstance(empty, EmptyState)
    assert empty.isVisible()
    for label in empty.findChildren(Label):
        assert label.height() >= label.heightForWidth(label.width())


def test_a_first_workshop_brings_the_row_of_phases_at_once(view: DossierView) -> None:
    view.show_section(WORKSHOP)
    screen = view.screen_of(WORKSHOP)
    assert isinstance(screen, WorkshopScreen)

    screen.findChildren(EmptyState)[0].chosen.emit()

    assert screen.head.isVisible()


def test_the_page_is_about_the_workshop_that_was_added_or_taken_away(view: DossierView) -> None:
    view.show_section(WORKSHOP)
    screen = view.screen_of(WORKSHOP)
    assert isinstance(screen, WorkshopScreen)
    first = new_workshop(screen.desk)
    screen.desk.add(first)
    screen.refresh()
    page = screen.page()
    assert isinstance(page, PreparePage)

    page.next_button.click()

    second = screen.desk.workshop
    assert second is not None
    assert second.id != first.id
    assert page.list.currentIndex().data(Qt.ItemDataRole.UserRole).ident == second.id
    page.remove_button.click()
    assert page.list.currentIndex().data(Qt.ItemDataRole.UserRole).ident == first.id
    page.remove_button.click()
    assert screen.page() is None
    assert not screen.head.isVisible()


def test_the_head_names_the_workshop_that_is_open(view: DossierView) -> None:
    view.show_section(WORKSHOP)
    screen = view.screen_of(WORKSHOP)
    assert isinstance(screen, WorkshopScreen)
    first = replace_title(new_workshop(screen.desk), "Eerste dag")
    screen.desk.add(first)
    screen.desk.add(replace_title(new_workshop(screen.desk), "Tweede dag"))
    second = screen.head.which.text()
    screen.desk.open(first.id)

    assert "Tweede dag" in second
    assert "Eerste dag" in screen.head.which.text()


def test_votes_files_dropped_on_any_page_are_taken_to_gathering(
    view: DossierView, tmp_path: Path, qtbot: QtBot
) -> None:
    view.show_section(WORKSHOP)
    screen = view.screen_of(WORKSHOP)
    assert isinstance(screen, WorkshopScreen)
    screen.desk.add(new_workshop(screen.desk))
    screen.refresh()
    (tmp_path / "leeg.rwvotes").write_bytes(b"")

    screen.take_files([tmp_path / "leeg.rwvotes"])

    page = screen.page()
    assert isinstance(page, GatherPage)
    qtbot.waitUntil(lambda: bool(page.refused.sentences()), timeout=5000)
    assert page.refused.sentences() == ["Dit bestand is leeg; kies een ander bestand."]


def test_coming_back_to_a_workshop_puts_the_focus_in_the_room(view: DossierView) -> None:
    screen = view.screen_of(WORKSHOP)
    assert isinstance(screen, WorkshopScreen)
    made = new_workshop(screen.desk)
    screen.desk.add(made)
    screen.desk.move_to(steps.begin(made, screen.desk.now()))
    view.show_section(WORKSHOP)
    view.bar.back_button.setFocus()

    view.show_question(f"workshop/{made.id}")

    focused = QApplication.focusWidget()
    assert focused is not None
    assert screen.isAncestorOf(focused)
    assert view.section == WORKSHOP


def test_a_page_without_help_of_its_own_tells_its_keys(view: DossierView) -> None:
    screen = view.screen_of(WORKSHOP)
    assert isinstance(screen, WorkshopScreen)
    screen.desk.add(new_workshop(screen.desk))
    view.show_section(WORKSHOP)
    screen.show_page(CLOSING)

    for shown in (True, False):
        screen.toggle_help()
        legend = screen.findChild(KeyLegend)
        assert isinstance(legend, KeyLegend)
        assert legend.isVisible() is shown


def test_go_to_leads_to_a_question_where_the_room_votes_on_it(view: DossierView) -> None:
    screen = view.screen_of(WORKSHOP)
    assert isinstance(screen, WorkshopScreen)
    made = new_workshop(screen.desk)
    screen.desk.add(made)
    screen.desk.move_to(steps.begin(made, screen.desk.now()))
    view.show_section(WORKSHOP)

    popup = view.findChild(GoToPopup)
    assert isinstance(popup, GoToPopup)
    popup.question_chosen.emit("INT-02")
    place = screen.desk.workshop
    popup.question_chosen.emit("PRO-03")

    assert place is not None
    assert place.position.question == "INT-02"
    assert view.section == QUESTIONS
