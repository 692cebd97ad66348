"""What happens when there is a bug: it is written down, told, and the program goes on."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from PySide6.QtGui import QGuiApplication

from ui.texts import tr
from wizard import VERSION


class CrashReporter(QObject):
    """Catches what nobody caught: logs it without anybody's answers, and offers the details to copy.

    Signals: ``happened(str)`` with the details, so that a bug on another thread is told on the window's own.
    """

    happened = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_open = False
        self._folder = folder
        self.happened.connect(self._on_self_happened, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become the program's exception hook."""
        sys.excepthook = self.report

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception and tell the user; the message text of the exception stays out, it may hold answers."""
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        frames = "".join(traceback.format_tb(trace))
        details = f"Recruitmentwijzer {VERSION}\n{frames}{kind.__name__}"
        self._write_down(details)
        self.happened.emit(details)

    def _write_down(self, details: str) -> None:
        """Add the details to the log of at most 1 MB, beside three older ones."""
        import logging  # imported late: most runs have nothing to write down
        from logging.handlers import RotatingFileHandler

        path = self._folder / "logboek.txt"
        handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        handler.handle(logging.makeLogRecord({"msg": details, "levelno": logging.ERROR}))
        handler.close()

    @Slot(str)
    def _on_self_happened(self, details: str) -> None:
        if self._is_open or QThread.currentThread() is not self.thread():
            return
        self._is_open = True
        from ui.messages import choose

        copied = choose(
            tr("Er ging iets mis in het programma. Je kunt verder werken; bovenin staat of alles is opgeslagen."),
            tr("Blijft het gebeuren? Kopieer de details en stuur ze naar je adviseur."),
            title=tr("Er ging iets mis"),
            yes=tr("Kopieer details"),
            no=tr("Ga verder"),
            details=details,
        )
        if copied:
            QGuiApplication.clipboard().setText(details)
        self._is_open = False
