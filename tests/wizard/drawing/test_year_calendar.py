from __future__ import annotations

from datetime import date, timedelta

from assessments.types import Pillar
from wizard.drawing.shapes import Picture, Text
from wizard.drawing.year_calendar import CalendarLine, calendar_months, year_calendar

START = date(2026, 1, 5)
MONTHS = calendar_months(START, ())
BOARD = CalendarLine("Directie", "elk kwartaal", Pillar.IDENTITEIT, (date(2026, 3, 25), date(2026, 6, 24)))
WEEKLY = CalendarLine(
    "Vacatures", "wekelijks", Pillar.BINDEN, tuple(date(2026, 1, 12) + timedelta(weeks=n) for n in range(20))
)


def words(picture: Picture) -> list[str]:
    return [shape.text for shape in picture.shapes if isinstance(shape, Text)]


def test_thirteen_months_are_shown_and_more_when_a_day_lies_later() -> None:
    assert (len(MONTHS), MONTHS[0], MONTHS[-1]) == (13, date(2026, 1, 1), date(2027, 1, 1))
    assert calendar_months(START, [date(2027, 4, 2)])[-1] == date(2027, 4, 1)
    assert calendar_months(date(9999, 6, 1), [date.max])[-1] <= date(9999, 12, 1)


def test_a_day_stands_under_its_month() -> None:
    picture = year_calendar([BOARD], MONTHS, width=900)
    texts = {shape.text: shape.x for shape in picture.shapes if isinstance(shape, Text)}

    assert texts["25"] == texts["mrt"]
    assert texts["24"] == texts["jun"]


def test_what_falls_every_week_is_one_bar_that_says_how_often() -> None:
    picture = year_calendar([WEEKLY], MONTHS, width=900)

    assert "20 keer, vanaf 12\u00a0jan" in words(picture)
    assert "19" not in words(picture)


def test_every_day_says_which_day_it_is_where_one_points() -> None:
    said = [spot.text for spot in year_calendar([BOARD], MONTHS, width=900).spots]

    assert "Directie: woensdag 25\u00a0maart\u00a02026" in said


def test_a_day_that_was_ticked_off_says_so() -> None:
    line = CalendarLine("Taak", "elke maand", Pillar.BEHEREN, BOARD.days, frozenset({date(2026, 3, 25)}))
    picture = year_calendar([line], MONTHS, width=900)

    assert "✓25" in words(picture)
    assert any(spot.text.endswith(", klaar") for spot in picture.spots)


def test_the_numbers_are_there_as_a_table_and_as_words() -> None:
    picture = year_calendar([BOARD, WEEKLY], MONTHS, width=900)

    assert picture.table[1] == ("Directie", "elk kwartaal", "25\u00a0mrt\u00a02026, 24\u00a0jun\u00a02026")
    assert "Directie 2\u00a0keer" in picture.alt


def test_several_days_in_one_month_stand_below_each_other() -> None:
    days = (date(2026, 3, 2), date(2026, 3, 30))
    picture = year_calendar([CalendarLine("A", "b", Pillar.BOEIEN, days)], MONTHS, width=900)
    heights = {shape.text: shape.y for shape in picture.shapes if isinstance(shape, Text)}

    assert heights["30"] > heights["2"]


def test_an_endless_title_is_cut_and_an_empty_line_breaks_nothing() -> None:
    line = CalendarLine("x" * 5_000, "y" * 5_000, Pillar.BOEIEN, ())

    assert max(map(len, words(year_calendar([line], MONTHS, width=900)))) < 100
