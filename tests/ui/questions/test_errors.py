"""What was typed and cannot be used is never dropped in silence."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assessments.types import QuestionId
from tests.ui.questions.driving import opened, page, press
from ui.questions import QuestionsScreen
from ui.widgets.card_head import CardHead
from ui.widgets.edits import LineField

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def type_wrong(screen: QuestionsScreen, code: str, text: str) -> LineField:
    screen.show_question(QuestionId(code))
    field = QApplication.focusWidget()
    assert isinstance(field, LineField)
    field.selectAll()
    QTest.keyClicks(field, text)
    return field


@pytest.mark.parametrize("code, text", [("PRO-05", "12x"), ("PRO-12", "150"), ("TAL-12", "3x")])
def test_going_on_stays_at_what_cannot_be_used(screen: QuestionsScreen, code: str, text: str) -> None:
    field = type_wrong(screen, code, text)

    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert page(screen).current() == code
    assert QApplication.focusWidget() is field
    assert field.text() == text
    assert field.property("wrong")


def test_a_folded_card_says_what_was_not_kept(screen: QuestionsScreen) -> None:
    field = type_wrong(screen, "PRO-05", "12x")
    card = page(screen).card(QuestionId("PRO-05"))

    other = next(one for one in page(screen).topic.questions if one != "PRO-05")
    page(screen).open_question(other)

    assert opened(screen) == [other]
    assert "Niet bewaard: ‘12x’" in card.findChildren(CardHead)[0].accessibleName()

    page(screen).open_question(QuestionId("PRO-05"))

    assert field.text() == "12x"
