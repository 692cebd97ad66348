"""Votes by keys: one per participant, and on to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from assessments.votes import NoLevel, RoleGroup, Tally, Vote
from assessments.workshop import Participant
from tests.ui.workshop.room.conftest import QUESTION, Room, shown
from ui.theme import Theme
from ui.workshop.room.footer_words import AGREE
from ui.workshop.room.left import BY_SPREAD
from ui.workshop.room.tally_grid import TallyRow
from ui.workshop.room.vote_row import VoteRow
from wizard.workshop.consensus import standing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def focus() -> QWidget:
    """Return the widget that has the focus."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def keys(text: str) -> None:
    """Press the keys of a text, each where the focus is by then."""
    for letter in text:
        QTest.keyClicks(focus(), letter)


def number() -> int:
    """Return the participant whose line has the focus."""
    found = focus()
    assert isinstance(found, VoteRow)
    return found.number


def test_eight_digits_are_the_votes_of_eight_participants(room: Room) -> None:
    keys("34311013")

    assert room.levels() == {1: 3, 2: 4, 3: 3, 4: 1, 5: 1, 6: 0, 7: 1, 8: 3}
    assert focus() is room.page.middle.votes.show_button


def test_enter_skips_a_participant_and_after_the_last_key_that_one_is_asked(room: Room) -> None:
    keys("3")
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    keys("311013")

    assert 2 not in room.levels()
    assert number() == 2


def test_backspace_takes_a_vote_back_and_then_goes_to_the_one_before(room: Room) -> None:
    keys("34")

    QTest.keyClick(focus(), Qt.Key.Key_Backspace)
    assert (number(), room.levels()) == (2, {1: 3, 2: 4})
    QTest.keyClick(focus(), Qt.Key.Key_Backspace)
    assert (number(), room.levels()) == (2, {1: 3})


def test_who_voted_before_is_passed_over(room: Room) -> None:
    room.page.acts.vote(2, Vote(level=4))
    room.page.acts.vote(3, Vote(level=0))
    room.page.conduct.focus_zone()

    keys("12")

    assert room.levels() == {1: 1, 2: 4, 3: 0, 4: 2}
    assert number() == 5


def test_after_undo_the_next_key_is_for_whose_vote_was_undone(room: Room) -> None:
    keys("34")

    room.page.desk.work.undo()
    keys("1")

    assert (number(), room.levels()) == (3, {1: 3, 2: 1})


def test_another_question_with_one_vote_is_no_undo(room: Room) -> None:
    room.page.acts.vote(3, Vote(level=4))
    room.page.conduct.step(1)
    keys("1")
    room.page.acts.go_to(QUESTION)

    assert room.levels() == {3: 4}
    assert number() == 1


def test_undo_of_a_vote_about_another_question_goes_to_whom_it_was_of(room: Room) -> None:
    keys("13")
    room.page.conduct.step(1)

    room.page.desk.work.undo()
    room.page.show_subject(QUESTION)

    assert (number(), room.levels()) == (2, {1: 1})


def test_arrows_walk_the_grid_and_a_letter_votes_for_no_level(room: Room) -> None:
    QTest.keyClick(focus(), Qt.Key.Key_Right)
    beside = number()
    QTest.keyClick(focus(), Qt.Key.Key_Up)
    above = number()
    keys("w")

    assert (beside, above) == (5, 4)
    assert room.workshop.rounds[QUESTION][0].votes[4].no_level is NoLevel.DONT_KNOW


def test_a_click_votes_and_a_second_click_takes_it_back(room: Room) -> None:
    row = room.page.middle.votes.grid.row(3)
    place = row.cell_rect(2).center().toPoint()

    QTest.mouseClick(row, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert room.levels() == {3: 2}
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert room.levels() == {}


def test_a_line_says_who_and_what(room: Room) -> None:
    room.vote(0, 0, 2)
    grid = room.page.middle.votes.grid

    assert grid.row(3).accessibleName() == "Deelnemer 3, leidinggevende, niveau 2"
    room.page.hide_here(True)
    assert grid.row(3).accessibleName() == "Deelnemer 3, leidinggevende, heeft gestemd"


def test_hands_are_counted_by_digits_and_votes_by_number_come_back(room: Room) -> None:
    room.vote(3, 3)
    votes = room.page.middle.votes

    votes.hands_button.click()
    keys("110")
    QTest.keyClick(focus(), Qt.Key.Key_Minus)

    assert room.workshop.rounds[QUESTION][0].tally == Tally((0, 2, 0, 2, 0))
    assert isinstance(focus(), TallyRow)
    votes.hands_button.click()
    assert room.levels() == {1: 3, 2: 3}


def test_thirty_participants_scroll_with_the_focus(qtbot: QtBot, theme: Theme) -> None:
    room = shown(Room(theme, people=30), qtbot)

    keys("2" * 30)

    assert len(room.levels()) == 30
    assert room.page.middle.votes.grid.height() < 200
    assert not room.page.middle.votes.grid.row(30).visibleRegion().isEmpty()


def test_somebody_who_comes_late_gets_a_number_and_is_awaited(room: Room) -> None:
    room.vote(3, 4, 3, 1, 1, 0, 1, 3)

    late = room.page.middle.votes.menu().actions()[-2].menu()
    assert isinstance(late, QMenu)
    next(one for one in late.actions() if one.text() == "IT").trigger()

    assert room.workshop.setup.participants[-1] == Participant(9, RoleGroup.IT)
    assert [one.number for one in room.workshop.setup.participants] == list(range(1, 10))
    assert standing(room.workshop, QUESTION).missing == (9,)
    assert [row.number for row in room.page.middle.votes.grid.rows()] == list(range(1, 10))


def test_nobody_waits_for_who_went_home_until_one_is_back(room: Room) -> None:
    room.vote(3, 4, 3, 1, 1, 0, 1)
    home = room.page.middle.votes.menu().actions()[-1].menu()
    assert isinstance(home, QMenu)
    last = home.actions()[-1]
    assert last.text() == "8  medewerker < 1 jaar"

    last.trigger()
    assert standing(room.workshop, QUESTION).count_words == "7 van 7 binnen"
    assert room.levels()[7] == 1
    room.page.middle.votes.leave_asked.emit(8, False)
    assert standing(room.workshop, QUESTION).missing == (8,)


def test_the_list_says_where_groups_see_it_differently(room: Room) -> None:
    room.vote(3, 4, 3, 1, 1, 0, 1, 3)

    rows = {row.key: row.words for row in room.page.left.questions.rows()}

    assert rows[QUESTION].endswith("groepen zien dit anders")
    assert not any(words.endswith("anders") for key, words in rows.items() if key != QUESTION)


def test_after_two_rounds_the_room_may_say_that_it_agrees_after_all(room: Room) -> None:
    agreed = room.page.middle.agreed
    for levels in ((3, 4, 3, 1, 1, 0, 1, 3), (3, 3, 3, 1, 1, 1, 1, 3)):
        assert not agreed.consensus.isVisible()
        room.vote(*levels)
        room.page.acts.toggle_shown()
        room.page.acts.vote_again()
    assert agreed.consensus.isVisible()
    assert not agreed.consensus.isChecked()

    agreed.consensus.click()
    room.page.conduct.perform(AGREE)

    assert room.workshop.agreements[QUESTION].level == 1
    assert not room.workshop.agreements[QUESTION].no_consensus
    room.page.acts.go_to(QUESTION)
    agreed.consensus.click()
    assert room.workshop.agreements[QUESTION].no_consensus


def test_a_laptop_that_the_room_can_see_tells_nothing_of_secret_votes(room: Room) -> None:
    room.vote(0, 4)
    room.page.set_order(BY_SPREAD)
    row = next(one for one in room.page.left.questions.rows() if one.key == QUESTION)
    assert row.mark == "4"

    room.page.hide_here(True)

    row = next(one for one in room.page.left.questions.rows() if one.key == QUESTION)
    words = [label.text() for label in room.page.findChildren(QLabel) if label.isVisible()]
    assert row.mark == ""
    assert "Stem van deelnemer 2" in words
    assert not [one for one in words if "niveau 4" in one]


def test_no_answer_at_all_is_refused_where_the_question_is_for_everyone(room: Room) -> None:
    keys("n")

    assert room.levels() == {}
    assert number() == 1
    words = [label.text() for label in room.page.footer.findChildren(QLabel) if label.isVisible()]
    assert any(one.startswith("Bij deze vraag kan n.v.t. niet") for one in words)


def test_a_laptop_that_the_room_can_see_never_says_who_voted_what(room: Room) -> None:
    room.vote(3, 4, 3, 1, 1, 0, 1, 3)
    room.page.acts.write_note("Niet doorvragen bij nummer 6")
    room.page.hide_here(True)

    keys("v")

    grid = room.page.middle.votes.grid
    words = [label.text() for label in room.page.findChildren(QLabel) if label.isVisible()]
    assert grid.row(6).accessibleName() == "Deelnemer 6, HR/recruitment, heeft gestemd"
    assert "Laagste en hoogste aan het woord: vraag wie 0 en wie 4 koos." in words
    assert not room.page.right.note.isVisible()
