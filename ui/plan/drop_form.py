"""Taking a task out of the plan: a button, and in its place the question why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.chips import KeyCap
from ui.widgets.edits import TextField
from ui.widgets.text import Label
from wizard import formats


class DropForm(QWidget):
    """The foot of the task panel.

    Signals: ``asked()`` when the reason is asked; ``dropped(reason)`` once it is given.
    """

    asked = Signal()
    dropped = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._has_waiting = False
        self._moves = Label(theme, role=Role.SMALL, color="muted")
        self._ask_button = SecondaryButton(theme, tr("Uit het plan halen…"), icon="ban")
        self._question = Label(theme, tr("Waarom haal je deze taak uit het plan?"), role=Role.SMALL_STRONG)
        self._waiting = Label(theme, role=Role.SMALL, color="muted")
        self._reason_field = TextField(theme, name=tr("Reden om deze taak uit het plan te halen"))
        self._drop_button = SecondaryButton(theme, tr("Haal uit het plan"), icon="ban")
        self._keep_button = SecondaryButton(theme, tr("Laat staan"))
        self._hints = self._key_hints()
        self._lay_out()
        self._ask_button.clicked.connect(self._on_ask_button_clicked)
        self._keep_button.clicked.connect(self.close_question)
        self._reason_field.escaped.connect(self.close_question)
        self._reason_field.textChanged.connect(self._on_reason_field_text_changed)
        self._drop_button.clicked.connect(self._on_drop_button_clicked)
        self._show(False)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._ask_button)
        buttons.addWidget(self._drop_button)
        buttons.addWidget(self._keep_button)
        buttons.addStretch(1)
        buttons.addWidget(self._hints)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 9, 20, 8)
        layout.setSpacing(6)
        for widget in (self._question, self._waiting, self._moves, self._reason_field):
            layout.addWidget(widget)
        layout.addLayout(buttons)

    def _key_hints(self) -> QWidget:
        hints = QWidget()
        layout = QHBoxLayout(hints)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        for key, words in (("Esc", tr("sluit")), ("Alt+↓", tr("volgende taak"))):
            layout.addWidget(KeyCap(self._theme, key))
            layout.addWidget(Label(self._theme, words, role=Role.CAPTION, color="muted", wrap=False))
        return hints

    def minimumSizeHint(self) -> QSize:
        return QSize(self._ask_button.sizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show the key hints only where there is room for them."""
        needed = self._ask_button.sizeHint().width() + self._hints.sizeHint().width() + 56
        self._hints.setVisible(not self.is_asking() and needed <= self.width())

    def show_task(self, waiting: Sequence[str], *, is_other: bool) -> None:
        """Make ready for a task; ``waiting`` are the titles that hang on it."""
        self._waiting.set_text(tr("Hierop wacht: {tasks}.").format(tasks=formats.enumeration(list(waiting))))
        self._has_waiting = bool(waiting)
        if is_other:
            self._reason_field.set_text("")
            self._show(False)

    def show_moves(self, words: str) -> None:
        """Say which other tasks get another date without this one."""
        self._moves.set_text(words)

    def is_asking(self) -> bool:
        """Tell whether the reason is being asked."""
        return not self._reason_field.isHidden()

    def ask(self) -> None:
        """Ask for the reason."""
        self.asked.emit()
        self._show(True)
        self._reason_field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def close_question(self) -> None:
        """Leave the task in the plan; what was typed waits for the next time."""
        self._show(False)
        self._ask_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, asking: bool) -> None:
        for widget in (self._question, self._reason_field, self._drop_button, self._keep_button):
            widget.setVisible(asking)
        self._waiting.setVisible(asking and self._has_waiting)
        self._moves.setVisible(asking and bool(self._moves.text()))
        self._ask_button.setVisible(not asking)
        self._on_reason_field_text_changed()
        self._fit()
        self.updateGeometry()

    @Slot()
    def _on_ask_button_clicked(self) -> None:
        self.ask()

    @Slot()
    def _on_reason_field_text_changed(self) -> None:
        filled = bool(self._reason_field.text().strip())
        self._drop_button.setEnabled(filled)
        self._drop_button.setToolTip("" if filled else tr("Schrijf eerst waarom deze taak eruit gaat"))

    @Slot()
    def _on_drop_button_clicked(self) -> None:
        reason = self._reason_field.text().strip()
        if reason:
            self.dropped.emit(reason)
