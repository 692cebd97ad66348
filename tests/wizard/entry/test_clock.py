from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.entry.clock import end_of, read_time, spoken_time


@pytest.mark.parametrize(
    "text, time",
    [
        ("9.30", "09:30"),
        ("9:30", "09:30"),
        ("09:30", "09:30"),
        ("930", "09:30"),
        ("1400", "14:00"),
        ("9", "09:00"),
        ("9 uur", "09:00"),
        ("9u30", "09:30"),
        (" 9.30 uur ", "09:30"),
        ("0:00", "00:00"),
        ("23:59", "23:59"),
    ],
)
def test_times_are_read_as_people_type_them(text: str, time: str) -> None:
    assert read_time(text) == time


@pytest.mark.parametrize("text", ["", "24:00", "9.60", "half tien", "9.3", "-1", "12345", "²3", "9:30 10:30"])
def test_what_is_no_time_is_not_read(text: str) -> None:
    assert read_time(text) is None


@given(st.text(max_size=12))
def test_any_text_may_be_asked(text: str) -> None:
    time = read_time(text)

    assert time is None or read_time(time) == time


def test_a_time_is_said_with_a_point() -> None:
    assert spoken_time("09:30") == "9.30"
    assert spoken_time("na de lunch") == "na de lunch"


def test_the_end_is_so_many_minutes_on_and_never_another_day() -> None:
    assert end_of("09:30", 60) == "10.30"
    assert end_of("09:30", 45) == "10.15"
    assert end_of("23:30", 60) == ""
    assert end_of("na de lunch", 60) == ""
