"""A print screen on a window, with its parts."""

from __future__ import annotations

from io import BytesIO
from typing import TypeVar

from pypdf import PdfReader
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.plan import example
from tests.ui.printing.fakes import FakeDialogs
from ui.printing import PrintScreen
from ui.printing.document_list import DocumentList
from ui.printing.onward import Onward
from ui.printing.outcome import Outcome
from ui.printing.preview import Preview
from ui.printing.print_options import PrintOptions
from ui.theme import Theme
from ui.widgets.buttons import PrimaryButton
from ui.work import Work

LONG = 60_000
Part = TypeVar("Part", bound=QWidget)


class Opened:
    """A print screen on a window, with its parts."""

    def __init__(self, qtbot: QtBot, theme: Theme, work: Work, dialogs: FakeDialogs | None = None) -> None:
        self._qtbot = qtbot
        self.work = work
        self.dialogs = dialogs or FakeDialogs()
        self.screen = PrintScreen(work, theme, today=lambda: example.TODAY, dialogs=self.dialogs)
        qtbot.addWidget(self.screen)
        self.preview = self._part(Preview)
        self.options = self._part(PrintOptions)
        self.documents = self._part(DocumentList)
        self.outcome = self._part(Outcome)
        self.onward = self._part(Onward)
        self.screen.resize(1366, 690)
        self.screen.show()

    def _part(self, kind: type[Part]) -> Part:
        found = self.screen.findChild(kind)
        assert isinstance(found, kind)
        return found

    @property
    def save_button(self) -> PrimaryButton:
        return next(one for one in self.screen.findChildren(PrimaryButton) if one.text() == "Opslaan als PDF…")

    def wait(self) -> Opened:
        self._qtbot.waitUntil(self.save_button.isEnabled, timeout=LONG)
        return self

    def text(self) -> str:
        return " ".join(page.extract_text() for page in PdfReader(BytesIO(self.preview.data)).pages)
