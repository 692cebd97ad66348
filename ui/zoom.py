"""Ctrl and +, − or 0: larger and smaller text, everywhere in a window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from ui.shortcuts import add_shortcuts
from ui.theme import Theme

_STEP = 0.1


class Zoom(QObject):
    """Changes the text factor by keys and hands it to ``keep``."""

    def __init__(self, window: QWidget, theme: Theme, keep: Callable[[float], None]) -> None:
        super().__init__(window)
        self._theme = theme
        self._keep = keep
        keys = {"Ctrl++": self._on_in, "Ctrl+=": self._on_in, "Ctrl+-": self._on_out, "Ctrl+0": self._on_reset}
        add_shortcuts(window, keys)

    def _set(self, factor: float) -> None:
        self._theme.set_factor(round(factor, 2))
        self._keep(self._theme.factor)

    @Slot()
    def _on_in(self) -> None:
        self._set(self._theme.factor + _STEP)

    @Slot()
    def _on_out(self) -> None:
        self._set(self._theme.factor - _STEP)

    @Slot()
    def _on_reset(self) -> None:
        self._set(1.0)
