"""The way out of the program: to a file or to a printer, and what is said about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from assessments.errors import DocumentError, RecruitmentwijzerError
from assessments.safe_file import replace_file
from ui.printing.dialogs import Dialogs, Sheet
from ui.printing.making import Making
from ui.printing.outcome import Outcome
from ui.printing.print_run import PrintRun
from ui.texts import tr
from wizard.documents.progress import CancelledError, Progress

Work = Callable[[Progress], bytes]


@dataclass(frozen=True, slots=True)
class _File:
    """What is to be saved: the name that is proposed, how its bytes are made, and where it goes once that is known."""

    name: str
    work: Work
    path: Path | None = None


class WayOut(QObject):
    """Saves and prints documents; ``outcome`` tells how it went.

    Signals: ``making_asked()`` when *Opnieuw proberen* is about the document itself; ``saved(path)`` and ``printed()``
    after the document went out.
    """

    making_asked = Signal()
    saved = Signal(object)
    printed = Signal()

    def __init__(self, outcome: Outcome, dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._outcome = outcome
        self._dialogs = dialogs
        self._data = b""
        self._name = ""
        self._file: _File | None = None
        self._sheet: Sheet | None = None
        self._run: PrintRun | None = None
        self._saving = Making(self)
        self._saving.finished.connect(self._on_saving_finished)
        self._saving.failed.connect(self._on_saving_failed)
        self._saving.slowed.connect(self._on_saving_slowed)
        outcome.again_asked.connect(self._on_outcome_again_asked)
        outcome.elsewhere_asked.connect(self._on_outcome_elsewhere_asked)
        outcome.stop_asked.connect(self.stop)
        outcome.file_asked.connect(self._on_outcome_file_asked)
        outcome.folder_asked.connect(self._on_outcome_folder_asked)

    def set_document(self, data: bytes, name: str) -> None:
        """Take another PDF, with the name that is proposed for its file; no bytes means there is none."""
        self._data, self._name = data, name
        if not self.is_busy():
            self._outcome.clear()

    def save(self) -> None:
        """Ask where, and write the PDF beside the window."""
        if self._data:
            data = self._data
            self.save_file(self._name, lambda _: data)

    def save_file(self, name: str, work: Work) -> None:
        """Ask where, then make and write a file beside the window, whole or not at all; one file at a time."""
        if not self.is_busy():
            self._ask_and_write(_File(name, work))

    def print(self, sheet: Sheet) -> None:
        """Ask on which printer, and put the pages on it; one document at a time."""
        if not self._data or self.is_busy():
            return
        self._file, self._sheet = None, sheet
        printer = self._dialogs.choose_printer(self._window, sheet)
        if printer is None:
            return
        self._run = PrintRun(self._data, printer, self, is_grey=sheet.is_grey)
        self._run.page_printed.connect(self._on_run_page_printed)
        self._run.finished.connect(self._on_run_finished)
        self._run.failed.connect(self._on_run_failed)
        self._run.start()

    def is_busy(self) -> bool:
        """Tell whether something is on its way out."""
        return self._run is not None or self._saving.is_running()

    @Slot()
    def stop(self) -> None:
        """Stop what is on its way; a file that was not whole yet is not there."""
        self._saving.stop()
        if self._run is not None:
            self._run.stop()
            self._end_run()
            self._outcome.show_words(tr("Gestopt. Wat al naar de printer was, kan nog uit de printer komen."))

    def _ask_and_write(self, file: _File) -> None:
        path = self._dialogs.choose_path(self._window, file.name)
        if path is not None:
            self._write(_File(file.name, file.work, path))

    def _write(self, file: _File) -> None:
        self._file, path, work = file, file.path, file.work
        assert path is not None

        def make_and_write(progress: Progress) -> None:
            data = work(progress)
            progress(0, 0)  # the last moment at which one can stop
            replace_file(path, data, error=DocumentError)

        self._saving.start(make_and_write)

    def _end_run(self) -> None:
        if self._run is not None:
            self._run.deleteLater()
            self._run = None

    @Slot()
    def _on_saving_slowed(self) -> None:
        assert self._file is not None
        assert self._file.path is not None
        self._outcome.show_busy(tr("{name} wordt gemaakt…").format(name=self._file.path.name))

    @Slot()
    def _on_saving_finished(self) -> None:
        assert self._file is not None
        assert self._file.path is not None
        self._outcome.show_saved(self._file.path)
        self.saved.emit(self._file.path)

    @Slot(object)
    def _on_saving_failed(self, error: Exception) -> None:
        if isinstance(error, CancelledError):
            self._outcome.show_words(tr("Gestopt. Er is niets opgeslagen."))
        elif isinstance(error, RecruitmentwijzerError):
            self._outcome.show_failure(str(error), may_move=True)
        else:
            self._outcome.show_failure(tr("Er ging iets mis bij het maken van dit bestand."), may_move=False)
            raise error

    @Slot()
    def _on_outcome_again_asked(self) -> None:
        if self._file is not None and self._file.path is not None:
            self._write(self._file)
        elif self._data and self._sheet is not None:
            self.print(self._sheet)
        else:
            self.making_asked.emit()

    @Slot()
    def _on_outcome_elsewhere_asked(self) -> None:
        if self._file is not None:
            self._ask_and_write(self._file)

    @Slot(object)
    def _on_outcome_file_asked(self, path: Path) -> None:
        if not self._dialogs.show_file(path):
            self._outcome.show_unopened(path)

    @Slot(object)
    def _on_outcome_folder_asked(self, path: Path) -> None:
        if not self._dialogs.show_file(path.parent):
            self._outcome.show_unopened(path)

    @Slot(int, int)
    def _on_run_page_printed(self, done: int, count: int) -> None:
        self._outcome.show_busy(tr("Pagina {done} van {count} gaat naar de printer").format(done=done, count=count))

    @Slot()
    def _on_run_finished(self) -> None:
        self._outcome.show_words(tr("Het document is naar de printer"))
        self._end_run()
        self.printed.emit()

    @Slot()
    def _on_run_failed(self) -> None:
        sentence = tr("De printer neemt het document niet aan. Kijk of hij aan staat en probeer het opnieuw.")
        self._outcome.show_failure(sentence, may_move=False)
        self._end_run()
