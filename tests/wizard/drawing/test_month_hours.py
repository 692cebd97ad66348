from __future__ import annotations

from decimal import Decimal

from wizard.drawing.month_hours import MonthBar, month_bars
from wizard.drawing.shapes import Path, Text

BARS = [
    MonthBar("jan", "januari 2026", Decimal(8)),
    MonthBar("feb", "februari 2026", Decimal(0)),
    MonthBar("jan ’27", "januari 2027", Decimal("2.5")),
    MonthBar("later", "later", Decimal(500), is_rest=True),
]


def test_every_bar_has_its_number_and_a_month_without_hours_has_none() -> None:
    words = [shape.text for shape in month_bars(BARS, 300).shapes if isinstance(shape, Text)]

    assert words == ["8", "jan", "feb", "2,5", "jan ’27", "500", "later"]


def test_where_there_is_little_room_the_year_goes_first() -> None:
    words = [shape.text for shape in month_bars(BARS, 120).shapes if isinstance(shape, Text)]

    assert "jan ’27" not in words
    assert words.count("jan") == 2


def test_what_comes_later_does_not_press_the_months_flat() -> None:
    def height(hours: Path) -> float:
        ys = [numbers[1] for command, numbers in hours.segments if command != "Z"]
        return max(ys) - min(ys)

    bars = [shape for shape in month_bars(BARS, 300).shapes if isinstance(shape, Path)][1:]

    assert height(bars[0]) == height(bars[2])
    assert round(height(bars[1]) * 8, 6) == round(height(bars[0]) * 2.5, 6)


def test_the_numbers_can_be_read_aloud() -> None:
    assert month_bars(BARS, 300).alt == "Uren per maand: januari 2026 8, januari 2027 2,5, later 500."
    assert month_bars([], 300).alt == "Er zijn geen uren."
