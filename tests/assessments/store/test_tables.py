"""The tables hold themselves to their limits, and every connection writes through to the disk."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import StatementError

from assessments.store import Library, database
from assessments.store.tables import METADATA
from tests.assessments.dossiers import small_dossier

PRAGMAS = {"journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "secure_delete": 1, "busy_timeout": 3000}


@pytest.mark.parametrize("pragma", PRAGMAS)
def test_every_connection_has_the_pragmas(library: Library, pragma: str) -> None:
    engine = database.build_engine(library.path)

    with engine.connect() as first, engine.connect() as second:
        found = [
            one.exec_driver_sql(f"PRAGMA {pragma}").scalar_one()
            for one in (first, second.execution_options(reads=True))
        ]
    engine.dispose()

    assert found == [PRAGMAS[pragma]] * 2


def test_every_constraint_has_a_name() -> None:
    nameless = [
        (table.name, type(constraint).__name__)
        for table in METADATA.sorted_tables
        for constraint in table.constraints
        if not constraint.name
    ]

    assert nameless == []


REFUSED = [
    "UPDATE answer SET target = 5",
    "UPDATE answer SET confidence = 'vrij zeker'",
    "UPDATE answer SET discuss = 2",
    "UPDATE answer SET not_applicable = 1 WHERE value IS NOT NULL",
    "UPDATE measurement SET kind = 'meting'",
    "INSERT INTO plan_part VALUES (99, 'edits', 'T-EXT-04', '{}')",
    "INSERT INTO plan_part SELECT * FROM plan_part",
    "UPDATE dossier SET id = ''",
    "UPDATE dossier SET is_example = 3",
    "INSERT INTO answer SELECT * FROM answer",
    "INSERT INTO measurement SELECT 9, dossier_key, id, kind, date, content_version, NULL FROM measurement",
    "INSERT INTO figure VALUES (99, 'hires', '1')",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_a_row_that_cannot_be_is_refused(library: Library, path: Path, statement: str) -> None:
    library.add(small_dossier())

    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA foreign_keys=ON")
        with pytest.raises(sqlite3.IntegrityError):
            other.execute(statement)


def test_an_error_of_the_database_does_not_tell_what_was_typed(library: Library) -> None:
    engine = database.build_engine(library.path)
    canary = "Naam die niet in een logboek hoort"

    with pytest.raises(StatementError) as failed, engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO setting VALUES (?, ?, ?)", (canary, canary, canary))
    engine.dispose()

    assert canary not in str(failed.value)


def test_schema_changes_roll_back_with_their_transaction(library: Library) -> None:
    engine = database.build_engine(library.path)

    with engine.connect() as connection:
        connection.begin()
        connection.exec_driver_sql("CREATE TABLE extra (a INTEGER)")
        connection.rollback()

    with engine.begin() as connection:
        assert "extra" not in database.row_counts(connection)
    engine.dispose()
