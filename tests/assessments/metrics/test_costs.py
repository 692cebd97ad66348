"""Cost-per-hire against the oracle of Voorbeeld BV, and the edge cases of its table (method 3.3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.figures import CostLine, Figures, HourlyRate, Line, Period
from assessments.metrics.costs import Costs, add_up, internal_hours, is_comparable
from tests.assessments.voorbeeld import CATALOGUE, COSTS, FIGURES, ORACLE, D, amount, hours, shown

ALL, HALF, NONE = D(1), D("0.5"), D(0)


def costs(figures: Figures = FIGURES, deductible: Decimal = ALL) -> Costs:
    return add_up(figures, figures.hires, deductible)


@pytest.mark.parametrize("name, deductible", [("cph_100", ALL), ("cph_0", NONE), ("cph_50", HALF)])
def test_voorbeeld_bv_at_each_share_of_vat(name: str, deductible: Decimal) -> None:
    found = costs(deductible=deductible)

    assert {
        "extern": shown(found.external),
        "intern": shown(found.internal),
        "totaal": shown(found.total),
        "cph": shown(found.per_hire),
        "cph_ext": shown(found.external_per_hire),
        "cph_int": shown(found.internal_per_hire),
    } == ORACLE[name]


@pytest.mark.parametrize(
    "code, euro",
    [
        ("E02", 135000), ("E01", 18000), ("E04", 9600), ("E07", 4400), ("E09", 6000), ("E10", 3000),
        ("I02", 34560), ("I03", 31200), ("I04", 7200), ("I05", 6240), ("I06", 1800),
    ],
)  # fmt: skip
def test_each_line_of_voorbeeld_bv(code: str, euro: int) -> None:
    assert costs().of(code) == euro


def test_a_code_without_lines_has_no_amount() -> None:
    assert costs().of("E03") is None


def test_external_is_direct_and_internal_is_indirect() -> None:
    assert shown(costs().external) == ORACLE["direct_indirect"]["direct"]
    assert shown(costs().internal) == ORACLE["direct_indirect"]["indirect"]


def test_comparable_leaves_out_what_the_tree_does_not_tick() -> None:
    assert shown(costs().comparable_per_hire) == ORACLE["cph_vergelijkbaar"] == "10373.33"


def test_the_ratio_to_first_year_pay() -> None:
    found = costs().hire_cost_ratio

    assert found is not None
    assert shown(found * 100, 1) == ORACLE["hcr"] == "19.8"


def test_nobody_hired_leaves_a_total_and_no_cost_per_hire() -> None:
    found = costs(replace(FIGURES, hires=0))

    assert {
        "extern": shown(found.external),
        "intern": shown(found.internal),
        "totaal": shown(found.total),
        "cph": found.per_hire,
        "cph_ext": found.external_per_hire,
        "cph_int": found.internal_per_hire,
    } == ORACLE["cph_nul_aannames"]
    assert found.comparable_per_hire is None
    assert found.hire_cost_ratio is None


def test_nobody_counted_the_hires() -> None:
    found = add_up(FIGURES, None, ALL)

    assert found.total == 257000
    assert (found.per_hire, found.hire_cost_ratio) == (None, None)
    assert found.hires_per_year is None


def test_part_of_a_year_keeps_the_mean_and_estimates_the_totals() -> None:
    half = Period(date(2026, 1, 1), date(2026, 6, 30))
    found = costs(Figures(period=half, hires=11, costs=(amount("E01", "100000"), amount("I06", "20000"))))

    assert shown(found.per_hire) == ORACLE["deeljaar"]["cph"] == "10909.09"
    assert shown(found.hires_per_year, 1) == ORACLE["deeljaar"]["aannames_jaar"]
    assert shown(found.total_per_year) == ORACLE["deeljaar"]["kosten_jaar"]


def test_no_costs_is_unknown_not_zero() -> None:
    found = costs(replace(FIGURES, costs=()))

    assert (found.external, found.internal, found.total, found.per_hire) == (None, None, None, None)
    assert not found.is_complete


@pytest.mark.parametrize(
    "lines, external, internal, total",
    [((amount("E01", "18000"),), D(18000), None, 18000), ((amount("I06", "1800"),), None, D(1800), 1800)],
)
def test_one_side_only_is_incomplete(
    lines: tuple[CostLine, ...], external: Decimal | None, internal: Decimal | None, total: int
) -> None:
    found = costs(replace(FIGURES, costs=lines))

    assert (found.external, found.internal) == (external, internal)
    assert found.total == total
    assert (found.per_hire, found.comparable_per_hire, found.hire_cost_ratio) == (None, None, None)


def test_comparable_needs_both_sides_as_well() -> None:
    lines = (amount("E01", "18000"), amount("I06", "1800"))

    assert costs(replace(FIGURES, costs=lines)).per_hire == D(19800) / 24
    assert costs(replace(FIGURES, costs=lines)).comparable_per_hire is None


def test_a_tick_overrules_the_tree() -> None:
    assert is_comparable(amount("E01", "1"))
    assert not is_comparable(amount("E13", "1"))
    assert is_comparable(amount("E13", "1", comparable=True))
    assert not is_comparable(amount("E01", "1", comparable=False))


TREE = """E01 21 ja|E02 21 ja|E03 21 ja|E04 21 ja|E05 21 ja|E06 21 ja|E07 21 ja|E08 21 ja|E09 21 ja|E10 geen ja|E11 geen ja|
E12 geen nee|E13 21 nee|E14 21 nee|I01 geen ja|I02 geen ja|I03 geen ja|I04 geen ja|I05 geen nee|I06 geen nee|I07 geen nee"""
"""Code, usual VAT and whether it is comparable by itself, as in the table of method 3.2."""


def test_the_cost_tree_is_the_methods() -> None:
    rows = [row.split() for row in TREE.replace("\n", "").split("|")]

    assert [
        (code, kind.vat or "geen", "ja" if is_comparable(amount(code, "1")) else "nee", kind.is_external)
        for code, kind in CATALOGUE.cost_kinds.items()
    ] == [(code, vat, comparable, code.startswith("E")) for code, vat, comparable in rows]


@pytest.mark.parametrize("code, role", [("I01", "RE"), ("I02", "HR"), ("I03", "HM"), ("I05", "MC")])
def test_hours_without_a_rate_take_that_of_who_works_them(code: str, role: str) -> None:
    rates = {other: HourlyRate(rate=D(99)) for other in ("RE", "HR", "HM", "MC", "DI")}
    figures = Figures(rates={**rates, role: HourlyRate(rate=D(50))}, costs=(hours(code, "3", None),))

    assert costs(figures).internal == 150


def test_a_credit_note_lowers_the_total_even_below_zero() -> None:
    lines = (amount("E02", "-20000", vat="21"), amount("I06", "1800"))

    assert costs(replace(FIGURES, costs=lines), NONE).total == -24200 + 1800


def test_a_licence_of_three_years_counts_the_periods_months() -> None:
    licence = amount("E08", "36000", contract_months=36)
    half = Period(date(2025, 1, 1), date(2025, 6, 30))

    assert costs(Figures(costs=(licence,))).external == 12000
    assert costs(Figures(period=half, costs=(licence,))).external == 6000


def test_internal_lines_never_carry_vat() -> None:
    assert costs(Figures(costs=(amount("I06", "1800", vat="21"),)), NONE).internal == 1800


def test_internal_hours_use_the_rate_of_their_role() -> None:
    figures = Figures(rates={"HR": HourlyRate(rate=D(48))}, costs=(hours("I02", "10", None), hours("I04", "10", None)))

    found = costs(figures)

    assert found.internal == 480
    assert [line.code for line in found.lacking] == ["I04"]


def test_a_row_without_anything_in_it_does_not_lack_something() -> None:
    assert costs(Figures(costs=(CostLine("E01", Line("Jobboards")),))).lacking == ()


def test_hours_of_internal_lines_are_counted_and_external_ones_are_not() -> None:
    figures = Figures(costs=(*COSTS, hours("E13", "100", "90")))

    assert internal_hours(figures) == 24 * (30 + 20 + 6) + 120
    assert internal_hours(figures, "I05") == 120
    assert internal_hours(figures, "I01") is None


_euros = st.decimals(0, 10**7, places=2)
_codes = st.sampled_from(["E01", "E10", "E13", "I01", "I05"])
_lines = st.builds(
    CostLine,
    _codes,
    st.builds(Line, amount=_euros, vat=st.sampled_from([None, "21"]), contract_months=st.none() | st.integers(1, 48)),
)


@given(lines=st.lists(_lines, max_size=8), hired=st.integers(1, 500), more=st.integers(1, 500))
def test_more_hires_at_equal_cost_never_raise_cost_per_hire(lines: list[CostLine], hired: int, more: int) -> None:
    figures = Figures(costs=tuple(lines))

    few, many = add_up(figures, hired, HALF).per_hire, add_up(figures, hired + more, HALF).per_hire

    assert (few is None) == (many is None)
    assert few is None or many is None or many <= few


@given(data=st.data(), lines=st.lists(_lines, max_size=8), deductible=st.decimals(0, 1, places=4))
def test_the_order_of_cost_lines_never_matters(data: st.DataObject, lines: list[CostLine], deductible: Decimal) -> None:
    shuffled = data.draw(st.permutations(lines))

    one = add_up(Figures(costs=tuple(lines)), 7, deductible)
    other = add_up(Figures(costs=tuple(shuffled)), 7, deductible)

    for name in ("external", "internal", "total", "per_hire", "comparable_per_hire"):
        assert getattr(one, name) == getattr(other, name)


@given(lines=st.lists(_lines, max_size=8), low=st.decimals(0, 1, places=3), high=st.decimals(0, 1, places=3))
def test_reclaiming_more_vat_never_costs_more(lines: list[CostLine], low: Decimal, high: Decimal) -> None:
    figures = Figures(costs=tuple(lines))
    less, more = sorted((low, high))

    dear, cheap = add_up(figures, 1, less).total, add_up(figures, 1, more).total

    assert dear is None or cheap is None or cheap <= dear
