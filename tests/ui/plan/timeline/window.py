"""The timeline in its window, for the tests of it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from assessments.plan import TaskEdit
from assessments.types import TaskCode
from tests.ui.plan import example
from ui.plan import PlanScreen
from ui.plan.timeline.timeline_view import TimelineView
from ui.plan.views import TIMELINE
from ui.theme import Theme
from ui.work import Work

TIMEOUT = 2_000
LATE = TaskCode("T-SYN-11")
"""The hermeting: nothing waits for it."""


def shown(
    qtbot: QtBot, theme: Theme, work: Work, *, width: int = 1366, height: int = 690, today: date = example.TODAY
) -> tuple[PlanScreen, TimelineView]:
    screen = PlanScreen(work, theme, today=lambda: today)
    qtbot.addWidget(screen)
    screen.resize(width, height)
    with qtbot.waitActive(screen, timeout=TIMEOUT):
        screen.show()
        screen.activateWindow()
    screen.show_view(TIMELINE)
    view = screen.view
    assert isinstance(view, TimelineView)
    qtbot.waitUntil(view.chart.list.hasFocus, timeout=TIMEOUT)
    return screen, view


def edit_of(work: Work, code: TaskCode) -> TaskEdit:
    return work.session.dossier.plan.edit(code)


def end_of(work: Work, code: TaskCode) -> date:
    planned = work.session.assessment.task(code)
    assert planned is not None
    assert planned.slot.end is not None
    return planned.slot.end


def point_on(view: TimelineView, code: TaskCode, day: date) -> QPoint:
    rect = view.chart.list.row_rect(code)
    return QPoint(round(view.chart.port.x(day)) - 3, rect.center().y())
