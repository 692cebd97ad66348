"""An own target level from the keyboard and the card's foot."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from assessments.types import QuestionId
from tests.ui.questions.driving import page, press
from ui.questions import QuestionsScreen
from ui.work import Work

pytestmark = pytest.mark.qt_log_ignore("does not support")


def test_s_offers_the_levels_and_the_way_back(screen: QuestionsScreen, work: Work) -> None:
    press(Qt.Key.Key_S)
    menu = next(one for one in page(screen).findChildren(QMenu) if one.isVisible())
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words[4].startswith("4 ")
    assert words[-1].startswith("Volg de ambitie (niveau ")

    menu.actions()[4].trigger()
    menu.close()

    assert work.session.measurement.answer(QuestionId("INT-02")).target == 4
