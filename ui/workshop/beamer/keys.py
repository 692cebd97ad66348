"""What a key or a clicker asks of the room's view."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Ask(StrEnum):
    """What one asks for with a key."""

    NEXT = "volgende"
    PREVIOUS = "vorige"
    BLANK = "leeg"
    REVEAL = "tonen"
    FULL_SCREEN = "volledig"
    LEAVE = "verlaten"


_KEYS = {
    Qt.Key.Key_Right: Ask.NEXT,
    Qt.Key.Key_Down: Ask.NEXT,
    Qt.Key.Key_PageDown: Ask.NEXT,
    Qt.Key.Key_Space: Ask.NEXT,
    Qt.Key.Key_Left: Ask.PREVIOUS,
    Qt.Key.Key_Up: Ask.PREVIOUS,
    Qt.Key.Key_PageUp: Ask.PREVIOUS,
    Qt.Key.Key_B: Ask.BLANK,
    Qt.Key.Key_Period: Ask.BLANK,
    Qt.Key.Key_V: Ask.REVEAL,
    Qt.Key.Key_F11: Ask.FULL_SCREEN,
    Qt.Key.Key_F5: Ask.FULL_SCREEN,
    Qt.Key.Key_Escape: Ask.LEAVE,
}


def asked_by(event: QKeyEvent) -> Ask | None:
    """Return what a key asks for, None for any other key, with Ctrl, Alt or Shift, or for one that is held down."""
    keypad = Qt.KeyboardModifier.KeypadModifier
    if event.isAutoRepeat() or event.modifiers() & ~keypad:
        return None
    return _KEYS.get(Qt.Key(event.key()))
