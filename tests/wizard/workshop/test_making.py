"""A new workshop is ready to begin; changing it later loses no vote; why one cannot begin is said in one sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from random import Random

import pytest

from assessments.codes import MeasurementId, QuestionId, StepCode
from assessments.votes import RoleGroup
from assessments.workshop import Agreement, Participant, Setup, Workshop, WorkshopId
from tests.dossiers import CATALOGUE, sheet
from tests.wizard.workshop.rooms import ASKED, AT, FIRST, after, room, voted, with_rounds
from wizard.workshop.agenda import length
from wizard.workshop.making import (
    CODE_LETTERS,
    change_setup,
    in_order,
    level_questions,
    make_code,
    new_workshop,
    set_apart,
    why_not,
    with_people,
)

TODAY = date(2026, 1, 5)
SHEET = sheet()
HIDDEN = next(one.id for one in CATALOGUE.questions.values() if one.is_maturity and not SHEET.is_shown(one.id))


def made(**chosen: object) -> Workshop:
    return new_workshop(WorkshopId("w9"), SHEET, TODAY, Random(7), **chosen)  # type: ignore[arg-type]  # as named there


def test_a_new_workshop_asks_every_level_question_of_the_dossier_in_order() -> None:
    workshop = made()

    order = list(CATALOGUE.questions)
    assert [order.index(one) for one in workshop.setup.questions] == sorted(map(order.index, workshop.setup.questions))
    assert workshop.setup.questions == level_questions(SHEET)
    assert all(CATALOGUE.questions[one].is_maturity and SHEET.is_shown(one) for one in workshop.setup.questions)
    assert [one.number for one in workshop.setup.participants] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert workshop.setup.measurement == SHEET.measurement.id
    assert length(workshop.setup) == 210
    assert not why_not(workshop, SHEET)


def test_only_chosen_steps_are_asked() -> None:
    workshop = made(steps=(StepCode.INTERN_PROCES,), people=4, starts_at=time(13, 0), prepared=True)

    assert {CATALOGUE.questions[one].section for one in workshop.setup.questions} == {"intern_proces"}
    assert len(workshop.setup.participants) == 4
    assert (workshop.setup.starts_at, workshop.setup.prepared, length(workshop.setup)) == (time(13, 0), True, 90)


def test_there_is_always_somebody() -> None:
    assert made(people=0).setup.participants == made(people=1).setup.participants == (Participant(1),)


def test_hidden_questions_are_not_asked() -> None:
    hidden = [one for one in SHEET.maturity_questions() if not SHEET.is_shown(one.id)]

    assert HIDDEN in [one.id for one in hidden]
    assert not {one.id for one in hidden} & set(made().setup.questions)


def test_a_code_has_six_signs_that_nobody_reads_wrong() -> None:
    codes = {make_code(Random(seed)) for seed in range(200)}

    assert len(codes) == 200
    assert all(len(code) == 6 and set(code) <= set(CODE_LETTERS) for code in codes)
    assert not set("0O1IL2Z5S6G8BUVAE") & set(CODE_LETTERS) - set("6V")
    assert make_code(Random(3)) == make_code(Random(3))


def test_a_question_that_goes_keeps_its_votes_and_brings_them_back() -> None:
    workshop = replace(with_rounds(room(), FIRST, voted(1, 2)), agreements={FIRST.id: Agreement(AT, 1)})
    before = workshop.setup

    without = after(workshop, change_setup(workshop, replace(before, questions=ASKED[1:])))

    assert set_apart(without) == (FIRST.id,)
    assert after(without, change_setup(without, before)) == workshop
    assert set_apart(workshop) == ()


def test_a_number_with_votes_goes_home_and_one_without_goes() -> None:
    workshop = with_rounds(room(4), FIRST, voted(1, 2))

    fewer = after(workshop, change_setup(workshop, with_people(workshop.setup, 1)))

    assert fewer.setup.participants == (Participant(1), Participant(2, left=True))
    assert fewer.rounds == workshop.rounds


def test_the_code_never_changes() -> None:
    changed = after(room(), change_setup(room(), replace(room().setup, code="QQQQQQ", title="Sessie stap 3")))

    assert (changed.setup.code, changed.setup.title) == ("K7M4QX", "Sessie stap 3")


def test_more_people_get_the_next_numbers() -> None:
    setup = replace(room().setup, participants=(Participant(2, RoleGroup.HR), Participant(5)))

    assert [one.number for one in with_people(setup, 4).participants] == [1, 2, 3, 5]
    assert with_people(setup, 1).participants == (Participant(2, RoleGroup.HR),)
    assert len(with_people(setup, 500).participants) == 99
    assert len(with_people(setup, 0).participants) == 1


def test_questions_stand_in_the_order_of_the_method_and_once() -> None:
    assert in_order(CATALOGUE, [*reversed(ASKED), *ASKED, QuestionId("XYZ-99")]) == ASKED


@pytest.mark.parametrize(
    "changed, sentence",
    [
        ({}, ""),
        ({"questions": ()}, "Kies eerst over welke vragen jullie stemmen."),
        ({"participants": ()}, "Geef eerst minstens één deelnemer een nummer."),
        ({"measurement": MeasurementId("weg")}, "De meting van deze workshop is er niet meer. Kies een andere meting."),
    ],
)
def test_some_things_must_be_there_before_one_begins(changed: dict[str, object], sentence: str) -> None:
    workshop = replace(made(), setup=replace(made().setup, **changed))  # type: ignore[arg-type]  # as named there

    assert why_not(workshop, SHEET) == sentence


def test_nothing_but_the_setup_changes() -> None:
    setup: Setup = replace(room().setup, day=date(2026, 3, 1))

    move = change_setup(room(), setup)

    assert list(move.parts.values()) == [setup]
    assert not move.answers
