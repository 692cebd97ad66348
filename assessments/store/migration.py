"""Bring an older library up to date. Imported only when one is older: importing Alembic is slow."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from assessments.store import database

_SCRIPTS = Path(__file__).with_name("migrations")


class MigrationError(RuntimeError):
    """A migration lost rows or broke references: a bug of ours, and the library stays as it was."""


def migrate(path: Path, *, scripts: Path = _SCRIPTS, version: int = database.SCHEMA_VERSION) -> None:
    """Run the migrations that a library has not had yet, all or none.

    Foreign keys are off: with them on, rebuilding a table silently deletes every row that refers to it. So every
    table's rows are counted before and after, and the references checked, before anything is committed.

    Raises:
        MigrationError: a table of before has other rows after, or a reference points nowhere.

    """
    engine = database.build_engine(path, foreign_keys=False)
    try:
        with engine.begin() as connection:
            before = database.row_counts(connection)
            command.upgrade(_config(scripts, connection), database.revision(version))
            _compare(before, database.row_counts(connection))
            _check_references(connection)
            database.stamp(connection, version)
    finally:
        engine.dispose()


def _config(scripts: Path, connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _compare(before: dict[str, int], after: dict[str, int]) -> None:
    for table, count in before.items():
        if table != "alembic_version" and table in after and after[table] != count:
            raise MigrationError(f"table {table} had {count} rows and has {after[table]}")


def _check_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise MigrationError(f"{len(broken)} references point nowhere, the first in table {broken[0][0]}")
