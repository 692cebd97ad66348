"""Raw votes that were erased are in no byte of the data folder any more: library, journal, back-ups, what was damaged."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from assessments.store import Library, backup, database
from assessments.types import Answer, Dossier, DossierId, MeasurementId, QuestionId
from assessments.votes import Origin, RoleGroup, Round, Submission, Vote
from assessments.workshop import Agreement, Participant, Setup, Workshop, WorkshopId
from assessments.workshop_parts import SETUP, rounds_key
from tests.assessments.dossiers import CATALOGUE, NOW, small_dossier
from tests.assessments.store.conftest import Clock
from wizard.session import Session
from wizard.workshop.erasing import erased
from wizard.workshop.move import Move

DRA_01, DRA_02 = QuestionId("DRA-01"), QuestionId("DRA-02")
W, OTHER = WorkshopId("w1"), WorkshopId("w2")
MARKS = (b"Schaap", b"Ezeltje", b"Leeuwerik")
"""In a name, in a remark and in the name of a file: what nobody may find any more."""
GROUPS = [RoleGroup.DIRECTIE] * 3 + [RoleGroup.HR] * 5


def _workshop(ident: WorkshopId = W) -> Workshop:
    people = tuple(Participant(number, group, "Schaap") for number, group in enumerate(GROUPS, 1))
    setup = Setup(code="K7M4QX", day=date(2026, 2, 3), measurement=MeasurementId("eerste"), participants=people)
    votes = {number: Vote(number % 5, remark="Ezeltje " * 40) for number in range(1, 9)}
    return Workshop(
        ident,
        setup,
        rounds={DRA_01: (Round(votes, shown_at=NOW), Round(votes))},
        agreements={DRA_01: Agreement(NOW, 2, evidence="Staat in het jaarplan")},
        dots={1: {"T-DRA-01": 2}, 2: {"T-DRA-01": 1}},  # type: ignore[dict-item]
        submissions={"a" * 64: Submission(3, NOW, Origin.FILE, "Leeuwerik.rwvotes", votes={DRA_02: votes[1]})},
    )


def _dossier(number: int = 1) -> Dossier:
    return replace(small_dossier(number), workshops={W: _workshop()})


def _session(library: Library) -> Session:
    return Session(CATALOGUE, library, library.load("dossier-1"), now=lambda: NOW)


def _vote_often(session: Session) -> None:
    """Let remarks become longer and shorter, so that their pages are cut up and moved about."""
    for size in (900, 5, 2500, 40, 60):
        votes = {number: Vote(1, remark="Ezeltje " * (size + number)) for number in range(1, 9)}
        for question in sorted(CATALOGUE.questions)[:8]:
            session.make_move(Move(W, question, "Stemmen", {rounds_key(QuestionId(question)): (Round(votes),)}))


def _traces(folder: Path) -> set[tuple[str, bytes]]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {(path.name, mark) for path in files for mark in MARKS if mark in path.read_bytes()}


def test_no_byte_in_the_data_folder_tells_who_voted_what(path: Path, clock: Clock) -> None:
    with Library.open(path, clock) as library:
        library.add(_dossier())
        library.add(small_dossier(2))
    for _ in range(3):
        clock.forward(days=2)
        with Library.open(path, clock) as library:
            _vote_often(_session(library))
    with Library.open(path, clock) as library:
        library.add_all([_dossier(3)])  # a copy of the dossier, from elsewhere
        session = _session(library)
        assert len(_traces(path.parent)) >= 3 * len(MARKS)

        assert session.erase_votes(W, NOW) == ()

        assert _traces(path.parent) == set()
        assert session.dossier == library.load("dossier-1")
        assert library.load("dossier-3").workshops[W].erased_at == NOW
        assert library.load("dossier-2") == small_dossier(2)
        assert library.check() == ()
        assert all(database.is_whole(one.path, thorough=True) for one in backup.list_backups(path))


def test_what_the_room_saw_and_agreed_stays() -> None:
    found = erased(_workshop(), NOW)

    first, second = found.rounds[DRA_01]
    assert first.kept is not None
    assert (first.kept.tally.counts, first.shown_at, second.shown_at) == ((1, 2, 2, 2, 1), NOW, None)
    assert {group: (total.levels, total.total) for group, total in first.kept.groups.items()} == {
        RoleGroup.DIRECTIE: (3, 6),
        RoleGroup.HR: (5, 10),
    }
    assert found.agreements == _workshop().agreements
    assert (dict(found.dots), dict(found.dot_tally)) == ({}, {"T-DRA-01": 3})
    assert [one.group for one in found.setup.participants] == GROUPS
    assert erased(found, NOW + timedelta(days=1)) == found


def test_no_undo_brings_votes_back(path: Path, clock: Clock) -> None:
    with Library.open(path, clock) as library:
        library.add(replace(small_dossier(), workshops={OTHER: _workshop(OTHER)}))
        session = _session(library)
        session.set_answer(DRA_02, Answer(value=3))
        session.add_workshop(_workshop())
        _vote_often(session)
        session.make_move(Move(OTHER, "", "Titel", {SETUP: replace(_workshop().setup, title="Middag")}))
        session.undo()

        session.erase_votes(W, NOW)

        assert session.next_step is not None
        assert session.next_step.words == "Titel"
        while session.last_step is not None:
            session.undo()
        assert session.workshop(W).erased_at == NOW
        assert not any(one.votes for rounds in session.workshop(W).rounds.values() for one in rounds)
        assert session.workshop(OTHER) == _workshop(OTHER)
        assert session.dossier.newest().answer(DRA_02) == Answer()


def test_a_back_up_that_cannot_be_cleaned_is_named_and_the_others_are_clean(path: Path, clock: Clock) -> None:
    with Library.open(path, clock) as library:
        library.add(_dossier())
        good = backup.make(path, clock.at)
        broken = backup.make(path, clock.at + timedelta(days=1))
        broken.write_bytes(broken.read_bytes()[:9000])
        aside = path.with_name("bibliotheek-beschadigd-1.sqlite3")
        shutil.copy(good, aside)
        journal = aside.with_name(aside.name + "-journal")
        journal.write_bytes(b"een half journaal")
        session = _session(library)

        problems = session.erase_votes(W, NOW)

    assert [one.split()[0] for one in problems] == [broken.name, journal.name]
    assert all("verwijder dat bestand zelf" in one for one in problems)
    assert {name for name, _ in _traces(path.parent)} <= {broken.name}


def test_a_disk_that_refuses_leaves_every_back_up_whole_and_says_which(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(path, clock) as library:
        library.add(_dossier())
        made = backup.make(path, clock.at)
        before = made.read_bytes()
        with monkeypatch.context() as patched:
            patched.setattr("assessments.store.erasing.compact", _full)
            problems = _session(library).erase_votes(W, NOW)

        assert [one.split(":")[0] for one in problems] == [
            f"{made.name} kon niet worden opgeschoond",
            "De stemmen zijn gewist, maar de bibliotheek kon niet worden opgeschoond",
        ]
        assert made.read_bytes() == before
        assert _session(library).erase_votes(W, NOW) == ()
    assert _traces(path.parent) == set()


def _full(_path: Path) -> None:
    raise OSError(28, "No space left on device")


def test_what_a_cut_off_erasing_left_behind_goes(path: Path, clock: Clock) -> None:
    with Library.open(path, clock) as library:
        library.add(_dossier())
        made = backup.make(path, clock.at)
        for left in (made.with_name(made.name + backup.UNFINISHED), path.with_name(f".{path.name}.terug")):
            shutil.copy(made, left)

        _session(library).erase_votes(W, NOW)

    assert _traces(path.parent) == set()


def test_a_back_up_of_before_workshops_is_left_alone(path: Path, clock: Clock) -> None:
    with Library.open(path, clock) as library:
        library.add(_dossier())
        old = backup.make(path, clock.at)
        shutil.copy(Path(__file__).with_name("libraries") / "v2.sqlite3", old)
        before = old.read_bytes()

        assert _session(library).erase_votes(W, NOW) == ()

    assert old.read_bytes() == before


def test_a_restored_back_up_has_the_erased_workshop(path: Path, clock: Clock) -> None:
    with Library.open(path, clock) as library:
        library.add(_dossier())
        backup.make(path, clock.at)
        _session(library).erase_votes(W, NOW)
    with closing(sqlite3.connect(path)) as other:
        other.execute("DELETE FROM dossier")
        other.commit()

    backup.restore_newest_backup(path)

    with Library.open(path, clock) as library:
        assert library.load(DossierId("dossier-1")).workshops[W] == erased(_workshop(), NOW)
