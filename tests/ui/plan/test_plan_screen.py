"""The plan screen as a whole: what is decided reaches the dossier, and undo takes it back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from assessments.plan import TaskEdit, TaskStatus
from assessments.types import TaskCode
from tests.ui.plan import example
from ui.plan import PlanScreen
from ui.plan.board import Board, BoardPane
from ui.plan.card_list import CardList
from ui.plan.dropped_list import DroppedList
from ui.plan.plan_head import NameFilter
from ui.plan.start_notice import StartNotice
from ui.plan.task_panel import TaskPanel
from ui.theme import Theme
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.segment import Segment
from ui.work import Work

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
TIMEOUT = 2_000
CODE = TaskCode("T-DRA-01")


def shown_screen(qtbot: QtBot, theme: Theme, work: Work, *, width: int = 1366) -> PlanScreen:
    screen = PlanScreen(work, theme, today=lambda: example.TODAY)
    qtbot.addWidget(screen)
    screen.resize(width, 690)
    with qtbot.waitActive(screen, timeout=TIMEOUT):
        screen.show()
        screen.activateWindow()
    screen.setFocus()
    return screen


def board_of(screen: PlanScreen) -> Board:
    board = screen.findChild(Board)
    assert isinstance(board, Board)
    return board


def panel_of(screen: PlanScreen) -> TaskPanel:
    panel = screen.findChild(TaskPanel)
    assert isinstance(panel, TaskPanel)
    return panel


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def edit_of(work: Work, code: TaskCode = CODE) -> TaskEdit:
    return work.session.dossier.plan.edit(code)


def test_space_goes_through_the_states_and_undo_takes_it_back(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen = shown_screen(qtbot, theme, work)
    code = board_of(screen).order()[0]
    states = []

    for _ in range(3):
        press(Qt.Key.Key_Space)
        states.append((edit_of(work, code).status, edit_of(work, code).done_on))
    work.undo()

    assert states == [(TaskStatus.BUSY, None), (TaskStatus.DONE, example.TODAY), (TaskStatus.OPEN, None)]
    assert edit_of(work, code).status is TaskStatus.DONE


def test_keys_open_the_panel_and_come_back_to_the_card(qtbot: QtBot, theme: Theme) -> None:
    screen = shown_screen(qtbot, theme, example.work())
    panel = panel_of(screen)
    code = board_of(screen).order()[0]

    press(Qt.Key.Key_Return)
    assert panel.isVisible()
    inside = QApplication.focusWidget()
    assert inside is not None
    assert panel.isAncestorOf(inside)
    press(Qt.Key.Key_Escape)

    assert not panel.isVisible()
    focused = QApplication.focusWidget()
    assert isinstance(focused, CardList)
    assert focused.current_code() == code


def test_alt_and_down_goes_through_all_tasks(qtbot: QtBot, theme: Theme) -> None:
    screen = shown_screen(qtbot, theme, example.work())
    order, panel = board_of(screen).order(), panel_of(screen)
    press(Qt.Key.Key_Return)
    seen = [panel.code()]

    for _ in order:
        QTest.keyClick(panel, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        seen.append(panel.code())

    assert list(dict.fromkeys(seen)) == order


def test_the_panel_follows_the_arrows(qtbot: QtBot, theme: Theme) -> None:
    screen = shown_screen(qtbot, theme, example.work())
    order = board_of(screen).order()
    screen.show_task(order[0])

    press(Qt.Key.Key_Right)

    assert panel_of(screen).code() == order[1]


def test_what_is_typed_is_saved_by_flush(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen = shown_screen(qtbot, theme, work)
    screen.show_task(CODE)
    field = panel_of(screen).form.end.field
    field.selectAll()
    QTest.keyClicks(field, "2 mrt 2026")

    screen.flush()

    assert edit_of(work) == TaskEdit(due=date(2026, 3, 2))


def test_dropping_closes_the_panel_and_goes_on_with_the_next_card(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen = shown_screen(qtbot, theme, work)
    before = board_of(screen).order()
    screen.show_task(before[2])

    panel_of(screen).drop.dropped.emit("Dit doet het bureau")

    assert edit_of(work, before[2]).dropped_reason == "Dit doet het bureau"
    assert not panel_of(screen).isVisible()
    focused = QApplication.focusWidget()
    assert isinstance(focused, CardList)
    assert focused.current_code() == board_of(screen).order()[2]
    assert focused.current_code() != before[2]


def test_a_dropped_task_can_be_shown_and_put_back(qtbot: QtBot, theme: Theme) -> None:
    work = example.work(edits={CODE: TaskEdit(dropped_reason="Later", owner="Fatima Aydin")})
    screen = shown_screen(qtbot, theme, work)

    screen.show_task(CODE)
    back = next(link for link in screen.findChildren(LinkButton) if link.text() == "Zet terug")
    back.click()

    assert edit_of(work) == TaskEdit(owner="Fatima Aydin")
    assert panel_of(screen).code() == CODE


def test_a_drop_that_is_done_again_leaves_room_for_the_unfolded_list(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen = shown_screen(qtbot, theme, work)
    work.edit_task(CODE, TaskEdit(dropped_reason="Later"))
    screen.show_task(CODE)
    QApplication.processEvents()
    dropped = screen.findChild(DroppedList)
    assert isinstance(dropped, DroppedList)
    high = dropped.height()

    work.undo()
    QApplication.processEvents()
    work.redo()

    assert dropped.height() == high


def test_a_task_moved_far_ahead_stays_in_view_and_selected(qtbot: QtBot, theme: Theme) -> None:
    screen = shown_screen(qtbot, theme, example.work())
    board, pane = board_of(screen), screen.findChild(BoardPane)
    assert isinstance(pane, BoardPane)
    code = next(one.cards()[0].code for one in board.findChildren(CardList)[1:] if one.cards())
    screen.show_task(code)

    panel_of(screen).edited.emit(code, TaskEdit(due=date(2028, 3, 1)))

    qtbot.waitUntil(lambda: pane.place() > 0, timeout=TIMEOUT)
    rect = board.rect_of(code).translated(0, -pane.place())
    assert 0 <= rect.y() < rect.bottom() <= pane.viewport().height()
    assert any(one.current_code() == code for one in board.findChildren(CardList) if one.isVisible())


@pytest.mark.parametrize("scope, classes", [("kern", {"A"}), ("jaarplan", {"A", "B"}), ("alles", {"A", "B", "C"})])
def test_the_segment_chooses_how_wide_the_plan_is(qtbot: QtBot, theme: Theme, scope: str, classes: set[str]) -> None:
    work = example.work()
    screen = shown_screen(qtbot, theme, work)
    segment = next(one for one in screen.findChildren(Segment) if one.accessibleName().startswith("Hoe breed"))

    segment.chosen.emit(scope)

    planned = {one.code: one.task.task_class for one in work.session.assessment.tasks}
    shown = board_of(screen).order()
    assert {planned[code] for code in shown} == classes
    assert segment.button(scope).text().endswith(f"· {len(shown)}")


def test_a_name_filters_and_a_task_of_another_name_lifts_it(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen = shown_screen(qtbot, theme, work)
    names = screen.findChild(NameFilter)
    assert isinstance(names, QComboBox)
    owner = {one.code: one.owner for one in work.session.assessment.tasks}

    names.setCurrentIndex(names.findText("Joost Bakker"))
    names.activated.emit(names.currentIndex())
    shown = board_of(screen).order()
    assert shown
    assert {owner[code] for code in shown} == {"Joost Bakker"}

    screen.show_task(CODE)

    assert names.currentText() == "Alle namen"
    assert CODE in board_of(screen).order()


def test_tab_goes_from_the_last_lane_into_the_panel(qtbot: QtBot, theme: Theme) -> None:
    screen = shown_screen(qtbot, theme, example.work())
    last = next(code for code in reversed(board_of(screen).order()))
    screen.show_task(last)
    panel = screen.findChild(TaskPanel)
    assert panel is not None

    lane = QApplication.focusWidget()
    assert lane is not None
    QTest.keyClick(lane, Qt.Key.Key_Tab)

    focused = QApplication.focusWidget()
    assert focused is not None
    assert panel.isAncestorOf(focused)


def test_a_hermeting_without_answers_is_no_first_start(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    work.start_remeasurement(date(2027, 1, 5))
    screen = PlanScreen(work, theme, today=lambda: example.TODAY)
    qtbot.addWidget(screen)

    screen.refresh()

    assert all(notice.isHidden() for notice in screen.findChildren(StartNotice))


def test_an_empty_dossier_shows_the_way_to_the_first_question(qtbot: QtBot, theme: Theme) -> None:
    screen = shown_screen(qtbot, theme, example.work(answered=False))
    link = next(one for one in screen.findChildren(LinkButton) if one.text() == "Naar de eerste open vraag")
    assert link.isVisible()

    with qtbot.waitSignal(screen.question_asked, timeout=TIMEOUT) as told:
        link.click()

    assert told.args is not None
    assert str(told.args[0]).startswith("PRO-")


def test_the_primary_button_and_its_key_ask_for_paper(qtbot: QtBot, theme: Theme) -> None:
    screen = shown_screen(qtbot, theme, example.work())

    with qtbot.waitSignal(screen.print_asked, timeout=TIMEOUT):
        screen.findChildren(PrimaryButton)[-1].click()
    with qtbot.waitSignal(screen.print_asked, timeout=TIMEOUT):
        QTest.keyClick(screen, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("width, factor", [(1366, 1.0), (1000, 1.0), (960, 1.0), (1366, 2.0), (960, 2.0)])
def test_an_open_panel_never_makes_the_window_wider(qtbot: QtBot, theme: Theme, width: int, factor: float) -> None:
    theme.set_factor(factor)
    screen = shown_screen(qtbot, theme, example.work(), width=width)

    screen.show_task(CODE)
    QApplication.processEvents()

    assert screen.width() == width
    assert panel_of(screen).isVisible()


def test_without_a_change_nothing_is_built_anew(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    screen = shown_screen(qtbot, theme, work)
    model = board_of(screen).findChildren(CardList)[1].model()

    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        screen.refresh()
