"""What is chosen about the sheets for others: whether the datasheet is empty, and when the workshop begins."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.edits import LineField
from ui.widgets.text import Label
from wizard.entry.clock import end_of, read_time, spoken_time

_WORKSHOP = 210
"""Minutes that the workshop takes; written out, since reading the hand-out itself would hold up the window."""


class BeginChoice(QWidget):
    """When the workshop begins, for the clock times of the agenda.

    Signals: ``chosen()`` after another time, or none.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time = ""
        self.field = LineField(theme, name=tr("Hoe laat de workshop begint"), placeholder=tr("9.00"), columns=7)
        self._note = Label(theme, role=Role.SMALL, color="muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(Label(theme, tr("Hoe laat de workshop begint"), role=Role.SMALL_STRONG))
        layout.addWidget(self.field)
        layout.addWidget(self._note)
        self._show_note(is_time=True)
        self.field.editingFinished.connect(self._on_field_editing_finished)

    def value(self) -> str:
        """Return the time as "09:30", "" while none was given."""
        return self._time

    @Slot()
    def _on_field_editing_finished(self) -> None:
        text = self.field.text().strip()
        time = read_time(text) or ""
        is_time = not text or bool(end_of(time, _WORKSHOP))
        self.field.set_wrong(not is_time)
        if is_time:
            self.field.set_text(spoken_time(time) if time else "")
        before, self._time = self._time, time if is_time else ""
        self._show_note(is_time=is_time)
        if self._time != before:
            self.chosen.emit()

    def _show_note(self, *, is_time: bool) -> None:
        if not is_time:
            words = tr("Typ een tijd als 9.00; de workshop duurt drieënhalf uur en eindigt dezelfde dag.")
        elif self._time:
            words = tr("De agenda loopt tot {time} uur.").format(time=end_of(self._time, _WORKSHOP))
        else:
            words = tr("Zonder tijd telt de agenda vanaf 0.00.")
        self._note.set_text(words)
