"""Tijdlijn as a way of looking at the plan: what is done on a bar becomes a decision about its task."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from assessments.types import QuestionId, TaskCode
from ui.plan.task_status import toggled
from ui.plan.timeline.chart import TimelineChart
from ui.plan.timeline.rows import TaskRow, moved_edit, rows
from ui.plan.timeline.side import SideColumn
from ui.plan.timeline.tool_row import ToolRow
from ui.plan.view import PlanView
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.notices import CardFrame, EmptyState
from ui.widgets.scroll import ScrollPane
from ui.widgets.text import Label
from ui.work import Work
from wizard.assessment import Assessment, PlannedTask

_SIDE = 248
_NARROWEST_BOTH = 1040
"""Effective width from which the column stands beside the timeline; with less room it takes its place."""
_ANY = 16_777_215
_HOURS_A_WEEK = QuestionId("PRO-10")


class TimelineView(PlanView):
    """Bars per pillar, and beside them the hours a week and the rest of the year."""

    def __init__(self, work: Work, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(work, theme, parent)
        self._today = today
        self._wants_side = False
        self.tools = ToolRow(theme)
        self.chart = TimelineChart(theme, today)
        self.side = SideColumn(theme)
        self._side_pane = ScrollPane(self.side)
        self._no_dates = QWidget()
        self._empty = QStackedWidget()
        self._card = CardFrame(theme)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        theme = self.theme
        notice = QHBoxLayout(self._no_dates)
        notice.setContentsMargins(12, 0, 12, 6)
        words = Label(theme, tr("Zonder uren per week zijn er geen datums."), role=Role.SMALL, color="ink-2")
        self.hours_link = LinkButton(theme, tr("Vul de uren per week in"))
        notice.addWidget(words, 1)
        notice.addWidget(self.hours_link)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(2, 8, 2, 8)
        inside.setSpacing(4)
        inside.addWidget(self.tools)
        inside.addWidget(self._no_dates)
        inside.addWidget(self.chart, 1)
        self._nothing_yet = EmptyState(
            theme,
            tr("Nog geen taken"),
            tr("Hier staat straks wanneer elke taak begint en klaar is. De taken volgen uit je antwoorden."),
        )
        self._nothing_here = EmptyState(
            theme, tr("Geen taken in deze keuze"), tr("Kies Alles en alle namen om meer te zien.")
        )
        for part in (self._card, self._nothing_yet, self._nothing_here):
            self._empty.addWidget(part)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(24, 0, 24, 12)
        self._row.setSpacing(12)
        self._row.addWidget(self._empty, 1)
        self._row.addWidget(self._side_pane)

    def _connect(self) -> None:
        rows_list = self.chart.list
        rows_list.opened.connect(self._on_list_opened)
        rows_list.entered.connect(self.entered)
        rows_list.reached.connect(self.reached)
        rows_list.toggled.connect(self._on_list_toggled)
        rows_list.moved.connect(self._on_list_moved)
        self.tools.zoomed.connect(self.chart.set_zoom)
        self.tools.links_shown.connect(rows_list.show_links)
        self.tools.today_asked.connect(self.chart.show_today)
        self.tools.side_asked.connect(self._on_tools_side_asked)
        self.chart.port_changed.connect(self._on_chart_port_changed)
        self.side.opened.connect(self.opened)
        self.hours_link.clicked.connect(self._on_hours_link_clicked)
        self.theme.changed.connect(self._divide)

    def show_plan(self, assessment: Assessment, tasks: Sequence[PlannedTask]) -> None:
        """Show these tasks of a plan."""
        found = rows(assessment, tasks, self._today())
        self._no_dates.setVisible(assessment.sheet.hours_per_week() <= 0)
        self.side.show_plan(assessment, tasks)
        self.chart.show_rows(found, assessment.sheet.start_date())
        none_at_all = not assessment.tasks
        self._empty.setCurrentWidget(self._card if found else self._nothing_yet if none_at_all else self._nothing_here)
        self._divide()

    def focus_first(self) -> None:
        """Put the focus on the task where it was last, else on the first one."""
        self.chart.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_opened(self, code: TaskCode | None) -> None:
        """Mark the task whose panel is open."""
        self.chart.list.set_opened(code)
        if code is not None:
            self.reveal(code)

    def show_task(self, code: TaskCode) -> bool:
        """Put the focus on a task; tell whether it is shown here."""
        if not self.chart.list.set_current(code):
            return False
        self.chart.show_bar(code)
        self.chart.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def reveal(self, code: TaskCode) -> None:
        """Bring a task into view; the focus stays where it is."""
        if self.chart.list.set_current(code):
            self.chart.show_bar(code)

    def order(self) -> list[TaskCode]:
        """Return the tasks in the order in which they stand under each other."""
        return [row.code for row in self.chart.list.rows.rows if isinstance(row, TaskRow)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._divide()

    @Slot()
    def _divide(self) -> None:
        """Put the column beside the timeline, or one of the two where there is room for one."""
        both = self.width() / self.theme.factor >= _NARROWEST_BOTH
        self.tools.offer_side(offered=not both)
        only_side = self._wants_side and not both
        self._side_pane.setVisible(both or only_side)
        self.chart.setVisible(not only_side)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if only_side else directions.LeftToRight)
        self._empty.setMaximumHeight(self._card.sizeHint().height() if only_side else _ANY)
        wide = self.theme.panel_px(_SIDE) if both else _ANY
        self._side_pane.setMaximumWidth(wide)
        self._side_pane.setMinimumWidth(min(wide, self.theme.panel_px(_SIDE)))

    def _task(self, code: str) -> PlannedTask | None:
        return self.work.session.assessment.task(TaskCode(code))

    @Slot(str)
    def _on_list_opened(self, code: str) -> None:
        self.opened.emit(code)

    @Slot(str)
    def _on_list_toggled(self, code: str) -> None:
        planned = self._task(code)
        if planned is not None:
            self.edited.emit(code, toggled(planned.task.edit, self._today()))

    @Slot(str, int)
    def _on_list_moved(self, code: str, days: int) -> None:
        planned = self._task(code)
        edit = moved_edit(planned, days) if planned is not None else None
        if edit is not None:
            self.edited.emit(code, edit)
        else:
            self.chart.list.forget_move()

    @Slot()
    def _on_chart_port_changed(self) -> None:
        self.side.show_port(self.chart.port, self.chart.last_in_sight)

    @Slot(bool)
    def _on_tools_side_asked(self, wanted: bool) -> None:
        self._wants_side = wanted
        self._divide()

    @Slot()
    def _on_hours_link_clicked(self) -> None:
        self.place_asked.emit(_HOURS_A_WEEK)
