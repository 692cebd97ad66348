"""Begin, tempo and planning anew: looked at first, then decided, undone as everything."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from assessments.plan import Replan, TaskEdit, TaskStatus
from assessments.types import TaskCode
from tests.ui.plan import example
from tests.ui.plan.test_plan_screen import shown_screen
from ui.plan.planning_bar import PlanningBar
from ui.plan.shift_bar import ShiftBar
from ui.theme import Theme
from ui.work import Work

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
FIRST = TaskCode("T-DRA-01")


def shown(qtbot: QtBot, theme: Theme, work: Work) -> tuple[PlanningBar, ShiftBar, object]:
    screen = shown_screen(qtbot, theme, work)
    bar, shift = screen.findChild(PlanningBar), screen.findChild(ShiftBar)
    assert isinstance(bar, PlanningBar)
    assert isinstance(shift, ShiftBar)
    return bar, shift, screen


def test_fewer_hours_a_week_are_looked_at_before_they_count(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    bar, shift, _screen = shown(qtbot, theme, work)

    bar.hours_chosen.emit(8)
    assert work.session.sheet.hours_per_week() == 16
    assert not shift.isHidden()
    shift.apply_button.click()
    assert work.session.sheet.hours_per_week() == 8

    work.undo()
    assert work.session.sheet.hours_per_week() == 16


def test_another_start_left_alone_changes_nothing(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    bar, shift, _screen = shown(qtbot, theme, work)
    start = work.session.sheet.start_date()

    bar.start_chosen.emit(start + timedelta(days=70))
    shift.leave_button.click()

    assert work.session.sheet.start_date() == start


def test_planning_anew_leaves_what_is_finished_and_stands_in_the_log(qtbot: QtBot, theme: Theme) -> None:
    done = TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 1, 12))
    work = example.work(edits={FIRST: done})
    bar, shift, _screen = shown(qtbot, theme, work)

    bar.replan_chosen.emit(date(2026, 3, 2))
    shift.apply_button.click()

    plan = work.session.dossier.plan
    assert plan.replan == Replan(date(2026, 3, 2), (FIRST,))
    assert plan.decisions[-1].words.replace("\N{NO-BREAK SPACE}", " ") == "Open taken opnieuw gepland vanaf 2 mrt 2026"
    others = [one for one in work.session.assessment.tasks if one.code != FIRST]
    assert all(one.slot.begin is not None and one.slot.begin >= date(2026, 3, 2) for one in others)
    work.undo()
    assert work.session.dossier.plan.replan is None
    assert work.session.dossier.plan.decisions == ()
