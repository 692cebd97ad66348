"""The answer of the nulmeting beside the question in a hermeting."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessments.types import QuestionId
from tests.ui.questions.driving import page, press
from ui.questions import QuestionsScreen
from ui.questions.earlier_line import EarlierLine
from ui.widgets.ladder_row import LadderRow
from ui.work import Work

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

INT_02 = QuestionId("INT-02")


def line_of(screen: QuestionsScreen, question: QuestionId) -> EarlierLine:
    """Return the line of a question; it stands right under the card."""
    found = [one for one in page(screen).findChildren(EarlierLine) if one._question.id == question]
    assert len(found) == 1
    return found[0]


def rows(screen: QuestionsScreen) -> list[LadderRow]:
    return page(screen).card(INT_02).findChildren(LadderRow)


def begin(work: Work) -> None:
    work.start_remeasurement(date(2027, 1, 5))


def test_a_nulmeting_has_nothing_from_before(screen: QuestionsScreen) -> None:
    assert not page(screen).findChildren(EarlierLine)
    assert [row.accessibleDescription() for row in rows(screen)] == ["", "", "", "streef", ""]
    assert not page(screen).use_key(Qt.Key.Key_H)


def test_a_hermeting_shows_what_was_answered_then(screen: QuestionsScreen, work: Work) -> None:
    begin(work)

    words = line_of(screen, INT_02).words.text().replace("\xa0", " ")
    assert words.startswith("Te herzien. Nulmeting 5 jan 2026: 1 Toevallig. Soms een vragenlijstje")
    assert "anders. ·" not in words
    assert "toelichting: Karin werkt een lijst" in words
    assert [row.accessibleDescription() for row in rows(screen)] == ["", "toen", "", "streef", ""]
    assert not work.session.measurement.answers


def test_h_takes_the_answer_over_with_its_note_but_not_how_sure_one_was(screen: QuestionsScreen, work: Work) -> None:
    then = work.session.measurement.answer(INT_02)
    begin(work)

    press(Qt.Key.Key_H)

    now = work.session.measurement.answer(INT_02)
    assert (now.value, now.note, now.evidence) == (then.value, then.note, then.evidence)
    assert now.confidence is None
    assert line_of(screen, INT_02).take.isHidden()
    assert not line_of(screen, INT_02).words.text().startswith("Te herzien")
    focus = QApplication.focusWidget()
    assert isinstance(focus, LadderRow)
    assert focus.level == 1


def test_h_leaves_a_given_answer_alone(screen: QuestionsScreen, work: Work) -> None:
    begin(work)
    press(Qt.Key.Key_4)

    press(Qt.Key.Key_H)

    assert work.session.measurement.answer(INT_02).value == 4
    assert rows(screen)[1].accessibleDescription() == "toen"


def test_the_button_takes_over_and_undo_takes_it_back(qtbot: QtBot, screen: QuestionsScreen, work: Work) -> None:
    begin(work)
    other = QuestionId("INT-03")
    QTest.mouseClick(line_of(screen, other).take, Qt.MouseButton.LeftButton)
    assert work.session.measurement.answer(other).value == 2

    work.undo()

    assert work.session.measurement.answer(other).is_empty()
    qtbot.waitUntil(lambda: not line_of(screen, other).take.isHidden())


def test_without_the_hermeting_the_lines_go(screen: QuestionsScreen, work: Work) -> None:
    begin(work)
    work.undo()

    assert all(one.isHidden() for one in page(screen).findChildren(EarlierLine))
    assert "toen" not in [row.accessibleDescription() for row in rows(screen)]
