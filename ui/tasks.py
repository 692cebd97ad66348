"""Work that takes long, done beside the window: one thing at a time, and only the newest result is told."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot

SLOW_MS = 400
"""From here on a wait is shown; a shorter one would only flicker."""


class _Relay(QObject):
    """Carries a result from the worker's thread to the window's."""

    reported = Signal(int, object, object)


class _Job(QRunnable):
    """One piece of work on a thread of the pool."""

    def __init__(self, number: int, work: Callable[[], object], relay: _Relay) -> None:
        super().__init__()
        self._number = number
        self._work = work
        self._relay = relay

    def run(self) -> None:
        """Do the work; called on a thread of the pool."""
        try:
            result, error = self._work(), None
        except Exception as failure:  # noqa: BLE001  # told on the window's own thread, where a sentence can be shown
            result, error = None, failure
        with suppress(RuntimeError):  # the window is gone, so nobody waits for it any more
            self._relay.reported.emit(self._number, result, error)


class Task(QObject):
    """Runs work on a thread pool and tells how it went on the thread that owns this object.

    While one run is busy, only the newest of the later ones waits; the results of all others are dropped. The work
    must touch nothing of the window: plain values go in with it and come back as its result.

    Signals:
        finished(object): the result of the newest run.
        failed(object): the exception that the newest run raised.
        slowed(): the newest run takes more than 400 ms.
    """

    finished = Signal(object)
    failed = Signal(object)
    slowed = Signal()

    def __init__(self, parent: QObject | None = None, *, pool: QThreadPool | None = None) -> None:
        super().__init__(parent)
        self._pool = pool or QThreadPool.globalInstance()
        self._number = 0
        self._launched = 0
        self._busy = False
        self._waiting: Callable[[], object] | None = None
        self._relay = _Relay()
        self._relay.reported.connect(self._on_relay_reported)
        self._slow_timer = QTimer(self)
        self._slow_timer.setSingleShot(True)
        self._slow_timer.setInterval(SLOW_MS)
        self._slow_timer.timeout.connect(self.slowed)

    def start(self, work: Callable[[], object]) -> None:
        """Do this instead of whatever was asked before."""
        self._number += 1
        self._slow_timer.start()
        if self._busy:
            self._waiting = work
        else:
            self._launch(work)

    def cancel(self) -> None:
        """Tell nothing more about what was asked; a run that is busy ends by itself."""
        self._number += 1
        self._waiting = None
        self._slow_timer.stop()

    def is_running(self) -> bool:
        """Tell whether a result is still to come."""
        return self._waiting is not None or (self._busy and self._launched == self._number)

    def _launch(self, work: Callable[[], object]) -> None:
        self._busy = True
        self._launched = self._number
        self._pool.start(_Job(self._number, work, self._relay))

    @Slot(int, object, object)
    def _on_relay_reported(self, number: int, result: object, error: Exception | None) -> None:
        self._busy = False
        if self._waiting is not None:
            work, self._waiting = self._waiting, None
            self._launch(work)
        elif number == self._number:
            self._slow_timer.stop()
            if error is None:
                self.finished.emit(result)
            else:
                self.failed.emit(error)
