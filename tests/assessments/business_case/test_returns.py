"""Return on investment and payback against their oracle, and what makes them unknown (method 3.9)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assessments.business_case.returns import Returns, turnover_saving
from assessments.figures import Figures, Line, Period, ReturnInputs, Scenario, Scenarios, TurnoverGoal
from tests.assessments.voorbeeld import COSTS, FIGURES, ORACLE, ROI, SCENARIOS, D, outcomes, shown

TURNOVER = TurnoverGoal(now=D("0.20"), goal=D("0.15"), cost=D(12000))


def find(figures: Figures = FIGURES, roi: ReturnInputs | None = ROI, **more: object) -> Returns | None:
    return outcomes(figures, replace(SCENARIOS, roi=roi, **more)).case.returns  # type: ignore[arg-type]  # names of fields


def returns(figures: Figures = FIGURES, roi: ReturnInputs | None = ROI, **more: object) -> Returns:
    found = find(figures, roi, **more)
    assert found is not None
    return found


def percent(share: Decimal | None) -> str | None:
    return None if share is None else shown(share * 100, 1)


def test_voorbeeld_bv_with_an_own_recruiter() -> None:
    found = returns()

    assert {
        "I0": shown(found.one_off),
        "K_nieuw": shown(found.proposed),
        "besparing_kosten": shown(found.saving_hard),
        "besparing_vacature": shown(found.vacancies),
        "baten": shown(found.benefits),
        "kosten": shown(found.costs),
        "netto": shown(found.net),
        "roi": percent(found.ratio),
        "netto_hard": shown(found.net_hard),
        "roi_hard": percent(found.ratio_hard),
        "tvt": shown(found.payback_months, 1),
        "tvt_hard": shown(found.payback_months_hard, 1),
        "cum3": shown(found.cumulative(3)),
        "cum3_hard": shown(found.cumulative_hard(3)),
    } == ORACLE["roi"]


def test_turnover_is_left_out_of_account_until_it_is_filled_in() -> None:
    assert returns().turnover == 0
    assert shown(turnover_saving(TURNOVER, 24)) == ORACLE["verloop"] == "14400.00"
    assert turnover_saving(TURNOVER, 10) == 6000
    assert turnover_saving(replace(TURNOVER, goal=D("0.25")), 10) == -6000

    found = returns(roi=replace(ROI, turnover=TURNOVER))

    assert shown(found.net) == "74457.49"
    assert shown(found.benefits) == "315905.49"
    assert found.net_hard == returns().net_hard


def test_the_first_year_of_an_rpo_is_set_up_once() -> None:
    found = returns(roi=replace(ROI, chosen="rpo"))

    assert found.saving_hard == 257000 - 198584
    assert found.cumulative_hard(1) == found.net_hard
    assert found.cumulative_hard(3) == 3 * found.saving_hard + 2 * 6000 - 35000


@pytest.mark.parametrize(
    "inputs", [replace(ROI, days_faster=None), replace(ROI, annual_pay_cost=None), replace(ROI, vacancies={})]
)
def test_without_vacancy_inputs_only_the_hard_outcome_is_known(inputs: ReturnInputs) -> None:
    found = returns(roi=inputs)

    assert (found.vacancies, found.net, found.ratio, found.payback_months) == (None, None, None, None)
    assert (found.benefits, found.cumulative(3)) == (None, None)
    assert found.net_hard == 15552


def test_no_days_faster_saves_nothing() -> None:
    assert returns(roi=replace(ROI, days_faster=D(0))).vacancies == 0


def test_nothing_to_pay_back_takes_no_time() -> None:
    assert returns(roi=replace(ROI, one_off=())).payback_months == 0


def test_a_saving_of_nothing_never_pays_back_and_a_small_one_does_in_the_end() -> None:
    even = Scenario(fixed=(Line(amount=D(257000)),))
    small = Scenario(fixed=(Line(amount=D(256999)),))
    hard = replace(ROI, chosen="rpo", days_faster=D(0))

    assert returns(roi=hard, rpo=even).payback_months is None
    assert returns(roi=hard, rpo=small).payback_months == 35000 * 12


def test_a_dearer_scenario_never_pays_back() -> None:
    found = returns(roi=replace(ROI, chosen="agency", days_faster=D(0)))

    assert found.saving_hard == 257000 - 379104
    assert (found.payback_months, found.payback_months_hard) == (None, None)
    assert percent(found.ratio_hard) == "-37.9"


@pytest.mark.parametrize(
    "figures",
    [
        replace(FIGURES, costs=()),
        replace(FIGURES, costs=COSTS[:6]),
        replace(FIGURES, hires=None, vacancies=()),
        replace(FIGURES, period=Period(date(2025, 1, 1), date(2025, 3, 30))),
    ],
)
def test_without_knowing_what_recruiting_costs_now_there_is_no_return(figures: Figures) -> None:
    assert find(figures) is None


def test_without_a_chosen_scenario_there_is_no_return() -> None:
    assert find(in_house=None) is None
    assert find(roi=None) is None


def test_the_return_is_worked_out_at_the_measured_hires() -> None:
    found = returns(hires_per_year=40)

    assert found.hires == 24
    assert found.net_hard == 15552


def test_half_a_year_is_compared_with_half_a_years_costs_doubled() -> None:
    half = Period(date(2025, 1, 1), date(2025, 6, 30))
    found = returns(replace(FIGURES, period=half))

    assert found.current == D(257000) * 365 / 181
    current = outcomes(replace(FIGURES, period=half)).case.current
    assert current is not None
    assert (current.hires, current.cost, shown(current.per_hire)) == (found.hires, found.current, "10708.33")
    assert found.hires == D(24) * 365 / 181
    assert found.proposed == 109800 + 4027 * found.hires


def test_one_off_spending_carries_vat_that_is_not_reclaimed() -> None:
    inputs = replace(ROI, one_off=(replace(ROI.one_off[1], vat="21"),))

    assert returns(replace(FIGURES, vat_deductible=D(0)), inputs).one_off == D("14520.00")


def test_no_hires_still_have_fixed_costs() -> None:
    found = returns(replace(FIGURES, hires=0))

    assert found.proposed == 109800


def test_a_current_mix_is_only_known_at_its_own_hires() -> None:
    current = outcomes().case.current

    assert current is not None
    assert (current.hires, current.cost, shown(current.per_hire)) == (D(24), D(257000), "10708.33")
    assert outcomes(Figures(), Scenarios()).case.current is None
    assert outcomes(replace(FIGURES, costs=COSTS[:6])).case.current is None
    assert outcomes(replace(FIGURES, hires=None, vacancies=())).case.current is None
