"""What a line comes to, against the method's hourly rate and VAT oracles (3.1 and 3.2)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assessments.figures import HourlyRate, Line
from assessments.metrics.money import (
    annual_pay_cost,
    external_cost,
    hourly_rate,
    is_blank,
    line_amount,
    ratio,
    vat_deductible,
    vat_factor,
)
from tests.assessments.voorbeeld import FIGURES, ORACLE, D, sheet, shown

ORACLE_RATE = HourlyRate(
    monthly_pay=D(4500), holiday=D("0.08"), charges=D("0.25"), productive_hours=D(1350)
)  # fmt: skip


def test_an_hourly_rate_follows_from_a_months_pay() -> None:
    assert shown(annual_pay_cost(ORACLE_RATE)) == ORACLE["uurtarief"]["jaarlast"] == "72900.00"
    assert shown(hourly_rate(ORACLE_RATE)) == ORACLE["uurtarief"]["uurtarief"] == "54.00"


def test_holiday_pay_charges_and_hours_have_the_methods_defaults() -> None:
    rate = hourly_rate(HourlyRate(monthly_pay=D(4500)))

    assert rate == D(4500) * 12 * D("1.08") * D("1.25") / 1363


def test_a_typed_rate_wins() -> None:
    assert hourly_rate(HourlyRate(rate=D(60), monthly_pay=D(4500))) == 60


@pytest.mark.parametrize("hours", ["0", "-1"])
def test_without_productive_hours_there_is_no_rate(hours: str) -> None:
    assert hourly_rate(HourlyRate(monthly_pay=D(4500), productive_hours=D(hours))) is None


def test_a_single_productive_hour_carries_the_whole_year() -> None:
    one = HourlyRate(monthly_pay=D(4500), productive_hours=D(1))

    assert hourly_rate(one) == annual_pay_cost(one)


def test_without_pay_there_is_no_rate() -> None:
    assert hourly_rate(HourlyRate()) is None


@pytest.mark.parametrize(
    "vat, deductible, factor",
    [
        ("21", "1", "1"),
        ("21", "0", "1.21"),
        ("21", "0.5", "1.105"),
        ("9", "0", "1.09"),
        ("0", "0", "1"),
        (None, "0", "1"),
    ],
)
def test_vat_counts_as_far_as_it_is_not_reclaimed(vat: str | None, deductible: str, factor: str) -> None:
    assert vat_factor(vat, D(deductible)) == D(factor)


@pytest.mark.parametrize(
    "line, euro",
    [
        (Line(amount=D("12.50")), "12.50"),
        (Line(hours=D(30), rate=D(48), times=D(24)), "34560"),
        (Line(share=D("0.25"), base=D(54000), times=D(10)), "135000"),
        (Line(amount=D(1), hours=D(30), rate=D(48)), "1"),
        (Line(hours=D(0)), "0"),
        (Line(amount=D(-500)), "-500"),
        (Line(amount=D("121"), vat="21", including_vat=True), "100"),
        (Line(amount=D("121"), including_vat=True), "121"),
    ],
)
def test_a_line_is_an_amount_or_hours_or_a_share(line: Line, euro: str) -> None:
    assert line_amount(line) == D(euro)


@pytest.mark.parametrize("line", [Line(), Line(hours=D(3)), Line(rate=D(48)), Line(share=D("0.25")), Line(base=D(1))])
def test_a_half_filled_line_has_no_amount(line: Line) -> None:
    assert line_amount(line) is None


def test_hours_without_a_rate_use_that_of_the_role() -> None:
    assert line_amount(Line(hours=D(3)), D(50)) == 150
    assert line_amount(Line(hours=D(3), rate=D(40)), D(50)) == 120


def test_an_amount_with_vat_is_stripped_before_vat_that_is_not_reclaimed_comes_back() -> None:
    line = Line(amount=D("121"), vat="21", including_vat=True)

    assert external_cost(line, D(1)) == 100
    assert external_cost(line, D(0)) == 121


def test_a_fee_without_deduction_carries_its_vat() -> None:
    fee = Line(share=D("0.25"), base=D(54000), vat="21")

    assert shown(external_cost(fee, D(0))) == ORACLE["bureau_fee_zonder_btw_aftrek"] == "16335.00"


def test_a_row_that_only_has_a_label_is_blank() -> None:
    assert is_blank(Line("Jobboards", vat="21"))
    assert not is_blank(Line(hours=D(3)))


@pytest.mark.parametrize(
    "own, profile, share",
    [(None, None, "1"), (None, D(50), "0.5"), (None, 0, "0"), (D("0.25"), D(50), "0.25"), (D(0), D(100), "0")],
)
def test_the_figures_own_vat_share_wins_over_the_profile(
    own: Decimal | None, profile: Decimal | int | None, share: str
) -> None:
    from dataclasses import replace

    answers = {} if profile is None else {"PRO-12": profile}

    assert vat_deductible(sheet(replace(FIGURES, vat_deductible=own), profile=answers)) == D(share)


@pytest.mark.parametrize("part, whole", [(None, 3), (3, None), (3, 0), (0, 0)])
def test_dividing_by_nothing_is_not_zero(part: int | None, whole: int | None) -> None:
    assert ratio(part, whole) is None
