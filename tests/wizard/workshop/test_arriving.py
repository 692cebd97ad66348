"""Votes files are looked for where they lie, and a stick that is pulled out in the middle is told once."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from assessments.catalogue import Catalogue
from assessments.errors import ExchangeError
from assessments.exchange.vote_files import FoundVotes, read_votes, write_votes
from tests.assessments.votes import CATALOGUE, votes_file
from wizard.workshop import arriving
from wizard.workshop.arriving import read_all, stamp_of


def _stick(folder: Path, number: int) -> Path:
    stick = folder / "STICK"
    stick.mkdir()
    for one in range(1, number + 1):
        write_votes(votes_file(one, INT_01=one % 5), stick / f"{one:02}.rwvotes", CATALOGUE)
    return stick


def test_a_stick_that_is_pulled_out_in_the_middle_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = _stick(tmp_path, 6)

    def read(path: Path, catalogue: Catalogue) -> FoundVotes:
        if path.name == "03.rwvotes":
            shutil.rmtree(stick)
        return read_votes(path, catalogue)

    monkeypatch.setattr(arriving, "read_votes", read)

    found = read_all([stick], CATALOGUE)

    assert [one.path.name for one in found] == ["01.rwvotes", "02.rwvotes", "STICK"]
    assert found[2].arrival.problem == (
        "De map STICK is er niet meer; sluit de stick of schijf weer aan en kies de map opnieuw."
    )


def test_a_folder_without_votes_files_is_told(tmp_path: Path) -> None:
    (found,) = read_all([tmp_path], CATALOGUE)

    assert found.arrival.problem.endswith("staan geen stembestanden; kies een andere map.")


def test_what_did_not_change_is_not_read_again(tmp_path: Path) -> None:
    stick = _stick(tmp_path, 3)
    known = {one.path: one.stamp for one in read_all([stick], CATALOGUE)}
    changed = stick / "02.rwvotes"
    write_votes(votes_file(2, INT_01=1, INT_02=2), changed, CATALOGUE)

    again = read_all([stick], CATALOGUE, known)

    assert [(one.path, one.stamp) for one in again] == [(changed, stamp_of(changed))]


def test_folders_inside_each_other_are_looked_into_but_not_without_end(tmp_path: Path) -> None:
    deep = tmp_path
    for name in ("a", "b", "c", "d"):
        deep /= name
        deep.mkdir()
        write_votes(votes_file(1), deep / f"{name}.rwvotes", CATALOGUE)

    assert [path.name for path in arriving.votes_in(tmp_path)] == ["a.rwvotes", "b.rwvotes", "c.rwvotes"]


def test_a_name_that_is_no_text_can_be_kept(tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"Stemmen \xe9\xe9n.rwvotes")
    try:
        write_votes(votes_file(1, INT_01=2), odd, CATALOGUE)
    except ExchangeError:
        pytest.skip("this disk has only names that are text")

    (found,) = read_all([odd], CATALOGUE)
    (broken,) = read_all([odd.with_name("weg \udce9.rwvotes")], CATALOGUE)

    assert found.arrival.name == "Stemmen ??n.rwvotes"
    assert found.arrival.file is not None
    assert found.path == odd
    assert broken.arrival.problem == "weg ?.rwvotes is niet gevonden; kies het bestand opnieuw."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_no_file_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.rwvotes")

    (found,) = read_all([tmp_path], CATALOGUE)

    assert found.arrival.problem == "pijp.rwvotes is geen gewoon bestand; kies een ander bestand."
