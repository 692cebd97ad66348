"""Lines with a time that one adds by typing and Enter: the parkeerplaats, the decisions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import IconButton
from ui.widgets.edits import LineField
from ui.widgets.text import Label


@dataclass(frozen=True, slots=True)
class Line:
    """A line: when, what, and its number; 0 for a line that follows from elsewhere and cannot be changed here."""

    number: int
    time: str
    words: str
    bold: int = 0


class _LineView(QWidget):
    """One line; a click, Enter or F2 lets one change it.

    Signals: ``changed(number, words)``; ``removed(number)``.
    """

    changed = Signal(int, str)
    removed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = Line(0, "", "")
        self._time = Label(theme, role=Role.SMALL, color="ink-2", wrap=False, tabular=True)
        self._words = Label(theme, role=Role.SMALL)
        self._field = LineField(theme, name=tr("Regel"))
        self._remove = IconButton(theme, "x", tr("Haal deze regel weg"), size=14)
        self._field.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 3)
        row.setSpacing(8)
        row.addWidget(self._time, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        row.addWidget(self._field, 1)
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)
        self._field.returnPressed.connect(self._on_field_done)
        self._field.focus_left.connect(self._on_field_done)
        self._remove.clicked.connect(self._on_remove_clicked)

    def show_line(self, line: Line) -> None:
        own = line.number > 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if own else Qt.FocusPolicy.NoFocus)
        self._remove.setVisible(own)
        if line == self._line:
            return
        self._line = line
        self._time.set_text(line.time)
        self._words.set_text(line.words, bold_prefix=line.bold)
        self._field.set_text(line.words)
        self.setAccessibleName(f"{line.time} {line.words}")
        self._remove.setAccessibleName(tr("Haal weg: {line}").format(line=line.words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self.hasFocus():
            self._edit()
        elif event.key() == Qt.Key.Key_Delete and self.hasFocus():
            self.removed.emit(self._line.number)
        elif event.key() == Qt.Key.Key_Escape and self._field.isVisible():
            self._field.set_text(self._line.words)
            self._on_field_done()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._line.number:
            self._edit()

    def flush(self) -> None:
        """Report what is being typed."""
        if self._field.isVisible():
            self._on_field_done()

    def _edit(self) -> None:
        self._words.hide()
        self._field.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.removed.emit(self._line.number)

    @Slot()
    def _on_field_done(self) -> None:
        if self._field.isHidden():
            return
        had_focus = self._field.hasFocus()
        self._field.hide()
        self._words.show()
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        typed = self._field.text().strip()
        if typed and typed != self._line.words:
            self.changed.emit(self._line.number, typed)
        self._field.set_text(self._line.words)


class LineList(QWidget):
    """A title, lines, and a field under them for the next one.

    Signals: ``added(words)``; ``changed(number, words)``; ``removed(number)``.
    """

    added = Signal(str)
    changed = Signal(int, str)
    removed = Signal(int)

    def __init__(self, theme: Theme, title: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._views: list[_LineView] = []
        self.field = LineField(theme, name=placeholder, placeholder=placeholder)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(Label(theme, title, role=Role.SMALL_STRONG, wrap=False))
        self._column.addWidget(self.field)
        self.field.returnPressed.connect(self._on_field_return_pressed)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines, the oldest first."""
        while len(self._views) > len(lines):
            gone = self._views.pop()
            gone.hide()
            gone.deleteLater()
        while len(self._views) < len(lines):
            view = _LineView(self._theme, self)
            view.changed.connect(self.changed)
            view.removed.connect(self.removed)
            self._column.insertWidget(1 + len(self._views), view)
            self._views.append(view)
        for view, line in zip(self._views, lines, strict=True):
            view.show_line(line)

    def flush(self) -> None:
        """Report what is being typed in a line; a line that was not entered yet stays in its field."""
        for view in self._views:
            view.flush()

    @Slot()
    def _on_field_return_pressed(self) -> None:
        words = self.field.text().strip()
        if words:
            self.field.clear()
            self.added.emit(words)
