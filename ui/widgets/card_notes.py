"""Note and evidence on a card: one line each, that becomes a field when one writes; and the reason for n.v.t."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.edits import TextField
from ui.widgets.inputs.base import TypingPause
from ui.widgets.strokes import draw_box, draw_pixmap, draw_text, elided, icon_pixmap
from ui.widgets.text import Label


class _ReadLine(QPushButton):
    """The text in one line with its icon; a click opens the field."""

    def __init__(self, theme: Theme, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_text(self, text: str) -> None:
        line = " ".join(text.split())
        if line != self.text():
            self.setText(line)
            self.setAccessibleName(f"{self._name}: {line}")
            self.setToolTip(text if len(text) < 600 else "")

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.underMouse():
            draw_box(painter, rect, ground=theme.color("hover"))
        draw_pixmap(painter, px(3), rect.center().y(), icon_pixmap(theme, self._icon_name, "muted", self))
        font = theme.font(Role.SMALL)
        rect.setLeft(px(26))
        draw_text(painter, rect, elided(font, self.text(), rect.width()), font, theme.color("ink-2"))


class NoteField(QWidget):
    """A note that is a line while one reads and a field while one writes.

    Signals: ``text_changed(text)`` 400 ms after typing stopped, when the field was left, or at ``flush``; ``escaped()``
    after Esc.
    """

    text_changed = Signal(str)
    escaped = Signal()

    def __init__(self, theme: Theme, icon: str, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._pause = TypingPause(self)
        self._line = _ReadLine(theme, icon, name)
        self.field = TextField(theme, name=name, placeholder=placeholder, lines=2)
        self._head = Label(theme, name, role=Role.CAPTION, color="muted", wrap=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        for widget in (self._line, self._head, self.field):
            layout.addWidget(widget)
        self.field.textChanged.connect(self._pause.restart)
        self.field.focus_left.connect(self._on_field_focus_left)
        self.field.escaped.connect(self.escaped)
        self._line.clicked.connect(self.edit)
        self._pause.passed.connect(self._on_pause_passed)
        self._show_field(False)

    def text(self) -> str:
        """Return the text as last reported."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show a text without telling anybody; what is being typed stays."""
        if self._pause.is_waiting() and text == self._text:
            return
        self._text = text
        self.field.set_text(text)
        self._show_field(self.is_editing())

    def is_editing(self) -> bool:
        """Tell whether the field is open."""
        return not self.field.isHidden()

    @Slot()
    def edit(self) -> None:
        """Open the field and put the cursor at its end."""
        self._show_field(True)
        cursor = self.field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.field.setTextCursor(cursor)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        self._pause.flush()

    def _show_field(self, shown: bool) -> None:
        self.field.setVisible(shown)
        self._head.setVisible(shown)
        self._line.show_text(self._text)
        self._line.setVisible(not shown and bool(self._text.strip()))
        self.setVisible(shown or bool(self._text.strip()))

    @Slot()
    def _on_pause_passed(self) -> None:
        text = self.field.text()
        if text != self._text:
            self._text = text
            self.text_changed.emit(text)

    @Slot()
    def _on_field_focus_left(self) -> None:
        self.flush()
        self._show_field(False)


class WaiverField(QWidget):
    """The one question that n.v.t. asks: why not. Blank means that it does not count yet.

    Signals: ``reason_changed(text)`` as ``NoteField`` does.
    """

    reason_changed = Signal(str)
    escaped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reason = ""
        self._pause = TypingPause(self)
        self._counts = Label(theme, role=Role.CAPTION, color="muted")
        self.field = TextField(theme, name=tr("Waarom niet van toepassing?"), lines=2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(8)
        layout.addWidget(Label(theme, tr("Waarom niet van toepassing?"), role=Role.SMALL_STRONG))
        layout.addWidget(self.field)
        row = QHBoxLayout()
        row.addWidget(self._counts)
        layout.addLayout(row)
        self.field.textChanged.connect(self._on_field_text_changed)
        self.field.focus_left.connect(self.flush)
        self.field.escaped.connect(self.escaped)
        self._pause.passed.connect(self._on_pause_passed)
        self._tell()

    def set_reason(self, reason: str) -> None:
        """Show a reason without telling anybody; what is being typed stays."""
        if self._pause.is_waiting() and reason == self._reason:
            return
        self._reason = reason
        self.field.set_text(reason)
        self._tell()

    @Slot()
    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        self._pause.flush()

    def _tell(self) -> None:
        filled = bool(self.field.text().strip())
        text = (
            tr("Telt niet mee in de score. De reden komt in de bijlage.")
            if filled
            else tr("Telt pas als je een reden geeft.")
        )
        self._counts.set_text(text)

    @Slot()
    def _on_field_text_changed(self) -> None:
        self._tell()
        self._pause.restart()

    @Slot()
    def _on_pause_passed(self) -> None:
        text = self.field.text()
        if text != self._reason:
            self._reason = text
            self.reason_changed.emit(text)
