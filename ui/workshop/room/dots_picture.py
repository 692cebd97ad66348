"""The votes as dots above their level, for the presenter."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from assessments.votes import LEVELS
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import CENTER, draw_text

_WIDE, _HIGH = 250, 96
_DOT, _STEP, _FOOT = 16, 18, 22
_MOST_DOTS = 4
"""How many dots fit above each other; more are a number above one column."""


class DotsPicture(QWidget):
    """A column of dots per level; where one has more than fit, all become bars of one scale with their count on top."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: tuple[int, ...] = ()
        self._hue = "slate"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_counts(self, counts: tuple[int, ...], hue: str) -> None:
        """Show how many votes each level has."""
        if (counts, hue) != (self._counts, self._hue):
            self._counts, self._hue = counts, hue
            words = [tr("niveau {level}: {count}").format(level=level, count=counts[level]) for level in LEVELS]
            self.setAccessibleName(tr("Verdeling van de stemmen. {words}").format(words=", ".join(words)))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDE), self._theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self.width() / len(LEVELS)
        floor = self.height() - px(_FOOT)
        font = theme.font(Role.SMALL_STRONG, tabular=True)
        for level in LEVELS:
            left = level * wide
            painter.setPen(QPen(theme.color("line-strong"), theme.line_width))
            painter.drawLine(QPointF(left + px(5), floor), QPointF(left + wide - px(5), floor))
            draw_text(painter, QRectF(left, floor, wide, px(_FOOT)), str(level), font, theme.color("ink"), CENTER)
            if self._counts:
                self._draw_column(painter, left + wide / 2, floor, self._counts[level])

    def _draw_column(self, painter: QPainter, middle: float, floor: float, count: int) -> None:
        theme, px = self._theme, self._theme.px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(f"{self._hue}.fill"))
        most = max(self._counts)
        if most <= _MOST_DOTS:
            for place in range(count):
                painter.drawEllipse(
                    QPointF(middle, floor - px(_DOT / 2 + 3) - place * px(_STEP)), px(_DOT) / 2, px(_DOT) / 2
                )
            return
        if not count:
            return
        high = (floor - px(20)) * count / most
        painter.drawRoundedRect(QRectF(middle - px(_DOT) / 2, floor - px(2) - high, px(_DOT), high), 3, 3)
        top = QRectF(middle - px(20), floor - px(4) - high - px(16), px(40), px(16))
        draw_text(painter, top, str(count), theme.font(Role.CHIP, tabular=True), theme.color("ink"), CENTER)
