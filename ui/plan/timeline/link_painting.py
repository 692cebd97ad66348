"""Paints what waits for what: thin lines from the end of a bar to the begin of the next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from assessments.types import TaskCode
from ui.plan.timeline.links import BarEnds, arrow_head, link
from ui.plan.timeline.row_delegate import RowDelegate
from ui.plan.timeline.row_model import RowModel
from ui.plan.timeline.rows import TaskRow
from ui.theme import Theme

RectOf = Callable[[TaskCode], QRect]


class LinkPainter:
    """The lines of the chosen task, and thinner those of all tasks when ``all_shown``."""

    def __init__(self, theme: Theme, delegate: RowDelegate, rows: RowModel) -> None:
        self._theme = theme
        self._delegate = delegate
        self._rows = rows
        self.all_shown = False

    def paint(self, painter: QPainter, current: TaskCode | None, rect_of: RectOf, room: QRect) -> None:
        """Draw the lines that cross a part of the list."""
        port = self._delegate.port
        if port is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRectF(port.titles, room.y(), port.wide, room.height()))
        pairs = self.pairs(current)
        for before, after in sorted(pairs, key=lambda pair: current in pair):
            self._paint_one(painter, before, after, rect_of, room, is_chosen=current in (before, after))

    def pairs(self, current: TaskCode | None) -> list[tuple[TaskCode, TaskCode]]:
        """Return which lines are shown: first the task that comes before, then the one that waits for it."""
        return [
            (before, row.code)
            for row in self._rows.rows
            if isinstance(row, TaskRow)
            for before in row.after
            if self._rows.place_of(before) is not None and (self.all_shown or current in (before, row.code))
        ]

    def _paint_one(
        self, painter: QPainter, before: TaskCode, after: TaskCode, rect_of: RectOf, room: QRect, *, is_chosen: bool
    ) -> None:
        ends = self._ends(before, rect_of), self._ends(after, rect_of)
        if ends[0] is None or ends[1] is None:
            return
        top, bottom = sorted((ends[0].middle, ends[1].middle))
        if bottom < room.top() - ends[0].row or top > room.bottom() + ends[0].row:
            return
        factor, theme = self._theme.factor, self._theme
        corners = link(ends[0], ends[1], factor)
        color = theme.color("ink" if is_chosen else "line-strong")
        painter.setPen(QPen(color, 1.5 if is_chosen else 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath(QPointF(*corners[0]))
        for corner in corners[1:]:
            path.lineTo(QPointF(*corner))
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in arrow_head(corners, factor)]))

    def _ends(self, code: TaskCode, rect_of: RectOf) -> BarEnds | None:
        place = self._rows.place_of(code)
        row = self._rows.task_at(place) if place is not None else None
        bar = self._delegate.bar_of(row) if row is not None else None
        if bar is None:
            return None
        rect = rect_of(code)
        return BarEnds(*self._delegate.ends(bar), rect.y() + rect.height() / 2, rect.height())
