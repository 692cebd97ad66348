"""The scenarios and the capacity check against their oracles (method 3.7)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.business_case.scenarios import Capacity, ScenarioCost, capacity, scenario_cost
from assessments.figures import Line, Scenario
from tests.assessments.voorbeeld import AGENCY, IN_HOUSE, ORACLE, RPO, D, euro, shown

SCENARIOS = {"bureau": AGENCY, "eigen": IN_HOUSE, "rpo": RPO}
SMALL = replace(IN_HOUSE, fixed=(euro("0,6 fte", "46200"), *IN_HOUSE.fixed[2:]), fte=D("0.6"))
"""The method's variant: a recruiter for three days a week."""


def cost(scenario: Scenario, deductible: str = "1") -> ScenarioCost:
    found = scenario_cost(scenario, D(deductible))
    assert found is not None
    return found


@pytest.mark.parametrize("name", SCENARIOS)
def test_fixed_and_variable_costs_of_voorbeeld_bv(name: str) -> None:
    found, oracle = cost(SCENARIOS[name]), ORACLE["scenario"][name]

    assert (shown(found.fixed), shown(found.variable)) == (oracle["F"], oracle["V"])
    assert shown(found.per_hire(24)) == oracle["per_hire_24"]


@pytest.mark.parametrize(
    "name, hires", [(name, hires) for name in SCENARIOS for hires in ORACLE["scenario"][name]["K"]]
)
def test_costs_at_each_number_of_hires(name: str, hires: str) -> None:
    assert shown(cost(SCENARIOS[name]).cost(int(hires))) == ORACLE["scenario"][name]["K"][hires]


def test_a_recruiter_for_three_days_a_week() -> None:
    found = cost(SMALL)

    assert shown(found.fixed) == ORACLE["variant_0_6_fte"]["F"] == "79000.00"
    assert shown(found.cost(24)) == ORACLE["variant_0_6_fte"]["K24"] == "175648.00"


def test_without_hires_there_is_no_cost_per_hire() -> None:
    assert cost(AGENCY).per_hire(0) is None


def test_a_fee_without_deduction_carries_its_vat() -> None:
    assert cost(AGENCY, "0").variable == cost(AGENCY).variable + (13500 + 250) * D("0.21")


def test_setting_up_belongs_to_the_first_year() -> None:
    first = cost(RPO)

    assert first.setup == 6000
    assert first.later_years().fixed == 64640
    assert first.later_years().setup == 0


def test_fte_multiplies_nothing() -> None:
    assert cost(replace(IN_HOUSE, fte=D("0.5"))).fixed == 109800


@pytest.mark.parametrize("scenario", [None, Scenario(), Scenario(fixed=(Line("Loonkosten"),)), Scenario(fte=D(1))])
def test_a_scenario_without_a_countable_line_is_not_filled_in(scenario: Scenario | None) -> None:
    assert scenario_cost(scenario, D(1)) is None


def test_a_half_filled_line_is_named() -> None:
    found = cost(replace(AGENCY, fixed=(Line("Contract"), Line("Beheer", hours=D(10)))))

    assert [line.label for line in found.lacking] == ["Beheer"]
    assert found.fixed == 0


def test_a_licence_of_three_years_counts_for_one() -> None:
    assert cost(Scenario(fixed=(euro("ATS", 36000, contract_months=36),))).fixed == 12000


def find_capacity(time_to_fill: str, workload: int = 10, fte: str | None = None) -> Capacity:
    found = capacity(D(time_to_fill), None if fte is None else D(fte), workload=D(workload))
    assert found is not None
    return found


def test_what_one_recruiter_can_do() -> None:
    oracle = ORACLE["capaciteit"]

    assert find_capacity("60").whole_per_fte == oracle["per_fte_p10_ttf60"] == 42
    assert find_capacity("62", workload=13).whole_per_fte == oracle["per_fte_p13_ttf62"] == 53


def test_how_many_recruiters_are_needed() -> None:
    needed = find_capacity("60").fte_needed(24)

    assert shown(needed) == ORACLE["capaciteit"]["fte_voor_24"] == "0.56"
    assert find_capacity("60").fte_to_appoint(24) == D(ORACLE["capaciteit"]["fte_afgerond"]) == D("0.6")
    assert find_capacity("255.5").fte_to_appoint(10) == 1
    assert find_capacity("255.5").fte_to_appoint(0) == 0
    assert find_capacity("60").fte_to_appoint(22) == D("0.6")


@pytest.mark.parametrize("fte, enough", [("0.56", False), ("0.57", True), ("1", True), (None, None)])
def test_whether_the_people_there_are_can_do_it(fte: str | None, enough: bool | None) -> None:
    assert find_capacity("60", fte=fte).is_enough_for(24) is enough


def test_exactly_enough_people_is_enough() -> None:
    assert find_capacity("255.5", fte="1").is_enough_for(10) is True
    assert find_capacity("255.5", fte="1").is_enough_for(11) is False


def test_days_that_are_thirds_do_not_cost_a_hire_or_a_tenth_of_a_job() -> None:
    """Three vacancies of 121, 122 and 122 days: 10 x 365 / (365 / 3) x 0.7 is 21 hires exactly."""
    found = capacity(D(365) / 3, D(1))

    assert found is not None
    assert found.whole_per_fte == 21
    assert found.fte_to_appoint(21) == 1
    assert found.is_enough_for(21) is True


@pytest.mark.parametrize("time_to_fill", [None, D(0)])
def test_without_a_time_to_fill_there_is_no_capacity(time_to_fill: Decimal | None) -> None:
    assert capacity(time_to_fill) is None


def test_a_time_to_fill_of_a_day_is_enough_to_reckon_with() -> None:
    assert find_capacity("1").per_fte == 10 * 365 * D("0.7")


def test_without_work_in_hand_there_is_no_capacity() -> None:
    assert capacity(D(60), workload=D(0)) is None
    assert capacity(D(60), utilisation=D(0)) is None


_lines = st.lists(st.builds(Line, amount=st.decimals(0, 10**6, places=2), vat=st.sampled_from([None, "9"])), max_size=5)


@given(data=st.data(), fixed=_lines, variable=_lines, hires=st.integers(0, 200))
def test_the_order_of_a_scenarios_lines_never_matters(
    data: st.DataObject, fixed: list[Line], variable: list[Line], hires: int
) -> None:
    one = scenario_cost(Scenario(tuple(fixed), tuple(variable)), D("0.3"))
    other = scenario_cost(
        Scenario(tuple(data.draw(st.permutations(fixed))), tuple(data.draw(st.permutations(variable)))), D("0.3")
    )

    assert (one and one.cost(hires)) == (other and other.cost(hires))
