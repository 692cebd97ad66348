"""The clock of the room: what is left, and the ways to let it run, stand, or give a minute more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.text import Label
from ui.workshop.room.zone_card import ZoneCard


class ClockBox(ZoneCard):
    """Signals: ``toggled()`` starts or stops it; ``minute_asked()`` gives a minute more."""

    toggled = Signal()
    minute_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._left = Label(theme, "0:00", role=Role.TOTAL, tabular=True, wrap=False)
        self._words = Label(theme, role=Role.CAPTION, color="ink-2", elide=True)
        self.toggle_button = SecondaryButton(theme, tr("Start"))
        self.more_button = SecondaryButton(theme, "+1")
        self.more_button.setAccessibleName(tr("Een minuut meer"))
        self.toggle_button.setToolTip(tr("Toets T"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._left)
        row.addStretch(1)
        row.addWidget(self.toggle_button)
        row.addWidget(self.more_button)
        self.column.setSpacing(0)
        self.column.addLayout(row)
        self.column.addWidget(self._words)
        self.toggle_button.clicked.connect(self.toggled)
        self.more_button.clicked.connect(self.minute_asked)

    def show_clock(self, left: str, words: str, *, runs: bool, over: bool) -> None:
        """Show what is left ("0:47") and what it is for; a clock that ran out says so in words too."""
        self._left.set_text(left)
        self._left.set_color("warning" if over else "ink")
        self._words.set_text(tr("De tijd is om") if over else words)
        self._words.setVisible(bool(self._words.text()))
        self.toggle_button.set_text(tr("Stop") if runs else tr("Start"))
        self.setAccessibleName(tr("Klok: {left}, {words}").format(left=left, words=words))
