"""What stands above every view of the plan: the head, and what to do first when nothing is answered yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.plan import cards
from ui.plan.plan_head import PlanHead
from ui.plan.start_notice import StartNotice
from ui.texts import tr
from ui.theme import Theme
from wizard import formats, journey
from wizard.assessment import Assessment
from wizard.documents.report import Scope


class PlanTop(QWidget):
    """Head and start notice.

    Signals: ``question_asked(code)`` from the notice; what is chosen in the head, the head says itself.
    """

    question_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = PlanHead(theme)
        self._notice = StartNotice(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._notice)
        self._notice.question_asked.connect(self.question_asked)

    def show_plan(self, assessment: Assessment, scope: Scope, owner: str | None) -> None:
        """Show from when the plan runs, how wide it is, whose tasks are shown, and what to do first."""
        sheet = assessment.sheet
        counts = {one: len(cards.in_scope(assessment.tasks, one)) for one in Scope}
        since = tr("Vanaf {day} · {hours} uur per week").format(
            day=formats.short_date_year(sheet.start_date()), hours=sheet.hours_per_week()
        )
        self.head.show_plan(since, counts, scope)
        unnamed = sum(planned.owner is None for planned in assessment.tasks)
        self.head.show_owners(cards.owners(assessment), unnamed, owner)
        is_fresh = journey.overall_progress(sheet).answered == 0
        self._notice.show_start(journey.next_open(sheet, None) if is_fresh else None)
