"""A task's title as a link that keeps to its room."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from assessments.types import TaskCode
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.strokes import draw_text, elided, text_width
from ui.widgets.text import plain_tip


class TitleLink(LinkButton):
    """A link that is cut with an ellipsis; the whole title is its tooltip.

    Signals: ``chosen(code)`` after it was pressed.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, code: TaskCode, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, role=Role.CAPTION, parent=parent)
        self.code = code
        self.setToolTip(plain_tip(title))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(22))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        font = self._theme.font(Role.CAPTION)
        painter, rect = QPainter(self), QRectF(self.rect())
        words, color = elided(font, self.text(), rect.width()), self._color()
        draw_text(painter, rect, words, font, color)
        y = round(rect.height() / 2 + self._theme.px(7)) + 0.5
        painter.setPen(QPen(color, 1))
        painter.drawLine(0, int(y), text_width(font, words), int(y))

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self.code)
