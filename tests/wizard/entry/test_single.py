"""One number where only one fits: sums are worked out, an estimate is told what to type instead."""

from __future__ import annotations

from decimal import Decimal

import pytest

from wizard.entry.refusal import Refusal
from wizard.entry.single import read_amount, read_count, read_number


@pytest.mark.parametrize(
    "text, amount",
    [("", None), ("54.000", 54000), ("€ 1.200,50", Decimal("1200.5")), ("14 x 32.000", 448000),
     ("12 × € 1.500", 18000), ("20% x 42.000", 8400), ("3 x 8 uur x € 40", 960), ("18k", 18000)],
)  # fmt: skip
def test_an_amount_may_be_a_sum(text: str, amount: object) -> None:
    assert read_amount(text) == amount


@pytest.mark.parametrize("text, middle", [("15.000 - 20.000", "17.500"), ("ca 900", "900"), ("≈ 45", "45")])
def test_an_estimate_is_refused_with_the_middle_to_type(text: str, middle: str) -> None:
    found = read_amount(text)

    assert isinstance(found, Refusal)
    assert found.sentence == f"Hier past maar één getal. Typ het midden: {middle}."


@pytest.mark.parametrize("text", ["veel", "-5", "900 incl. btw", "30 uur", "3 stuks", "vanaf 900"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    assert isinstance(read_amount(text), Refusal)


def test_a_count_is_a_whole_number_or_a_sum_of_them() -> None:
    assert read_count("14") == 14
    assert read_count("4 x 3") == 12
    assert isinstance(read_count("2,5"), Refusal)
    assert isinstance(read_count("0", least=1), Refusal)
    between = read_count("40-45")
    assert isinstance(between, Refusal)
    assert between.sentence == "Hier past maar één getal. Typ het midden: 43."


def test_a_number_may_be_hours() -> None:
    assert read_number("10 uur") == 10
    assert read_number("12 x 2,5 uur") == 30
    assert isinstance(read_number("120", most=Decimal(100)), Refusal)
    assert isinstance(read_number("8-12 uur"), Refusal)
