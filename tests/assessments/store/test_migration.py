"""A library of an older version comes up to date without losing a row, or stays exactly as it was."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection

from assessments.store import Library, database, opening
from assessments.store.migration import MigrationError, migrate
from tests.assessments.dossiers import NOW, small_dossier
from tests.assessments.store.conftest import Clock

ENVIRONMENT = Path(database.__file__).with_name("migrations") / "env.py"
NEXT = database.SCHEMA_VERSION + 1
HEAD = (
    "import sqlalchemy as sa\nfrom alembic import op\n\n"
    f'revision = "{NEXT:04}"\ndown_revision = "{NEXT - 1:04}"\n\n\ndef upgrade():\n'
)
REBUILD = (
    HEAD
    + '    with op.batch_alter_table("dossier") as table:\n        table.add_column(sa.Column("town", sa.String()))\n'
)
LOSE_ROWS = HEAD + '    op.execute("DELETE FROM answer")\n'
BREAK_REFERENCES = HEAD + '    op.execute("UPDATE answer SET measurement_key = measurement_key + 50")\n'
STUMBLE = REBUILD + '    op.execute("SELECT * FROM nergens")\n'


@pytest.fixture
def scripts(tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that makes a folder of migrations: ours, and one more."""

    def make(last: str) -> Path:
        folder = tmp_path / "50% migraties"
        (folder / "versions").mkdir(parents=True)
        (folder / "env.py").write_text(ENVIRONMENT.read_text())
        for ours in (ENVIRONMENT.parent / "versions").glob("v*.py"):
            (folder / "versions" / ours.name).write_text(ours.read_text())
        (folder / "versions" / f"v{NEXT:04}.py").write_text(last)
        return folder

    return make


def _schema(path: Path) -> dict[str, tuple[object, ...]]:
    """Return every table as SQLite sees it: columns, keys, and its words without spacing and quotes."""
    with closing(sqlite3.connect(path)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: (
                tuple(connection.execute(f"PRAGMA table_info('{name}')")),
                tuple(connection.execute(f"PRAGMA foreign_key_list('{name}')")),
                _clauses(connection, name),
            )
            for name in names
        }


def _clauses(connection: sqlite3.Connection, name: str) -> frozenset[str]:
    (text,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", [name]).fetchone()
    body = text[text.index("(") + 1 : text.rindex(")")]
    return frozenset("".join(line.split()).strip(",").replace('"', "") for line in body.splitlines() if line.strip())


def test_a_new_library_equals_one_that_came_all_the_way(tmp_path: Path) -> None:
    new, old = tmp_path / "nieuw.sqlite3", tmp_path / "oud.sqlite3"
    database.create(new)
    old.touch()

    migrate(old)

    assert _schema(old) == _schema(new)
    assert database.stored_version(old) == database.stored_version(new) == database.SCHEMA_VERSION


def _stored(path: Path) -> tuple[int, dict[str, int]]:
    engine = database.build_engine(path)
    with engine.begin() as connection:
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        counts = database.row_counts(connection)
    engine.dispose()
    return version, counts


def test_rebuilding_a_table_keeps_every_row_that_refers_to_it(
    path: Path, clock: Clock, scripts: Callable[[str], Path]
) -> None:
    _fill(path, clock)
    _, before = _stored(path)

    migrate(path, scripts=scripts(REBUILD), version=NEXT)

    assert _stored(path) == (NEXT, before)
    assert before["answer"] == 6
    with closing(sqlite3.connect(path)) as connection:
        assert "town" in {row[1] for row in connection.execute("PRAGMA table_info(dossier)")}


def test_what_an_older_version_kept_of_a_workshop_is_set_aside_to_the_last_byte(path: Path, clock: Clock) -> None:
    path.parent.mkdir(parents=True)
    shutil.copy(Path(__file__).with_name("libraries") / "v2.sqlite3", path)

    with Library.open(path, clock) as library:
        assert not library.load("dossier-3").workshops

    with closing(sqlite3.connect(path)) as connection:
        (row,) = connection.execute("SELECT workshop, kind, data FROM workshop_part")
    assert row == ("", "earlier", '{"decisions":[{"question":"DRA-01","text":"Wij beginnen klein"}]}')


FAILURES = [
    (LOSE_ROWS, MigrationError),
    (BREAK_REFERENCES, MigrationError),
    (STUMBLE, Exception),
]


@pytest.mark.parametrize("second, error", FAILURES, ids=["lost rows", "broken references", "stumbled"])
def test_a_migration_that_goes_wrong_leaves_the_library_as_it_was(
    path: Path, clock: Clock, scripts: Callable[[str], Path], second: str, error: type[Exception]
) -> None:
    _fill(path, clock)
    before, rows = _schema(path), _stored(path)

    with pytest.raises(error):
        migrate(path, scripts=scripts(second), version=NEXT)

    assert _schema(path) == before
    assert _stored(path) == rows
    with Library.open(path, clock) as library:
        assert library.load("dossier-1") == small_dossier(1)


def _fill(path: Path, clock: Clock) -> None:
    with Library.open(path, clock) as library:
        library.add(small_dossier(1))
        library.add(small_dossier(2))


def test_opening_an_older_library_backs_it_up_first(
    path: Path, clock: Clock, scripts: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill(path, clock)
    folder = scripts(REBUILD)
    monkeypatch.setattr(database, "SCHEMA_VERSION", NEXT)
    monkeypatch.setattr(
        "assessments.store.migration.migrate", lambda library: migrate(library, scripts=folder, version=NEXT)
    )

    opening.open_file(path, clock.at)

    (saved,) = (path.parent / "back-ups").iterdir()
    assert saved.name == "bibliotheek-20260105-093000-migratie.sqlite3"
    assert database.stored_version(saved) == NEXT - 1
    assert database.stored_version(path) == NEXT


def test_opening_a_library_of_today_does_not_import_alembic(path: Path) -> None:
    with Library.open(path, lambda: NOW) as library:
        library.add(small_dossier())
    script = (
        "import sys\nfrom datetime import UTC, datetime\nfrom pathlib import Path\n"
        "from assessments.store import Library\n"
        "Library.open(Path(sys.argv[1]), lambda: datetime.now(UTC)).close()\n"
        "sys.exit('alembic' in sys.modules)\n"
    )

    assert subprocess.run([sys.executable, "-c", script, str(path)], check=False, timeout=60).returncode == 0


def test_the_migrations_describe_the_tables_of_today(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from assessments.store.tables import METADATA

    path = tmp_path / "oud.sqlite3"
    path.touch()
    migrate(path)
    engine = database.build_engine(path)

    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), METADATA))

    with engine.connect() as connection:
        assert differences(connection) == []
    engine.dispose()
