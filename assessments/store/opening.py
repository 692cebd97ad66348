"""Opening a library: the lock, the checks, bringing it up to date, the daily back-up."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from assessments.errors import DamagedLibraryError, LibraryInUseError, NotSavedError, StoreError
from assessments.store import backup, database
from assessments.store.failures import is_damage, remedy, saving


class Lock:
    """Keeps a second instance of the program out of a library, for as long as it is held."""

    def __init__(self, library: Path) -> None:
        """Take the lock.

        Raises:
            LibraryInUseError: another instance holds it.
            NotSavedError: the folder cannot be made or written to.

        """
        self._lock = FileLock(library.with_name(library.name + ".lock"), timeout=0, thread_local=False)
        try:
            library.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
        except Timeout:
            raise LibraryInUseError(
                f"De bibliotheek {library} is al geopend in een ander venster van Recruitmentwijzer; "
                "werk daar verder of sluit dat venster eerst."
            ) from None
        except OSError as error:
            raise NotSavedError(f"De map {library.parent} is niet te gebruiken: {remedy(error)}.") from error

    def release(self) -> None:
        """Let others in; releasing twice is harmless."""
        self._lock.release()


def open_file(path: Path, now: datetime) -> str | None:
    """Make sure that a whole library of this version stands at a path; return a notice for the user, if any.

    The caller holds the lock. Raises what ``Library.open`` raises.
    """
    try:
        with saving(f"De bibliotheek {path} kan niet worden geopend"):
            return _prepared(path, now)
    except DamagedLibraryError as error:
        raise backup.damage(path) from error


def _prepared(path: Path, now: datetime) -> str | None:
    if _is_absent(path):
        database.create(path)
        return None
    version = database.stored_version(path)
    _check_whole(path)
    if version < database.SCHEMA_VERSION:
        from assessments.store import migration

        backup.make(path, now, reason="migratie")
        migration.migrate(path)
    return _daily_backup(path, now)


def _is_absent(path: Path) -> bool:
    """Tell whether there is nothing yet; an emptied file beside which back-ups stand is damage, not a beginning."""
    return not path.exists() or (path.stat().st_size == 0 and not backup.list_backups(path))


def _check_whole(path: Path) -> None:
    try:
        found = database.problems(path, "quick_check")
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            raise database.damaged(path) from error
        raise
    if found:
        raise database.damaged(path)


def _daily_backup(path: Path, now: datetime) -> str | None:
    """Make the daily back-up; that it fails is told, but keeps nobody from working."""
    try:
        if backup.is_due(path, now) and backup.has_content(path):
            backup.make(path, now)
    except StoreError as error:
        return str(error)
    return None
