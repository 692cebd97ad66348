"""The system's own dialogs that the print screen needs, in one place so that a test can stand in for them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.file_labels import set_dutch_labels
from ui.texts import tr


def documents_folder() -> Path:
    """Return the folder for documents, or the home folder where the system names one that does not exist."""
    named = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(named) if named and Path(named).is_dir() else Path.home()


class Dialogs:
    """Asks where to save and on which printer, and shows files; every call waits for the user."""

    def __init__(self) -> None:
        self._folder = documents_folder()

    def choose_path(self, parent: QWidget, name: str) -> Path | None:
        """Ask where to save a PDF; return None when the user thinks better of it."""
        dialog = self.save_dialog(parent, name)
        accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
        chosen = dialog.selectedFiles()
        dialog.deleteLater()
        if not accepted or not chosen:
            return None
        path = Path(chosen[0])
        path = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
        self._folder = path.parent
        return path

    def save_dialog(self, parent: QWidget, name: str) -> QFileDialog:
        """Return the dialog that asks where to save a PDF."""
        dialog = QFileDialog(parent, tr("Opslaan als PDF"), str(self._folder), tr("PDF-bestand (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        set_dutch_labels(dialog, tr("Opslaan"))
        dialog.selectFile(name)
        return dialog

    def choose_printer(self, parent: QWidget, name: str, pages: int) -> QPrinter | None:
        """Ask on which printer and which pages; return None when the user thinks better of it."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(tr("Op welke printer?"))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
        dialog.setMinMax(1, pages)
        return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None

    def show_file(self, path: Path) -> None:
        """Open a file or folder in the program that the system has for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
