"""Chapters are ticked, reached by arrows, and gone to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.printing.chapter_choice import ChapterChoice
from ui.theme import Theme
from wizard.documents.context import Place

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
OFFERED = [(Place.BOARD, "Voor de directie"), (Place.CASE, "Businesscase"), (Place.ANSWERS, "Alle antwoorden")]


@pytest.fixture
def choice(qtbot: QtBot, theme: Theme) -> ChapterChoice:
    made = ChapterChoice(theme)
    qtbot.addWidget(made)
    made.resize(280, 120)
    made.show_chapters(OFFERED, {Place.BOARD: 2, Place.CASE: 3, Place.ANSWERS: 40})
    made.show()
    QApplication.processEvents()
    return made


def test_a_chapter_that_is_not_ticked_is_left_out(qtbot: QtBot, choice: ChapterChoice) -> None:
    with qtbot.waitSignal(choice.chosen):
        QTest.mouseClick(choice.rows()[1], Qt.MouseButton.LeftButton, pos=QPoint(60, 12))

    assert choice.left_out() == {Place.CASE}
    choice.show_chapters(OFFERED, {Place.BOARD: 2, Place.ANSWERS: 38})
    assert [row.page() for row in choice.rows()] == [2, None, 38]
    assert choice.rows()[1].accessibleDescription() == "staat er niet in"
    QTest.keyClick(choice.rows()[1], Qt.Key.Key_Space)
    assert choice.left_out() == frozenset()


def test_the_number_leads_to_the_page_and_leaves_the_tick(qtbot: QtBot, choice: ChapterChoice) -> None:
    row = choice.rows()[2]

    with qtbot.waitSignal(choice.page_asked) as told:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 8, 12))

    assert told.args == [40]
    assert row.isChecked()


def test_tab_comes_to_one_chapter_and_arrows_to_the_others(choice: ChapterChoice) -> None:
    first, second, third = choice.rows()
    first.setFocus()

    QTest.keyClick(first, Qt.Key.Key_Up)
    QTest.keyClick(first, Qt.Key.Key_Down)
    QTest.keyClick(second, Qt.Key.Key_Down)

    assert choice.stops() == [third]
    assert choice.rows() == [first, second, third]


def test_what_was_left_out_before_is_shown_without_telling(qtbot: QtBot, choice: ChapterChoice) -> None:
    with qtbot.assertNotEmitted(choice.chosen):
        choice.set_left_out(frozenset({Place.BOARD}))
        choice.show_chapters(OFFERED[:2], {Place.CASE: 2})

    assert [row.isChecked() for row in choice.rows()] == [False, True]
    assert choice.left_out() == {Place.BOARD}
