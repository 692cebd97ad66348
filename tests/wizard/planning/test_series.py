"""A rule and what differs from it give exactly the days they were made from."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from wizard.planning.meeting_rhythm import read
from wizard.planning.meetings import add_months
from wizard.planning.series import Series, series
from wizard.planning.workdays import shown_day

RHYTHMS = ["week ma", "week wo", "week vr", "maand 1 ma", "maand 3 do", "maand 4 vr", "maand laatste ma",
           "maand laatste vr", "kwartaal laatste ma", "kwartaal laatste vr"]  # fmt: skip


def days_of(found: Series) -> list[date]:
    """Return the days as a calendar program works them out, with another library's reading of the rule."""
    if not found.rule:
        return [found.first]
    rule = rrulestr(found.rule, dtstart=datetime.combine(found.first, time()))
    moved = dict(found.moved)
    return [moved.get(one.date(), one.date()) for one in rule if one.date() not in found.skipped]


@given(st.sampled_from(RHYTHMS), st.dates(date(2020, 1, 1), date(2060, 1, 1)))
def test_any_rhythm_gives_back_its_own_days(words: str, first: date) -> None:
    rhythm = read(words)
    assert rhythm is not None
    days = list(dict.fromkeys(shown_day(day) for day in rhythm.days(first, add_months(first, 13))))

    assert days_of(series(days, rhythm)) == days


@given(st.dates(date(2020, 1, 1), date(2060, 1, 1)))
def test_every_half_year_gives_back_its_own_days(first: date) -> None:
    days = [shown_day(add_months(first, 6 * turn)) for turn in range(3)]

    assert days_of(series(days, read("halfjaar"))) == days


def test_a_holiday_moves_one_day_and_leaves_the_rule() -> None:
    rhythm = read("week ma")
    assert rhythm is not None
    days = [shown_day(day) for day in rhythm.days(date(2026, 3, 29), date(2026, 4, 20))]

    assert series(days, rhythm) == Series(
        date(2026, 3, 30), "FREQ=WEEKLY;BYDAY=MO;COUNT=4", ((date(2026, 4, 6), date(2026, 4, 7)),)
    )


@pytest.mark.parametrize("words", [*RHYTHMS, "halfjaar", "hermeting"])
def test_one_day_needs_no_rule(words: str) -> None:
    assert series([date(2026, 4, 7)], read(words)) == Series(date(2026, 4, 7))


def test_a_day_that_is_left_out_is_skipped() -> None:
    days = [date(2026, 1, 5), date(2026, 1, 19)]

    assert series(days, read("week ma")).skipped == (date(2026, 1, 12),)
