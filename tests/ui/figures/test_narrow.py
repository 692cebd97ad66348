"""Cijfers in a narrow window and with large text: one page that scrolls, no name that is cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.figures.conftest import Opened
from ui.figures.case import CaseTab
from ui.figures.tabs import TABS
from ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_outcomes_below_the_lines_are_shown_in_full_on_one_page(qtbot: QtBot, example: Opened) -> None:
    example.view.resize(960, 600)
    example.screen.show_tab("businesscase")
    tab = example.grid_tab("businesscase")
    assert isinstance(tab, CaseTab)
    qtbot.waitUntil(lambda: tab.pane.height() >= tab.outcomes.sizeHint().height())

    assert tab.is_stacked
    assert tab.grid.height() >= 200
    assert tab.page.verticalScrollBar().maximum() > 0
    assert tab.pane.verticalScrollBar().maximum() == 0


def test_with_large_text_the_sentence_below_the_lines_stays_in_sight(
    qtbot: QtBot, theme: Theme, example: Opened
) -> None:
    theme.set_factor(1.5)
    example.view.resize(1366, 700)
    example.screen.show_tab("kosten")
    tab = example.grid_tab("kosten")

    def in_sight() -> bool:
        below = tab.message.mapTo(tab.page.viewport(), tab.message.rect().bottomLeft()).y()
        return 0 < below < tab.page.viewport().height()

    qtbot.waitUntil(in_sight)
    theme.set_factor(1.0)


def test_beside_each_other_the_page_itself_does_not_scroll(qtbot: QtBot, example: Opened) -> None:
    example.view.resize(960, 600)
    example.screen.show_tab("businesscase")
    example.view.resize(1366, 728)
    tab = example.grid_tab("businesscase")
    qtbot.waitUntil(lambda: tab.page.verticalScrollBar().maximum() == 0)

    assert not tab.is_stacked
    assert tab.pane.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_the_names_of_the_tabs_fit_a_narrow_window(qtbot: QtBot, example: Opened) -> None:
    example.view.resize(960, 600)
    buttons = [example.screen.segment.button(key) for key, _ in TABS]

    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in buttons))
    assert example.screen.minimumSizeHint().width() <= 960
