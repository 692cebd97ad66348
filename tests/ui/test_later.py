"""What is called a moment later, and what never is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

import ui
from ui.later import call_soon


class Owner(QObject):
    """Something that is called later."""

    called = Signal()


def test_it_is_called_once_after_what_happens_now(qtbot: QtBot) -> None:
    owner, order = Owner(), list[str]()
    owner.called.connect(lambda: order.append("later"))

    with qtbot.waitSignal(owner.called):
        call_soon(owner, owner.called.emit)
        order.append("now")
    qtbot.wait(20)

    assert order == ["now", "later"]


def test_it_is_not_called_when_its_owner_is_gone(qtbot: QtBot) -> None:
    owner, calls = Owner(), list[int]()

    call_soon(owner, lambda: calls.append(1))
    owner.deleteLater()
    qtbot.wait(20)

    assert calls == []


def test_nothing_else_in_the_window_uses_a_single_shot() -> None:
    files = Path(ui.__file__).parent.rglob("*.py")

    assert [path.name for path in files if "QTimer.singleShot(" in path.read_text("utf-8")] == []
