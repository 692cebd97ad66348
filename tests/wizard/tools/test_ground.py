"""Tools go on saying what is known while a hermeting begins: the newest answer first, else the one before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assessments.types import Answer, QuestionId
from tests.dossiers import CATALOGUE, NOW, example
from tests.wizard.memory_keeper import MemoryKeeper
from wizard.assessment import assess
from wizard.session import Session
from wizard.tools.filling import fill
from wizard.tools.ground import ground

WORDS = QuestionId("IDE-12")


def begun() -> Session:
    keeper = MemoryKeeper(example())
    session = Session(CATALOGUE, keeper, keeper.dossier, now=lambda: NOW)
    session.start_remeasurement(date(2027, 1, 6))
    return session


def test_a_tool_says_in_a_fresh_hermeting_what_it_said_before() -> None:
    before = assess(CATALOGUE, example())

    for code in ("briefing", "werkenbij", "interview"):
        assert fill(begun().assessment, code).pieces == fill(before, code).pieces, code
    # of the argument card the other answers name the day of the next measurement, which is another one now
    assert fill(begun().assessment, "argumenten").pieces[0] == fill(before, "argumenten").pieces[0]


def test_what_the_hermeting_says_itself_goes_first() -> None:
    session = begun()
    session.set_answer(WORDS, Answer(value="Rustig, precies, samen"))
    figures = replace(session.measurement.figures, hires=7)
    session.set_figures(figures, cell="basis", words="aannames")

    found = ground(session.assessment)

    assert found.sheet.value(WORDS) == "Rustig, precies, samen"
    assert found.measurement.figures.hires == 7
    assert found.sheet.value(QuestionId("IDE-11")) == assess(CATALOGUE, example()).sheet.value(QuestionId("IDE-11"))


def test_a_nulmeting_is_its_own_ground() -> None:
    found = assess(CATALOGUE, example())

    assert ground(found) is found
