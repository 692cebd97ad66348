"""Keys and clickers on the room's view do what the presenter's own keys do, and nothing before the workshop began."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from assessments.votes import Vote
from assessments.workshop import Position, Screen
from tests.ui.workshop.room.conftest import NOW, QUESTION, Room
from ui.theme import Theme
from ui.workshop.beamer.window import BeamerWindow
from wizard.workshop import timer

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def room(qtbot: QtBot, theme: Theme) -> Iterator[Room]:
    made = Room(theme)
    qtbot.addWidget(made.page)
    made.desk.setParent(made.page)
    made.desk.beamer.open()
    yield made
    made.desk.beamer.leave()


def window(room: Room) -> BeamerWindow:
    found = room.desk.beamer.window
    assert found is not None
    return found


def position(room: Room) -> Position:
    return room.workshop.position


def test_showing_votes_from_the_clicker_sets_the_clock_as_the_laptop_does(room: Room) -> None:
    room.vote(1, 3)

    window(room).reveal_asked.emit()
    by_clicker = (room.workshop.rounds[QUESTION][0].shown_at, timer.remaining(position(room), NOW))
    window(room).reveal_asked.emit()
    hidden = room.workshop.rounds[QUESTION][0].shown_at
    room.page.acts.toggle_shown()

    assert by_clicker == (NOW, 60)
    assert hidden is None
    assert (room.workshop.rounds[QUESTION][0].shown_at, timer.remaining(position(room), NOW)) == by_clicker


def test_without_votes_there_is_nothing_to_show_and_nothing_is_said(room: Room) -> None:
    window(room).reveal_asked.emit()

    assert not room.workshop.rounds


def test_the_clicker_goes_on_and_back_and_blanks(room: Room) -> None:
    here = position(room).question

    window(room).next_asked.emit()
    after = position(room).question
    window(room).previous_asked.emit()
    window(room).blank_asked.emit()

    assert after not in {here, None}
    assert (position(room).question, position(room).screen) == (here, Screen.BLANK)


def test_the_room_sees_what_the_workshop_is_at_and_a_closed_one_stays(room: Room) -> None:
    first = window(room).slide
    room.page.acts.vote(1, Vote(level=2))
    assert window(room).slide != first

    room.page.acts.step(1)
    room.desk.move_to(Position(screen=Screen.CLOSING, begun_at=NOW, closed_at=NOW))
    for asked in (window(room).next_asked, window(room).previous_asked, window(room).reveal_asked):
        asked.emit()

    assert position(room).screen is Screen.CLOSING
