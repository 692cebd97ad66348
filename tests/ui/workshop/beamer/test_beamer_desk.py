"""What the room sees of the open workshop, on the window that the desk keeps for it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assessments.plan import TaskEdit
from assessments.types import TaskCode
from assessments.workshop import Position, Screen
from tests.ui.workshop.choose import table
from ui.theme import Theme
from ui.workshop.beamer.view import BeamerView
from ui.workshop.desk import WorkshopDesk

# Qt says this of every window without a desktop; it is about no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_who_does_a_task_is_seen_by_the_room_as_soon_as_it_is_written(qtbot: QtBot, theme: Theme) -> None:
    task = TaskCode("T-DRA-01")
    held = table.workshop(chosen=(task,), position=Position(screen=Screen.WHO, begun_at=table.NOW))
    work = table.work(held)
    presenter = QWidget()
    qtbot.addWidget(presenter)
    desk = WorkshopDesk(work, theme, presenter, now=lambda: table.NOW)
    desk.beamer.open()
    view = next(one for one in QApplication.allWidgets() if isinstance(one, BeamerView))

    work.edit_task(task, TaskEdit(owner="Lotte"))

    assert "Lotte" in view.accessibleName()
    desk.beamer.leave()
