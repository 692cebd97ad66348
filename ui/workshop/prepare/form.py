"""Labelled fields under each other, as the cards before a workshop have them."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.inputs.typed import LineInput
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard.entry.clock import read_time, spoken_time


class TimeInput(LineInput):
    """A time of the day, typed in any Dutch way.

    Signals: ``value_changed(time)``.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, columns=8, parent=parent)
        self.field.setPlaceholderText(tr("9.00"))

    def _read(self, text: str) -> time:
        found = read_time(text)
        if found is None:
            raise ValueError(tr("Typ een tijd, bijvoorbeeld 9.00."))
        return time.fromisoformat(found)

    def _write(self, value: object) -> str:
        return spoken_time(value.strftime("%H:%M")) if isinstance(value, time) else ""


class FormCard(CardFrame):
    """A card with a head and rows of a label and a field."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._look = theme
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 14)
        self.body.setSpacing(10)
        self.body.addWidget(Label(theme, title, role=Role.QUESTION))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.grid.setColumnStretch(1, 1)
        self.body.addLayout(self.grid)

    def add_row(self, words: str, field: QWidget, note: QWidget | None = None) -> None:
        """Add a field behind its label, with what belongs to it below."""
        line = self.grid.rowCount()
        label = Label(self._look, words, role=Role.SMALL, color="ink-2", wrap=False)
        label.setMinimumHeight(self._look.px(32))
        self.grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
        if note is None:
            self.grid.addWidget(field, line, 1)
            return
        both = QVBoxLayout()
        both.setSpacing(4)
        both.addWidget(field, 0, Qt.AlignmentFlag.AlignLeft)
        both.addWidget(note)
        self.grid.addLayout(both, line, 1)
