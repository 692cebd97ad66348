"""Time-to-fill and time-to-hire (method 3.4)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.figures import Vacancy
from assessments.metrics.clocks import Clock, Split, clock, clocks, clocks_by
from tests.assessments.voorbeeld import ORACLE, VACANCIES, D, shown, vacancy

HIRED = VACANCIES[:5]


def test_both_clocks_of_voorbeeld_bv() -> None:
    found, oracle = clocks(HIRED), ORACLE["klokken"]

    assert shown(found.time_to_fill.mean, 1) == oracle["ttf_gem"] == "60.2"
    assert found.time_to_fill.median == oracle["ttf_med"] == 63
    assert shown(found.time_to_hire.mean, 1) == oracle["tth_gem"] == "33.6"
    assert found.time_to_hire.median == oracle["tth_med"] == 35
    assert found.time_to_fill.n == found.time_to_hire.n == 5


def test_no_hires_is_no_clock() -> None:
    assert clock([]) == Clock(None, None, 0)
    assert clock([None]) == Clock(None, None, 0)


def test_an_even_number_has_its_median_in_the_middle() -> None:
    assert clock([1, 2, 4, 9]) == Clock(D(4), D(3), 4)
    assert clock([1, 2]) == Clock(D("1.5"), D("1.5"), 2)


def test_the_same_day_is_zero() -> None:
    assert clock([0]) == Clock(D(0), D(0), 1)


def test_a_clock_only_counts_who_it_knows() -> None:
    found = clocks((*HIRED, Vacancy("V7", accepted=date(2025, 8, 1))))

    assert found.time_to_fill.n == 5


def test_a_start_before_the_opening_is_left_out() -> None:
    line = Vacancy("V", opened=date(2025, 3, 1), accepted=date(2025, 4, 1), started=date(2025, 2, 1))

    assert clocks([line]).time_to_start.n == 0


def test_a_start_on_the_day_of_the_opening_takes_no_days() -> None:
    line = Vacancy("V", opened=date(2025, 3, 1), started=date(2025, 3, 1))

    assert clocks([line]).time_to_start == Clock(D(0), D(0), 1)


@pytest.mark.parametrize(
    "split, keys",
    [
        (Split.KEY_ROLE, {"yes": 1, "no": 2}),
        (Split.CHANNEL, {"": 1, "linkedin": 2}),
        (Split.GROUP, {"": 2, "Monteurs": 1}),
        (Split.POOL, {"yes": 2, "no": 1}),
    ],
)
def test_clocks_split_by_what_is_known_of_a_hire(split: Split, keys: dict[str, int]) -> None:
    lines = (
        vacancy("V1", "01-06", "02-03", "03-10", importance="key", channel="LinkedIn"),
        vacancy("V2", "03-06", "02-03", "03-10", channel="linkedin", group=" Monteurs "),
        vacancy("V3", "01-06", "02-03", "03-10", pool=True),
    )

    assert {key: found.time_to_fill.n for key, found in clocks_by(lines, split).items()} == keys


@given(days=st.lists(st.integers(0, 2000), min_size=1), data=st.data())
def test_mean_and_median_lie_within_the_days_in_any_order(days: list[int], data: st.DataObject) -> None:
    found = clock(days)

    assert found.mean is not None
    assert found.median is not None
    assert min(days) <= found.median <= max(days)
    assert min(days) <= found.mean <= max(days)
    assert clock(data.draw(st.permutations(days))) == found
