"""In a text field Ctrl+Z belongs to the field while it has something to take back, and then to the program."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assessments.types import QuestionId
from tests.ui.questions.driving import page, press
from ui.questions import QuestionsScreen
from ui.shortcuts import add_shortcuts
from ui.widgets.edits import LineField, TextField

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def focused(kind: type[LineField | TextField]) -> LineField | TextField:
    found = QApplication.focusWidget()
    assert isinstance(found, kind)
    return found


@pytest.mark.parametrize("code, kind", [("PRO-05", LineField), ("INT-02", TextField)])
def test_undo_goes_to_the_program_when_the_field_has_nothing_left(
    screen: QuestionsScreen, code: str, kind: type[LineField | TextField]
) -> None:
    calls: list[str] = []
    add_shortcuts(screen, {"Ctrl+Z": lambda: calls.append("undo"), "Ctrl+Shift+Z": lambda: calls.append("redo")})
    screen.show_question(QuestionId(code))
    page(screen).card(QuestionId(code)).edit_note()
    field = focused(kind)
    before = field.text()

    QTest.keyClicks(field, "7")
    typed = field.text()
    press(Qt.Key.Key_Z, CTRL)

    assert field.text() == before
    assert calls == []

    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_Z, CTRL | SHIFT)

    assert calls == ["undo"]
    assert field.text() == typed

    press(Qt.Key.Key_Z, CTRL | SHIFT)

    assert calls == ["undo", "redo"]
