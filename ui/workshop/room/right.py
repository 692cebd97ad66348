"""Right of the question: what the room sees, the clock, what was put aside and decided, and a private note."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton
from ui.widgets.edits import TextField
from ui.widgets.text import Label
from ui.workshop.beamer.look_button import LookButton
from ui.workshop.room.clock_box import ClockBox
from ui.workshop.room.line_list import LineList

_PAUSE = 400
"""Milliseconds without a key after which a note is kept."""


class RoomRight(QWidget):
    """Signals: ``beamer_asked()`` opens or closes the beamer; ``note_typed(words)``; the lists have their own."""

    beamer_asked = Signal()
    note_typed = Signal(str)

    def __init__(self, theme: Theme, mini: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = Label(theme, role=Role.SMALL, color="ink-2", elide=True)
        self.open_button = FlatButton(theme, tr("Open de beamer"), icon="presentation", key="F5")
        self.shut_button = FlatButton(theme, tr("Sluit de beamer"), icon="x")
        self.shut_button.hide()
        self.look_button = LookButton(theme)
        self._where = Label(theme, role=Role.CAPTION, color="muted")
        self._where.hide()
        self.clock = ClockBox(theme)
        self.parked = LineList(theme, tr("Parkeerplaats"), tr("Zet iets apart, dan Enter"))
        self.decisions = LineList(theme, tr("Besluiten"), tr("Schrijf een besluit op, dan Enter"))
        self._note_title = Label(theme, tr("Eigen notitie, alleen voor jou"), role=Role.SMALL_STRONG)
        self.note = TextField(theme, name=tr("Eigen notitie bij deze vraag"), lines=2)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(10)
        column.addLayout(self._beamer_part(theme, mini))
        for widget in (self.clock, self.parked, self.decisions, self._note_title, self.note):
            column.addWidget(widget)
        column.addStretch(1)
        for button in (self.open_button, self.shut_button):
            button.clicked.connect(self.beamer_asked)
        self.note.textChanged.connect(self._pause.start)
        self.note.focus_left.connect(self.flush)
        self._pause.timeout.connect(self._on_pause_timeout)

    def show_beamer(self, state: str, where: str, *, is_open: bool) -> None:
        """Say what the room sees, and on which screen it does or would."""
        self._state.set_text(state)
        self._where.set_text(where)
        self._where.setVisible(bool(where))
        self.open_button.setVisible(not is_open)
        self.shut_button.setVisible(is_open)

    def show_note(self, words: str, *, has_question: bool) -> None:
        """Show the private note; one that is being typed is left alone."""
        for widget in (self._note_title, self.note):
            widget.setVisible(has_question)
        if not (self.note.hasFocus() and self.note.text().strip() == words.strip()) and not self._pause.isActive():
            self.note.set_text(words)

    @Slot()
    def flush(self) -> None:
        """Report what is being typed."""
        if self._pause.isActive():
            self._pause.stop()
            self._on_pause_timeout()
        for lines in (self.parked, self.decisions):
            lines.flush()

    def _beamer_part(self, theme: Theme, mini: QWidget) -> QVBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(theme, tr("Op de beamer"), role=Role.SMALL_STRONG, wrap=False))
        head.addWidget(self._state, 1)
        part = QVBoxLayout()
        part.setSpacing(6)
        part.addLayout(head)
        part.addWidget(mini)
        row = QHBoxLayout()
        row.addWidget(self.open_button)
        row.addWidget(self.shut_button)
        row.addStretch(1)
        row.addWidget(self.look_button)
        part.addLayout(row)
        part.addWidget(self._where)
        return part

    @Slot()
    def _on_pause_timeout(self) -> None:
        self.note_typed.emit(self.note.text())
