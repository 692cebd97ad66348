"""The lines that a business case begins with: the same kinds in every form, and nothing invented."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings

from assessments.figures import CostLine, Figures, HourlyRate, Line, Period, Scenario, Scenarios, Vacancy
from assessments.metrics.measured import measure
from assessments.outcomes import work_out
from assessments.sheet import AnswerSheet
from assessments.types import Value
from tests.assessments.strategies import FIGURES
from tests.dossiers import CATALOGUE, dossier
from wizard import case_words
from wizard.assessment import assess
from wizard.commands import example_dossier
from wizard.scenario_start import propose

YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))
HALF = Period(date(2025, 1, 1), date(2025, 7, 2))
MEASURED = Figures(
    period=YEAR,
    hires=24,
    first_year_pay=Decimal(1296000),
    rates={
        "RE": HourlyRate(monthly_pay=Decimal(4500), holiday=Decimal("0.08"), charges=Decimal("0.25")),
        "HM": HourlyRate(rate=Decimal(65)),
        "HR": HourlyRate(rate=Decimal(48)),
    },
    costs=(
        CostLine("E02", Line("Vast bedrag", amount=Decimal(500), vat="21")),
        CostLine("E02", Line("Bureaus", share=Decimal("0.25"), base=Decimal(54000), times=Decimal(10), vat="21")),
        CostLine("E07", Line("Banenbeurs", amount=Decimal(3000), vat="21", channel="events")),
        CostLine("E07", Line(amount=Decimal(1400), vat="9")),
        CostLine("E09", Line("Assessments", amount=Decimal(250), times=Decimal(24), vat="21")),
        CostLine("I02", Line("HR", hours=Decimal(288))),
        CostLine("I03", Line("Managers", hours=Decimal(400), rate=Decimal(65))),
        CostLine("I03", Line("Directie", hours=Decimal(32), rate=Decimal(90))),
        CostLine("I05", Line("Marketing", hours=Decimal(200), rate=Decimal(52))),
    ),
)


def made(figures: Figures, profile: dict[str, Value] | None = None) -> Scenarios:
    one = dossier({}, profile or {})
    sheet = AnswerSheet(CATALOGUE, one, replace(one.newest(), figures=figures))
    return propose(sheet, measure(sheet))


def line(scenario: Scenario | None, label: str) -> Line:
    assert scenario is not None
    return next(one for one in (*scenario.setup, *scenario.fixed, *scenario.variable) if one.label == label)


def test_what_follows_from_the_figures_is_filled_in() -> None:
    found = made(MEASURED)

    assert line(found.agency, "Bureaufee") == Line("Bureaufee", share=Decimal("0.25"), base=Decimal(54000), vat="21")
    assert line(found.in_house, "Restdeel via bureau").base == 13500
    assert line(found.in_house, "Restdeel via bureau").share is None
    assert line(found.agency, "HR-uren") == Line("HR-uren", hours=Decimal(12), rate=Decimal(48))
    assert str(line(found.agency, "HR-uren").hours) == "12"
    assert line(found.agency, "Uren hiring manager").hours == 18
    assert line(found.agency, "Uren hiring manager").rate == Decimal("66.85")
    assert line(found.agency, "Assessment").amount == 250
    assert line(found.in_house, "Loonkosten recruiter").amount == 72900
    assert line(found.in_house, "Marketing").hours == 200
    assert line(found.rpo, "Banenbeurs") == Line("Banenbeurs", amount=Decimal(3000), vat="21")
    assert line(found.rpo, "Vaste evenementen").amount == 1400
    assert found.roi is not None
    assert found.roi.annual_pay_cost == 67500


def test_what_was_measured_is_an_estimate_for_another_form() -> None:
    found = made(MEASURED)

    assert not line(found.agency, "HR-uren").estimate
    assert line(found.in_house, "HR-uren").estimate
    assert line(found.rpo, "Marketing").estimate
    assert not line(found.rpo, "Uren andere gespreksvoerders").estimate


@pytest.mark.parametrize("figures", [MEASURED, Figures()])
def test_forms_have_the_same_kinds_of_cost(figures: Figures) -> None:
    found = made(figures)
    assert found.agency
    assert found.in_house
    assert found.rpo
    per_hire = [{one.label for one in form.variable} for form in (found.agency, found.in_house, found.rpo)]
    shared = {"HR-uren", "Uren hiring manager", "Uren andere gespreksvoerders", "Assessment"}

    assert all(shared <= labels for labels in per_hire)
    assert {"Media en advertenties", "Aanbrengbonus"} <= per_hire[1] & per_hire[2]
    assert {one.label for one in found.rpo.fixed} - {"Maandfee"} <= {one.label for one in found.in_house.fixed}


def test_nothing_is_invented_where_nothing_was_measured() -> None:
    found = made(Figures())
    for form in (found.agency, found.in_house, found.rpo):
        assert form is not None
        for one in (*form.setup, *form.fixed, *form.variable):
            assert (one.amount, one.hours, one.rate, one.share, one.base) == (None,) * 5
    assert found.roi is not None
    assert (found.roi.annual_pay_cost, found.roi.days_faster, dict(found.roi.vacancies)) == (None, None, {})
    assert found.hires_per_year is None


def test_a_part_of_a_year_counts_for_a_whole_one() -> None:
    assert (HALF.end - HALF.start).days + 1 == 183
    vacancies = tuple(
        Vacancy(f"V{place}", date(2025, 2, 1), accepted=date(2025, 3, 1), importance="key" if place else None)
        for place in range(5)
    )
    found = made(replace(MEASURED, period=HALF, hires=12, vacancies=vacancies))

    assert line(found.in_house, "Banenbeurs").amount == Decimal("5983.61")
    assert line(found.in_house, "Banenbeurs").estimate
    assert line(found.in_house, "Marketing").hours == Decimal("398.91")
    assert found.hires_per_year == 24
    assert found.roi is not None
    assert found.roi.vacancies == {"needed": 2, "key": 8}
    short = made(replace(MEASURED, period=Period(date(2025, 1, 1), date(2025, 2, 1)), vacancies=vacancies))
    assert line(short.in_house, "Banenbeurs").amount is None
    assert line(short.in_house, "HR-uren").hours == 12
    assert short.hires_per_year is None


def test_hires_follow_pro_05_where_it_is_answered() -> None:
    assert made(MEASURED).hires_per_year == 24
    assert made(MEASURED, {"PRO-05": 30}).hires_per_year is None


def test_pay_stays_empty_when_roles_differ_in_their_charges() -> None:
    rates = {**MEASURED.rates, "HM": HourlyRate(charges=Decimal("0.3"))}
    found = made(replace(MEASURED, rates=rates))

    assert found.roi is not None
    assert found.roi.annual_pay_cost is None


@settings(max_examples=60, deadline=None)
@given(FIGURES)
def test_any_figures_give_lines_that_can_be_saved(figures: Figures) -> None:
    found = made(figures)

    for form in (found.agency, found.in_house, found.rpo):
        assert form is not None
        for one in (*form.setup, *form.fixed, *form.variable):
            assert one.label
            amounts = [getattr(one, field.name) for field in fields(one)]
            assert all(amount.is_finite() for amount in amounts if isinstance(amount, Decimal))


def test_lines_that_wait_are_told_of_until_they_hold_a_number() -> None:
    one = dossier({}, {})
    measurement = replace(one.newest(), figures=MEASURED, scenarios=made(MEASURED))
    begun = assess(CATALOGUE, replace(one, measurements=(measurement,)))
    words = case_words.case_notes(work_out(begun.sheet, begun.scores))
    (about_rpo,) = (line for line in words if line.startswith("RPO:"))
    assert "‘Opstart’" in about_rpo
    assert "goedkoper dan hij is" in about_rpo
    example = assess(CATALOGUE, example_dossier())
    assert not any("nog leeg" in line for line in case_words.case_notes(work_out(example.sheet, example.scores)))
