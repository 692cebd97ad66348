"""Adding own tasks to the plan, and changing what only they have."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from assessments.plan import OwnTask
from ui.plan.own.own_form import OwnForm
from ui.plan.side_by_side import SideBySide
from ui.theme import Theme
from ui.work import Work
from wizard.plan_changes import PlanChange
from wizard.planning import own_tasks
from wizard.planning.shift import shift, shift_words


class OwnDesk(QObject):
    """Shows the form in the panel's place and makes one undo step of each task.

    Signals: ``asked()`` when the panel must make room; ``added(code)`` when a task is in the plan; ``left()`` when the
    form was closed.
    """

    asked = Signal()
    added = Signal(str)
    left = Signal()

    def __init__(self, work: Work, theme: Theme, body: SideBySide) -> None:
        super().__init__(body)
        self._work = work
        self._body = body
        self.form = OwnForm(theme)
        body.add_side(self.form)
        self.form.added.connect(self._on_form_added)
        self.form.closed.connect(self._on_form_closed)

    @Slot()
    def ask(self) -> None:
        """Show the form; what was typed before and not added still stands there."""
        self.asked.emit()
        self.form.show_plan(self._work.session.assessment)
        self._body.divide(is_open=True)
        self.form.show()
        self.form.focus_first()

    @Slot(object)
    def change(self, task: OwnTask) -> None:
        """Change what only an own task has."""
        words, parts = own_tasks.changed(self._work.session.dossier.plan, task)
        self._work.change_plan(task.code, words, parts)

    @Slot(object)
    def _on_form_added(self, task: OwnTask) -> None:
        session = self._work.session
        code, words, parts = own_tasks.added(session.dossier.plan, task)
        then = session.preview([PlanChange(code, words, dict.fromkeys(parts), parts)])
        moved = shift_words(shift(session.assessment, then), then.sheet.start_date().year)
        self._work.change_plan(code, f"{words}; {moved}" if moved else words, parts)
        if code in self._work.session.dossier.plan.own_tasks:
            self.form.clear()
            self.form.hide()
            self._body.adapt()
            self.added.emit(code)

    @Slot()
    def _on_form_closed(self) -> None:
        self.form.hide()
        self._body.adapt()
        self.left.emit()
