"""The year in one picture: the days of every meeting, and of every task that comes back."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.plan.meetings.turn_rows import rhythm_words
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.chart_view import ChartCard
from wizard.assessment import Assessment
from wizard.drawing.shapes import Picture
from wizard.drawing.year_calendar import CalendarLine, calendar_months, year_calendar
from wizard.entry.clock import spoken_time
from wizard.planning.meetings import PlannedMeeting, meetings
from wizard.planning.rhythm import recurrences


class YearPage(QWidget):
    """Two calendars over the same months."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.meetings = ChartCard(theme, tr("Overleggen"))
        self.tasks = ChartCard(theme, tr("Taken die terugkomen"), tr("Na de eerste keer, die bij de taak zelf staat."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 16)
        layout.setSpacing(10)
        layout.addWidget(self.meetings)
        layout.addWidget(self.tasks)
        layout.addStretch(1)

    def show_year(self, assessment: Assessment, today: date) -> None:
        """Show the year as it is planned now."""
        held, back = meeting_lines(assessment), task_lines(assessment)
        days = [day for one in (*held, *back) for day in one.days]
        months = calendar_months(assessment.sheet.start_date(), days)
        for card, lines in ((self.meetings, held), (self.tasks, back)):
            card.setVisible(bool(lines))
            if lines:
                card.show_chart(partial(_picture, lines, months, today))

    def is_empty(self) -> bool:
        """Tell whether the year holds nothing."""
        return self.meetings.isHidden() and self.tasks.isHidden()


def _picture(lines: tuple[CalendarLine, ...], months: tuple[date, ...], today: date, width: float) -> Picture:
    return year_calendar(lines, months, width=width, today=today)


def meeting_lines(assessment: Assessment) -> tuple[CalendarLine, ...]:
    """Return the chosen meetings for the calendar."""
    return tuple(
        CalendarLine(one.template.short, _when(one), one.template.pillar, one.days) for one in meetings(assessment)
    )


def task_lines(assessment: Assessment) -> tuple[CalendarLine, ...]:
    """Return the recurring tasks for the calendar."""
    return tuple(
        CalendarLine(
            one.planned.task.template.title,
            f"{one.planned.code} · {rhythm_words(one)}",
            one.planned.pillar,
            one.days,
            frozenset(turn.day for turn in one.turns if turn.is_done),
        )
        for one in recurrences(assessment)
        if one.turns
    )


def _when(meeting: PlannedMeeting) -> str:
    """Say how often and at what time, without what a row has no room for."""
    time, words = meeting.edit.time.strip(), meeting.rhythm_words.partition(" (")[0]
    return f"{words}, {spoken_time(time)}" if time else words
