"""Making a document beside the window: told page by page, and called off at once."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from time import monotonic

from PySide6.QtCore import QObject, Signal, Slot

from ui.tasks import Task
from wizard.documents.progress import CancelledError, Progress

_EVERY_S = 0.05
"""So often at most a page is told; more would only keep the window busy."""


class _Relay(QObject):
    """Carries pages from the worker's thread to the window's."""

    reported = Signal(object, int, int)


class _Run:
    """One making: it tells of every page, and ends at the next one after it was called off."""

    def __init__(self, work: Callable[[Progress], object], relay: _Relay) -> None:
        self._work = work
        self._relay = relay
        self._told_at = 0.0
        self.is_called_off = False

    def __call__(self) -> object:
        """Do the work; called on a thread of the pool."""
        return self._work(self._tell)

    def _tell(self, page: int, count: int) -> None:
        if self.is_called_off:
            raise CancelledError
        now = monotonic()
        if now - self._told_at < _EVERY_S:
            return
        self._told_at = now
        with suppress(RuntimeError):  # the window is gone, so nobody looks any more
            self._relay.reported.emit(self, page, count)


class Making(QObject):
    """Runs one making at a time; another one calls off what runs.

    The work gets the progress to tell of its pages, and must touch nothing of the window.

    Signals:
        finished(object): what the newest work returned.
        failed(object): the exception that it raised.
        slowed(): it takes more than 400 ms.
        stepped(page, count): some of the pages, as they come: it is at this one, from 1, of so many; 0 while nobody knows how many.
    """

    finished = Signal(object)
    failed = Signal(object)
    slowed = Signal()
    stepped = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run: _Run | None = None
        self._relay = _Relay()
        self._relay.reported.connect(self._on_relay_reported)
        self._task = Task(self)
        self._task.finished.connect(self.finished)
        self._task.failed.connect(self.failed)
        self._task.slowed.connect(self.slowed)

    def start(self, work: Callable[[Progress], object]) -> None:
        """Do this instead of what was asked before."""
        self._call_off()
        self._run = _Run(work, self._relay)
        self._task.start(self._run)

    def cancel(self) -> None:
        """Call off what runs; nothing is told of it any more."""
        self._call_off()
        self._task.cancel()

    def stop(self) -> None:
        """Call off what runs, and tell how it ended: ``failed`` with CancelledError, or ``finished`` when that was too late."""
        if self._run is not None:
            self._run.is_called_off = True

    def is_running(self) -> bool:
        """Tell whether a result is still to come."""
        return self._task.is_running()

    def _call_off(self) -> None:
        if self._run is not None:
            self._run.is_called_off = True
            self._run = None

    @Slot(object, int, int)
    def _on_relay_reported(self, run: _Run, page: int, count: int) -> None:
        if run is self._run:
            self.stepped.emit(page, count)
