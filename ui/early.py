"""What is done before Qt is read: Qt's import hook makes every import after it slower."""

from __future__ import annotations

import gc
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assessments.store import Library


def begin(data_dir: Path | None) -> Opening:
    """Start to open the library on a thread of its own; collecting garbage waits until the window stands.

    Nothing that is read on the way to the first window is garbage; ``ui.app`` turns the collector on again.
    """
    gc.disable()
    from assessments.store import default_folder
    from assessments.store.library import FILE_NAME

    return Opening((data_dir or default_folder()) / FILE_NAME)


class Opening:
    """A library that is being opened: checked by the disk while this thread reads the window's code."""

    def __init__(self, path: Path) -> None:
        self.path = path
        pool = ThreadPoolExecutor(1, thread_name_prefix="library")
        self._library: Future[Library] = pool.submit(self.again)
        pool.shutdown(wait=False)

    def result(self) -> Library:
        """Wait for the library; raises what ``Library.open`` raises."""
        return self._library.result()

    def again(self) -> Library:
        """Open the library on this thread."""
        from assessments.store import Library

        return Library.open(self.path, _now)


def _now() -> datetime:
    return datetime.now(UTC)
