"""Stands in for the system's dialogs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from ui.printing.dialogs import Dialogs, Sheet, set_up


class FakeDialogs(Dialogs):
    """Answers at once, and remembers what it was asked.

    Attributes:
        path: what the user chooses; None when the user thinks better of it.
        printed: where the printer writes, as a PDF.
        last: the last page that is asked of the printer.
        opens: whether the system has a program for files.

    """

    def __init__(self, path: Path | None = None, printed: Path | None = None) -> None:
        super().__init__()
        self.path = path
        self.printed = printed
        self.names: list[str] = []
        self.shown: list[Path] = []
        self.sheets: list[Sheet] = []
        self.last = 2
        self.opens = True

    def choose_path(self, parent: QWidget, name: str) -> Path | None:
        assert parent.isVisible()
        self.names.append(name)
        return self.path

    def choose_printer(self, parent: QWidget, sheet: Sheet) -> QPrinter | None:
        assert parent.isVisible()
        self.names.append(sheet.name)
        self.sheets.append(sheet)
        if self.printed is None:
            return None
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.printed))
        set_up(printer, sheet)
        printer.setFromTo(1, min(self.last, sheet.pages))
        return printer

    def show_file(self, path: Path) -> bool:
        self.shown.append(path)
        return self.opens
