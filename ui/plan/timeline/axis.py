"""Months and weeks above the timeline; vandaag and day 30, 60 and 90 below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.plan.timeline.view_port import ViewPort
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.chips import draw_key_cap, key_cap_size
from ui.widgets.strokes import CENTER, CHIP_RADIUS, LEFT, draw_box, draw_text, text_width
from wizard import formats

_MONTHS, _WEEKS, _FOOT = 20, 18, 24
_STEPS = (1, 2, 4, 8, 13, 26)


class _Strip(QWidget):
    """A strip as wide as the timeline."""

    high = 0

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._port: ViewPort | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_port(self, port: ViewPort) -> None:
        """Show another part of the line."""
        if port != self._port:
            self._port = port
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.px(self.high))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._port is None:
            return
        painter = QPainter(self)
        self._paint_beside(painter, self._port.titles)
        painter.setClipRect(QRectF(self._port.titles, 0, self._port.wide + 1, self.height()))
        self._paint(painter, self._port)

    def _paint_beside(self, painter: QPainter, room: float) -> None:
        """Paint what stands below or above the titles."""

    def _paint(self, painter: QPainter, port: ViewPort) -> None:
        """Paint what stands in this strip."""


class AxisHead(_Strip):
    """Months, and weeks by their number."""

    high = _MONTHS + _WEEKS

    def _paint(self, painter: QPainter, port: ViewPort) -> None:
        self._paint_months(painter, port)
        self._paint_weeks(painter, port)

    def _paint_months(self, painter: QPainter, port: ViewPort) -> None:
        theme = self._theme
        high, font = theme.px(_MONTHS), theme.font(Role.SMALL_STRONG)
        is_wide = text_width(font, "september 2026") + theme.px(6) <= 28 * port.scale.per_day
        for month, following in port.months():
            x, end = port.x(month), port.x(following)
            painter.setPen(QPen(theme.color("line-strong"), 1))
            painter.drawLine(round(x), 0, round(x), high)
            left = max(x, port.titles) + theme.px(4)
            room = min(end, port.right) - left - theme.px(2)
            year = f" {month.year}" if month.month == 1 or month.year != port.start.year else ""
            full = formats.month_name(month.month) if is_wide else formats.short_month(month.month)
            names = (f"{full}{year}", full, formats.short_month(month.month))
            words = next((name for name in names if text_width(font, name) <= room), "")
            draw_text(painter, QRectF(left, 0, room, high), words, font, theme.color("ink"), LEFT)

    def _paint_weeks(self, painter: QPainter, port: ViewPort) -> None:
        theme = self._theme
        top, high, font = theme.px(_MONTHS), theme.px(_WEEKS), theme.font(Role.TICK)
        week = port.scale.per_day * 7
        step = next((one for one in _STEPS if one * week >= text_width(font, "wk 00") + theme.px(8)), _STEPS[-1])
        for monday, number in port.weeks():
            x = port.x(monday)
            if (monday - port.scale.first).days // 7 % step:
                continue
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(round(x), top, round(x), top + high)
            words = tr("wk {number}").format(number=number)
            inset = (week - text_width(font, words)) / 2 if step == 1 else theme.px(3)
            if x + inset < port.titles or x + inset + text_width(font, words) > port.right + 1:
                continue
            if step == 1:
                draw_text(painter, QRectF(x, top, week, high), words, font, theme.color("muted"), CENTER)
            else:
                box = QRectF(x + theme.px(3), top, step * week, high)
                draw_text(painter, box, words, font, theme.color("muted"), LEFT)


class AxisFoot(_Strip):
    """The words at the dashed lines and at today's line."""

    high = _FOOT

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._is_moving = False

    def _paint(self, painter: QPainter, port: ViewPort) -> None:
        theme, font = self._theme, self._theme.font(Role.KEYCAP, strong=True)
        free = QRectF()
        today = port.today_x()
        if today is not None and port.is_in_sight(today):
            free = self._box(tr("vandaag"), today, port)
            draw_box(painter, free, ground=theme.color("accent"), radius=CHIP_RADIUS)
            draw_text(painter, free, tr("vandaag"), font, theme.color("on-accent"), CENTER)
        for number, x in port.marks():
            words = tr("{number} dagen").format(number=number)
            box = self._box(words, x, port)
            if port.is_in_sight(x) and not box.intersects(free):
                draw_text(painter, box, words, font, theme.color("ink"), CENTER)
                free = box

    def set_moving(self, is_moving: bool) -> None:
        """Say how a move is decided or left alone while one is going on; else how one begins."""
        if is_moving != self._is_moving:
            self._is_moving = is_moving
            self.update()

    def _paint_beside(self, painter: QPainter, room: float) -> None:
        theme, px, font = self._theme, self._theme.px, self._theme.font(Role.TICK)
        x = float(px(8))
        begin = ((tr("Alt+← →"), tr("een week")), (tr("Ctrl+← →"), tr("een dag")))
        decide = ((tr("Enter"), tr("leg vast")), (tr("Esc"), tr("laat zo")))
        for key, words in decide if self._is_moving else begin:
            cap = key_cap_size(theme, key)
            end = x + cap.width() + px(6) + text_width(font, words)
            if end > room - px(4):
                return
            draw_key_cap(painter, theme, key, QRectF(x, px(3), cap.width(), cap.height()))
            draw_text(
                painter, QRectF(x + cap.width() + px(6), px(3), room, cap.height()), words, font, theme.color("muted")
            )
            x = end + px(14)

    def _box(self, words: str, x: float, port: ViewPort) -> QRectF:
        px = self._theme.px
        wide = text_width(self._theme.font(Role.KEYCAP, strong=True), words) + px(10)
        left = min(max(x - wide / 2, port.titles), port.right - wide)
        return QRectF(left, px(3), wide, px(18))
