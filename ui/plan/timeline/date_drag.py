"""Moving a task to another last day, with the mouse or with keys: how far, before it is decided."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from assessments.types import TaskCode


class DateDrag:
    """One move at a time, in whole days."""

    def __init__(self) -> None:
        self._code: TaskCode | None = None
        self._pressed: QPoint | None = None
        self._from = 0.0
        self.is_dragging = False
        self.days = 0
        self._asked: tuple[TaskCode, int] | None = None

    @property
    def moved(self) -> tuple[TaskCode, int] | None:
        """Return which task is being moved and by how many days, None while none is."""
        return (self._code, self.days) if self._code is not None and (self.is_dragging or self.days) else None

    @property
    def shown(self) -> tuple[TaskCode, int] | None:
        """Return the move to be seen: the one going on, else one that was reported and waits for a word."""
        return self.moved or self._asked

    def ask(self, code: TaskCode, days: int) -> tuple[TaskCode, int]:
        """End the move and return what to report; days add up while the task waits for a word."""
        before = self._asked[1] if self._asked is not None and self._asked[0] == code else 0
        self.stop()
        self._asked = (code, before + days)
        return self._asked

    def forget(self) -> None:
        """End the move, and what waited for a word."""
        self.stop()
        self._asked = None

    @property
    def is_pressed(self) -> bool:
        """Tell whether the mouse went down on a bar."""
        return self._pressed is not None

    def press(self, code: TaskCode, point: QPoint, offset: float) -> None:
        """Remember on which bar the mouse went down, and how far the line was scrolled."""
        self.stop()
        self._code, self._pressed, self._from = code, point, point.x() + offset

    def follow(self, point: QPoint, offset: float, per_day: float) -> bool:
        """Follow the mouse; tell whether the bar is being dragged."""
        if self._pressed is None:
            return False
        if not self.is_dragging:
            self.is_dragging = abs(point.x() - self._pressed.x()) >= QApplication.startDragDistance()
        if self.is_dragging:
            self.days = round((point.x() + offset - self._from) / per_day)
        return self.is_dragging

    def step(self, code: TaskCode, days: int) -> None:
        """Move a task some days by key."""
        if code != self._code:
            self.stop()
        self._code = code
        self.days += days

    def stop(self) -> tuple[TaskCode, int] | None:
        """End the move and return it, None when nothing was moved."""
        moved = (self._code, self.days) if self._code is not None and self.days else None
        self._code, self._pressed = None, None
        self.is_dragging, self.days = False, 0
        return moved
