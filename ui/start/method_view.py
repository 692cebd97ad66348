"""The method in one picture, with its names inside."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assessments.types import Pillar
from ui.painter import paint_picture
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import CENTER, draw_box, draw_text, text_width
from wizard.drawing import pillars
from wizard.drawing.model_figure import explaining_model

_SIZE, _SMALLEST = 414, 290
_PLACES = {Pillar.BOEIEN: (0.0, -0.74), Pillar.BEHEREN: (0.655, 0.36), Pillar.BINDEN: (-0.64, 0.35)}
"""Where the names stand, from the middle, in radii."""


class MethodView(QWidget):
    """Identiteit in the middle; boeien, binden and beheren around it. It fills its room up to 414 px at 100 %."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = explaining_model(size=_SIZE, names=False)
        self.setAccessibleName(self._picture.alt)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        side = self._theme.panel_px(_SIZE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        side = self._theme.panel_px(_SMALLEST)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        side = min(self.width(), self.height(), self._theme.panel_px(_SIZE))
        target = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        paint_picture(painter, self._picture, target, self._theme)
        middle, radius = target.center(), side / 2
        for pillar, (dx, dy) in _PLACES.items():
            self._write(
                painter, pillar, pillars.NAMES[pillar], QPointF(middle.x() + dx * radius, middle.y() + dy * radius)
            )
        self._write_core(painter, middle, radius)

    def _font(self, radius: float, size: float, weight: int = 600) -> QFont:
        font = QFont(self._theme.font(Role.QUESTION))
        font.setPixelSize(max(11, round(size * radius * 2 / _SIZE)))
        font.setWeight(QFont.Weight(weight))
        return font

    def _write(self, painter: QPainter, pillar: Pillar, words: str, place: QPointF) -> None:
        theme = self._theme
        font = self._font(min(self.width(), self.height(), theme.panel_px(_SIZE)) / 2, 22)
        wide, high = text_width(font, words) + 12, font.pixelSize() * 1.5
        rect = QRectF(place.x() - wide / 2, place.y() - high / 2, wide, high)
        if theme.shows_patterns:
            draw_box(painter, rect, ground=theme.color(pillars.fill(pillar)), radius=4)
        draw_text(painter, rect, words, font, theme.color(pillars.on_fill(pillar)), CENTER)

    def _write_core(self, painter: QPainter, middle: QPointF, radius: float) -> None:
        color = self._theme.color(pillars.on_fill(Pillar.IDENTITEIT))
        wide = radius * 0.66
        name = QRectF(middle.x() - wide / 2, middle.y() - radius * 0.17, wide, radius * 0.22)
        draw_text(painter, name, pillars.NAMES[Pillar.IDENTITEIT], self._font(radius, 22), color, CENTER)
        painter.setFont(self._font(radius, 14, 400))
        below = QRectF(middle.x() - wide * 0.4, middle.y() + radius * 0.05, wide * 0.8, radius * 0.26)
        wrap = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        painter.drawText(below, wrap, tr("wie je bent en voor wie"))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
