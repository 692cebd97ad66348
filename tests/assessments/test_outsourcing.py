"""Which form of outsourcing the module advises, and that its task follows (method 2.7, Beslissing 52 and 53)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessments.conditions import Quantity
from assessments.facts import Facts
from assessments.figures import Scenario, Scenarios
from assessments.scoring import score
from assessments.types import TaskCode, Value
from tests.assessments.voorbeeld import (
    CATALOGUE,
    IN_HOUSE,
    SCENARIOS,
    D,
    answers,
    dossier,
    euro,
    nulmeting,
    sheet,
    shown,
)
from wizard.assessment import assess


def quantity(name: str, scenarios: Scenarios, profile: dict[str, Value] | None = None) -> Quantity:
    one = sheet(scenarios=scenarios, profile=profile)
    return Facts(one, score(one)).lookup(name)


def advice(scenarios: Scenarios = SCENARIOS, profile: dict[str, Value] | None = None, **levels: Value) -> str | None:
    one = sheet(scenarios=scenarios, profile=profile, answers=answers(**levels))
    found = Facts(one, score(one)).outsourcing_advice()
    return None if found is None else found.code


SHORT = {"UIT_01": 3, "UIT_02": 3, "UIT_05": 2}
FINE = {"UIT_01": 1, "UIT_02": 1, "UIT_05": 1}
EXPECTED: dict[str, Value] = {"PRO-05": 24}
SIX = replace(SCENARIOS, hires_per_year=6)


@pytest.mark.parametrize(
    "scenarios, levels, code",
    [
        (SCENARIOS, {**SHORT, "UIT_03": 4}, "U2"),
        (SCENARIOS, {**SHORT, "UIT_03": 2}, "U3"),
        (SCENARIOS, FINE, "U6"),
        (SIX, FINE, "U1"),
        (SIX, {**SHORT, "UIT_03": 2}, "U3"),
        (SCENARIOS, {**SHORT, "UIT_03": 3}, "U2"),
        (replace(SCENARIOS, hires_per_year=31), {**SHORT, "UIT_03": 2}, "U6"),
        (replace(SCENARIOS, hires_per_year=31), FINE, "U5"),
        (replace(SCENARIOS, hires_per_year=9), FINE, "U1"),
        (replace(SCENARIOS, hires_per_year=10), FINE, "U6"),
        (SCENARIOS, {"UIT_01": 2, "UIT_02": 3}, "U3"),
        (replace(SCENARIOS, hires_per_year=31), {"UIT_01": 2, "UIT_02": 3}, "U4"),
        (SCENARIOS, {"UIT_01": 1}, None),
    ],
)
def test_the_form_of_outsourcing(scenarios: Scenarios, levels: dict[str, Value], code: str | None) -> None:
    assert advice(scenarios, EXPECTED, **levels) == code


def test_the_numbers_behind_the_advice() -> None:
    one = sheet(profile=EXPECTED, answers=answers(**SHORT, UIT_03=4))
    facts = Facts(one, score(one))

    assert shown(D(str(facts.lookup("tekort")))) == "2.67"
    assert facts.lookup("piekfactor") == 2
    assert facts.lookup("boven_omslag_bureau") == 24 - 10
    assert facts.lookup("boven_omslag_rpo") == 24 - 31


@pytest.mark.parametrize("expected", range(8, 400, 8))
def test_a_month_with_an_eighth_of_the_years_vacancies_is_a_peak_of_one_and_a_half(expected: int) -> None:
    one = sheet(profile={"PRO-05": expected}, answers=answers(**SHORT, UIT_03=expected // 8))

    assert Facts(one, score(one)).lookup("piekfactor") == D("1.5")


def test_expected_vacancies_stand_in_for_the_scenarios_number() -> None:
    bare = replace(SCENARIOS, hires_per_year=None)

    assert quantity("boven_omslag_bureau", bare, {"PRO-05": 6}) == -4
    assert quantity("boven_omslag_bureau", bare) is None


def test_never_is_infinitely_far_and_always_is_zero() -> None:
    dear = Scenario(fixed=IN_HOUSE.fixed, variable=(euro("Alles", 99999),))
    cheap = Scenario(variable=(euro("Niets", 1),))

    assert quantity("boven_omslag_bureau", replace(SCENARIOS, in_house=dear)) == D("-Infinity")
    assert quantity("boven_omslag_bureau", replace(SCENARIOS, in_house=cheap)) == 24
    assert quantity("boven_omslag_rpo", replace(SCENARIOS, in_house=SCENARIOS.rpo)) == 24


def test_a_comparison_without_a_break_even_does_not_hold() -> None:
    bare = Scenarios(hires_per_year=6)

    assert quantity("boven_omslag_bureau", bare) is None
    assert advice(bare, EXPECTED, **FINE) == "U6"
    assert advice(bare, EXPECTED, **{**SHORT, "UIT_03": 2}) == "U6"


@pytest.mark.parametrize(
    "scenarios, parts, planned",
    [
        (SCENARIOS, ("sourcing",), True),
        (SCENARIOS, ("niets",), False),
        (SCENARIOS, (), False),
        (SIX, ("sourcing",), False),
    ],
)
def test_a_partner_is_only_sought_when_the_advice_asks_for_one(
    scenarios: Scenarios, parts: tuple[str, ...], planned: bool
) -> None:
    levels: dict[str, Value] = {**FINE, "UIT_04": parts}
    one = dossier(nulmeting(scenarios=scenarios, answers=answers(**levels)))

    assert (assess(CATALOGUE, one).task(TaskCode("T-UIT-01")) is not None) is planned
