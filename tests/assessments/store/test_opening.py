"""A library opens whole, or says in one sentence why it does not and stays as it was."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from assessments.errors import DamagedLibraryError, LibraryInUseError, NewerLibraryError, NotSavedError, StoreError
from assessments.store import Library, database, default_folder, restore_newest_backup
from assessments.types import Answer, QuestionId
from tests.assessments.dossiers import small_dossier
from tests.assessments.store.conftest import Clock

FIXTURES = Path(__file__).with_name("libraries")


def _filled(path: Path, clock: Clock, dossiers: int = 29) -> None:
    with Library.open(path, clock) as library:
        library.add_all([small_dossier(number) for number in range(1, dossiers + 1)])


def _state(path: Path) -> dict[str, str]:
    """Return the names and contents beside a library, without the lock file."""
    return {
        item.name: sha256(item.read_bytes()).hexdigest()
        for item in path.parent.iterdir()
        if item.is_file() and item.suffix != ".lock"
    }


def test_a_new_library_is_empty_and_whole(path: Path, clock: Clock) -> None:
    with Library.open(path, clock) as library:
        assert (library.list_dossiers(), library.check(), library.notice) == ((), (), None)

    assert set(_state(path)) == {path.name}


def test_the_default_folder_is_the_users_own() -> None:
    assert default_folder().name == "Recruitmentwijzer"


@pytest.mark.parametrize("fixture", sorted(FIXTURES.glob("*.sqlite3")), ids=lambda fixture: fixture.stem)
def test_a_library_of_every_released_version_opens(fixture: Path, path: Path, clock: Clock) -> None:
    path.parent.mkdir(parents=True)
    shutil.copy(fixture, path)

    with Library.open(path, clock) as library:
        assert library.check() == ()
        assert library.load("dossier-1") == small_dossier(1)
        assert len(library.list_dossiers()) == 3


def test_a_newer_library_is_refused_and_untouched(path: Path, clock: Clock) -> None:
    _filled(path, clock)
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"PRAGMA user_version={database.SCHEMA_VERSION + 1}")
    before = _state(path)

    with pytest.raises(NewerLibraryError, match="nieuwere versie"):
        Library.open(path, clock)

    assert _state(path) == before


def test_another_programs_database_is_refused_and_untouched(path: Path, clock: Clock) -> None:
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE notities (tekst TEXT)")
    before = _state(path)

    with pytest.raises(DamagedLibraryError, match="van een ander programma, en er is geen back-up; zet zelf"):
        Library.open(path, clock)

    assert _state(path) == before


NOT_LIBRARIES: list[Callable[[bytes], bytes]] = [
    lambda data: b"geen database" * len(data),
    lambda data: data[:50],
    lambda data: data[: len(data) // 2],
    lambda data: data[:-1],
    lambda data: b"\x00" * 100 + data[100:],
    lambda data: data[:18] + b"\x02\x02" + data[20:],
    lambda data: data[:4096] + b"\x00" * 4096 + data[8192:],
]


@pytest.mark.parametrize("spoil", NOT_LIBRARIES)
def test_a_broken_library_is_refused_untouched_and_names_its_back_up(
    path: Path, clock: Clock, spoil: Callable[[bytes], bytes]
) -> None:
    _filled(path, clock)
    clock.forward(days=2)
    Library.open(path, clock).close()
    (saved,) = (path.parent / "back-ups").iterdir()
    path.write_bytes(spoil(path.read_bytes()))
    before = _state(path)

    with pytest.raises(DamagedLibraryError) as refused:
        Library.open(path, clock)

    assert refused.value.newest_backup == saved
    assert _state(path) == before


def test_damage_at_random_places_never_crashes_and_never_changes_the_file(path: Path, clock: Clock) -> None:
    _filled(path, clock, dossiers=12)
    whole = path.read_bytes()
    chance = random.Random(20260105)
    refused = 0

    for _ in range(120):
        data = bytearray(whole)
        start = chance.randrange(len(data))
        length = chance.choice([1, 1, 4, 64, 2000])
        data[start : start + length] = chance.randbytes(min(length, len(data) - start))
        path.write_bytes(data if chance.random() < 0.8 else data[:start])
        before = _state(path)
        sentence = _refusal(path, clock)
        assert sentence is None or sentence.endswith(".")
        refused += sentence is not None
        if path.stat().st_size:
            assert _state(path) == before
        path.unlink()

    assert refused > 30


def _refusal(path: Path, clock: Clock) -> str | None:
    """Use a library; return the sentence with which it was refused, if it was. Any other exception is a failure."""
    try:
        with Library.open(path, clock) as library:
            library.check()
            library.load_many([summary.id for summary in library.list_dossiers()])
    except StoreError as error:
        return str(error)
    return None


def test_an_emptied_library_beside_back_ups_is_damage_not_a_beginning(path: Path, clock: Clock) -> None:
    _filled(path, clock)
    clock.forward(days=2)
    Library.open(path, clock).close()
    path.write_bytes(b"")

    with pytest.raises(DamagedLibraryError):
        Library.open(path, clock)


def test_restoring_puts_the_newest_back_up_in_place_and_keeps_the_damaged_file(path: Path, clock: Clock) -> None:
    _filled(path, clock)
    clock.forward(days=2)
    Library.open(path, clock).close()
    broken = path.read_bytes()[:5000]
    path.write_bytes(broken)
    path.with_name(path.name + "-journal").write_bytes(b"rest")

    kept = restore_newest_backup(path)

    with Library.open(path, clock) as library:
        assert len(library.list_dossiers()) == 29
        assert library.check() == ()
    assert kept.read_bytes() == broken
    assert kept.with_name(kept.name + "-journal").read_bytes() == b"rest"


def test_restoring_passes_over_a_back_up_that_is_damaged_itself(path: Path, clock: Clock) -> None:
    _filled(path, clock)
    for _ in range(2):
        clock.forward(days=2)
        Library.open(path, clock).close()
    older, newest = sorted((path.parent / "back-ups").iterdir())
    newest.write_bytes(newest.read_bytes()[:-3000])
    path.write_bytes(b"weg")

    with pytest.raises(DamagedLibraryError) as refused:
        Library.open(path, clock)
    restore_newest_backup(path)

    assert refused.value.newest_backup == older
    with Library.open(path, clock) as library:
        assert len(library.list_dossiers()) == 29


def test_without_a_whole_back_up_nothing_is_restored(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"weg")

    with pytest.raises(DamagedLibraryError, match="geen hele back-up"):
        restore_newest_backup(path)

    assert path.read_bytes() == b"weg"


def test_a_second_instance_is_told_so(library: Library, path: Path, clock: Clock) -> None:
    with pytest.raises(LibraryInUseError, match="al geopend in een ander venster"):
        Library.open(path, clock)

    library.add(small_dossier())


def test_a_second_program_is_told_so_and_gets_in_afterwards(path: Path, clock: Clock) -> None:
    script = (
        "import sys\nfrom datetime import UTC, datetime\nfrom pathlib import Path\n"
        "from assessments.store import Library\n"
        "library = Library.open(Path(sys.argv[1]), lambda: datetime.now(UTC))\n"
        "print('open', flush=True)\nsys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(LibraryInUseError):
            Library.open(path, clock)
        other.kill()
        other.wait()

    Library.open(path, clock).close()


def test_a_library_that_could_not_open_can_be_opened_once_it_is_mended(path: Path, clock: Clock) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"weg")
    with pytest.raises(DamagedLibraryError):
        Library.open(path, clock)
    path.unlink()

    Library.open(path, clock).close()


def test_a_folder_that_is_a_file(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "map").write_text("geen map")

    with pytest.raises(NotSavedError, match="is niet te gebruiken"):
        Library.open(tmp_path / "map" / "bibliotheek.sqlite3", clock)


def test_a_save_that_was_cut_off_is_undone_on_opening(path: Path, clock: Clock) -> None:
    _filled(path, clock)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA cache_size=2")
        other.execute("PRAGMA cache_spill=2")
        other.execute("BEGIN")
        other.execute("UPDATE answer SET note = ?", ("half" * 2000,))
        journal = path.with_name(path.name + "-journal")
        half, cut_off = path.read_bytes(), journal.read_bytes()
    path.write_bytes(half)
    journal.write_bytes(cut_off)

    with Library.open(path, clock) as library:
        assert library.check() == ()
        assert library.load("dossier-1") == small_dossier(1)
    assert not journal.exists()


def test_what_was_answered_is_in_a_copy_made_while_the_library_is_open(
    library: Library, tmp_path: Path, clock: Clock
) -> None:
    library.add(small_dossier())
    library.save_answer("dossier-1", "eerste", QuestionId("DRA-02"), Answer(value=3))
    copied = tmp_path / "kopie.sqlite3"
    shutil.copy(library.path, copied)

    with Library.open(copied, clock) as copy:
        assert copy.load("dossier-1") == library.load("dossier-1")
