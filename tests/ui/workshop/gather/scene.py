"""Binnenhalen with a workshop in memory, and hands for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from assessments.workshop import Workshop
from tests.ui.workshop.fakes import NOW, FakeWork
from tests.wizard.workshop.gathered import OTHER, WORKSHOP
from ui.theme import Theme
from ui.widgets.text import Label
from ui.workshop.desk import WorkshopDesk
from ui.workshop.gather.page import GatherPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class MemoryWork(FakeWork):
    """Keeps settings in memory too."""

    def __init__(self, *workshops: Workshop) -> None:
        super().__init__(*workshops)
        self.settings: dict[str, object] = {}
        self.session.last_step = None

    def undo(self) -> None:
        """Take nothing back."""

    def setting(self, key: str, default: object = None, /) -> object:
        """Return a setting."""
        return self.settings.get(key, default)

    def save_setting(self, key: str, value: object, /) -> None:
        """Keep a setting."""
        self.settings[key] = value


class Scene:
    """The page with its workshop, and hands for it."""

    def __init__(self, qtbot: QtBot, theme: Theme, workshop: Workshop = WORKSHOP) -> None:
        self.work = MemoryWork(workshop, OTHER)
        work: Any = self.work
        self.desk = WorkshopDesk(work, theme, now=lambda: NOW)
        self.desk.open(workshop.id)
        self.page = GatherPage(self.desk, theme)
        qtbot.addWidget(self.page)
        self.page.resize(1200, 640)
        self.page.show()
        self.page.refresh()
        self._qtbot = qtbot

    def take(self, *paths: Path) -> None:
        """Hand files over and wait until they were read."""
        with self._qtbot.waitSignal(self.page.reader.read, timeout=5000):
            self.page.take_files(paths)

    def choose(self, line: int, key: str) -> None:
        """Press a button of a line that waits."""
        self.page.choices.lines[line].button(key).click()

    @property
    def workshop(self) -> Workshop:
        """Return the workshop as it is now."""
        found = self.desk.workshop
        assert found is not None
        return found

    def said(self) -> str:
        """Return every text that can be read on the page."""
        return "\n".join(one.text() for one in self.page.findChildren(Label) if not one.isHidden())
