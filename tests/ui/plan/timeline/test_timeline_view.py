"""Tijdlijn on the plan screen: what keys and the mouse do on a bar becomes a decision, and undo takes it back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assessments.plan import TaskEdit, TaskStatus
from assessments.types import QuestionId, TaskCode
from tests.ui.plan import example
from ui.plan import PlanScreen
from ui.plan.shift_bar import ShiftBar
from ui.plan.task_panel import TaskPanel
from ui.plan.timeline.timeline_view import TimelineView
from ui.plan.views import TIMELINE
from ui.theme import Theme
from ui.work import Work

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
TIMEOUT = 2_000
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
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


def test_arrows_go_through_the_tasks_and_home_and_end_to_the_ends(qtbot: QtBot, theme: Theme) -> None:
    _screen, view = shown(qtbot, theme, example.work())
    rows, order = view.chart.list, view.order()
    seen = [rows.current_code()]

    for _ in order[1:]:
        QTest.keyClick(rows, Qt.Key.Key_Down)
        seen.append(rows.current_code())
    QTest.keyClick(rows, Qt.Key.Key_Home)
    first = rows.current_code()
    QTest.keyClick(rows, Qt.Key.Key_End)

    assert seen == order
    assert (first, rows.current_code()) == (order[0], order[-1])


def test_alt_and_arrow_shift_a_week_and_undo_takes_it_back(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _screen, view = shown(qtbot, theme, work)
    view.show_task(LATE)
    before = end_of(work, LATE)

    QTest.keyClick(view.chart.list, Qt.Key.Key_Right, ALT)
    moved = edit_of(work, LATE).due
    work.undo()

    assert moved == before + timedelta(weeks=1)
    assert edit_of(work, LATE).due is None


def test_ctrl_and_arrows_look_first_and_enter_decides(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _screen, view = shown(qtbot, theme, work)
    view.show_task(LATE)
    before = end_of(work, LATE)

    for _ in range(3):
        QTest.keyClick(view.chart.list, Qt.Key.Key_Left, CTRL)
    undecided = edit_of(work, LATE).due
    QTest.keyClick(view.chart.list, Qt.Key.Key_Return)

    assert undecided is None
    assert edit_of(work, LATE).due == before - timedelta(days=3)


def test_escape_leaves_the_date_as_it_was(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen, view = shown(qtbot, theme, work)
    view.show_task(LATE)

    QTest.keyClick(view.chart.list, Qt.Key.Key_Right, CTRL)
    QTest.keyClick(view.chart.list, Qt.Key.Key_Escape)
    QTest.keyClick(view.chart.list, Qt.Key.Key_Return)

    assert edit_of(work, LATE).due is None
    assert screen.findChild(TaskPanel).isVisible()  # type: ignore[union-attr]  # it is there since the start


def test_dragging_a_bar_moves_its_last_day_by_whole_days(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _screen, view = shown(qtbot, theme, work)
    view.show_task(LATE)
    before, target = end_of(work, LATE), view.chart.list.viewport()
    start = point_on(view, LATE, before)
    far = round(view.chart.port.scale.per_day * 4)

    QTest.mousePress(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(target, start - QPoint(far // 2, 0))
    QTest.mouseMove(target, start - QPoint(far, 0))
    undecided = edit_of(work, LATE).due
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start - QPoint(far, 0))

    assert undecided is None
    assert edit_of(work, LATE).due == before - timedelta(days=4)


def test_escape_ends_a_drag(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _screen, view = shown(qtbot, theme, work)
    view.show_task(LATE)
    target, start = view.chart.list.viewport(), point_on(view, LATE, end_of(work, LATE))

    QTest.mousePress(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(target, start - QPoint(60, 0))
    QTest.keyClick(view.chart.list, Qt.Key.Key_Escape)
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start - QPoint(60, 0))

    assert edit_of(work, LATE).due is None


def test_what_else_moves_is_said_before_it_is_decided(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen, view = shown(qtbot, theme, work)
    gate = TaskCode("T-DRA-01")
    view.show_task(gate)

    QTest.keyClick(view.chart.list, Qt.Key.Key_Right, ALT)
    bar = screen.findChild(ShiftBar)
    assert isinstance(bar, ShiftBar)
    assert bar.isVisible()
    assert edit_of(work, gate).due is None
    bar.apply_button.click()

    assert edit_of(work, gate).due == date(2026, 1, 26)


def test_weeks_add_up_while_the_question_stands_and_leaving_it_alone_shows_what_is(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen, view = shown(qtbot, theme, work)
    gate = TaskCode("T-DRA-01")
    view.show_task(gate)
    bar = screen.findChild(ShiftBar)
    assert isinstance(bar, ShiftBar)

    QTest.keyClick(view.chart.list, Qt.Key.Key_Right, ALT)
    bar.leave_button.click()
    left_alone = edit_of(work, gate).due
    view.chart.list.setFocus()
    QTest.keyClick(view.chart.list, Qt.Key.Key_Right, ALT)
    QTest.keyClick(view.chart.list, Qt.Key.Key_Right, ALT)
    bar.apply_button.click()

    assert left_alone is None
    assert edit_of(work, gate).due == date(2026, 2, 2)


def test_a_click_opens_the_panel_and_space_goes_through_the_states(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen, view = shown(qtbot, theme, work)
    code = view.order()[1]
    panel = screen.findChild(TaskPanel)
    assert isinstance(panel, TaskPanel)

    QTest.mouseClick(
        view.chart.list.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(40, view.chart.list.row_rect(code).center().y()),
    )
    QTest.keyClick(view.chart.list, Qt.Key.Key_Space)

    assert panel.code() == code
    assert edit_of(work, code).status is TaskStatus.BUSY


def test_a_finished_task_does_not_move(qtbot: QtBot, theme: Theme) -> None:
    gate = TaskCode("T-DRA-01")
    done = TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 1, 15))
    work = example.work(edits={gate: done})
    _screen, view = shown(qtbot, theme, work)
    view.show_task(gate)

    QTest.keyClick(view.chart.list, Qt.Key.Key_Right, ALT)
    QTest.keyClick(view.chart.list, Qt.Key.Key_Right, CTRL)

    assert edit_of(work, gate) == done


@pytest.mark.parametrize("zoom, weeks", [("13", 13), ("26", 26), ("52", 53)])
def test_the_zoom_says_how_many_weeks_are_in_sight(qtbot: QtBot, theme: Theme, zoom: str, weeks: int) -> None:
    _screen, view = shown(qtbot, theme, example.work())

    view.tools.zoom.button(zoom).click()

    assert round(view.chart.port.wide / view.chart.port.scale.per_day / 7) == weeks


def test_today_is_in_sight_at_first_and_again_on_request(qtbot: QtBot, theme: Theme) -> None:
    _screen, view = shown(qtbot, theme, example.work(edits={LATE: TaskEdit(due=date(2030, 1, 7))}))
    at_first = view.chart.port.is_in_sight(view.chart.port.x(example.TODAY))

    view.show_task(LATE)
    far_away = view.chart.port.is_in_sight(view.chart.port.x(example.TODAY))
    bar_in_sight = view.chart.port.is_in_sight(view.chart.port.x(date(2030, 1, 7)))
    view.tools.today.click()

    assert (at_first, far_away, bar_in_sight) == (True, False, True)
    assert view.chart.port.is_in_sight(view.chart.port.x(example.TODAY))


@pytest.mark.parametrize("today", [date(2025, 6, 2), date(2020, 1, 1)])
def test_before_the_plan_begins_its_start_is_in_sight(qtbot: QtBot, theme: Theme, today: date) -> None:
    _screen, view = shown(qtbot, theme, example.work(), today=today)

    assert view.chart.port.is_in_sight(view.chart.port.x(date(2026, 1, 5)))


def test_dragging_over_another_row_moves_the_row_it_began_on(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _screen, view = shown(qtbot, theme, work)
    view.show_task(LATE)
    before, target = end_of(work, LATE), view.chart.list.viewport()
    start = point_on(view, LATE, before)
    end = start - QPoint(round(view.chart.port.scale.per_day * 2), 70)

    QTest.mousePress(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(target, start - QPoint(20, 40))
    QTest.mouseMove(target, end)
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)

    assert view.chart.list.current_code() == LATE
    assert edit_of(work, LATE).due == before - timedelta(days=2)


@pytest.mark.parametrize("width, factor", [(1366, 1.0), (1000, 1.0), (960, 1.0), (1366, 2.0), (960, 2.0)])
def test_the_timeline_never_makes_the_window_wider(qtbot: QtBot, theme: Theme, width: int, factor: float) -> None:
    theme.set_factor(factor)
    screen, _view = shown(qtbot, theme, example.work(), width=width)

    assert screen.width() == width
    assert screen.minimumSizeHint().width() <= width


def test_where_only_one_fits_the_hours_take_the_place_of_the_timeline(qtbot: QtBot, theme: Theme) -> None:
    _screen, view = shown(qtbot, theme, example.work(), width=960)
    before = view.chart.isVisible(), view.side.isVisible()

    view.tools.side.click()

    assert before == (True, False)
    assert (view.chart.isVisible(), view.side.isVisible()) == (False, True)


def test_the_list_for_later_opens_a_task_of_class_c(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen, view = shown(qtbot, theme, work)
    later = [one.code for one in work.session.assessment.tasks if one.task.task_class == "C"]

    view.side.later.fold.click()
    links = view.side.later.links()
    links[0].click()

    assert {link.code for link in links} == set(later)
    panel = screen.findChild(TaskPanel)
    assert isinstance(panel, TaskPanel)
    assert panel.code() == links[0].code


def test_without_hours_a_week_the_way_to_the_question_is_offered(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen, view = shown(qtbot, theme, work)
    before = view.hours_link.isVisible()

    work.set_profile(QuestionId("PRO-10"), 0)

    assert not before
    with qtbot.waitSignal(screen.question_asked, timeout=TIMEOUT) as told:
        view.hours_link.click()
    assert told.args == ["PRO-10"]
