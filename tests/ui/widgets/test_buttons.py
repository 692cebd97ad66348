"""Buttons: what the keys do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.buttons import FlatButton, LinkButton, PaintedButton

_BARE = Qt.KeyboardModifier.NoModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("kind", [FlatButton, LinkButton])
@pytest.mark.parametrize(
    "key, modifier, presses",
    [
        (Qt.Key.Key_Return, _BARE, 1),
        (Qt.Key.Key_Enter, _KEYPAD, 1),
        (Qt.Key.Key_Space, _BARE, 1),
        (Qt.Key.Key_Return, _CTRL, 0),
    ],
)
def test_enter_presses_a_button_and_ctrl_enter_does_not(
    qtbot: QtBot,
    theme: Theme,
    kind: type[PaintedButton] | type[LinkButton],
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    presses: int,
) -> None:
    button = kind(theme, "Haal uit het plan")
    qtbot.addWidget(button)
    pressed: list[int] = []
    button.clicked.connect(lambda: pressed.append(1))

    QTest.keyClick(button, key, modifier)

    assert len(pressed) == presses


def test_enter_held_down_presses_once(qtbot: QtBot, theme: Theme) -> None:
    button = FlatButton(theme, "Haal uit het plan")
    qtbot.addWidget(button)
    pressed: list[int] = []
    button.clicked.connect(lambda: pressed.append(1))

    for repeats in (False, True, True):
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, _BARE, "", repeats)
        QApplication.sendEvent(button, press)

    assert len(pressed) == 1
