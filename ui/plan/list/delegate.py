"""Paints the rows of the task list: marks, pillars, status boxes, and heads with what they hold."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from assessments.plan import TaskStatus
from assessments.types import Pillar, TaskCode
from ui.plan.card_layout import nobody_chip
from ui.plan.list.looks import GroupRow
from ui.plan.list.model import ListModel
from ui.plan.list.rows import TaskRow
from ui.texts import tr
from ui.theme import Role, Theme
from ui.theme.style import draw_tick
from ui.widgets.chips import chip_size, draw_chip
from ui.widgets.grid.columns import Entry, Row
from ui.widgets.grid.delegate import GridDelegate
from ui.widgets.grid.model import Index
from ui.widgets.strokes import (
    LEFT,
    RIGHT,
    draw_box,
    draw_glyph,
    draw_pixmap,
    draw_text,
    elided,
    icon_pixmap,
    text_width,
)
from wizard.drawing.pillars import NAMES

_PAD, _BOX, _ICON = 10, 15, 14
_LEAST_TITLE = 240
_KEPT_WIDTHS = 2_000
_LOUD = {"triangle-alert": "warning", "circle-help": "warning", "pencil": "accent"}
_QUIET_COLUMNS = {"code", "phase", "step", "class"}


class ListDelegate(GridDelegate):
    """Rows of a grid, with what the list adds; ``opened`` is the task that the panel shows."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(theme, view)
        self.opened: TaskCode | None = None
        self._widths: dict[str, int] = {}
        theme.changed.connect(self._widths.clear)

    def status_box(self, cell: QRect) -> QRect:
        """Return where the box stands in a cell of the column status."""
        side = self._theme.px(_BOX)
        return QRect(cell.x() + self._theme.px(_PAD), cell.center().y() - side // 2, side, side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        rect, row = QRectF(QRect(option.rect)), self._model().row_at(index.row())
        if isinstance(row, GroupRow):
            self._group(painter, rect, row)
            if self._view.hasFocus() and self._view.currentIndex().row() == index.row():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.color("focus"), self._theme.focus_width))
                painter.drawRect(rect.adjusted(1, 1, -1, -2))
        elif index.column() == 0 and self._list_model().task_at(index) is not None and self._code(index) == self.opened:
            painter.fillRect(QRectF(rect.x(), rect.y(), 3, rect.height() - 1), self._theme.color("accent"))

    def _list_model(self) -> ListModel:
        model = self._model()
        assert isinstance(model, ListModel)
        return model

    def _code(self, index: Index) -> str:
        task = self._list_model().task_at(index)
        return "" if task is None else task.code

    def _text(self, painter: QPainter, rect: QRectF, index: Index, row: Row) -> None:
        if isinstance(row, GroupRow):
            return
        column, pad = self._model().columns[index.column()], self._theme.px(_PAD)
        inner, words = rect.adjusted(pad, 0, -pad, 0), self._model().shown(index)
        if isinstance(row, Entry) and words and not self._model().is_wrong(index):
            draws = {"title": self._title, "pillar": self._pillar, "status": self._status, "owner": self._owner}
            draw = draws.get(column.key)
            if draw is not None:
                draw(painter, inner, index, row.value)
                return
        font = self._theme.font(Role.SMALL, tabular=column.is_number)
        side = RIGHT if column.is_number else LEFT
        draw_text(painter, inner, self._cut(words, inner.width()) or "–", font, self._ink(index, row, words), side)

    def _cut(self, words: str, room: float) -> str:
        """Return words in the size of a cell, cut where they do not fit."""
        return words if self._wide(words) <= room else elided(self._theme.font(Role.SMALL), words, room)

    def _wide(self, words: str) -> int:
        """Return how wide words are in the size of a cell; what was measured once is known."""
        wide = self._widths.get(words)
        if wide is None:
            if len(self._widths) > _KEPT_WIDTHS:
                self._widths.clear()
            wide = self._widths[words] = text_width(self._theme.font(Role.SMALL), words)
        return wide

    def _ink_token(self, index: Index, token: str) -> str:
        """Return a colour that can be read on the row's ground."""
        if not self._theme.is_high_contrast:
            return token
        return "on-selected" if self._view.selectionModel().isSelected(index) else token

    def _ink(self, index: Index, row: Row, text: str) -> QColor:
        task, key = self._list_model().task_at(index), self._model().columns[index.column()].key
        if task is None or self._model().is_wrong(index):
            return super()._ink(index, row, text)
        token = "ink-2" if key in _QUIET_COLUMNS else "ink"
        if key == "end" and task.late:
            token = "warning"
        if task.is_quiet:
            token = "muted"
        return self._theme.color(self._ink_token(index, token))

    def _title(self, painter: QPainter, rect: QRectF, index: Index, task: TaskRow) -> None:
        theme, font = self._theme, self._theme.font(Role.SMALL)
        room = self._marks(painter, rect, index, task)
        token = self._ink_token(index, "muted" if task.is_quiet else "ink")
        draw_text(painter, rect, self._cut(task.title, room), font, theme.color(token))
        x = text_width(font, task.title) + theme.px(10)
        if task.dropped_reason and x < room:
            words = elided(font, tr("Reden: {reason}").format(reason=task.dropped_reason), room - x)
            color = theme.color(self._ink_token(index, "muted"))
            draw_text(painter, rect.adjusted(x, 0, 0, 0), words, font, color)

    def _marks(self, painter: QPainter, rect: QRectF, index: Index, task: TaskRow) -> float:
        """Draw the marks at the right, in words where there is room; return what is left for the title."""
        theme, font, marks = self._theme, self._theme.font(Role.CAPTION), task.marks()
        icon, gap = theme.px(_ICON), theme.px(10)
        room = rect.width() - min(self._wide(task.title), theme.px(_LEAST_TITLE))
        words = [text_width(font, word) + gap for _, word in marks]
        taken, said = len(marks) * (icon + theme.px(4)), 0
        while said < len(words) and taken + words[said] <= room:
            taken, said = taken + words[said], said + 1
        taken -= gap if said and said == len(words) else theme.px(4) if words else 0
        x = rect.right() - taken
        for place, (name, word) in enumerate(marks):
            token = self._ink_token(index, _LOUD.get(name, "ink-2"))
            draw_pixmap(painter, x, rect.center().y(), icon_pixmap(theme, name, token, self._view, _ICON))
            x += icon + theme.px(4)
            if place < said:
                draw_text(painter, QRectF(x, rect.y(), rect.width(), rect.height()), word, font, theme.color(token))
                x += words[place]
        return rect.width() - taken - (gap if marks else 0)

    def _pillar(self, painter: QPainter, rect: QRectF, index: Index, task: TaskRow) -> None:
        token = self._ink_token(index, "muted" if task.is_quiet else "ink")
        self._named_pillar(painter, rect, task.pillar, Role.SMALL, token)

    def _named_pillar(self, painter: QPainter, rect: QRectF, pillar: Pillar, role: Role, token: str) -> float:
        theme, size = self._theme, self._theme.px(10)
        painter.save()
        draw_glyph(painter, theme, pillar.value, QPointF(rect.x() + size / 2, rect.center().y()), size)
        painter.restore()
        font, words = theme.font(role), rect.adjusted(size + theme.px(7), 0, 0, 0)
        draw_text(painter, words, elided(font, NAMES[pillar], words.width()), font, theme.color(token))
        return size + theme.px(7) + text_width(font, NAMES[pillar])

    def _owner(self, painter: QPainter, rect: QRectF, index: Index, task: TaskRow) -> None:
        theme = self._theme
        if not task.owner:
            chip = nobody_chip()
            size = chip_size(theme, chip)
            box = QRectF(rect.x(), round(rect.center().y() - size.height() / 2), size.width(), size.height())
            painter.save()
            draw_chip(painter, theme, chip, box, self._view)
            painter.restore()
            return
        token = self._ink_token(index, "muted" if task.is_quiet else "ink")
        font = theme.font(Role.SMALL)
        draw_text(painter, rect, self._cut(task.owner, rect.width()), font, theme.color(token))

    def _status(self, painter: QPainter, rect: QRectF, index: Index, task: TaskRow) -> None:
        theme = self._theme
        cell = QRect(int(rect.x()) - theme.px(_PAD), int(rect.y()), int(rect.width()), int(rect.height()))
        box = QRectF(self.status_box(cell))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if task.dropped_reason:
            icon = icon_pixmap(theme, "ban", self._ink_token(index, "muted"), self._view, _BOX)
            draw_pixmap(painter, box.x(), box.center().y(), icon)
        else:
            self._box(painter, box, task.status, index)
        painter.restore()
        token = self._ink_token(index, "muted" if task.is_quiet else "ink")
        words = self._model().shown(index)
        place = rect.adjusted(box.width() + theme.px(7), 0, 0, 0)
        draw_text(painter, place, elided(theme.font(Role.SMALL), words, place.width()), theme.font(Role.SMALL),
                  theme.color(token))  # fmt: skip

    def _box(self, painter: QPainter, box: QRectF, status: TaskStatus, index: Index) -> None:
        theme, radius = self._theme, 3
        token = partial(self._ink_token, index)
        ground = "selected" if token("ink") == "on-selected" else "paper"
        if status is TaskStatus.DONE:
            draw_box(painter, box, ground=theme.color(token("ink-2")), radius=radius)
            draw_tick(painter, box, theme.color(ground), theme.factor)
            return
        edge = token("accent" if status is TaskStatus.BUSY else "line-strong")
        width = max(1.5 * theme.factor, theme.line_width)
        draw_box(painter, box, ground=theme.color(ground), border=theme.color(edge), width=width, radius=radius)
        if status is TaskStatus.BUSY:
            half, shape = QPainterPath(), QPainterPath()
            shape.addRoundedRect(box, radius, radius)
            half.addRect(QRectF(box.x(), box.center().y(), box.width(), box.height() / 2))
            painter.fillPath(shape.intersected(half), theme.color(token("accent")))

    def _group(self, painter: QPainter, rect: QRectF, row: GroupRow) -> None:
        theme, x = self._theme, rect.x() + self._theme.px(_PAD)
        icon = "chevron-right" if row.is_folded else "chevron-down"
        x = draw_pixmap(painter, x, rect.center().y(), icon_pixmap(theme, icon, "ink-2", self._view, 14)) + theme.px(6)
        room = QRectF(x, rect.y(), max(0.0, rect.right() - x), rect.height())
        strong = theme.font(Role.SMALL_STRONG)
        if isinstance(row.value, Pillar):
            taken = self._named_pillar(painter, room, row.value, Role.SMALL_STRONG, "ink")
        else:
            words = elided(strong, row.text, room.width())
            draw_text(painter, room, words, strong, theme.color("ink"))
            taken = text_width(strong, words)
        note = room.adjusted(taken + theme.px(14), 0, -theme.px(_PAD), 0)
        font = theme.font(Role.CAPTION, tabular=True)
        if note.width() > text_width(font, row.note):
            draw_text(painter, note, row.note, font, theme.color("muted"))
