"""Paints the heads and cards of a lane."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from assessments.plan import TaskStatus
from assessments.types import TaskCode
from ui.plan.card_layout import CHIPS, LATE_ICON, CardLayout, Meta, lay_out
from ui.plan.card_model import CardModel
from ui.plan.cards import Card, Head, Row
from ui.theme import Role, Theme
from ui.theme.style import draw_tick
from ui.widgets.chips import chip_size, draw_chip
from ui.widgets.strokes import (
    CARD_RADIUS,
    CENTER,
    CHIP_RADIUS,
    RIGHT,
    draw_box,
    draw_glyph,
    draw_pixmap,
    draw_text,
    elided,
    icon_pixmap,
    text_width,
)

GAP = 6
_HEAD = 29
_BOX_RADIUS = 3
_KEPT_LAYOUTS = 2000


class CardDelegate(QStyledItemDelegate):
    """Measures and paints rows; ``opened`` is the task that the panel shows."""

    def __init__(self, theme: Theme, view: QWidget, *, shows_pillar: bool = False) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._shows_pillar = shows_pillar
        self._layouts: dict[tuple[Card, int], CardLayout] = {}
        self.column_width = 0
        self.column_gap = 0
        self.even_height = 0
        self.opened: TaskCode | None = None

    def forget(self) -> None:
        """Measure everything anew, after the look or the text factor changed."""
        self._layouts.clear()

    def layout_of(self, card: Card) -> CardLayout:
        """Return where a card's words go at the width that is on."""
        key = (card, self.column_width)
        found = self._layouts.get(key)
        if found is None:
            if len(self._layouts) > _KEPT_LAYOUTS:
                self._layouts.clear()
            width = self.column_width - self.column_gap
            found = self._layouts[key] = lay_out(self._theme, card, width, shows_pillar=self._shows_pillar)
        return found

    def row_height(self, row: Row) -> int:
        """Return how high a row is, with the gap below it."""
        if isinstance(row, Head):
            return self._theme.px(_HEAD)
        return max(self.even_height, self.layout_of(row).height + GAP)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self.column_width, self.row_height(_row(index)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = _row(index)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Head):
            self._paint_head(painter, row, QRectF(rect))
        else:
            box = QRectF(rect.x(), rect.y(), self.column_width - self.column_gap, rect.height() - GAP)
            self._paint_card(painter, row, box, option.state)
        painter.restore()

    def _paint_head(self, painter: QPainter, head: Head, rect: QRectF) -> None:
        theme = self._theme
        font, color = theme.font(Role.CAPTION), theme.color("ink-2")
        inner = rect.adjusted(2, 0, -2, 0)
        room = inner.width() - text_width(font, head.note) - theme.px(8)
        draw_text(painter, inner, elided(font, head.title, room), font, color)
        draw_text(painter, inner, head.note, font, color, RIGHT)

    def _paint_card(self, painter: QPainter, card: Card, rect: QRectF, state: QStyle.StateFlag) -> None:
        theme, layout = self._theme, self.layout_of(card)
        marked = card.code == self.opened or bool(
            state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Active
        )
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        border = "focus" if marked else "line"
        width = theme.focus_width if marked else theme.line_width
        ground = theme.color("hover" if hovered else "paper")
        draw_box(painter, rect, ground=ground, border=theme.color(border), width=width, radius=CARD_RADIUS - 2)
        painter.translate(rect.topLeft())
        self._paint_status(painter, card.status, layout.box)
        title_color = theme.color("muted" if card.status is TaskStatus.DONE else "ink")
        line = theme.line(Role.SMALL_STRONG)
        for number, text in enumerate(layout.title):
            place = QRectF(layout.title_x, layout.title_y + number * line, rect.width(), line)
            draw_text(painter, place, text, theme.font(Role.SMALL_STRONG), title_color)
        letter = QRectF(0, layout.title_y, layout.class_right, line)
        draw_text(painter, letter, card.task_class, theme.font(Role.CHIP, strong=True), theme.color("muted"), RIGHT)
        for meta in layout.meta:
            self._paint_meta(painter, meta)

    def _paint_status(self, painter: QPainter, status: TaskStatus, box: QRectF) -> None:
        theme = self._theme
        if status is TaskStatus.DONE:
            draw_box(painter, box, ground=theme.color("ink-2"), radius=_BOX_RADIUS)
            draw_tick(painter, box, theme.color("paper"), theme.factor)
            return
        edge = "accent" if status is TaskStatus.BUSY else "line-strong"
        width = max(1.5 * theme.factor, theme.line_width)
        draw_box(painter, box, ground=theme.color("paper"), border=theme.color(edge), width=width, radius=_BOX_RADIUS)
        if status is TaskStatus.BUSY:
            half, shape = QPainterPath(), QPainterPath()
            shape.addRoundedRect(box, _BOX_RADIUS, _BOX_RADIUS)
            half.addRect(QRectF(box.x(), box.center().y(), box.width(), box.height() / 2))
            painter.fillPath(shape.intersected(half), theme.color("accent"))

    def _paint_meta(self, painter: QPainter, meta: Meta) -> None:
        theme, rect = self._theme, meta.rect
        middle = rect.center().y()
        if meta.kind == "pillar":
            draw_glyph(painter, theme, meta.text, rect.center(), rect.width())
        elif meta.kind == "initials":
            high = theme.px(18)
            box = QRectF(rect.x(), round(middle - high / 2), rect.width(), high)
            border = theme.color("line")
            draw_box(painter, box, ground=theme.color("sunken"), border=border, radius=CHIP_RADIUS)
            draw_text(painter, box, meta.text, theme.font(Role.KEYCAP, strong=True), theme.color("ink-2"), CENTER)
        elif meta.kind in CHIPS:
            chip = CHIPS[meta.kind]()
            size = chip_size(theme, chip)
            box = QRectF(rect.x(), round(middle - size.height() / 2), size.width(), size.height())
            draw_chip(painter, theme, chip, box, self._view)
        elif meta.kind == "plain":
            draw_text(painter, rect, meta.text, theme.font(Role.CAPTION, tabular=True), theme.color("ink-2"))
        else:
            token = {"pencil": "accent", LATE_ICON: "warning"}.get(meta.kind, "ink-2")
            draw_pixmap(painter, rect.x(), middle, icon_pixmap(theme, meta.kind, token, self._view, 14))
            words = rect.adjusted(theme.px(18), 0, 0, 0)
            draw_text(painter, words, meta.text, theme.font(Role.CAPTION), theme.color(token))


def _row(index: QModelIndex | QPersistentModelIndex) -> Row:
    model = index.model()
    assert isinstance(model, CardModel)
    return model.rows[index.row()]
