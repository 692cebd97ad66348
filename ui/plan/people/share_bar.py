"""How large a part of all hours somebody has, with a tick at half."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.texts import tr
from ui.theme import Theme

_HIGH, _BAR = 14, 6


class ShareBar(QWidget):
    """A thin bar; over half it is in the colour of a warning."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self._is_too_much = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_share(self, share: Decimal, words: str, *, is_too_much: bool) -> None:
        """Show another share, 0-1."""
        self._share = min(1.0, max(0.0, float(share)))
        self._is_too_much = is_too_much
        self.setAccessibleName(words)
        self.setToolTip(tr("Het streepje staat op de helft van alle uren."))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        high = theme.px(_BAR)
        track = QRectF(0, round((self.height() - high) / 2), self.width(), high)
        painter.fillRect(track, theme.color("track"))
        if theme.is_high_contrast:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawRect(track.adjusted(0.5, 0.5, -0.5, -0.5))
        fill = QRectF(track.x(), track.y(), track.width() * self._share, high)
        painter.fillRect(fill, theme.color("warning.icon" if self._is_too_much else "muted"))
        painter.fillRect(QRectF(round(self.width() / 2) - 1, 0, 2, self.height()), theme.color("ink"))
