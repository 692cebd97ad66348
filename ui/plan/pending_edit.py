"""A decision that moves other tasks waits until a person has seen what moves."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from assessments.plan import TaskEdit
from assessments.types import TaskCode
from ui.plan.shift_bar import ShiftBar
from ui.texts import tr
from ui.theme import Theme
from ui.work import Work
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
        self.bar = ShiftBar(theme)
        self.bar.applied.connect(self.flush)
        self.bar.left_alone.connect(self._on_bar_left_alone)

    @Slot(str, object)
    def ask(self, task: str, edit: TaskEdit) -> None:
        """Decide, or say first which other tasks get another date; going elsewhere decides as well."""
        code = TaskCode(task)
        if self._waiting is not None and self._waiting[0] != code:
            self.flush()
        before = self._work.session.dossier.plan.edit(code)
        words = self._words(code, before, edit) if _may_move(before, edit) else ""
        self._waiting = (code, edit)
        if words:
            self.bar.ask(words)
        else:
            self.flush()

    @Slot()
    def flush(self) -> None:
        """Make the decision that waits, if one does."""
        self.bar.hide()
        if self._waiting is not None:
            code, edit = self._waiting
            self._waiting = None
            self.decided.emit(code, edit)

    def _words(self, code: TaskCode, before: TaskEdit, edit: TaskEdit) -> str:
        session = self._work.session
        now, then = session.assessment, session.preview([TaskChange(code, before, edit)])
        words = shift_words(shift(now, then, but=code), now.sheet.start_date().year)
        return tr("Als je dit toepast: {words}.").format(words=words) if words else ""

    @Slot()
    def _on_bar_left_alone(self) -> None:
        self._waiting = None
        self.dropped.emit()


def _may_move(before: TaskEdit, after: TaskEdit) -> bool:
    return any(getattr(before, name) != getattr(after, name) for name in _MOVING)
