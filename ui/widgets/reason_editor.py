"""Asks in its own place why a warning may be set aside."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton, SecondaryButton
from ui.widgets.edits import LineField
from ui.widgets.inputs.base import ErrorLine
from ui.widgets.text import Label


class ReasonEditor(QWidget):
    """Asks why a warning may be set aside.

    Signals: ``given(str)`` with a reason that is not empty; ``cancelled()`` after Esc or the button.
    """

    given = Signal(str)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = LineField(theme, name=tr("Waarom klopt dit bij jullie toch?"))
        self._error_line = ErrorLine(theme)
        self._aside_button = SecondaryButton(theme, tr("Zet opzij"))
        self._cancel_button = FlatButton(theme, tr("Annuleer"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        column.addWidget(Label(theme, tr("Waarom klopt dit bij jullie toch?"), role=Role.SMALL_STRONG))
        column.addWidget(self._field)
        column.addWidget(self._error_line)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._cancel_button)
        row.addWidget(self._aside_button)
        column.addLayout(row)
        self._aside_button.clicked.connect(self._on_aside_button_clicked)
        self._cancel_button.clicked.connect(self.cancelled)
        self._field.returnPressed.connect(self._on_aside_button_clicked)
        self._field.textEdited.connect(self._on_field_text_edited)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def focus_first(self) -> None:
        """Put the focus in the field."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_aside_button_clicked(self) -> None:
        reason = self._field.text().strip()
        if reason:
            self.given.emit(reason)
            return
        self._field.set_wrong(True)
        self._error_line.set_error(tr("Er staat nog geen reden. Schrijf kort waarom dit bij jullie klopt."))
        self._field.setFocus()

    @Slot()
    def _on_field_text_edited(self) -> None:
        self._field.set_wrong(False)
        self._error_line.set_error("")
