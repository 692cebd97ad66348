"""Taking the raw votes of a workshop out of a library and its back-ups, to the last byte."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from glob import escape
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from assessments.errors import RecruitmentwijzerError
from assessments.safe_file import sync_folder
from assessments.store import backup, database, reading, writing
from assessments.store.failures import remedy
from assessments.workshop import Workshop

Erase = Callable[[Workshop], Workshop]

FIRST_WITH_PARTS = 3
"""The first version of a library that holds workshops in parts; no older one can hold votes."""


def erase_in(connection: Connection, workshop: str, erase: Erase) -> list[int]:
    """Put the erased workshop in the place of every copy of it; return the row keys of the dossiers that had one."""
    changed = []
    for key, found in reading.holders(connection, workshop):
        after = erase(found)
        if after != found:
            writing.remove_workshop(connection, key, workshop)
            writing.add_workshop(connection, key, after)
            changed.append(key)
    return changed


def clean_others(library: Path, workshop: str, erase: Erase) -> tuple[str, ...]:
    """Clean every other file that this library left: its back-ups, and what was set aside when it was damaged.

    Each is copied, cleaned, checked as a whole, and only then put in the place of the old one. Return one sentence for
    each that could not be cleaned.
    """
    backup.clear_unfinished(library.parent / backup.FOLDER)
    clear_leftovers(library)
    files = [one.path for one in reversed(backup.list_backups(library))]
    files += sorted(library.parent.glob(f"{escape(library.stem)}-beschadigd-*"))
    return tuple(problem for path in files if (problem := _clean(path, workshop, erase)) is not None)


def clear_leftovers(library: Path) -> None:
    """Remove what a program that was cut off while putting a library in its place left beside it."""
    for path in library.parent.glob(f".{escape(library.name)}.*"):
        with suppress(OSError):
            path.unlink()


def _clean(path: Path, workshop: str, erase: Erase) -> str | None:
    """Clean one file; return a sentence when that is not possible."""
    fresh = path.with_name(path.name + backup.UNFINISHED)
    try:
        if not database.is_whole(path, thorough=True):
            return f"{path.name} is beschadigd en kan niet worden opgeschoond; verwijder dat bestand zelf."
        if not _needs_cleaning(path, workshop, erase):
            return None
        database.copy(path, fresh)
        _clean_copy(fresh, workshop, erase)
        os.replace(fresh, path)
        sync_folder(path.parent)
    except (OSError, sqlite3.Error, SQLAlchemyError, RecruitmentwijzerError, ValueError, KeyError) as error:
        return f"{path.name} kon niet worden opgeschoond: {remedy(error)}, of verwijder dat bestand zelf."
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
    return None


def _needs_cleaning(path: Path, workshop: str, erase: Erase) -> bool:
    if database.stored_version(path) < FIRST_WITH_PARTS:
        return False
    engine = database.build_engine(path)
    try:
        with engine.execution_options(reads=True).begin() as connection:
            return any(erase(found) != found for _, found in reading.holders(connection, workshop))
    finally:
        engine.dispose()


def _clean_copy(path: Path, workshop: str, erase: Erase) -> None:
    engine = database.build_engine(path)
    try:
        with engine.begin() as connection:
            before = {
                table: rows for table, rows in database.row_counts(connection).items() if table != "workshop_part"
            }
            erase_in(connection, workshop, erase)
            after = database.row_counts(connection)
    finally:
        engine.dispose()
    compact(path)
    if any(after[table] != rows for table, rows in before.items()) or not database.is_whole(path, thorough=True):
        raise sqlite3.DatabaseError("the cleaned copy is not whole")
    if _needs_cleaning(path, workshop, erase):
        raise sqlite3.DatabaseError("the cleaned copy still holds votes")


def compact(path: Path) -> None:
    """Write a library anew, so that no page holds anything but what is in it, and force it to the disk."""
    with closing(sqlite3.connect(path, isolation_level=None, timeout=database.BUSY_TIMEOUT / 1000)) as connection:
        for pragma in database.PRAGMAS:
            connection.execute(pragma)
        connection.execute("VACUUM")
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def compact_library(path: Path) -> tuple[str, ...]:
    """Write the library itself anew; return a sentence when that is not possible: its rows are overwritten already."""
    try:
        compact(path)
    except (OSError, sqlite3.Error) as error:
        return (f"De stemmen zijn gewist, maar de bibliotheek kon niet worden opgeschoond: {remedy(error)}.",)
    return ()
