"""Every choice of a participant is in the file at once; what the disk refuses is not lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from assessments.errors import ExchangeError
from assessments.exchange.vote_files import read_votes, write_votes
from assessments.types import QuestionId
from assessments.votes import NoLevel, Origin, RoleGroup, Vote
from tests.assessments.votes import CATALOGUE, NOW, vote, votes_file
from wizard.workshop.ballot import Ballot

INT_01, INT_02 = QuestionId("INT-01"), QuestionId("INT-02")
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return an empty votes file of participant 3."""
    made = tmp_path / "Stemmen 03.rwvotes"
    write_votes(votes_file(3), made, CATALOGUE)
    return made


def _open(path: Path) -> Ballot:
    return Ballot(path, read_votes(path, CATALOGUE), CATALOGUE, lambda: LATER)


def test_a_choice_is_in_the_file_at_once_and_opening_again_goes_on_there(path: Path) -> None:
    ballot = _open(path)

    ballot.choose_group(RoleGroup.IT)
    ballot.choose_level(INT_01, 2)
    ballot.write_remark(INT_01, "Sinds maart")
    ballot.choose_none(INT_02, NoLevel.DONT_KNOW)
    ballot.go_to(INT_02)

    again = _open(path).file
    assert again.votes == {INT_01: Vote(2, None, "Sinds maart", Origin.FILE), INT_02: Vote(None, NoLevel.DONT_KNOW, "", Origin.FILE)}  # fmt: skip
    assert (again.group, again.place, again.changed_at) == (RoleGroup.IT, INT_02, LATER)
    assert again.open_questions() == (QuestionId("INT-03"),)


def test_a_level_and_a_reason_for_none_take_each_others_place(path: Path) -> None:
    ballot = _open(path)

    ballot.choose_level(INT_01, 2)
    ballot.choose_none(INT_01, NoLevel.NOT_APPLICABLE)
    assert ballot.file.vote(INT_01) == Vote(None, NoLevel.NOT_APPLICABLE, "", Origin.FILE)
    ballot.choose_level(INT_01, 0)
    assert ballot.file.vote(INT_01) == vote(0)
    ballot.choose_level(INT_01, None)
    assert _open(path).file.votes == {}


def test_being_ready_is_taken_back_by_a_later_choice(path: Path) -> None:
    ballot = _open(path)

    ballot.finish()
    assert _open(path).file.ready_at == LATER
    ballot.choose_level(INT_01, 1)

    assert _open(path).file.ready_at is None


def test_choosing_the_same_again_writes_nothing(path: Path) -> None:
    ballot = _open(path)
    ballot.choose_level(INT_01, 1)
    before = path.stat().st_mtime_ns

    ballot.choose_level(INT_01, 1)
    ballot.write_remark(INT_01, "  ")

    assert path.stat().st_mtime_ns == before


def _gone(path: Path) -> None:
    path.unlink()
    path.parent.rmdir()


def _write_protected(path: Path) -> None:
    path.chmod(0o444)


def _changed_elsewhere(path: Path) -> None:
    write_votes(votes_file(3, INT_03=4), path, CATALOGUE)


@pytest.mark.parametrize(
    "harm, sentence",
    [
        (_gone, "bestaat niet; kies een andere map"),
        (_write_protected, "beveiligd"),
        (_changed_elsewhere, "op een andere plek veranderd; bewaar jouw antwoorden onder een andere naam"),
    ],
)
def test_what_the_disk_refuses_stays_and_goes_to_another_place(
    harm: Callable[[Path], None], sentence: str, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    path = stick / "3.rwvotes"
    write_votes(votes_file(3), path, CATALOGUE)
    ballot = _open(path)
    harm(path)
    before = path.read_bytes() if path.exists() else b""

    with pytest.raises(ExchangeError, match=sentence):
        ballot.choose_level(INT_01, 2)

    assert not ballot.is_saved
    assert (path.read_bytes() if path.exists() else b"") == before
    ballot.save_as(tmp_path / "hier.rwvotes")
    ballot.choose_level(INT_02, 3)
    assert _open(tmp_path / "hier.rwvotes").file.votes == {INT_01: vote(2), INT_02: vote(3)}
