"""The clock: it runs down, gets a minute more, and neither a sleeping laptop nor a clock set back misleads the room."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from assessments.workshop import Position
from tests.wizard.workshop.rooms import AT, room
from wizard.workshop.timer import (
    LONGEST,
    add_minute,
    is_over,
    is_running,
    remaining,
    set_to,
    start,
    start_for_explaining,
    start_for_voting,
    stop,
)
from wizard.workshop.words import clock


def seconds(amount: float) -> timedelta:
    return timedelta(seconds=amount)


def test_it_runs_down_and_stands_where_it_is_stopped() -> None:
    running = start(Position(), AT, 60)

    assert remaining(running, AT) == 60
    assert clock(remaining(running, AT + seconds(13))) == "0:47"
    assert is_running(running, AT + seconds(59))
    standing = stop(running, AT + seconds(13))
    assert remaining(standing, AT + seconds(500)) == 47
    assert not is_running(standing, AT)
    assert remaining(start(standing, AT + seconds(500)), AT + seconds(501)) == 46


def test_it_shows_zero_only_when_time_is_up() -> None:
    running = start(Position(), AT, 60)

    assert remaining(running, AT + seconds(59.9)) == 1
    assert remaining(running, AT + seconds(60)) == 0
    assert not is_running(running, AT + seconds(60))
    assert not is_over(running, AT + seconds(59.9))
    assert is_over(running, AT + seconds(60))


def test_a_laptop_that_slept_has_used_its_time_up() -> None:
    running = start(Position(), AT, 60)

    assert remaining(running, AT + timedelta(hours=3)) == 0
    assert is_over(running, AT + timedelta(hours=3))
    assert remaining(stop(running, AT + timedelta(hours=3)), AT) == 0


def test_a_clock_that_jumped_back_never_shows_more_than_was_given() -> None:
    running = start(Position(), AT, 60)

    assert remaining(running, AT - timedelta(hours=1)) == 60
    assert remaining(stop(running, AT - timedelta(hours=1)), AT) == 60


def test_a_minute_more_runs_on_or_stands() -> None:
    running = start(Position(), AT, 60)

    assert remaining(add_minute(running, AT + seconds(20)), AT + seconds(20)) == 100
    assert is_running(add_minute(running, AT + seconds(90)), AT + seconds(100))
    assert remaining(add_minute(running, AT + seconds(90)), AT + seconds(100)) == 50
    assert remaining(add_minute(set_to(Position(), 30), AT), AT + seconds(10)) == 90


def test_it_begins_with_the_times_of_the_workshop() -> None:
    setup = room().setup

    assert remaining(start_for_voting(Position(), setup, AT), AT) == setup.seconds_each == 120
    assert remaining(start_for_explaining(Position(), setup, AT), AT) == setup.seconds_to_explain == 60


def test_it_never_stands_below_zero_or_above_its_two_digits() -> None:
    assert remaining(set_to(Position(), -5), AT) == 0
    assert remaining(start(Position(), AT, 10**6), AT) == LONGEST
    assert clock(LONGEST) == "99:00"
    assert remaining(add_minute(set_to(Position(), LONGEST), AT), AT) == LONGEST


@given(st.integers(0, LONGEST), st.integers(-(10**6), 10**6), st.integers(-(10**6), 10**6))
def test_whatever_the_clock_of_the_computer_does_it_shows_what_was_given_or_less(
    amount: int, first: int, second: int
) -> None:
    running = start(Position(), AT, amount)
    early, late = sorted((first, second))

    assert 0 <= remaining(running, AT + seconds(late)) <= remaining(running, AT + seconds(early)) <= amount
