"""Nulmeting against hermeting, against the method's oracle for 2026 (3.10)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from assessments.comparison import Comparison, Difference, compare, kpi_target
from assessments.figures import Channel, Figures, Period, Scenarios
from assessments.metrics.comparability import Reason
from assessments.metrics.judgement import Change
from assessments.types import Measurement, MeasurementId, MeasurementKind, Pillar, StepCode
from tests.assessments.voorbeeld import (
    CATALOGUE,
    FIGURES,
    ORACLE,
    D,
    amount,
    answers,
    dossier,
    nulmeting,
    shown,
    vacancy,
)

FIGURES_2026 = Figures(
    period=Period(date(2026, 1, 1), date(2026, 12, 31)),
    hires=26,
    costs=(amount("E01", "120000"), amount("I06", "62000")),
    vacancies=(replace(vacancy("V1", None, None, None), opened=date(2026, 2, 1), accepted=date(2026, 3, 21)),),
    channels=(Channel("Bureau", hires=3), Channel("LinkedIn", hires=23)),
    kpis={
        "AANB": {"accepted": D(26), "offered": D(29)},
        "cNPS": {"promoters": D(25), "detractors": D(8), "n": D(50)},
    },
)
LEVELS = {question.id.replace("-", "_"): 2 for question in CATALOGUE.questions.values() if question.is_maturity}


def hermeting(figures: Figures = FIGURES_2026, day: date = date(2027, 1, 5), **more: object) -> Measurement:
    fields = {"figures": figures, "scenarios": Scenarios(), **more}
    return Measurement(MeasurementId("her"), MeasurementKind.HERMETING, day, **fields)  # type: ignore[arg-type]  # names of fields


def found(*measurements: Measurement) -> Comparison:
    compared = compare(CATALOGUE, dossier(*(measurements or (nulmeting(), hermeting()))))
    assert compared is not None
    return compared


def percent(share: Decimal | None) -> str | None:
    return None if share is None else shown(share * 100, 1)


def kpi(code: str, *measurements: Measurement) -> Difference:
    return found(*measurements).kpis[code]


def number(value: object) -> Decimal:
    assert isinstance(value, Decimal)
    return value


@pytest.mark.parametrize("code, name", [("CPH", "cph"), ("TTF", "ttf")])
def test_cost_per_hire_and_time_to_fill_of_voorbeeld_bv(code: str, name: str) -> None:
    one = kpi(code)

    assert {
        "nul": shown(number(one.before)),
        "her": shown(number(one.after)),
        "abs": shown(one.delta),
        "pct": percent(one.relative),
    } == ORACLE["delta"][name]
    assert one.change is Change.BETTER


def test_offers_candidates_and_agencies_of_voorbeeld_bv() -> None:
    oracle = ORACLE["delta"]
    offers, candidates, agencies = kpi("AANB"), kpi("cNPS"), kpi("BUR")

    assert percent(number(offers.before)) == oracle["aanb_nul"] == "80.0"
    assert percent(number(offers.after)) == oracle["aanb_her"] == "89.7"
    assert percent(offers.delta) == oracle["aanb_pp"] == "9.7"
    assert [candidates.before, candidates.after] == [oracle["cnps_nul"], oracle["cnps_her"]]
    assert candidates.delta == 29
    assert percent(number(agencies.before)) == oracle["bur_nul"] == "41.7"
    assert percent(number(agencies.after)) == oracle["bur_her"] == "11.5"
    assert percent(agencies.delta) == "-30.1"
    assert {one.change for one in (offers, candidates, agencies)} == {Change.BETTER}


def test_the_realised_saving_of_voorbeeld_bv() -> None:
    assert shown(found().realised_saving) == ORACLE["delta"]["besparing"] == "96416.67"


def test_from_zero_there_is_a_difference_and_no_percentage() -> None:
    before = nulmeting(replace(FIGURES, kpis={"cNPS": {"promoters": D(5), "detractors": D(5), "n": D(20)}}))
    after = hermeting(replace(FIGURES_2026, kpis={"cNPS": {"promoters": D(6), "detractors": D(5), "n": D(20)}}))
    one = kpi("cNPS", before, after)

    assert [shown(number(one.before)), shown(number(one.after)), shown(one.delta), one.relative] == [
        ORACLE["delta_nul_is_nul"][key] for key in ("nul", "her", "abs", "pct")
    ]


def test_what_misses_on_one_side_has_no_difference() -> None:
    one = kpi("VJ1")

    assert percent(number(one.before)) == ORACLE["delta"]["vj1"]
    assert (one.after, one.delta, one.relative, one.change, one.is_target_met) == (None, None, None, None, None)


def test_sources_of_hire_stand_side_by_side_without_a_judgement() -> None:
    one = kpi("BRON")

    assert one.after == {"bureau": D(3) / 26, "linkedin": D(23) / 26}
    assert (one.delta, one.change, one.target, one.is_target_met) == (None, None, None, None)


@pytest.mark.parametrize(
    "typed_before, typed_after, target, met",
    [
        ({}, {}, "9637.50", True),
        ({"CPH": D(6500)}, {}, "6500.00", False),
        ({"CPH": D(6500)}, {"CPH": D(7000)}, "7000.00", True),
    ],
)
def test_a_target_is_typed_or_provisional(
    typed_before: dict[str, Decimal], typed_after: dict[str, Decimal], target: str, met: bool
) -> None:
    before = nulmeting(replace(FIGURES, kpi_targets=typed_before))
    one = kpi("CPH", before, hermeting(replace(FIGURES_2026, kpi_targets=typed_after)))

    assert (shown(one.target), one.is_target_met) == (target, met)


def test_without_a_first_value_there_is_no_provisional_target() -> None:
    assert kpi_target(CATALOGUE, "CPH", None) is None
    assert kpi_target(CATALOGUE, "CPH", None, {"CPH": D(9000)}) == 9000


def test_steps_and_pillars_are_judged_by_the_tolerance_of_maturity() -> None:
    before = nulmeting(answers=answers(**LEVELS))
    after = hermeting(answers=answers(**{**LEVELS, "DRA_01": 4, "DRA_04": 4, "INT_01": 1}))
    compared = found(before, after)
    draagvlak, intern = compared.steps[StepCode.DRAAGVLAK], compared.steps[StepCode.INTERN_PROCES]

    assert draagvlak.before == 2
    assert draagvlak.change is Change.BETTER
    assert draagvlak.target == 3
    assert draagvlak.is_target_met is False
    assert intern.change is Change.SAME
    assert compared.pillars[Pillar.BEHEREN].before == 2
    assert compared.kpis["DEKK"].before == 2


def test_a_step_with_too_few_answers_is_not_compared() -> None:
    compared = found(nulmeting(answers=answers(DRA_01=2)), hermeting(answers=answers(**LEVELS)))

    assert compared.steps[StepCode.DRAAGVLAK].before is None
    assert compared.steps[StepCode.DRAAGVLAK].after == 2
    assert compared.steps[StepCode.DRAAGVLAK].change is None


def test_a_year_apart_with_enough_hires_compares_well() -> None:
    compared = found()

    assert compared.reasons == frozenset()
    assert all(one.reasons == () for one in (*compared.kpis.values(), *compared.steps.values()))


@pytest.mark.parametrize("days, well", [(334, False), (335, True), (395, True), (396, False)])
def test_the_interval_decides_for_everything(days: int, well: bool) -> None:
    compared = found(nulmeting(), hermeting(day=date(2026, 1, 5) + timedelta(days=days)))

    assert (Reason.INTERVAL not in compared.kpis["CPH"].reasons) is well
    assert (Reason.INTERVAL not in compared.steps[StepCode.DRAAGVLAK].reasons) is well


@pytest.mark.parametrize("days, well", [(328, False), (329, True), (401, True), (402, False)])
def test_a_period_that_is_over_ten_percent_longer_concerns_figures_only(days: int, well: bool) -> None:
    start = date(2026, 1, 1)
    period = Period(start, start + timedelta(days=days - 1))
    compared = found(nulmeting(), hermeting(replace(FIGURES_2026, period=period)))

    assert (Reason.PERIOD_LENGTH not in compared.kpis["AANB"].reasons) is well
    assert compared.steps[StepCode.DRAAGVLAK].reasons == ()
    assert compared.kpis["DEKK"].reasons == ()


@pytest.mark.parametrize("days, well", [(90, True), (110, True), (111, False), (89, False)])
def test_exactly_ten_percent_is_still_the_same_length(days: int, well: bool) -> None:
    first = replace(FIGURES, period=Period(date(2025, 1, 1), date(2025, 4, 10)))
    second = replace(FIGURES_2026, period=Period(date(2026, 1, 1), date(2026, 1, 1) + timedelta(days=days - 1)))

    assert (Reason.PERIOD_LENGTH not in found(nulmeting(first), hermeting(second)).reasons) is well


def test_a_period_that_nobody_filled_in_is_not_held_against_a_comparison() -> None:
    assert found(nulmeting(), hermeting(replace(FIGURES_2026, period=None))).reasons == frozenset()
    assert found(nulmeting(replace(FIGURES, period=None)), hermeting()).reasons == frozenset()


def test_few_hires_concern_what_is_a_mean_over_hires() -> None:
    compared = found(nulmeting(), hermeting(replace(FIGURES_2026, hires=4)))

    assert compared.reasons == {Reason.FEW_HIRES}
    concerned = {code for code, one in compared.kpis.items() if one.reasons == (Reason.FEW_HIRES,)}
    assert concerned == {"CPH", "TTF", "TTH", "COV", "ROI", "BUR", "BRON", "POOL", "VERV", "UREN"}
    assert {one.reasons for code, one in compared.kpis.items() if code not in concerned} == {()}


def test_a_changed_definition_concerns_figures_and_a_changed_questionnaire_concerns_scores() -> None:
    changed = hermeting(replace(FIGURES_2026, definitions_changed=True), content_version="2")
    compared = found(nulmeting(), changed)

    assert compared.kpis["cNPS"].reasons == (Reason.DEFINITIONS_CHANGED,)
    assert compared.kpis["DEKK"].reasons == (Reason.QUESTIONNAIRE_CHANGED,)
    assert compared.pillars[Pillar.BOEIEN].reasons == (Reason.QUESTIONNAIRE_CHANGED,)
    then = found(nulmeting(replace(FIGURES, definitions_changed=True)), hermeting())
    assert then.reasons == {Reason.DEFINITIONS_CHANGED}


def test_the_newest_hermeting_is_compared_with_the_first_nulmeting() -> None:
    halfway = replace(hermeting(day=date(2026, 7, 1)), id=MeasurementId("half"))

    compared = found(hermeting(), halfway, nulmeting())

    assert (compared.before.id, compared.after.id) == ("nul", "her")


@pytest.mark.parametrize("only", [nulmeting(), hermeting()])
def test_one_measurement_has_nothing_to_compare(only: Measurement) -> None:
    assert compare(CATALOGUE, dossier(only)) is None


def test_without_a_cost_per_hire_there_is_no_realised_saving() -> None:
    assert found(nulmeting(), hermeting(replace(FIGURES_2026, hires=0))).realised_saving is None
    assert found(nulmeting(Figures()), hermeting()).realised_saving is None
