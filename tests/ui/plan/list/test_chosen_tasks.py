"""Several tasks chosen in the list: one decision about all of them, and one step to take it back."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assessments.plan import TaskEdit, TaskStatus
from assessments.types import TaskCode
from tests.ui.plan import example
from tests.ui.plan.list.screen import Key, choose, edit_of, go_to, shown, type_in
from ui.plan.list.looks import Look
from ui.plan.list.rows import Only, Sifting
from ui.theme import Theme

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_chosen_tasks_get_a_status_in_one_step(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _, view = shown(qtbot, theme, work)
    codes = view.order()[:3]
    choose(view.table, codes)
    assert view.chosen_bar.isVisible()

    view.chosen_bar.states[TaskStatus.DONE].click()
    statuses = [edit_of(work, code).status for code in codes]
    assert view.table.chosen() == codes
    words = work.session.last_step
    work.undo()

    assert statuses == [TaskStatus.DONE] * 3
    assert words is not None
    assert words.words == "3\u00a0taken op klaar gezet"
    assert all(edit_of(work, code) == TaskEdit() for code in codes)


def test_chosen_tasks_get_a_name(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _, view = shown(qtbot, theme, work)
    codes = view.order()[:2]
    choose(view.table, codes)

    view.chosen_bar.name_button.click()
    line = view.chosen_bar.owner.lineEdit()
    assert line is not None
    line.setText("Fatima Aydin")
    view.chosen_bar.apply_button.click()

    assert [edit_of(work, code).owner for code in codes] == ["Fatima Aydin"] * 2


def test_chosen_tasks_leave_the_plan_for_one_reason(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _, view = shown(qtbot, theme, work)
    codes = view.order()[:3]
    choose(view.table, codes)

    QTest.keyClick(view.table, Key.Key_Delete)
    assert not view.chosen_bar.apply_button.isEnabled()
    QTest.keyClicks(view.chosen_bar.reason, "Dit doet het bureau")
    view.chosen_bar.apply_button.click()

    assert not set(codes) & set(view.order())
    assert {edit_of(work, code).dropped_reason for code in codes} == {"Dit doet het bureau"}
    work.undo()
    assert set(codes) <= set(view.order())


def test_space_and_a_status_bring_tasks_back_that_were_taken_out(qtbot: QtBot, theme: Theme) -> None:
    codes = [TaskCode("T-INT-06"), TaskCode("T-DRA-01")]
    work = example.work(edits=dict.fromkeys(codes, TaskEdit(dropped_reason="Later")))
    _screen, view = shown(qtbot, theme, work)
    view.set_look(Look(Sifting(only=Only.DROPPED)))
    assert set(view.order()) == set(codes)

    go_to(view.table, codes[0], "status")
    type_in(view.table, "bezig")
    assert edit_of(work, codes[0]).dropped_reason is None
    assert edit_of(work, codes[0]).status is TaskStatus.BUSY
    assert view.order() == [codes[1]]
    go_to(view.table, codes[1], "code")
    QTest.keyClick(view.table, Key.Key_Space)

    assert edit_of(work, codes[1]) == TaskEdit()
    assert codes[1] in view.order()
