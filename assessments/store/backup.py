"""Back-ups of the library: made through SQLite, checked before they count, the ten newest kept."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from assessments.errors import DamagedLibraryError, NotSavedError
from assessments.safe_file import sync_folder
from assessments.store import database

FOLDER = "back-ups"
KEPT = 10
MAX_AGE = timedelta(days=1)
"""A library that is opened gets a back-up when its newest one is older than this."""

_NAME = re.compile(r"bibliotheek-(\d{8}-\d{6})(?:-([a-z]+))?(?:-(\d+))?\.sqlite3")
_STAMP = "%Y%m%d-%H%M%S"
UNFINISHED = ".tijdelijk"
"""What the name of a file ends with that is not whole yet."""


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """One back-up; they sort by moment (UTC, from the name) and then by number."""

    at: datetime
    number: int
    path: Path


def list_backups(library: Path) -> tuple[Backup, ...]:
    """Return a library's back-ups, newest first, whether whole or not."""
    found = []
    folder = library.parent / FOLDER
    for path in folder.iterdir() if folder.is_dir() else ():
        match = _NAME.fullmatch(path.name)
        if match:
            with suppress(ValueError):
                at = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
                found.append(Backup(at, int(match[3] or 1), path))
    return tuple(sorted(found, reverse=True))


def newest_whole(library: Path) -> Path | None:
    """Return the newest back-up that a full check finds whole, None when there is none."""
    return next((item.path for item in list_backups(library) if database.is_whole(item.path, thorough=True)), None)


def damage(library: Path) -> DamagedLibraryError:
    """Return the error for a library that is not whole, with its newest whole back-up and what to do now."""
    newest = newest_whole(library)
    if newest is not None:
        return DamagedLibraryError(str(database.damaged(library)), newest)
    return DamagedLibraryError(
        f"De bibliotheek {library} is beschadigd of van een ander programma, en er is geen back-up; "
        "zet zelf een kopie terug, of geef het bestand een andere naam en begin opnieuw."
    )


def is_due(library: Path, now: datetime) -> bool:
    """Tell whether no back-up of the last day exists; one from the future (a clock set back) does not count."""
    return not any(timedelta(0) <= now - item.at <= MAX_AGE for item in list_backups(library))


def make(library: Path, now: datetime, *, reason: str = "") -> Path:
    """Make a back-up, check it as a whole, and only then give it its name; then let go of the oldest.

    Raises:
        NotSavedError: it could not be written, or was not whole; nothing of it is left.

    """
    folder = library.parent / FOLDER
    target = _free_name(folder, now, reason)
    unfinished = target.with_name(target.name + UNFINISHED)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        clear_unfinished(folder)
        database.copy(library, unfinished)
        if not database.is_whole(unfinished, thorough=True):
            raise sqlite3.DatabaseError("the copy is not whole")
        os.replace(unfinished, target)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise NotSavedError(
            f"De back-up in {folder} is niet gelukt; controleer of er ruimte is en of je daar mag schrijven."
        ) from error
    sync_folder(folder)
    _prune(library, keep=target)
    return target


def _free_name(folder: Path, now: datetime, reason: str) -> Path:
    stem = f"bibliotheek-{now.astimezone(UTC).strftime(_STAMP)}" + (f"-{reason}" if reason else "")
    path, number = folder / f"{stem}.sqlite3", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}.sqlite3"
    return path


def clear_unfinished(folder: Path) -> None:
    """Remove what a program that was cut off left behind."""
    for path in folder.glob(f"*{UNFINISHED}*"):
        with suppress(OSError):
            path.unlink()


def _prune(library: Path, *, keep: Path) -> None:
    """Remove all but the newest; the one just made, which is known to be whole, always stays."""
    others = [item.path for item in list_backups(library) if item.path != keep]
    for path in others[KEPT - 1 :]:
        with suppress(OSError):
            path.unlink()


def restore_newest_backup(library: Path) -> Path:
    """Put the newest whole back-up in the place of a damaged library, and return where the damaged file now is.

    The library must not be open. The damaged file is kept beside it, with the journal that belonged to it.

    Raises:
        DamagedLibraryError: there is no whole back-up; nothing was changed.
        NotSavedError: the disk does not let us; the damaged file still stands.

    """
    source = newest_whole(library)
    if source is None:
        raise DamagedLibraryError(
            f"Er is geen hele back-up van {library}; zet zelf een kopie van dat bestand terug of begin opnieuw."
        )
    fresh = library.with_name(f".{library.name}.terug")
    kept = _name_for_damaged(library)
    try:
        fresh.unlink(missing_ok=True)
        database.copy(source, fresh)
        _set_aside(library, kept)
        os.replace(fresh, library)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise NotSavedError(
            f"De back-up kon niet worden teruggezet in {library.parent}; "
            "controleer of er ruimte is en of je daar mag schrijven."
        ) from error
    sync_folder(library.parent)
    return kept


def _name_for_damaged(library: Path) -> Path:
    number = 1
    while (path := library.with_name(f"{library.stem}-beschadigd-{number}{library.suffix}")).exists():
        number += 1
    return path


def _set_aside(library: Path, kept: Path) -> None:
    """Copy the damaged file and move its journal, so that at no moment there is no library at all."""
    if library.exists():
        shutil.copy2(library, kept)
        with kept.open("rb+") as file:
            os.fsync(file.fileno())
    for ending in ("-journal", "-wal", "-shm"):
        companion = library.with_name(library.name + ending)
        if companion.exists():
            os.replace(companion, kept.with_name(kept.name + ending))


def has_content(library: Path) -> bool:
    """Tell whether a library holds any dossier, so that a back-up is worth its place."""
    with closing(sqlite3.connect(f"{library.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute("SELECT 1 FROM dossier LIMIT 1").fetchone() is not None
