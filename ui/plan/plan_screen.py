"""The plan screen: one view of the plan at a time, the panel of one task, and the way to paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.plan import TaskEdit
from assessments.types import TaskCode
from ui.plan import cards
from ui.plan.own.own_desk import OwnDesk
from ui.plan.pending_edit import PendingEdit
from ui.plan.plan_footer import PlanFooter
from ui.plan.plan_top import PlanTop
from ui.plan.planning_choices import PlanningChoices
from ui.plan.side_by_side import SideBySide
from ui.plan.task_facts import TaskFacts, facts
from ui.plan.task_panel import TaskPanel
from ui.plan.view import PlanView
from ui.plan.view_stack import ViewStack
from ui.plan.views import BOARD
from ui.theme import Theme
from ui.work import Work
from wizard.assessment import Assessment, PlannedTask
from wizard.documents.report import Scope


class PlanScreen(QWidget):
    """The plan of one dossier.

    Signals: ``question_asked(code)`` when the way leads to a question; ``print_asked()`` after the primary button.
    """

    question_asked = Signal(str)
    print_asked = Signal()

    def __init__(
        self, work: Work, theme: Theme, *, today: Callable[[], date] = date.today, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._theme = theme
        self._today = today
        self._scope = Scope.YEAR
        self._owner: str | None = None
        self._shown: Assessment | None = None
        self._top = PlanTop(theme, today)
        self._stack = ViewStack(work, theme, today)
        self._left = QWidget()
        left = QVBoxLayout(self._left)  # before the panel comes beside it: Tab goes in this order
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self._top)
        left.addWidget(self._stack, 1)
        self._pending = PendingEdit(work, theme)
        self._panel = TaskPanel(theme, today, self._pending.moves_if_dropped)
        self._body = SideBySide(theme, self._left, self._panel)
        self._planning = PlanningChoices(work, self._top.planning, self._pending)
        self._footer = PlanFooter(theme)
        self._own = OwnDesk(work, theme, self._body)
        self._moved: TaskCode | None = None
        self._moved_timer = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._body, 1)
        layout.addWidget(self._pending.bar)
        layout.addWidget(self._footer)

    def _connect(self) -> None:
        self._top.head.scope_chosen.connect(self._on_head_scope_chosen)
        self._top.head.owner_chosen.connect(self._on_head_owner_chosen)
        self._top.head.view_chosen.connect(self.show_view)
        self._top.question_asked.connect(self.question_asked)
        stack = self._stack
        stack.opened.connect(self._on_view_opened)
        stack.entered.connect(self._on_view_entered)
        stack.reached.connect(self._on_view_reached)
        stack.edited.connect(self._pending.ask)
        stack.restored.connect(self._on_view_restored)
        stack.place_asked.connect(self.question_asked)
        stack.view_asked.connect(self.show_view)
        self._panel.edited.connect(self._on_panel_edited)
        self._panel.kept.connect(self._work.keep_task)
        self._panel.closed.connect(self._on_panel_closed)
        self._panel.stepped.connect(self._on_panel_stepped)
        self._panel.question_asked.connect(self.question_asked)
        self._panel.task_asked.connect(self._on_view_opened)
        self._pending.decided.connect(self._on_pending_decided)
        self._pending.dropped.connect(self._show)  # what is true: it was not decided
        self._footer.undo_asked.connect(self.flush)  # what waits for a word was done last
        self._footer.undo_asked.connect(self._work.undo)
        self._footer.check_asked.connect(self.show_view)
        self._footer.add_asked.connect(self._own.ask)
        self._footer.print_asked.connect(self.print_asked)
        self._own.asked.connect(self._on_own_asked)
        self._own.added.connect(self.show_task)
        self._own.left.connect(self.setFocus)
        self._panel.own_changed.connect(self._own.change)
        self._moved_timer.timeout.connect(self._on_moved_timer_timeout)
        self._work.changed.connect(self._on_work_changed)
        self._body.room_changed.connect(self._on_body_room_changed)

    @property
    def view(self) -> PlanView:
        """Return the view that is on."""
        return self._stack.view

    @Slot(str)
    def show_view(self, key: str) -> None:
        """Look at the plan in another way; what is being typed is kept first."""
        self.flush()
        view = self._stack.turn_to(key)
        if not view.takes_panel:
            self._close()
        self._body.adapt()
        self._show()
        if self.isVisible():
            view.focus_first()

    def refresh(self) -> None:
        """Show the plan as it follows from the dossier now."""
        assessment = self._work.session.assessment
        if assessment is not self._shown:
            self._shown = assessment
            self._show()

    def flush(self) -> None:
        """Report what was typed and not yet reported, and make the decision that waits for a word."""
        self._panel.flush()
        self._top.flush()
        self.view.flush()
        self._pending.flush()

    def show_task(self, code: str) -> None:
        """Open a task's panel and put the focus on it; a task that was taken out is shown among those on the board."""
        self.refresh()
        planned = self._task(code)
        if planned is None:
            if any(one.template.code == code for one in self._assessment().dropped):
                self.show_view(BOARD)
                self.view.show_task(TaskCode(code))
            return
        if not self.view.takes_panel:
            self.show_view(BOARD)
        self._widen(planned)
        self._open(planned)
        self.view.show_task(planned.code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._panel.isVisible():
            self._on_panel_closed()
        elif event.matches(QKeySequence.StandardKey.Print):
            self.print_asked.emit()
        elif event.key() == Qt.Key.Key_Insert:
            self._own.ask()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.view.focus_first()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _assessment(self) -> Assessment:
        return self._work.session.assessment

    def _task(self, code: str) -> PlannedTask | None:
        return self._assessment().task(TaskCode(code))

    def _show(self) -> None:
        assessment = self._assessment()
        view, wide = self.view, cards.in_scope(assessment.tasks, self._scope)
        self._top.show_plan(assessment, self._scope, self._owner)
        self._top.head.show_view(self._stack.key, takes_filter=view.takes_filter)
        view.show_plan(assessment, cards.of_owner(wide, self._owner) if view.takes_filter else assessment.tasks)
        self._footer.show_plan(assessment, self._work.session.last_step, self._today())
        self._show_panel()

    def _show_panel(self) -> None:
        """Show what is true now of the task in the panel, or close it when the task left the plan."""
        code = self._panel.code()
        if code is None or self._panel.isHidden():
            return
        planned = self._task(code)
        if planned is None:
            self._close()
        else:
            self._panel.show_task(self._facts(planned))

    def _facts(self, planned: PlannedTask) -> TaskFacts:
        """Return what the panel shows of a task: with what waits for a word about it, when something does."""
        preview = self._pending.preview(planned.code)
        then = preview.task(planned.code) if preview is not None else None
        return facts(self._assessment(), planned) if preview is None or then is None else facts(preview, then)

    def _open(self, planned: PlannedTask) -> None:
        self._panel.show_task(self._facts(planned))
        self._body.divide(is_open=True)
        self._panel.show()
        self.view.set_opened(planned.code)

    def _close(self) -> None:
        self._panel.flush()
        self._panel.hide()
        self._own.form.hide()
        self.view.set_opened(None)
        self._body.adapt()

    def _widen(self, planned: PlannedTask) -> None:
        """Choose a scope and names among which a task is."""
        if planned.task.task_class not in cards.CLASSES[self._scope]:
            self._scope = Scope.ALL if planned.task.task_class == "C" else Scope.YEAR
        if self._owner is not None and not cards.of_owner([planned], self._owner):
            self._owner = None
        self._show()

    @Slot(str, object)
    def _on_pending_decided(self, code: str, edit: TaskEdit) -> None:
        before = self._work.session.dossier.plan.edit(TaskCode(code))
        self._work.edit_task(TaskCode(code), edit)
        if (before.start, before.due, before.before) != (edit.start, edit.due, edit.before):
            self._moved = TaskCode(code)
            self._moved_timer.start()

    @Slot()
    def _on_moved_timer_timeout(self) -> None:
        """Follow a task to its new date, once the view has taken its new height."""
        if self._moved is not None and self.isVisible():
            self.view.reveal(self._moved)

    @Slot(int)
    def _on_body_room_changed(self, lanes: int) -> None:
        self.view.set_room(lanes)

    @Slot()
    def _on_work_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    @Slot()
    def _on_own_asked(self) -> None:
        """Make room for the form; a view with no room beside it gives way to the board."""
        if not self.view.takes_panel:
            self.show_view(BOARD)
        self._close()

    @Slot(object)
    def _on_head_scope_chosen(self, scope: Scope) -> None:
        self._scope = scope
        self._show()

    @Slot(object)
    def _on_head_owner_chosen(self, owner: str | None) -> None:
        self._owner = owner
        self._show()

    @Slot(str)
    def _on_view_opened(self, code: str) -> None:
        planned = self._task(code)
        if planned is not None:
            self._pending.flush()
            self._widen(planned)
            self._open(planned)

    @Slot(str)
    def _on_view_entered(self, code: str) -> None:
        self._on_view_opened(code)
        self._panel.focus_first()

    @Slot(str)
    def _on_view_reached(self, code: str) -> None:
        planned = self._task(code)
        if planned is not None and not self._panel.isHidden() and self._panel.code() != code:
            self._open(planned)

    @Slot(str)
    def _on_view_restored(self, code: str) -> None:
        edit = self._work.session.dossier.plan.edit(TaskCode(code))
        self._work.edit_task(TaskCode(code), replace(edit, dropped_reason=None, dropped_on=None))
        self.show_task(code)

    @Slot(str, object)
    def _on_panel_edited(self, code: str, edit: TaskEdit) -> None:
        order = self.view.order()
        place = order.index(TaskCode(code)) if code in order else 0
        self._pending.ask(TaskCode(code), edit)
        self._show_panel()
        if edit.dropped_reason is not None:
            self._pending.flush()
            left = self.view.order()
            if left:
                self.view.show_task(left[min(place, len(left) - 1)])

    @Slot()
    def _on_panel_closed(self) -> None:
        code = self._panel.code()
        self._pending.flush()
        self._close()
        if code is not None:
            self.view.show_task(code)

    @Slot(int)
    def _on_panel_stepped(self, step: int) -> None:
        order, code = self.view.order(), self._panel.code()
        if code in order and 0 <= (place := order.index(code) + step) < len(order):
            self._on_view_opened(order[place])
            self._panel.focus_first()
