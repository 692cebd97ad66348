"""A bar that says what a decision moves, before it is made."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import SecondaryButton
from ui.widgets.strokes import draw_pixmap, icon_pixmap
from ui.widgets.text import Label


class ShiftBar(QWidget):
    """Words and two buttons; nothing is decided until one of them is pressed, or one goes elsewhere.

    Signals: ``applied()`` and ``left_alone()``.
    """

    applied = Signal()
    left_alone = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = Label(theme, role=Role.SMALL, color="ink")
        self.apply_button = SecondaryButton(theme, tr("Pas toe"))
        self.leave_button = SecondaryButton(theme, tr("Laat zoals het was"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(48), 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.leave_button)
        row.addWidget(self.apply_button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.apply_button.clicked.connect(self._on_apply_button_clicked)
        self.leave_button.clicked.connect(self._on_leave_button_clicked)
        self.hide()

    def ask(self, words: str) -> None:
        """Say what moves and wait for a choice."""
        self._words.set_text(words)
        self.setAccessibleName(words)
        self.show()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(300), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_leave_button_clicked()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(QRectF(self.rect()), theme.color("accent.tint"))
        painter.setPen(QPen(theme.color("line-strong"), 1))
        painter.drawLine(0, 0, self.width(), 0)
        draw_pixmap(painter, theme.px(20), self.height() / 2, icon_pixmap(theme, "calendar-clock", "ink", self, 16))

    @Slot()
    def _on_apply_button_clicked(self) -> None:
        self.hide()
        self.applied.emit()

    @Slot()
    def _on_leave_button_clicked(self) -> None:
        self.hide()
        self.left_alone.emit()
