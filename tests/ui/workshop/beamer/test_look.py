"""The room can be light while the laptop is dark, and the other way round; the choice is kept."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.workshop.room.conftest import Room
from ui.theme import SchemeName, Theme
from ui.workshop.beamer.look_button import LookButton, look_names, read_look
from ui.workshop.beamer_desk import LOOK

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_a_look_is_kept_and_the_small_view_follows(qtbot: QtBot, theme: Theme) -> None:
    room = Room(theme)
    qtbot.addWidget(room.page)
    before = room.desk.beamer.look
    room.page.right.look_button.chosen.emit(SchemeName.DARK)
    mini = room.page.mini.look.scheme
    kept = room.work.setting(LOOK)
    room.desk.beamer.set_look(None)

    assert before is None
    assert mini is SchemeName.DARK
    assert kept == "dark"
    assert room.page.mini.look.scheme is None


def test_the_menu_ticks_the_look_that_is_on(qtbot: QtBot, theme: Theme) -> None:
    button = LookButton(theme)
    qtbot.addWidget(button)
    button.set_look(SchemeName.HIGH_CONTRAST)

    ticked = {action.text(): action.isChecked() for action in button.menu().actions()}

    assert list(ticked) == list(look_names().values())
    assert [name for name, is_on in ticked.items() if is_on] == ["Hoog contrast"]


@pytest.mark.parametrize("stored", [None, "", "paars", 3, {"look": "dark"}])
def test_what_is_no_look_is_that_of_the_program(stored: object) -> None:
    assert read_look(stored) is None
