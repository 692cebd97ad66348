"""Long work: told on the window's thread, newest only, errors as a signal."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from ui.tasks import Task

TIMEOUT = 5_000


def test_a_result_is_told_on_the_thread_that_asked(qtbot: QtBot) -> None:
    task = Task()
    threads: list[int] = []
    task.finished.connect(lambda _: threads.append(threading.get_ident()))

    with qtbot.waitSignal(task.finished, timeout=TIMEOUT) as told:
        task.start(threading.get_ident)

    assert threads == [threading.get_ident()]
    assert told.args is not None
    assert told.args[0] != threading.get_ident()


def test_an_error_comes_back_as_a_signal(qtbot: QtBot) -> None:
    task = Task()

    def work() -> object:
        raise OSError("vol")

    with qtbot.waitSignal(task.failed, timeout=TIMEOUT) as told:
        task.start(work)

    assert told.args is not None
    assert isinstance(told.args[0], OSError)
    assert not task.is_running()


def test_only_the_newest_of_many_runs_is_told(qtbot: QtBot) -> None:
    pool = QThreadPool()
    task = Task(pool=pool)
    gate = threading.Event()
    done: list[int] = []
    told: list[object] = []
    task.finished.connect(told.append)

    def numbered(number: int) -> object:
        gate.wait(TIMEOUT / 1000)
        done.append(number)
        return number

    task.start(lambda: numbered(1))
    task.start(lambda: numbered(2))
    with qtbot.waitSignal(task.finished, timeout=TIMEOUT):
        task.start(lambda: numbered(3))
        gate.set()

    assert told == [3]
    assert done == [1, 3]


def test_a_cancelled_run_tells_nothing(qtbot: QtBot) -> None:
    pool = QThreadPool()
    task = Task(pool=pool)
    gate = threading.Event()
    told: list[object] = []
    task.finished.connect(told.append)

    task.start(lambda: gate.wait(TIMEOUT / 1000))
    task.cancel()
    assert not task.is_running()
    with qtbot.waitSignal(task.finished, timeout=TIMEOUT):
        task.start(lambda: "later")
        gate.set()

    assert told == ["later"]


def test_a_wait_is_told_after_a_while(qtbot: QtBot) -> None:
    task = Task()
    gate = threading.Event()

    with qtbot.waitSignal(task.slowed, timeout=TIMEOUT):
        task.start(lambda: gate.wait(TIMEOUT / 1000))

    with qtbot.waitSignal(task.finished, timeout=TIMEOUT):
        gate.set()


@pytest.mark.usefixtures("qapp")
def test_a_task_may_be_gone_before_its_work_is() -> None:
    pool = QThreadPool()
    task = Task(pool=pool)
    gate = threading.Event()
    task.start(lambda: gate.wait(TIMEOUT / 1000))

    task.deleteLater()
    del task
    gate.set()

    assert pool.waitForDone(TIMEOUT)
