"""Moving a task on the timeline: what keys and the mouse do on a bar becomes a decision, and undo takes it back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assessments.plan import TaskEdit, TaskStatus
from assessments.types import TaskCode
from tests.ui.plan import example
from tests.ui.plan.timeline.window import LATE, edit_of, end_of, point_on, shown
from ui.plan.shift_bar import ShiftBar
from ui.plan.task_panel import TaskPanel
from ui.theme import Theme

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


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


def test_going_elsewhere_leaves_a_move_that_was_not_decided(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _screen, view = shown(qtbot, theme, work)
    view.show_task(LATE)

    QTest.keyClick(view.chart.list, Qt.Key.Key_Right, CTRL)
    view.tools.zoom.button("26").setFocus()
    view.chart.list.setFocus()
    QTest.keyClick(view.chart.list, Qt.Key.Key_Return)

    assert edit_of(work, LATE).due is None


def test_a_finished_task_does_not_move(qtbot: QtBot, theme: Theme) -> None:
    gate = TaskCode("T-DRA-01")
    done = TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 1, 15))
    work = example.work(edits={gate: done})
    _screen, view = shown(qtbot, theme, work)
    view.show_task(gate)

    QTest.keyClick(view.chart.list, Qt.Key.Key_Right, ALT)
    QTest.keyClick(view.chart.list, Qt.Key.Key_Right, CTRL)

    assert edit_of(work, gate) == done


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
