"""The board as a way of looking at the plan: what is done on a card becomes a decision about its task."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.types import TaskCode
from ui.plan.board import Board, BoardPane
from ui.plan.moves import moved
from ui.plan.task_status import toggled
from ui.plan.view import PlanView
from ui.theme import Theme
from ui.work import Work
from wizard.assessment import Assessment, PlannedTask


class BoardView(PlanView):
    """Three lanes under the core."""

    def __init__(self, work: Work, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(work, theme, parent)
        self._today = today
        self.board = Board(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(BoardPane(self.board))
        self.board.opened.connect(self.opened)
        self.board.entered.connect(self.entered)
        self.board.reached.connect(self._on_board_reached)
        self.board.toggled.connect(self._on_board_toggled)
        self.board.shifted.connect(self._on_board_shifted)
        self.board.placed.connect(self._on_board_placed)
        self.board.restored.connect(self.restored)

    def show_plan(self, assessment: Assessment, tasks: Sequence[PlannedTask]) -> None:
        """Show these tasks of a plan."""
        self.board.show_plan(assessment, tasks, self._today())

    def focus_first(self) -> None:
        """Put the focus on the card where it was last, else on the first one."""
        self.board.focus_card()

    def set_opened(self, code: TaskCode | None) -> None:
        """Mark the card whose task the panel shows."""
        self.board.set_opened(code)

    def show_task(self, code: TaskCode) -> bool:
        """Put the focus on a task's card, or unfold the tasks that were taken out when it is one of those."""
        if any(one.template.code == code for one in self.work.session.assessment.dropped):
            self.board.show_dropped()
            return True
        return self.board.show_task(code)

    def reveal(self, code: TaskCode) -> None:
        """Bring a task's card into view; the focus stays where it is."""
        self.board.reveal(code)

    def order(self) -> list[TaskCode]:
        """Return the tasks in the order in which one goes through the board."""
        return self.board.order()

    def set_room(self, lanes: int) -> None:
        """Show so many lanes side by side."""
        self.board.set_lanes_shown(lanes)

    def _task(self, code: str) -> PlannedTask | None:
        return self.work.session.assessment.task(TaskCode(code))

    @Slot(str)
    def _on_board_reached(self, code: str) -> None:
        self.reached.emit(code)

    @Slot(str)
    def _on_board_toggled(self, code: str) -> None:
        planned = self._task(code)
        if planned is not None:
            self.edited.emit(code, toggled(planned.task.edit, self._today()))

    @Slot(str, int)
    def _on_board_shifted(self, code: str, weeks: int) -> None:
        planned = self._task(code)
        if planned is not None and planned.slot.end is not None:
            edit = planned.task.edit
            due = (edit.due or planned.slot.end) + timedelta(weeks=weeks)
            start = edit.start + timedelta(weeks=weeks) if edit.start is not None else None
            self.edited.emit(code, replace(edit, due=due, start=start))

    @Slot(list, int, int)
    def _on_board_placed(self, codes: list[TaskCode], at: int, to: int) -> None:
        lane = [planned for code in codes if (planned := self._task(code)) is not None]
        if len(lane) == len(codes):
            self.edited.emit(codes[at], moved(lane, at, to))
