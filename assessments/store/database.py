"""The library file itself: how it is opened, made, recognised and checked."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, TableClause, event, func, insert, select
from sqlmodel import create_engine

from assessments.errors import DamagedLibraryError, NewerLibraryError
from assessments.safe_file import sync_folder
from assessments.store.tables import METADATA, VERSION_TABLE

SCHEMA_VERSION = 3
"""Raise it with every migration; the revision of version 1 is ``0001``."""
APPLICATION_ID = int.from_bytes(b"RWZR")
"""Tells our files from any other SQLite file."""
BUSY_TIMEOUT = 3000
"""Milliseconds to wait for somebody else's lock, such as a back-up program's."""

_MAGIC = b"SQLite format 3\x00"
_ROLLBACK_JOURNAL = b"\x01\x01"
PRAGMAS = (
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
    "PRAGMA fullfsync=ON",
    "PRAGMA secure_delete=ON",
    f"PRAGMA busy_timeout={BUSY_TIMEOUT}",
    "PRAGMA trusted_schema=OFF",
)


def revision(version: int) -> str:
    """Return Alembic's name for a schema version."""
    return f"{version:04}"


def build_engine(path: Path, *, foreign_keys: bool = True) -> Engine:
    """Return an engine whose every connection writes through to the disk and begins its transactions explicitly.

    A connection with execution option ``reads=True`` takes no write lock.
    """
    engine = create_engine(
        URL.create("sqlite", database=str(path)), hide_parameters=True, connect_args={"isolation_level": None}
    )

    @event.listens_for(engine, "connect")
    def _on_connect(connection: sqlite3.Connection, _record: object) -> None:
        with closing(connection.cursor()) as cursor:
            for pragma in (*PRAGMAS, f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}"):
                cursor.execute(pragma)

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        reads = connection.get_execution_options().get("reads", False)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    return engine


def create(path: Path) -> None:
    """Make a new, empty library; there is never half of one at this path."""
    fresh = path.with_name(f".{path.name}.nieuw")
    fresh.unlink(missing_ok=True)
    engine = build_engine(fresh)
    try:
        with engine.begin() as connection:
            METADATA.create_all(connection)
            VERSION_TABLE.create(connection)
            connection.execute(insert(VERSION_TABLE).values(version_num=revision(SCHEMA_VERSION)))
            stamp(connection, SCHEMA_VERSION)
        engine.dispose()
        os.replace(fresh, path)
    finally:
        engine.dispose()
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
    sync_folder(path.parent)


def stamp(connection: Connection, version: int) -> None:
    """Write in the file's header that it is ours and which schema it has."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={version}")


def stored_version(path: Path) -> int:
    """Return the schema version of a library from its header, without opening it.

    Raises:
        DamagedLibraryError: this is not a library of ours, or its header is damaged.
        NewerLibraryError: it was made by a newer program.

    """
    with path.open("rb") as file:
        header = file.read(100)
    ours = len(header) == 100 and header.startswith(_MAGIC) and _number(header, 68) == APPLICATION_ID
    if not ours or header[18:20] != _ROLLBACK_JOURNAL:
        raise damaged(path)
    version = _number(header, 60)
    if version > SCHEMA_VERSION:
        raise NewerLibraryError(
            f"De bibliotheek {path} is gemaakt met een nieuwere versie van Recruitmentwijzer; "
            "werk dit programma bij en open haar dan opnieuw."
        )
    if version < 1:
        raise damaged(path)
    return version


def _size_in_header(path: Path) -> int:
    """Return how many bytes a library has: SQLite itself does not miss the end of the last page."""
    with path.open("rb") as file:
        header = file.read(100)
    page_size = int.from_bytes(header[16:18])
    return _number(header, 28) * (65536 if page_size == 1 else page_size)


def _number(header: bytes, offset: int) -> int:
    return int.from_bytes(header[offset : offset + 4])


def damaged(path: Path) -> DamagedLibraryError:
    """Return the error for a library that is not whole."""
    return DamagedLibraryError(
        f"De bibliotheek {path} is beschadigd of van een ander programma; zet de nieuwste back-up terug."
    )


def is_whole(path: Path, *, thorough: bool = False) -> bool:
    """Tell whether a library can be read to the last page, without writing to it.

    ``thorough`` also compares every index with its table and checks the references, as is done for a back-up.
    """
    try:
        stored_version(path)
        return not any(problems(path, "integrity_check" if thorough else "quick_check"))
    except (sqlite3.Error, DamagedLibraryError, NewerLibraryError, OSError):
        return False


def problems(path: Path, check: str) -> list[str]:
    """Return what SQLite finds wrong with a file, in its own words; sqlite3.Error when it cannot even look.

    A journal beside the file means that a save was cut off: then SQLite must write to undo it.
    """
    journal = path.with_name(path.name + "-journal")
    cut_off = journal.exists() and journal.stat().st_size > 0
    if not cut_off and path.stat().st_size < _size_in_header(path):
        return ["the file is shorter than its header says"]
    mode = "rw" if cut_off else "ro"
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True)) as connection:
        try:
            found = [row[0] for row in connection.execute(f"PRAGMA {check}") if row[0] != "ok"]
        except UnicodeDecodeError:  # what SQLite says quotes bytes that are no text
            return ["the file holds bytes where its own words should stand"]
        if not found and check == "integrity_check":
            found = [f"reference broken in {row[0]}" for row in connection.execute("PRAGMA foreign_key_check")]
    return found


def copy(source: Path, target: Path) -> None:
    """Copy a library through SQLite's own back-up call, as one consistent whole, and force it to the disk."""
    with (
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as reading,
        closing(sqlite3.connect(target)) as writing,
    ):
        reading.backup(writing)
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def row_counts(connection: Connection) -> dict[str, int]:
    """Return how many rows every table holds."""
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    ).scalars()
    return {
        name: connection.execute(select(func.count()).select_from(TableClause(name))).scalar_one()
        for name in names.all()
    }
