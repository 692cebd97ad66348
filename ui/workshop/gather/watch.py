"""Keeps an eye on a folder where votes files arrive."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from ui.tasks import Task
from wizard.workshop.arriving import Read, Stamp, read_all

POLL_MS = 4000
"""How often is looked; a network folder tells nothing by itself."""
_SETTLED = 1.0
"""Seconds since the last change after which a file is taken for whole; a copy on its way is left for the next look."""


class FolderWatch(QObject):
    """Reads what is new or changed in one folder, beside the window.

    Signals: ``read(list)`` with a ``Read`` for each file that is new or changed.
    """

    read = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._known: dict[Path, Stamp | None] = {}
        self._was_gone = False
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._task = Task(self)
        self._watcher.directoryChanged.connect(self.look)
        self._timer.timeout.connect(self.look)
        self._task.finished.connect(self._on_task_finished)

    @property
    def folder(self) -> Path | None:
        """Return the folder that is watched, None when there is none."""
        return self._folder

    def start(self, folder: Path, known: Iterable[Read] = ()) -> None:
        """Watch a folder from here on; ``known`` are files that were read already."""
        self.stop()
        self._folder = folder
        self._known = {one.path: one.stamp for one in known}
        self._watcher.addPath(str(folder))
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Watch no more."""
        if self._folder is not None:
            self._watcher.removePath(str(self._folder))
        self._folder = None
        self._was_gone = False
        self._timer.stop()
        self._task.cancel()

    def pause(self) -> None:
        """Look no more until ``resume``, and tell nothing of a look that is busy; which folder it is stays known."""
        self._timer.stop()
        self._task.cancel()

    def resume(self) -> None:
        """Look again at once, and from here on."""
        if self._folder is not None:
            self._timer.start()
            self.look()

    @Slot()
    def look(self) -> None:
        """Look whether there is anything new; a look that is still busy is waited for."""
        folder = self._folder
        if folder is None or not self._timer.isActive() or self._task.is_running():
            return
        from assessments.content import load

        known = dict(self._known)
        self._task.start(lambda: read_all([folder], load(), known))

    @Slot(object)
    def _on_task_finished(self, found: object) -> None:
        reads = cast("tuple[Read, ...]", found)
        gone = [one for one in reads if one.path == self._folder and one.stamp is None]
        fresh = [one for one in reads if one not in gone and _is_settled(one)]
        if gone and not self._was_gone and self._known:
            fresh += gone
        self._was_gone = bool(gone)
        self._known |= {one.path: one.stamp for one in fresh if one.stamp is not None}
        if fresh:
            self.read.emit(fresh)


def _is_settled(one: Read) -> bool:
    return one.arrival.file is not None or one.stamp is None or time.time() - one.stamp[0] / 1e9 >= _SETTLED
