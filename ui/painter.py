"""Paints the pictures of wizard.drawing on the screen, in the colours of the theme."""

from __future__ import annotations

import math
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from ui.theme import Role
from wizard.drawing.shapes import Path, Pattern, Picture, Text

_DOT_EVERY, _DOT_RADIUS = 5.0, 1.0
_DIAGONAL_EVERY, _HORIZONTAL_EVERY = 5.0, 4.0
_ALIGN = {"start": 0.0, "middle": 0.5, "end": 1.0}


class Look(Protocol):
    """What a picture is painted with: the theme, or the room's view in a look of its own."""

    def color(self, token: str) -> QColor:
        """Return a token's colour."""

    def font(self, role: Role) -> QFont:
        """Return the font of a role."""

    @property
    def shows_patterns(self) -> bool:
        """Whether pillar fills carry their pattern."""


def paint_picture(painter: QPainter, picture: Picture, target: QRectF, theme: Look) -> None:
    """Draw a picture inside a rectangle, as large as fits, in the middle; colours are looked up in the theme."""
    scale = min(target.width() / picture.width, target.height() / picture.height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(
        target.x() + (target.width() - picture.width * scale) / 2,
        target.y() + (target.height() - picture.height * scale) / 2,
    )
    painter.scale(scale, scale)
    for shape in picture.shapes:
        if isinstance(shape, Text):
            _paint_text(painter, shape, theme)
        else:
            _paint_path(painter, shape, theme)
    painter.restore()


def painter_path(path: Path) -> QPainterPath:
    """Turn a path's segments into Qt's own."""
    result = QPainterPath()
    for command, numbers in path.segments:
        if command == "M":
            result.moveTo(*numbers)
        elif command == "L":
            result.lineTo(*numbers)
        elif command == "C":
            x1, y1, x2, y2, x, y = numbers
            result.cubicTo(x1, y1, x2, y2, x, y)
        else:
            result.closeSubpath()
    return result


def _paint_path(painter: QPainter, path: Path, theme: Look) -> None:
    outline = painter_path(path)
    painter.setOpacity(path.opacity)
    if path.fill is not None:
        painter.fillPath(outline, theme.color(path.fill))
    is_hatch = path.fill is None and path.pattern is not Pattern.NONE
    if is_hatch or (path.pattern is not Pattern.NONE and theme.shows_patterns):
        _paint_pattern(painter, outline, path.pattern, theme.color(path.pattern_color))
    if path.stroke is not None:
        pen = QPen(theme.color(path.stroke), path.width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if path.dash:
            pen.setDashPattern([length / path.width for length in path.dash])
        painter.strokePath(outline, pen)
    painter.setOpacity(1.0)


def _paint_pattern(painter: QPainter, outline: QPainterPath, pattern: Pattern, color: QColor) -> None:
    """Draw dots or lines inside an outline as vectors, so that they stay sharp at every scale."""
    box = outline.boundingRect()
    painter.save()
    painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    if pattern is Pattern.DOTS:
        painter.fillPath(_dots(box), color)
    else:
        painter.strokePath(_lines(box, pattern), QPen(color, 1.0))
    painter.restore()


def _dots(box: QRectF) -> QPainterPath:
    dots = QPainterPath()
    row = math.floor(box.top() / _DOT_EVERY)
    while (y := row * _DOT_EVERY) <= box.bottom() + _DOT_EVERY:
        column = math.floor(box.left() / _DOT_EVERY)
        while (x := column * _DOT_EVERY) <= box.right() + _DOT_EVERY:
            dots.addEllipse(QPointF(x, y), _DOT_RADIUS, _DOT_RADIUS)
            column += 1
        row += 1
    return dots


def _lines(box: QRectF, pattern: Pattern) -> QPainterPath:
    lines = QPainterPath()
    if pattern is Pattern.HORIZONTALS:
        y = math.ceil(box.top() / _HORIZONTAL_EVERY) * _HORIZONTAL_EVERY
        while y <= box.bottom():
            lines.moveTo(box.left(), y)
            lines.lineTo(box.right(), y)
            y += _HORIZONTAL_EVERY
        return lines
    step = _DIAGONAL_EVERY * math.sqrt(2)
    start = math.floor((box.left() + box.top()) / step) * step
    while start <= box.right() + box.bottom():
        lines.moveTo(start - box.top(), box.top())
        lines.lineTo(start - box.bottom(), box.bottom())
        start += step
    return lines


def _paint_text(painter: QPainter, text: Text, theme: Look) -> None:
    font = QFont(theme.font(Role.BODY))
    # Pixel sizes are whole numbers in Qt: draw at ten times the size and scale down, so that 7.4 stays 7.4.
    font.setPixelSize(max(1, round(text.size * 10)))
    font.setWeight(QFont.Weight(text.weight))
    width = QFontMetricsF(font).horizontalAdvance(text.text) / 10
    painter.save()
    painter.translate(text.x - width * _ALIGN[text.anchor], text.y)
    painter.scale(0.1, 0.1)
    painter.setFont(font)
    painter.setPen(theme.color(text.color))
    painter.drawText(QPointF(0, 0), text.text)
    painter.restore()
