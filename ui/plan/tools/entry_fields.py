"""Places to fill in on a tool: a line, a text that grows, or a choice."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.edits import LineField, TextField
from ui.widgets.inputs.base import TypingPause
from ui.widgets.segment import Segment
from ui.widgets.text import Label
from wizard.tools.filled import Entry


class EntryField(QWidget):
    """One place to fill in.

    Signals: ``filled(key, value)`` after a person changed it; for text 400 ms after typing stopped, on leaving the
    field, or at ``flush``.
    """

    filled = Signal(str, str)

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry

    def show_entry(self, entry: Entry) -> None:
        """Show what was filled in without telling anybody; what is being typed stays."""
        self.entry = entry

    def flush(self) -> None:
        """Report what was typed and not yet reported."""

    def focus_widget(self) -> QWidget:
        """Return what takes the focus."""
        return self


class WrittenEntry(EntryField):
    """Text of a person: one line, or as many as one needs."""

    def __init__(
        self, theme: Theme, entry: Entry, *, many_lines: bool, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(entry, parent)
        self._pause = TypingPause(self)
        self.field: LineField | TextField
        if many_lines:
            self.field = TextField(theme, name=entry.name, placeholder=hint, lines=1)
            self.field.textChanged.connect(self._pause.restart)
        else:
            self.field = LineField(theme, name=entry.name, placeholder=hint)
            self.field.textEdited.connect(self._pause.restart)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.field.focus_left.connect(self._pause.flush)
        self._pause.passed.connect(self._on_pause_passed)
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        """Show what was filled in; what is being typed stays."""
        self.entry = entry
        self.field.setAccessibleName(entry.name)
        if not self._pause.is_waiting():
            self.field.set_text(entry.value)

    def set_hint(self, hint: str) -> None:
        """Show other words in the empty field."""
        self.field.setPlaceholderText(hint)

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        self._pause.flush()

    def focus_widget(self) -> QWidget:
        """Return the field."""
        return self.field

    @Slot()
    def _on_pause_passed(self) -> None:
        text = self.field.text()
        if text != self.entry.value:
            self.filled.emit(self.entry.key, text)


class ChosenEntry(EntryField):
    """One of a few; a proposal is shown as one until a person chooses, and choosing it makes it one's own."""

    def __init__(self, theme: Theme, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(entry, parent)
        choices = [(option, option) for option in entry.options]
        self.segment = Segment(theme, choices, name=entry.name, small=True, may_be_empty=True)
        self._proposal = Label(theme, tr("voorstel"), role=Role.CAPTION, color="muted", wrap=False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 3, 0, 3)
        layout.setSpacing(8)
        layout.addWidget(self.segment)
        layout.addWidget(self._proposal, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        self.segment.chosen.connect(self._on_segment_chosen)
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        """Show what was chosen, else the proposal."""
        self.entry = entry
        self.segment.set_key(entry.answer)
        is_proposal = bool(entry.advice) and not entry.value
        self._proposal.setVisible(is_proposal)
        self.setAccessibleDescription(tr("voorstel") if is_proposal else "")

    def focus_widget(self) -> QWidget:
        """Return the option that is on, else the first."""
        return self.segment.button(self.entry.answer or self.entry.options[0])

    @Slot(str)
    def _on_segment_chosen(self, key: str) -> None:
        if not key and not self.entry.value:
            key = self.entry.advice
        self.filled.emit(self.entry.key, key)


def make_field(theme: Theme, entry: Entry, *, is_cell: bool, hint: str = "") -> EntryField:
    """Make the field that fits; in a cell there is one line."""
    if entry.options:
        return ChosenEntry(theme, entry)
    many_lines = not is_cell and (entry.space != 1 or "\n" in entry.value)
    return WrittenEntry(theme, entry, many_lines=many_lines, hint=hint)
