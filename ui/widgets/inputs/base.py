"""What every input has in common: a value, a silent setter, one signal, and one sentence for what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Role, Theme
from ui.widgets.strokes import draw_pixmap, icon_pixmap
from ui.widgets.text import Label

PAUSE_MS = 400


class Input(QWidget):
    """A widget that answers one question.

    Signals: ``value_changed(value)`` after a person changed it; the value is None when nothing is filled in.
    """

    value_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def value(self) -> object:
        """Return what is filled in, None when nothing is."""
        raise NotImplementedError

    def set_value(self, value: object) -> None:
        """Show a value without telling anybody."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the focus where one starts typing or choosing."""
        child = next((one for one in self.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus), self)
        child.setFocus(Qt.FocusReason.TabFocusReason)

    def flush(self) -> None:
        """Report what was typed and not yet reported."""

    def has_error(self) -> bool:
        """Tell whether something stands there that cannot be used."""
        return bool(self.error())

    def error(self) -> str:
        """Return what was typed that cannot be used and what to do about it, "" when there is nothing such."""
        return ""

    def focus_error(self) -> None:
        """Put the focus where the error is."""
        self.focus_first()


class TypingPause(QObject):
    """Waits until somebody stops typing.

    Signals: ``passed()`` 400 ms after the last ``restart``, or at ``flush`` when one was waiting.
    """

    passed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.passed)

    def restart(self) -> None:
        """Begin waiting again."""
        self._timer.start()

    def flush(self) -> None:
        """Stop waiting and report at once."""
        if self._timer.isActive():
            self._timer.stop()
            self.passed.emit()

    def is_waiting(self) -> bool:
        """Tell whether something was typed and not yet reported."""
        return self._timer.isActive()


class ErrorLine(Label):
    """One sentence under a field: what is wrong and what to do. Hidden while there is nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, role=Role.SMALL, color="error", parent=parent)
        self.hide()

    def set_error(self, sentence: str) -> None:
        """Show a sentence, or nothing."""
        self.set_text(sentence)
        self.setVisible(bool(sentence))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._indent(), hint.height())

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(max(1, width - self._indent()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self._theme.line(Role.SMALL)
        draw_pixmap(painter, 0, line / 2, icon_pixmap(self._theme, "octagon-alert", "error", self, 14))
        rect = QRectF(self.rect()).adjusted(self._indent(), 0, 0, 0)
        self._text().draw(painter, rect.x(), 0, int(rect.width()), self._theme.color("error"))

    def _indent(self) -> int:
        return self._theme.px(20)
