"""From the votes to an agreed level: shown, talked about, written down, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from assessments.types import QuestionId
from assessments.workshop import Screen
from tests.dossiers import CATALOGUE
from tests.ui.workshop.room.conftest import QUESTION, Room
from tests.ui.workshop.room.test_votes import focus, keys
from ui.workshop.room.left import BY_SPREAD
from ui.workshop.room.legend import KeyLegend
from ui.workshop.room.level_choice import LevelBox
from wizard.workshop import steps, timer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
CAMPS = (3, 4, 3, 1, 1, 0, 1, 3)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press one key."""
    QTest.keyClick(focus(), key, modifier)


def shown_camps(room: Room) -> None:
    """Let the room see two camps; the keys go to the agreed level then."""
    room.vote(*CAMPS)
    keys("v")


def answer(room: Room) -> object:
    """Return what stands as answer to the question."""
    return room.work.session.measurement.answer(QUESTION).value


def test_v_shows_the_votes_and_enter_agrees_on_the_proposal(room: Room) -> None:
    shown_camps(room)
    box = focus()

    assert isinstance(box, LevelBox)
    assert box.accessibleName() == "1 Toevallig, voorstel"
    press(Qt.Key.Key_Return)
    assert answer(room) == 1
    assert focus() is room.page.middle.agreed.evidence


def test_another_level_asks_for_a_reason_first(room: Room) -> None:
    shown_camps(room)
    agreed = room.page.middle.agreed

    keys("2")
    press(Qt.Key.Key_Return)
    assert answer(room) is None
    assert focus() is agreed.reason
    keys("Techniek")
    press(Qt.Key.Key_Return)

    assert answer(room) == 2
    assert room.workshop.agreements[QUESTION].reason == "Techniek"


def test_ctrl_enter_shows_then_agrees_and_goes_on(room: Room) -> None:
    room.vote(*CAMPS)

    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert room.workshop.rounds[QUESTION][0].shown_at is not None
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert answer(room) == 1
    assert room.workshop.position.question == QuestionId("INT-03")


def test_undo_anywhere_takes_the_last_thing_back_and_its_answer_with_it(room: Room) -> None:
    shown_camps(room)
    press(Qt.Key.Key_Return)

    room.work.undo()
    assert (answer(room), room.workshop.agreements.get(QUESTION)) == (None, None)
    room.work.undo()
    assert room.workshop.rounds[QUESTION][0].shown_at is None
    room.work.undo()
    assert 8 not in room.levels()


def test_what_is_typed_is_kept_as_a_draft_within_half_a_second(room: Room, qtbot: QtBot) -> None:
    shown_camps(room)
    room.page.middle.agreed.evidence.setFocus()

    keys("Drie dossiers")

    qtbot.waitUntil(lambda: QUESTION in room.workshop.marks, timeout=500)
    assert room.workshop.marks[QUESTION].draft_evidence == "Drie dossiers"
    room.page.middle.agreed.minority.setFocus()
    keys("v8")
    room.page.flush()
    assert room.workshop.marks[QUESTION].draft_minority == "v8"
    assert room.workshop.rounds[QUESTION][0].shown_at is not None


def test_evidence_that_is_typed_after_agreeing_belongs_to_the_agreement(room: Room) -> None:
    shown_camps(room)
    press(Qt.Key.Key_Return)

    keys("Twee keer zonder formulier")
    press(Qt.Key.Key_Return)

    assert room.workshop.agreements[QUESTION].evidence == "Twee keer zonder formulier"


def test_a_second_round_is_empty_and_secret_and_there_is_no_third(room: Room) -> None:
    shown_camps(room)

    keys("r")
    assert (room.levels(), len(room.workshop.rounds[QUESTION])) == ({}, 2)
    keys("22222222")
    keys("v")
    keys("r")

    assert len(room.workshop.rounds[QUESTION]) == 2
    assert room.workshop.rounds[QUESTION][0].votes[2].level == 4


def test_a_clicker_goes_through_the_questions_but_not_while_one_types(room: Room) -> None:
    press(Qt.Key.Key_PageDown)
    after = room.workshop.position.question
    press(Qt.Key.Key_PageUp)
    room.page.right.parked.field.setFocus()
    press(Qt.Key.Key_PageDown)

    assert after == QuestionId("INT-03")
    assert room.workshop.position.question == QUESTION


def test_b_makes_the_screen_of_the_room_empty_and_brings_it_back(room: Room) -> None:
    seen = []
    for _ in range(2):
        keys("b")
        seen.append(room.workshop.position.screen)
        room.page.setFocus()

    assert seen == [Screen.BLANK, Screen.QUESTION]


def test_g_goes_to_the_largest_spread_from_a_question_with_a_smaller_one(room: Room) -> None:
    room.page.acts.go_to(QuestionId("INT-05"))
    room.vote(0, 2, 2)
    room.page.acts.go_to(QuestionId("INT-01"))
    room.vote(0, 4)
    room.page.acts.go_to(QuestionId("INT-04"))
    room.vote(1, 2)
    room.page.acts.go_to(QuestionId("INT-05"))

    keys("g")

    assert room.workshop.position.question == "INT-01"


def test_esc_in_the_private_note_brings_the_keys_back_to_the_votes(room: Room) -> None:
    room.page.right.note.setFocus()
    keys("ab")

    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    keys("3")

    assert room.workshop.marks[QUESTION].note == "ab"
    assert room.levels() == {1: 3}


def test_g_jumps_to_the_open_question_with_the_largest_spread(room: Room) -> None:
    room.page.acts.go_to(QuestionId("INT-05"))
    room.vote(0, 2, 2)
    room.page.acts.go_to(QUESTION)
    room.vote(*CAMPS)
    room.page.acts.go_to(QuestionId("INT-01"))
    room.page.set_order(BY_SPREAD)

    room.page.conduct.focus_zone()
    keys("g")
    first = room.workshop.position.question
    keys("g")

    assert (first, room.workshop.position.question) == (QUESTION, "INT-05")
    assert [row.key for row in room.page.left.questions.rows()][:2] == [QUESTION, "INT-05"]


def test_a_line_for_later_is_typed_changed_and_taken_away(room: Room) -> None:
    keys("p")
    keys("Wie betaalt?")
    press(Qt.Key.Key_Return)
    assert [one.words for one in room.workshop.parked] == ["Wie betaalt?"]
    assert room.workshop.parked[0].question == QUESTION

    press(Qt.Key.Key_Escape)
    assert room.page.middle.votes.has_focus()
    room.page.acts.change_parked(1, "Wie betaalt het?")
    room.page.acts.remove_parked(1)
    assert room.workshop.parked == ()


def test_the_clock_runs_stands_and_gets_a_minute(room: Room) -> None:
    clock = room.page.right.clock
    keys("t")
    runs = timer.is_running(room.workshop.position, room.now)
    clock.minute_asked.emit()
    keys("t")

    assert runs
    assert not timer.is_running(room.workshop.position, room.now)
    assert timer.remaining(room.workshop.position, room.now) == 180
    assert clock.accessibleName() == "Klok: 3:00, lezen en stemmen, 2\N{NO-BREAK SPACE}minuten"


def test_the_disk_may_refuse_and_the_room_goes_on(room: Room) -> None:
    told: list[str] = []
    room.work.save_failed.connect(told.append)
    room.keeper.is_full = True

    shown_camps(room)
    press(Qt.Key.Key_Return)

    assert answer(room) == 1
    assert len(told) > 8
    room.keeper.is_full = False
    room.work.retry()
    assert not room.work.session.has_unsaved


def test_question_mark_tells_the_keys_and_any_key_takes_them_away(room: Room) -> None:
    room.vote(*CAMPS)
    keys("?")
    legend = room.page.findChild(KeyLegend)
    assert isinstance(legend, KeyLegend)
    assert legend.isVisible()

    keys("x")

    assert not legend.isVisible()
    assert room.page.middle.votes.has_focus()


def test_a_question_that_does_not_apply_needs_a_reason_and_no_votes(room: Room) -> None:
    room.page.acts.go_to(QuestionId("INT-06"))
    room.page.conduct.focus_zone()
    room.page.middle.agreed.levels.focus_chosen()

    keys("n")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert focus() is room.page.middle.agreed.reason
    keys("Niemand solliciteert")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    agreement = room.workshop.agreements[QuestionId("INT-06")]
    assert (agreement.level, agreement.not_applicable) == (None, "Niemand solliciteert")
    assert room.workshop.position.question == QuestionId("INT-07")


def test_what_is_typed_stays_with_its_question_when_the_clicker_goes_on(room: Room) -> None:
    shown_camps(room)
    room.page.right.note.setFocus()
    keys("Niet doorvragen")
    room.page.middle.agreed.minority.setFocus()
    keys("Techniek")

    room.desk.move_to(steps.forward(room.workshop, CATALOGUE, room.now))
    room.page.flush()

    assert list(room.workshop.marks) == [QUESTION]
    assert room.workshop.marks[QUESTION].note == "Niet doorvragen"
    assert room.workshop.marks[QUESTION].draft_minority == "Techniek"


def test_a_closed_workshop_can_be_opened_again(room: Room) -> None:
    room.vote(*CAMPS)
    room.desk.move_to(steps.close(room.workshop, room.now))
    assert not room.page.middle.votes.isVisible()

    room.page.conduct.go_on()

    assert room.workshop.position.closed_at is None
    assert len(room.levels()) == 8


def test_when_most_say_that_it_does_not_apply_the_presenter_is_told_before_agreeing(room: Room) -> None:
    room.desk.move_to(steps.to_question(room.workshop, CATALOGUE, QuestionId("INT-06")))
    room.page.refresh()

    keys("nnnn2nn3v")

    words = [one.text() for one in room.page.middle.findChildren(QLabel) if one.isVisible()]
    assert any(one.startswith("De meesten kiezen n.v.t.") for one in words)
