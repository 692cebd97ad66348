"""Klaar voor de workshop: what follows from the data, and advice that is only given where it applies."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from assessments.codes import StepCode
from assessments.votes import RoleGroup
from assessments.workshop import Block, BlockKind, Participant, Workshop
from tests.dossiers import CATALOGUE, sheet
from tests.wizard.workshop.rooms import AGENDA, room
from wizard.workshop.making import level_questions
from wizard.workshop.readiness import AGENDA as PLAN
from wizard.workshop.readiness import PEOPLE, QUESTIONS, checks

TODAY = date(2026, 1, 5)
SHEET = sheet()
ASKED = level_questions(SHEET)[:3]
HIDDEN = next(one.id for one in SHEET.maturity_questions() if not SHEET.is_shown(one.id))


def ready(**changed: object) -> Workshop:
    """Return a workshop that nothing is wrong with, but for what is changed."""
    people = tuple(Participant(number, RoleGroup.HR) for number in range(1, 5))
    named = replace(room().setup, questions=ASKED, participants=people, client="Sanne", facilitator="Marit")
    steps = {StepCode(CATALOGUE.questions[one].section) for one in ASKED}
    agenda = tuple(replace(block, steps=tuple(steps)) if block.kind is BlockKind.SCORING else block for block in AGENDA)
    return replace(room(), setup=replace(replace(named, agenda=agenda), **changed))  # type: ignore[arg-type]  # by name


def waiting(workshop: Workshop) -> dict[str, str]:
    found = checks(workshop, SHEET, TODAY, has_figures=True)
    return {one.words.replace("\u00a0", " "): one.place for one in found if not one.is_done}


def people(count: int) -> tuple[Participant, ...]:
    return tuple(Participant(number, RoleGroup.HR) for number in range(1, count + 1))


TIGHT, TOO_LONG = (
    tuple(replace(one, minutes=minutes) if one.kind is BlockKind.SCORING else one for one in ready().setup.agenda)
    for minutes in (8, 2)
)
LONG = (Block(BlockKind.OPENING, 61, "Opening"), *(block for block in ready().setup.agenda if block.minutes > 15))


def test_a_workshop_that_is_ready_has_nothing_waiting() -> None:
    assert waiting(ready()) == {}


@pytest.mark.parametrize(
    "workshop, words, place",
    [
        (ready(participants=people(2)), "Met minder dan drie deelnemers zie je geen verschil tussen groepen", PEOPLE),
        (
            ready(participants=people(13)),
            "Met meer dan twaalf deelnemers duurt het gesprek per vraag te lang: maak twee groepen",
            PEOPLE,
        ),
        (ready(agenda=TIGHT), "De vragen passen krap in de tijd", PLAN),
        (ready(agenda=TOO_LONG), "De vragen passen niet in de tijd", PLAN),
        (ready(agenda=LONG), "Geen pauze in het draaiboek", PLAN),
        (ready(questions=(*ASKED, HIDDEN)), "1 vraag hoort niet meer bij dit dossier", QUESTIONS),
    ],
)
def test_advice_is_given_where_it_applies(workshop: Workshop, words: str, place: str) -> None:
    assert waiting(workshop)[words] == place


def test_three_and_twelve_people_are_fine_and_two_hours_need_no_break() -> None:
    for count in (3, 12):
        assert waiting(ready(participants=people(count))) == {}
    short = (replace(LONG[0], minutes=40), *LONG[1:])
    assert sum(block.minutes for block in short) == 120
    assert "Geen pauze in het draaiboek" not in waiting(ready(agenda=short))


def test_who_went_home_does_not_count() -> None:
    gone = tuple(replace(one, left=one.number > 2) for one in people(4))

    assert any("Met minder dan drie" in words for words in waiting(ready(participants=gone)))


def test_what_is_open_says_where_to_go() -> None:
    bare = ready(questions=(), participants=(), starts_at=None, day=date(2026, 1, 4), client="")

    found = waiting(bare)

    assert {"Nog geen begintijd", "Nog geen vragen gekozen", "Nog geen deelnemers"} <= set(found)
    assert any(words.startswith("De dag is al geweest") for words in found)
    assert all(found.values())
    assert waiting(ready(starts_at=time(9))) == {}
