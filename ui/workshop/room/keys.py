"""The keys of the presenter's screen, and the legend that tells them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from assessments.workshop import Screen
from ui.shortcuts import add_shortcuts
from ui.workshop.room.legend import KeyLegend

if TYPE_CHECKING:
    from ui.workshop.room.page import RoomPage


class RoomKeys(QObject):
    """Keys that work wherever the focus is, as long as nothing is being typed."""

    def __init__(self, page: RoomPage) -> None:
        super().__init__(page)
        self._page = page
        self._legend: KeyLegend | None = None
        conduct, actions, right = page.conduct, page.acts, page.right
        self._letters: Mapping[str, Callable[[], object]] = {
            "V": conduct.toggle_shown,
            "R": conduct.vote_again,
            "L": actions.postpone,
            "G": conduct.go_to_largest_spread,
            "T": actions.toggle_clock,
            "M": actions.start_minute,
            "+": actions.add_minute,
            "P": right.parked.field.setFocus,
            "B": lambda: actions.toggle_screen(Screen.BLANK),
            ".": lambda: actions.toggle_screen(Screen.BLANK),
            "?": self.toggle_legend,
        }
        self._steps = {
            Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_Left: -1,
        }
        keys = {"Ctrl+Return": conduct.go_on, "Ctrl+Enter": conduct.go_on, "F6": self._next_area}
        add_shortcuts(page, keys)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key says that no part of the screen took; tell whether it said anything."""
        if is_typing() or event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return event.key() == Qt.Key.Key_Escape and self._leave()
        act = self._letters.get(event.text().upper())
        if act is not None:
            act()
            return True
        step = self._steps.get(Qt.Key(event.key()))
        if step is not None:
            self._page.conduct.step(step)
            return True
        return self._to_zone(event)

    def toggle_legend(self) -> None:
        """Show the keys, or hide them."""
        if self._legend is None:
            self._legend = KeyLegend(self._page.theme, self._page)
        self._legend.toggle()

    def _leave(self) -> bool:
        """Esc in a field: back to where votes or levels are chosen."""
        self._page.flush()
        self._page.conduct.focus_zone()
        return True

    def _to_zone(self, event: QKeyEvent) -> bool:
        """Bring a digit to where digits go, or Backspace to the last vote."""
        is_digit = event.text().isdigit()
        if not is_digit and event.key() not in (Qt.Key.Key_Backspace, Qt.Key.Key_Escape):
            return False
        middle = self._page.middle
        if middle.votes.has_focus() or middle.agreed.levels.has_focus():
            return False
        if event.key() == Qt.Key.Key_Backspace:
            middle.votes.grid.focus_last()
        else:
            self._page.conduct.focus_zone()
        target = QApplication.focusWidget()
        if is_digit and target is not None and (middle.votes.has_focus() or middle.agreed.levels.has_focus()):
            QApplication.sendEvent(target, event)
        return True

    def _next_area(self) -> None:
        """Give the focus to the next part: votes, agreed level, what stands right, the list, the footer."""
        page = self._page
        areas = [page.left.questions, page.middle.votes, page.middle.agreed, page.right, page.footer]
        focused = QApplication.focusWidget()
        here = -1
        if focused is not None:
            here = next((at for at, one in enumerate(areas) if one is focused or one.isAncestorOf(focused)), -1)
        page.enter_area((here + 1) % len(areas))


def is_typing() -> bool:
    """Tell whether keys go into a field."""
    return isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)
