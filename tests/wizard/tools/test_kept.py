"""What is filled in on tools survives the disk, undo, and the way out and in as a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from assessments.exchange.files import read_dossier, write_dossier
from assessments.plan_parts import TOOLS
from assessments.store import Library
from tests.dossiers import CATALOGUE, NOW, example
from wizard.assessment import assess
from wizard.session import Session
from wizard.tools.filling import fill, with_entry

NASTY = "<b>regel</b>\neén & 😀 ‘twee’\ttab " + "x" * 5000


def fill_in(session: Session, tool: str, key: str, value: str) -> None:
    kept = with_entry(session.dossier.plan, tool, key, value)
    session.change_plan(tool, "ingevuld", {(TOOLS, tool): kept})


def test_every_place_of_every_tool_survives_library_and_file(tmp_path: Path) -> None:
    path, one = tmp_path / "bibliotheek.sqlite3", example()
    expected: dict[str, dict[str, str]] = {}
    with Library.open(path, lambda: NOW) as library:
        library.add(one)
        session = Session(CATALOGUE, library, one)
        for code in CATALOGUE.tools.texts:
            for entry in list(fill(session.assessment, code).entries())[:4]:
                value = entry.options[0] if entry.options else NASTY
                fill_in(session, code, entry.key, value)
                expected.setdefault(code, {})[entry.key] = value
    with Library.open(path, lambda: NOW) as library:
        kept = library.load(one.id)
    write_dossier(kept, tmp_path / "uit.rwdossier", CATALOGUE)
    back = read_dossier(tmp_path / "uit.rwdossier", CATALOGUE, now=NOW)

    assert {code: dict(fields) for code, fields in kept.plan.tools.items()} == expected
    assert back.plan.tools == kept.plan.tools
    filled = {entry.key: entry.value for entry in fill(assess(CATALOGUE, back), "ats").entries()}
    assert filled["leveranciers.een"] == NASTY


@pytest.mark.parametrize("code", list(CATALOGUE.tools.texts))
def test_undo_takes_each_field_back_and_redo_brings_it_again(code: str, tmp_path: Path) -> None:
    with Library.open(tmp_path / "bibliotheek.sqlite3", lambda: NOW) as library:
        one = example()
        library.add(one)
        session = Session(CATALOGUE, library, one)
        entries = list(fill(session.assessment, code).entries())[:2]
        for entry in entries:
            fill_in(session, code, entry.key, entry.options[0] if entry.options else "a")
        whole = session.dossier.plan.tools

        for _ in entries:
            session.undo()
        assert session.dossier.plan.tools == one.plan.tools
        for _ in entries:
            session.redo()
        assert session.dossier.plan.tools == whole
        assert library.load(one.id).plan.tools == whole
