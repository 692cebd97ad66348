"""The list on the plan screen: what is typed in a cell, chosen or sorted, and what that does to the dossier."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from assessments.plan import TaskEdit, TaskStatus
from assessments.types import Pillar
from tests.ui.plan import example
from tests.ui.plan.list.screen import CODE, Key, edit_of, go_to, shown, type_in
from ui.plan.list.looks import Group, Look
from ui.plan.list.rows import Only, Sifting
from ui.plan.shift_bar import ShiftBar
from ui.plan.task_panel import TaskPanel
from ui.plan.views import BOARD, LIST
from ui.theme import Theme

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.mark.parametrize(
    "column, typed, edit",
    [
        ("title", "Berichten  herschrijven", TaskEdit(title="Berichten herschrijven")),
        ("owner", "Fatima Aydin", TaskEdit(owner="Fatima Aydin")),
        ("end", "4 feb", TaskEdit(due=date(2026, 2, 4))),
        ("end", "1-9-2027", TaskEdit(due=date(2027, 9, 1))),
        ("hours", "12,5", TaskEdit(hours=Decimal("12.5"))),
        ("status", "bez", TaskEdit(status=TaskStatus.BUSY, busy_since=example.TODAY)),
    ],
)
def test_what_is_typed_in_a_cell_is_decided(
    qtbot: QtBot, theme: Theme, column: str, typed: str, edit: TaskEdit
) -> None:
    work = example.work()
    screen, view = shown(qtbot, theme, work)
    go_to(view.table, CODE, column)

    type_in(view.table, typed)
    screen.flush()

    assert edit_of(work) == edit


@pytest.mark.parametrize("column", ["title", "owner", "end", "hours"])
def test_an_emptied_cell_follows_the_advice_again(qtbot: QtBot, theme: Theme, column: str) -> None:
    own = {"title": "Eigen woorden", "owner": "Fatima Aydin", "due": date(2026, 9, 1), "hours": Decimal(30)}
    field = "due" if column == "end" else column
    work = example.work(edits={CODE: TaskEdit(**{field: own[field]})})  # type: ignore[arg-type]
    screen, view = shown(qtbot, theme, work)
    go_to(view.table, CODE, column)
    QTest.keyClick(view.table, Key.Key_F2)
    editor = view.table.editor()
    field_widget = editor.lineEdit() if isinstance(editor, QComboBox) else editor
    assert isinstance(field_widget, QLineEdit)

    field_widget.selectAll()
    QTest.keyClick(field_widget, Key.Key_Delete)
    QTest.keyClick(field_widget, Key.Key_Return)
    screen.flush()

    assert edit_of(work) == TaskEdit()


def test_escape_takes_back_what_is_typed(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _, view = shown(qtbot, theme, work)
    go_to(view.table, CODE, "title")

    type_in(view.table, "Iets anders", Key.Key_Escape)

    assert edit_of(work) == TaskEdit()
    assert not view.table.is_editing()
    assert view.table.hasFocus()


def test_what_cannot_be_read_stays_with_one_sentence_through_filter_and_sorting(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _, view = shown(qtbot, theme, work)
    go_to(view.table, CODE, "end")

    type_in(view.table, "31 februari 2026")
    view.set_look(Look(Sifting("bestaat niet"), sort_by="title"))

    assert edit_of(work) == TaskEdit()
    assert view.order() == [CODE]
    assert view.table.rows.shown(view.table.rows.cell(CODE, "end")) == "31 februari 2026"
    assert "Deze dag bestaat niet" in view.complaint.text()
    assert view.complaint.isVisible()


def test_what_cannot_be_read_can_be_mended(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen, view = shown(qtbot, theme, work)
    go_to(view.table, CODE, "hours")
    type_in(view.table, "veel")
    go_to(view.table, CODE, "hours")

    type_in(view.table, "9")
    screen.flush()

    assert edit_of(work).hours == Decimal(9)
    assert not view.complaint.isVisible()


def test_tab_goes_on_typing_in_the_next_cell(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _, view = shown(qtbot, theme, work)
    go_to(view.table, CODE, "title")

    type_in(view.table, "Berichten herschrijven", Key.Key_Tab)

    assert edit_of(work).title == "Berichten herschrijven"
    assert view.table.is_editing()
    assert view.table.rows.columns[view.table.currentIndex().column()].key == "owner"
    assert view.table.current_code() == CODE


def test_enter_goes_to_the_row_that_stood_below_also_when_the_row_moves(qtbot: QtBot, theme: Theme) -> None:
    _, view = shown(qtbot, theme, example.work())
    view.set_look(Look(sort_by="title"))
    first, second = view.order()[:2]
    go_to(view.table, first, "title")

    type_in(view.table, "Zzz als laatste")

    assert view.order()[-1] == first
    assert view.table.current_code() == second


def test_hours_that_move_others_wait_for_a_word(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen, view = shown(qtbot, theme, work)
    bar = screen.findChild(ShiftBar)
    assert isinstance(bar, ShiftBar)
    go_to(view.table, CODE, "hours")

    type_in(view.table, "400")
    assert bar.isVisible()
    assert edit_of(work) == TaskEdit()
    bar.leave_button.click()

    assert edit_of(work) == TaskEdit()
    assert view.table.rows.shown(view.table.rows.cell(CODE, "hours")) == "8"


def test_what_waits_for_a_word_outlives_sorting_and_another_cell_of_the_row(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen, view = shown(qtbot, theme, work)
    go_to(view.table, CODE, "hours")
    type_in(view.table, "400")

    view.set_look(Look(sort_by="title"))
    assert view.table.rows.shown(view.table.rows.cell(CODE, "hours")) == "400"
    go_to(view.table, CODE, "status")
    type_in(view.table, "bezig")
    screen.flush()

    assert (edit_of(work).hours, edit_of(work).status) == (Decimal(400), TaskStatus.BUSY)


def test_leaving_the_screen_keeps_what_is_being_typed(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen, view = shown(qtbot, theme, work)
    go_to(view.table, CODE, "title")
    QTest.keyClick(view.table, Key.Key_F2)
    editor = view.table.editor()
    assert isinstance(editor, QLineEdit)
    editor.setText("Half getypt")

    screen.show_view(BOARD)

    assert edit_of(work).title == "Half getypt"


def test_enter_on_the_code_opens_the_panel_and_escape_comes_back(qtbot: QtBot, theme: Theme) -> None:
    screen, view = shown(qtbot, theme, example.work())
    panel = screen.findChild(TaskPanel)
    assert isinstance(panel, TaskPanel)
    go_to(view.table, CODE, "code")

    QTest.keyClick(view.table, Key.Key_Return)
    assert panel.code() == CODE
    assert panel.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Key.Key_Escape)

    assert not panel.isVisible()
    assert view.table.hasFocus()
    assert view.table.current_code() == CODE


def test_space_goes_through_the_states(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    _, view = shown(qtbot, theme, work)
    go_to(view.table, CODE, "code")

    QTest.keyClick(view.table, Key.Key_Space)
    QTest.keyClick(view.table, Key.Key_Space)

    assert edit_of(work).status is TaskStatus.DONE
    assert edit_of(work).done_on == example.TODAY


def test_a_head_and_its_key_sort_up_down_and_back(qtbot: QtBot, theme: Theme) -> None:
    _, view = shown(qtbot, theme, example.work())
    planned = view.order()
    go_to(view.table, CODE, "code")

    QTest.keyClick(view.table, Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert view.order() == sorted(planned)
    view.table.horizontalHeader().sectionClicked.emit(0)
    assert view.order() == sorted(planned, reverse=True)
    view.table.horizontalHeader().sectionClicked.emit(0)

    assert view.order() == planned
    assert view.table.current_code() == CODE


def test_groups_fold_with_the_keyboard(qtbot: QtBot, theme: Theme) -> None:
    _, view = shown(qtbot, theme, example.work())
    view.set_look(Look(group=Group.PILLAR))
    before = len(view.order())
    table = view.table
    table.setFocus()
    table.setCurrentIndex(table.rows.index(0, 0))

    QTest.keyClick(table, Key.Key_Left)
    folded = len(view.order())
    QTest.keyClick(table, Key.Key_Return)

    assert folded < before
    assert len(view.order()) == before
    assert table.rows.group_at(table.currentIndex().row()) is not None


def test_a_task_that_is_asked_for_lifts_the_filter_and_unfolds_its_group(qtbot: QtBot, theme: Theme) -> None:
    screen, view = shown(qtbot, theme, example.work())
    view.set_look(Look(Sifting("bestaat niet"), group=Group.PILLAR, folded=frozenset(Pillar)))
    assert view.order() == []

    screen.show_task(CODE)

    assert view.table.current_code() == CODE
    assert view.look().sifting == Sifting()


def test_the_look_is_remembered_while_the_screen_is_open(qtbot: QtBot, theme: Theme) -> None:
    screen, view = shown(qtbot, theme, example.work())
    look = Look(Sifting("gesprek", only=Only.NAMELESS), "end", descending=True, group=Group.STEP)
    view.set_look(look)

    screen.show_view(BOARD)
    screen.show_view(LIST)

    assert view.look() == look
    assert view.bar.search.text() == "gesprek"
    assert view.bar.group.value() is Group.STEP


def test_words_that_are_typed_filter_at_once_and_can_be_wiped(qtbot: QtBot, theme: Theme) -> None:
    _, view = shown(qtbot, theme, example.work())
    before = view.order()
    view.bar.search.setFocus()

    QTest.keyClicks(view.bar.search, "int-06")
    found = view.order()
    view.bar.clear.click()

    assert found == [CODE]
    assert view.order() == before
    assert view.bar.search.text() == ""


def test_control_f_goes_to_the_search_field_and_down_comes_back(qtbot: QtBot, theme: Theme) -> None:
    _screen, view = shown(qtbot, theme, example.work())
    go_to(view.table, CODE, "code")

    QTest.keyClick(view.table, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.bar.search.hasFocus()
    QTest.keyClick(view.bar.search, Key.Key_Down)

    assert view.table.hasFocus()


@pytest.mark.parametrize("width, factor", [(1366, 1.0), (960, 1.0), (1366, 2.0), (960, 2.0)])
def test_the_list_never_makes_the_window_wider_and_keeps_title_and_status(
    qtbot: QtBot, theme: Theme, width: int, factor: float
) -> None:
    theme.set_factor(factor)
    screen, view = shown(qtbot, theme, example.work(), width=width)

    screen.show_task(CODE)
    QApplication.processEvents()

    columns = [one.key for place, one in enumerate(view.table.rows.columns) if not view.table.isColumnHidden(place)]
    assert screen.width() == width
    assert {"title", "end", "status"} <= set(columns)
