"""The column beside the timeline: hours per week, the rest of the year, the list for later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.plan.timeline.later_list import LaterList
from ui.plan.timeline.rest import load_words, rest_rows, weeks_between
from ui.plan.timeline.rest_table import RestTable
from ui.plan.timeline.view_port import ViewPort
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.chart_view import ChartView
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard import formats
from wizard.assessment import Assessment, PlannedTask
from wizard.drawing.shapes import Picture
from wizard.drawing.week_load import WeekLoad, week_bars
from wizard.planning.schedule import year_later


class SideColumn(QWidget):
    """Two cards.

    Signals: ``opened(code)`` after a task of the list for later was chosen.
    """

    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._assessment: Assessment | None = None
        self._tasks: Sequence[PlannedTask] = ()
        self._days: tuple[date, date] | None = None
        self._which = Label(theme, role=Role.CAPTION, color="muted")
        self.chart = ChartView(theme, least=120)
        self._load = Label(theme, role=Role.CAPTION, color="ink-2")
        self._rest_title = Label(theme, role=Role.BODY_STRONG)
        self._rest_under = Label(theme, role=Role.CAPTION, color="muted")
        self._rest = RestTable(theme)
        self.later = LaterList(theme)
        self._lay_out()
        self.later.opened.connect(self.opened)

    def _lay_out(self) -> None:
        hours = CardFrame(self._theme)
        inside = QVBoxLayout(hours)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(2)
        inside.addWidget(Label(self._theme, tr("Uren per week"), role=Role.BODY_STRONG))
        inside.addWidget(self._which)
        inside.addWidget(self.chart)
        inside.addWidget(self._load)
        rest = CardFrame(self._theme)
        below = QVBoxLayout(rest)
        below.setContentsMargins(16, 12, 16, 12)
        below.setSpacing(2)
        below.addWidget(self._rest_title)
        below.addWidget(self._rest_under)
        below.addSpacing(6)
        below.addWidget(self._rest)
        below.addSpacing(6)
        below.addWidget(self.later)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(hours)
        column.addWidget(rest)
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_plan(self, assessment: Assessment, tasks: Sequence[PlannedTask]) -> None:
        """Show a plan; ``tasks`` are those of the chosen scope and names, the hours are of all."""
        self._assessment, self._tasks = assessment, tasks
        self._load.set_text(load_words(assessment, assessment.sheet.start_date().year))
        self.later.show_plan(assessment)
        self.chart.setVisible(assessment.sheet.hours_per_week() > 0)
        self._show()

    def show_port(self, port: ViewPort, last: date) -> None:
        """Follow the part of the line that is in sight, from its first to its last day."""
        first = date.fromordinal(port.scale.first.toordinal() + int(port.offset / port.scale.per_day))
        if (first, last) != self._days:
            self._days = first, last
            self._show()

    def _show(self) -> None:
        if self._assessment is None or self._days is None:
            return
        first, last = self._days
        year = self._assessment.sheet.start_date().year
        weeks = weeks_between(self._assessment, first, last)
        between = tr("{first} t/m {last}, alle taken samen").format(
            first=formats.short_date(first, year), last=formats.short_date(last, year)
        )
        self._which.set_text(between)
        slots = (last - first).days // 7 + 1
        self.chart.set_build(lambda width: self._draw(weeks, slots, width))
        self._show_rest(last, year)

    def _draw(self, weeks: Sequence[WeekLoad], slots: int, width: float) -> Picture:
        assert self._assessment is not None
        return week_bars(weeks, formats.rounded(self._assessment.sheet.hours_per_week(), 0), width, slots=slots)

    def _show_rest(self, last: date, year: int) -> None:
        rows = rest_rows(self._tasks, last)
        self._rest.show_rows(rows)
        self._rest.setVisible(bool(rows))
        is_this_year = self._assessment is not None and last < year_later(self._assessment.sheet.start_date())
        self._rest_title.set_text(tr("Rest van het jaar") if is_this_year else tr("Na dit jaar"))
        day = formats.short_date(last, year)
        words = tr("Taken die na {day} klaar zijn, per maand") if rows else tr("Na {day} staan er geen taken.")
        self._rest_under.set_text(words.format(day=day))
