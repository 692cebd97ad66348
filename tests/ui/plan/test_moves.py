"""Cards that go elsewhere in their lane, by keys and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assessments.plan import TaskEdit
from assessments.types import Pillar, TaskCode
from tests.dossiers import assessment, every_level
from tests.ui.plan import example
from tests.ui.plan.test_plan_screen import board_of, shown_screen
from ui.plan import PlanScreen, cards
from ui.plan.card_list import CardList
from ui.plan.moves import moved
from ui.theme import Theme
from wizard.assessment import PlannedTask

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture(scope="module")
def lane() -> list[PlannedTask]:
    found = assessment(every_level(1))
    return list(cards.in_order(one for one in found.tasks if one.pillar is Pillar.BINDEN))


def test_within_a_period_a_task_is_planned_in_front_of_the_card_below_it(lane: list[PlannedTask]) -> None:
    first = [place for place, one in enumerate(lane) if cards.period(one) == 0]
    assert len(first) > 2

    up, same = moved(lane, first[2], first[0]), moved(lane, first[1], first[1])

    assert up == TaskEdit(before=lane[first[0]].code)
    assert same == TaskEdit()


def test_in_another_period_a_task_gets_the_day_of_the_card_beside_it(lane: list[PlannedTask]) -> None:
    last = len(lane) - 1
    assert cards.period(lane[last]) != cards.period(lane[0])

    edit = moved(lane, last, 0)

    assert edit == TaskEdit(before=lane[0].code, due=lane[0].slot.end)


def test_behind_the_last_card_a_task_gets_its_day(lane: list[PlannedTask]) -> None:
    last = len(lane) - 1

    edit = moved(lane, 0, last)

    assert edit == TaskEdit(due=lane[last].slot.end)


def binden_list(qtbot: QtBot, theme: Theme) -> tuple[CardList, list[TaskCode], PlanScreen]:
    screen = shown_screen(qtbot, theme, example.work())
    lists = [one for one in board_of(screen).findChildren(CardList) if one.isVisible()]
    found = next(one for one in lists if one.cards() and one.cards()[0].pillar is Pillar.BINDEN)
    return found, [card.code for card in found.cards()], screen


def test_alt_down_and_up_move_a_card_and_back(qtbot: QtBot, theme: Theme) -> None:
    found, codes, screen = binden_list(qtbot, theme)
    found.set_current(codes[0])
    found.setFocus()

    QTest.keyClick(found, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    screen.flush()
    after = [card.code for card in found.cards()]
    QTest.keyClick(found, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    screen.flush()

    assert after[:2] == [codes[1], codes[0]]
    assert [card.code for card in found.cards()][:2] == codes[:2]


def test_a_card_is_dragged_to_another_place_and_esc_leaves_it(qtbot: QtBot, theme: Theme) -> None:
    found, codes, screen = binden_list(qtbot, theme)
    found.setFocus()
    port, start, goal = found.viewport(), found.card_rect(codes[2]).center(), found.card_rect(codes[0]).topLeft()

    def drag() -> None:
        QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        QTest.mouseMove(port, start - QPoint(0, 30))
        QTest.mouseMove(port, goal + QPoint(40, 2))

    drag()
    QTest.keyClick(found, Qt.Key.Key_Escape)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, goal + QPoint(40, 2))
    screen.flush()
    assert [card.code for card in found.cards()] == codes

    drag()
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, goal + QPoint(40, 2))
    screen.flush()
    after = [card.code for card in found.cards()]
    assert after.index(codes[2]) == after.index(codes[0]) - 1
