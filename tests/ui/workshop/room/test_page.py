"""The presenter's screen in every look and size: what folds, what scrolls, what a screen reader hears."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from assessments.types import QuestionId
from assessments.workshop import Screen
from tests.ui.workshop.room.conftest import QUESTION, Room, shown
from ui.theme import Theme
from ui.workshop.room.question_list import HEADING

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.mark.parametrize("width, factor, columns", [(1366, 1.0, 3), (960, 1.0, 2), (1366, 2.0, 2), (960, 2.0, 1)])
def test_columns_fold_where_they_do_not_fit(
    qtbot: QtBot, theme: Theme, width: int, factor: float, columns: int
) -> None:
    theme.set_factor(factor)
    room = shown(Room(theme), qtbot, width=width)
    room.vote(3, 4, 3, 1, 1, 0, 1, 3)
    room.page.conduct.toggle_shown()
    qtbot.wait(1)

    assert room.page.columns.count == columns
    for part in (room.page.middle, room.page.left, room.page.right):
        assert part.isVisible()
        assert part.mapTo(room.page, part.rect().topRight()).x() <= room.page.width()


def test_the_screen_fits_a_small_laptop_with_the_largest_letters(qtbot: QtBot, theme: Theme) -> None:
    theme.set_factor(2.0)
    room = shown(Room(theme, people=12), qtbot, width=960, height=500)

    assert room.page.size() == QSize(960, 500)


def test_everything_that_takes_the_focus_has_a_name(room: Room) -> None:
    room.vote(0, 4)
    room.page.acts.park("Wie betaalt?")
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit)
    found = [one for one in room.page.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()]

    nameless = [
        one for one in found if not one.accessibleName() and not (isinstance(one, QAbstractButton) and one.text())
    ]
    assert len(found) > 15
    assert nameless == []


def test_a_click_in_the_list_goes_to_the_question_and_in_the_draaiboek_to_its_block(room: Room) -> None:
    room.page.left.question_chosen.emit("INT-05")
    question = room.workshop.position.question
    room.page.left.block_chosen.emit(0)

    assert question == QuestionId("INT-05")
    assert room.workshop.position.screen is Screen.WELCOME
    assert room.page.middle.other.isVisible()
    assert not room.page.middle.votes.isVisible()


def test_the_list_says_how_far_each_question_is(room: Room) -> None:
    room.vote(2, 2, 3, 2, 2, 2, 2, 2)
    room.page.conduct.toggle_shown()
    room.page.conduct.perform("leg_vast")
    room.page.acts.postpone()

    rows = {row.key: row for row in room.page.left.questions.rows() if row.key != HEADING}

    assert (rows[QUESTION].state, rows[QUESTION].mark) == ("done", "2")
    assert rows["INT-03"].postponed
    assert rows["INT-01"].state == "empty"


def test_what_happens_elsewhere_is_seen_when_one_comes_back(room: Room) -> None:
    room.page.hide()
    room.vote(3)

    room.page.show()
    room.page.refresh()

    assert room.page.middle.votes.grid.row(1).accessibleName().endswith("niveau 3")


def test_tab_comes_by_every_part_of_the_screen(room: Room) -> None:
    page, seen = room.page, []
    for _ in range(80):
        assert page.focusNextPrevChild(True)
        focused = page.focusWidget()
        if focused in seen:
            break
        seen.append(focused)

    parts = (page.left.order, page.left.questions, page.middle.votes, page.right, page.footer)
    assert [part for part in parts if not any(part is one or part.isAncestorOf(one) for one in seen)] == []
