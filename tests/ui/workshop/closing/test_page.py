"""Afronden: one click makes what people take home, and only a typed code erases their votes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assessments.types import Dossier
from assessments.workshop import Workshop, WorkshopId
from tests.dossiers import CATALOGUE, example
from tests.wizard.documents import rooms
from tests.wizard.documents.reading import pages
from tests.wizard.memory_keeper import MemoryKeeper
from ui.printing.dialogs import Sheet
from ui.theme import Theme
from ui.work import Work
from ui.workshop.closing.folder_dialogs import FolderDialogs
from ui.workshop.closing.page import CLOSE, MAKE, PRINT, REOPEN, ClosingPage
from ui.workshop.desk import WorkshopDesk
from ui.workshop.pages import CHOOSE, ROOM
from wizard.documents.family import Kind
from wizard.session import Session

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
NOW = datetime(2026, 1, 15, 11, 41, tzinfo=UTC)
Erase = Callable[[Workshop], Workshop]


class Dialogs(FolderDialogs):
    """Answers at once: this folder, and a printer that writes a PDF."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def choose_folder(self, _parent: QWidget, _folder: Path, /) -> Path | None:
        return self.folder

    def choose_printer(self, _parent: QWidget, _sheet: Sheet, /) -> QPrinter | None:
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.folder / "papier.pdf"))
        return printer


class StubbornKeeper(MemoryKeeper):
    """Cannot clean one back-up."""

    def erase_votes(self, workshop: WorkshopId, erase: Erase) -> tuple[datetime, tuple[str, ...]]:
        at, _ = super().erase_votes(workshop, erase)
        return at, ("oud.sqlite3 kon niet worden opgeschoond.",)


def made(
    qtbot: QtBot, theme: Theme, folder: Path, one: Dossier | None = None, keeper: type[MemoryKeeper] = MemoryKeeper
) -> ClosingPage:
    held = one or rooms.held(example(), rooms.half_day())
    work = Work(Session(CATALOGUE, keeper(held), held))
    desk = WorkshopDesk(work, theme, now=lambda: NOW)
    page = ClosingPage(desk, theme, dialogs=Dialogs(folder), folder=folder)
    desk.setParent(page)
    work.setParent(page)
    qtbot.addWidget(page)
    page.resize(1366, 660)
    page.show()
    page.refresh()
    return page


def desk(page: ClosingPage) -> WorkshopDesk:
    found = page.findChild(WorkshopDesk)
    assert isinstance(found, WorkshopDesk)
    return found


def workshop(page: ClosingPage) -> Workshop:
    found = desk(page).workshop
    assert found is not None
    return found


def test_one_key_makes_the_ticked_documents_and_says_how_long_it_took(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    page = made(qtbot, theme, tmp_path)
    page.print_card.ticks[Kind.PLAN].setChecked(False)

    with qtbot.waitActive(page):
        page.activateWindow()
    with qtbot.waitSignal(page.work.saved, timeout=20_000):
        QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert [path.name for path in tmp_path.iterdir()] == ["Voorbeeld BV – Verslag workshop.pdf"]
    assert page.print_card.told.text().startswith("Klaar in ")
    assert not page.print_card.show_link.isHidden()


def test_documents_go_to_one_printer_one_after_the_other(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    page = made(qtbot, theme, tmp_path)
    page.print_card.ticks[Kind.PLAN].setChecked(False)

    with qtbot.waitSignal(page.work.printed, timeout=20_000) as told:
        page.footer.action_chosen.emit(PRINT)

    assert told.args is not None
    assert told.args[0] == 1
    assert len(pages((tmp_path / "papier.pdf").read_bytes())) >= 3
    assert page.print_card.told.text().startswith("1\u00a0document naar de printer")


def test_a_folder_that_refuses_is_told_and_can_be_tried_again(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")
    page = made(qtbot, theme, tmp_path / "bestand")
    page.print_card.ticks[Kind.PLAN].setChecked(False)

    with qtbot.waitSignal(page.work.failed, timeout=20_000):
        page.footer.action_chosen.emit(MAKE)

    warning = page.print_card.warning()
    assert warning is not None
    assert "kies een andere map" in warning.accessibleName()


def test_without_a_tick_there_is_nothing_to_make(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    page = made(qtbot, theme, tmp_path)

    for tick in page.print_card.ticks.values():
        tick.setChecked(False)
    page.footer.action_chosen.emit(MAKE)

    assert not page.work.is_busy()


def test_votes_are_erased_after_the_code_was_typed_and_not_before(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    page = made(qtbot, theme, tmp_path)
    card = page.erase_card
    assert not card.button.isEnabled()

    QTest.keyClicks(card.field, "V7K2M")
    QTest.keyClick(card.field, Qt.Key.Key_Return)
    assert workshop(page).erased_at is None
    QTest.keyClicks(card.field, "4")
    QTest.mouseClick(card.button, Qt.MouseButton.LeftButton)

    after = workshop(page)
    assert after.erased_at == NOW
    assert all(not voted.votes for rounds in after.rounds.values() for voted in rounds)
    assert after.agreements
    assert card.done.text() == "Gewist op 15\u00a0januari\u00a02026 om 12.41 uur, ook uit de back-ups."
    assert card.field.isHidden() or not card.field.isVisible()


def test_what_could_not_be_cleaned_is_named_until_it_can(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    page = made(qtbot, theme, tmp_path, keeper=StubbornKeeper)

    QTest.keyClicks(page.erase_card.field, "v7k2m4")
    QTest.mouseClick(page.erase_card.button, Qt.MouseButton.LeftButton)

    warning = page.erase_card.warning()
    assert warning is not None
    assert "oud.sqlite3" in warning.accessibleName()
    assert page.erase_card.done.text() == "De stemmen zijn gewist, behalve in wat hieronder staat."
    warning.link_chosen.emit("opnieuw")
    assert page.erase_card.warning() is not None


def test_a_workshop_is_closed_and_opened_again(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    page = made(qtbot, theme, tmp_path)

    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)

    QTest.mouseClick(page.footer.button(CLOSE), Qt.MouseButton.LeftButton)
    assert workshop(page).position.closed_at == NOW
    assert page.print_card.ticks[Kind.PLAN].hasFocus()
    page.footer.action_chosen.emit(REOPEN)

    assert workshop(page).position.closed_at is None


def test_what_is_open_leads_to_the_page_that_settles_it(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    page = made(qtbot, theme, tmp_path)
    asked: list[str] = []
    desk(page).page_asked.connect(asked.append)

    for row in page.open_card.rows:
        row.link.click()

    assert asked == [ROOM, CHOOSE, ROOM]


def test_the_report_can_be_seen_before_it_is_printed(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    page = made(qtbot, theme, tmp_path)

    with qtbot.waitSignal(desk(page).place_asked) as asked:
        page.print_card.look_link.click()

    assert asked.args == ["document/workshop/w-1"]
