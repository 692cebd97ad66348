"""The way out of the program: to a file or to a printer, and what is said about it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from assessments.errors import DocumentError, RecruitmentwijzerError
from assessments.safe_file import replace_file
from ui.printing.dialogs import Dialogs
from ui.printing.outcome import Outcome
from ui.printing.print_run import PrintRun
from ui.tasks import Task
from ui.texts import tr


class WayOut(QObject):
    """Saves and prints the bytes of one PDF; ``outcome`` tells how it went.

    Signals: ``making_asked()`` when *Opnieuw proberen* is about the document itself; ``saved()`` and ``printed()``
    after the document went out.
    """

    making_asked = Signal()
    saved = Signal()
    printed = Signal()

    def __init__(self, outcome: Outcome, dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._outcome = outcome
        self._dialogs = dialogs
        self._data = b""
        self._name = ""
        self._pages = 0
        self._path: Path | None = None
        self._run: PrintRun | None = None
        self._saving = Task(self)
        self._saving.finished.connect(self._on_saving_finished)
        self._saving.failed.connect(self._on_saving_failed)
        outcome.again_asked.connect(self._on_outcome_again_asked)
        outcome.elsewhere_asked.connect(self.save)
        outcome.file_asked.connect(self._on_outcome_file_asked)
        outcome.folder_asked.connect(self._on_outcome_folder_asked)

    def set_document(self, data: bytes, name: str) -> None:
        """Take another PDF, with the name that is proposed for its file; no bytes means there is none."""
        self._data, self._name = data, name
        self._outcome.clear()

    @Slot()
    def save(self) -> None:
        """Ask where, and write the file beside the window."""
        if self._data:
            path = self._dialogs.choose_path(self._window, self._name)
            if path is not None:
                self._write(path)

    def print(self, pages: int) -> None:
        """Ask on which printer, and put the pages on it; one document at a time."""
        if not self._data or self._run is not None:
            return
        self._pages = pages
        printer = self._dialogs.choose_printer(self._window, Path(self._name).stem, pages)
        if printer is None:
            return
        self._run = PrintRun(self._data, printer, self)
        self._run.page_printed.connect(self._on_run_page_printed)
        self._run.finished.connect(self._on_run_finished)
        self._run.failed.connect(self._on_run_failed)
        self._run.start()

    def _write(self, path: Path) -> None:
        self._path, data = path, self._data
        self._saving.start(lambda: replace_file(path, data, error=DocumentError))

    def _end_run(self) -> None:
        if self._run is not None:
            self._run.deleteLater()
            self._run = None

    @Slot()
    def _on_saving_finished(self) -> None:
        if self._path is not None:
            self._outcome.show_saved(self._path)
            self.saved.emit()

    @Slot(object)
    def _on_saving_failed(self, error: Exception) -> None:
        if not isinstance(error, RecruitmentwijzerError):
            raise error
        self._outcome.show_failure(str(error), may_move=True)

    @Slot()
    def _on_outcome_again_asked(self) -> None:
        if not self._data:
            self.making_asked.emit()
        elif self._path is not None:
            self._write(self._path)
        else:
            self.print(self._pages)

    @Slot(object)
    def _on_outcome_file_asked(self, path: Path) -> None:
        self._dialogs.show_file(path)

    @Slot(object)
    def _on_outcome_folder_asked(self, path: Path) -> None:
        self._dialogs.show_file(path.parent)

    @Slot(int, int)
    def _on_run_page_printed(self, done: int, count: int) -> None:
        self._outcome.show_words(tr("Pagina {done} van {count} gaat naar de printer").format(done=done, count=count))

    @Slot()
    def _on_run_finished(self) -> None:
        self._outcome.show_words(tr("Het document is naar de printer"))
        self._end_run()
        self.printed.emit()

    @Slot()
    def _on_run_failed(self) -> None:
        self._path = None
        sentence = tr("De printer neemt het document niet aan. Kijk of hij aan staat en probeer het opnieuw.")
        self._outcome.show_failure(sentence, may_move=False)
        self._end_run()
