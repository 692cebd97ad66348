from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.types import Role, RoleHolders, TaskCode, Value
from tests.dossiers import CATALOGUE, sheet
from wizard.planning.roles import hours_by_role, replace_roles, replacements

HR, RE, HM, MC, DI, IT = Role


def swaps(*absent: Role, now: tuple[str, ...] = ()) -> dict[Role, Role]:
    profile: dict[str, Value] = {"PRO-07": RoleHolders(dict.fromkeys(absent)), "PRO-06": now}
    return dict(replacements(sheet({}, profile)))


@pytest.mark.parametrize(
    "code, hours",
    [
        ("T-DRA-01", {HR: "5.4", DI: "0.6"}),
        ("T-INT-11", {HR: "16.8", HM: "3.6", IT: "3.6"}),
        ("T-EXT-04", {RE: "5.6", MC: "2.4"}),
        ("T-DRA-09", {RE: "4.8", HM: "2.4", HR: "0.8"}),
    ],
)
def test_hours_are_divided_as_in_the_oracle(code: str, hours: dict[Role, str]) -> None:
    task = CATALOGUE.tasks[TaskCode(code)]

    found = hours_by_role(task.hours, task.lead, task.raci)

    assert found == {role: Decimal(share) for role, share in hours.items()}


def test_without_others_the_lead_does_their_part() -> None:
    assert hours_by_role(Decimal(10), HR, {HR: "A/R", DI: "C"}) == {HR: 10}
    assert hours_by_role(Decimal(10), HR, {HR: "R", DI: "A"}) == {HR: 9, DI: 1}


def test_the_tenth_goes_to_the_lead_when_another_is_both_accountable_and_doing() -> None:
    assert hours_by_role(Decimal(10), RE, {RE: "R", HR: "A/R"}) == {RE: 7, HR: 3}


def test_who_is_asked_or_told_gets_no_hours() -> None:
    assert set(hours_by_role(Decimal(8), HR, {HR: "A/R", MC: "C", IT: "I"})) == {HR}


@settings(deadline=None)
@given(
    st.decimals(0, 10000, places=2),
    st.dictionaries(st.sampled_from(list(Role)), st.sampled_from(["R", "A", "A/R", "C", "I"])),
    st.sampled_from(list(Role)),
)
def test_the_shares_add_up_to_the_task(hours: Decimal, raci: dict[Role, str], lead: Role) -> None:
    found = hours_by_role(hours, lead, {**raci, lead: "R"})

    assert abs(sum(found.values(), Decimal(0)) - hours) < Decimal("1e-15")
    assert all(share >= 0 for share in found.values())


@pytest.mark.parametrize(
    "absent, now, expected",
    [
        ((), (), {}),
        ((RE,), (), {RE: HR}),
        ((RE,), ("rpo_partner",), {}),
        ((RE,), ("leidinggevenden_zelf", "flexibele_of_interim_recruiter"), {}),
        ((RE,), ("uitzend_of_detacheringsbureaus",), {RE: HR}),
        ((MC,), (), {MC: RE}),
        ((MC, RE), (), {MC: HR, RE: HR}),
        ((MC, RE), ("rpo_partner",), {MC: RE}),
        ((IT,), (), {IT: HR}),
        ((HM, DI), (), {}),
        ((HR,), (), {}),
    ],
)
def test_an_absent_role_is_replaced(absent: tuple[Role, ...], now: tuple[str, ...], expected: dict[Role, Role]) -> None:
    assert swaps(*absent, now=now) == expected


def test_a_role_that_is_not_filled_in_yet_is_not_replaced() -> None:
    assert replacements(sheet()) == {}
    assert replacements(sheet({}, {"PRO-07": RoleHolders({RE: "", MC: "Samira"})})) == {}


@pytest.mark.parametrize(
    "raci, swap, expected",
    [
        ({HR: "A", RE: "R"}, {RE: HR}, {HR: "A/R"}),
        ({HR: "A/R", IT: "R"}, {IT: HR}, {HR: "A/R"}),
        ({HR: "C", RE: "I"}, {RE: HR}, {HR: "C"}),
        ({HR: "C", RE: "R"}, {RE: HR}, {HR: "R"}),
        ({HR: "I", RE: "A"}, {RE: HR}, {HR: "A"}),
        ({RE: "A/R", MC: "R", HR: "C"}, {RE: HR, MC: HR}, {HR: "A/R"}),
        ({RE: "A/R", DI: "I"}, {}, {RE: "A/R", DI: "I"}),
    ],
)
def test_letters_that_fall_together_become_the_strongest(
    raci: dict[Role, str], swap: dict[Role, Role], expected: dict[Role, str]
) -> None:
    assert replace_roles(raci, swap) == expected


def test_every_task_keeps_one_accountable_and_a_doing_lead_whoever_is_absent() -> None:
    for absent in ((RE,), (MC,), (IT,), (RE, MC, IT)):
        swap = swaps(*absent)
        for task in CATALOGUE.tasks.values():
            raci = replace_roles(task.raci, swap)
            assert sum("A" in letters for letters in raci.values()) == 1, (task.code, absent)
            assert "R" in raci[swap.get(task.lead, task.lead)], (task.code, absent)
            assert not set(absent) & set(raci), (task.code, absent)
