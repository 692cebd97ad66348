"""The rules of section 5 that ask for figures, and the outsourcing advice (method 2.7, Beslissing 42-52)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assessments.conditions import Quantity
from assessments.content_checks import FACTS
from assessments.facts import Facts
from assessments.figure_facts import QUANTITIES, FigureFacts, WaitingCost
from assessments.figures import Channel, Figures, Period, Scenario, Scenarios, Vacancy
from assessments.scoring import score
from assessments.types import Dossier, Measurement, MeasurementId, MeasurementKind, Value
from tests.assessments.voorbeeld import (
    CATALOGUE,
    CHANNELS,
    FIGURES,
    ORACLE,
    ROI,
    SCENARIOS,
    D,
    amount,
    answers,
    dossier,
    euro,
    hours,
    nulmeting,
    sheet,
    shown,
    vacancy,
)
from wizard.assessment import assess

KEY_OPEN = Vacancy("K", opened=date(2025, 9, 1), importance="key")


def quantity(name: str, figures: Figures = FIGURES, scenarios: Scenarios = SCENARIOS, **more: object) -> Quantity:
    one = sheet(figures, scenarios, **more)  # type: ignore[arg-type]  # passed on by name
    return Facts(one, score(one)).lookup(name)


def rules(one: Dossier) -> set[str]:
    return {str(found.rule.id) for found in assess(CATALOGUE, one).contradictions}


def rules_of(figures: Figures, **levels: Value) -> set[str]:
    return rules(dossier(nulmeting(figures, answers=answers(**levels))))


def hermeting(figures: Figures = FIGURES, day: date = date(2027, 1, 5), **more: object) -> Measurement:
    return Measurement(MeasurementId("her"), MeasurementKind.HERMETING, day, figures=figures, **more)  # type: ignore[arg-type]


def test_every_quantity_is_known_to_the_check_of_the_rules() -> None:
    assert set(QUANTITIES) <= FACTS


@pytest.mark.parametrize("name", QUANTITIES)
def test_without_figures_no_quantity_holds(name: str) -> None:
    assert not quantity(name, Figures(), Scenarios())


@pytest.mark.parametrize(
    "inputs, fires",
    [
        ({}, True),
        ({"left": D(5), "cohort": D(22)}, True),
        ({"left": D(3), "cohort": D(20)}, False),
        ({"left": D(1), "cohort": D(0)}, True),
    ],
)
def test_r14_early_leavers_over_fifteen_percent_or_unknown(inputs: dict[str, Decimal | None], fires: bool) -> None:
    figures = replace(FIGURES, kpis={"VJ1": inputs})

    assert ("R-14" in rules_of(figures, INT_07=1)) is fires
    assert "R-14" not in rules_of(figures, INT_07=2)
    assert "R-14" not in rules_of(figures)


@pytest.mark.parametrize(
    "many, hour, fires", [(16, "1363", True), (15, "1363", False), (8, "681.5", True), (7, "681.5", False)]
)
def test_r20_over_fifteen_open_vacancies_per_recruiter(many: int, hour: str, fires: bool) -> None:
    lines = tuple(Vacancy(f"V{number}", opened=date(2025, 10, 1)) for number in range(many))
    figures = replace(FIGURES, vacancies=lines, costs=(hours("I01", hour, "50"),))

    assert ("R-20" in rules_of(figures)) is fires


def test_r20_counts_a_recruiters_hours_of_half_a_year_twice() -> None:
    lines = tuple(Vacancy(f"V{number}", opened=date(2025, 3, 1)) for number in range(16))
    figures = Figures(
        period=Period(date(2025, 1, 1), date(2025, 6, 30)), vacancies=lines, costs=(hours("I01", "700", "50"),)
    )

    assert quantity("vacatures_per_recruiter", figures) == D(16) * 1363 / (D(700) * 365 / 181)


def test_r20_without_recruiter_hours_or_vacancies_cannot_be_told() -> None:
    assert quantity("vacatures_per_recruiter") is None
    assert quantity("vacatures_per_recruiter", Figures(costs=(hours("I01", "700", "50"),))) is None
    assert quantity("vacatures_per_recruiter", replace(FIGURES, costs=(hours("I01", "0", "50"),))) is None


def test_r23_a_key_role_open_longer_than_the_mean() -> None:
    assert "R-23" not in rules_of(FIGURES)
    assert "R-23" in rules_of(replace(FIGURES, vacancies=(*FIGURES.vacancies, KEY_OPEN)))
    assert "R-23" not in rules_of(replace(FIGURES, vacancies=(KEY_OPEN,)))

    as_long = replace(KEY_OPEN, opened=date(2025, 10, 29))

    assert "R-23" not in rules_of(replace(FIGURES, vacancies=(FIGURES.vacancies[0], as_long)))

    fresh = replace(KEY_OPEN, opened=date(2025, 11, 1))

    assert "R-23" not in rules_of(replace(FIGURES, vacancies=(*FIGURES.vacancies, fresh)))


def test_r23_has_its_three_numbers() -> None:
    found = FigureFacts(sheet()).waiting_cost()

    assert shown(found.per_day) == ORACLE["cov_netto_dag"]["3"]
    assert found.agency_fee == 13500
    assert found.days == 37


def test_r23_rounds_days_up_as_in_the_methods_key_role() -> None:
    agency = Scenario(variable=(replace(SCENARIOS.agency.variable[0], share=D(1), base=D(6000)),))  # type: ignore[union-attr]

    assert FigureFacts(sheet(scenarios=replace(SCENARIOS, agency=agency))).waiting_cost().days == 17


def test_r23_leaves_out_what_misses() -> None:
    no_pay = replace(SCENARIOS, roi=replace(ROI, annual_pay_cost=None))
    no_fee = replace(SCENARIOS, agency=Scenario(variable=(euro("Vast bedrag", 9000),)))

    assert FigureFacts(sheet(scenarios=no_pay)).waiting_cost() == WaitingCost(None, D("13500.00"), None)
    assert FigureFacts(sheet(scenarios=no_fee)).waiting_cost().days is None
    assert FigureFacts(sheet(scenarios=Scenarios())).waiting_cost() == WaitingCost(None, None, None)


def test_r24_linkedin_dearer_than_a_hire_and_a_quarter_of_the_hours() -> None:
    assert "R-24" not in rules_of(FIGURES)

    dear = replace(FIGURES, channels=(replace(CHANNELS[2], hires=2), *CHANNELS[:2]))

    assert "R-24" in rules_of(dear)
    assert quantity("linkedin_uren_aandeel", dear) == D(300) / 440

    short = replace(
        FIGURES, channels=(replace(CHANNELS[2], hires=2, spend=D(30000), hours=D(86)), *CHANNELS[:2], CHANNELS[4])
    )

    assert quantity("linkedin_duurder_dan_gemiddeld", short) is True
    assert "R-24" not in rules_of(short)


def test_r24_as_dear_as_a_hire_on_average_is_not_dearer() -> None:
    lines = (amount("E01", "8000"), amount("I06", "16000"))

    assert quantity("linkedin_duurder_dan_gemiddeld", replace(FIGURES, costs=lines, hires=3)) is False


def test_r24_without_hours_or_hires_cannot_be_told() -> None:
    assert quantity("linkedin_uren_aandeel", replace(FIGURES, channels=(Channel("LinkedIn"),))) is None
    assert (
        quantity("linkedin_duurder_dan_gemiddeld", replace(FIGURES, channels=(replace(CHANNELS[2], hires=0),))) is False
    )


@pytest.mark.parametrize("hires, fires", [(4, True), (5, False), (0, True), (None, False)])
def test_r25_under_five_hires(hires: int | None, fires: bool) -> None:
    figures = replace(FIGURES, hires=hires)

    assert ("R-25" in rules_of(figures)) is fires


def test_r25_looks_at_both_measurements() -> None:
    few = replace(FIGURES, hires=4)

    assert "R-25" in rules(dossier(nulmeting(few), hermeting()))
    assert "R-25" in rules(dossier(nulmeting(), hermeting(few)))
    assert "R-25" not in rules(dossier(nulmeting(), hermeting()))


@pytest.mark.parametrize(
    "after, fires",
    [
        (hermeting(), False),
        (hermeting(day=date(2026, 9, 1)), True),
        (hermeting(replace(FIGURES, period=Period(date(2026, 1, 1), date(2026, 6, 30)))), True),
        (hermeting(replace(FIGURES, definitions_changed=True)), True),
        (hermeting(replace(FIGURES, hires=2)), False),
    ],
)
def test_r26_measurements_that_compare_badly(after: Measurement, fires: bool) -> None:
    assert ("R-26" in rules(dossier(nulmeting(), after))) is fires


def test_r26_needs_two_measurements() -> None:
    assert "R-26" not in rules_of(replace(FIGURES, definitions_changed=True))


@pytest.mark.parametrize(
    "lines, fires",
    [
        ((amount("E01", "1"),), True),
        ((amount("E01", "1"), amount("I06", "0")), True),
        ((amount("E01", "1"), hours("I02", "0", "48")), True),
        ((amount("E01", "1"), hours("I02", "1", "48")), False),
        ((amount("E01", "1"), amount("I06", "0.01")), False),
        ((amount("I06", "1"),), False),
        ((), False),
    ],
)
def test_r31_costs_without_hours(lines: tuple[object, ...], fires: bool) -> None:
    assert ("R-31" in rules_of(replace(FIGURES, costs=lines))) is fires  # type: ignore[arg-type]  # cost lines


def test_r32_blocks_on_dates_that_cannot_be() -> None:
    wrong = replace(FIGURES, vacancies=(vacancy("V", "03-10", None, "03-09"),))
    found = assess(CATALOGUE, dossier(nulmeting(wrong)))

    assert "R-32" in {one.rule.id for one in found.contradictions}
    assert found.is_concept()


def test_r33_a_candidate_in_sight_before_the_opening() -> None:
    early = replace(FIGURES, vacancies=(vacancy("V", "03-10", "03-09", "04-10"),))

    assert "R-33" in rules_of(early)
    assert "R-33" not in rules_of(FIGURES)


def test_voorbeeld_bv_has_no_contradiction_in_its_figures() -> None:
    assert rules_of(FIGURES) & {"R-14", "R-20", "R-23", "R-24", "R-25", "R-26", "R-31", "R-32", "R-33"} == set()
