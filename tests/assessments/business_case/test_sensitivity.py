"""Which three inputs move the outcome most (Beslissing 32)."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.business_case.sensitivity import Sensitivity, sensitivity
from assessments.figures import Figures, Line, Scenario, Scenarios
from assessments.metrics.costs import add_up
from tests.assessments.strategies import SCENARIOS as DRAWN
from tests.assessments.voorbeeld import AGENCY, FIGURES, IN_HOUSE, ROI, RPO, SCENARIOS, D, euro, shown


def find(scenarios: Scenarios = SCENARIOS, figures: Figures = FIGURES) -> Sensitivity | None:
    return sensitivity(scenarios, add_up(figures, figures.hires, D(1)), scenarios.hires_per_year, D(1))


def largest(found: Sensitivity | None) -> list[tuple[str | None, str | None]]:
    assert found is not None
    return [(swing.label, shown(swing.size(found.outcome))) for swing in found.largest()]


def test_an_own_recruiter_against_the_nulmeting() -> None:
    found = find()

    assert found is not None
    assert found.outcome == 50552
    assert not found.against_agency
    assert largest(found) == [
        ("Loonkosten", "14580.00"),
        ("Bureaufee (restdeel)", "6480.00"),
        ("HM-uren", "4368.00"),
    ]


def test_an_own_recruiter_against_the_agency_when_there_is_no_nulmeting() -> None:
    found = find(figures=Figures())

    assert found is not None
    assert found.outcome == 379104 - 206448
    assert found.against_agency
    assert largest(found) == [("Bureaufee", "58320.00"), (None, "56491.20"), ("Loonkosten", "14580.00")]
    hires = found.largest()[1]
    assert (shown(found.outcome - hires.low), shown(hires.high - found.outcome)) == ("56491.20", "56491.20")


def test_dearer_pay_lowers_the_saving() -> None:
    found = find()

    assert found is not None
    pay = found.largest()[0]
    assert (pay.low, pay.high) == (D(50552 + 14580), D(50552 - 14580))


def test_a_range_of_its_own_goes_before_twenty_percent() -> None:
    guessed = replace(IN_HOUSE, fixed=(euro("Loonkosten", 72900, low=D(70000), high=D(90000)), *IN_HOUSE.fixed[1:]))
    found = find(replace(SCENARIOS, in_house=guessed))

    assert found is not None
    pay = found.largest()[0]
    assert (pay.low, pay.high) == (D(50552 + 2900), D(50552 - 17100))


def test_a_range_with_one_end_moves_one_way() -> None:
    guessed = replace(IN_HOUSE, fixed=(euro("Loonkosten", 72900, high=D(90000)), *IN_HOUSE.fixed[1:]))
    found = find(replace(SCENARIOS, in_house=guessed))

    assert found is not None
    pay = found.largest()[0]
    assert (pay.low, pay.high) == (D(50552), D(50552 - 17100))


def test_inputs_that_move_it_equally_stand_in_order_of_name() -> None:
    found = find(replace(SCENARIOS, in_house=Scenario(fixed=(euro("b", 10), euro("a", 10), euro("c", 10)))))

    assert found is not None
    assert [swing.label for swing in found.swings] == ["a", "b", "c"]


def test_setting_up_an_rpo_counts_as_an_input() -> None:
    found = find(replace(SCENARIOS, roi=replace(ROI, chosen="rpo")))

    assert found is not None
    assert "Opstart" in [swing.label for swing in found.swings]


def test_an_input_of_zero_moves_nothing() -> None:
    found = find(replace(SCENARIOS, in_house=Scenario(fixed=(euro("Niets", 0), euro("Iets", 1), Line("Leeg")))))

    assert found is not None
    assert [swing.label for swing in found.swings] == ["Iets"]


def test_without_something_to_compare_there_is_no_sensitivity() -> None:
    bare = Scenarios(hires_per_year=24, in_house=IN_HOUSE, rpo=RPO)

    assert find(bare, Figures()) is None
    assert find(Scenarios(), FIGURES) is None
    assert find(replace(SCENARIOS, hires_per_year=None), Figures()) is None
    assert find(Scenarios(24, agency=AGENCY, roi=replace(ROI, chosen="agency")), Figures()) is None


def test_without_a_choice_it_is_about_an_own_recruiter() -> None:
    found = find(replace(SCENARIOS, roi=None))

    assert largest(found)[0] == ("Loonkosten", "14580.00")


@settings(max_examples=50)
@given(data=st.data(), scenarios=DRAWN, measured=st.booleans())
def test_the_order_of_a_forms_lines_never_matters(data: st.DataObject, scenarios: Scenarios, measured: bool) -> None:
    figures = FIGURES if measured else Figures()
    mixed = {}
    for name in ("agency", "in_house", "rpo"):
        one = getattr(scenarios, name)
        parts = ("setup", "fixed", "variable")
        mixed[name] = one and replace(
            one, **{part: tuple(data.draw(st.permutations(getattr(one, part)))) for part in parts}
        )

    assert find(replace(scenarios, **mixed), figures) == find(scenarios, figures)


def test_lines_that_move_together_go_by_the_name_of_the_heaviest() -> None:
    light, heavy = Line("a", share=D("0.25"), base=D(54000), times=D("0.1")), Line("b", share=D("0.25"), base=D(54000))
    found = find(replace(SCENARIOS, in_house=Scenario(variable=(light, heavy))))

    assert largest(found) == [("b", shown(D("0.2") * 24 * 13500 * D("1.1")))]
