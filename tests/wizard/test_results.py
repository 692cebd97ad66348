"""The results' public shape: its schema, its numbers, and what is null (resources/schema/results.schema.json)."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

import resources
from assessments.figures import Figures, Scenario, Scenarios
from assessments.types import Dossier, Measurement, MeasurementId, MeasurementKind
from tests.assessments.dossiers import dossiers
from tests.assessments.test_comparison import FIGURES_2026, hermeting
from tests.assessments.voorbeeld import (
    CATALOGUE,
    FIGURES,
    IN_HOUSE,
    ORACLE,
    SCENARIOS,
    D,
    dossier,
    euro,
    nulmeting,
    shown,
)
from tests.dossiers import example
from wizard.assessment import assess
from wizard.results import as_text, decimal_text, results

SCHEMA = json.loads((resources.ROOT / "schema" / "results.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def of(one: Dossier, measurement: Measurement | None = None) -> dict[str, Any]:
    """Return results as somebody reads them: through text."""
    found: dict[str, Any] = json.loads(as_text(results(assess(CATALOGUE, one, measurement))))
    VALIDATOR.validate(found)
    return found


def rounded(text: str, decimals: int = 2) -> str | None:
    return shown(D(text), decimals)


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_refuses_a_key_it_does_not_know_and_a_number_that_is_no_string() -> None:
    found = of(dossier())

    assert not VALIDATOR.is_valid({**found, "extra": 1})
    assert not VALIDATOR.is_valid({**found, "metrics": {**found["metrics"], "total": 257000}})
    assert not VALIDATOR.is_valid({**found, "metrics": {**found["metrics"], "total": "257000.00"}})


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(dossiers())
def test_the_results_of_any_dossier_follow_the_schema(one: Dossier) -> None:
    of(one)


def test_the_figures_of_voorbeeld_bv() -> None:
    metrics, oracle = of(dossier())["metrics"], ORACLE["cph_100"]

    assert [rounded(metrics[name]) for name in ("external", "internal", "total")] == [
        oracle[name] for name in ("extern", "intern", "totaal")
    ]
    assert rounded(metrics["cost_per_hire"]) == oracle["cph"]
    assert rounded(metrics["cost_per_hire_external"]) == oracle["cph_ext"]
    assert rounded(metrics["cost_per_hire_internal"]) == oracle["cph_int"]
    assert rounded(metrics["cost_per_hire_comparable"]) == ORACLE["cph_vergelijkbaar"]
    assert metrics["hire_cost_ratio"].startswith("0.1983")
    assert metrics["time_to_fill"] == {"mean": "60.2", "median": "63", "n": 5}
    assert metrics["time_to_hire"] == {"mean": "33.6", "median": "35", "n": 5}
    assert metrics["open_vacancies"] == [{"code": "V6", "days": 121}]


def test_a_channel_of_voorbeeld_bv() -> None:
    linkedin = of(dossier())["metrics"]["channels"][2]

    assert {key: linkedin[key] for key in ("label", "total", "per_suitable", "per_hire")} == {
        "label": "LinkedIn", "total": "24000", "per_suitable": "960", "per_hire": "8000"
    }  # fmt: skip
    assert linkedin["suitable_share"].startswith("0.41666666")


def test_the_business_case_of_voorbeeld_bv() -> None:
    case = of(dossier())["business_case"]

    assert case["scenarios"]["agency"] == {"fixed": "0", "variable": "15796", "cost": "379104", "per_hire": "15796"}
    assert case["scenarios"]["in_house"]["cost"] == "206448"
    assert rounded(case["scenarios"]["rpo"]["per_hire"]) == ORACLE["scenario"]["rpo"]["per_hire_24"]
    assert case["break_even"] == {"in_house_vs_agency": 10, "rpo_vs_agency": 7, "in_house_vs_rpo": 31}
    assert rounded(case["roi"]["net"]) == ORACLE["roi"]["netto"]
    assert case["roi"]["net_hard"] == "15552"
    assert rounded(case["roi"]["payback_months"], 1) == ORACLE["roi"]["tvt"]
    assert rounded(case["roi"]["payback_months_hard"], 1) == ORACLE["roi"]["tvt_hard"]
    assert case["roi"]["ratio"].startswith("0.2487")
    assert case["roi"]["ratio_hard"].startswith("0.0644")
    assert rounded(case["roi"]["three_years"]) == ORACLE["roi"]["cum3"]


def test_the_example_organisation_has_the_methods_figures_and_scores() -> None:
    found, own = of(example()), of(dossier())

    assert found["scores"]["total"].startswith("1.245583")
    assert found["scores"]["steps"]["draagvlak"]["score"].startswith("1.047619047")
    assert found["business_case"] == own["business_case"]
    assert {key: found["metrics"][key] for key in ("total", "cost_per_hire", "time_to_fill")} == {
        key: own["metrics"][key] for key in ("total", "cost_per_hire", "time_to_fill")
    }


def test_nothing_is_rounded() -> None:
    assert of(dossier())["metrics"]["cost_per_hire"] == str(D(257000) / 24) == "10708.33333333333333333333333"


@pytest.mark.parametrize(
    "value, text",
    [
        (D("1.000"), "1"),
        (D("1E+3"), "1000"),
        (D("-0.00"), "0"),
        (D("0"), "0"),
        (D("1E-7"), "0.0000001"),
        (D("-3708.50"), "-3708.5"),
        (None, None),
    ],
)
def test_numbers_are_written_plainly(value: Decimal | None, text: str | None) -> None:
    assert decimal_text(value) == text


def test_what_cannot_be_computed_is_null() -> None:
    found = of(dossier(nulmeting(Figures(), Scenarios())))

    assert set(found["metrics"]["kpis"].values()) == {None}
    assert found["metrics"]["time_to_fill"] == {"mean": None, "median": None, "n": 0}
    assert found["business_case"]["roi"]["net"] is None
    assert set(found["business_case"]["scenarios"]["rpo"].values()) == {None}
    assert set(found["business_case"]["break_even"].values()) == {None}
    assert found["comparison"] is None


def test_a_scenario_without_a_number_of_hires_has_no_cost() -> None:
    found = of(dossier(nulmeting(Figures(), replace(SCENARIOS, hires_per_year=None))))

    assert found["business_case"]["scenarios"]["agency"] == {
        "fixed": "0", "variable": "15796", "cost": None, "per_hire": None
    }  # fmt: skip


@pytest.mark.parametrize(
    "in_house, word",
    [
        (Scenario(fixed=IN_HOUSE.fixed, variable=(euro("Alles", 99999),)), "never"),
        (Scenario(variable=(euro("Niets", 1),)), "always"),
        (SCENARIOS.agency, "equal"),
        (Scenario(variable=(euro("Alles", 15797),)), 0),
    ],
)
def test_a_break_even_that_is_no_number_is_a_word(in_house: Scenario, word: str | int) -> None:
    found = of(dossier(nulmeting(FIGURES, replace(SCENARIOS, in_house=in_house))))

    assert found["business_case"]["break_even"]["in_house_vs_agency"] == word


def test_two_measurements_are_compared_whichever_one_asks_for() -> None:
    both = dossier(nulmeting(), hermeting())
    newest, first = of(both), of(both, both.measurements[0])

    assert newest["measurement"] == {"id": "her", "kind": "hermeting", "date": "2027-01-05"}
    assert first["measurement"]["id"] == "nul"
    assert newest["comparison"] == first["comparison"]
    assert newest["comparison"]["before"]["id"] == "nul"
    assert rounded(newest["comparison"]["realised_saving"]) == ORACLE["delta"]["besparing"]


def test_a_difference_of_voorbeeld_bv() -> None:
    costs = of(dossier(nulmeting(), hermeting()))["comparison"]["kpis"]["CPH"]

    assert rounded(costs["delta"]) == ORACLE["delta"]["cph"]["abs"]
    assert costs["relative"].startswith("-0.346")
    assert (costs["after"], costs["status"], costs["target_met"]) == ("7000", "better", True)
    assert (costs["comparable"], costs["reasons"]) == (True, [])


def test_a_difference_says_why_it_does_not_compare_well() -> None:
    late = hermeting(replace(FIGURES_2026, hires=4), day=date(2028, 1, 5))
    comparison = of(dossier(nulmeting(), late))["comparison"]

    assert comparison["comparable"] is False
    assert comparison["reasons"] == ["few_hires", "interval"]
    assert comparison["kpis"]["CPH"]["reasons"] == ["interval", "few_hires"]
    assert comparison["kpis"]["AANB"]["reasons"] == ["interval"]
    assert comparison["steps"]["synergie"]["comparable"] is False


def test_sources_of_hire_are_shares_per_channel() -> None:
    kpis = of(dossier())["metrics"]["kpis"]

    assert kpis["BRON"]["linkedin"] == "0.125"
    assert kpis["BUR"].startswith("0.41666")
    assert (kpis["AANB"], kpis["cNPS"]) == ("0.8", "5")


def test_after_a_hermeting_an_unlocked_nulmeting_blocks() -> None:
    found = of(example_with_hermeting())["contradictions"]

    assert [one["severity"] for one in found if one["rule"] == "R-03"] == ["block"]


def example_with_hermeting() -> Dossier:
    """Return the example with the same answers a year later, nothing locked."""
    one = example()
    first = replace(one.measurements[0], locked_at=None)
    later = replace(first, id=MeasurementId("later"), kind=MeasurementKind.HERMETING, date=date(2027, 1, 5))
    return replace(one, measurements=(first, later))
