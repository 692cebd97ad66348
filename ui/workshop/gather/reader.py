"""Reads chosen and dropped files beside the window, all of them, in the order they came."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot
from PySide6.QtGui import QDropEvent

from ui.tasks import Task
from wizard.workshop.arriving import Read, is_votes_name, read_all


class FileReader(QObject):
    """Reads files and folders; what comes while it is busy is read after it.

    Signals: ``read(list)`` with a ``Read`` per file; ``slowed()`` when it takes so long that one wants to be told.
    """

    read = Signal(list)
    slowed = Signal()

    def __init__(self, parent: QObject | None = None, *, pool: QThreadPool | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Path] = []
        self._task = Task(self, pool=pool)
        self._task.finished.connect(self._on_task_finished)
        self._task.slowed.connect(self.slowed)

    def take(self, paths: Sequence[Path]) -> None:
        """Read these too."""
        self._waiting += [path for path in paths if path not in self._waiting]
        if not self._task.is_running():
            self._begin()

    def _begin(self) -> None:
        from assessments.content import load

        paths, self._waiting = tuple(self._waiting), []
        if paths:
            self._task.start(lambda: read_all(paths, load()))

    @Slot(object)
    def _on_task_finished(self, found: object) -> None:
        self.read.emit(list(cast("tuple[Read, ...]", found)))
        self._begin()


def dropped_paths(event: QDropEvent) -> list[Path]:
    """Return the votes files and folders that are dragged; other files are not for a workshop."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if is_votes_name(path.name) or path.is_dir()]
