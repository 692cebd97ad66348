"""There is always a whole back-up to fall back on, and never a bad one under a good name."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from assessments.errors import NotSavedError
from assessments.store import Library, backup, database
from assessments.types import Answer, QuestionId
from tests.assessments.dossiers import NOW, small_dossier
from tests.assessments.store.conftest import Clock

QUESTION = QuestionId("DRA-02")


def _names(path: Path) -> list[str]:
    folder = path.parent / "back-ups"
    return sorted(item.name for item in folder.iterdir()) if folder.is_dir() else []


def _open_with_content(path: Path, clock: Clock) -> None:
    with Library.open(path, clock) as library:
        library.add(small_dossier())


def test_an_empty_library_needs_no_back_up(path: Path, clock: Clock) -> None:
    for _ in range(3):
        Library.open(path, clock).close()
        clock.forward(days=2)

    assert _names(path) == []


def test_a_library_is_backed_up_once_a_day(path: Path, clock: Clock) -> None:
    _open_with_content(path, clock)
    counts = []
    for hours in (0, 2, 23, 2, 30):
        clock.forward(hours=hours)
        Library.open(path, clock).close()
        counts.append(len(_names(path)))

    assert counts == [1, 1, 2, 2, 3]


def test_a_clock_set_back_loses_no_back_up_and_does_not_keep_new_ones_from_being_made(path: Path, clock: Clock) -> None:
    _open_with_content(path, clock)
    Library.open(path, clock).close()
    clock.forward(days=-400)

    Library.open(path, clock).close()
    Library.open(path, clock).close()

    assert len(_names(path)) == 2


def test_a_back_up_is_made_before_deleting_and_before_an_import(library: Library, path: Path) -> None:
    library.add_all([small_dossier(1)])
    library.add_all([small_dossier(2)])
    library.delete("dossier-2")

    assert _names(path) == ["bibliotheek-20260105-093000-import.sqlite3", "bibliotheek-20260105-093000-wissen.sqlite3"]
    with Library.open(path.parent / "back-ups" / _names(path)[1], lambda: NOW) as saved:
        assert [one.id for one in saved.list_dossiers()] == ["dossier-2", "dossier-1"]


def test_two_back_ups_in_one_second_both_stand(library: Library, path: Path) -> None:
    library.add_all([small_dossier(number) for number in (1, 2, 3)])
    library.delete("dossier-3")
    library.delete("dossier-2")

    names = _names(path)
    newest = backup.newest_whole(path)
    assert names == ["bibliotheek-20260105-093000-wissen-2.sqlite3", "bibliotheek-20260105-093000-wissen.sqlite3"]
    assert newest is not None
    assert newest.name == names[0]


def test_the_ten_newest_stay(path: Path, clock: Clock) -> None:
    _open_with_content(path, clock)
    for _ in range(15):
        clock.forward(days=2)
        Library.open(path, clock).close()

    names = _names(path)
    assert len(names) == 10
    assert names[-1] == f"bibliotheek-{clock.at:%Y%m%d-%H%M%S}.sqlite3"
    assert names[0] > "bibliotheek-20260114"


def test_the_one_just_made_stays_even_when_the_clock_says_it_is_the_oldest(path: Path, clock: Clock) -> None:
    _open_with_content(path, clock)
    for _ in range(10):
        clock.forward(days=2)
        Library.open(path, clock).close()
    clock.forward(days=-1000)

    Library.open(path, clock).close()

    assert _names(path)[0] == f"bibliotheek-{clock.at:%Y%m%d-%H%M%S}.sqlite3"
    assert len(_names(path)) == 10


def test_other_files_in_the_folder_are_left_alone(path: Path, clock: Clock) -> None:
    _open_with_content(path, clock)
    Library.open(path, clock).close()
    others = ["bibliotheek-mijn.sqlite3", "bibliotheek-20261332-999999.sqlite3", "lees mij.txt"]
    for name in others:
        (path.parent / "back-ups" / name).write_text("van mij")
    for _ in range(12):
        clock.forward(days=2)
        Library.open(path, clock).close()

    assert set(others) < set(_names(path))


def test_a_back_up_is_whole_and_holds_everything(library: Library, path: Path, clock: Clock) -> None:
    library.add(small_dossier())
    library.save_answer("dossier-1", "eerste", QUESTION, Answer(value=3))

    made = backup.make(path, clock.at)

    assert database.is_whole(made, thorough=True)
    with Library.open(made, clock) as saved:
        assert saved.load("dossier-1") == library.load("dossier-1")


def test_a_back_up_that_was_cut_off_never_gets_a_good_name(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add(small_dossier())
    monkeypatch.setattr(os, "replace", _refuse)

    with pytest.raises(NotSavedError, match=re.escape("is niet gelukt")):
        library.delete("dossier-1")

    assert _names(path) == []
    assert len(library.list_dossiers()) == 1


def _refuse(_source: Path, _target: Path) -> None:
    raise OSError(5, "Input/output error")


def test_what_a_cut_off_back_up_left_behind_is_cleared(library: Library, path: Path, clock: Clock) -> None:
    library.add(small_dossier())
    (path.parent / "back-ups").mkdir()
    (path.parent / "back-ups" / "bibliotheek-20250101-000000.sqlite3.tijdelijk").write_bytes(b"half")

    backup.make(path, clock.at)

    assert _names(path) == ["bibliotheek-20260105-093000.sqlite3"]


def test_a_daily_back_up_that_fails_is_told_and_keeps_nobody_from_working(path: Path, clock: Clock) -> None:
    _open_with_content(path, clock)
    (path.parent / "back-ups").write_text("geen map")

    with Library.open(path, clock) as library:
        assert library.notice is not None
        assert "is niet gelukt" in library.notice
        library.save_answer("dossier-1", "eerste", QUESTION, Answer(value=3))
