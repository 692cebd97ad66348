"""The table of tasks by mouse, and typing without opening a cell first."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assessments.plan import TaskStatus
from tests.ui.plan import example
from tests.ui.plan.list.screen import CODE, Key, edit_of, go_to, shown
from ui.plan.list.looks import Group, Look
from ui.plan.list.rows import Sifting
from ui.plan.list.table import TaskTable
from ui.plan.task_panel import TaskPanel
from ui.theme import Theme

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
LEFT = Qt.MouseButton.LeftButton


def place(table: TaskTable, column: str) -> QPoint:
    """Return the left part of a cell of the task, after bringing it into view."""
    index = table.rows.cell(CODE, column)
    table.scrollTo(index)
    rect = table.visualRect(index)
    return QPoint(rect.x() + 16, rect.center().y())


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.parametrize(
    "column, keys, field, value",
    [
        ("title", "Nieuw", "title", "Nieuw"),
        ("owner", "Fatima", "owner", "Fatima"),
        ("hours", "12", "hours", Decimal(12)),
    ],
)
def test_typing_begins_at_once(qtbot: QtBot, theme: Theme, column: str, keys: str, field: str, value: object) -> None:
    work = example.work()
    screen, view = shown(qtbot, theme, work)
    go_to(view.table, CODE, column)

    QTest.keyClicks(view.table, keys[0])
    QTest.keyClicks(focused(), keys[1:])
    QTest.keyClick(focused(), Key.Key_Return)
    screen.flush()

    assert getattr(edit_of(work), field) == value


def test_typing_in_a_cell_that_cannot_change_does_nothing(qtbot: QtBot, theme: Theme) -> None:
    _screen, view = shown(qtbot, theme, example.work())
    go_to(view.table, CODE, "code")

    QTest.keyClicks(view.table, "T")

    assert not view.table.is_editing()
    assert view.table.current_code() == CODE


def test_a_click_on_the_box_goes_to_the_next_status(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _screen, view = shown(qtbot, theme, work)

    QTest.mouseClick(view.table.viewport(), LEFT, pos=place(view.table, "status"))

    assert edit_of(work).status is TaskStatus.BUSY


def test_a_double_click_types_or_opens(qtbot: QtBot, theme: Theme) -> None:
    screen, view = shown(qtbot, theme, example.work())
    panel = screen.findChild(TaskPanel)
    assert isinstance(panel, TaskPanel)

    for column, is_typing in (("title", True), ("code", False)):
        point = place(view.table, column)
        QTest.mouseClick(view.table.viewport(), LEFT, pos=point)
        QTest.mouseDClick(view.table.viewport(), LEFT, pos=point)
        assert view.table.is_editing() is is_typing
        view.table.close_editor()

    assert panel.isVisible()
    assert panel.code() == CODE


def test_the_open_panel_follows_the_row(qtbot: QtBot, theme: Theme) -> None:
    screen, view = shown(qtbot, theme, example.work())
    panel = screen.findChild(TaskPanel)
    assert isinstance(panel, TaskPanel)
    screen.show_task(CODE)
    order = view.order()

    QTest.keyClick(view.table, Key.Key_Down)

    assert panel.code() == order[order.index(CODE) + 1]


def test_a_click_on_a_head_folds_its_group(qtbot: QtBot, theme: Theme) -> None:
    _screen, view = shown(qtbot, theme, example.work())
    view.set_look(Look(group=Group.STATUS))
    rect = view.table.visualRect(view.table.rows.index(0, 0))

    QTest.mouseClick(view.table.viewport(), LEFT, pos=rect.center())

    assert view.order() == []


def test_a_task_that_no_longer_passes_the_filter_leaves_the_cursor_at_its_place(qtbot: QtBot, theme: Theme) -> None:
    _screen, view = shown(qtbot, theme, example.work())
    view.set_look(Look(Sifting(status=TaskStatus.OPEN)))
    order = view.order()
    go_to(view.table, order[2], "code")

    QTest.keyClick(view.table, Key.Key_Space)

    assert view.order() == [*order[:2], *order[3:]]
    assert view.table.current_code() == order[3]


def test_the_chosen_rows_go_to_the_clipboard_as_they_stand(qtbot: QtBot, theme: Theme) -> None:
    _screen, view = shown(qtbot, theme, example.work())
    go_to(view.table, CODE, "code")

    QTest.keyClick(view.table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    cells = QApplication.clipboard().text().split("\t")
    assert cells[:3] == [CODE, "Berichtenset aan- en afschrijven", "Binden"]


def test_f2_while_typing_leaves_what_is_being_typed(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen, view = shown(qtbot, theme, work)
    go_to(view.table, CODE, "title")
    QTest.keyClicks(view.table, "N")
    QTest.keyClicks(focused(), "ieuw")

    QTest.keyClick(focused(), Key.Key_F2)
    QTest.keyClick(focused(), Key.Key_Return)
    screen.flush()

    assert edit_of(work).title == "Nieuw"


@pytest.mark.parametrize("column, typed, kept", [("title", "Nieuw", "Nieuw"), ("owner", "Fatima", "Fatima")])
def test_ctrl_enter_while_typing_keeps_what_was_typed_and_goes_to_the_panel(
    qtbot: QtBot, theme: Theme, column: str, typed: str, kept: str
) -> None:
    work = example.work()
    screen, view = shown(qtbot, theme, work)
    go_to(view.table, CODE, column)
    QTest.keyClicks(view.table, typed[0])
    QTest.keyClicks(focused(), typed[1:])

    QTest.keyClick(focused(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()

    panel = screen.findChild(TaskPanel)
    assert isinstance(panel, TaskPanel)
    assert panel.isAncestorOf(focused())
    assert panel.code() == CODE
    assert getattr(edit_of(work), column) == kept
    assert view.table.editor() is None
