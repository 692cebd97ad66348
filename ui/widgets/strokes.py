"""What painted widgets are made of: rounded boxes, icons, pillar glyphs, single lines of text."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.theme import Theme

CARD_RADIUS = 8
CONTROL_RADIUS = 6
CHIP_RADIUS = 4
# Joined once and kept as numbers: joining enum flags at every call costs more than drawing the text.
_ONE_LINE = (Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip).value
LEFT = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value | _ONE_LINE
RIGHT = (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value | _ONE_LINE
CENTER = Qt.AlignmentFlag.AlignCenter.value | _ONE_LINE


def draw_box(
    painter: QPainter,
    rect: QRectF,
    *,
    ground: QColor | None = None,
    border: QColor | None = None,
    width: float = 1,
    radius: float = CONTROL_RADIUS,
) -> None:
    """Draw a rounded box whose border lies wholly inside ``rect``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(border, width))
        half = width / 2
        rect = rect.adjusted(half, half, -half, -half)
    if ground is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(ground)
    painter.drawRoundedRect(rect, radius, radius)


def draw_text(painter: QPainter, rect: QRectF, text: str, font: QFont, color: QColor, align: int = LEFT) -> None:
    """Draw one line of text inside a rectangle, without wrapping or cutting."""
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(rect, align, text)


def draw_pixmap(painter: QPainter, x: float, middle: float, pixmap: QPixmap) -> float:
    """Draw an icon with its left edge at ``x``, centred on ``middle``; return its right edge."""
    side = pixmap.width() / pixmap.devicePixelRatio()
    painter.drawPixmap(QPointF(round(x), round(middle - side / 2)), pixmap)
    return x + side


class Colors(Protocol):
    """What knows colours by token."""

    def color(self, token: str) -> QColor:
        """Return a token's colour."""


def draw_glyph(painter: QPainter, theme: Colors, hue: str, center: QPointF, size: float) -> None:
    """Draw a pillar's mark: disc, triangle, diamond or square; slate gets a disc."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.color(f"{hue}.fill"))
    painter.setPen(QPen(theme.color(f"{hue}.outline"), 1) if hue == "beheren" else Qt.PenStyle.NoPen)
    half = size / 2
    x, y = center.x(), center.y()
    if hue == "boeien":
        painter.drawPolygon(
            QPolygonF([QPointF(x, y - half), QPointF(x + half, y + half * 0.85), QPointF(x - half, y + half * 0.85)])
        )
    elif hue == "binden":
        painter.drawPolygon(
            QPolygonF([QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half), QPointF(x - half, y)])
        )
    elif hue == "beheren":
        side = half * 0.86
        painter.drawRect(QRectF(x - side, y - side, 2 * side, 2 * side))
    else:
        painter.drawEllipse(center, half * 0.95, half * 0.95)


def draw_ring(painter: QPainter, rect: QRectF, share: float, *, track: QColor, arc: QColor, width: float) -> None:
    """Draw a ring with the part ``share`` (0-1) of it filled, clockwise from 12 o'clock."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setPen(QPen(track, width))
    painter.drawEllipse(inner)
    if share > 0:
        pen = QPen(arc, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(inner, 90 * 16, round(-360 * 16 * min(1.0, share)))


def draw_state(painter: QPainter, theme: Theme, state: str, center: QPointF, size: float, token: str) -> None:
    """Draw a state dot: "empty" ring, "busy" half, "done" tick, "waived" dashed ring."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = theme.color(token)
    radius = size / 2 - 1
    pen = QPen(theme.color("line-strong") if state == "empty" else color, 1.5 * theme.factor)
    if state == "waived":
        pen.setDashPattern([1.6, 1.8])
    painter.setPen(pen)
    painter.setBrush(color if state == "done" else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(center, radius, radius)
    if state == "busy":
        half = QPainterPath()
        inner = radius - 1.5 * theme.factor
        box = QRectF(center.x() - inner, center.y() - inner, 2 * inner, 2 * inner)
        half.moveTo(center)
        half.arcTo(box, 90, -180)
        half.closeSubpath()
        painter.fillPath(half, color)
    elif state == "done":
        mark = QPen(theme.color("paper"), 1.6 * theme.factor)
        mark.setCapStyle(Qt.PenCapStyle.RoundCap)
        mark.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(mark)
        x, y = center.x(), center.y()
        painter.drawPolyline(
            [
                QPointF(x - radius * 0.42, y + radius * 0.02),
                QPointF(x - radius * 0.1, y + radius * 0.34),
                QPointF(x + radius * 0.45, y - radius * 0.32),
            ]
        )


def elided(font: QFont, text: str, width: float) -> str:
    """Return a text cut with an ellipsis so that it fits a width."""
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(width)))


def text_width(font: QFont, text: str) -> int:
    """Return how wide one line of text is."""
    return QFontMetrics(font).horizontalAdvance(text)


def icon_pixmap(theme: Theme, name: str, token: str, widget: QWidget, size: int = 16) -> QPixmap:
    """Return an icon for a widget's screen."""
    return theme.icon(name, token, size=size, widget=widget)
