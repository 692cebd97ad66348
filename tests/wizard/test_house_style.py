"""Logo, colour and words of a dossier's paper: changed, undone, saved, and gone along in its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from assessments.errors import InvalidFileError
from assessments.exchange.reading import parse
from assessments.exchange.rendering import render
from assessments.plan import HouseStyle
from assessments.store import Library
from assessments.types import Logo
from tests.dossiers import CATALOGUE, NOW, dossier
from tests.wizard.memory_keeper import MemoryKeeper
from wizard.changes import PAPER_PLACE, subject_of
from wizard.session import Session

LOGO = Logo("image/png", b"\x89PNG bytes")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.open(tmp_path / "bibliotheek.sqlite3", lambda: NOW)


def test_a_logo_is_chosen_replaced_taken_away_and_brought_back(library: Library) -> None:
    one = dossier()
    library.add(one)
    session = Session(CATALOGUE, library, one)

    session.set_logo(LOGO)
    assert library.load(one.id).logo == LOGO
    session.set_logo(None)
    assert library.load(one.id).logo is None
    change = session.undo()

    assert library.load(one.id).logo == LOGO
    assert change is not None
    assert subject_of(change) == PAPER_PLACE
    assert session.next_step is not None
    assert session.next_step.words == "Logo weggehaald"
    library.close()


def test_colour_and_words_are_saved_and_undone_without_a_line_in_the_log(library: Library) -> None:
    one = dossier()
    library.add(one)
    session = Session(CATALOGUE, library, one)

    session.set_house_style(HouseStyle("#1B5E9B"))
    session.settle()
    session.set_house_style(HouseStyle("#1B5E9B", ""))
    assert library.load(one.id).plan.house_style == HouseStyle("#1B5E9B", "")
    session.undo()

    found = library.load(one.id).plan
    assert found.house_style == HouseStyle("#1B5E9B")
    assert found.decisions == ()
    assert found.known == ()
    session.undo()
    assert library.load(one.id).plan.house_style == HouseStyle()
    library.close()


def test_typing_the_words_is_one_step() -> None:
    one = dossier()
    session = Session(CATALOGUE, MemoryKeeper(one), one)

    for words in ("V", "Ve", "Ver"):
        session.set_house_style(HouseStyle(confidentiality=words))
    session.undo()

    assert session.dossier.plan.house_style == HouseStyle()


@pytest.mark.parametrize(
    "style", [HouseStyle(), HouseStyle("#1B5E9B"), HouseStyle("", ""), HouseStyle("#000000", "Ja")]
)
def test_the_file_brings_it_back(style: HouseStyle) -> None:
    session = Session(CATALOGUE, MemoryKeeper(dossier()), dossier())
    session.set_house_style(style)
    session.set_logo(LOGO)

    back = parse(render(session.dossier), CATALOGUE, now=NOW)

    assert back.plan.house_style == style
    assert back.logo == LOGO


@pytest.mark.parametrize(
    "plan, words",
    [
        ('{"house_style": {"accent": "blauw"}}', "kies een kleur als # met zes tekens"),
        ('{"house_style": {"confidentiality": "' + "a" * 61 + '"}}', "kies hoogstens 60 tekens"),
        ('{"edition": {"number": 0, "content": ""}}', "versie › number"),
        ('{"edition": {"number": 1}}', "content"),
    ],
)
def test_what_a_file_may_not_say(plan: str, words: str) -> None:
    text = (
        '{"format": "recruitmentwijzer-dossier", "version": 1, "dossier": {"organisation": "A", "plan": ' + plan + "}}"
    )

    with pytest.raises(InvalidFileError, match=words):
        parse(text, CATALOGUE, now=NOW)
