from __future__ import annotations

from assessments.plan import Plan
from assessments.types import Role, RoleHolders
from tests.dossiers import CATALOGUE, assessment
from wizard.planning.duties import (
    TOOL,
    StandingDuty,
    problem,
    replacement_words,
    shown_roles,
    standing_duties,
    with_letters,
)

NAMES = {Role.HR: "Marit", Role.RE: "Joost", Role.HM: "Sanne", Role.DI: "Rob", Role.IT: "Kees", Role.MC: None}
TEXT = "Vacaturetekst schrijven"


def duty(plan: Plan | None = None, names: dict[Role, str | None] | None = None) -> StandingDuty:
    """Return a duty of the standing division."""
    profile = {} if names is None else {"PRO-07": RoleHolders(names)}
    found = standing_duties(assessment(profile=profile, plan=plan))
    return next(one for one in found if one.duty.title == TEXT)


def test_the_division_of_the_method_has_twenty_seven_duties_with_one_a_each() -> None:
    found = standing_duties(assessment())

    assert len(found) == 27
    assert not any(one.is_changed or problem(one.raci, CATALOGUE.roles) for one in found)


def test_a_role_that_is_absent_is_replaced_before_anything_is_changed() -> None:
    # C for HR, A/R for RE, R for HM, C for MC, who is absent: RE keeps the strongest letter
    assert duty(names=NAMES).raci == {Role.HR: "C", Role.RE: "A/R", Role.HM: "R"}


def test_a_changed_letter_wins_and_a_dash_takes_one_away() -> None:
    found = duty(Plan(tools={TOOL: {f"{TEXT}|HR": "A/R", f"{TEXT}|RE": "R", f"{TEXT}|HM": "-"}}))

    assert found.raci == {Role.HR: "A/R", Role.RE: "R", Role.MC: "C"}
    assert found.is_changed


def test_only_what_differs_from_the_method_is_kept() -> None:
    before = Plan(tools={TOOL: {f"{TEXT}|HR": "I", "Intake|HR": "A"}})

    kept = with_letters(before, duty(before), {Role.HR: "C", Role.RE: "A/R", Role.MC: "C"})

    assert kept == {"Intake|HR": "A", f"{TEXT}|HM": "-"}


def test_going_back_to_the_method_keeps_nothing() -> None:
    before = Plan(tools={TOOL: {f"{TEXT}|HR": "I"}})

    assert with_letters(before, duty(before), duty(before).advised) is None


def test_letters_that_are_none_are_passed_by() -> None:
    assert Role.HR not in duty(Plan(tools={TOOL: {f"{TEXT}|HR": "Q"}})).raci


def test_a_row_without_exactly_one_a_is_told_in_one_sentence() -> None:
    assert problem({Role.HR: "A", Role.RE: "R"}, CATALOGUE.roles) == ""
    assert problem({Role.RE: "R"}, CATALOGUE.roles) == "Niemand is eindverantwoordelijk. Geef één rol een A."
    assert problem({Role.HR: "A", Role.RE: "A/R"}, CATALOGUE.roles) == (
        "HR-adviseur en recruiter zijn samen eindverantwoordelijk. Houd één A over."
    )


def test_a_role_that_is_replaced_has_a_column_only_when_it_has_a_letter() -> None:
    found = assessment(profile={"PRO-07": RoleHolders(NAMES)})

    assert Role.MC not in shown_roles(found, ({Role.HR: "A"},))
    assert Role.MC in shown_roles(found, ({Role.HR: "A", Role.MC: "R"},))
    assert replacement_words(found) == ("Geen marketing/communicatie: dat werk ligt bij de recruiter.",)
