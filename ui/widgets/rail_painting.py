"""How one row of the rail is painted: rings for steps, dots for themes, a bar beside where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import Role, Theme
from ui.widgets.strokes import (
    CENTER,
    LEFT,
    RIGHT,
    draw_box,
    draw_pixmap,
    draw_ring,
    draw_state,
    draw_text,
    elided,
    icon_pixmap,
    text_width,
)

if TYPE_CHECKING:
    from ui.widgets.rail import RailRow

_HEIGHTS = {"section": 36, "step": 40, "theme": 32, "result": 32}
_NARROW = 100
_MOST_KEPT = 300


class RailDelegate(QStyledItemDelegate):
    """Paints the rows of the rail; a narrow rail shows rings only."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._painted: dict[tuple[object, ...], QPixmap] = {}
        theme.changed.connect(self._painted.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = cast("RailRow", index.data(Qt.ItemDataRole.UserRole))
        height = _HEIGHTS[row.kind]
        if self._is_narrow() and row.kind in ("theme", "result"):
            height = 26
        return QSize(10, self._theme.px(height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = cast("RailRow", index.data(Qt.ItemDataRole.UserRole))
        rect, state = QRect(option.rect), option.state
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus) and self._view.hasFocus()
        ratio = self._view.devicePixelRatioF()
        key = (row, rect.width(), rect.height(), hovered, focused, ratio)
        pixmap = self._painted.get(key)
        if pixmap is None:
            if len(self._painted) > _MOST_KEPT:
                self._painted.clear()
            pixmap = self._painted[key] = self._paint_row(row, rect.size(), ratio, hovered=hovered, focused=focused)
        painter.drawPixmap(rect.topLeft(), pixmap)

    def _paint_row(self, row: RailRow, size: QSize, ratio: float, *, hovered: bool, focused: bool) -> QPixmap:
        """Paint a row once; the rail is painted with every page and hardly ever changes."""
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(self._theme.color("window"))
        rect = QRectF(0, 0, size.width(), size.height())
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = row.kind in ("theme", "result")
        if inner and not self._is_narrow():
            painter.setPen(QPen(self._theme.color("line"), 1))
            x = rect.x() + self._theme.px(13) + 0.5
            painter.drawLine(QPointF(x, rect.y()), QPointF(x, rect.bottom()))
        ground = self._ground(rect, inner)
        self._draw_ground(painter, row, ground, hovered, focused)
        if inner:
            self._draw_inner(painter, row, rect)
        else:
            self._draw_outer(painter, row, rect)
        painter.end()
        return pixmap

    def _is_narrow(self) -> bool:
        return self._view.width() < self._theme.px(_NARROW)

    def _ground(self, rect: QRectF, inner: bool) -> QRectF:
        if self._is_narrow():
            return rect.adjusted(1, 1, -1, -1)
        return rect.adjusted(self._theme.px(19) if inner else 0, 0, 0, 0)

    def _draw_ground(self, painter: QPainter, row: RailRow, rect: QRectF, hovered: bool, focused: bool) -> None:
        theme = self._theme
        if row.current:
            draw_box(painter, rect, ground=theme.color("selected"))
            painter.save()
            painter.setClipRect(QRectF(rect.x(), rect.y(), 3, rect.height()))
            draw_box(painter, rect, ground=theme.color("focus" if theme.is_high_contrast else "accent"))
            painter.restore()
        elif hovered:
            draw_box(painter, rect, ground=theme.color("hover"))
        if focused:
            draw_box(painter, rect, border=theme.color("focus"), width=theme.focus_width)

    def _draw_outer(self, painter: QPainter, row: RailRow, rect: QRectF) -> None:
        theme, px = self._theme, self._theme.px
        middle = rect.center().y()
        center_x = rect.center().x() if self._is_narrow() else rect.x() + px(21)
        ink = "on-selected" if row.current else "ink"
        if row.kind == "step":
            ring = QRectF(center_x - px(13), middle - px(13), px(26), px(26))
            track, arc = theme.color("line"), theme.color(f"{row.hue}.outline" if row.share else "line")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("paper"))
            painter.drawEllipse(ring.adjusted(1, 1, -1, -1))
            draw_ring(painter, ring, row.share, track=track, arc=arc, width=2.5 * theme.factor)
            draw_text(painter, ring, str(row.number), theme.font(Role.CAPTION, strong=True), theme.color("ink"), CENTER)
        else:
            draw_state(
                painter, theme, row.state, QPointF(center_x, middle), px(15), "ink-2" if not row.current else ink
            )
        if not self._is_narrow():
            role = Role.RAIL_STRONG if row.inside or row.current else Role.RAIL
            name = "muted" if row.kind == "section" and row.state == "empty" and not row.current else ink
            self._draw_words(painter, row, rect, px(46), theme.font(role), (name, "muted"))

    def _draw_inner(self, painter: QPainter, row: RailRow, rect: QRectF) -> None:
        theme, px = self._theme, self._theme.px
        ink = "on-selected" if row.current else "ink-2"
        x = rect.center().x() if self._is_narrow() else rect.x() + px(32)
        if row.kind == "result":
            draw_pixmap(painter, x - px(7), rect.center().y(), icon_pixmap(theme, "file-text", ink, self._view, 14))
        else:
            draw_state(painter, theme, row.state, QPointF(x, rect.center().y()), px(14), ink)
        if not self._is_narrow():
            font = theme.font(Role.SMALL, strong=row.current)
            colors = (ink, ink if row.current else "muted")
            self._draw_words(painter, row, rect, px(47), font, colors)

    def _draw_words(
        self, painter: QPainter, row: RailRow, rect: QRectF, left: float, font: QFont, tokens: tuple[str, str]
    ) -> None:
        theme, px = self._theme, self._theme.px
        counts_font = theme.font(Role.SMALL, tabular=True, strong=row.current)
        box = rect.adjusted(left, 0, -px(10), 0)
        draw_text(painter, box, row.counts, counts_font, theme.color(tokens[1]), RIGHT)
        room = box.width() - (text_width(counts_font, row.counts) + px(6) if row.counts else 0)
        draw_text(painter, box, elided(font, row.name, room), font, theme.color(tokens[0]), LEFT)
