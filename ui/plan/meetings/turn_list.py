"""The times that tasks come back: ticked off, given another day and a remark, one row each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.plan.meetings import turn_rows
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.grid.columns import GroupHead
from ui.widgets.grid.view import GridView
from ui.widgets.notices import CardFrame, EmptyState
from ui.widgets.text import Label
from wizard import formats
from wizard.assessment import Assessment


class TurnList(QWidget):
    """A table of times under the names of their tasks.

    Signals: ``noted(code, Occurrence)`` after a person decided or wrote something about one time.
    """

    noted = Signal(str, object)

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._about = Label(theme, role=Role.SMALL, color="muted")
        self._message = Label(theme, role=Role.SMALL, color="muted")
        self.grid = GridView(theme, turn_rows.columns(today), name=tr("Taken die terugkomen"))
        self.grid.sortable = False
        self._card = CardFrame(theme)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.grid)
        self._empty = EmptyState(
            theme,
            tr("Nog geen taken die terugkomen"),
            tr("Hier staan de keren dat taken terugkomen, tot een jaar na de start of na opnieuw plannen."),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 12)
        layout.setSpacing(8)
        layout.addWidget(self._about)
        layout.addWidget(self._card, 1)
        layout.addWidget(self._message)
        layout.addWidget(self._empty, 1)
        self.grid.committed.connect(self._on_grid_committed)
        self.grid.refused.connect(self._on_grid_refused)
        self.grid.left_behind.connect(self._show_message)

    def show_turns(self, assessment: Assessment) -> None:
        """Show every time as it is now."""
        rows = turn_rows.rows(assessment)
        self.grid.set_rows(rows)
        self.grid.clearSpans()
        for place, row in enumerate(rows):
            if isinstance(row, GroupHead):
                self.grid.setSpan(place, 0, 1, self.grid.grid.columnCount())
        self._card.setVisible(bool(rows))
        self._message.setVisible(bool(rows))
        self._about.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        late = turn_rows.late(assessment, self._today())
        words = tr("De eerste keer staat bij de taak zelf. Herhalingen tellen niet mee in de uren.")
        told = tr("{times} te laat.").format(times=formats.count(late, tr("keer"), tr("keer")))
        self._about.set_text(f"{told} {words}" if late else words, bold_prefix=len(told) if late else 0)
        self._show_message()

    def focus_first(self) -> None:
        """Put the cursor on the first time."""
        self.grid.focus_first(turn_rows.DONE)

    def flush(self) -> None:
        """Report what is being typed."""
        self.grid.flush()

    @Slot()
    def _show_message(self) -> None:
        wrong = self.grid.grid.complaint(self.grid.currentIndex())
        hint = tr("Spatie vinkt af. Typ een dag om te verplaatsen; Del zet de dag van het ritme terug.")
        self._message.set_color("error" if wrong else "muted")
        self._message.set_text(wrong or hint)

    @Slot(str, str, object)
    def _on_grid_committed(self, key: str, column: str, value: Any) -> None:
        del key, column
        if value.noted != value.turn.noted:
            self.noted.emit(value.code, value.noted)

    @Slot(str)
    def _on_grid_refused(self, sentence: str) -> None:
        del sentence
        self._show_message()
