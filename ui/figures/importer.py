"""Opens the import for a pasted block or a chosen file, and puts what was agreed in the figures."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.figures.desk import FigureDesk
from ui.figures.import_dialog import WORDS, ImportDialog
from ui.file_labels import set_dutch_labels
from ui.messages import tell
from ui.tasks import Task
from ui.texts import tr
from ui.theme import Theme
from wizard import formats
from wizard.entry import importing, sheets
from wizard.entry.blocks import split
from wizard.entry.importing import Preview
from wizard.entry.sheets import Sheet, SheetError


class Importer(QWidget):
    """One import into one table: reads the file beside the window, shows the dialog, keeps the lines as one undo step."""

    def __init__(self, theme: Theme, desk: FigureDesk, table: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._theme = theme
        self._desk = desk
        self._table = table
        self._over = parent
        self.dialog: ImportDialog | None = None
        self._reading = Task(self)
        self._reading.finished.connect(self._on_reading_finished)
        self._reading.failed.connect(self._on_reading_failed)
        self._reading.slowed.connect(self._on_reading_slowed)

    def open_text(self, text: str) -> None:
        """Look at a block from the clipboard."""
        block = split(text)
        try:
            sheets.check_size(len(block), max((len(row) for row in block), default=0), tr("dit blok"))
        except SheetError as error:
            self._on_reading_failed(error)
            return
        width = max((len(row) for row in block), default=0)
        rows = tuple(tuple(row + [""] * (width - len(row))) for row in block)
        self._on_reading_finished((Sheet(tr("Klembord"), rows),) if rows else ())

    def open_file(self, path: Path) -> None:
        """Look at a file."""
        self._reading.start(lambda: sheets.read(path))

    @Slot(object)
    def _on_reading_finished(self, found: tuple[Sheet, ...]) -> None:
        self._over.unsetCursor()
        if not found:
            self.deleteLater()
            return
        self.dialog = ImportDialog(self._theme, self._desk.sheet.catalogue, self._table, found, self.window())
        self.dialog.taken.connect(self._on_dialog_taken)
        self.dialog.destroyed.connect(self.deleteLater)
        self.dialog.open()

    @Slot(object)
    def _on_reading_failed(self, error: Exception) -> None:
        self._over.unsetCursor()
        self.deleteLater()
        if not isinstance(error, SheetError):
            raise error
        tell(str(error), tr("Kies een ander bestand"), self._over)

    @Slot()
    def _on_reading_slowed(self) -> None:
        self._over.setCursor(Qt.CursorShape.BusyCursor)

    @Slot(object, bool)
    def _on_dialog_taken(self, found: Preview, instead: bool) -> None:
        figures = importing.apply(found, self._desk.work.session.measurement.figures, self._table, instead=instead)
        words = formats.count(len(found.values), *WORDS[self._table])
        self._desk.commit_figures(figures, self._table, tr("{words} overgenomen").format(words=words))


def open_import(theme: Theme, desk: FigureDesk, table: str, text: str, parent: QWidget) -> ImportDialog | None:
    """Open the preview for a pasted block at once, or for a file that is chosen first when there is no text."""
    if text:
        importer = Importer(theme, desk, table, parent)
        importer.open_text(text)
        return importer.dialog
    path = _chosen(parent)
    if path is not None:
        Importer(theme, desk, table, parent).open_file(path)
    return None


def _chosen(parent: QWidget) -> Path | None:
    """Let a person choose a file; None when they change their mind."""
    dialog = QFileDialog(parent, tr("Importeer uit een spreadsheet"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(tr("Spreadsheets (*.xlsx *.ods *.xls *.csv *.tsv *.txt)"))
    set_dutch_labels(dialog, tr("Open"))
    if not dialog.exec() or not dialog.selectedFiles():
        return None
    return Path(dialog.selectedFiles()[0])
