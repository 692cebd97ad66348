"""The draaiboek: the method's half day and ninety minutes, fitted to fewer steps and other lengths (6.2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.codes import QuestionId, StepCode
from assessments.workshop import Block, BlockKind
from tests.dossiers import CATALOGUE
from tests.wizard.workshop.rooms import ASKED, WAIVABLE, room
from wizard.workshop.agenda import (
    block_questions,
    draaiboek,
    ends_at,
    length,
    place_of,
    planned_start,
    steps_of,
    timetable,
)

MATURITY = tuple(one.id for one in CATALOGUE.questions.values() if one.is_maturity)
SCORING = BlockKind.SCORING


def of(*steps: StepCode) -> tuple[QuestionId, ...]:
    return tuple(one for one in MATURITY if CATALOGUE.questions[one].section in steps)


def outline(blocks: tuple[Block, ...]) -> list[tuple[str, int]]:
    return [(block.title, block.minutes) for block in blocks]


def test_all_questions_give_the_half_day_of_the_method() -> None:
    setup = replace(room().setup, starts_at=None, agenda=draaiboek(CATALOGUE, MATURITY))

    assert [(slot.words, slot.block.title) for slot in timetable(setup)] == [
        ("0:00", "Opening"),
        ("0:15", "Twee cijfers"),
        ("0:30", "Stap 1 en 2"),
        ("1:30", "Pauze"),
        ("1:45", "Stap 3 en 4"),
        ("2:30", "Stap 5 en 6"),
        ("3:00", "De vijf taken die eerst moeten"),
        ("3:20", "Wie doet wat, eerste afspraak"),
    ]
    assert length(setup) == 210


def test_scored_beforehand_it_takes_ninety_minutes() -> None:
    found = draaiboek(CATALOGUE, MATURITY, prepared=True)

    assert outline(found) == [
        ("Opening", 5),
        ("Twee cijfers", 5),
        ("Verschillen in stap 1 tot en met 6", 50),
        ("De vijf taken die eerst moeten", 20),
        ("Wie doet wat, eerste afspraak", 10),
    ]
    assert found[2].steps == tuple(StepCode)


def test_one_step_takes_less_time_and_no_break() -> None:
    found = draaiboek(CATALOGUE, of(StepCode.INTERN_PROCES))

    assert outline(found)[2] == ("Stap 3", 65)
    assert sum(block.minutes for block in found) == 105
    assert all(block.kind is not BlockKind.BREAK for block in found)
    longer = draaiboek(CATALOGUE, of(StepCode.INTERN_PROCES), minutes=180)
    assert all(block.kind is not BlockKind.BREAK for block in longer)  # there is nothing after it to begin again with


def test_a_pair_of_steps_in_a_long_workshop_has_its_break_in_between() -> None:
    found = draaiboek(CATALOGUE, of(StepCode.DRAAGVLAK, StepCode.IDENTITEIT))

    assert [block.title for block in found[2:5]] == ["Stap 1", "Pauze", "Stap 2"]


def test_without_questions_there_is_no_block_for_them() -> None:
    assert all(block.kind is not SCORING for block in draaiboek(CATALOGUE, ()))


def test_how_it_goes_is_said_where_it_first_happens() -> None:
    forms = [block.form for block in draaiboek(CATALOGUE, MATURITY) if block.kind is SCORING]

    assert forms == ["kiezen in stilte, verschillen bespreken", "", ""]


def test_a_lone_question_never_takes_the_time_of_a_whole_step() -> None:
    lone = (of(StepCode.DRAAGVLAK)[0], *of(StepCode.INTERN_PROCES, StepCode.EXTERN_PROCES), of(StepCode.SYNERGIE)[0])

    found = draaiboek(CATALOGUE, lone, minutes=45)

    assert [block.minutes for block in found if block.kind is SCORING] == [5, 15, 5]


@pytest.mark.parametrize("minutes, pause", [(119, 0), (120, 10), (149, 10), (150, 15)])
def test_a_longer_workshop_has_a_longer_break(minutes: int, pause: int) -> None:
    found = draaiboek(CATALOGUE, MATURITY, minutes=minutes)

    assert sum(block.minutes for block in found if block.kind is BlockKind.BREAK) == pause


@pytest.mark.parametrize(
    "steps, title",
    [
        ((StepCode.INTERN_PROCES, StepCode.EXTERN_PROCES), "Verschillen in stap 3 en 4"),
        ((StepCode.DRAAGVLAK, StepCode.IDENTITEIT, StepCode.INTERN_PROCES), "Verschillen in stap 1 tot en met 3"),
        ((StepCode.DRAAGVLAK, StepCode.INTERN_PROCES, StepCode.SYNERGIE), "Verschillen in stap 1, 3 en 6"),
    ],
)
def test_the_steps_of_a_block_are_named_as_one_says_them(steps: tuple[StepCode, ...], title: str) -> None:
    assert draaiboek(CATALOGUE, of(*steps), prepared=True)[2].title == title


def test_early_steps_keep_more_time_per_question() -> None:
    found = {block.title: block.minutes for block in draaiboek(CATALOGUE, MATURITY, minutes=300)}

    assert found["Stap 1 en 2"] > found["Stap 3 en 4"] > found["Stap 5 en 6"]


@pytest.mark.parametrize("minutes, whole", [(45, 45), (10, 45), (1000, 600), (90, 90), (149, 149), (217, 217)])
def test_the_blocks_fill_the_time_that_there_is(minutes: int, whole: int) -> None:
    assert sum(block.minutes for block in draaiboek(CATALOGUE, MATURITY, minutes=minutes)) == whole


def test_clock_times_count_from_the_planned_start() -> None:
    setup = replace(room().setup, starts_at=time(9, 30), agenda=draaiboek(CATALOGUE, MATURITY))

    assert [slot.words for slot in timetable(setup)][:4] == ["9:30", "9:45", "10:00", "11:00"]
    assert ends_at(setup) == time(13, 0)
    assert ends_at(replace(setup, starts_at=time(23, 0))) == time(2, 30)
    assert ends_at(replace(setup, starts_at=None)) is None


@pytest.mark.parametrize(
    "day, hour",
    [(date(2026, 1, 15), 8), (date(2026, 7, 15), 7)],  # winter and summer in the Netherlands
)
def test_the_planned_start_is_dutch_time(day: date, hour: int) -> None:
    setup = replace(room().setup, day=day, starts_at=time(9, 30))

    assert planned_start(setup) == datetime(day.year, day.month, day.day, hour, 30, tzinfo=UTC)
    assert planned_start(replace(setup, starts_at=None)) is None


def test_questions_belong_to_the_block_of_their_step() -> None:
    setup = room(questions=(*ASKED, WAIVABLE.id)).setup

    assert steps_of(CATALOGUE, ASKED) == (StepCode.INTERN_PROCES,)
    assert block_questions(CATALOGUE, setup, setup.agenda[1]) == ASKED
    assert block_questions(CATALOGUE, setup, setup.agenda[0]) == ()
    assert place_of(CATALOGUE, setup, ASKED[0]) == 1
    assert place_of(CATALOGUE, setup, WAIVABLE.id) is None
    assert place_of(CATALOGUE, setup, QuestionId("XYZ-99")) is None


@given(st.sets(st.sampled_from(MATURITY), min_size=1), st.integers(45, 600), st.booleans())
def test_any_choice_fits_and_every_question_has_its_block(
    chosen: set[QuestionId], minutes: int, prepared: bool
) -> None:
    found = draaiboek(CATALOGUE, tuple(chosen), minutes=minutes, prepared=prepared)
    setup = replace(room().setup, questions=tuple(sorted(chosen)), agenda=found)

    assert sum(block.minutes for block in found) == minutes
    assert all(block.minutes >= 5 for block in found)
    assert sum(block.minutes % 5 != 0 for block in found) <= (minutes % 5 != 0)
    placed = [one for block in found for one in block_questions(CATALOGUE, setup, block)]
    assert sorted(placed) == sorted(chosen)
