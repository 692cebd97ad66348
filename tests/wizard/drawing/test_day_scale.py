from __future__ import annotations

from datetime import date, timedelta

import pytest

from wizard.drawing.day_scale import DayScale, span_of

MONDAY = date(2026, 1, 5)
SCALE = DayScale(MONDAY, 364, 2.0)


def test_a_day_stands_so_many_px_from_the_first_and_days_outside_at_the_edge() -> None:
    assert SCALE.x(MONDAY) == 0
    assert SCALE.x(date(2026, 2, 4)) == 60
    assert SCALE.x(date(2020, 1, 1)) == 0
    assert SCALE.x(date.max) == SCALE.width == 728
    assert not SCALE.holds(date(2027, 1, 5))


def test_weeks_carry_the_number_of_the_calendar() -> None:
    # 5 January 2026 is the Monday of week 2; the year 2026 has 53 weeks
    assert SCALE.weeks(0, 28) == ((MONDAY, 2), (date(2026, 1, 12), 3), (date(2026, 1, 19), 4))
    assert SCALE.weeks(714, 728)[-2:] == ((date(2026, 12, 28), 53), (date(2027, 1, 4), 1))


def test_months_are_those_that_lie_between() -> None:
    # 2 px a day: 100-120 px is 24 February to 6 March
    assert SCALE.months(100, 120) == (
        (date(2026, 2, 1), date(2026, 3, 1)),
        (date(2026, 3, 1), date(2026, 4, 1)),
    )


def test_the_line_begins_on_a_monday_and_holds_every_task_and_today() -> None:
    first, days = span_of(date(2026, 1, 7), [date(2025, 12, 30)], [date(2027, 8, 2)], date(2027, 10, 1))

    assert first == date(2025, 12, 29)
    assert first + timedelta(days=days) == date(2027, 10, 1) + timedelta(days=35)


def test_a_day_far_away_makes_no_endless_line() -> None:
    first, days = span_of(MONDAY, [date.min], [date.max], date(1999, 1, 1))

    assert first >= date(2024, 12, 30)
    assert days <= 366 + 3660 + 42


@pytest.mark.parametrize("start", [date.min, date.max])
def test_a_slip_of_the_start_breaks_nothing(start: date) -> None:
    first, days = span_of(start, [start], [start], MONDAY)
    scale = DayScale(first, days, 3.0)

    assert days >= 7
    assert scale.weeks(0, scale.width)
    assert scale.months(0, scale.width)
