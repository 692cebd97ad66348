"""What one can do with measurements, on a dossier that keeps nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assessments.types import Dossier
from tests.dossiers import CATALOGUE
from tests.wizard.memory_keeper import MemoryKeeper
from ui.measurements.rounds import Rounds
from ui.theme import Appearance, Theme
from ui.work import Work
from wizard.commands import example_dossier
from wizard.session import Session

NOW = datetime(2027, 1, 5, 9, 30, tzinfo=UTC)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme()
    theme.install(qapp)
    theme.set_appearance(Appearance.LIGHT)
    yield theme
    theme.set_appearance(Appearance.SYSTEM)


Make = Callable[[Dossier], tuple[Work, Rounds]]


@pytest.fixture
def make(qtbot: QtBot, theme: Theme) -> Make:
    """Return what opens a dossier; the clock says 5 January 2027."""

    def opened(one: Dossier) -> tuple[Work, Rounds]:
        window = QWidget()
        qtbot.addWidget(window)
        window.show()
        work = Work(Session(CATALOGUE, MemoryKeeper(one), one))
        return work, Rounds(work, theme, window, lambda: None, now=lambda: NOW)

    return opened


@pytest.fixture
def example(make: Make) -> tuple[Work, Rounds]:
    return make(example_dossier())
