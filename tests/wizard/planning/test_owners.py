"""Whose tasks are whose."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from assessments.plan import Plan, TaskEdit
from assessments.types import Role, RoleHolders
from tests.dossiers import CATALOGUE, assessment, example
from wizard.assessment import assess
from wizard.planning.owners import owners, people_in

KNOWN = ("Joost Bakker", "Marit de Vries", "Anna Smit", "Anna Blom")


def test_every_task_of_the_example_has_exactly_one_owner() -> None:
    found = assess(CATALOGUE, example())

    by_owner = {one.name: len(one.tasks) for one in owners(found)}

    assert by_owner == Counter(planned.owner for planned in found.tasks)
    assert [one.roles for one in owners(found)] == [(Role.RE,), (Role.HR,), (Role.MC,)]


def test_tasks_without_a_name_belong_to_their_role() -> None:
    found = owners(assessment({"DRA-01": 0}, {"PRO-07": RoleHolders({Role.DI: "Paul"})}))

    assert [(one.name, one.label) for one in found][-1] == ("", "HR-adviseur")


@pytest.mark.parametrize(
    "typed,meant",
    [
        ("Joost Bakker", ("Joost Bakker",)),
        ("Joost Bakker en Marit de Vries", ("Joost Bakker", "Marit de Vries")),
        ("joost bakker / MARIT", ("Joost Bakker", "Marit de Vries")),
        ("Joost, Marit & Anna Smit", ("Joost Bakker", "Marit de Vries", "Anna Smit")),
        ("Joost en Anna", ("Joost en Anna",)),
        ("Bakker en Zonen", ("Bakker en Zonen",)),
        ("Joost en Joost Bakker", ("Joost en Joost Bakker",)),
        ("Joost en een stagiair", ("Joost en een stagiair",)),
        (" / ", ("/",)),
    ],
)
def test_two_known_names_are_two_people_and_anything_else_is_one(typed: str, meant: tuple[str, ...]) -> None:
    assert people_in(typed, KNOWN) == meant


def test_a_shared_task_stands_with_each_and_says_with_whom() -> None:
    base = example()
    code = assess(CATALOGUE, base).tasks[0].code
    plan = Plan(edits={code: TaskEdit(owner="Joost Bakker en Samira el Amrani")})

    found = {one.name: one for one in owners(assess(CATALOGUE, replace(base, plan=plan)))}

    assert found["Joost Bakker"].shared == {code: ("Samira el Amrani",)}
    assert found["Samira el Amrani"].shared == {code: ("Joost Bakker",)}
    assert not found["Marit de Vries"].shared
