"""What stands above every view of the plan: the head, and what to do first when nothing is answered yet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.plan import TaskStatus
from ui.plan import cards
from ui.plan.plan_head import PlanHead
from ui.plan.planning_bar import PlanningBar
from ui.plan.start_notice import StartNotice
from ui.texts import tr
from ui.theme import Theme
from wizard import formats, journey
from wizard.assessment import Assessment
from wizard.documents.report import Scope


class PlanTop(QWidget):
    """Head, planning and start notice.

    Signals: ``question_asked(code)`` from the notice; what is chosen in the head and the planning, they say themselves.
    """

    question_asked = Signal(str)

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = PlanHead(theme)
        self.planning = PlanningBar(theme, today)
        self._notice = StartNotice(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.planning)
        layout.addWidget(self._notice)
        self.head.since.clicked.connect(self._on_since_clicked)
        self.planning.closed.connect(self._on_planning_closed)
        self._notice.question_asked.connect(self.question_asked)

    def show_plan(self, assessment: Assessment, scope: Scope, owner: str | None) -> None:
        """Show from when the plan runs, how wide it is, whose tasks are shown, and what to do first."""
        sheet = assessment.sheet
        counts = {one: len(cards.in_scope(assessment.tasks, one)) for one in Scope}
        since = tr("Vanaf {day} · {hours} uur per week").format(
            day=formats.short_date_year(sheet.start_date()), hours=sheet.hours_per_week()
        )
        if assessment.dossier.plan.replan is not None:
            since += tr(" · opnieuw gepland")
        self.head.show_plan(since, counts, scope)
        replan = assessment.dossier.plan.replan
        done = sum(planned.status is TaskStatus.DONE for planned in assessment.tasks)
        self.planning.show_planning(sheet.start_date(), sheet.hours_per_week(), replan.on if replan else None, done)
        unnamed = sum(planned.owner is None for planned in assessment.tasks)
        self.head.show_owners(cards.owners(assessment), unnamed, owner)
        is_fresh = journey.overall_progress(sheet).answered == 0 and not any(
            one.task.causes for one in assessment.tasks
        )
        self._notice.show_start(journey.next_open(sheet, None) if is_fresh else None)

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        self.planning.flush()

    @Slot()
    def _on_since_clicked(self) -> None:
        self.planning.setVisible(self.planning.isHidden())
        if not self.planning.isHidden():
            self.planning.start.focus_first()

    @Slot()
    def _on_planning_closed(self) -> None:
        self.planning.hide()
        self.head.since.setFocus(Qt.FocusReason.OtherFocusReason)
