"""Paints the marks of a scene; what lies outside the part to repaint is skipped."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui.painter import paint_picture
from ui.widgets.strokes import draw_glyph
from ui.workshop.beamer.canvas import advance, font
from ui.workshop.beamer.look import BeamerLook
from ui.workshop.beamer.marks import CLOCK_INSET, Box, ClockFace, Disc, Drawing, Glyph, Scene, Stroke, Symbol, Words


def paint_scene(painter: QPainter, scene: Scene, look: BeamerLook, now: datetime, part: QRectF | None = None) -> None:
    """Paint a scene in its own size; ``part`` is what has to be painted again, all by default."""
    whole = QRectF(0, 0, scene.width, scene.height)
    painter.fillRect(part or whole, look.color(scene.ground))
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    for mark in scene.marks:
        if part is not None and not part.intersects(mark.rect):
            continue
        if isinstance(mark, ClockFace):
            paint_clock(painter, mark, look, now)
        else:
            _PAINTERS[type(mark)](mark, painter, look)


def paint_clock(painter: QPainter, face: ClockFace, look: BeamerLook, now: datetime) -> None:
    """Paint the running time; at zero it stands in a box, so that one sees from afar that time is up."""
    words = face.clock.words(now)
    is_over = face.clock.seconds(now) == 0
    width = advance(words, face.px, 600, tabular=True)
    icon = face.px * 0.78 if face.icon else 0.0
    gap = face.px * 0.3 if face.icon else 0.0
    inset = face.px * CLOCK_INSET
    left = face.rect.left() + (face.rect.width() - width - icon - gap - 2 * inset) * face.align + inset
    color = "paper" if is_over else "ink"
    if is_over:
        box = QRectF(left - inset, face.rect.top(), width + icon + gap + 2 * inset, face.rect.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("ink"))
        painter.drawRoundedRect(box, face.px * 0.18, face.px * 0.18)
    if face.icon:
        middle = face.rect.center().y()
        _symbol(Symbol(QRectF(left, middle - icon / 2, icon, icon), "timer", color), painter, look)
    used = font(face.px, 600, tabular=True)
    painter.setFont(used)
    painter.setPen(look.color(color))
    painter.drawText(QPointF(left + icon + gap, _baseline(QFontMetricsF(used), face.rect)), words)


def _baseline(metrics: QFontMetricsF, rect: QRectF) -> float:
    """Return where a line stands so that its capitals are in the middle of the room."""
    return rect.center().y() + metrics.capHeight() / 2


def _words(mark: Words, painter: QPainter, look: BeamerLook) -> None:
    used = font(mark.px, mark.weight, tabular=mark.tabular)
    metrics = QFontMetricsF(used)
    painter.setFont(used)
    painter.setPen(look.color(mark.color))
    for index, line in enumerate(mark.lines):
        room = QRectF(mark.rect.left(), mark.rect.top() + index * mark.line, mark.rect.width(), mark.line)
        left = (
            room.left() + (room.width() - metrics.horizontalAdvance(line)) * mark.align if mark.align else room.left()
        )
        painter.drawText(QPointF(left, _baseline(metrics, room)), line)


def _disc(mark: Disc, painter: QPainter, look: BeamerLook) -> None:
    painter.setPen(QPen(look.color(mark.stroke), mark.width) if mark.stroke else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(look.color(mark.fill) if mark.fill else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(mark.center, mark.radius, mark.radius)


def _stroke(mark: Stroke, painter: QPainter, look: BeamerLook) -> None:
    pen = QPen(look.color(mark.color), mark.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if mark.dash:
        pen.setDashPattern([length / mark.width for length in mark.dash])
    painter.setPen(pen)
    painter.drawLine(mark.start, mark.end)


def _box(mark: Box, painter: QPainter, look: BeamerLook) -> None:
    painter.setPen(QPen(look.color(mark.stroke), mark.width) if mark.stroke else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(look.color(mark.fill) if mark.fill else Qt.BrushStyle.NoBrush)
    half = mark.width / 2 if mark.stroke else 0.0
    painter.drawRoundedRect(mark.rect.adjusted(half, half, -half, -half), mark.radius, mark.radius)


def _symbol(mark: Symbol, painter: QPainter, look: BeamerLook) -> None:
    scale = painter.worldTransform().m11() * painter.device().devicePixelRatioF()
    size = max(1, math.ceil(mark.rect.width()))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    # Drawn at its own size on the screen: in the small view, a large one made smaller would be a smudge.
    pixmap = look.icon(mark.name, mark.color, size, round(max(scale, 0.05), 3))
    painter.drawPixmap(mark.rect, pixmap, QRectF(pixmap.rect()))


def _glyph(mark: Glyph, painter: QPainter, look: BeamerLook) -> None:
    draw_glyph(painter, look, mark.hue, mark.rect.center(), mark.rect.width())


def _drawing(mark: Drawing, painter: QPainter, look: BeamerLook) -> None:
    paint_picture(painter, mark.picture, mark.rect, look)


_PAINTERS: Mapping[type, Callable[[Any, QPainter, BeamerLook], None]] = {
    Words: _words,
    Disc: _disc,
    Stroke: _stroke,
    Box: _box,
    Symbol: _symbol,
    Glyph: _glyph,
    Drawing: _drawing,
}
