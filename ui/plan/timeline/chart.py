"""The timeline itself: the axis, the rows, the foot, and how much of the line of days is in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget

from assessments.types import TaskCode
from ui.plan.timeline.axis import AxisFoot, AxisHead
from ui.plan.timeline.row_list import RowList
from ui.plan.timeline.rows import Row, TaskRow
from ui.plan.timeline.view_port import ViewPort
from ui.texts import tr
from ui.theme import Theme
from wizard.drawing.day_scale import DayScale, span_of

ZOOMS = {"13": 91, "26": 182, "52": 371}
"""How many days are in sight, by key: thirteen weeks, half a year, a year."""
_TITLES, _LEAST_TITLES, _SHARE = 300, 130, 0.4
_BEFORE_TODAY = 0.25


class TimelineChart(QWidget):
    """Rows of bars under an axis.

    Signals: ``port_changed()`` after another part of the line came in sight.
    """

    port_changed = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._start = self._last = today()
        self._zoom = "13"
        self._first, self._days = span_of(self._start, [], [], self._start)
        self._was_scrolled = False
        self._head = AxisHead(theme)
        self.list = RowList(theme)
        self._foot = AxisFoot(theme)
        self._bar = QScrollBar(Qt.Orientation.Horizontal)
        self._bar.setAccessibleName(tr("Verder in de tijd"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._head, self.list, self._foot, self._bar):
            layout.addWidget(part, 1 if part is self.list else 0)
        layout.addStretch(0)
        self._port = self._make_port()
        self._bar.valueChanged.connect(self._on_bar_value_changed)
        self.list.scrolled.connect(self._on_list_scrolled)
        self.list.moving.connect(self._on_list_moving)
        self.list.verticalScrollBar().rangeChanged.connect(self._on_list_resized)
        theme.changed.connect(self._on_list_resized)

    @property
    def port(self) -> ViewPort:
        """Return which part of the line is in sight."""
        return self._port

    @property
    def last_in_sight(self) -> date:
        """Return the last day in sight."""
        days = int((self._port.offset + self._port.wide) / self._port.scale.per_day)
        return self._first + timedelta(days=max(0, min(days, self._days) - 1))

    def show_rows(self, rows: Sequence[Row], start: date) -> None:
        """Show these rows of a plan that begins on a day."""
        bars = [row.bar for row in rows if isinstance(row, TaskRow) and row.bar is not None]
        before = self._first
        self._start = start
        ends = [day for bar in bars for day in (bar.end, bar.shown_end)]
        self._last = max(ends, default=start)
        self._first, self._days = span_of(start, [bar.start for bar in bars], ends, self._today())
        self.list.set_rows(rows)
        moved = (before - self._first).days * self._port.scale.per_day
        self._settle(self._port.offset + moved)
        self._keep_place()

    def set_zoom(self, zoom: str) -> None:
        """Show more or fewer weeks; what stands at a quarter of the width stays there."""
        if zoom == self._zoom:
            return
        beside = self._port.wide * _BEFORE_TODAY
        day = (self._port.offset + beside) / self._port.scale.per_day if self._port.offset else 0.0
        self._zoom = zoom
        self._settle(0.0)
        self._settle(day * self._port.scale.per_day - beside if day else 0.0)

    def show_day(self, day: date) -> None:
        """Scroll so that a day stands at a quarter of the width, as far as the line goes."""
        self._was_scrolled = True
        self._settle(self._port.scale.x(day) - self._port.wide * _BEFORE_TODAY)

    def show_today(self) -> None:
        """Scroll to today, or to the plan's start while the line does not hold today."""
        today = self._today()
        self.show_day(today if self._port.scale.holds(today) else self._start)

    def show_bar(self, code: TaskCode) -> None:
        """Scroll until a task's bar is in sight; nothing moves when its end is."""
        place = self.list.rows.place_of(code)
        row = self.list.rows.task_at(place) if place is not None else None
        if row is None or row.bar is None:
            return
        ends = self._port.x(row.bar.end), self._port.x(row.bar.start)
        if not any(self._port.is_in_sight(x) for x in ends):
            self.show_day(row.bar.start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_place()

    def _keep_place(self) -> None:
        """Keep today in sight until a person looked elsewhere; before and after the plan its first or last day."""
        if self._was_scrolled:
            self._settle(self._port.offset)
            return
        self._settle(0.0)
        self.show_day(max(self._start, min(self._today(), self._last)))
        self._was_scrolled = False

    def _make_port(self, offset: float = 0.0) -> ViewPort:
        right = float(self.list.viewport().width())
        titles = max(self._theme.px(_LEAST_TITLES), min(self._theme.px(_TITLES), right * _SHARE))
        per_day = max(0.5, (right - titles) / ZOOMS[self._zoom])
        scale = DayScale(self._first, self._days, per_day)
        port = ViewPort(scale, titles, max(right, titles + 1), 0.0, self._start, self._today())
        held = min(float(port.farthest), max(0.0, offset))
        return ViewPort(scale, port.titles, port.right, held, self._start, self._today())

    def _settle(self, offset: float) -> None:
        """Show the line from a place on, as far as that exists."""
        self._port = port = self._make_port(offset)
        self._bar.blockSignals(True)
        self._bar.setRange(0, port.farthest)
        self._bar.setPageStep(round(port.wide))
        self._bar.setSingleStep(max(1, round(port.scale.per_day * 7)))
        self._bar.setValue(round(port.offset))
        self._bar.blockSignals(False)
        self._bar.setVisible(port.farthest > 0)
        for part in (self._head, self._foot, self.list):
            part.set_port(port)
        self.port_changed.emit()

    @Slot(int)
    def _on_bar_value_changed(self, value: int) -> None:
        self._was_scrolled = True
        self._settle(float(value))

    @Slot(float)
    def _on_list_scrolled(self, days: float) -> None:
        self._was_scrolled = True
        self._settle(self._port.offset + days * self._port.scale.per_day)

    @Slot(bool)
    def _on_list_moving(self, is_moving: bool) -> None:
        self._foot.set_moving(is_moving)

    @Slot()
    def _on_list_resized(self) -> None:
        self._keep_place()
