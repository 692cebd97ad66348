"""Numbers and dates as Dutch people type them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.entry.notation import (
    read_date,
    read_decimal,
    read_flag,
    read_month_first,
    read_vat,
    read_whole,
    refuse_number,
    serial_date,
    write_date,
    write_decimal,
)


@pytest.mark.parametrize(
    "text,number",
    [
        ("1250", "1250"),
        ("1.250", "1250"),
        ("1.250,50", "1250.50"),
        ("€ 10.708,33", "10708.33"),
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        ("12,5%", "12.5"),
        ("1.250.000", "1250000"),
        ("-3", "-3"),
        ("\N{MINUS SIGN}34,6", "-34.6"),
        ("0", "0"),
        ("100 euro", "100"),
        ("-0", "0"),
    ],
)
def test_a_number_is_read_in_every_common_way(text: str, number: str) -> None:
    assert read_decimal(text) == Decimal(number)


@pytest.mark.parametrize("text", ["", "veel", "12,5,3", "12 34", "1e5", "12-3", "½", "1.25.0", "5\n6", "5\t600"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_decimal(text) is None


@pytest.mark.parametrize("text", ["9" * 20, "-1.000.000.000.000.001", "0," + "3" * 70])
def test_a_number_too_large_to_be_true_says_so(text: str) -> None:
    assert read_decimal(text) is None
    assert "te groot of heeft te veel cijfers" in refuse_number(text, "Typ een getal.").sentence
    assert refuse_number("veel", "Typ een getal.").sentence == "Typ een getal."
    assert read_whole("10.000.000.000") is None


@pytest.mark.parametrize("text", ["1-1-0001", "31-12-9999", "1-1-101", "0001-01-01", "1 jan 0101", "31-02-2025"])
def test_a_day_that_cannot_be_is_none(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize("text,number", [("80", 80), ("1.250", 1250), ("80,0", 80), ("80,5", None), ("x", None)])
def test_a_whole_number_has_no_fraction(text: str, number: int | None) -> None:
    assert read_whole(text) == number


@given(st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False))
def test_a_number_reads_back_as_it_was_written(number: Decimal) -> None:
    assert read_decimal(write_decimal(number)) == number


@pytest.mark.parametrize(
    "text",
    [
        "31-12-2025",
        "31/12/2025",
        "31.12.2025",
        "31-12-25",
        "31 dec 2025",
        "31 december 2025",
        "31 DEC. 2025",
        "2025-12-31",
        "2025-12-31T10:15:00Z",
        "31-12-2025 00:00",
        "woensdag 31 december 2025",
        "31-dec-25",
    ],
)
def test_a_date_is_read_in_every_common_way(text: str) -> None:
    assert read_date(text) == date(2025, 12, 31)


@pytest.mark.parametrize("text", ["31-2-2025", "31 foo 2025", "12-2025", "morgen", "", "0-1-2025"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_date(text) is None


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)))
def test_a_date_reads_back_as_it_was_written(day: date) -> None:
    assert read_date(write_date(day)) == day


@pytest.mark.parametrize(
    "text, number",
    [("1,250.50", "1250.50"), ("(1.234,50)", "-1234.50"), ("€ -50", "-50"), ("25 %", "25"), ("1'250", "1250"), ("€ 50,-", "50"), ("0.125", "0.125"),
     ("-€ 50", "-50"), ("1\u202f250,5", "1250.5"), ("€ 50,--", "50")],
)  # fmt: skip
def test_spreadsheets_write_numbers_in_more_ways(text: str, number: str) -> None:
    assert read_decimal(text) == Decimal(number)


@pytest.mark.parametrize(
    "text, flag", [("ja", True), ("X", True), ("✓", True), ("", False), ("nee", False), ("0", False), ("soms", None)]
)
def test_yes_and_no(text: str, flag: bool | None) -> None:
    assert read_flag(text) is flag


@pytest.mark.parametrize(
    "text, rate",
    [
        ("21%", "21"),
        ("hoog", "21"),
        ("9 %", "9"),
        ("0", "0"),
        ("geen", ""),
        ("", ""),
        ("0,21", "21"),
        ("21,00%", "21"),
        ("btw hoog", "21"),
        ("19%", None),
    ],
)
def test_vat_rates(text: str, rate: str | None) -> None:
    assert read_vat(text) == rate


def test_only_a_serial_that_is_a_likely_day_is_a_date() -> None:
    assert serial_date(Decimal(45658)) == date(2025, 1, 1)
    assert serial_date(Decimal("45658.75")) == date(2025, 1, 1)
    assert serial_date(Decimal(12)) is None


def test_the_day_stands_first_unless_asked_otherwise() -> None:
    assert read_date("3/4/2025") == date(2025, 4, 3)
    assert read_month_first("3/4/2025") == date(2025, 3, 4)
    assert read_month_first("31/12/2025") is None
    assert read_date("31-12-98") == date(1998, 12, 31)
