"""A Cijfers screen on the example or on an empty dossier."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from assessments.types import Dossier
from tests.dossiers import CATALOGUE, dossier
from tests.wizard.memory_keeper import MemoryKeeper
from ui.dossier_view import DossierView
from ui.figures import FiguresScreen
from ui.figures.tab import GridTab
from ui.theme import Appearance, Theme
from ui.work import Work
from wizard.commands import example_dossier
from wizard.session import Session

NOW = datetime(2026, 2, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme()
    theme.install(qapp)
    theme.set_appearance(Appearance.LIGHT)
    yield theme
    theme.set_appearance(Appearance.SYSTEM)


class Opened:
    """A dossier on the screen, and what would be on disk."""

    def __init__(self, qtbot: QtBot, theme: Theme, one: Dossier) -> None:
        self.keeper = MemoryKeeper(one)
        self.work = Work(Session(CATALOGUE, self.keeper, one))
        self.view = DossierView(self.work, theme, QMenu())
        qtbot.addWidget(self.view)
        self.view.resize(1366, 728)
        self.view.show()
        with qtbot.waitActive(self.view):
            self.view.activateWindow()
        self.view.show_section("cijfers")
        screen = self.view.screen_of("cijfers")
        assert isinstance(screen, FiguresScreen)
        self.screen = screen

    def grid_tab(self, key: str) -> GridTab:
        """Return a tab with lines to fill in."""
        tab = self.screen.tab_of(key)
        assert isinstance(tab, GridTab)
        return tab


Open = Callable[[Dossier], Opened]


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme) -> Open:
    return lambda one: Opened(qtbot, theme, one)


@pytest.fixture
def example(opened: Open) -> Opened:
    return opened(example_dossier())


@pytest.fixture
def empty(opened: Open) -> Opened:
    return opened(dossier())
