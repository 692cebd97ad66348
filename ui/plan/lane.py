"""One lane of the board: a tinted head with a line in the pillar's colour, and its cards on a neutral ground."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.plan.card_list import CardList
from ui.plan.cards import Row
from ui.theme import Role, Theme
from ui.widgets.strokes import CARD_RADIUS, RIGHT, draw_box, draw_glyph, draw_text, elided, text_width

_HEAD, _RULE, _SIDE, _FOOT = 38, 2, 11, 8
_GLYPH_X, _TITLE_X = 19, 33
_EMPTY_LINES = 2


class Lane(QWidget):
    """A pillar's tasks; without a pillar it is the list by date of a narrow window."""

    def __init__(self, theme: Theme, hue: str, title: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hue = hue
        self._title = title
        self._totals = ""
        self._empty = ""
        self.list = CardList(theme, shows_pillar=not hue, parent=self)
        theme.changed.connect(self._on_theme_changed)

    def show_rows(self, rows: Sequence[Row], totals: str, empty: str) -> None:
        """Show the lane's cards; ``empty`` is said where there are none."""
        self._totals, self._empty = totals, "" if rows else empty
        self.list.set_rows(rows)
        self.list.setAccessibleName(f"{self._title}, {totals}")
        self.update()

    def arrange(self, width: int) -> int:
        """Measure the lane at a width and return the height it needs."""
        px = self._theme.px
        body = self.list.arrange(width - 2 * _SIDE)
        if self._empty:
            body = px(20) * _EMPTY_LINES + px(16)
        return px(_HEAD) + _RULE + body + px(_FOOT)

    def place(self, rect: QRect) -> None:
        """Take a place on the board."""
        self.setGeometry(rect)
        top = self._theme.px(_HEAD) + _RULE
        self.list.place(QRect(_SIDE, top, rect.width() - 2 * _SIDE, rect.height() - top))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        rect = QRectF(self.rect())
        head = QRectF(rect.x(), rect.y(), rect.width(), px(_HEAD))
        border = theme.color("line")
        draw_box(painter, rect, ground=theme.color("lane"), border=border, width=theme.line_width, radius=CARD_RADIUS)
        self._paint_head_ground(painter, rect, head)
        tone = f"{self._hue}.text" if self._hue else "ink"
        title_x = px(_TITLE_X) if self._hue else px(12)
        if self._hue:
            draw_glyph(painter, theme, self._hue, QPointF(px(_GLYPH_X), head.center().y()), px(11))
        font, small = theme.font(Role.RAIL_STRONG), theme.font(Role.CAPTION)
        totals = head.adjusted(0, 0, -px(12), 0)
        room = totals.width() - text_width(small, self._totals) - title_x - px(8)
        title = elided(font, self._title, room)
        draw_text(painter, head.adjusted(title_x, 0, 0, 0), title, font, theme.color(tone))
        draw_text(painter, totals, self._totals, small, theme.color("ink-2"), RIGHT)
        if self._empty:
            self._paint_empty(painter, rect.adjusted(px(13), px(_HEAD) + _RULE, -px(13), 0))

    def _paint_head_ground(self, painter: QPainter, rect: QRectF, head: QRectF) -> None:
        theme = self._theme
        line = theme.line_width
        shape = QPainterPath()
        shape.addRoundedRect(rect.adjusted(line, line, -line, -line), CARD_RADIUS - 1, CARD_RADIUS - 1)
        top = QPainterPath()
        top.addRect(head)
        tint = f"{self._hue}.tint" if self._hue else "paper"
        painter.fillPath(shape.intersected(top), theme.color(tint))
        rule = f"{self._hue}.outline" if self._hue else "line-strong"
        painter.setPen(QPen(theme.color(rule), _RULE))
        y = head.bottom() + _RULE / 2
        painter.drawLine(QPointF(line, y), QPointF(rect.right() - line, y))

    def _paint_empty(self, painter: QPainter, rect: QRectF) -> None:
        theme = self._theme
        painter.setFont(theme.font(Role.SMALL))
        painter.setPen(theme.color("muted"))
        inner = rect.adjusted(0, theme.px(8), 0, -theme.px(4)).toRect()
        painter.drawText(inner, int(Qt.TextFlag.TextWordWrap), self._empty)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.update()
