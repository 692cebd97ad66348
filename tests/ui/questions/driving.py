"""How the tests drive the wizard screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.questions import QuestionsScreen
from ui.questions.theme_page import ThemePage


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def page(screen: QuestionsScreen) -> ThemePage:
    found = screen.page()
    assert isinstance(found, ThemePage)
    return found


def opened(screen: QuestionsScreen) -> list[str]:
    return [code for code in page(screen).topic.questions if page(screen).card(code).is_open()]
