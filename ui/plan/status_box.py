"""The small box that shows where a task stands: empty, half full, or ticked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from assessments.plan import TaskStatus
from ui.theme import Theme
from ui.theme.style import draw_tick
from ui.widgets.strokes import draw_box

_WHOLE = 18
CHECKS = {
    TaskStatus.OPEN: Qt.CheckState.Unchecked,
    TaskStatus.BUSY: Qt.CheckState.PartiallyChecked,
    TaskStatus.DONE: Qt.CheckState.Checked,
}
"""What a list says to a screen reader of where a task stands."""


def draw_status(painter: QPainter, theme: Theme, status: TaskStatus, box: QRectF) -> None:
    """Draw a task's status into a small square."""
    if status is TaskStatus.DONE:
        draw_box(painter, box, ground=theme.color("ink-2"), radius=2)
        draw_tick(painter, box, theme.color("paper"), box.width() / _WHOLE)
        return
    edge = theme.color("accent" if status is TaskStatus.BUSY else "line-strong")
    draw_box(painter, box, ground=theme.color("paper"), border=edge, width=max(1.2, theme.line_width), radius=2)
    if status is TaskStatus.BUSY:
        half = QRectF(box.x() + 2, box.center().y(), box.width() - 4, box.height() / 2 - 2)
        painter.fillRect(half, theme.color("accent"))
