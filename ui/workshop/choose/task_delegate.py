"""How a row of the list of tasks looks: number, task with its pillar, class, hours, priority, dots, and its choice."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import (
    CENTER,
    RIGHT,
    draw_box,
    draw_glyph,
    draw_pixmap,
    draw_text,
    elided,
    icon_pixmap,
    text_width,
)
from ui.workshop.choose import task_model as columns
from ui.workshop.choose.rows import TaskRow
from ui.workshop.choose.task_model import Index, TaskModel
from wizard import formats
from wizard.drawing.pillars import NAMES
from wizard.workshop.candidates import OWN_STEP

ROW = 46
BUTTON = 28
_PAD, _GLYPH, _DISC = 12, 11, 9
_MOST_DISCS = 6


class TaskDelegate(QStyledItemDelegate):
    """Paints the rows; with ``counts`` each has − and + for dots that are counted."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.counts = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(ROW))

    def buttons(self, cell: QRectF) -> tuple[QRectF, QRectF]:
        """Return where − and + stand in a cell of dots."""
        side, pad = self._theme.px(BUTTON), self._theme.px(4)
        top = round(cell.center().y() - side / 2)
        return QRectF(cell.x() + pad, top, side, side), QRectF(cell.right() - pad - side, top, side, side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, TaskModel)
        row, theme = model.row_at(index), self._theme
        if row is None:
            return
        rect = QRectF(option.rect)
        painter.save()
        current = self._view.currentIndex().row() == index.row()
        painter.fillRect(rect, theme.color("accent.tint" if row.chosen else "hover" if current else "paper"))
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        painter.drawLine(QPointF(rect.left(), rect.bottom() - 0.5), QPointF(rect.right(), rect.bottom() - 0.5))
        self._cell(painter, rect, row, index.column())
        if current and self._view.hasFocus():
            self._ring(painter, rect, index.column())
        painter.restore()

    def _cell(self, painter: QPainter, rect: QRectF, row: TaskRow, column: int) -> None:
        theme, one = self._theme, row.task
        ink = theme.color("muted" if one.gone else "ink")
        small = theme.font(Role.SMALL, tabular=True)
        inner = rect.adjusted(0, 0, -theme.px(_PAD), 0)
        match column:
            case columns.NUMBER:
                font = theme.font(Role.BODY_STRONG, tabular=True)
                draw_text(painter, inner, str(one.number), font, ink, RIGHT)
            case columns.TITLE:
                self._title(painter, rect, row)
            case columns.CLASS:
                draw_text(painter, rect, one.task_class or formats.DASH, theme.font(Role.SMALL), ink, CENTER)
            case columns.HOURS:
                draw_text(painter, inner, formats.hours(one.hours), small, ink, RIGHT)
            case columns.PRIORITY:
                words = formats.DASH if one.rank is None else formats.score1(one.effective)
                draw_text(painter, inner, words, small, ink, RIGHT)
            case columns.DOTS:
                self._dots(painter, rect, row)
            case columns.CHOSEN:
                self._choice(painter, rect, row)

    def _title(self, painter: QPainter, rect: QRectF, row: TaskRow) -> None:
        theme, one, px = self._theme, row.task, self._theme.px
        hue = one.pillar.value
        left, room = rect.x() + px(_GLYPH + 14), rect.width() - px(_GLYPH + 14) - px(8)
        top = QRectF(left, rect.y() + px(5), room, theme.line(Role.BODY))
        draw_glyph(painter, theme, hue, QPointF(rect.x() + px(10), top.center().y()), px(_GLYPH))
        bold = theme.font(Role.BODY_STRONG)
        draw_text(painter, top, elided(bold, one.title, room), bold, theme.color("muted" if one.gone else "ink"))
        parts = [
            NAMES[one.pillar],
            tr("eigen taak") if one.step == OWN_STEP else tr("stap {step}").format(step=one.step),
            *([tr("{rank}e op prioriteit").format(rank=one.rank)] if one.rank else []),
        ]
        lower = QRectF(left, top.bottom(), room, theme.line(Role.CAPTION))
        font = theme.font(Role.CAPTION)
        if one.gone:
            icon = icon_pixmap(theme, "triangle-alert", "warning.icon", self._view, 13)
            x = draw_pixmap(painter, left, lower.center().y(), icon) + px(4)
            words = elided(font, formats.capitalized(one.gone), lower.right() - x)
            draw_text(painter, QRectF(x, lower.y(), room, lower.height()), words, font, theme.color("warning"))
        else:
            draw_text(painter, lower, elided(font, " · ".join(parts), room), font, theme.color("muted"))

    def _dots(self, painter: QPainter, rect: QRectF, row: TaskRow) -> None:
        theme, px = self._theme, self._theme.px
        number = theme.font(Role.BODY_STRONG, tabular=True)
        if self.counts:
            for sign, box in zip("−+", self.buttons(rect), strict=True):
                draw_box(painter, box, ground=theme.color("paper"), border=theme.color("line-strong"))
                draw_text(painter, box, sign, number, theme.color("ink"), CENTER)
            draw_text(painter, rect, str(row.dots), number, theme.color("ink" if row.dots else "muted"), CENTER)
            return
        if not row.dots:
            draw_text(
                painter, rect.adjusted(px(_PAD), 0, 0, 0), formats.DASH, theme.font(Role.SMALL), theme.color("muted")
            )
            return
        x, side = rect.x() + px(_PAD), px(_DISC)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("ink"))
        for _ in range(min(row.dots, _MOST_DISCS)):
            painter.drawEllipse(QRectF(x, rect.center().y() - side / 2, side, side))
            x += side + px(3)
        draw_text(
            painter, QRectF(x + px(3), rect.y(), px(40), rect.height()), str(row.dots), number, theme.color("ink")
        )

    def _choice(self, painter: QPainter, rect: QRectF, row: TaskRow) -> None:
        theme, px = self._theme, self._theme.px
        side = px(BUTTON)
        words = tr("{place}e keus").format(place=row.chosen) if row.chosen else tr("Kies")
        font = theme.font(Role.BUTTON_SMALL, strong=bool(row.chosen))
        wide = min(rect.width() - px(8), text_width(font, words) + px(20))
        box = QRectF(rect.right() - px(8) - wide, round(rect.center().y() - side / 2), wide, side)
        if row.task.gone and not row.chosen:
            return
        ground, ink = ("accent", "on-accent") if row.chosen else ("paper", "ink")
        draw_box(
            painter, box, ground=theme.color(ground), border=theme.color("accent" if row.chosen else "line-strong")
        )
        draw_text(painter, box, words, font, theme.color(ink), CENTER)

    def _ring(self, painter: QPainter, rect: QRectF, column: int) -> None:
        """Draw the border of the current row, a piece per cell."""
        theme = self._theme
        painter.setPen(QPen(theme.color("focus"), theme.focus_width))
        inset = theme.focus_width / 2
        top, bottom = rect.top() + inset, rect.bottom() - inset - 1
        painter.drawLine(QPointF(rect.left(), top), QPointF(rect.right(), top))
        painter.drawLine(QPointF(rect.left(), bottom), QPointF(rect.right(), bottom))
        if column == columns.NUMBER:
            painter.drawLine(QPointF(rect.left() + inset, top), QPointF(rect.left() + inset, bottom))
        if column == columns.CHOSEN:
            painter.drawLine(QPointF(rect.right() - inset, top), QPointF(rect.right() - inset, bottom))
