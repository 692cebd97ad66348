"""What the panel says about a task: the sum, the reasons, the advice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from assessments.plan import TaskEdit, TaskStatus
from assessments.types import Role, TaskCode
from tests.ui.plan import example
from ui.plan.task_facts import TaskFacts, facts
from ui.plan.task_status import toggled

EMPLOYER_STORY = TaskCode("T-EXT-04")
SPONSOR = TaskCode("T-DRA-01")
BASELINE = TaskCode("T-DRA-06")
PRIVACY = TaskCode("T-TAL-08")


def facts_of(code: TaskCode, edit: TaskEdit | None = None) -> TaskFacts:
    assessment = example.work(edits={code: edit} if edit else {}).session.assessment
    planned = assessment.task(code)
    assert planned is not None
    return facts(assessment, planned)


def test_the_sum_stands_in_words() -> None:
    found = facts_of(EMPLOYER_STORY)

    assert found.sum.startswith("Kloof 2 × impact 4 ÷ inspanning 1 = 8,00.")


def test_a_gate_and_a_law_and_a_waiting_task_say_why_they_were_raised() -> None:
    assert "omdat dit een poort is" in facts_of(SPONSOR).sum
    assert "omdat de wet dit vraagt" in facts_of(PRIVACY).sum
    raised = [
        facts_of(planned.code).sum
        for planned in example.work().session.assessment.tasks
        if planned.task.effective > planned.task.priority
        and not (planned.task.template.gate or planned.task.template.legal)
    ]
    assert raised
    assert all("erop wacht" in words for words in raised)


def test_each_cause_names_step_question_level_and_target() -> None:
    found = facts_of(SPONSOR)

    assert [cause.question for cause in found.causes] == ["DRA-01"]
    assert found.causes[0].words.startswith("Stap 1, DRA-01")
    assert found.causes[0].words.endswith("niveau 1, streef 3")


def test_a_task_of_every_plan_says_so() -> None:
    assessment = example.work(answered=False).session.assessment
    planned = assessment.task(BASELINE)
    assert planned is not None

    assert facts(assessment, planned).reason == "Deze taak hoort in elk plan."


def test_raci_has_six_cells_in_the_order_of_the_roles() -> None:
    cells = facts_of(BASELINE).raci

    assert [role for _, role, _ in cells] == list(Role)
    assert cells[0][0] == "A/R"


def test_without_decisions_there_is_nothing_beside_the_advice() -> None:
    advice = facts_of(SPONSOR).advice

    assert (advice.owner, advice.begin, advice.end, advice.hours) == (None, None, None, None)


def test_decisions_stand_beside_the_advice() -> None:
    plain = facts_of(SPONSOR)

    found = facts_of(SPONSOR, TaskEdit(owner="Fatima", due=date(2026, 3, 1), hours=Decimal("5.5")))

    assert (found.owner, found.end, found.hours) == ("Fatima", date(2026, 3, 1), Decimal("5.5"))
    assert found.advice.owner == "Marit de Vries"
    assert found.advice.end == plain.end
    assert found.advice.hours == Decimal(6)


def test_status_goes_round_and_klaar_carries_its_day() -> None:
    busy = toggled(TaskEdit(), example.TODAY)
    done = toggled(busy, example.TODAY)

    assert busy == TaskEdit(status=TaskStatus.BUSY, busy_since=example.TODAY)
    assert done == TaskEdit(status=TaskStatus.DONE, busy_since=example.TODAY, done_on=example.TODAY)
    assert toggled(replace(done, owner="Fatima"), example.TODAY) == TaskEdit(owner="Fatima")
