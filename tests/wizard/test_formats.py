"""Dutch numbers, dates and counts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from wizard import formats

N = formats.NBSP


@pytest.mark.parametrize(
    "written,expected",
    [
        (formats.score2(Decimal("0.971573")), "0,97"),
        (formats.score1(Decimal("0.971573")), "1,0"),
        (formats.score2(None), "–"),
        (formats.number(Decimal("0.5")), "1"),
        (formats.number(Decimal("-0.5")), "−1"),
        (formats.number(Decimal("-0.4")), "0"),
        (formats.number(1234567), "1.234.567"),
        (formats.euro(Decimal("10708.333")), f"€{N}10.708,33"),
        (formats.euro(Decimal("-5"), 0), f"−€{N}5"),
        (formats.percent(Decimal("0.4166")), "41,7%"),
        (formats.hours(Decimal("5.60")), "5,6"),
        (formats.hours(Decimal("10")), "10"),
        (formats.hours_long(146), f"146{N}uur"),
        (formats.number(10**18 - 1), "999.999.999.999.999.999"),
        (formats.hours(Decimal("1234e20")), "1,23e+23"),
        (formats.euro(Decimal("-1e120")), f"−€{N}1,00e+120"),
    ],
)
def test_numbers_are_dutch_and_round_half_up(written: str, expected: str) -> None:
    assert written == expected


@pytest.mark.parametrize(
    "written,expected",
    [
        (formats.short_date(date(2026, 1, 19)), f"19{N}jan"),
        (formats.short_date(date(2027, 1, 26), 2026), f"26{N}jan{N}2027"),
        (formats.short_date(date(2026, 3, 2), 2026), f"2{N}mrt"),
        (formats.long_date(date(2026, 1, 5)), f"5{N}januari{N}2026"),
        (formats.weekday_name(date(2026, 1, 5)), "maandag"),
        (formats.short_date(None), "–"),
    ],
)
def test_dates_are_dutch(written: str, expected: str) -> None:
    assert written == expected


@pytest.mark.parametrize(
    "written,expected",
    [
        (formats.count(1, "taak", "taken"), f"1{N}taak"),
        (formats.count(0, "taak", "taken"), f"0{N}taken"),
        (formats.count_in_words(20, "taak", "taken"), "twintig taken"),
        (formats.word(21), "21"),
        (formats.enumeration(["a", "b", "c"]), "a, b en c"),
        (formats.enumeration(["a"]), "a"),
        (formats.enumeration([]), ""),
        (formats.capitalized("één"), "Eén"),
        (formats.decapitalized("HR en recruitment"), "HR en recruitment"),
        (formats.decapitalized("Of de OR"), "of de OR"),
    ],
)
def test_words_follow_the_amount(written: str, expected: str) -> None:
    assert written == expected
