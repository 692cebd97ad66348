"""A second opinion: costs, forms, break-even points and return once more by exact fractions, from the method's text alone."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.business_case.break_even import Outcome
from assessments.business_case.case import PAIRS
from assessments.figures import CostLine, Figures, HourlyRate, Line, Period, ReturnInputs, Scenario, Scenarios
from tests.assessments.voorbeeld import outcomes

MONEY = st.decimals(0, 10**6, places=2)
LINES = st.builds(
    Line,
    label=st.sampled_from(["", "Fee"]),
    amount=st.none() | st.decimals(-5000, 10**6, places=2),
    hours=st.none() | st.integers(0, 400).map(Decimal),
    rate=st.none() | st.decimals(0, 150, places=2),
    share=st.none() | st.decimals(0, 1, places=2),
    base=st.none() | MONEY,
    times=st.integers(0, 24).map(Decimal),
    vat=st.none() | st.sampled_from(["21", "9", "0"]),
    including_vat=st.booleans(),
    contract_months=st.none() | st.integers(1, 48),
)
SOME = st.lists(LINES, max_size=3).map(tuple)
FORMS = st.none() | st.builds(Scenario, fixed=SOME, variable=SOME, setup=SOME)
DEDUCTIBLE = st.decimals(0, 1, places=2)
COSTS = st.lists(st.builds(CostLine, st.sampled_from(["E01", "E10", "E13", "I02", "I04", "I06"]), LINES), max_size=6)
RETURNS = st.builds(
    ReturnInputs,
    chosen=st.sampled_from(["agency", "in_house", "rpo"]),
    one_off=SOME,
    days_faster=st.none() | st.integers(0, 30).map(Decimal),
    vacancies=st.dictionaries(st.sampled_from(["needed", "important", "key"]), st.integers(0, 20)),
    annual_pay_cost=st.none() | MONEY,
)
Known = Fraction | None


def typed(line: Line, role: Known = None) -> Known:
    """Return amount, or hours x rate, or share x base; times; and without the VAT that was typed in (3.2, Beslissing 27)."""
    rate = role if line.rate is None else Fraction(line.rate)
    if line.amount is not None:
        worth = Fraction(line.amount)
    elif line.hours is not None and (rate is not None or line.hours == 0):
        worth = Fraction(line.hours) * (rate or 0)
    elif line.share is not None and line.base is not None:
        worth = Fraction(line.share) * Fraction(line.base)
    else:
        return None
    worth *= Fraction(line.times)
    return worth / (1 + Fraction(int(line.vat), 100)) if line.including_vat and line.vat else worth


def external(line: Line, back: Fraction) -> Known:
    """Return the same with the VAT that is not reclaimed."""
    worth = typed(line)
    return None if worth is None else worth * (1 + Fraction(int(line.vat or 0), 100) * (1 - back))


def yearly(line: Line, back: Fraction) -> Known:
    worth = external(line, back)
    return worth * 12 / line.contract_months if worth is not None and line.contract_months else worth


def added(amounts: Iterable[Known]) -> Known:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Fraction(0)) if known else None


def per(amount: Known, many: int | Fraction | None) -> Known:
    return None if amount is None or not many else amount / many


def same(found: Decimal | None, wanted: Known) -> bool:
    """Tell whether they agree to the last digits that a Decimal has room for."""
    if found is None or wanted is None:
        return found is None and wanted is None
    return abs(Fraction(found) - wanted) <= Fraction(1, 10**12) * max(Fraction(1), abs(wanted))


def sides(costs: Iterable[CostLine], back: Fraction, months: int) -> tuple[Known, Known]:
    """Return external and internal; HR's hours are worth 48 without a rate of their own."""
    found: dict[bool, list[Known]] = {True: [], False: []}
    for cost in costs:
        outside = cost.code.startswith("E")
        worth = external(cost.line, back) if outside else typed(cost.line, Fraction(48) if cost.code == "I02" else None)
        part = Fraction(months, cost.line.contract_months) if cost.line.contract_months else 1
        found[outside].append(None if worth is None else worth * part)
    return added(found[True]), added(found[False])


def form(scenario: Scenario | None, back: Fraction) -> tuple[Fraction, Fraction, Fraction] | None:
    """Return F, V and what of F is setup; None while not one line counts."""
    if scenario is None:
        return None
    setup, fixed, each = (
        added(yearly(line, back) for line in lines) for lines in (scenario.setup, scenario.fixed, scenario.variable)
    )
    if setup is fixed is each is None:
        return None
    return (setup or Fraction(0)) + (fixed or 0), each or Fraction(0), setup or Fraction(0)


@settings(max_examples=150, deadline=None)
@given(costs=COSTS, back=DEDUCTIBLE, hires=st.integers(0, 40), days=st.sampled_from([89, 90, 181, 365, 366, 500]))
def test_costs_are_what_fractions_make_of_them(costs: list[CostLine], back: Decimal, hires: int, days: int) -> None:
    start = date(2025, 1, 1)
    figures = Figures(
        period=Period(start, start + timedelta(days - 1)),
        hires=hires,
        vat_deductible=back,
        rates={"HR": HourlyRate(rate=Decimal(48))},
        costs=tuple(costs),
    )
    found = outcomes(figures, Scenarios()).metrics.costs
    outside, inside = sides(costs, Fraction(back), math.floor(Fraction(days * 12, 365) + Fraction(1, 2)))
    whole = added((outside, inside))
    complete = None if outside is None or inside is None else whole
    year = 1 if days in {365, 366} else None if days < 90 else Fraction(365, days)

    assert same(found.external, outside)
    assert same(found.internal, inside)
    assert same(found.total, whole)
    assert same(found.per_hire, per(complete, hires))
    assert same(found.total_per_year, None if whole is None or year is None else whole * year)


def _expected_point(a: tuple[Fraction, Fraction, Fraction], b: tuple[Fraction, Fraction, Fraction]) -> int | str:
    """Follow Beslissing 34 line by line."""
    (fixed_a, each_a, _), (fixed_b, each_b, _) = a, b
    if (fixed_a, each_a) == (fixed_b, each_b):
        return "equal"
    if fixed_a <= fixed_b and each_a <= each_b:
        return "always"
    if fixed_a > fixed_b and each_a >= each_b:
        return "never"
    return 0 if fixed_a == fixed_b else math.ceil((fixed_a - fixed_b) / (each_b - each_a))


@settings(max_examples=150, deadline=None)
@given(agency=FORMS, in_house=FORMS, rpo=FORMS, back=DEDUCTIBLE, hires=st.integers(0, 60))
def test_forms_and_their_break_evens_are_what_fractions_make_of_them(
    agency: Scenario | None, in_house: Scenario | None, rpo: Scenario | None, back: Decimal, hires: int
) -> None:
    case = outcomes(Figures(vat_deductible=back), Scenarios(hires, agency, in_house, rpo)).case
    exact = {
        name: form(one, Fraction(back)) for name, one in (("agency", agency), ("in_house", in_house), ("rpo", rpo))
    }

    for name, one in exact.items():
        cost = case.scenarios[name]
        assert (cost is None) is (one is None)
        if cost is not None and one is not None:
            assert same(cost.fixed, one[0])
            assert same(cost.variable, one[1])
            assert same(cost.cost(hires), one[0] + one[1] * hires)
            assert same(cost.per_hire(hires), per(one[0] + one[1] * hires, hires))
    for pair, (first, second) in PAIRS.items():
        a, b, point = exact[first], exact[second], case.break_evens[pair]
        words = {Outcome.EQUAL: "equal", Outcome.ALWAYS: "always", Outcome.NEVER: "never"}
        found = None if point is None else words.get(point.outcome) or point.hires
        assert found == (None if a is None or b is None else _expected_point(a, b))


WEIGHTS = {"needed": 0, "important": 1, "key": 2}


@settings(max_examples=150, deadline=None)
@given(costs=COSTS, chosen=FORMS, roi=RETURNS, back=DEDUCTIBLE, hires=st.integers(0, 40))
def test_a_return_is_what_fractions_make_of_it(
    costs: list[CostLine], chosen: Scenario | None, roi: ReturnInputs, back: Decimal, hires: int
) -> None:
    scenarios = replace(Scenarios(24, roi=roi), **{roi.chosen: chosen})  # type: ignore[arg-type]  # the name of a form
    figures = Figures(hires=hires, vat_deductible=back, rates={"HR": HourlyRate(rate=Decimal(48))}, costs=tuple(costs))
    found = outcomes(figures, scenarios).case.returns
    outside, inside = sides(costs, Fraction(back), 12)
    exact = form(chosen, Fraction(back))
    if outside is None or inside is None or exact is None:
        assert found is None
        return
    now, then = outside + inside, exact[0] + exact[1] * hires
    once = added(external(line, Fraction(back)) for line in roi.one_off) or Fraction(0)
    faster: Known = None
    if roi.days_faster is not None and roi.annual_pay_cost is not None and roi.vacancies:
        weighed = sum(WEIGHTS[name] * count for name, count in roi.vacancies.items())
        faster = Fraction(roi.annual_pay_cost) / 260 * Fraction(5, 7) * Fraction(roi.days_faster) * weighed
    saved = None if faster is None else now - then + faster

    assert found is not None
    assert same(found.net_hard, now - then - once)
    assert same(found.ratio_hard, per(now - then - once, then + once))
    assert same(found.payback_months_hard, once * 12 / (now - then) if now > then else None)
    assert same(found.net, None if saved is None else saved - once)
    assert same(found.payback_months, None if saved is None or saved <= 0 else once * 12 / saved)
    assert same(found.cumulative(3), None if saved is None else 3 * saved + 2 * exact[2] - once)
