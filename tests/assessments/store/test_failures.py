"""What cannot be saved is said so, nothing half of it is written, and trying again works."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from assessments.errors import NotSavedError
from assessments.store import Library, database
from assessments.store.failures import remedy
from assessments.types import Answer, QuestionId
from tests.assessments.dossiers import small_dossier
from tests.assessments.store.conftest import Clock

QUESTION = QuestionId("DRA-02")
FIRST = "eerste"


@pytest.fixture
def connections() -> Iterator[list[sqlite3.Connection]]:
    """Return the connections that are opened from here on, so that a test can fill the disk under them."""
    opened: list[sqlite3.Connection] = []

    def note(connection: sqlite3.Connection, _record: object) -> None:
        opened.append(connection)

    event.listen(Engine, "connect", note)
    yield opened
    event.remove(Engine, "connect", note)


def _set(connections: list[sqlite3.Connection], pragma: str, value: int) -> None:
    for connection in connections:
        with suppress(sqlite3.ProgrammingError):  # one that was closed since
            connection.execute(f"PRAGMA {pragma}={value}")


def test_a_full_disk_loses_nothing_that_was_saved_and_trying_again_works(
    connections: list[sqlite3.Connection], path: Path, clock: Clock
) -> None:
    big = "x" * 3000
    with Library.open(path, clock) as library:
        library.add(small_dossier())
        _set(connections, "max_page_count", path.stat().st_size // 4096 + 5)
        saved: list[QuestionId] = []
        with pytest.raises(NotSavedError, match="de schijf is vol; maak ruimte vrij en probeer het opnieuw"):
            _save_until_it_fails(library, big, saved)

        answers = library.load("dossier-1").measurements[0].answers
        assert [question in answers for question in saved] == [True] * len(saved)
        assert len(answers) == len(saved) + 3
        assert library.check() == ()

        _set(connections, "max_page_count", 1_000_000)
        library.save_answer("dossier-1", FIRST, QUESTION, Answer(value=1, note=big))
        assert library.load("dossier-1").measurements[0].answer(QUESTION).note == big


def _save_until_it_fails(library: Library, note: str, saved: list[QuestionId]) -> None:
    for number in range(1, 100):
        question = QuestionId(f"INT-{number:02}")
        library.save_answer("dossier-1", FIRST, question, Answer(value=1, note=note))
        saved.append(question)


def test_a_full_disk_lets_none_of_an_import_in(connections: list[sqlite3.Connection], path: Path, clock: Clock) -> None:
    with Library.open(path, clock) as library:
        _set(connections, "max_page_count", path.stat().st_size // 4096 + 3)
        with pytest.raises(NotSavedError, match="de schijf is vol"):
            library.add_all([small_dossier(number) for number in range(100)])

        assert library.list_dossiers() == ()
        assert library.check() == ()


def test_a_library_that_somebody_else_holds_says_so(
    path: Path, clock: Clock, connections: list[sqlite3.Connection]
) -> None:
    with Library.open(path, clock) as library, closing(sqlite3.connect(path, isolation_level=None)) as other:
        library.add(small_dossier())
        _set(connections, "busy_timeout", 50)
        other.execute("BEGIN EXCLUSIVE")

        with pytest.raises(NotSavedError, match="een ander programma houdt de bibliotheek bezet"):
            library.save_answer("dossier-1", FIRST, QUESTION, Answer(value=1))
        other.execute("ROLLBACK")
        library.save_answer("dossier-1", FIRST, QUESTION, Answer(value=1))

        assert library.load("dossier-1").measurements[0].answer(QUESTION).value == 1


def test_a_library_that_went_away_says_so_instead_of_pretending(library: Library, path: Path, tmp_path: Path) -> None:
    library.add(small_dossier())
    path.rename(tmp_path / "elders.sqlite3")

    with pytest.raises(NotSavedError, match="verplaatst of weggehaald"):
        library.save_answer("dossier-1", FIRST, QUESTION, Answer(value=1))

    (tmp_path / "elders.sqlite3").rename(path)
    library.save_answer("dossier-1", FIRST, QUESTION, Answer(value=1))


def test_half_a_character_is_refused_with_a_sentence(library: Library) -> None:
    library.add(small_dossier())

    with pytest.raises(NotSavedError, match="half teken"):
        library.save_answer("dossier-1", FIRST, QUESTION, Answer(value=1, note="\ud800"))

    assert library.load("dossier-1") == small_dossier()


SENTENCES = [
    (sqlite3.SQLITE_READONLY, "READONLY", "haal de schrijfbeveiliging weg"),
    (sqlite3.SQLITE_IOERR, "IOERR_WRITE", "controleer of hij nog is aangesloten"),
    (sqlite3.SQLITE_CANTOPEN, "CANTOPEN", "niet bereikbaar"),
    (sqlite3.SQLITE_CORRUPT, "CORRUPT_INDEX", "zet de back-up terug"),
    (sqlite3.SQLITE_INTERNAL, "INTERNAL", "probeer het opnieuw"),
]


@pytest.mark.parametrize("code, name, fragment", SENTENCES)
def test_every_failure_says_what_to_do(code: int, name: str, fragment: str) -> None:
    error = sqlite3.OperationalError("in English")
    error.sqlite_errorcode, error.sqlite_errorname = code, f"SQLITE_{name}"

    assert fragment in remedy(error)


def test_a_file_that_is_not_a_database_is_never_whole(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"weg")

    assert not database.is_whole(tmp_path / "x")
    assert not database.is_whole(tmp_path / "nergens")
