"""Break-evens against their oracle, and that each really is the first whole number (method 3.8, Beslissing 34)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.business_case.break_even import BreakEven, Outcome, break_even
from assessments.business_case.scenarios import ScenarioCost, scenario_cost
from assessments.figures import Line, Scenario
from tests.assessments.business_case.test_scenarios import SMALL
from tests.assessments.voorbeeld import AGENCY, IN_HOUSE, ORACLE, RPO, D, shown


def line(fixed: str | int, variable: str | int) -> ScenarioCost:
    return ScenarioCost(D(fixed), D(0), D(variable))


def cost(scenario: Scenario) -> ScenarioCost:
    found = scenario_cost(scenario, D(1))
    assert found is not None
    return found


OWN, BUREAU, PARTNER, THREE_DAYS = cost(IN_HOUSE), cost(AGENCY), cost(RPO), cost(SMALL)


@pytest.mark.parametrize(
    "a, b, oracle",
    [
        (OWN, BUREAU, ORACLE["omslag"]["eigen_vs_bureau"]),
        (PARTNER, BUREAU, ORACLE["omslag"]["rpo_vs_bureau"]),
        (OWN, PARTNER, ORACLE["omslag"]["eigen_vs_rpo"]),
        (OWN, PARTNER.later_years(), ORACLE["omslag"]["eigen_vs_rpo_jaar2"]),
        (THREE_DAYS, BUREAU, ORACLE["variant_0_6_fte"]["vs_bureau"]),
        (THREE_DAYS, PARTNER, ORACLE["variant_0_6_fte"]["vs_rpo"]),
    ],
)
def test_the_break_evens_of_voorbeeld_bv(a: ScenarioCost, b: ScenarioCost, oracle: list[object]) -> None:
    found = break_even(a, b)

    assert found is not None
    assert [shown(found.exact), found.hires] == oracle
    assert found.outcome is Outcome.FROM


@pytest.mark.parametrize(
    "a, b, outcome, hires",
    [
        (line(5, 5), line(5, 5), Outcome.EQUAL, None),
        (line(5, 4), line(5, 5), Outcome.ALWAYS, None),
        (line(4, 5), line(5, 5), Outcome.ALWAYS, None),
        (line(4, 4), line(5, 5), Outcome.ALWAYS, None),
        (line(6, 5), line(5, 5), Outcome.NEVER, None),
        (line(6, 6), line(5, 5), Outcome.NEVER, None),
        (line(5, 6), line(5, 5), Outcome.FIRST_HIRE, 0),
        (line(0, 5), line(10, 4), Outcome.UNTIL, 10),
        (line(0, 5), line(11, 3), Outcome.UNTIL, 6),
        (line(10, 4), line(0, 5), Outcome.FROM, 10),
        (line("10.01", 4), line(0, 5), Outcome.FROM, 11),
    ],
)
def test_each_row_of_the_table(a: ScenarioCost, b: ScenarioCost, outcome: Outcome, hires: int | None) -> None:
    found = break_even(a, b)

    assert found is not None
    assert (found.outcome, found.hires) == (outcome, hires)


@pytest.mark.parametrize("many", range(1, 60))
def test_amounts_that_do_not_fit_in_a_decimal_do_not_move_a_break_even(many: int) -> None:
    """An own recruiter of N x 1,000 including 21% VAT against an agency of 1,000 including VAT a hire: equal from N on."""
    own = Scenario(fixed=(Line(amount=D(1000 * many), vat="21", including_vat=True),))
    agency = Scenario(variable=(Line(amount=D(1000), vat="21", including_vat=True),))

    found = break_even(cost(own), cost(agency))

    assert found is not None
    assert (found.outcome, found.hires) == (Outcome.FROM, many)


@pytest.mark.parametrize("parts", [(1, 2), (2, 5), (3, 7, 8)])
def test_the_same_costs_in_one_line_or_in_more_are_equal(parts: tuple[int, ...]) -> None:
    one = Scenario(fixed=(Line(amount=D(sum(parts)), vat="21", including_vat=True),))
    more = Scenario(fixed=tuple(Line(amount=D(part), vat="21", including_vat=True) for part in parts))

    assert break_even(cost(one), cost(more)) == BreakEven(Outcome.EQUAL)


def test_a_scenario_that_misses_has_no_break_even() -> None:
    assert break_even(None, OWN) is None
    assert break_even(OWN, None) is None


@pytest.mark.parametrize(
    "a, b, hires, surplus",
    [
        (OWN, BUREAU, 24, "14"),
        (OWN, BUREAU, 10, "0"),
        (OWN, BUREAU, 9, "-1"),
        (line(6, 5), line(5, 5), 999, "-Infinity"),
        (line(4, 4), line(5, 5), 0, "0"),
        (line(5, 5), line(5, 5), 7, "7"),
        (line(0, 5), line(10, 4), 9, "0"),
        (line(0, 5), line(10, 4), 10, "-1"),
        (line(5, 6), line(5, 5), 1, "-2"),
    ],
)
def test_how_far_past_the_break_even_tells_who_is_cheaper(
    a: ScenarioCost, b: ScenarioCost, hires: int, surplus: str
) -> None:
    found = break_even(a, b)

    assert found is not None
    assert found.surplus(hires) == D(surplus)


_euros = st.one_of(st.integers(0, 50).map(Decimal), st.decimals(0, 10**6, places=2))
_costs = st.builds(lambda fixed, variable: ScenarioCost(fixed, D(0), variable), _euros, _euros)


def not_dearer(a: ScenarioCost, b: ScenarioCost, hires: int) -> bool:
    return a.cost(hires) <= b.cost(hires)


@given(a=_costs, b=_costs)
def test_a_break_even_really_is_the_first_whole_number(a: ScenarioCost, b: ScenarioCost) -> None:
    found = break_even(a, b)

    assert found is not None
    match found:
        case BreakEven(Outcome.FROM, int(hires)):
            assert not_dearer(a, b, hires)
            assert hires == 0 or not not_dearer(a, b, hires - 1)
        case BreakEven(Outcome.UNTIL, int(hires)):
            assert not_dearer(b, a, hires)
            assert hires == 0 or not not_dearer(b, a, hires - 1)
        case BreakEven(Outcome.FIRST_HIRE, 0):
            assert not_dearer(a, b, 0)
            assert not not_dearer(a, b, 1)
        case BreakEven(Outcome.NEVER):
            assert not any(not_dearer(a, b, hires) for hires in (0, 1, 1000))
        case BreakEven(Outcome.ALWAYS):
            assert all(not_dearer(a, b, hires) for hires in (0, 1, 1000))
        case _:
            assert found.outcome is Outcome.EQUAL
            assert all(a.cost(hires) == b.cost(hires) for hires in (0, 1, 1000))


@given(a=st.integers(0, 60), b=st.integers(0, 60), v=st.integers(0, 9), w=st.integers(0, 9))
def test_a_break_even_is_what_counting_up_from_zero_finds(a: int, b: int, v: int, w: int) -> None:
    """The first whole N with K_a(N) <= K_b(N), counted by hand; 61 is past every crossing of these whole numbers."""
    counted = next((many for many in range(62) if a + v * many <= b + w * many), None)
    found = break_even(line(a, v), line(b, w))

    assert found is not None
    match found.outcome:
        case Outcome.FROM:
            assert found.hires == counted
        case Outcome.NEVER:
            assert counted is None
        case Outcome.UNTIL:
            assert found.hires == next(many for many in range(62) if b + w * many <= a + v * many)
        case _:
            assert counted == 0


@given(a=_costs, b=_costs, hires=st.integers(1, 2000))
def test_the_surplus_has_the_sign_of_what_is_cheaper(a: ScenarioCost, b: ScenarioCost, hires: int) -> None:
    found = break_even(a, b)

    assert found is not None
    if a.cost(hires) != b.cost(hires):
        assert (found.surplus(hires) >= 0) is (a.cost(hires) < b.cost(hires))
