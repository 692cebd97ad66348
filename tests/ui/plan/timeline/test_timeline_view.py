"""Tijdlijn on the plan screen: what is in sight, how one goes through it, and what stands beside it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assessments.plan import TaskEdit, TaskStatus
from assessments.types import QuestionId
from tests.ui.plan import example
from tests.ui.plan.timeline.window import LATE, TIMEOUT, edit_of, shown
from ui.plan.task_panel import TaskPanel
from ui.theme import Theme

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


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


def test_a_click_on_the_status_box_goes_to_the_next_state_and_opens_nothing(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen, view = shown(qtbot, theme, work)
    code = view.order()[1]

    QTest.mouseClick(
        view.chart.list.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(14, view.chart.list.row_rect(code).center().y()),
    )

    panel = screen.findChild(TaskPanel)
    assert isinstance(panel, TaskPanel)
    assert not panel.isVisible()
    assert edit_of(work, code).status is TaskStatus.BUSY


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
