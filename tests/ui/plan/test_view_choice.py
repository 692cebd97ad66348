"""The choice of views: a row where it fits, else one button with a menu of all of them."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.plan.view_choice import ViewChoice
from ui.plan.views import LIST, MORE, VIEWS
from ui.theme import Theme

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def made(qtbot: QtBot, theme: Theme) -> ViewChoice:
    choice = ViewChoice(theme)
    qtbot.addWidget(choice)
    choice.set_key(LIST)
    choice.show()
    return choice


def test_with_room_the_row_stands_there_and_the_menu_holds_the_rest(qtbot: QtBot, theme: Theme) -> None:
    choice = made(qtbot, theme)

    assert choice.fit(2_000)

    assert choice.segment.isVisible()
    assert choice.more.isVisible()
    assert not choice.all.isVisible()
    assert [action.data() for action in choice.menu().actions()] == [key for key, _ in MORE]


def test_without_room_one_button_says_what_is_on_and_its_menu_holds_all(qtbot: QtBot, theme: Theme) -> None:
    choice = made(qtbot, theme)

    choice.fit(200)

    assert not choice.segment.isVisible()
    assert not choice.more.isVisible()
    assert choice.all.isVisible()
    assert choice.all.text() == "Lijst"
    actions = choice.menu().actions()
    assert [action.data() for action in actions] == [*(key for key, _, _ in VIEWS), *(key for key, _ in MORE)]
    assert [action.data() for action in actions if action.isChecked()] == [LIST]


def test_the_row_comes_back_with_the_room(qtbot: QtBot, theme: Theme) -> None:
    choice = made(qtbot, theme)

    choice.fit(200)
    choice.fit(2_000)

    assert choice.segment.isVisible()
    assert not choice.all.isVisible()


def test_with_a_little_less_room_the_icons_go_first(qtbot: QtBot, theme: Theme) -> None:
    choice = made(qtbot, theme)
    assert choice.fit(2_000)
    wide = choice.segment.sizeHint().width() + choice.more.sizeHint().width() + 8

    assert choice.fit(wide - 1)

    assert choice.segment.isVisible()
    assert choice.segment.sizeHint().width() + choice.more.sizeHint().width() + 8 < wide
