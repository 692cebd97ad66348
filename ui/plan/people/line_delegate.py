"""Paints one task of a person: status, title, pillar, hours and date."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from assessments.plan import TaskStatus
from assessments.types import TaskCode
from ui.plan.people.words import TaskLine
from ui.plan.status_box import draw_status
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import (
    RIGHT,
    draw_box,
    draw_glyph,
    draw_pixmap,
    draw_text,
    elided,
    icon_pixmap,
    text_width,
)

ROW = 26
LINE = Qt.ItemDataRole.UserRole
"""Under this role a model holds the TaskLine itself."""
_BOX, _BOX_LEFT = 14, 6


class LineDelegate(QStyledItemDelegate):
    """Measures and paints lines; ``opened`` is the task that the panel shows."""

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.opened: TaskCode | None = None

    def is_on_box(self, x: float) -> bool:
        """Tell whether a place lies on the status box of its line, or close to it."""
        return x <= self._theme.px(_BOX_LEFT + _BOX + 3)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._theme.px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = index.data(LINE)
        rect, state = QRectF(option.rect), option.state
        painter.save()
        theme = self._theme
        focused = bool(state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Active)
        is_marked = line.code == self.opened or focused
        if is_marked or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("accent.tint" if is_marked else "hover"))
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(rect.bottomLeft() - QPointF(0, 0.5), rect.bottomRight() - QPointF(0, 0.5))
        right = self._paint_right(painter, line, rect)
        self._paint_left(painter, line, rect, right, is_marked=is_marked)
        if focused:
            frame = rect.adjusted(1, 0.5, -1, -0.5)
            draw_box(painter, frame, border=theme.color("focus"), width=theme.focus_width, radius=4)
        painter.restore()

    def _paint_right(self, painter: QPainter, line: TaskLine, rect: QRectF) -> float:
        """Paint date and hours; return where they begin."""
        theme, px = self._theme, self._theme.px
        font = theme.font(Role.CAPTION, tabular=True)
        end = rect.adjusted(0, 0, -px(8), 0)
        words = line.end or tr("zonder datum")
        token = "warning" if line.late else "muted" if line.status is TaskStatus.DONE else "ink-2"
        draw_text(painter, end, words, font, theme.color(token), RIGHT)
        date_wide = max(text_width(font, "00 mmm"), text_width(font, words))
        if line.late:
            icon = icon_pixmap(theme, "triangle-alert", "warning.icon", self._view, 13)
            draw_pixmap(painter, end.right() - text_width(font, words) - px(18), end.center().y(), icon)
        hours = QRectF(rect.x(), rect.y(), end.right() - date_wide - px(26) - rect.x(), rect.height())
        draw_text(painter, hours, line.hours, font, theme.color("muted"), RIGHT)
        return hours.right() - max(text_width(font, "00,0 uur"), text_width(font, line.hours)) - px(10)

    def _paint_left(self, painter: QPainter, line: TaskLine, rect: QRectF, right: float, *, is_marked: bool) -> None:
        theme, px = self._theme, self._theme.px
        side = px(_BOX)
        box = QRectF(rect.x() + px(_BOX_LEFT), round(rect.center().y() - side / 2), side, side)
        draw_status(painter, theme, line.status, box)
        draw_glyph(painter, theme, line.pillar.value, QPointF(box.right() + px(14), rect.center().y()), px(9))
        title = QRectF(box.right() + px(26), rect.y(), right - box.right() - px(26), rect.height())
        font = theme.font(Role.SMALL_STRONG) if is_marked else theme.font(Role.SMALL)
        token = "accent" if is_marked else "muted" if line.status is TaskStatus.DONE else "ink"
        draw_text(painter, title, elided(font, line.title, title.width()), font, theme.color(token))
