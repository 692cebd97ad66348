from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wizard.planning.workdays import holidays_in, is_working_day, shown_day


def test_the_holidays_of_2026_are_those_of_the_method() -> None:
    days = {(day.day, day.month) for day in holidays_in(2026)}

    assert days == {(1, 1), (5, 4), (6, 4), (27, 4), (14, 5), (24, 5), (25, 5), (25, 12), (26, 12)}


def test_good_friday_is_no_holiday() -> None:
    assert is_working_day(date(2026, 4, 3))


@pytest.mark.parametrize("year, free", [(2024, False), (2025, True), (2026, False), (2030, True)])
def test_the_fifth_of_may_is_a_holiday_in_a_jubilee_year(year: int, free: bool) -> None:
    assert (date(year, 5, 5) in holidays_in(year)) is free


def test_the_kings_birthday_is_never_on_a_sunday() -> None:
    assert date(2025, 4, 26) in holidays_in(2025)
    assert date(2025, 4, 27) not in holidays_in(2025)


@pytest.mark.parametrize(
    "day, shown",
    [
        (date(2026, 1, 1), date(2026, 1, 2)),  # New Year's Day, a Thursday
        (date(2026, 1, 2), date(2026, 1, 2)),
        (date(2026, 1, 3), date(2026, 1, 5)),  # Saturday
        (date(2026, 1, 4), date(2026, 1, 5)),  # Sunday
        (date(2026, 4, 4), date(2026, 4, 7)),  # the Saturday before Easter
        (date(2026, 4, 27), date(2026, 4, 28)),  # the King's birthday, a Monday
        (date(2026, 12, 25), date(2026, 12, 28)),  # Christmas on Friday and Saturday
        (date(2027, 12, 31), date(2027, 12, 31)),
        (date(2027, 1, 1), date(2027, 1, 4)),  # New Year's Day, a Friday
    ],
)
def test_a_day_off_moves_to_the_first_working_day_after_it(day: date, shown: date) -> None:
    assert shown_day(day) == shown


def test_the_last_day_there_is_stays_where_it_is() -> None:
    assert shown_day(date.max) == date.max


@settings(deadline=None)
@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_a_shown_day_is_a_working_day_at_most_four_days_later(day: date) -> None:
    shown = shown_day(day)

    assert is_working_day(shown)
    assert timedelta(0) <= shown - day <= timedelta(4)
    assert shown_day(shown) == shown
