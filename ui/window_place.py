"""Where the window stands: as one left it, the first time as large as usual."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from assessments.errors import NotSavedError
from assessments.store import Library

_SETTING = "window"
_USUAL = (1366, 768)
_TITLE_BAR = 40


def take_place(window: QMainWindow, library: Library) -> None:
    """Stand as one left it; the first time as large as usual, on a small screen over all of it."""
    kept = library.setting(_SETTING, None)
    room = window.screen().availableGeometry()
    size = kept.get("size") if isinstance(kept, dict) else None
    numbers = [one for one in size if isinstance(one, int)] if isinstance(size, list) else []
    wide, high = numbers if len(numbers) == 2 else _USUAL
    window.resize(min(wide, room.width()), min(high, room.height() - _TITLE_BAR))
    small = room.width() <= _USUAL[0] or room.height() < _USUAL[1] + _TITLE_BAR
    if kept.get("maximized") if isinstance(kept, dict) else small:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def keep_place(window: QMainWindow, library: Library) -> None:
    """Remember where the window stands, as well as that goes."""
    size = window.normalGeometry().size()
    place = {"size": [size.width(), size.height()], "maximized": window.isMaximized()}
    with suppress(NotSavedError):  # where the window stood is not worth a question on leaving
        library.save_setting(_SETTING, place)
