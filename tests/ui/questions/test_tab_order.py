"""Tab walks the page as one reads it: through the open card, into the next one, and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from assessments.types import QuestionId
from tests.ui.questions.driving import opened, page, press
from ui.questions import QuestionsScreen
from ui.widgets.inputs import ChannelsInput

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def area_of(screen: QuestionsScreen, widget: QWidget | None) -> str:
    areas = {"rail": screen.rail, "page": screen.stack, "help": screen.help, "footer": screen.footer}
    assert widget is not None
    return next(name for name, area in areas.items() if area.isAncestorOf(widget))


def walk(screen: QuestionsScreen, key: Qt.Key, most: int = 60) -> list[str]:
    """Press until the focus leaves the page; return the questions that were passed, each once."""
    passed: list[str] = []
    for _ in range(most):
        current = str(page(screen).current())
        if not passed or passed[-1] != current:
            passed.append(current)
        press(key)
        if area_of(screen, QApplication.focusWidget()) != "page":
            return passed
    raise AssertionError(f"Tab never left the page: {passed}")


def test_tab_passes_every_card_and_then_leaves_the_page(screen: QuestionsScreen) -> None:
    questions = list(page(screen).topic.questions)
    screen.show_question(questions[0])

    assert walk(screen, Qt.Key.Key_Tab) == questions
    assert area_of(screen, QApplication.focusWidget()) == "help"


def test_shift_tab_goes_back_through_every_card(screen: QuestionsScreen) -> None:
    questions = list(page(screen).topic.questions)
    screen.show_question(questions[-1])

    assert walk(screen, Qt.Key.Key_Backtab) == questions[::-1]
    assert area_of(screen, QApplication.focusWidget()) == "rail"


def test_tab_opens_the_card_it_comes_to(screen: QuestionsScreen) -> None:
    for _ in range(20):
        press(Qt.Key.Key_Tab)
        if page(screen).current() != "INT-02":
            break

    assert opened(screen) == ["INT-03"]


def test_the_channel_table_is_no_trap(screen: QuestionsScreen) -> None:
    screen.show_question(QuestionId("EXT-12"))
    table = page(screen).card(QuestionId("EXT-12")).findChildren(ChannelsInput)[0]
    cells = table.model.rowCount() * table.model.columnCount()

    for _ in range(cells + 1):
        press(Qt.Key.Key_Tab)

    assert not table.view.hasFocus()
