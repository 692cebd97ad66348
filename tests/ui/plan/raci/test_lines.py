from __future__ import annotations

from dataclasses import replace

import pytest

from assessments.plan import Plan, TaskEdit
from assessments.types import Pillar, Role, RoleHolders, TaskCode
from tests.dossiers import assessment, every_level
from ui.plan.raci.lines import GroupLine, RaciLine, advised, decided, duty_lines, task_lines, typed, with_letter
from wizard.assessment import Assessment, PlannedTask

CODE = TaskCode("T-EXT-04")  # RE A/R and pulls it, MC R


def found(edit: TaskEdit | None = None, names: dict[Role, str | None] | None = None) -> Assessment:
    profile = {"PRO-07": RoleHolders(names)} if names else {}
    return assessment(every_level(1), profile, plan=Plan({CODE: edit} if edit else {}))


def task(of: Assessment) -> PlannedTask:
    planned = of.task(CODE)
    assert planned is not None
    return planned


def line(of: Assessment) -> RaciLine:
    return next(one for one in task_lines(of, of.tasks) if isinstance(one, RaciLine) and one.key == CODE)


@pytest.mark.parametrize(
    "letter, key, result",
    [
        ("", "a", "A"),
        ("R", "a", "A/R"),
        ("A", "r", "A/R"),
        ("A/R", "a", "A"),
        ("A/R", "R", "R"),
        ("A", "c", "C"),
        ("C", "i", "I"),
        ("", "/", "A/R"),
        ("A", "-", ""),
        ("A", "–", ""),
        ("A", "x", None),
        ("A", "", None),
    ],
)
def test_what_a_key_makes_of_a_letter(letter: str, key: str, result: str | None) -> None:
    assert typed(letter, key) == result


def test_tasks_stand_by_pillar_in_planning_order() -> None:
    of = found()
    lines = task_lines(of, of.tasks)
    groups = [one.pillar for one in lines if isinstance(one, GroupLine)]

    assert groups == [Pillar.IDENTITEIT, Pillar.BOEIEN, Pillar.BINDEN, Pillar.BEHEREN] or set(groups) == set(Pillar)
    assert sum(isinstance(one, RaciLine) for one in lines) == len(of.tasks)
    assert not any(one.is_changed or one.problem for one in lines if isinstance(one, RaciLine))


def test_the_standing_division_has_a_line_per_duty() -> None:
    assert sum(isinstance(one, RaciLine) for one in duty_lines(found())) == 27


def test_another_letter_is_a_decision_that_keeps_who_pulls_the_task() -> None:
    of = found()
    edit = decided(task(of), with_letter(task(of).task.raci, Role.HM, "R"), advised(of, task(of)))

    assert edit.raci is not None
    assert edit.raci[Role.HM] == "R"
    assert edit.lead is None
    assert line(found(edit)).is_changed


def test_who_no_longer_carries_it_out_no_longer_pulls_it() -> None:
    of = found()
    letters = with_letter(with_letter(task(of).task.raci, Role.RE, "A"), Role.MC, "R")
    edit = decided(task(of), letters, advised(of, task(of)))

    assert edit.lead is Role.MC
    assert task(found(edit)).task.lead is Role.MC


def test_a_lead_that_stays_the_same_is_no_decision_of_its_own() -> None:
    of = found()
    letters = with_letter(with_letter(task(of).task.raci, Role.RE, "A"), Role.MC, "")

    assert decided(task(of), letters, advised(of, task(of))).lead is None


def test_the_letters_of_the_advice_are_no_decision() -> None:
    of = found(TaskEdit(raci={Role.HR: "A/R"}, lead=Role.HR, hours=None, remark="x"))
    advice = advised(of, task(of))

    edit = decided(task(of), advice, advice)

    assert edit == TaskEdit(remark="x")


def test_a_line_without_exactly_one_a_is_kept_and_says_so() -> None:
    of = found()
    letters = with_letter(task(of).task.raci, Role.HR, "A")
    after = found(decided(task(of), letters, advised(of, task(of))))

    assert line(after).letters[Role.HR] == "A"
    assert line(after).problem == "HR-adviseur en recruiter zijn samen eindverantwoordelijk. Houd één A over."


def test_the_advice_follows_roles_that_are_absent() -> None:
    names: dict[Role, str | None] = {Role.RE: "Joost", Role.MC: None, Role.HR: "Marit", Role.HM: "S", Role.DI: "R"}
    of = found(names=names)

    assert Role.MC not in advised(of, task(of))
    assert not line(of).is_changed


def test_a_chosen_row_wins_over_the_roles_that_are_absent() -> None:
    names: dict[Role, str | None] = {Role.RE: "Joost", Role.MC: None, Role.HR: "Marit", Role.HM: "S", Role.DI: "R"}
    own = TaskEdit(raci={Role.MC: "R", Role.HR: "A"})

    assert line(found(own, names)).letters == {Role.HR: "A", Role.MC: "R"}


def test_taking_a_letter_away_leaves_no_trace_of_the_role() -> None:
    assert with_letter({Role.HR: "A", Role.RE: "R"}, Role.HR, "") == {Role.RE: "R"}
    assert replace(TaskEdit(), raci=with_letter({}, Role.HR, "A")).raci == {Role.HR: "A"}
