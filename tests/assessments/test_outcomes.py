"""The business case as a whole, and that working it out does not change with the order of lines."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.business_case.case import PAIRS
from assessments.figures import Figures, Scenarios
from tests.assessments.voorbeeld import CHANNELS, COSTS, FIGURES, SCENARIOS, VACANCIES, outcomes


def test_the_case_of_voorbeeld_bv_in_short() -> None:
    case = outcomes().case

    assert case.hires == 24
    assert [found and found.hires for found in case.break_evens.values()] == [10, 7, 31]
    assert list(case.break_evens) == list(PAIRS)
    assert case.capacity is not None
    assert case.capacity.is_enough_for(24) is True
    assert case.capacity.is_enough_for(43) is False


def test_an_empty_measurement_has_an_empty_case() -> None:
    case = outcomes(Figures(), Scenarios()).case

    assert case.hires is None
    assert set(case.scenarios.values()) == {None}
    assert set(case.break_evens.values()) == {None}
    assert (case.current, case.returns, case.capacity, case.sensitivity) == (None, None, None, None)


def test_expected_vacancies_are_the_number_of_hires_until_one_types_another() -> None:
    bare = replace(SCENARIOS, hires_per_year=None)

    assert outcomes(scenarios=bare, profile={"PRO-05": 30}).case.hires == 30
    assert outcomes(profile={"PRO-05": 30}).case.hires == 24


@settings(max_examples=25)
@given(costs=st.permutations(COSTS), vacancies=st.permutations(VACANCIES), channels=st.permutations(CHANNELS))
def test_the_order_of_lines_never_matters(costs: list[object], vacancies: list[object], channels: list[object]) -> None:
    shuffled = replace(
        FIGURES,
        costs=tuple(costs),  # type: ignore[arg-type]  # permutations of what was there
        vacancies=tuple(vacancies),  # type: ignore[arg-type]
        channels=tuple(channels),  # type: ignore[arg-type]
    )

    assert outcomes(shuffled).kpis == outcomes().kpis
    assert outcomes(shuffled).case == outcomes().case
