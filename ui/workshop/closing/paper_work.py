"""Making what people take home, beside the window: into a folder, or to the printer one document after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtPrintSupport import QPrinter

from assessments.errors import RecruitmentwijzerError
from ui.printing.making import Making
from ui.printing.print_run import PrintRun
from ui.texts import tr
from wizard.assessment import Assessment
from wizard.documents.progress import CancelledError
from wizard.workshop.take_home import Paper, into_folder, make_all


@dataclass(frozen=True, slots=True)
class Stack:
    """What is to be made: of what, which documents, of which day."""

    assessment: Assessment
    papers: tuple[Paper, ...]
    day: date


class PaperWork(QObject):
    """Makes a stack of documents; one stack at a time.

    Signals:
        stepped(page, count): pages of the document that is being made; 0 while nobody knows how many.
        saved(paths, seconds): all are in the folder.
        printed(count, seconds): all are with the printer.
        failed(sentence): nothing more is made; what was whole is kept.
        stopped(): somebody stopped it.
    """

    stepped = Signal(int, int)
    saved = Signal(object, float)
    printed = Signal(int, float)
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, parent: QObject | None = None, *, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._began = 0.0
        self._stack: Stack | None = None
        self._printer: QPrinter | None = None
        self._waiting: list[bytes] = []
        self._run: PrintRun | None = None
        self._making = Making(self)
        self._making.finished.connect(self._on_making_finished)
        self._making.failed.connect(self._on_making_failed)
        self._making.stepped.connect(self.stepped)

    def save(self, stack: Stack, folder: Path) -> None:
        """Make the documents and write them into a folder."""
        if not self.is_busy():
            self._began, self._stack, self._printer = self._clock(), stack, None
            self._making.start(into_folder(stack.assessment, stack.papers, stack.day, folder))

    def print(self, stack: Stack, printer: QPrinter) -> None:
        """Make the documents and put them on a printer, in order."""
        if not self.is_busy():
            self._began, self._stack, self._printer = self._clock(), stack, printer
            self._making.start(lambda told: make_all(stack.assessment, stack.papers, stack.day, told))

    def is_busy(self) -> bool:
        """Tell whether something is on its way."""
        return self._run is not None or self._making.is_running()

    def stop(self) -> None:
        """Stop what is on its way; no half file stays."""
        self._waiting = []
        if self._run is not None:
            self._run.stop()
            self._drop_run()
            self.stopped.emit()
        else:
            self._making.stop()

    def _print_next(self) -> None:
        if not self._waiting or self._printer is None or self._stack is None:
            self._drop_run()
            count = len(self._stack.papers) if self._stack is not None else 0
            self.printed.emit(count, self._clock() - self._began)
            return
        place = len(self._stack.papers) - len(self._waiting)
        self._printer.setDocName(Path(self._stack.papers[place].name).stem)
        self._drop_run()
        self._run = PrintRun(self._waiting.pop(0), self._printer, self)
        self._run.page_printed.connect(self.stepped)
        self._run.finished.connect(self._on_run_finished)
        self._run.failed.connect(self._on_run_failed)
        self._run.start()

    def _drop_run(self) -> None:
        if self._run is not None:
            self._run.deleteLater()
            self._run = None

    @Slot(object)
    def _on_making_finished(self, made: Sequence[object]) -> None:
        if self._printer is None:
            self.saved.emit(tuple(made), self._clock() - self._began)
            return
        self._waiting = [one for one in made if isinstance(one, bytes)]
        self._print_next()

    @Slot(object)
    def _on_making_failed(self, error: Exception) -> None:
        if isinstance(error, CancelledError):
            self.stopped.emit()
        elif isinstance(error, RecruitmentwijzerError):
            self.failed.emit(str(error))
        else:
            self.failed.emit(tr("Er ging iets mis bij het maken van de documenten."))
            raise error

    @Slot()
    def _on_run_finished(self) -> None:
        self._print_next()

    @Slot()
    def _on_run_failed(self) -> None:
        self._waiting = []
        self._drop_run()
        self.failed.emit(tr("De printer neemt het document niet aan. Kijk of hij aan staat en probeer het opnieuw."))
