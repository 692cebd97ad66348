"""A making tells of its pages, gives way to a newer one, and can be stopped."""

from __future__ import annotations

from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from ui.printing.making import Making
from wizard.documents.progress import CancelledError, Progress

pytestmark = pytest.mark.usefixtures("qapp")
TIMEOUT = 10_000


class Slow:
    """Work that waits at its second page until it is let go."""

    def __init__(self) -> None:
        self.is_there = Event()
        self.may_go = Event()
        self.is_past = False

    def __call__(self, progress: Progress) -> str:
        progress(1, 0)
        self.is_there.set()
        assert self.may_go.wait(TIMEOUT / 1000)
        progress(2, 2)
        self.is_past = True
        return "langzaam"


@pytest.fixture
def making() -> Making:
    return Making()


def test_pages_are_told_before_the_result(qtbot: QtBot, making: Making) -> None:
    told: list[object] = []
    making.stepped.connect(lambda page, count: told.append((page, count)))
    making.finished.connect(told.append)
    slow = Slow()
    slow.may_go.set()

    with qtbot.waitSignal(making.finished, timeout=TIMEOUT):
        making.start(slow)

    assert told[0] == (1, 0)
    assert told[-1] == "langzaam"


def test_a_newer_making_ends_the_one_before_it(qtbot: QtBot, making: Making) -> None:
    told: list[object] = []
    making.finished.connect(told.append)
    making.failed.connect(told.append)
    slow = Slow()
    making.start(slow)
    assert slow.is_there.wait(TIMEOUT / 1000)

    with qtbot.waitSignal(making.finished, timeout=TIMEOUT):
        making.start(lambda _: "nieuw")
        slow.may_go.set()

    assert told == ["nieuw"]
    assert not slow.is_past


def test_what_is_cancelled_is_not_told(qtbot: QtBot, making: Making) -> None:
    slow = Slow()
    making.start(slow)
    assert slow.is_there.wait(TIMEOUT / 1000)

    making.cancel()
    slow.may_go.set()

    with qtbot.assertNotEmitted(making.failed, wait=200), qtbot.assertNotEmitted(making.finished):
        assert not making.is_running()
    assert not slow.is_past


def test_what_is_stopped_tells_that_it_was(qtbot: QtBot, making: Making) -> None:
    slow = Slow()
    making.start(slow)
    assert slow.is_there.wait(TIMEOUT / 1000)

    with qtbot.waitSignal(making.failed, timeout=TIMEOUT) as told:
        making.stop()
        slow.may_go.set()

    assert told.args is not None
    assert isinstance(told.args[0], CancelledError)


def test_stopping_after_the_last_page_is_too_late_and_is_told_as_it_is(qtbot: QtBot, making: Making) -> None:
    at_end, may_end = Event(), Event()

    def work(progress: Progress) -> str:
        progress(1, 1)
        at_end.set()
        assert may_end.wait(TIMEOUT / 1000)
        return "klaar"

    making.start(work)
    assert at_end.wait(TIMEOUT / 1000)
    with qtbot.waitSignal(making.finished, timeout=TIMEOUT) as told:
        making.stop()
        may_end.set()

    assert told.args == ["klaar"]
