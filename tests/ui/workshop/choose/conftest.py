"""The page "Taken kiezen", opened on a dossier with a workshop."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from assessments.plan import TaskEdit
from assessments.types import TaskCode
from assessments.workshop import Workshop
from tests.ui.workshop.choose import table
from ui.theme import Theme
from ui.work import Work
from ui.workshop.choose.page import ChoosePage
from ui.workshop.desk import WorkshopDesk

Opened = tuple[ChoosePage, Work]


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme) -> Callable[..., Opened]:
    desks: list[WorkshopDesk] = []

    def show(held: Workshop, edits: dict[TaskCode, TaskEdit] | None = None) -> Opened:
        work = table.work(held, edits=edits)
        desk = WorkshopDesk(work, theme, now=lambda: table.NOW)
        desks.append(desk)
        page = ChoosePage(desk, theme)
        qtbot.addWidget(page)
        page.resize(1366, 606)
        page.show()
        return page, work

    return show
