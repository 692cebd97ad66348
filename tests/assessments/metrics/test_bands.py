"""Low, likely and high, carried to the outcome (Beslissing 31)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessments.figures import CostLine, Figures, Line, Scenario, Scenarios
from assessments.metrics.bands import Band, Bound, figures_at, has_ranges, line_at, scenarios_at
from assessments.outcomes import band, ends
from assessments.scoring import score
from tests.assessments.voorbeeld import AGENCY, IN_HOUSE, ROI, SCENARIOS, D, amount, outcomes, sheet
from wizard.case_words import range_words

GUESS = Line("HR", hours=D(30), rate=D(48), times=D(24), estimate=True, low=D(1000), high=D(2000))


def test_a_range_replaces_what_was_typed_and_keeps_how_often() -> None:
    low, high = line_at(GUESS, Bound.LOW), line_at(GUESS, Bound.HIGH)

    assert (low.amount, low.hours, low.times) == (D(1000), None, D(24))
    assert high.amount == 2000


def test_a_line_without_a_range_stays() -> None:
    plain = Line("HR", hours=D(30), rate=D(48))

    assert line_at(plain, Bound.LOW) is plain
    assert line_at(replace(GUESS, high=None), Bound.HIGH).hours == 30


def test_the_range_of_an_outcome_takes_all_low_values_together_and_all_high_ones() -> None:
    lines = (amount("E01", "18000", low=D(12000), high=D(24000)), CostLine("I02", GUESS))
    figures = Figures(hires=24, costs=lines)
    one = sheet(figures, Scenarios())

    found = band(one, score(one), lambda outcomes: outcomes.metrics.costs.per_hire)

    assert found == Band(D(36000) / 24, D(52560) / 24, D(72000) / 24)


def test_scenarios_have_ranges_too() -> None:
    guessed = replace(AGENCY, variable=(Line("Fee", amount=D(13500), low=D(10000), high=D(16000)),))
    scenarios = Scenarios(24, agency=guessed, in_house=IN_HOUSE, roi=replace(ROI, one_off=(GUESS,)))

    low, high = scenarios_at(scenarios, Bound.LOW), scenarios_at(scenarios, Bound.HIGH)

    assert [outcomes(scenarios=one).case.scenarios["agency"].variable for one in (low, high)] == [10000, 16000]  # type: ignore[union-attr]
    assert low.roi is not None
    assert low.roi.one_off[0].amount == 1000
    assert low.in_house == IN_HOUSE
    assert low.rpo is None


def test_an_empty_business_case_has_no_ranges() -> None:
    assert scenarios_at(Scenarios(rpo=Scenario()), Bound.LOW) == Scenarios(rpo=Scenario())
    assert figures_at(Figures(), Bound.HIGH) == Figures()


@pytest.mark.parametrize(
    "figures, scenarios, found",
    [
        (Figures(), Scenarios(), False),
        (Figures(costs=(CostLine("I02", replace(GUESS, low=None, high=None)),)), Scenarios(agency=AGENCY), False),
        (Figures(costs=(CostLine("I02", GUESS),)), Scenarios(), True),
        (Figures(), Scenarios(rpo=Scenario(setup=(GUESS,))), True),
        (Figures(), Scenarios(agency=Scenario(fixed=(replace(GUESS, low=None),))), True),
        (Figures(), Scenarios(in_house=Scenario(variable=(replace(GUESS, high=None),))), True),
        (Figures(), Scenarios(roi=replace(ROI, one_off=(GUESS,))), True),
    ],
)
def test_which_measurement_has_a_range(figures: Figures, scenarios: Scenarios, found: bool) -> None:
    one = sheet(figures, scenarios)

    assert has_ranges(figures, scenarios) is found
    assert (ends(one, score(one)) is not None) is found


def test_a_range_runs_on_to_saving_and_return() -> None:
    """Pay of 60,000 to 90,000 in place of 72,900: 206,448 becomes 193,548 to 223,548, so 257,000 - that is saved.

    Hard return: (63,452 - 35,000) / 228,548 = 12.4% and (33,452 - 35,000) / 258,548 = -0.6%.
    """
    pay = replace(IN_HOUSE.fixed[0], low=D(60000), high=D(90000))
    one = sheet(scenarios=replace(SCENARIOS, in_house=replace(IN_HOUSE, fixed=(pay, *IN_HOUSE.fixed[1:]))))

    found = ends(one, score(one))

    assert found is not None
    returns = [each.case.returns for each in found]
    assert [back and back.saving_hard for back in returns] == [D(63452), D(33452)]
    assert [clean(words) for words in range_words(*found)] == [
        "Met alle schattingen laag is de besparing per jaar € 63.452, met alle schattingen hoog € 33.452.",
        "Met alle schattingen laag is het harde rendement in jaar 1 12,4%, met alle schattingen hoog −0,6%.",
    ]


def clean(words: str) -> str:
    return words.replace("\u00a0", " ")
