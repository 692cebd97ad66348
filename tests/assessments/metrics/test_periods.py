"""Parts of a year and licences of several years (method 3.3, Beslissing 30)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from assessments.figures import Period
from assessments.metrics.periods import days_in, is_part_of_year, months_in, to_a_year
from tests.assessments.voorbeeld import ORACLE, D, shown


def period(days: int) -> Period:
    return Period(date(2026, 1, 1), date(2026, 1, 1) + timedelta(days=days - 1))


def test_half_a_year_is_counted_and_estimated() -> None:
    half = Period(date(2026, 1, 1), date(2026, 6, 30))

    assert days_in(half) == ORACLE["deeljaar"]["dagen"] == 181
    assert shown(to_a_year(11, half), 1) == ORACLE["deeljaar"]["aannames_jaar"] == "22.2"
    assert shown(to_a_year(D(120000), half)) == ORACLE["deeljaar"]["kosten_jaar"] == "241988.95"


@pytest.mark.parametrize("days", [365, 366])
def test_a_year_stays_as_it_is(days: int) -> None:
    assert to_a_year(24, period(days)) == 24
    assert not is_part_of_year(period(days))


def test_no_period_counts_as_a_year() -> None:
    assert to_a_year(24, None) == 24
    assert months_in(None) == 12
    assert not is_part_of_year(None)


def test_under_ninety_days_nothing_is_estimated() -> None:
    assert to_a_year(24, period(89)) is None
    assert to_a_year(24, period(90)) == D(24) * 365 / 90
    assert is_part_of_year(period(89))


def test_what_is_unknown_stays_unknown() -> None:
    assert to_a_year(None, period(365)) is None


@pytest.mark.parametrize(
    "days, months", [(365, 12), (366, 12), (181, 6), (90, 3), (31, 1), (15, 0), (16, 1), (730, 24)]
)
def test_months_are_rounded_to_whole_ones(days: int, months: int) -> None:
    assert months_in(period(days)) == months
