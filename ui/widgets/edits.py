"""Fields one types in: a line, a text that grows, and a tick box."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextOption
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from ui.theme import Role, Theme

_FIELD_HEIGHT = 32


class LineField(QLineEdit):
    """One line of text.

    Signals: ``focus_left()`` after the focus went elsewhere.
    """

    focus_left = Signal()

    def __init__(
        self, theme: Theme, *, name: str, placeholder: str = "", columns: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = columns
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        horizontal = QSizePolicy.Policy.Fixed if columns else QSizePolicy.Policy.Expanding
        self.setSizePolicy(horizontal, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_text(self, text: str) -> None:
        """Show another text without telling anybody; the same text keeps the cursor where it is."""
        if text != self.text():
            with QSignalBlocker(self):
                self.setText(text)

    def set_wrong(self, wrong: bool) -> None:
        """Give the field the border of an error, or take it away."""
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            self.update()

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().averageCharWidth() * (self._columns or 24) + self._theme.px(24)
        return QSize(width, self._theme.px(_FIELD_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.px(72)), self._theme.px(_FIELD_HEIGHT))

    def event(self, event: QEvent) -> bool:
        if _asks_too_much(event, undo=self.isUndoAvailable(), redo=self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_left.emit()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(Role.BODY))
        self.setTextMargins(self._theme.px(7), 0, self._theme.px(7), 0)
        self.updateGeometry()


class TextField(QPlainTextEdit):
    """A text of any length that takes the room it needs; Tab goes to the next field.

    Signals: ``focus_left()`` after the focus went elsewhere; ``escaped()`` after Esc.
    """

    focus_left = Signal()
    escaped = Signal()

    def __init__(
        self, theme: Theme, *, name: str, placeholder: str = "", lines: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._on_document_size_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def text(self) -> str:
        """Return what stands there."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show another text without telling anybody; the same text keeps the cursor where it is."""
        if text != self.toPlainText():
            with QSignalBlocker(self):
                self.setPlainText(text)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        margins = self.viewportMargins()
        lines = max(self._lines, round(self.document().size().height()))
        high = lines * self.fontMetrics().lineSpacing() + margins.top() + margins.bottom() + 2 * self.frameWidth()
        return QSize(self._theme.px(240), high)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if _asks_too_much(event, undo=self.document().isUndoAvailable(), redo=self.document().isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.focus_left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    @Slot()
    def _on_document_size_changed(self) -> None:
        self.updateGeometry()

    @Slot()
    def _on_theme_changed(self) -> None:
        px = self._theme.px
        self.setFont(self._theme.font(Role.BODY))
        self.setViewportMargins(px(10), px(6), px(10), px(6))
        self.updateGeometry()


class TickBox(QCheckBox):
    """A box to tick, with its words."""

    def __init__(self, theme: Theme, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_checked(self, checked: bool) -> None:
        """Tick the box, or not, without telling anybody."""
        with QSignalBlocker(self):
            self.setChecked(checked)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, self._theme.px(_FIELD_HEIGHT)))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(Role.SMALL))
        self.updateGeometry()


def _asks_too_much(event: QEvent, *, undo: bool, redo: bool) -> bool:
    """Tell whether a key asks a field to undo or redo while it has nothing for it: then it is for the program."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    wants_undo = event.matches(QKeySequence.StandardKey.Undo)
    return (wants_undo and not undo) or (event.matches(QKeySequence.StandardKey.Redo) and not redo)
