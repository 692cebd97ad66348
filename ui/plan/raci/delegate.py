"""How a cell of the RACI matrix looks: A a filled square, R an open one, C and I a plain letter."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.plan.raci.lines import GroupLine, RaciLine
from ui.plan.raci.model import TITLE, Index, RaciModel
from ui.theme import Role, Theme
from ui.widgets.strokes import (
    CENTER,
    CHIP_RADIUS,
    draw_box,
    draw_glyph,
    draw_pixmap,
    draw_text,
    elided,
    icon_pixmap,
    text_width,
)
from ui.widgets.text import TextBlock
from wizard import formats

ROW, GROUP = 44, 32
_SIDE, _SQUARE, _ICON = 12, 20, 18


def draw_letter(painter: QPainter, theme: Theme, letter: str, rect: QRectF) -> None:
    """Draw the letters of one cell in the middle of a rectangle."""
    side, gap = theme.px(_SQUARE), theme.px(2)
    marks = letter.split("/") if letter else [formats.DASH]
    x = rect.center().x() - (side * len(marks) + gap * (len(marks) - 1)) / 2
    for mark in marks:
        box = QRectF(round(x), round(rect.center().y() - side / 2), side, side)
        ink = "muted" if mark in {"C", "I", formats.DASH} else "ink"
        if mark == "A":
            draw_box(painter, box, ground=theme.color("ink"), radius=CHIP_RADIUS)
            ink = "paper"
        elif mark == "R":
            draw_box(painter, box, border=theme.color("ink"), width=1.5, radius=CHIP_RADIUS)
        font = theme.font(Role.SMALL_STRONG if mark in {"A", "R"} else Role.SMALL)
        draw_text(painter, box, mark, font, theme.color(ink), CENTER)
        x += side + gap


class RaciDelegate(QStyledItemDelegate):
    """Paints titles, letters and the way back."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._blocks: dict[tuple[str, float], TextBlock] = {}
        self.opened = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(ROW))

    def height(self, line: RaciLine, width: int) -> int:
        """Return how high a line is: its sentence may need more than one row."""
        px = self._theme.px
        if not line.problem:
            return px(ROW)
        room = max(1, width - px(_SIDE) - px(_ICON) - px(8))
        extra = self._problem(line).lines(room) - 1
        return px(ROW) + extra * self._theme.line(Role.CAPTION)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, RaciModel)
        line, theme = model.line(index.row()), self._theme
        rect = QRectF(option.rect)
        painter.save()
        if isinstance(line, GroupLine):
            self._paint_group(painter, rect, line, model.data(index))
        else:
            self._paint_ground(painter, rect, line, model, index)
            role = model.role_at(index)
            if role is not None:
                draw_letter(painter, theme, line.letters.get(role, ""), rect)
            elif index.column() == TITLE:
                self._paint_title(painter, rect, line)
            elif line.is_changed:
                self._paint_back(painter, rect, model.data(index))
            state = option.state
            if state & QStyle.StateFlag.State_HasFocus:
                ring = rect.adjusted(1, 1, -1, -2)
                draw_box(painter, ring, border=theme.color("focus"), width=theme.focus_width, radius=CHIP_RADIUS)
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRectF, line: GroupLine, words: str | None) -> None:
        theme, hue = self._theme, line.pillar.value
        painter.fillRect(rect, theme.color(f"{hue}.tint"))
        if words:
            draw_glyph(painter, theme, hue, QPointF(rect.x() + theme.px(_SIDE + 5), rect.center().y()), theme.px(11))
            left = rect.adjusted(theme.px(_SIDE + 20), 0, 0, 0)
            draw_text(painter, left, words, theme.font(Role.SMALL_STRONG), theme.color(f"{hue}.text"))

    def _paint_ground(self, painter: QPainter, rect: QRectF, line: RaciLine, model: RaciModel, index: Index) -> None:
        theme, role = self._theme, model.role_at(index)
        painter.fillRect(rect, theme.color("paper"))
        if self.opened and line.key == self.opened:
            painter.fillRect(rect, theme.color("accent.tint"))
        elif role is not None and line.letters.get(role, "") != line.advised.get(role, ""):
            painter.fillRect(rect.adjusted(1, 1, -1, -2), theme.color("accent.tint"))
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        painter.drawLine(QPointF(rect.left(), rect.bottom() - 0.5), QPointF(rect.right(), rect.bottom() - 0.5))

    def _paint_title(self, painter: QPainter, rect: QRectF, line: RaciLine) -> None:
        theme, px = self._theme, self._theme.px
        left, room = rect.x() + px(_SIDE), rect.width() - px(_SIDE) - px(8)
        top = QRectF(left, rect.y() + px(4), room, theme.line(Role.SMALL))
        bold = theme.font(Role.SMALL_STRONG)
        if line.is_changed:
            room -= px(_ICON)
        title = elided(bold, line.title, room)
        draw_text(painter, top, title, bold, theme.color("ink"))
        if line.is_changed:
            x = left + text_width(bold, title) + px(6)
            draw_pixmap(painter, x, top.center().y(), icon_pixmap(theme, "pencil", "accent", self._widget(), 13))
        y = top.bottom() + px(1)
        if line.problem:
            icon = icon_pixmap(theme, "triangle-alert", "warning.icon", self._widget(), 13)
            draw_pixmap(painter, left, y + theme.line(Role.CAPTION) / 2, icon)
            width = int(rect.width() - px(_SIDE) - px(_ICON) - px(8))
            self._problem(line).draw(painter, left + px(_ICON), y, max(1, width), theme.color("warning"))
            return
        font = theme.font(Role.CAPTION)
        under = elided(font, line.under, rect.width() - px(_SIDE) - px(8))
        draw_text(painter, QRectF(left, y, room, theme.line(Role.CAPTION)), under, font, theme.color("muted"))

    def _paint_back(self, painter: QPainter, rect: QRectF, words: str) -> None:
        font = QFont(self._theme.font(Role.CAPTION))
        font.setUnderline(True)
        draw_text(painter, rect, elided(font, words, rect.width() - 8), font, self._theme.color("accent"), CENTER)

    def _problem(self, line: RaciLine) -> TextBlock:
        key = (line.problem, self._theme.factor)
        if key not in self._blocks:
            caption = Role.CAPTION
            self._blocks[key] = TextBlock(line.problem, self._theme.font(caption), self._theme.line(caption))
        return self._blocks[key]

    def _widget(self) -> QWidget:
        parent = self.parent()
        assert isinstance(parent, QWidget)
        return parent
