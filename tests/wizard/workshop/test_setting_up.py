"""Setting up a workshop: nothing of what was voted or changed by hand is lost, and the sum of the time is right."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random

import pytest

from assessments.errors import WorkshopError
from assessments.types import Answer, Confidence, QuestionId, StepCode
from assessments.votes import RoleGroup, Round, Vote
from assessments.workshop import Agreement, Block, BlockKind, Participant, Position, Setup, Workshop, WorkshopId
from assessments.workshop_parts import with_part
from tests.dossiers import CATALOGUE, dossier
from wizard.assessment import assess
from wizard.workshop import setting_up
from wizard.workshop.agenda import length
from wizard.workshop.making import level_questions, new_workshop
from wizard.workshop.move import Move
from wizard.workshop.name_list import ReadPerson, group_of, read_people

ANSWERS = {"INT-01": Answer(2), "INT-02": Answer(1, confidence=Confidence.GUESS)}
SHEET = assess(CATALOGUE, dossier(ANSWERS)).sheet
FRIDAY = date(2026, 1, 16)
WHOLE = new_workshop(WorkshopId("w"), SHEET, FRIDAY, Random(1), people=4)
STEP_3 = level_questions(SHEET, [StepCode.INTERN_PROCES])


def after(workshop: Workshop, move: Move) -> Workshop:
    for key, value in move.parts.items():
        workshop = with_part(workshop, key, value)
    return workshop


def setup(move: Move) -> Setup:
    return after(WHOLE, move).setup


def test_what_is_open_or_guessed_can_be_chosen_at_once() -> None:
    assert set(level_questions(SHEET)) - set(setting_up.open_questions(SHEET)) == {"INT-01", "INT-02"}
    assert setting_up.guessed_questions(SHEET) == ("INT-02",)


def test_a_draaiboek_that_nobody_touched_follows_the_questions_and_one_that_was_touched_stays() -> None:
    touched = after(WHOLE, setting_up.change_block(WHOLE, 0, minutes=25))

    fitted = after(WHOLE, setting_up.choose_questions(WHOLE, CATALOGUE, STEP_3)).setup
    kept = after(touched, setting_up.choose_questions(touched, CATALOGUE, STEP_3)).setup

    assert [one.steps for one in fitted.agenda if one.steps] == [(StepCode.INTERN_PROCES,)]
    assert kept.agenda == touched.setup.agenda
    assert kept.questions == fitted.questions == STEP_3


def test_votes_of_a_question_that_goes_stay_and_so_does_who_voted() -> None:
    voted = replace(WHOLE, rounds={QuestionId("INT-01"): (Round({4: Vote(3)}),)})

    fewer = after(voted, setting_up.choose_questions(voted, CATALOGUE, STEP_3[1:]))
    less = after(fewer, setting_up.set_count(fewer, 2))

    assert less.rounds == voted.rounds
    assert [(one.number, one.left) for one in less.setup.participants] == [(1, False), (2, False), (4, True)]


def test_a_list_fills_the_numbers_that_are_bare_and_adds_the_rest() -> None:
    named = after(WHOLE, setting_up.add_people(WHOLE, [ReadPerson("Anne", RoleGroup.HR)]))

    done = setting_up.add_people(named, [ReadPerson("anne"), *(ReadPerson(f"P{n}") for n in range(4))])

    people = after(named, done).setup.participants
    assert [(one.number, one.name) for one in people] == [(1, "Anne"), (2, "P0"), (3, "P1"), (4, "P2"), (5, "P3")]
    assert people[0] == Participant(1, RoleGroup.HR, "Anne")


def test_each_change_says_in_the_undo_line_what_it_was() -> None:
    one, two = ([ReadPerson(f"P{number}") for number in range(amount)] for amount in (1, 2))

    assert setting_up.add_people(WHOLE, one).words == "1 deelnemer van de lijst"
    assert setting_up.add_people(WHOLE, two).words == "2 deelnemers van de lijst"
    assert setting_up.change_block(WHOLE, 0, title="Start").words == "Draaiboek: Start gewijzigd"
    assert setting_up.change_block(WHOLE, 0, title="").words == "Draaiboek: Opening gewijzigd"


def test_the_draaiboek_is_made_anew_in_the_time_that_is_asked_or_in_its_own() -> None:
    touched = after(WHOLE, setting_up.change_block(WHOLE, 0, minutes=25))

    assert length(setup(setting_up.fit_agenda(touched, CATALOGUE, 120))) == 120
    assert length(setup(setting_up.fit_agenda(touched, CATALOGUE))) == length(touched.setup)


def test_blocks_change_places_come_and_go() -> None:
    first, second = WHOLE.setup.agenda[:2]
    pause = Block(BlockKind.BREAK, 10, "Pauze")

    assert setup(setting_up.move_block(WHOLE, 0, 1)).agenda[:2] == (second, first)
    assert setup(setting_up.move_block(WHOLE, 0, -1)).agenda == WHOLE.setup.agenda
    assert setup(setting_up.add_block(WHOLE, 1, pause)).agenda[1] == pause
    assert setup(setting_up.remove_block(WHOLE, 0)).agenda == WHOLE.setup.agenda[1:]


def test_the_sum_is_questions_times_the_time_of_each_beside_the_time_there_is() -> None:
    """22 questions of 2 minutes choosing and twice a minute explaining take 88 minutes."""
    block = Block(BlockKind.SCORING, 80, "Alles", steps=tuple(StepCode))
    tight = replace(WHOLE.setup, questions=WHOLE.setup.questions[:22], agenda=(block,))

    found = setting_up.fit(tight, CATALOGUE)

    assert (found.questions, found.seconds_each, found.needed, found.minutes) == (22, 240, 88, 80)
    assert (found.short, found.most) == (8, 20)


def test_steps_without_a_place_in_the_draaiboek_are_named() -> None:
    block = Block(BlockKind.SCORING, 60, "Stap 3", steps=(StepCode.INTERN_PROCES,))
    part = replace(WHOLE.setup, questions=(*STEP_3, QuestionId("EXT-01")), agenda=(block,))

    found = setting_up.fit(part, CATALOGUE)

    assert found.unplaced == (StepCode.EXTERN_PROCES,)
    assert found.questions == len(STEP_3)


def test_scoring_beforehand_shortens_the_draaiboek() -> None:
    before = setup(setting_up.set_prepared(WHOLE, CATALOGUE, True))

    assert before.prepared
    assert sum(one.minutes for one in before.agenda) == 90


def test_a_next_day_has_the_same_people_the_other_steps_and_a_code_of_its_own() -> None:
    part = after(WHOLE, setting_up.choose_questions(WHOLE, CATALOGUE, STEP_3))

    made = setting_up.another_day(part, WorkshopId("v"), SHEET, Random(2))

    assert made.setup.day == date(2026, 1, 19)
    assert made.setup.participants == WHOLE.setup.participants
    assert set(made.setup.questions) == set(level_questions(SHEET)) - set(STEP_3)
    assert made.setup.code != part.setup.code
    assert made.rounds == {}


def test_what_a_day_left_open_comes_first_on_the_next_day() -> None:
    part = after(WHOLE, setting_up.choose_questions(WHOLE, CATALOGUE, STEP_3))
    held = replace(
        part,
        position=Position(begun_at=datetime(2026, 1, 16, 8, tzinfo=UTC)),
        agreements={STEP_3[0]: Agreement(datetime(2026, 1, 16, 9, tzinfo=UTC), 2)},
    )

    made = setting_up.another_day(held, WorkshopId("v"), SHEET, Random(2))

    assert made.setup.questions[: len(STEP_3) - 1] == STEP_3[1:]
    assert set(made.setup.questions) == set(level_questions(SHEET)) - {STEP_3[0]}


@pytest.mark.parametrize(
    "text, people",
    [
        ("Anne\nPiet de Vries\n", [("Anne", None), ("Piet de Vries", None)]),
        ("Naam\tFunctie\nAnne\tHR-adviseur\n3\tPiet\tDirecteur", [("Anne", "hr_recruitment"), ("Piet", "directie")]),
        ("Anne <anne@x.nl>; Piet de Vries <piet@x.nl>", [("Anne", None), ("Piet de Vries", None)]),
        ("1. Anne\n2) Piet\n- Fatima\n\n", [("Anne", None), ("Piet", None), ("Fatima", None)]),
        ("Anne;leidinggevende\nPiet;IT", [("Anne", "leidinggevende"), ("Piet", "it")]),
        ("directie\nmarketing", [("", "directie"), ("", "marketing")]),
        ("Łukasz Ć.\n12345\n@@@", [("Łukasz Ć.", None)]),
        ("", []),
    ],
)
def test_a_pasted_list_is_read(text: str, people: list[tuple[str, str | None]]) -> None:
    assert [(one.name, one.group) for one in read_people(text)] == people


@pytest.mark.parametrize(
    "words, group",
    [
        ("Teamleider zorg", RoleGroup.MANAGER),
        ("Manager HR", RoleGroup.HR),
        ("Communicatieadviseur", RoleGroup.MARKETING),
        ("Medewerker < 1 jaar", RoleGroup.NEWCOMER),
        ("Monteur", None),
        ("Digitaal vormgever", None),
    ],
)
def test_a_function_tells_the_role_group_or_nothing(words: str, group: RoleGroup | None) -> None:
    assert group_of(words) == group


def test_after_the_first_vote_nobody_can_decide_to_show_who_chose_what() -> None:
    question = WHOLE.setup.questions[0]
    voted = replace(WHOLE, rounds={question: (Round({1: Vote(2)}),)})
    told = replace(voted, setup=replace(voted.setup, shows_individual=True))

    assert setup(setting_up.announce(WHOLE, True)).shows_individual
    with pytest.raises(WorkshopError, match="Er is al gestemd"):
        setting_up.announce(voted, True)
    assert not after(told, setting_up.announce(told, False)).setup.shows_individual
