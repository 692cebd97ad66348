"""Keys on an open card: Esc leaves a field, a digit takes the ring along, N says when it cannot be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assessments.types import QuestionId
from tests.ui.questions.driving import page, press
from ui.questions import QuestionsScreen
from ui.widgets.ladder_row import LadderRow
from ui.widgets.text import Label
from ui.work import Work

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def footer_words(screen: QuestionsScreen) -> list[str]:
    return [label.text() for label in screen.footer.findChildren(Label) if not label.isHidden()]


@pytest.mark.parametrize("key", [Qt.Key.Key_T, Qt.Key.Key_B])
def test_escape_leaves_a_field_for_the_ladder(screen: QuestionsScreen, work: Work, key: Qt.Key) -> None:
    press(key)
    assert screen.footer._hint is None
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, " einde")

    press(Qt.Key.Key_Escape)

    answer = work.session.measurement.answer(QuestionId("INT-02"))
    assert (answer.note if key == Qt.Key.Key_T else answer.evidence).endswith(" einde")
    assert isinstance(QApplication.focusWidget(), LadderRow)
    assert screen.footer._hint is not None


@pytest.mark.usefixtures("screen")
def test_a_digit_takes_the_focus_to_its_row() -> None:
    press(Qt.Key.Key_4)

    focus = QApplication.focusWidget()
    assert isinstance(focus, LadderRow)
    assert focus.level == 4


def test_a_key_that_cannot_be_says_so(screen: QuestionsScreen) -> None:
    assert not page(screen).card(QuestionId("INT-02")).question.may_be_na

    press(Qt.Key.Key_N)

    assert "N.v.t. kan hier niet: deze vraag geldt voor iedereen" in footer_words(screen)
