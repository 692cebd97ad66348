"""Writes that did not reach the disk yet, by what they are about."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import datetime

from assessments.errors import NotSavedError

Write = Callable[[], datetime]
"""Writes something and returns the moment it was on disk; raises NotSavedError when the disk refuses."""


class PendingWrites:
    """What waits for the disk, oldest first; a newer write about the same thing takes the place of an older one."""

    def __init__(self) -> None:
        self._waiting: dict[Hashable, Write] = {}

    def __bool__(self) -> bool:
        """Tell whether anything waits."""
        return bool(self._waiting)

    def add(self, subject: Hashable, write: Write) -> None:
        """Let a write wait; one about the same thing is out of date and goes."""
        self.drop(subject)
        self._waiting[subject] = write

    def drop(self, subject: Hashable) -> None:
        """Forget the write about something."""
        self._waiting.pop(subject, None)

    def drop_all_of(self, owner: Hashable) -> None:
        """Forget every write about a part of something that is gone."""
        for subject in list(self._waiting):
            if isinstance(subject, tuple) and subject[0] == owner:
                del self._waiting[subject]

    def write(self, wrote: Callable[[datetime], None]) -> None:
        """Write all that waits, and report each moment that something reached the disk.

        A bug in one write must not keep the others from the disk: it is raised after all of them.

        Raises:
            NotSavedError: the disk refuses; what is not written goes on waiting.

        """
        bug: Exception | None = None
        for subject, write in list(self._waiting.items()):
            try:
                at = write()
            except NotSavedError:
                raise
            except Exception as error:  # noqa: BLE001  # see above
                bug = bug or error
            else:
                del self._waiting[subject]
                wrote(at)
        if bug is not None:
            raise bug
