"""What is chosen about the whole planning, made after a look at what it moves."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Slot

from assessments.plan import Replan
from assessments.plan_parts import REPLAN
from assessments.sheet import HOURS_PER_WEEK, START_DATE
from assessments.types import QuestionId, Value
from ui.plan.pending_edit import PendingEdit
from ui.plan.planning_bar import PlanningBar
from ui.work import Work
from wizard.changes import ProfileChange
from wizard.plan_changes import PlanChange
from wizard.planning.replan import replan_from


class PlanningChoices(QObject):
    """Takes what the planning bar says to the dossier, by way of what waits for a word."""

    def __init__(self, work: Work, bar: PlanningBar, pending: PendingEdit) -> None:
        super().__init__(bar)
        self._work = work
        self._pending = pending
        bar.start_chosen.connect(self._on_bar_start_chosen)
        bar.hours_chosen.connect(self._on_bar_hours_chosen)
        bar.replan_chosen.connect(self._on_bar_replan_chosen)

    def _ask_profile(self, question: QuestionId, value: Value | None) -> None:
        before = self._work.session.sheet.kept_answer(question).value
        change = ProfileChange(question, before, value)
        self._pending.ask_planning(change, lambda: self._work.set_profile(question, value))

    @Slot(object)
    def _on_bar_start_chosen(self, day: date | None) -> None:
        self._ask_profile(START_DATE, day)

    @Slot(object)
    def _on_bar_hours_chosen(self, hours: int | None) -> None:
        self._ask_profile(HOURS_PER_WEEK, hours)

    @Slot(object)
    def _on_bar_replan_chosen(self, day: date | None) -> None:
        session = self._work.session
        made: Replan | None = replan_from(session.assessment, day) if day is not None else None
        change = PlanChange("", "", {REPLAN: session.dossier.plan.replan}, {REPLAN: made})
        self._pending.ask_planning(change, lambda: self._work.replan(day))
