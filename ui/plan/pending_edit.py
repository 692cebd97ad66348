"""A decision that moves other tasks waits until a person has seen what moves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from assessments.plan import TaskEdit
from assessments.types import TaskCode
from ui.plan.shift_bar import ShiftBar
from ui.texts import tr
from ui.theme import Theme
from ui.work import Work
from wizard.assessment import Assessment
from wizard.changes import Change
from wizard.plan_changes import TaskChange
from wizard.planning.shift import shift, shift_words

_MOVING = ("start", "due", "hours", "days", "after", "before")


class PendingEdit(QObject):
    """What is decided about a task at once, or after a look at what it moves.

    Signals: ``decided(code, TaskEdit)`` when it is so; ``dropped()`` when it stays as it was.
    """

    decided = Signal(str, object)
    dropped = Signal()

    def __init__(self, work: Work, theme: Theme) -> None:
        super().__init__()
        self._work = work
        self._waiting: tuple[TaskCode, TaskEdit] | None = None
        self._planning: Callable[[], None] | None = None
        self.bar = ShiftBar(theme)
        self.bar.applied.connect(self.flush)
        self.bar.left_alone.connect(self._on_bar_left_alone)

    @Slot(str, object)
    def ask(self, task: str, edit: TaskEdit) -> None:
        """Decide, or say first which other tasks get another date; going elsewhere decides as well.

        What moves nothing, such as a remark, is decided at once, and what waits goes on waiting.
        """
        code = TaskCode(task)
        if self._planning is not None or (self._waiting is not None and self._waiting[0] != code):
            self.flush()
        before = self._work.session.dossier.plan.edit(code)
        calm = replace(edit, **_moving(before))
        if self._waiting is not None and calm == edit != before:
            self._waiting = (code, replace(edit, **_moving(self._waiting[1])))
            self.decided.emit(code, edit)
            return
        words = self._words(code, before, edit) if calm != edit else ""
        self._waiting = (code, edit) if words else None
        if not words:
            self.flush()
            self.decided.emit(code, edit)
            return
        if calm != before:
            self.decided.emit(code, calm)
        self.bar.ask(words)

    def ask_planning(self, change: Change, decide: Callable[[], None]) -> None:
        """Make a change of the whole planning, or say first which tasks get another date."""
        self.flush()
        words = self._said(change, None)
        if not words:
            decide()
            return
        self._planning = decide
        self.bar.ask(words)

    def moves_if_dropped(self, code: TaskCode) -> str:
        """Say which tasks get another date when a task is taken out of the plan, "" when none does."""
        before = self._work.session.dossier.plan.edit(code)
        return self._words(code, before, replace(before, dropped_reason=""))

    def preview(self, code: TaskCode) -> Assessment | None:
        """Return the plan as it would be with what waits for a word about a task, None when nothing does."""
        if self._waiting is None or self._waiting[0] != code:
            return None
        before = self._work.session.dossier.plan.edit(code)
        return self._work.session.preview([TaskChange(code, before, self._waiting[1])])

    @Slot()
    def flush(self) -> None:
        """Make the decision that waits, if one does."""
        self.bar.hide()
        if self._planning is not None:
            decide, self._planning = self._planning, None
            decide()
        if self._waiting is not None:
            code, edit = self._waiting
            self._waiting = None
            now = self._work.session.dossier.plan.edit(code)  # something else may have been decided since
            self.decided.emit(code, replace(now, **_moving(edit)))

    def _words(self, code: TaskCode, before: TaskEdit, edit: TaskEdit) -> str:
        return self._said(TaskChange(code, before, edit), code)

    def _said(self, change: Change, but: TaskCode | None) -> str:
        session = self._work.session
        now, then = session.assessment, session.preview([change])
        words = shift_words(shift(now, then, but=but), now.sheet.start_date().year)
        return tr("Als je dit toepast: {words}.").format(words=words) if words else ""

    @Slot()
    def _on_bar_left_alone(self) -> None:
        self._waiting = self._planning = None
        self.dropped.emit()


def _moving(edit: TaskEdit) -> dict[str, Any]:
    """Return what of an edit may move other tasks."""
    return {name: getattr(edit, name) for name in _MOVING}
