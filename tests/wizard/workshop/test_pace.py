"""How a workshop runs against its draaiboek: begun late counts, a question in hand does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from assessments.codes import QuestionId, StepCode
from assessments.workshop import Agreement, Block, BlockKind, Mark, Position, Screen, Workshop
from tests.dossiers import CATALOGUE
from tests.wizard.workshop.rooms import AT, FIRST, SECOND, THIRD, room
from wizard.workshop.pace import (
    Pace,
    clock_start,
    current_slot,
    elapsed,
    left_words,
    pace,
    seconds_left_each,
)

START = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)
"""Half past ten in the Netherlands, as the room planned."""


def at(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def running(block: int, *, begun: datetime = START, done: int = 0) -> Workshop:
    """Return a workshop in a block, with this many of its three questions agreed."""
    position = Position(block, Screen.QUESTION, begun_at=begun)
    agreements = {one.id: Agreement(AT, 2) for one in (FIRST, SECOND, THIRD)[:done]}
    return replace(room(), position=position, agreements=agreements)


@pytest.mark.parametrize(
    "block, done, minutes, late",
    [
        (0, 0, 0, 0),
        (0, 0, 15, 0),
        (0, 0, 21.5, 6),
        (1, 0, 10, -5),  # the questions begin at 15
        (1, 0, 15, 0),
        (1, 0, 35, 0),  # the first question has 15 to 35
        (1, 0, 41, 6),
        (1, 1, 41, 0),  # and the second 35 to 55
        (1, 2, 41, -14),
        (1, 3, 80, 5),
        (1, 3, 74, -1),
        (2, 3, 70, -5),
        (3, 3, 120, 10),
    ],
)
def test_how_far_behind_is_in_whole_minutes(block: int, done: int, minutes: float, late: int) -> None:
    assert pace(running(block, done=done), CATALOGUE, at(minutes)) == Pace(late)


@pytest.mark.parametrize(
    "minutes, words", [(6, "6 minuten achter"), (1, "1 minuut achter"), (0, "op schema"), (-3, "3 minuten voor")]
)
def test_it_is_said_in_words(minutes: int, words: str) -> None:
    assert Pace(minutes).words.replace("\u00a0", " ") == words
    assert Pace(minutes).is_behind is (minutes > 0)


def test_a_postponed_question_is_done_for_now() -> None:
    workshop = replace(running(1), marks={FIRST.id: Mark(postponed=True)})

    assert pace(workshop, CATALOGUE, at(41)) == Pace(0)


def test_a_block_whose_questions_were_taken_out_is_like_any_other() -> None:
    workshop = replace(running(1), setup=replace(running(1).setup, questions=()))

    assert pace(workshop, CATALOGUE, at(60)) == Pace(0)
    assert pace(workshop, CATALOGUE, at(80)) == Pace(5)


TWO_STEPS = (
    Block(BlockKind.OPENING, 15, "Opening"),
    Block(BlockKind.SCORING, 60, "Stap 3", steps=(StepCode.INTERN_PROCES,)),
    Block(BlockKind.BREAK, 15, "Pauze"),
    Block(BlockKind.SCORING, 20, "Stap 4", steps=(StepCode.EXTERN_PROCES,)),
)
LAST = QuestionId("EXT-01")


def coming_back(block: int, *done: QuestionId) -> Workshop:
    """Return a workshop over two steps, with three questions and one; these are agreed."""
    setup = replace(room(questions=(FIRST.id, SECOND.id, THIRD.id, LAST)).setup, agenda=TWO_STEPS)
    position = Position(block, Screen.QUESTION, begun_at=START)
    return replace(room(), setup=setup, position=position, agreements={one: Agreement(AT, 2) for one in done})


def test_coming_back_to_an_earlier_question_brings_no_break_back() -> None:
    """After the last step the room comes back for one question of 20 minutes: it has until minute 110, from 90."""
    workshop = coming_back(1, FIRST.id, SECOND.id, LAST)

    assert pace(workshop, CATALOGUE, at(90)) == Pace(0)
    assert pace(workshop, CATALOGUE, at(110)) == Pace(0)
    assert pace(workshop, CATALOGUE, at(115)) == Pace(5)
    assert pace(workshop, CATALOGUE, at(85)) == Pace(-5)
    assert seconds_left_each(workshop, CATALOGUE, at(100)) == 600


def test_what_was_left_open_before_is_left() -> None:
    assert pace(coming_back(3, FIRST.id, SECOND.id), CATALOGUE, at(95)) == Pace(0)


def test_all_done_is_as_far_ahead_as_the_block_has_left() -> None:
    assert pace(coming_back(1, FIRST.id, SECOND.id, THIRD.id), CATALOGUE, at(70)) == Pace(-5)
    assert pace(coming_back(3, FIRST.id, SECOND.id, THIRD.id, LAST), CATALOGUE, at(110)) == Pace(0)


def test_begun_late_is_behind() -> None:
    assert pace(running(0, begun=at(20)), CATALOGUE, at(21)) == Pace(6)
    assert pace(running(0, begun=at(-10)), CATALOGUE, at(-10)) == Pace(-10)


def test_moved_tried_out_or_without_a_time_it_counts_from_when_it_began() -> None:
    for begun in (START + timedelta(days=1), START - timedelta(minutes=121), START + timedelta(minutes=121)):
        assert clock_start(running(0, begun=begun)) == begun
    for begun in (START - timedelta(hours=2), START + timedelta(hours=2)):
        assert clock_start(running(0, begun=begun)) == START
    workshop = running(0, begun=at(20))
    assert clock_start(workshop) == START
    assert clock_start(replace(workshop, setup=replace(workshop.setup, starts_at=None))) == at(20)


def test_before_and_after_there_is_no_pace() -> None:
    assert pace(room(), CATALOGUE, at(5)) is None
    assert elapsed(room(), at(5)) is None
    closed = replace(running(3), position=replace(running(3).position, closed_at=at(100)))
    assert pace(closed, CATALOGUE, at(200)) is None
    empty = replace(running(0), setup=replace(running(0).setup, agenda=()))
    assert pace(empty, CATALOGUE, at(5)) is None


def test_the_block_that_is_on_is_where_the_room_is() -> None:
    now = current_slot(running(1))

    assert now is not None
    assert now.block.title == "Stap 3"
    assert current_slot(running(9)) is None


def test_what_is_left_is_shared_over_the_open_questions() -> None:
    """Of 110 minutes the break and the tasks take 35, so that until minute 75 is for the questions."""
    assert seconds_left_each(running(1), CATALOGUE, at(15)) == 60 * 60 // 3
    assert seconds_left_each(running(1, done=1), CATALOGUE, at(35)) == 40 * 60 // 2
    assert seconds_left_each(running(1, done=2), CATALOGUE, at(74)) == 60
    assert seconds_left_each(running(1, done=2), CATALOGUE, at(80)) == 0
    assert seconds_left_each(running(0), CATALOGUE, at(0)) == 60 * 60 // 3
    assert seconds_left_each(running(0), CATALOGUE, at(30)) == 45 * 60 // 3
    assert seconds_left_each(running(1, done=3), CATALOGUE, at(40)) is None
    assert seconds_left_each(room(), CATALOGUE, at(40)) is None


@pytest.mark.parametrize(
    "done, minutes, words",
    [
        (0, 15, "Nog 3 vragen, elk 20 minuten"),
        (2, 70, "Nog 1 vraag, 5 minuten"),
        (1, 72.5, "Nog 2 vragen, elk 1 minuut"),
        (2, 74, "Nog 1 vraag, 1 minuut"),
        (1, 73.5, "Nog 2 vragen, elk 40 seconden"),
        (2, 74.5, "Nog 1 vraag, 30 seconden"),
        (1, 80, "Nog 2 vragen, de tijd is op"),
        (3, 40, ""),
    ],
)
def test_what_is_left_is_said_in_words(done: int, minutes: float, words: str) -> None:
    found = left_words(running(1, done=done), CATALOGUE, at(minutes))

    assert found.replace("\u00a0", " ") == words


def test_nothing_is_said_before_and_after() -> None:
    closed = replace(running(1), position=replace(running(1).position, closed_at=at(40)))

    assert left_words(room(), CATALOGUE, at(15)) == left_words(closed, CATALOGUE, at(50)) == ""
