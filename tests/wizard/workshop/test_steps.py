"""Where the room goes: forward and back through blocks and questions, jumps, and screens that are put in front."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from assessments.workshop import Agreement, Position, Screen, Workshop
from tests.dossiers import CATALOGUE
from tests.wizard.workshop.rooms import ASKED, AT, FIRST, LATER, SECOND, THIRD, WAIVABLE, room, voted, with_rounds
from wizard.workshop import timer
from wizard.workshop.steps import (
    after_agreeing,
    after_showing,
    back,
    begin,
    close,
    forward,
    main_screen,
    next_open,
    next_question,
    reopen,
    to_block,
    to_question,
    to_screen,
    toggle,
)


def at(workshop: Workshop, position: Position) -> Workshop:
    return replace(workshop, position=position)


def agreed(workshop: Workshop, *questions: str) -> Workshop:
    return replace(workshop, agreements={one: Agreement(AT, 2) for one in ASKED if one in questions})


def test_forward_goes_through_everything_and_stays_at_the_end() -> None:
    workshop, seen = room(), []
    for _ in range(8):
        seen.append((workshop.position.block, workshop.position.screen, workshop.position.question))
        workshop = at(workshop, forward(workshop, CATALOGUE, AT))

    assert seen == [
        (0, Screen.WELCOME, None),
        (1, Screen.QUESTION, FIRST.id),
        (1, Screen.QUESTION, SECOND.id),
        (1, Screen.QUESTION, THIRD.id),
        (2, Screen.BREAK, THIRD.id),
        (3, Screen.TASKS, THIRD.id),
        (3, Screen.TASKS, THIRD.id),
        (3, Screen.TASKS, THIRD.id),
    ]


def test_back_goes_the_same_way_and_stays_at_the_beginning() -> None:
    workshop, seen = at(room(), Position(block=3, screen=Screen.TASKS)), []
    for _ in range(7):
        seen.append((workshop.position.block, workshop.position.screen, workshop.position.question))
        workshop = at(workshop, back(workshop, CATALOGUE, AT))

    assert seen == [
        (3, Screen.TASKS, None),
        (2, Screen.BREAK, None),
        (1, Screen.QUESTION, THIRD.id),
        (1, Screen.QUESTION, SECOND.id),
        (1, Screen.QUESTION, FIRST.id),
        (0, Screen.WELCOME, FIRST.id),
        (0, Screen.WELCOME, FIRST.id),
    ]


def test_a_question_comes_with_the_time_for_voting() -> None:
    workshop = with_rounds(room(), SECOND, voted(0, 4), voted(1, 2))
    workshop = at(workshop, timer.start(replace(workshop.position, page=2), AT, 30))

    found = to_question(workshop, CATALOGUE, SECOND.id)

    assert (found.block, found.screen, found.question, found.page) == (1, Screen.QUESTION, SECOND.id, 0)
    assert timer.remaining(found, AT) == 120
    assert not timer.is_running(found, AT)


def test_coming_back_to_the_question_that_is_on_leaves_the_clock_alone() -> None:
    position = timer.start(Position(block=1, screen=Screen.PARKED, question=FIRST.id), AT, 60)

    found = to_question(at(room(), position), CATALOGUE, FIRST.id)

    assert timer.remaining(found, AT + timedelta(seconds=20)) == 40


def test_a_jump_to_a_question_that_is_not_asked_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="not asked here"):
        to_question(room(), CATALOGUE, WAIVABLE.id)
    for place in (-1, 4):
        with pytest.raises(ValueError, match="no block"):
            to_block(room(), CATALOGUE, place, AT)


def test_a_block_with_questions_begins_at_its_first_open_one() -> None:
    assert to_block(agreed(room(), FIRST.id), CATALOGUE, 1, AT).question == SECOND.id
    assert to_block(agreed(room(), *ASKED), CATALOGUE, 1, AT).question == FIRST.id


def test_in_a_break_the_clock_runs() -> None:
    found = to_block(room(), CATALOGUE, 2, AT)

    assert found.screen is Screen.BREAK
    assert timer.remaining(found, AT + timedelta(minutes=1)) == 14 * 60


def test_a_question_without_a_place_in_the_draaiboek_can_be_reached_all_the_same() -> None:
    workshop = room(questions=(*ASKED, WAIVABLE.id))

    assert to_question(workshop, CATALOGUE, WAIVABLE.id).block == 0


@pytest.mark.parametrize("screen", [Screen.BLANK, Screen.PARKED])
def test_what_stands_in_front_goes_away_first(screen: Screen) -> None:
    workshop = at(room(), Position(block=1, screen=Screen.QUESTION, question=SECOND.id))

    hidden = at(workshop, toggle(workshop, screen))
    assert hidden.position.screen is screen
    assert toggle(hidden, screen) == workshop.position
    assert forward(hidden, CATALOGUE, AT) == back(hidden, CATALOGUE, AT) == workshop.position


def test_every_block_has_a_screen_of_its_own() -> None:
    screens = [main_screen(at(room(), Position(block=place))) for place in range(4)]

    assert screens == [Screen.WELCOME, Screen.QUESTION, Screen.BREAK, Screen.TASKS]
    assert to_screen(room(), Screen.CLOSING).screen is Screen.CLOSING


def test_without_a_draaiboek_one_still_goes_through_the_questions() -> None:
    workshop = replace(room(), setup=replace(room().setup, agenda=()))
    assert main_screen(workshop) is Screen.WELCOME

    workshop = at(workshop, forward(workshop, CATALOGUE, AT))
    assert (workshop.position.question, main_screen(workshop)) == (FIRST.id, Screen.QUESTION)
    assert forward(workshop, CATALOGUE, AT).question == SECOND.id
    assert back(workshop, CATALOGUE, AT) == workshop.position
    assert after_agreeing(agreed(workshop, FIRST.id), CATALOGUE, AT).question == SECOND.id


def test_the_next_question_knows_the_end() -> None:
    assert next_question(room(), None) == FIRST.id
    assert next_question(room(), FIRST.id) == SECOND.id
    assert next_question(room(), THIRD.id) is None


def test_the_next_open_question_goes_round_once() -> None:
    assert next_open(agreed(room(), SECOND.id), FIRST.id) == THIRD.id
    assert next_open(agreed(room(), THIRD.id), SECOND.id) == FIRST.id
    assert next_open(agreed(room(), *ASKED), SECOND.id) is None
    assert next_open(room(), None) == FIRST.id


def test_after_agreeing_the_room_goes_to_what_is_open_in_the_block_and_then_on() -> None:
    second = at(room(), Position(block=1, screen=Screen.QUESTION, question=SECOND.id))

    assert after_agreeing(agreed(second, SECOND.id), CATALOGUE, AT).question == THIRD.id
    assert after_agreeing(agreed(second, SECOND.id, THIRD.id), CATALOGUE, AT).question == FIRST.id
    assert after_agreeing(agreed(second, *ASKED), CATALOGUE, AT).screen is Screen.BREAK


def test_after_the_last_agreement_of_the_last_block_the_room_stays() -> None:
    setup = replace(room().setup, agenda=room().setup.agenda[:2])
    last = at(replace(room(), setup=setup), Position(block=1, screen=Screen.QUESTION, question=THIRD.id))

    assert after_agreeing(agreed(last, *ASKED), CATALOGUE, AT) == last.position


def test_no_clock_runs_over_tasks() -> None:
    found = to_block(at(room(), timer.start(Position(), AT, 60)), CATALOGUE, 3, AT)

    assert timer.remaining(found, AT) == 0
    assert not timer.is_over(found, AT)


def test_a_workshop_keeps_when_it_first_began() -> None:
    begun = at(room(), begin(room(), AT))
    closed = at(begun, close(begun, LATER))

    assert closed.position.closed_at == LATER
    assert closed.position.screen is Screen.CLOSING
    for again in (begin(closed, LATER + timedelta(hours=1)), reopen(closed)):
        assert (again.begun_at, again.closed_at) == (AT, None)
    assert reopen(at(room(), close(room(), AT))).begun_at is None


def test_closing_lets_the_clock_stand_at_what_it_shows() -> None:
    running = at(room(), timer.start(Position(), AT, 120))

    found = close(running, AT + timedelta(seconds=50))

    assert (found.timer_ends_at, found.timer_left) == (None, 70)


@pytest.mark.parametrize("levels, seconds", [((1, 3), 60), ((1, 2), 0), ((1,), 0)])
def test_once_votes_are_shown_the_clock_stands_at_what_explaining_takes(levels: tuple[int, ...], seconds: int) -> None:
    shown = at(with_rounds(room(), FIRST, voted(*levels)), timer.start(Position(), AT, 90))

    found = after_showing(shown, FIRST.id)

    assert (found.timer_ends_at, found.timer_left) == (None, seconds)
    secret = with_rounds(shown, FIRST, voted(*levels, shown=False))
    assert after_showing(secret, FIRST.id) == secret.position
