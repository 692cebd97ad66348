"""Exporting a dossier says where it went, and what is in it that not everybody may see."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from assessments.exchange.files import read_dossier
from assessments.store import Library
from assessments.types import Dossier, QuestionId
from assessments.votes import Round, Vote
from assessments.workshop import Setup, Workshop, WorkshopId
from tests.dossiers import CATALOGUE, NOW, dossier, measurement
from ui.exporting import export_dossier
from wizard.workshop.erasing import erased

HELD = Workshop(
    WorkshopId("w1"),
    Setup("K7M4QX", date(2026, 2, 3), measurement().id),
    rounds={QuestionId("DRA-01"): (Round({1: Vote(3)}),)},
)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Return what the user reads, after choosing where the file goes."""
    told: list[str] = []
    target = str(tmp_path / "uit.rwdossier")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (target, ""))
    monkeypatch.setattr("ui.exporting.confirm", lambda sentence, _: told.append(sentence))
    return told


def exported(one: Dossier, folder: Path, parent: QWidget) -> Dossier:
    with Library.open(folder / "bibliotheek.sqlite3", lambda: NOW) as library:
        library.add(one)
        export_dossier(library, one.id, parent)
    return read_dossier(folder / "uit.rwdossier", CATALOGUE, now=NOW)


@pytest.mark.parametrize(
    "workshops, warns",
    [({}, False), ({HELD.id: HELD}, True), ({HELD.id: erased(HELD, NOW)}, False)],
    ids=["no workshop", "votes", "erased votes"],
)
def test_who_gets_a_file_with_votes_is_thought_about(
    qtbot: QtBot, tmp_path: Path, said: list[str], workshops: dict[WorkshopId, Workshop], warns: bool
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    one = replace(dossier({"DRA-01": 1}), workshops=workshops)

    assert exported(one, tmp_path, parent) == one

    (sentence,) = said
    assert sentence.startswith(f"{one.organisation} staat in ")
    assert ("wis eerst de stemmen bij Workshop, Afronden" in sentence) == warns
