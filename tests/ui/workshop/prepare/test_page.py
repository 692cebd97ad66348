"""Setting up a workshop on the screen: all is kept at once, can be undone, and says what does not fit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from assessments.types import StepCode
from assessments.votes import RoleGroup, Round, Vote
from assessments.workshop import BlockKind, Setup, WorkshopId
from assessments.workshop_parts import SETUP, rounds_key
from tests.ui.plan import example
from tests.ui.workshop.fakes import NOW
from ui.theme import Theme
from ui.workshop.desk import WorkshopDesk
from ui.workshop.new_workshop import new_workshop
from ui.workshop.prepare.agenda import AgendaTab
from ui.workshop.prepare.basics import BEFORE, BasicsTab
from ui.workshop.prepare.page import PreparePage
from ui.workshop.prepare.people import PeopleTab
from ui.workshop.prepare.questions import QuestionsTab
from wizard.workshop.erasing import IN_BACKUPS
from wizard.workshop.move import Move
from wizard.workshop.readiness import AGENDA, BASICS, PEOPLE, PRINTING, QUESTIONS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Tab = TypeVar("Tab", bound=QWidget)


@pytest.fixture
def desk(theme: Theme) -> WorkshopDesk:
    """Return the example with one new workshop."""
    work = example.work()
    made = WorkshopDesk(work, theme, work, now=lambda: NOW)
    made.add(new_workshop(made))
    return made


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, desk: WorkshopDesk) -> PreparePage:
    """Return the page, shown."""
    made = PreparePage(desk, theme)
    desk.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1366, 640)
    made.refresh()
    made.show()
    return made


def setup(desk: WorkshopDesk) -> Setup:
    assert desk.workshop is not None
    return desk.workshop.setup


def tab(page: PreparePage, key: str, kind: type[Tab]) -> Tab:
    page.show_tab(key)
    found = page.findChild(kind)
    assert isinstance(found, kind)
    return found


def test_a_new_workshop_has_questions_people_and_a_draaiboek(desk: WorkshopDesk) -> None:
    made = setup(desk)

    assert len(made.code) == 6
    assert made.questions
    assert len(made.participants) == 8
    assert sum(one.minutes for one in made.agenda) == 210


def test_what_is_typed_is_kept_and_can_be_undone(page: PreparePage, desk: WorkshopDesk) -> None:
    basics = tab(page, BASICS, BasicsTab)
    QTest.keyClicks(basics.facilitator.field, "Jan Smit")

    page.flush()

    assert setup(desk).facilitator == "Jan Smit"
    desk.work.undo()
    assert setup(desk).facilitator == ""
    assert basics.facilitator.field.text() == ""


def test_scoring_beforehand_changes_the_draaiboek_and_the_sentence_to_say(
    page: PreparePage, desk: WorkshopDesk
) -> None:
    basics = tab(page, BASICS, BasicsTab)
    basics.scoring.button(BEFORE).click()
    basics.shows.click()

    assert setup(desk).prepared
    assert setup(desk).shows_individual
    assert "per nummer" in basics.aloud.text()


def test_a_step_that_is_unticked_is_not_voted_on(page: PreparePage, desk: WorkshopDesk) -> None:
    questions = tab(page, QUESTIONS, QuestionsTab)
    before = len(setup(desk).questions)
    first = questions.tree.topLevelItem(0)
    assert first is not None

    first.setCheckState(0, Qt.CheckState.Unchecked)

    assert not [code for code in setup(desk).questions if code.startswith("DRA")]
    questions.all_button.click()
    assert len(setup(desk).questions) == before


def test_a_choice_that_has_nothing_says_why(page: PreparePage) -> None:
    questions = tab(page, QUESTIONS, QuestionsTab)

    assert questions.guess_button.isEnabled() or questions.guess_button.toolTip()


def test_a_list_is_pasted_and_small_groups_are_told(page: PreparePage, desk: WorkshopDesk) -> None:
    people = tab(page, PEOPLE, PeopleTab)
    QGuiApplication.clipboard().setText("Anne\tDirecteur\nPiet\tTeamleider\n")

    people.paste_button.click()

    named = [(one.name, one.group) for one in setup(desk).participants[:2]]
    assert named == [("Anne", RoleGroup.DIRECTIE), ("Piet", RoleGroup.MANAGER)]
    assert "samen met ‘overig’ getoond" in people.note.text()


def test_an_empty_clipboard_says_what_to_do(page: PreparePage, desk: WorkshopDesk) -> None:
    people = tab(page, PEOPLE, PeopleTab)
    QGuiApplication.clipboard().setText("")
    before = setup(desk)

    people.paste_button.click()

    assert "Kopieer eerst de namen" in people.error.text()
    assert setup(desk) == before


def test_somebody_comes_late_and_somebody_goes(page: PreparePage, desk: WorkshopDesk) -> None:
    people = tab(page, PEOPLE, PeopleTab)

    people.add_button.click()
    assert [one.number for one in setup(desk).participants][-1] == 9
    people.remove_button.click()

    assert len(setup(desk).participants) == 8


def test_blocks_move_and_the_sum_follows(page: PreparePage, desk: WorkshopDesk) -> None:
    agenda = tab(page, AGENDA, AgendaTab)
    first, second = setup(desk).agenda[:2]
    agenda.focus_first()

    QTest.keyClick(agenda.grid, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert setup(desk).agenda[:2] == (second, first)
    agenda.break_button.click()

    assert setup(desk).agenda[2].kind is BlockKind.BREAK
    assert "minuten; er is" in agenda.sum.text()
    assert agenda.grid.grid.rowCount() == len(setup(desk).agenda) + 1


def test_questions_without_a_block_are_told_and_a_new_draaiboek_has_them(page: PreparePage, desk: WorkshopDesk) -> None:
    agenda = tab(page, AGENDA, AgendaTab)
    made = setup(desk)
    blocks = tuple(one for one in made.agenda if StepCode.EXTERN_PROCES not in one.steps)
    assert desk.workshop is not None
    desk.make(Move(desk.workshop.id, "", "Weg", {SETUP: replace(made, agenda=blocks)}))
    assert "geen blok in het draaiboek" in agenda.advice.text()

    agenda.anew_button.click()

    assert any(StepCode.EXTERN_PROCES in one.steps for one in setup(desk).agenda)


def test_points_tick_themselves_and_lead_to_where_one_solves_them(page: PreparePage) -> None:
    link = next(one for one in page.checks.links() if "rolgroep" in one.accessibleName())

    link.click()

    assert page.segment.key() == PEOPLE
    before = len(page.checks.links())
    people = tab(page, PEOPLE, PeopleTab)
    people.paste("\n".join(["directie"] * 8))
    assert len(page.checks.links()) == before - 1


def test_another_day_is_added_and_taken_away_again(page: PreparePage, desk: WorkshopDesk) -> None:
    page.next_button.click()
    assert len(desk.workshops) == 2
    assert desk.workshop is not None
    second = desk.workshop.id

    page.remove_button.click()
    assert WorkshopId(second) not in desk.workshops
    desk.work.undo()

    assert second in desk.workshops


def test_the_guide_takes_the_place_of_the_points(page: PreparePage) -> None:
    page.toggle_help()
    assert page.guide.isVisible()
    assert not page.checks.isVisible()

    page.toggle_help()
    assert page.checks.isVisible()


def test_tab_goes_from_the_row_of_parts_into_the_part_and_then_to_what_is_not_ready(page: PreparePage) -> None:
    people = tab(page, PEOPLE, PeopleTab)
    page.segment.button(PRINTING).setFocus()

    walked = []
    for _ in range(2):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        walked.append(page.focusWidget())

    assert walked == [people.count.field, people.grid]
    people.remove_button.setFocus()
    QTest.keyClick(people.remove_button, Qt.Key.Key_Tab)
    assert page.focusWidget() is page.checks.links()[0]


def test_taking_a_workshop_away_warns_that_back_ups_keep_its_votes(desk: WorkshopDesk, page: PreparePage) -> None:
    before = page.remove_button.toolTip()
    assert desk.workshop is not None
    question = desk.workshop.setup.questions[0]

    desk.make(Move(desk.workshop.id, question, "Stem", {rounds_key(question): (Round({1: Vote(2)}),)}))

    assert (before, page.remove_button.toolTip()) == ("", IN_BACKUPS)
    assert page.remove_button.accessibleDescription() == IN_BACKUPS


@pytest.mark.parametrize("key, kind", [(PEOPLE, PeopleTab), (AGENDA, AgendaTab)])
def test_tab_leaves_a_table_and_adds_nothing_to_it(
    page: PreparePage, key: str, kind: type[PeopleTab | AgendaTab]
) -> None:
    grid = tab(page, key, kind).grid
    before = grid.grid.rowCount()
    while grid.move_on(0, 1):
        pass
    grid.setFocus()

    QTest.keyClick(grid, Qt.Key.Key_Tab)

    assert page.focusWidget() is not grid
    assert grid.grid.rowCount() == before


def test_who_chose_what_stays_out_of_the_report_once_somebody_voted(page: PreparePage, desk: WorkshopDesk) -> None:
    assert desk.workshop is not None
    question = desk.workshop.setup.questions[0]
    desk.make(Move(desk.workshop.id, question, "Stem", {rounds_key(question): (Round({1: Vote(2)}),)}))
    basics = tab(page, BASICS, BasicsTab)

    basics.shows.click()

    assert not setup(desk).shows_individual
    assert not basics.shows.isChecked()
    assert basics.aloud.text().startswith("Er is al gestemd.")
