"""Sliders that move the outcome and never what is stored, against the worked numbers of the example."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.business_case.case import make_case
from assessments.figures import Line, Scenario, Scenarios
from assessments.metrics.measured import measure
from assessments.sheet import AnswerSheet
from tests.assessments.strategies import SCENARIOS
from tests.dossiers import CATALOGUE
from wizard.commands import example_dossier
from wizard.what_if import agency_share, what_if

SHEET = AnswerSheet(CATALOGUE, example_dossier(), example_dossier().newest())
STORED = SHEET.measurement.scenarios
COSTS = measure(SHEET).costs


def with_scenarios(scenarios: Scenarios) -> AnswerSheet:
    return replace(SHEET, measurement=replace(SHEET.measurement, scenarios=scenarios))


def with_rest(*lines: Line, agency: Scenario | None = STORED.agency) -> Scenarios:
    assert STORED.in_house is not None
    return replace(STORED, agency=agency, in_house=replace(STORED.in_house, variable=lines))


def test_at_the_stored_places_the_outcome_is_the_stored_one() -> None:
    roi = STORED.roi
    assert roi is not None
    stored = what_if(SHEET, COSTS)

    assert stored is not None
    assert agency_share(STORED) == Decimal("0.1")
    assert what_if(SHEET, COSTS, hires=24, days_faster=roi.days_faster, share=Decimal("0.1")) == stored
    assert stored.chosen == 206448
    assert stored.agency == 379104
    assert stored.returns == make_case(SHEET, measure(SHEET)).returns


def test_each_slider_moves_what_it_should() -> None:
    none, all_of_them = what_if(SHEET, COSTS, share=Decimal(0)), what_if(SHEET, COSTS, share=Decimal(1))
    fewer = what_if(SHEET, COSTS, hires=12)
    faster = what_if(SHEET, COSTS, days_faster=Decimal(30))
    assert none
    assert all_of_them
    assert fewer
    assert faster

    assert none.chosen == 206448 - 24 * 1350
    assert all_of_them.chosen == 206448 + 24 * (13500 - 1350)
    assert none.returns is not None
    assert none.returns.saving_hard == 257000 - none.chosen
    assert fewer.chosen == 109800 + 12 * 4027
    assert fewer.agency == 12 * 15796
    assert faster.vacancies is not None
    assert round(faster.vacancies, 2) == Decimal("89010.99")
    assert fewer.vacancies is not None
    assert round(fewer.vacancies, 2) == Decimal("22252.75")


def test_beside_now_only_at_the_hires_that_were_measured() -> None:
    moved = what_if(SHEET, COSTS, hires=30)
    back = what_if(with_scenarios(replace(STORED, hires_per_year=30)), COSTS, hires=24)

    assert moved is not None
    assert moved.returns is None
    assert moved.saving == 473880 - 230610 + (moved.vacancies or 0)
    assert back is not None
    assert back.returns is not None
    assert back.returns.hires == 24
    unmeasured = what_if(SHEET)
    assert unmeasured is not None
    assert unmeasured.returns is None


@pytest.mark.parametrize(
    "line, share",
    [
        (Line("Restdeel", share=Decimal("0.2"), base=Decimal(13500)), "0.2"),
        (Line("Restdeel via bureau", amount=Decimal(6750)), "0.5"),
        (Line("Werving", channel="Bureau", share=Decimal("0.25"), base=Decimal(27000)), "0.5"),
        (Line("Overleg met bureau", hours=Decimal(2), rate=Decimal(50)), "0"),
        (Line("Aanbreng", share=Decimal("0.2"), base=Decimal(1000)), "0"),
    ],
)
def test_which_lines_pay_an_agency(line: Line, share: str) -> None:
    scenarios = with_rest(Line("Media", amount=Decimal(900)), line)

    assert agency_share(scenarios) == Decimal(share)
    everything = what_if(with_scenarios(scenarios), share=Decimal(1))
    nothing = what_if(with_scenarios(scenarios), share=Decimal(0))
    assert everything is not None
    assert nothing is not None
    assert everything.chosen - nothing.chosen == 24 * 13500


def test_without_a_fee_the_share_cannot_be_told_and_stays() -> None:
    scenarios = with_rest(Line("Bureau", amount=Decimal(900)), agency=Scenario(fixed=(Line(amount=Decimal(10)),)))
    sheet = with_scenarios(scenarios)

    assert agency_share(scenarios) is None
    assert what_if(sheet, share=Decimal(1)) == what_if(sheet)
    assert STORED.roi is not None
    assert agency_share(replace(STORED, roi=replace(STORED.roi, chosen="agency"))) is None


def test_nothing_chosen_gives_nothing() -> None:
    assert what_if(with_scenarios(Scenarios(hires_per_year=24)), COSTS) is None


@settings(max_examples=100, deadline=None)
@given(SCENARIOS, st.integers(0, 60), st.decimals(0, 30, places=1), st.decimals(0, 1, places=2))
def test_whatever_is_stored_its_own_places_change_nothing(
    scenarios: Scenarios, hires: int, days: Decimal, share: Decimal
) -> None:
    sheet = with_scenarios(scenarios)
    before = replace(sheet.measurement)
    stored = what_if(sheet, COSTS)
    what_if(sheet, COSTS, hires=hires, days_faster=days, share=share)

    assert sheet.measurement == before
    if stored is not None:
        roi = scenarios.roi
        days_now = roi.days_faster if roi else None
        own = what_if(sheet, COSTS, hires=stored.hires, days_faster=days_now, share=agency_share(scenarios))
        assert own == stored
        assert stored.returns == make_case(sheet, measure(sheet)).returns or scenarios.roi is None
