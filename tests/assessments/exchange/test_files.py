"""Dossier files on the disk."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from assessments.errors import ExchangeError, InvalidFileError
from assessments.exchange.files import MAX_BYTES, read_dossier, write_dossier
from assessments.types import Answer, Dossier, QuestionId
from tests.assessments.dossiers import CATALOGUE, NOW, small_dossier


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "Zoë Ćosić 日本 50% a?b#c.rwdossier"

    write_dossier(small_dossier(), path, CATALOGUE)

    assert read_dossier(path, CATALOGUE, now=NOW) == small_dossier()
    assert list(tmp_path.iterdir()) == [path]


def test_a_dossier_that_could_not_be_read_again_is_not_written_over_an_older_file(tmp_path: Path) -> None:
    path = tmp_path / "oud.rwdossier"
    write_dossier(small_dossier(1), path, CATALOGUE)
    before = path.read_bytes()

    with pytest.raises(ExchangeError, match="INT-02 staat niveau 9"):
        write_dossier(_with_answer(Answer(value=9)), path, CATALOGUE)

    assert path.read_bytes() == before


def test_half_a_character_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="half teken"):
        write_dossier(_with_answer(Answer(value=1, note="\ud800")), tmp_path / "x.rwdossier", CATALOGUE)

    assert list(tmp_path.iterdir()) == []


def test_an_empty_answer_does_not_reach_the_file(tmp_path: Path) -> None:
    path = tmp_path / "x.rwdossier"

    write_dossier(_with_answer(Answer()), path, CATALOGUE)

    assert QuestionId("INT-02") not in read_dossier(path, CATALOGUE, now=NOW).measurements[0].answers


def _with_answer(answer: Answer) -> Dossier:
    dossier = small_dossier()
    (measurement,) = dossier.measurements
    answers = {**measurement.answers, QuestionId("INT-02"): answer}
    return replace(dossier, measurements=(replace(measurement, answers=answers),))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="is niet gevonden"):
        read_dossier(tmp_path / "x.rwdossier", CATALOGUE, now=NOW)


def test_a_folder_instead_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="is een map"):
        read_dossier(tmp_path, CATALOGUE, now=NOW)


def test_a_huge_file_is_refused_without_being_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "groot.rwdossier"
    with path.open("wb") as file:
        file.truncate(100 * MAX_BYTES)

    with pytest.raises(InvalidFileError, match="groter dan 50 MB"):
        read_dossier(path, CATALOGUE, now=NOW)


def test_a_full_disk_keeps_the_older_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "oud.rwdossier"
    write_dossier(small_dossier(1), path, CATALOGUE)
    before = path.read_bytes()
    monkeypatch.setattr(os, "fsync", _full)

    with pytest.raises(ExchangeError, match="De schijf is vol"):
        write_dossier(small_dossier(2), path, CATALOGUE)

    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def _full(_handle: int) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")
