"""A text of any length with its counter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.edits import TextField
from ui.widgets.inputs.base import Input, TypingPause
from ui.widgets.text import Label
from wizard import formats


class LongTextInput(Input):
    """A text of any length with a counter; the advised length is advice, nothing is cut.

    ``lines`` is how high it is while it is empty; ``counts`` tells whether the counter is shown.

    Signals: ``value_changed(str)``.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        advised: int | None = None,
        lines: int = 4,
        counts: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._value: str | None = None
        self._advised = advised
        self._pause = TypingPause(self)
        self.field = TextField(theme, name=name, lines=lines)
        self._counter = Label(theme, role=Role.CAPTION, color="muted", wrap=False, tabular=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(self._counter, 0, Qt.AlignmentFlag.AlignRight)
        self._counter.setVisible(counts)
        self.field.textChanged.connect(self._on_field_text_changed)
        self.field.focus_left.connect(self.flush)
        self._pause.passed.connect(self._on_pause_passed)
        self._count()

    def value(self) -> str | None:
        """Return the text as last reported, None when it is blank."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show a text without telling anybody; what is being typed stays."""
        if self._pause.is_waiting() and value == self._value:
            return
        self._value = value if isinstance(value, str) else None
        if not (self.field.hasFocus() and (self.field.text() or None) == self._value):
            self.field.set_text(self._value or "")
        self._count()

    @Slot()
    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        self._pause.flush()

    def _count(self) -> None:
        count = len(self.field.text())
        if self._advised:
            text = tr("{count} van {advised} tekens").format(
                count=formats.number(count), advised=formats.number(self._advised)
            )
        else:
            text = formats.count(count, tr("teken"), tr("tekens"))
        self._counter.set_text(text)

    @Slot()
    def _on_field_text_changed(self) -> None:
        self._count()
        self._pause.restart()

    @Slot()
    def _on_pause_passed(self) -> None:
        text = self.field.text()
        value = text if text.strip() else None
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)
