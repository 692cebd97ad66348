"""Tolerance, direction and provisional targets (method 3.10, Beslissing 38 and 39)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.metrics.judgement import Change, Yardstick, yardstick
from assessments.reference import Kpi
from tests.assessments.voorbeeld import CATALOGUE, D, shown


def rod(code: str) -> Yardstick:
    found = yardstick(CATALOGUE.kpis[code])
    assert found is not None
    return found


@pytest.mark.parametrize(
    "code, direction, tolerance, is_relative",
    [
        ("CPH", -1, "0.05", True),
        ("TTF", -1, "0.05", True),
        ("TTH", -1, "0.05", True),
        ("COV", -1, "0.1", True),
        ("ROI", 1, "0.02", False),
        ("BUR", -1, "0.03", False),
        ("POOL", 1, "0.03", False),
        ("SOLL", 1, "0.1", True),
        ("VERV", 1, "0.03", False),
        ("AANB", 1, "0.03", False),
        ("REAC", -1, "1", False),
        ("cNPS", 1, "5", False),
        ("HMT", 1, "0.3", False),
        ("VJ1", -1, "0.03", False),
        ("QOH", 1, "3", False),
        ("UREN", -1, "0.05", True),
        ("AVG", 1, "0.01", False),
        ("GK", 1, "0.03", False),
        ("DEKK", 1, "0.25", False),
    ],
)
def test_each_kpi_is_judged_as_the_method_says(code: str, direction: int, tolerance: str, is_relative: bool) -> None:
    assert rod(code) == Yardstick(code, direction, D(tolerance), is_relative)


def test_the_source_of_hire_is_not_judged() -> None:
    assert yardstick(CATALOGUE.kpis["BRON"]) is None


def test_english_words_are_read_as_well() -> None:
    assert yardstick(Kpi("HMT", "", "", "", "higher", "0.3", ())) == rod("HMT")
    assert yardstick(Kpi("REAC", "", "", "", "lower", "1 day", ())) == rod("REAC")


@pytest.mark.parametrize("better, tolerance", [("hoger", "–"), ("n.v.t.", "5%")])
def test_a_kpi_needs_a_direction_and_a_tolerance_to_be_judged(better: str, tolerance: str) -> None:
    assert yardstick(Kpi("X", "", "", "", better, tolerance, ())) is None


@pytest.mark.parametrize(
    "code, before, after, change",
    [
        ("CPH", "100", "95", Change.BETTER),
        ("CPH", "100", "95.01", Change.SAME),
        ("CPH", "100", "105", Change.WORSE),
        ("BUR", "0.40", "0.37", Change.BETTER),
        ("BUR", "0.40", "0.371", Change.SAME),
        ("cNPS", "5", "10", Change.BETTER),
        ("cNPS", "5", "9", Change.SAME),
        ("cNPS", "5", "0", Change.WORSE),
        ("REAC", "8", "7", Change.BETTER),
        ("CPH", "0", "0.01", Change.WORSE),
        ("SOLL", "0", "0.01", Change.BETTER),
        ("SOLL", "0", "0", Change.SAME),
        ("ROI", "-0.10", "-0.08", Change.BETTER),
    ],
)
def test_exactly_the_tolerance_counts_and_from_zero_everything_does(
    code: str, before: str, after: str, change: Change
) -> None:
    assert rod(code).change(D(before), D(after)) is change


@given(whole=st.integers(1, 10**9), hires=st.integers(1, 997))
def test_a_tolerance_is_exact_where_thirds_do_not_fit(whole: int, hires: int) -> None:
    before = D(whole) / hires

    assert rod("CPH").change(before, before * D("0.95")) is Change.BETTER
    assert rod("CPH").change(before, before * D("0.9501")) is Change.SAME


@pytest.mark.parametrize(
    "code, before, target",
    [
        ("BUR", "0.4166", "0.3566"),
        ("cNPS", "5", "15"),
        ("REAC", "8", "6"),
        ("DEKK", "1.25", "1.75"),
        ("ROI", "-0.10", "-0.06"),
        ("AANB", "0.98", "1"),
        ("BUR", "0.04", "0"),
        ("DEKK", "4", "4"),
        ("REAC", "1", "0"),
        ("AVG", "1.2", "1.2"),
        ("QOH", "98", "100"),
        ("cNPS", "95", "100"),
        ("HMT", "9.9", "10"),
        ("DEKK", "3.9", "4"),
        ("VJ1", "0.01", "0"),
    ],
)
def test_a_provisional_target_is_two_tolerances_better_as_far_as_there_is_room(
    code: str, before: str, target: str
) -> None:
    assert rod(code).provisional_target(D(before)) == D(target)


def test_the_provisional_cost_per_hire_of_voorbeeld_bv() -> None:
    assert shown(rod("CPH").provisional_target(D(257000) / 24)) == "9637.50"


@pytest.mark.parametrize(
    "code, after, target, met",
    [
        ("CPH", "9000", "9000", True),
        ("CPH", "9000.01", "9000", False),
        ("AANB", "0.9", "0.86", True),
        ("AANB", "0.85", "0.86", False),
    ],
)
def test_a_target_is_met_from_exactly_the_target(code: str, after: str, target: str, met: bool) -> None:
    assert rod(code).is_met(D(after), D(target)) is met


@given(whole=st.integers(1, 10**9), hires=st.integers(1, 997))
def test_exactly_the_provisional_target_is_reached_where_thirds_do_not_fit(whole: int, hires: int) -> None:
    target = rod("CPH").provisional_target(D(whole) / hires)

    assert rod("CPH").is_met(D(whole) * 9 / (hires * 10), target)
    assert not rod("CPH").is_met(D(whole) * 9 / (hires * 10) + D("0.0001"), target)


@given(before=st.decimals(-100, 100, places=3), after=st.decimals(-100, 100, places=3))
def test_going_back_undoes_what_going_there_did_in_a_kpis_own_unit(before: Decimal, after: Decimal) -> None:
    opposite = {Change.BETTER: Change.WORSE, Change.WORSE: Change.BETTER, Change.SAME: Change.SAME}

    assert rod("cNPS").change(after, before) is opposite[rod("cNPS").change(before, after)]
