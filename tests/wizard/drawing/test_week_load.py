from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from wizard.drawing.shapes import Path, Text
from wizard.drawing.week_load import WeekLoad, week_bars, week_load

MONDAY = date(2026, 1, 5)


def weeks(count: int, hours: int = 16) -> list[WeekLoad]:
    return [WeekLoad(MONDAY + timedelta(days=7 * number), Decimal(hours), Decimal(0)) for number in range(count)]


def test_a_week_is_split_in_now_and_later() -> None:
    found = week_load(MONDAY, {"A": Decimal(9), "B": Decimal(3), "C": Decimal(4)})

    assert [int(part) for part in (found.first, found.later, found.total)] == [12, 4, 16]


def test_every_week_says_its_hours_and_the_line_says_how_many_there_are() -> None:
    picture = week_bars([*weeks(2), WeekLoad(date(2026, 1, 19), Decimal(5), Decimal("2.5"))], Decimal(16), 216)

    assert picture.spots[2].text == "Week van 19\u00a0jan\u00a02026: 7,5\u00a0uur, waarvan 2,5 van klasse C"
    assert [row[1] for row in picture.table] == ["Uren", "16", "16", "7,5"]
    assert "16 uur" in [shape.text for shape in picture.shapes if isinstance(shape, Text)]
    assert picture.alt == "Uren per week, 3\u00a0weken vanaf 5\u00a0januari\u00a02026: 2 vol met 16 uur."


def test_no_bar_stands_outside_the_picture_and_months_do_not_touch() -> None:
    picture = week_bars(weeks(53), Decimal(16), 216)
    paths = [shape for shape in picture.shapes if isinstance(shape, Path)]
    xs = [numbers[0] for path in paths for command, numbers in path.segments if command != "Z"]
    names = [shape for shape in picture.shapes if isinstance(shape, Text) and shape.color == "muted"]

    assert 0 <= min(xs) <= max(xs) <= 216
    assert all(after.x - before.x >= 24 for before, after in pairwise(names))


def test_no_weeks_are_said_to_be_none() -> None:
    assert week_bars([], Decimal(16), 216).alt == "Er zijn geen uren in deze weken."
