"""The method's oracles for votes (6.3), each with its numbers, and what holds for any votes at all."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from itertools import combinations_with_replacement
from statistics import median_low

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.spread import (
    Spread,
    Status,
    is_divided,
    last_spread,
    spread_of,
    spread_of_tally,
    spread_of_votes,
    two_decimals,
)
from assessments.votes import Kept, NoLevel, Round, Tally, Vote

LEVELS = st.lists(st.integers(0, 4), max_size=12)


def spread_of_levels(levels: Iterable[int]) -> Spread:
    return spread_of_votes(Vote(level=level) for level in levels)


@pytest.mark.parametrize(
    "levels, mean, median, proposal, spread, status",
    [
        ([1, 1, 2, 2, 3], "1.80", Fraction(2), 2, 2, Status.EXPLAIN),
        ([0, 1, 3, 4], "2.00", Fraction(2), 1, 4, Status.TWO_CAMPS),
        ([2, 2, 3, 3], "2.50", Fraction(5, 2), 2, 1, Status.UNANIMOUS),
        ([0, 0, 1, 3, 4, 4], "2.00", Fraction(2), 1, 4, Status.TWO_CAMPS),
        ([3], "3.00", Fraction(3), 3, 0, None),
        ([0, 1, 1, 1, 3, 3, 3, 4], "2.00", Fraction(2), 1, 4, Status.TWO_CAMPS),
    ],
)
def test_the_oracles_of_the_method(
    levels: list[int], mean: str, median: Fraction, proposal: int, spread: int, status: Status | None
) -> None:
    found = spread_of_levels(levels)

    assert found.n == len(levels)
    assert str(found.shown_mean) == mean
    assert found.median == median
    assert found.lower_median == found.proposal == proposal
    assert found.spread == spread
    assert found.status is status


def test_nobody_gave_a_level() -> None:
    found = spread_of_votes([Vote(), Vote(no_level=NoLevel.NOT_APPLICABLE), Vote(no_level=NoLevel.DONT_KNOW)])

    assert (found.n, found.voted, found.not_applicable, found.dont_know) == (0, 2, 1, 1)
    assert found.counts == (0, 0, 0, 0, 0)
    for nothing in (found.mean, found.shown_mean, found.median, found.proposal, found.spread, found.status):
        assert nothing is None


@pytest.mark.parametrize(
    "levels, is_split",
    [
        ([0, 1, 2, 3, 3], True),  # 2 of 5 and 2 of 5: exactly 40%
        ([1, 3, 4], False),  # 1 of 3 and 2 of 3, but fewer than four
        ([1, 2, 2, 3, 3], False),  # 1 of 5
        ([0, 0, 1, 1, 2, 2, 3, 3, 4, 4], True),  # 4 of 10 and 4 of 10
        ([0, 0, 1, 2, 2, 2, 3, 3, 4, 4], False),  # 3 of 10
        ([0, 0, 1, 1, 2, 2, 2, 3, 3, 4], False),  # 3 of 10 on the high side
        ([0, 1, 1, 2, 2, 3, 3], False),  # 3 of 7 low, 2 of 7 high
        ([1, 1, 1, 2, 3, 3, 3], True),  # 3 of 7 is 42,9%
        ([1, 1, 3, 3], True),
        ([2, 2, 2, 2], False),
        ([1, 2, 3, 3], False),  # 1 of 4 is 25%
    ],
)
def test_forty_percent_is_exact_and_counts_itself(levels: list[int], is_split: bool) -> None:
    assert spread_of_levels(levels).is_two_camps is is_split


def test_two_camps_two_levels_apart_are_discussed_all_the_same() -> None:
    found = spread_of_levels([1, 1, 3, 3])

    assert found.spread == 2
    assert found.status is Status.TWO_CAMPS
    assert found.status.is_discussed
    assert not is_divided((Round(tally=found.tally),))  # R-34 looks at the spread alone


def test_forty_percent_is_of_the_levels_that_were_given() -> None:
    levels = [Vote(level=level) for level in (0, 1, 3, 4)]

    found = spread_of_votes([*levels, *[Vote(no_level=NoLevel.DONT_KNOW)] * 6])

    assert found.status is Status.TWO_CAMPS


def test_what_is_kept_goes_before_counted_hands_and_those_before_votes() -> None:
    votes, tally, kept = {1: Vote(level=0)}, Tally((0, 2, 0, 0, 0)), Kept(Tally((0, 0, 0, 3, 0), 1, 2))

    assert spread_of(Round(votes)).counts == (1, 0, 0, 0, 0)
    assert spread_of(Round(votes, tally)).counts == (0, 2, 0, 0, 0)
    assert spread_of(Round(votes, tally, kept=kept)) == Spread((0, 0, 0, 3, 0), 1, 2)
    assert spread_of(Round(votes, set_aside=tally)).counts == (1, 0, 0, 0, 0)


@pytest.mark.parametrize(
    "levels, divided", [((0, 2), False), ((0, 3), True), ((1, 4), True), ((), False), ((2,), False)]
)
def test_r34_looks_for_three_levels_apart_or_more(levels: tuple[int, ...], divided: bool) -> None:
    assert is_divided((Round(tally=spread_of_levels(levels).tally),)) is divided


def test_the_last_round_counts() -> None:
    first, second = Round({1: Vote(level=0), 2: Vote(level=4)}), Round({1: Vote(level=2), 2: Vote(level=2)})

    assert is_divided((first,))
    assert not is_divided((first, second))
    assert last_spread(()).voted == 0


@pytest.mark.parametrize(
    "value, shown",
    [
        (Fraction(1, 8), "0.13"),
        (Fraction(1, 3), "0.33"),
        (Fraction(2, 3), "0.67"),
        (Fraction(10, 3), "3.33"),
        (Fraction(5, 1000), "0.01"),
        (Fraction(4999, 10**6), "0.00"),
        (Fraction(-1, 8), "-0.13"),
        (Fraction(4), "4.00"),
        (Fraction(0), "0.00"),
    ],
)
def test_means_are_rounded_half_up(value: Fraction, shown: str) -> None:
    assert two_decimals(value) == Decimal(shown)
    assert str(two_decimals(value)) == shown


def test_more_than_half_of_all_who_voted_makes_a_question_mostly_not_applicable() -> None:
    assert spread_of_tally(Tally((0, 0, 1, 0, 0), 2)).is_mostly_not_applicable
    assert not spread_of_tally(Tally((0, 0, 2, 0, 0), 2)).is_mostly_not_applicable
    assert not spread_of_tally(Tally((0, 0, 1, 0, 0), 2, 1)).is_mostly_not_applicable
    assert not Spread().is_mostly_not_applicable


def test_every_room_of_up_to_seven_agrees_with_plain_arithmetic() -> None:
    """All 791 of them, worked out again in the slowest way there is."""
    for size in range(1, 8):
        for levels in combinations_with_replacement(range(5), size):
            found = spread_of_levels(levels)
            low, high = sum(one <= 1 for one in levels), sum(one >= 3 for one in levels)
            apart = max(levels) - min(levels)
            camps = size >= 4 and 10 * low >= 4 * size and 10 * high >= 4 * size
            words = {0: "eensgezind", 1: "eensgezind", 2: "toelichten"}.get(apart, "bespreken")

            assert found.mean == Fraction(sum(levels), size)
            assert found.proposal == median_low(levels)
            assert (found.lowest, found.highest, found.spread) == (min(levels), max(levels), apart)
            assert found.status == (None if size < 2 else "twee_kampen" if camps else words)


@given(LEVELS, st.randoms(use_true_random=False))
def test_the_order_of_votes_does_not_matter(levels: list[int], chance: object) -> None:
    other = list(levels)
    chance.shuffle(other)  # type: ignore[attr-defined]  # Hypothesis hands out a random.Random

    assert spread_of_levels(other) == spread_of_levels(levels)


@given(LEVELS.filter(bool))
def test_the_proposal_is_a_level_that_somebody_gave(levels: list[int]) -> None:
    found = spread_of_levels(levels)

    assert found.proposal in levels
    assert found.median is not None
    assert found.mean is not None
    assert found.proposal <= found.median
    assert min(levels) <= found.mean <= max(levels)


@given(LEVELS, st.integers(0, 5), st.integers(0, 5))
def test_votes_without_a_level_change_nothing_but_their_own_count(levels: list[int], na: int, unsure: int) -> None:
    votes = [Vote(level=level) for level in levels]
    without = [Vote(no_level=NoLevel.NOT_APPLICABLE)] * na + [Vote(no_level=NoLevel.DONT_KNOW)] * unsure

    alone, mixed = spread_of_votes(votes), spread_of_votes([*votes, *without])

    assert (mixed.not_applicable, mixed.dont_know) == (na, unsure)
    assert mixed.counts == alone.counts
    assert (mixed.mean, mixed.status, mixed.proposal) == (alone.mean, alone.status, alone.proposal)


@given(LEVELS)
def test_counted_hands_and_votes_by_number_give_the_same_picture(levels: list[int]) -> None:
    by_number = Round({number: Vote(level=level) for number, level in enumerate(levels, 1)})

    assert spread_of(Round(tally=spread_of(by_number).tally)) == spread_of(by_number)
