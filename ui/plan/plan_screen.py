"""The plan screen: the board, the panel of one task, and the way to paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessments.plan import TaskEdit
from assessments.types import TaskCode
from ui.plan import cards
from ui.plan.board import Board, BoardPane
from ui.plan.plan_head import PlanHead
from ui.plan.start_notice import StartNotice
from ui.plan.task_facts import facts, toggled
from ui.plan.task_panel import WIDTH, TaskPanel
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.footer import Action, Footer
from ui.work import Work
from wizard import formats, journey
from wizard.assessment import Assessment, PlannedTask
from wizard.documents.report import Scope

_NARROWEST_BOARD = 340
_WIDEST = 16_777_215


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
        self._head = PlanHead(theme)
        self._notice = StartNotice(theme)
        self._board = Board(theme)
        self._left = QWidget()
        self._panel = TaskPanel(theme, today)
        self._footer = Footer(theme)
        self._moved: TaskCode | None = None
        self._moved_timer = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self._head)
        left.addWidget(self._notice)
        left.addWidget(BoardPane(self._board), 1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._left, 1)
        body.addWidget(self._panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(body, 1)
        layout.addWidget(self._footer)
        self._panel.hide()
        self._footer.set_actions([], Action("print", tr("Druk het plan af"), shortcut="Ctrl+P"))

    def _connect(self) -> None:
        self._head.scope_chosen.connect(self._on_head_scope_chosen)
        self._head.owner_chosen.connect(self._on_head_owner_chosen)
        self._notice.question_asked.connect(self.question_asked)
        self._board.opened.connect(self._on_board_opened)
        self._board.entered.connect(self._on_board_entered)
        self._board.reached.connect(self._on_board_reached)
        self._board.toggled.connect(self._on_board_toggled)
        self._board.shifted.connect(self._on_board_shifted)
        self._board.restored.connect(self._on_board_restored)
        self._panel.edited.connect(self._on_panel_edited)
        self._panel.closed.connect(self._on_panel_closed)
        self._panel.stepped.connect(self._on_panel_stepped)
        self._panel.question_asked.connect(self.question_asked)
        self._panel.task_asked.connect(self._on_board_opened)
        self._footer.undo_asked.connect(self._work.undo)
        self._footer.action_chosen.connect(self.print_asked)
        self._moved_timer.timeout.connect(self._on_moved_timer_timeout)
        self._work.changed.connect(self._on_work_changed)
        self._theme.changed.connect(self._adapt)

    def refresh(self) -> None:
        """Show the plan as it follows from the dossier now."""
        assessment = self._work.session.assessment
        if assessment is not self._shown:
            self._shown = assessment
            self._show()

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        self._panel.flush()

    def show_task(self, code: str) -> None:
        """Open a task's panel and put the focus on its card; a task that was taken out is shown among those."""
        self.refresh()
        planned = self._task(code)
        if planned is None:
            if any(one.template.code == code for one in self._assessment().dropped):
                self._board.show_dropped()
            return
        self._widen(planned)
        self._open(planned)
        self._board.show_task(planned.code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._panel.isVisible():
            self._on_panel_closed()
        elif event.matches(QKeySequence.StandardKey.Print):
            self.print_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._board.focus_card()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._adapt()

    def _assessment(self) -> Assessment:
        return self._work.session.assessment

    def _task(self, code: str) -> PlannedTask | None:
        return self._assessment().task(TaskCode(code))

    def _show(self) -> None:
        assessment = self._assessment()
        sheet = assessment.sheet
        wide = cards.in_scope(assessment.tasks, self._scope)
        counts = {scope: len(cards.in_scope(assessment.tasks, scope)) for scope in Scope}
        since = tr("Vanaf {day} · {hours} uur per week").format(
            day=formats.short_date_year(sheet.start_date()), hours=sheet.hours_per_week()
        )
        self._head.show_plan(since, counts, self._scope)
        unnamed = sum(planned.owner is None for planned in assessment.tasks)
        self._head.show_owners(cards.owners(assessment), unnamed, self._owner)
        is_fresh = journey.overall_progress(sheet).answered == 0
        self._notice.show_start(journey.next_open(sheet, None) if is_fresh else None)
        self._board.show_plan(assessment, cards.of_owner(wide, self._owner))
        step = self._work.session.last_step
        self._footer.show_change(step.words if step else "")
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
            self._panel.show_task(facts(self._assessment(), planned))

    def _open(self, planned: PlannedTask) -> None:
        self._panel.show_task(facts(self._assessment(), planned))
        self._divide(is_open=True)
        self._panel.show()
        self._board.set_opened(planned.code)

    def _close(self) -> None:
        self._panel.flush()
        self._panel.hide()
        self._board.set_opened(None)
        self._adapt()

    def _widen(self, planned: PlannedTask) -> None:
        """Choose a scope and names among which a task is."""
        if planned.task.task_class not in cards.CLASSES[self._scope]:
            self._scope = Scope.ALL if planned.task.task_class == "C" else Scope.YEAR
        if self._owner is not None and not cards.of_owner([planned], self._owner):
            self._owner = None
        self._show()

    @Slot()
    def _adapt(self) -> None:
        self._divide(is_open=not self._panel.isHidden())

    def _divide(self, *, is_open: bool) -> None:
        """Divide the room between board and panel (visual.md, section 9)."""
        factor = self._theme.factor
        effective = self.width() / factor
        panel = self._theme.panel_px(WIDTH)
        covers = is_open and (self.width() - panel) / factor < _NARROWEST_BOARD
        self._left.setVisible(not covers)
        self._panel.setMinimumWidth(0 if covers else panel)
        self._panel.setMaximumWidth(_WIDEST if covers else panel)
        if effective >= 1200:
            lanes = 3
        elif effective >= 900:
            lanes = 2 if is_open else 3
        else:
            lanes = 1 if effective >= 600 else 0
        self._board.set_lanes_shown(lanes)

    def _edit(self, code: str, edit: TaskEdit) -> None:
        before = self._work.session.dossier.plan.edit(TaskCode(code))
        self._work.edit_task(TaskCode(code), edit)
        if (before.start, before.due) != (edit.start, edit.due):
            self._moved = TaskCode(code)
            self._moved_timer.start()

    @Slot()
    def _on_moved_timer_timeout(self) -> None:
        """Follow a task to its new date, once the board has taken its new height."""
        if self._moved is not None and self.isVisible():
            self._board.reveal(self._moved)

    @Slot()
    def _on_work_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    @Slot(object)
    def _on_head_scope_chosen(self, scope: Scope) -> None:
        self._scope = scope
        self._show()

    @Slot(object)
    def _on_head_owner_chosen(self, owner: str | None) -> None:
        self._owner = owner
        self._show()

    @Slot(str)
    def _on_board_opened(self, code: str) -> None:
        planned = self._task(code)
        if planned is not None:
            self._widen(planned)
            self._open(planned)

    @Slot(str)
    def _on_board_entered(self, code: str) -> None:
        self._on_board_opened(code)
        self._panel.focus_first()

    @Slot(str)
    def _on_board_reached(self, code: str) -> None:
        planned = self._task(code)
        if planned is not None and not self._panel.isHidden() and self._panel.code() != code:
            self._open(planned)

    @Slot(str)
    def _on_board_toggled(self, code: str) -> None:
        planned = self._task(code)
        if planned is not None:
            self._edit(code, toggled(planned.task.edit, self._today()))

    @Slot(str, int)
    def _on_board_shifted(self, code: str, weeks: int) -> None:
        planned = self._task(code)
        if planned is not None and planned.slot.end is not None:
            edit = planned.task.edit
            due = (edit.due or planned.slot.end) + timedelta(weeks=weeks)
            start = edit.start + timedelta(weeks=weeks) if edit.start is not None else None
            self._edit(code, replace(edit, due=due, start=start))

    @Slot(str)
    def _on_board_restored(self, code: str) -> None:
        edit = self._work.session.dossier.plan.edit(TaskCode(code))
        self._edit(code, replace(edit, dropped_reason=None))
        self.show_task(code)

    @Slot(str, object)
    def _on_panel_edited(self, code: str, edit: TaskEdit) -> None:
        order = self._board.order()
        place = order.index(TaskCode(code)) if code in order else 0
        self._edit(code, edit)
        if edit.dropped_reason is not None:
            left = self._board.order()
            if left:
                self._board.show_task(left[min(place, len(left) - 1)])

    @Slot()
    def _on_panel_closed(self) -> None:
        code = self._panel.code()
        self._close()
        if code is not None:
            self._board.show_task(code)

    @Slot(int)
    def _on_panel_stepped(self, step: int) -> None:
        order, code = self._board.order(), self._panel.code()
        if code in order and 0 <= (place := order.index(code) + step) < len(order):
            self._on_board_opened(order[place])
            self._panel.focus_first()
