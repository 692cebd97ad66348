"""Tasks that people add: their codes, their words, and what is changed about them later."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.exchange.reading import parse
from assessments.exchange.rendering import render
from assessments.plan import OwnTask, Plan, TaskEdit
from assessments.types import Pillar, TaskCode
from tests.dossiers import CATALOGUE, NOW, dossier
from tests.wizard.memory_keeper import MemoryKeeper
from wizard.plan_changes import PlanChange, with_change
from wizard.planning.own_tasks import added, changed
from wizard.session import Session

NEW = OwnTask(TaskCode(""), Pillar.BOEIEN, "  Stagemarkt   organiseren ")


def test_a_new_task_gets_the_next_code_and_a_tidy_title() -> None:
    code, words, parts = added(Plan(last_own=6), NEW)

    assert code == "T-EIG-07"
    assert words == "Stagemarkt organiseren: toegevoegd als T-EIG-07"
    assert parts == {("own_tasks", "T-EIG-07"): replace(NEW, code=TaskCode("T-EIG-07"), title="Stagemarkt organiseren")}


def test_a_code_that_was_taken_back_is_never_given_out_again() -> None:
    code, words, parts = added(Plan(), NEW)
    plan = with_change(Plan(), PlanChange(subject=code, words=words, before=dict.fromkeys(parts), after=parts))
    plan = with_change(plan, PlanChange(subject=code, words=words, before=parts, after=dict.fromkeys(parts)))

    assert plan.own_tasks == {}
    assert added(plan, NEW)[0] == "T-EIG-02"


@pytest.mark.parametrize(
    "other, words",
    [
        ({"pillar": Pillar.BEHEREN}, "Eigen woorden: pijler beheren"),
        ({"impact": 5}, "Eigen woorden: impact 5"),
        ({"gap": 4}, "Eigen woorden: kloof 4"),
        ({"rhythm": "kwartaal"}, "Eigen woorden: elk kwartaal"),
    ],
)
def test_a_change_is_named_after_what_the_task_is_called_now(other: dict[str, object], words: str) -> None:
    own = replace(NEW, code=TaskCode("T-EIG-01"))
    plan = Plan({own.code: TaskEdit(title="Eigen woorden")}, own_tasks={own.code: own})
    after = replace(own, **other)  # type: ignore[arg-type]

    assert changed(plan, after) == (words, {("own_tasks", "T-EIG-01"): after})


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["add", "undo", "redo", "drop", "travel"]), max_size=25))
def test_no_order_of_adding_undoing_dropping_and_travelling_gives_a_code_twice(steps: list[str]) -> None:
    made = dossier({}, {})
    session = Session(CATALOGUE, MemoryKeeper(made), made)
    given_out: dict[TaskCode, str] = {}

    for place, step in enumerate(steps):
        plan = session.dossier.plan
        if step == "add":
            code, words, parts = added(plan, replace(NEW, title=f"Taak {place}"))
            assert code not in given_out
            given_out[code] = f"Taak {place}"
            session.change_plan(code, words, parts)
        elif step == "undo":
            session.undo()
        elif step == "redo":
            session.redo()
        elif step == "drop" and plan.own_tasks:
            code = max(plan.own_tasks)
            session.edit_task(code, replace(plan.edit(code), dropped_reason="Later"))
        elif step == "travel":
            made = parse(render(session.dossier), CATALOGUE, now=NOW)
            session = Session(CATALOGUE, MemoryKeeper(made), made)

    kept = session.dossier.plan.own_tasks
    assert {code: own.title for code, own in kept.items()} == {code: given_out[code] for code in kept}


def test_nothing_is_decided_about_an_own_task_that_was_taken_back_so_that_the_dossier_can_still_be_kept() -> None:
    keeper = MemoryKeeper(dossier())
    session = Session(CATALOGUE, keeper, keeper.dossier)
    code, words, parts = added(session.dossier.plan, NEW)
    session.change_plan(code, words, parts)
    session.undo()

    session.edit_task(code, TaskEdit(owner="Marit"))

    assert not session.dossier.plan.edits
    assert session.next_step is not None
    assert parse(render(session.dossier), CATALOGUE, now=NOW).plan == session.dossier.plan
