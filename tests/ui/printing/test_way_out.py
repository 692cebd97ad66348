"""Out of the program: whole or not at all, and one sentence when it does not go."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path
from threading import Event

import pypdfium2  # type: ignore[import-untyped]  # no types shipped
import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from tests.ui.printing.fakes import FakeDialogs
from ui.printing.dialogs import Sheet, set_up
from ui.printing.outcome import Outcome
from ui.printing.print_run import PrintRun
from ui.printing.way_out import WayOut
from ui.theme import Theme
from ui.widgets.buttons import LinkButton
from wizard.documents.progress import Progress

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
TIMEOUT = 20_000
A3 = (1191.0, 842.0)


def pdf(pages: int = 5, size: tuple[float, float] = (595, 842)) -> bytes:
    target = BytesIO()
    canvas = Canvas(target, pagesize=size, invariant=1)
    for number in range(pages):
        canvas.setFillColorRGB(0.8, 0.3, 0.1)
        canvas.rect(0, 0, size[0], size[1], fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawString(100, 400, f"Blad {number + 1}")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


_DESKS: list[Desk] = []
"""Kept, so that windows close as in the program, and do not go in the order in which Python forgets their parts."""


class Desk:
    """A way out on a window of its own."""

    def __init__(self, qtbot: QtBot, theme: Theme, dialogs: FakeDialogs) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.outcome = Outcome(theme, self.window)
        self.way_out = WayOut(self.outcome, dialogs, self.window)
        self.window.show()
        self.way_out.set_document(pdf(), "plan.pdf")
        _DESKS.append(self)

    @property
    def words(self) -> str:
        return self.outcome.saved.words.text()

    @property
    def warning(self) -> str:
        warning = self.outcome.warning()
        return warning.accessibleName() if warning is not None else ""

    def links(self) -> dict[str, LinkButton]:
        warning = self.outcome.warning()
        assert warning is not None
        return {link.text(): link for link in warning.findChildren(LinkButton)}


def test_another_form_is_made_and_saved_under_its_own_name(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    dialogs = FakeDialogs(tmp_path / "plan.docx")
    desk = Desk(qtbot, theme, dialogs)

    with qtbot.waitSignal(desk.way_out.saved, timeout=TIMEOUT) as told:
        desk.way_out.save_file("plan.docx", lambda _: b"tekst")

    assert told.args == [tmp_path / "plan.docx"]
    assert dialogs.names == ["plan.docx"]
    assert (tmp_path / "plan.docx").read_bytes() == b"tekst"
    assert desk.words == "Opgeslagen als plan.docx"


def test_a_file_that_is_stopped_halfway_is_not_there(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    is_there, may_go = Event(), Event()
    desk = Desk(qtbot, theme, FakeDialogs(tmp_path / "plan.pdf"))
    (tmp_path / "plan.pdf").write_bytes(b"van vorige week")

    def work(progress: Progress) -> bytes:
        is_there.set()
        assert may_go.wait(TIMEOUT / 1000)
        progress(7, 60)
        return b"nieuw"

    desk.way_out.save_file("plan.pdf", work)
    qtbot.waitUntil(desk.outcome.saved.stop_link.isVisible, timeout=TIMEOUT)
    assert desk.words == "plan.pdf wordt gemaakt…"
    assert is_there.is_set()
    desk.outcome.saved.stop_link.click()
    may_go.set()
    qtbot.waitUntil(lambda: desk.words == "Gestopt. Er is niets opgeslagen.", timeout=TIMEOUT)

    assert [one.name for one in tmp_path.iterdir()] == ["plan.pdf"]
    assert (tmp_path / "plan.pdf").read_bytes() == b"van vorige week"
    assert not desk.way_out.is_busy()


def test_a_write_protected_file_is_one_sentence_and_another_place_helps(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    busy = tmp_path / "plan.pdf"
    busy.write_bytes(b"open in een ander programma")
    busy.chmod(0o444)
    dialogs = FakeDialogs(busy)
    desk = Desk(qtbot, theme, dialogs)

    desk.way_out.save()
    qtbot.waitUntil(lambda: bool(desk.warning), timeout=TIMEOUT)
    assert desk.warning == "plan.pdf is elders geopend of beveiligd; sluit het daar en probeer het opnieuw."
    assert list(desk.links()) == ["Opnieuw proberen", "Opslaan op andere plek…"]
    dialogs.path = tmp_path / "plan 2.pdf"
    with qtbot.waitSignal(desk.way_out.saved, timeout=TIMEOUT):
        desk.links()["Opslaan op andere plek…"].click()

    assert busy.read_bytes() == b"open in een ander programma"
    assert (tmp_path / "plan 2.pdf").read_bytes() == pdf()
    assert not desk.warning


def test_a_name_that_is_too_long_says_so(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    desk = Desk(qtbot, theme, FakeDialogs(tmp_path / f"{'x' * 300}.pdf"))

    desk.way_out.save()
    qtbot.waitUntil(lambda: bool(desk.warning), timeout=TIMEOUT)

    assert "kies een kortere naam" in desk.warning


def test_a_full_disk_says_so_and_leaves_nothing(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(qtbot, theme, FakeDialogs(tmp_path / "plan.pdf"))

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    desk.way_out.save()
    qtbot.waitUntil(lambda: bool(desk.warning), timeout=TIMEOUT)

    assert "De schijf is vol" in desk.warning
    assert not list(tmp_path.iterdir())


def test_a_file_that_no_program_opens_says_where_it_is(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    dialogs = FakeDialogs(tmp_path / "plan.pdf")
    dialogs.opens = False
    desk = Desk(qtbot, theme, dialogs)
    with qtbot.waitSignal(desk.way_out.saved, timeout=TIMEOUT):
        desk.way_out.save()

    desk.outcome.saved.open_link.click()

    assert desk.words == f"Er is geen programma dat dit opent. Het bestand staat in {tmp_path}."


def test_a_printer_that_is_stopped_leaves_no_half_file(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    target = tmp_path / "papier.pdf"
    dialogs = FakeDialogs(printed=target)
    dialogs.last = 999
    desk = Desk(qtbot, theme, dialogs)
    desk.way_out.set_document(pdf(40), "plan.pdf")

    desk.way_out.print(Sheet("plan", 40))
    qtbot.waitUntil(lambda: " van 40" in desk.words, timeout=TIMEOUT)  # which page it is depends on the computer
    desk.way_out.stop()
    QApplication.processEvents()

    assert "Gestopt" in desk.words
    assert not target.exists()
    assert not desk.way_out.is_busy()


def test_a_program_that_ends_while_printing_leaves_no_half_file(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    target = tmp_path / "papier.pdf"
    dialogs = FakeDialogs(printed=target)
    dialogs.last = 999
    desk = Desk(qtbot, theme, dialogs)
    desk.way_out.set_document(pdf(40), "plan.pdf")
    desk.way_out.print(Sheet("plan", 40))
    qtbot.waitUntil(lambda: " van 40" in desk.words, timeout=TIMEOUT)  # which page it is depends on the computer
    app = QApplication.instance()
    assert app is not None

    app.aboutToQuit.emit()

    assert not target.exists()


def printed(qtbot: QtBot, target: Path, data: bytes, sheet: Sheet) -> PdfReader:
    """Print on a printer that writes a PDF, at screen resolution, and read it back."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    set_up(printer, sheet)
    run = PrintRun(data, printer, is_grey=sheet.is_grey)
    with qtbot.waitSignal(run.finished, timeout=TIMEOUT):
        run.start()
    return PdfReader(target)


def test_a_poster_goes_on_a_large_sheet_on_its_side(qtbot: QtBot, tmp_path: Path) -> None:
    reader = printed(qtbot, tmp_path / "a3.pdf", pdf(1, A3), Sheet("Plan op één vel", 1, *A3))

    box = reader.pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == (1191, 842)


def test_grey_is_without_colour_and_colour_is_not(qtbot: QtBot, tmp_path: Path) -> None:
    found = {}
    for is_grey in (True, False):
        target = tmp_path / f"{is_grey}.pdf"
        printed(qtbot, target, pdf(1), Sheet("Plan", 1, is_grey=is_grey))
        picture = pypdfium2.PdfDocument(target)[0].render(scale=0.2).to_pil().convert("RGB")
        red, green, blue = picture.getpixel((picture.width // 2, picture.height // 2))
        found[is_grey] = max(red, green, blue) - min(red, green, blue)

    assert found[True] <= 2
    assert found[False] > 80


@pytest.mark.usefixtures("qapp")
def test_copies_and_paper_stand_ready_in_the_printers_dialog() -> None:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)

    set_up(printer, Sheet("Plan", 3, copies=4, is_grey=True))

    assert printer.docName() == "Plan"
    assert printer.colorMode() is QPrinter.ColorMode.GrayScale
    assert printer.copyCount() == 4
