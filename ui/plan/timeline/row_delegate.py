"""Paints the rows of the timeline: the title at the left, the bar among weeks, and the lines of today and day 30-90."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from assessments.plan import TaskStatus
from assessments.types import TaskCode
from ui.painter import paint_picture
from ui.plan.status_box import draw_status
from ui.plan.timeline.row_model import RowModel
from ui.plan.timeline.rows import PillarRow, Row, TaskRow, moved_bar
from ui.plan.timeline.view_port import ViewPort
from ui.texts import tr
from ui.theme import Role, Theme
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
from wizard.drawing.plan_bars import BarPlace, YearBar, bar_shapes, ghost_shapes
from wizard.drawing.shapes import Picture, Shape

ROW, HEAD = 22, 20
_BOX, _BOX_LEFT = 12, 8
_LABEL = 11.0
_DASH = (3.0, 2.5)


class RowDelegate(QStyledItemDelegate):
    """Measures and paints rows.

    Attributes:
        port: which part of the line is in sight.
        opened: the task that the panel shows.
        moved: a task that is being moved and by how many days, for a look before it is decided.

    """

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._grounds: dict[TaskCode, str] = {}
        self.port: ViewPort | None = None
        self.opened: TaskCode | None = None
        self.moved: tuple[TaskCode, int] | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._theme.px(ROW if isinstance(_row(index), TaskRow) else HEAD))

    def bar_of(self, row: TaskRow) -> YearBar | None:
        """Return a task's bar, where it is being moved to."""
        if row.bar is not None and self.moved is not None and self.moved[0] == row.code:
            return moved_bar(row.bar, self.moved[1])
        return row.bar

    def is_on_box(self, x: float) -> bool:
        """Tell whether a place lies on the status box of its row, or close to it."""
        return x <= self._theme.px(_BOX_LEFT + _BOX + 3)

    def ends(self, bar: YearBar) -> tuple[float, float]:
        """Return where a bar begins and ends, in px; they may lie out of sight."""
        assert self.port is not None
        left = self.port.x(bar.start)
        return left, max(self.port.x(bar.end), left + self._theme.px(3))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if self.port is None:
            return
        row, rect = _row(index), QRectF(option.rect)
        painter.save()
        if isinstance(row, PillarRow):
            self._paint_head(painter, row, rect)
        else:
            self._paint_task(painter, row, rect, option.state, self.port)
        painter.restore()

    def _paint_head(self, painter: QPainter, row: PillarRow, rect: QRectF) -> None:
        theme, hue = self._theme, row.pillar.value
        painter.fillRect(rect, theme.color(f"{hue}.tint"))
        if theme.is_high_contrast:
            painter.setPen(QPen(theme.color(f"{hue}.outline"), 1))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        draw_glyph(painter, theme, hue, QPointF(rect.x() + theme.px(13), rect.center().y()), theme.px(10))
        name, font = rect.adjusted(theme.px(24), 0, 0, 0), theme.font(Role.CHIP, strong=True)
        draw_text(painter, name, NAMES[row.pillar], font, theme.color(f"{hue}.text"))
        x = name.x() + text_width(font, NAMES[row.pillar]) + theme.px(8)
        note = QRectF(x, rect.y(), rect.right() - x, rect.height())
        draw_text(painter, note, row.note, theme.font(Role.CAPTION), theme.color("ink-2"))

    def _paint_task(
        self, painter: QPainter, row: TaskRow, rect: QRectF, state: QStyle.StateFlag, port: ViewPort
    ) -> None:
        theme = self._theme
        is_marked = row.code == self.opened or bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        ground = "accent.tint" if is_marked else "hover" if is_hovered else "paper"
        painter.fillRect(rect, theme.color(ground))
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(rect.bottomLeft() - QPointF(0, 0.5), rect.bottomRight() - QPointF(0, 0.5))
        self._paint_lines(painter, rect, port)
        self._grounds[row.code] = ground
        self._paint_title(painter, row, rect, port, is_marked=is_marked)

    def _paint_frame(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the frame of the row that has the focus."""
        painter.setClipping(False)
        frame = rect.adjusted(1, 0.5, -1, -0.5)
        draw_box(painter, frame, border=self._theme.color("focus"), width=self._theme.focus_width, radius=4)

    def _paint_lines(self, painter: QPainter, rect: QRectF, port: ViewPort) -> None:
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        top, bottom = round(rect.top()), round(rect.bottom())
        painter.setPen(QPen(theme.color("line"), 1))
        has_room = port.scale.per_day * 7 >= theme.px(18) and not theme.is_high_contrast
        places = port.weeks() if has_room else port.months()
        for day, _ in places:
            if port.is_in_sight(x := port.x(day)):
                painter.drawLine(round(x), top, round(x), bottom)
        dashed = QPen(theme.color("ink-2"), 1)
        dashed.setDashPattern(list(_DASH))
        dashed.setDashOffset(top)
        painter.setPen(dashed)
        for _, x in port.marks():
            if port.is_in_sight(x):
                painter.drawLine(round(x), top, round(x), bottom)
        today = port.today_x()
        if today is not None and port.is_in_sight(today):
            painter.fillRect(QRectF(round(today) - 1, top, 2, bottom - top), theme.color("accent"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint_bars(self, painter: QPainter, view: QListView, room: QRect) -> None:
        """Paint the bars of the rows in a part of the list, over what was painted before, and the frame of the focus."""
        model = view.model()
        assert isinstance(model, RowModel)
        place = max(0, view.indexAt(room.topLeft()).row())
        while place < len(model.rows):
            rect = view.visualRect(model.index(place))
            if rect.top() > room.bottom():
                break
            row = model.task_at(place)
            if row is not None:
                self._paint_bar(painter, row, QRectF(rect))
                if place == view.currentIndex().row() and view.hasFocus():
                    self._paint_frame(painter, QRectF(rect))
            place += 1

    def _paint_bar(self, painter: QPainter, row: TaskRow, rect: QRectF) -> None:
        """Paint a task's bar and date over its row, which was painted before, and over the lines between tasks."""
        port = self.port
        if port is None:
            return
        ground = self._grounds.get(row.code, "paper")
        painter.setClipRect(QRectF(port.titles, rect.y(), port.wide, rect.height()))
        theme, bar = self._theme, self.bar_of(row)
        room = QRectF(port.titles, rect.y(), port.wide, rect.height())
        if bar is None or row.bar is None:
            inner = room.adjusted(theme.px(8), 0, 0, 0)
            draw_text(painter, inner, tr("zonder datum"), theme.font(Role.TICK), theme.color("muted"))
            return
        left, right = self.ends(bar)
        if right < port.titles or left > port.right:
            self._paint_away(painter, bar, room, ground, is_before=right < port.titles)
            return
        factor = theme.factor
        shapes: list[Shape] = []
        if bar is not row.bar:
            shapes += ghost_shapes(row.bar, self._place(self.ends(row.bar), port, rect))
        shapes += bar_shapes(
            bar, self._place((left, right), port, rect), year=port.start.year, size=_LABEL, ground=ground
        )
        whole = QRectF(0, rect.y(), port.right, rect.height())
        paint_picture(painter, Picture(port.right / factor, rect.height() / factor, tuple(shapes)), whole, theme)

    def _place(self, ends: tuple[float, float], port: ViewPort, rect: QRectF) -> BarPlace:
        factor = self._theme.factor
        left, right = ends
        edges = (port.titles / factor + 2, port.right / factor - 2)
        return BarPlace(left / factor, right / factor, 0, rect.height() / factor, *edges)

    def _paint_away(self, painter: QPainter, bar: YearBar, room: QRectF, ground: str, *, is_before: bool) -> None:
        """Say at the edge when a task ends whose bar is out of sight."""
        assert self.port is not None
        theme, px, font = self._theme, self._theme.px, self._theme.font(Role.TICK)
        label = bar.label(self.port.start.year)
        words = f"← {label}" if is_before else f"{label} →"
        sign = px(16) if bar.late else 0
        wide = text_width(font, words) + sign + px(8)
        box = QRectF(room.left() + px(2) if is_before else room.right() - wide - px(2), room.y(), wide, room.height())
        painter.fillRect(box.adjusted(0, 1, 0, -1), theme.color(ground))
        inner = box.adjusted(px(4), 0, 0, 0)
        if bar.late:
            icon = icon_pixmap(theme, "triangle-alert", "warning.icon", self._view, 12)
            draw_pixmap(painter, inner.x(), inner.center().y(), icon)
        color = theme.color("warning" if bar.late else "muted")
        draw_text(painter, inner.adjusted(sign, 0, 0, 0), words, font, color, LEFT)

    def _paint_title(self, painter: QPainter, row: TaskRow, rect: QRectF, port: ViewPort, *, is_marked: bool) -> None:
        theme, px = self._theme, self._theme.px
        side = px(_BOX)
        box = QRectF(rect.x() + px(_BOX_LEFT), round(rect.center().y() - side / 2), side, side)
        draw_status(painter, theme, row.status, box)
        letters = theme.font(Role.TICK)
        wide = text_width(letters, "WW")
        right = port.titles - px(10)
        place = QRectF(right - wide, rect.y(), wide, rect.height())
        draw_text(painter, place, row.initials, letters, theme.color("muted"), RIGHT)
        title = QRectF(box.right() + px(7), rect.y(), place.left() - px(6) - box.right() - px(7), rect.height())
        font = theme.font(Role.CHIP, strong=True) if is_marked else theme.font(Role.CAPTION)
        token = "accent" if is_marked else "muted" if row.status is TaskStatus.DONE else "ink"
        draw_text(painter, title, elided(font, row.title, title.width()), font, theme.color(token))


def _row(index: QModelIndex | QPersistentModelIndex) -> Row:
    model = index.model()
    assert isinstance(model, RowModel)
    return model.rows[index.row()]
