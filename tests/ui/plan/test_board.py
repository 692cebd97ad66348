"""The board: keys alone can do everything, and so can the mouse."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assessments.plan import TaskEdit
from assessments.types import Pillar, TaskCode
from tests.dossiers import CATALOGUE
from tests.dossiers import example as example_dossier
from tests.ui.plan import example
from tests.wizard.memory_keeper import MemoryKeeper
from ui.plan.board import Board, BoardPane
from ui.plan.card_list import CardList
from ui.plan.lane import Lane
from ui.plan.views import BOARD, make_view
from ui.theme import Theme
from ui.widgets.buttons import FlatButton, LinkButton
from ui.widgets.segment import Segment
from ui.work import Work
from wizard.session import Session

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
TIMEOUT = 2_000
DROPPED = TaskCode("T-EXT-04")


def shown_board(qtbot: QtBot, theme: Theme, work: Work, *, width: int = 1366) -> BoardPane:
    assessment = work.session.assessment
    board = Board(theme)
    pane = BoardPane(board)
    qtbot.addWidget(pane)
    pane.resize(width, 600)
    board.show_plan(assessment, assessment.tasks)
    with qtbot.waitActive(pane, timeout=TIMEOUT):
        pane.show()
        pane.activateWindow()
    return pane


def lane_lists(board: Board) -> list[CardList]:
    return [lane.list for lane in board.findChildren(Lane) if lane.isVisible()]


def focused_list() -> CardList:
    widget = QApplication.focusWidget()
    assert isinstance(widget, CardList)
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def test_every_task_stands_on_the_board_once(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()

    pane = shown_board(qtbot, theme, work)
    board = pane.board

    assert sorted(board.order()) == sorted(planned.code for planned in work.session.assessment.tasks)


def test_arrows_go_through_core_and_lanes(qtbot: QtBot, theme: Theme) -> None:
    pane = shown_board(qtbot, theme, example.work())
    board = pane.board
    _, second, third = lane_lists(board)
    board.focus_card()
    core = focused_list()
    places = []

    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_Left,
    ):
        press(key)
        places.append(focused_list())
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Up)

    assert places == [core, second, second, third, third, second]
    assert focused_list() is core


def test_down_reaches_every_card_of_a_lane_and_stays_at_its_end(qtbot: QtBot, theme: Theme) -> None:
    pane = shown_board(qtbot, theme, example.work())
    board = pane.board
    lane = lane_lists(board)[0]
    lane.focus_near(QPoint(0, 0))
    seen = [lane.current_code()]

    for _ in lane.cards():
        press(Qt.Key.Key_Down)
        seen.append(lane.current_code())

    assert list(dict.fromkeys(seen)) == [card.code for card in lane.cards()]
    assert focused_list() is lane


@pytest.mark.parametrize("key, signal", [(Qt.Key.Key_Return, "entered"), (Qt.Key.Key_Space, "toggled")])
def test_enter_opens_and_space_toggles(qtbot: QtBot, theme: Theme, key: Qt.Key, signal: str) -> None:
    pane = shown_board(qtbot, theme, example.work())
    board = pane.board
    lane = lane_lists(board)[1]
    lane.focus_near(QPoint(0, 0))

    with qtbot.waitSignal(getattr(board, signal), timeout=TIMEOUT) as told:
        press(key)

    assert told.args == [lane.cards()[0].code]


def test_alt_and_an_arrow_shift_a_week(qtbot: QtBot, theme: Theme) -> None:
    pane = shown_board(qtbot, theme, example.work())
    board = pane.board
    lane_lists(board)[0].focus_near(QPoint(0, 0))

    with qtbot.waitSignal(board.shifted, timeout=TIMEOUT) as told:
        press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)

    assert told.args == [lane_lists(board)[0].cards()[0].code, 1]


def test_a_click_on_the_box_toggles_and_beside_it_opens(qtbot: QtBot, theme: Theme) -> None:
    pane = shown_board(qtbot, theme, example.work())
    board = pane.board
    lane = lane_lists(board)[2]
    rect = lane.card_rect(lane.cards()[0].code)

    with qtbot.waitSignal(board.toggled, timeout=TIMEOUT), qtbot.assertNotEmitted(board.opened):
        QTest.mouseClick(
            lane.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, rect.topLeft() + QPoint(18, 18)
        )
    with qtbot.waitSignal(board.opened, timeout=TIMEOUT), qtbot.assertNotEmitted(board.toggled):
        QTest.mouseClick(lane.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, rect.center())


def test_a_refresh_keeps_the_focus_on_its_task(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    pane = shown_board(qtbot, theme, work)
    board = pane.board
    code = lane_lists(board)[1].cards()[3].code
    board.show_task(code)

    work.edit_task(code, TaskEdit(owner="Fatima Aydin"))
    board.show_plan(work.session.assessment, work.session.assessment.tasks)

    assert focused_list().current_code() == code


def test_the_core_shows_one_row_and_unfolds(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    pane = shown_board(qtbot, theme, work)
    board = pane.board
    board.focus_card()
    core = focused_list()
    wanted = [planned.code for planned in work.session.assessment.tasks if planned.pillar is Pillar.IDENTITEIT]
    assert len(core.cards()) < len(wanted)

    more = next(link for link in board.findChildren(LinkButton) if link.text().startswith("Toon alle"))
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)

    assert sorted(card.code for card in core.cards()) == sorted(wanted)
    assert more.text() == "Toon één rij"


def test_a_folded_task_of_the_core_is_brought_into_view(qtbot: QtBot, theme: Theme) -> None:
    pane = shown_board(qtbot, theme, example.work())
    board = pane.board
    board.focus_card()
    shown = {card.code for card in focused_list().cards()}
    hidden = next(code for code in board.order() if code.startswith("T-IDE") and code not in shown)

    assert board.show_task(hidden)

    assert focused_list().current_code() == hidden


@pytest.mark.parametrize("count", [3, 2, 1])
def test_with_fewer_lanes_right_still_comes_to_the_last_one(qtbot: QtBot, theme: Theme, count: int) -> None:
    pane = shown_board(qtbot, theme, example.work(), width=800)
    board = pane.board
    board.set_lanes_shown(count)
    assert len(lane_lists(board)) == count
    lane_lists(board)[0].focus_near(QPoint(0, 0))

    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)

    assert focused_list().accessibleName().startswith("Beheren")


def test_one_lane_at_a_time_has_tabs(qtbot: QtBot, theme: Theme) -> None:
    pane = shown_board(qtbot, theme, example.work(), width=800)
    board = pane.board
    board.set_lanes_shown(1)
    tabs = next(one for one in board.findChildren(Segment) if one.isVisible())

    QTest.mouseClick(tabs.button("beheren"), Qt.MouseButton.LeftButton)

    assert [one.accessibleName().split(",")[0] for one in lane_lists(board)] == ["Beheren"]


def test_the_narrowest_board_is_one_list_by_date(qtbot: QtBot, theme: Theme) -> None:
    work = example.work()
    pane = shown_board(qtbot, theme, work, width=500)
    board = pane.board

    board.set_lanes_shown(0)

    assert len(lane_lists(board)) == 1
    assert len(lane_lists(board)[0].cards()) == len(work.session.assessment.tasks)


def test_a_dropped_task_is_listed_with_its_reason_and_can_come_back(qtbot: QtBot, theme: Theme) -> None:
    work = example.work(edits={DROPPED: TaskEdit(dropped_reason="Dit doet het bureau")})
    pane = shown_board(qtbot, theme, work)
    board = pane.board
    fold = next(one for one in board.findChildren(FlatButton) if one.text() == "Uit het plan gehaald (1)")
    QTest.mouseClick(fold, Qt.MouseButton.LeftButton)

    back = next(link for link in board.findChildren(LinkButton) if link.text() == "Zet terug")
    with qtbot.waitSignal(board.restored, timeout=TIMEOUT) as told:
        QTest.mouseClick(back, Qt.MouseButton.LeftButton)

    assert told.args == [DROPPED]
    assert DROPPED not in board.order()


def test_lists_say_their_lane_and_their_cards_in_words(qtbot: QtBot, theme: Theme) -> None:
    pane = shown_board(qtbot, theme, example.work())
    board = pane.board
    lane = lane_lists(board)[0]

    words = lane.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert lane.accessibleName().startswith("Boeien, ")
    assert lane.cards()[0].title in words
    assert "klasse" in words


@pytest.mark.parametrize("is_example", [True, False])
def test_in_the_example_nothing_is_late_because_of_todays_date(qtbot: QtBot, theme: Theme, is_example: bool) -> None:
    dossier = replace(example_dossier(), is_example=is_example)
    work = Work(Session(CATALOGUE, MemoryKeeper(dossier), dossier))
    view = make_view(BOARD, work, theme, lambda: date(2026, 11, 26))
    qtbot.addWidget(view)

    view.show_plan(work.session.assessment, work.session.assessment.tasks)

    shown = [card for lane in view.findChildren(Lane) for card in lane.list.cards()]
    assert shown
    assert any(card.late for card in shown) is not is_example
