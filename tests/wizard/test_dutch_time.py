"""A moment has one day and one time, in summer and in winter."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from wizard.dutch_time import dutch, dutch_day


@pytest.mark.parametrize(
    "moment, wall, day",
    [
        (datetime(2026, 1, 5, 22, 59, tzinfo=UTC), "23:59", date(2026, 1, 5)),
        (datetime(2026, 1, 5, 23, 0, tzinfo=UTC), "00:00", date(2026, 1, 6)),
        (datetime(2026, 7, 5, 22, 0, tzinfo=UTC), "00:00", date(2026, 7, 6)),
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "01:59", date(2026, 3, 29)),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "03:00", date(2026, 3, 29)),
    ],
)
def test_a_moment_is_told_as_the_clock_on_the_wall_has_it(moment: datetime, wall: str, day: date) -> None:
    assert f"{dutch(moment):%H:%M}" == wall
    assert dutch_day(moment) == day
