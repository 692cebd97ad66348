from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from assessments.plan import OwnTask, Plan, TaskEdit, TaskStatus
from assessments.types import Answer, Pillar, QuestionId, Role, RoleHolders, TargetGroup, TaskCode, Value
from tests.dossiers import CATALOGUE, WAIVED, dossier, every_level, example, facts_of, sheet_of
from tests.example_oracle import ORACLE
from wizard.planning.derive import Derivation, DerivedTask, derive, effort_class

Answers = dict[str, Value | Answer]
COST: dict[str, Value] = {"PRO-08": "wervingskosten_verlagen", "PRO-09": "professioneel"}
FIXED = {"T-DRA-06", "T-SYN-02", "T-SYN-07", "T-SYN-11"}
ROWS: dict[str, dict[str, Any]] = {row["taak"]: row for row in ORACLE["voorbeeld"]["plan"]}


def derived(answers: Answers, profile: dict[str, Value] | None = None, *, plan: Plan | None = None) -> Derivation:
    one = dossier(answers, COST if profile is None else profile, plan=plan)
    return derive(sheet_of(one), facts_of(one))


def task(code: str, answers: Answers, profile: dict[str, Value] | None = None, **edit: Any) -> DerivedTask:
    plan = Plan(edits={TaskCode(code): TaskEdit(**edit)})
    return derived(answers, profile, plan=plan).tasks[TaskCode(code)]


def shown(number: Decimal) -> str:
    return str(number.quantize(Decimal("0.01")))


def test_the_small_oracle_of_priorities() -> None:
    tasks = derived({"DRA-04": 0, "EXT-04": 1, "EXT-11": 1, "TAL-01": 1, "INT-08": 2}).tasks

    def numbers(code: str) -> tuple[object, ...]:
        one = tasks[TaskCode(code)]
        return one.gap, one.impact, one.effort, shown(one.priority), shown(one.effective), one.task_class

    assert numbers("T-DRA-06") == (3, 5, 2, "7.50", "20.00", "A")
    assert numbers("T-EXT-04") == (2, 5, 1, "10.00", "10.00", "A")
    assert numbers("T-EXT-11") == (2, 5, 2, "5.00", "10.00", "A")
    assert numbers("T-TAL-01") == (2, 5, 3, "3.33", "3.33", "C")
    assert numbers("T-INT-09") == (1, 4, 2, "2.00", "8.00", "A")


def test_the_example_has_the_tasks_of_appendix_a() -> None:
    one = example()
    tasks = derive(sheet_of(one), facts_of(one)).tasks

    assert set(tasks) == set(ROWS)
    assert sum(found.hours for found in tasks.values()) == 756


@pytest.mark.parametrize("code", list(ROWS))
def test_a_task_of_the_example_has_the_numbers_of_appendix_a(code: str) -> None:
    one, row = example(), ROWS[code]
    found = derive(sheet_of(one), facts_of(one)).tasks[TaskCode(code)]

    assert found.cause is not None
    assert found.cause.question == row["vraag"]
    assert (found.gap, found.impact, found.effort) == (row["K"], row["I"], row["E"])
    assert shown(found.priority) == row["prioriteit"]
    assert shown(found.effective) == row["effectief"]
    assert found.task_class == row["klasse"]


def test_without_answers_only_the_four_fixed_tasks_stand_with_the_smallest_gap_and_no_cause() -> None:
    tasks = derived({}).tasks

    assert set(tasks) == FIXED
    assert all(one.gap == 1 and one.cause is None and one.causes == () for one in tasks.values())


@pytest.mark.parametrize(
    "answers, wanted",
    [
        ({"INT-02": 3}, False),  # on target
        ({"INT-02": 2}, True),
        ({"INT-02": Answer(value=2, target=2)}, False),
        ({"INT-02": Answer(value=3, target=4)}, True),
        ({"INT-02": Answer(value=4, target=4)}, False),
        ({"INT-02": WAIVED}, False),
        ({"INT-02": Answer(value=0, not_applicable=True)}, False),
        ({"INT-02": Answer(note="nog uitzoeken")}, False),
        ({"INT-08": 1}, True),  # its second trigger, 0-1
        ({"INT-08": 2}, False),  # out of that range, and T-INT-09 takes it
    ],
)
def test_a_task_comes_in_when_an_active_answer_lies_in_its_range_and_below_target(
    answers: Answers, wanted: bool
) -> None:
    assert (TaskCode("T-INT-03") in derived(answers).tasks) is wanted


def test_a_hidden_answer_brings_no_task() -> None:
    assert TaskCode("T-TAL-02") not in derived({"TAL-01": 1, "TAL-02": 0}).tasks
    assert TaskCode("T-TAL-02") in derived({"TAL-01": 2, "TAL-02": 0}).tasks


def test_the_largest_gap_counts_and_the_first_question_wins_a_tie() -> None:
    tie = task("T-DRA-03", {"DRA-01": 1, "DRA-06": 1})
    larger = task("T-DRA-03", {"DRA-01": 1, "DRA-06": 0})

    assert tie.cause is not None
    assert tie.cause.question == "DRA-01"
    assert larger.cause is not None
    assert larger.cause.question == "DRA-06"
    assert larger.gap == larger.cause.gap == 3
    assert [cause.question for cause in larger.causes] == ["DRA-01", "DRA-06"]


@pytest.mark.parametrize(
    "goal, impact",
    [
        ("vacatures_sneller_vervullen", 5),  # its KPI's are REAC, TTH and cNPS
        ("sterker_werkgeversmerk", 5),
        ("wervingskosten_verlagen", 4),
        ("wet_en_regelgeving_op_orde", 4),
        (None, 4),
    ],
)
def test_the_goal_gives_one_more_impact_to_tasks_with_its_kpis(goal: str | None, impact: int) -> None:
    profile: dict[str, Value] = {} if goal is None else {"PRO-08": goal}

    assert task("T-INT-05", {"INT-04": 1}, profile).impact == impact


def test_impact_is_never_above_five() -> None:
    assert all(one.impact <= 5 for one in derived(every_level(0)).tasks.values())
    assert task("T-DRA-06", {}).impact == 5


@pytest.mark.parametrize(
    "hours, effort",
    [
        ("0", 1),
        ("8", 1),
        ("8.01", 2),
        ("24", 2),
        ("24.5", 3),
        ("60", 3),
        ("61", 4),
        ("120", 4),
        ("120.1", 5),
        ("9999", 5),
    ],
)
def test_effort_goes_by_hours(hours: str, effort: int) -> None:
    assert effort_class(Decimal(hours)) == effort


def test_changed_hours_and_days_work_through_and_impact_stays() -> None:
    before = task("T-EXT-04", {"EXT-04": 1})
    after = task("T-EXT-04", {"EXT-04": 1}, hours=Decimal(30), days=5)

    assert (before.effort, shown(before.priority)) == (1, "10.00")
    assert (after.effort, shown(after.priority)) == (3, "3.33")
    assert after.hours == 30
    assert after.days == 5
    assert after.impact == before.impact
    assert after.hours_by_role == {Role.RE: 21, Role.MC: 9}


def test_a_dropped_task_passes_nothing_on_and_is_kept_with_its_reason() -> None:
    answers: Answers = {"EXT-04": 1, "EXT-11": 1}
    dropped = Plan(edits={TaskCode("T-EXT-04"): TaskEdit(dropped_reason="Doet het bureau")})
    without = derived(answers, plan=dropped)

    assert TaskCode("T-EXT-04") not in without.tasks
    assert shown(without.tasks[TaskCode("T-EXT-11")].effective) == "5.00"
    assert [(one.template.code, one.reason) for one in without.dropped] == [("T-EXT-04", "Doet het bureau")]
    assert without.dropped[0].cause is not None
    assert without.dropped[0].cause.question == "EXT-04"


def test_a_dropped_predecessor_is_fulfilled_and_a_fixed_task_can_be_dropped_too() -> None:
    dropped = Plan(edits={TaskCode("T-DRA-06"): TaskEdit(dropped_reason="Al gedaan")})

    without = derived({}, plan=dropped)

    assert set(without.tasks) == FIXED - {"T-DRA-06"}
    assert without.tasks[TaskCode("T-SYN-07")].after == ()
    assert derived({}).tasks[TaskCode("T-SYN-07")].after == (TaskCode("T-DRA-06"),)


def test_a_dropped_task_keeps_its_reason_when_nothing_calls_for_it_any_more() -> None:
    dropped = Plan(edits={TaskCode("T-EXT-04"): TaskEdit(dropped_reason="Doet het bureau")})

    found = derived({"EXT-04": 3}, plan=dropped)

    assert [(one.template.code, one.reason) for one in found.dropped] == [("T-EXT-04", "Doet het bureau")]
    assert "T-EXT-04" not in found.tasks


def test_a_task_that_somebody_decided_about_stays_when_its_reason_goes_and_says_so() -> None:
    edited = Plan(edits={TaskCode("T-EXT-04"): TaskEdit(owner="Karin")})
    known = Plan(known=(TaskCode("T-EXT-04"),))
    done = Plan(edits={TaskCode("T-EXT-04"): TaskEdit(status=TaskStatus.DONE)})

    assert "T-EXT-04" not in derived({"EXT-04": 3}).tasks
    for plan, lapsed in ((edited, True), (known, True), (done, False)):
        task = derived({"EXT-04": 3}, plan=plan).tasks[TaskCode("T-EXT-04")]
        assert task.lapsed is lapsed
        assert task.gap == 1
        assert not derived({"EXT-04": 1}, plan=plan).tasks[TaskCode("T-EXT-04")].lapsed


def test_what_a_person_chose_wins_over_the_advice_which_stays_beside_it() -> None:
    edit = TaskEdit(title="Kanalen kiezen", lead=Role.MC, raci={Role.MC: "A/R"}, after=(), days=3)
    task = derived({"EXT-04": 1}, plan=Plan(edits={TaskCode("T-EXT-04"): edit})).tasks[TaskCode("T-EXT-04")]

    assert task.template.title == "Kanalen kiezen"
    assert task.advised.title == CATALOGUE.tasks[TaskCode("T-EXT-04")].title
    assert (task.lead, dict(task.raci), task.after, task.days) == (Role.MC, {Role.MC: "A/R"}, (), 3)
    assert dict(task.hours_by_role) == {Role.MC: task.hours}


def test_an_own_task_has_impact_3_and_gap_1_until_somebody_chooses() -> None:
    own = OwnTask(TaskCode("T-EIG-01"), Pillar.BOEIEN, "Stagemarkt", hours=Decimal(8))
    task = derived({}, plan=Plan(own_tasks={own.code: own})).tasks[own.code]

    assert (task.priority, task.task_class, task.lapsed) == (Decimal(3), "C", False)
    higher = replace(own, impact=5, gap=2)
    assert derived({}, plan=Plan(own_tasks={own.code: higher})).tasks[own.code].priority == 10


def test_effective_priority_is_inherited_along_the_whole_chain() -> None:
    tasks = derived(every_level(0)).tasks

    for one in tasks.values():
        for before in one.after:
            assert tasks[before].effective >= one.effective
        assert one.effective >= one.priority
        assert not one.template.legal or one.effective >= 8
        assert not one.template.gate or one.effective == 20


def test_classes_go_by_the_effective_priority() -> None:
    for one in derived(every_level(1)).tasks.values():
        assert one.task_class == ("A" if one.effective >= 8 else "B" if one.effective >= 4 else "C")


@pytest.mark.parametrize(
    "answers, profile, expected",
    [
        ({}, {}, set()),
        ({"UIT-01": 3, "UIT-02": 3, "UIT-03": 4, "UIT-04": ("sourcing",)}, {"PRO-05": 24}, {"T-UIT-01"}),
        ({"UIT-01": 3, "UIT-02": 3, "UIT-03": 4, "UIT-04": ("niets",)}, {"PRO-05": 24}, set()),
        ({"UIT-01": 3, "UIT-02": 3, "UIT-03": 4, "UIT-04": ("niets", "sourcing")}, {"PRO-05": 24}, {"T-UIT-01"}),
        ({"UIT-01": 3, "UIT-02": 3, "UIT-03": 4}, {"PRO-05": 24}, set()),
        ({"UIT-01": 3, "UIT-04": ("sourcing",)}, {"PRO-05": 24}, set()),
        ({}, {"PRO-13": (TargetGroup("Monteurs", key_role=True),)}, {"T-UIT-02"}),
        ({}, {"PRO-13": (TargetGroup("Monteurs"),)}, set()),
    ],
)
def test_tasks_of_outsourcing_have_their_own_condition_and_a_gap_of_two(
    answers: Answers, profile: dict[str, Value], expected: set[str]
) -> None:
    tasks = {code: one for code, one in derived(answers, profile).tasks.items() if code.startswith("T-UIT")}

    assert set(tasks) == expected
    assert all(one.gap == 2 and one.cause is None for one in tasks.values())


def test_the_lead_moves_with_its_role_before_hours_are_divided() -> None:
    absent: dict[str, Value] = {**COST, "PRO-07": RoleHolders({Role.RE: None, Role.MC: None})}

    moved = task("T-EXT-04", {"EXT-04": 1}, absent)

    assert moved.lead is Role.HR
    assert moved.raci[Role.HR] == "A/R"
    assert moved.hours_by_role == {Role.HR: 8}


def test_every_answer_below_target_brings_a_task_and_names_itself_as_cause() -> None:
    for level in range(4):
        tasks = derived(every_level(level), {**COST, "PRO-09": "voorloper", "PRO-04": "ja", "PRO-14": "ja"}).tasks
        causes = {cause.question for one in tasks.values() for cause in one.causes}
        hidden = {QuestionId("TAL-02")} if level < 2 else set()
        assert causes == {one.id for one in CATALOGUE.questions.values() if one.is_maturity} - hidden
