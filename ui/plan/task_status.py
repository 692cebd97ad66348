"""Where a task stands, and what comes with another state."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assessments.plan import TaskEdit, TaskStatus


def toggled(edit: TaskEdit, today: date) -> TaskEdit:
    """Return the next status: te doen, bezig, klaar, and te doen again."""
    order = list(TaskStatus)
    return with_status(edit, order[(order.index(edit.status) + 1) % len(order)], today)


def with_status(edit: TaskEdit, status: TaskStatus, today: date) -> TaskEdit:
    """Return an edit with another status; bezig and klaar get today's date, te doen none."""
    if status is edit.status:
        return edit
    if status is TaskStatus.OPEN:
        return replace(edit, status=status, busy_since=None, done_on=None)
    if status is TaskStatus.BUSY:
        return replace(edit, status=status, busy_since=edit.busy_since or today, done_on=None)
    return replace(edit, status=status, done_on=today)
