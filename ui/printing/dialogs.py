"""The system's own dialogs that the print screen needs, in one place so that a test can stand in for them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.file_labels import set_dutch_labels
from ui.texts import tr

A4_WIDE, A4_HIGH = 595.0, 842.0
"""A sheet in points."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the printer's dialog begins with: the document's name, its pages and the size of the first, in points."""

    name: str
    pages: int
    width: float = A4_WIDE
    height: float = A4_HIGH
    copies: int = 1
    is_grey: bool = False


def documents_folder() -> Path:
    """Return the folder for documents, or the home folder where the system names one that does not exist."""
    named = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(named) if named and Path(named).is_dir() else Path.home()


class Dialogs:
    """Asks where to save and on which printer, and shows files; every call waits for the user."""

    def __init__(self) -> None:
        self._folder = documents_folder()

    def choose_path(self, parent: QWidget, name: str) -> Path | None:
        """Ask where to save a file of this name; return None when the user thinks better of it."""
        dialog = self.save_dialog(parent, name)
        accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
        chosen = dialog.selectedFiles()
        dialog.deleteLater()
        if not accepted or not chosen:
            return None
        typed, ending = Path(chosen[0]), Path(name).suffix
        self._folder = typed.parent
        path = typed if typed.suffix.lower() == ending else typed.with_name(f"{typed.name}{ending}")
        return path if path == typed or may_replace(path, parent) else None

    def save_dialog(self, parent: QWidget, name: str) -> QFileDialog:
        """Return the dialog that asks where to save a file, of the kind that the name ends on."""
        ending = Path(name).suffix
        kinds = {
            ".pdf": (tr("Opslaan als PDF"), tr("PDF-bestand")),
            ".docx": (tr("Opslaan voor Word"), tr("Word-bestand")),
            ".xlsx": (tr("Opslaan voor Excel"), tr("Excel-bestand")),
            ".ics": (tr("Opslaan voor de agenda"), tr("Agendabestand")),
        }
        title, kind = kinds[ending]
        dialog = QFileDialog(parent, title, str(self._folder), f"{kind} (*{ending})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending.removeprefix("."))
        set_dutch_labels(dialog, tr("Opslaan"))
        dialog.selectFile(name)
        return dialog

    def choose_printer(self, parent: QWidget, sheet: Sheet) -> QPrinter | None:
        """Ask on which printer and which pages; return None when the user thinks better of it."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_up(printer, sheet)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(tr("Op welke printer?"))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
        dialog.setMinMax(1, sheet.pages)
        accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
        dialog.setParent(None)  # it goes now: it holds on to a printer that does not outlive this call
        return printer if accepted else None

    def show_file(self, path: Path) -> bool:
        """Open a file or folder in the program that the system has for it; tell whether there is one."""
        return path.exists() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def may_replace(path: Path, parent: QWidget | None = None) -> bool:
    """Ask about a file that the system's dialog did not ask about, since the ending was added after it; True when there is none."""
    if not path.exists():
        return True
    from ui.messages import choose

    return choose(
        tr("{name} bestaat al.").format(name=path.name),
        tr("Je vervangt dat bestand door het nieuwe."),
        yes=tr("Vervang"),
        no=tr("Bewaar het oude"),
        title=tr("Bestand vervangen?"),
        parent=parent,
    )


def set_up(printer: QPrinter, sheet: Sheet) -> None:
    """Give a printer what the document is made for: its paper, the way it lies, copies and colour."""
    printer.setDocName(sheet.name)
    is_wide = sheet.width > sheet.height
    longest = max(sheet.width, sheet.height)
    paper = QPageSize.PageSizeId.A3 if longest > A4_HIGH + 1 else QPageSize.PageSizeId.A4
    printer.setPageSize(QPageSize(paper))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait)
    printer.setCopyCount(sheet.copies)
    printer.setColorMode(QPrinter.ColorMode.GrayScale if sheet.is_grey else QPrinter.ColorMode.Color)
