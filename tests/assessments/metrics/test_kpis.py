"""The twenty KPI's of Voorbeeld BV and what makes each unknown (method 3.10, Beslissing 36 and 37)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assessments.figures import Channel, Figures, Scenarios, Vacancy
from assessments.metrics.kpis import KpiValue, missing_quality_parts, quality_of_hire
from assessments.types import PoolNumbers
from tests.assessments.voorbeeld import (
    CATALOGUE,
    CHANNELS,
    COSTS,
    FIGURES,
    ORACLE,
    ROI,
    D,
    answers,
    outcomes,
    shown,
    vacancy,
)


def kpi(code: str, figures: Figures = FIGURES, **more: object) -> KpiValue:
    return outcomes(figures, **more).kpis[code]  # type: ignore[arg-type]  # passed on by name


def number(code: str, figures: Figures = FIGURES, **more: object) -> Decimal:
    found = kpi(code, figures, **more)
    assert isinstance(found, Decimal)
    return found


def test_every_kpi_of_the_catalogue_has_a_value_or_none() -> None:
    assert list(outcomes().kpis) == list(CATALOGUE.kpis)
    assert len(CATALOGUE.kpis) == 20


def test_without_figures_nothing_is_zero() -> None:
    assert set(outcomes(Figures(), Scenarios()).kpis.values()) == {None}


@pytest.mark.parametrize(
    "code, decimals, expected",
    [
        ("CPH", 2, "10708.33"),
        ("TTF", 1, "60.2"),
        ("TTH", 1, "33.6"),
        ("cNPS", 0, "5"),
        ("QOH", 1, ORACLE["delta"]["qoh"]),
        ("UREN", 0, "61"),
        ("SOLL", 2, "21.33"),
    ],
)
def test_numbers_of_voorbeeld_bv(code: str, decimals: int, expected: str) -> None:
    assert shown(number(code), decimals) == expected


@pytest.mark.parametrize(
    "code, percent",
    [("AANB", "80.0"), ("BUR", "41.7"), ("VJ1", "22.7"), ("ROI", "24.9"), ("VERV", "83.3"), ("POOL", "0.0")],
)
def test_percentages_of_voorbeeld_bv_are_kept_as_shares(code: str, percent: str) -> None:
    assert shown(number(code) * 100, 1) == percent


def test_cost_of_vacancies_adds_up_the_filled_ones_net() -> None:
    important = tuple(replace(line, importance="important") for line in FIGURES.vacancies[:1])
    key = tuple(replace(line, importance="key") for line in FIGURES.vacancies[1:2])

    found = kpi("COV", replace(FIGURES, vacancies=(*important, *key, *FIGURES.vacancies[2:])))

    assert found == D(67500) * (63 + 2 * 77) * 5 / (260 * 7)


def test_cost_of_vacancies_of_the_methods_important_vacancy() -> None:
    figures = replace(FIGURES, vacancies=(replace(FIGURES.vacancies[0], importance="important"),))

    assert shown(number("COV", figures)) == ORACLE["cov_belangrijk_63"]["netto"]


@pytest.mark.parametrize(
    "figures, roi",
    [(FIGURES, replace(ROI, annual_pay_cost=None)), (FIGURES, None), (replace(FIGURES, vacancies=()), ROI)],
)
def test_cost_of_vacancies_needs_pay_and_filled_vacancies(figures: Figures, roi: object) -> None:
    assert kpi("COV", figures, scenarios=Scenarios(roi=roi)) is None  # type: ignore[arg-type]  # one of two kinds


def test_source_of_hire_is_a_share_per_channel() -> None:
    found = kpi("BRON")

    assert found == {
        "eigen_pagina": D(4) / 24,
        "jobboards": D(4) / 24,
        "linkedin": D(3) / 24,
        "aanbreng": D(3) / 24,
        "bureau": D(10) / 24,
    }


@pytest.mark.parametrize(
    "channels, hires, share",
    [
        (CHANNELS, 0, None),
        ((), 24, None),
        ((Channel("LinkedIn", hires=3),), 24, None),
        ((Channel("LinkedIn", hires=24),), 24, D(0)),
        ((Channel("Bureau", hires=0), Channel("LinkedIn", hires=3)), 24, D(0)),
        ((Channel("bureau", hires=6), Channel("Bureau", hires=6)), 24, D("0.5")),
    ],
)
def test_agency_dependence_is_only_zero_when_that_is_known(
    channels: tuple[Channel, ...], hires: int, share: Decimal | None
) -> None:
    assert kpi("BUR", replace(FIGURES, channels=channels, hires=hires)) == share


def test_the_pool_share_is_typed_or_else_follows_from_the_lines() -> None:
    lines = (vacancy("V1", "03-10", "01-10", "04-10"), vacancy("V2", "03-10", "03-12", "04-10", pool=True))
    figures = replace(FIGURES, vacancies=lines)

    assert kpi("POOL", figures) == D(2) / 24
    assert kpi("POOL", figures, answers=answers(TAL_12=PoolNumbers(120, 3))) == D(3) / 24
    assert kpi("POOL", figures, answers=answers(TAL_12=PoolNumbers(120))) == D(2) / 24
    assert kpi("POOL", replace(FIGURES, vacancies=())) is None


def test_suitable_responses_count_per_vacancy_that_was_open() -> None:
    assert kpi("SOLL") == D(30 + 35 + 25 + 8 + 30) / 6
    assert kpi("SOLL", replace(FIGURES, vacancies=())) is None
    assert kpi("SOLL", replace(FIGURES, channels=())) is None


def test_the_filled_share_counts_withdrawn_and_long_open_vacancies() -> None:
    ninety, longer = Vacancy("V7", opened=date(2025, 10, 2)), Vacancy("V8", opened=date(2025, 10, 1))
    withdrawn = vacancy("V9", "01-06", None, None, withdrawn=True)
    hired = FIGURES.vacancies[:5]

    assert kpi("VERV", replace(FIGURES, vacancies=(*hired, ninety))) == 1
    assert kpi("VERV", replace(FIGURES, vacancies=(*hired, longer))) == D(5) / 6
    assert kpi("VERV", replace(FIGURES, vacancies=(*hired, longer, withdrawn))) == D(5) / 7
    assert kpi("VERV", replace(FIGURES, vacancies=(ninety,))) is None


@pytest.mark.parametrize(
    "code, inputs",
    [
        ("AANB", {"accepted": D(0), "offered": D(0)}),
        ("AANB", {"accepted": D(3)}),
        ("AVG", {"on_time": D(3), "total": None}),
        ("GK", {}),
        ("VJ1", {"left": D(0), "cohort": D(0)}),
        ("cNPS", {"promoters": D(1), "detractors": D(1), "n": D(0)}),
        ("cNPS", {"promoters": D(1), "n": D(10)}),
        ("HMT", {"n": D(3)}),
        ("REAC", {}),
        ("QOH", {"performance": None}),
        ("AANB", {"accepted": D(31), "offered": D(30)}),
        ("VJ1", {"left": D(2), "cohort": D(1)}),
        ("cNPS", {"promoters": D(6), "detractors": D(5), "n": D(10)}),
    ],
)
def test_a_typed_kpi_without_its_parts_or_with_a_part_above_the_whole_is_unknown(
    code: str, inputs: dict[str, Decimal | None]
) -> None:
    assert kpi(code, replace(FIGURES, kpis={code: inputs})) is None


@pytest.mark.parametrize(
    "code, inputs, expected",
    [
        ("AVG", {"on_time": D(30), "total": D(40)}, "0.75"),
        ("GK", {"recorded": D(1), "total": D(4)}, "0.25"),
        ("GK", {"recorded": D(4), "total": D(4)}, "1"),
        ("HMT", {"mean": D("7.2"), "n": D(9)}, "7.2"),
        ("REAC", {"median_days": D(4)}, "4"),
        ("cNPS", {"promoters": D(25), "detractors": D(8), "n": D(50)}, "34"),
        ("cNPS", {"promoters": D(0), "detractors": D(5), "n": D(5)}, "-100"),
    ],
)
def test_typed_kpis(code: str, inputs: dict[str, Decimal], expected: str) -> None:
    assert kpi(code, replace(FIGURES, kpis={code: inputs})) == D(expected)


def test_quality_of_hire_leaves_out_what_misses_and_says_so() -> None:
    inputs = {"performance": D(72), "satisfaction": None, "retention": D(90)}

    assert quality_of_hire(inputs) == 81
    assert missing_quality_parts(inputs) == ("satisfaction",)


def test_hours_per_hire_need_hours() -> None:
    assert kpi("UREN", replace(FIGURES, costs=COSTS[:6])) is None
    assert kpi("UREN", replace(FIGURES, hires=0)) is None


def test_maturity_is_the_total_score() -> None:
    levels = {question.id.replace("-", "_"): 2 for question in CATALOGUE.questions.values() if question.is_maturity}

    assert kpi("DEKK", answers=answers(**levels)) == 2
    assert kpi("DEKK", answers=answers(DRA_01=1)) is None
