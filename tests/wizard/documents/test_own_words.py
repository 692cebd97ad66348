"""What people write about tasks stands on paper: own words, own tasks, proof, and why a task is still there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assessments.plan import OwnTask, Plan, TaskEdit, TaskStatus
from assessments.types import Pillar, TaskCode
from tests.dossiers import CATALOGUE, MONDAY, assessment, example
from tests.wizard.documents.reading import whole
from tests.wizard.documents.test_typed_text import AWKWARD
from wizard.assessment import assess
from wizard.documents import plan_pdf
from wizard.documents.task_cards import why_words

FIRST, SECOND = TaskCode("T-DRA-01"), TaskCode("T-INT-06")
OWN = OwnTask(TaskCode("T-EIG-01"), Pillar.BOEIEN, "Open dag in de werkplaats", "Nodig dertig mensen uit.", "Gehouden.")


def test_own_words_and_proof_are_printed() -> None:
    edits = {
        FIRST: TaskEdit(title="Directielid vragen", action="Bel Rob.", done_when="Rob zegt ja.", evidence="Mail 3 mei"),
        SECOND: TaskEdit(status=TaskStatus.BUSY, busy_since=date(2026, 1, 12)),
    }
    plan = Plan(edits=edits, own_tasks={OWN.code: replace(OWN, impact=5, gap=4)})
    words = whole(plan_pdf(assess(CATALOGUE, replace(example(), plan=plan)), printed_on=MONDAY))

    for said in ("Directielid vragen", "Bel Rob.", "Rob zegt ja.", "Bewijs: Mail 3 mei", "Bezig sinds 12 jan"):
        assert said in words
    for said in (OWN.title, OWN.action, "T-EIG-01", "eigen taak"):
        assert said in words


def test_a_task_says_why_it_is_in_the_plan_when_no_answer_calls_for_it() -> None:
    plan = Plan(edits={TaskCode("T-EXT-04"): TaskEdit(owner="Karin")}, own_tasks={OWN.code: OWN})
    found = assessment({"EXT-04": 4}, plan=plan)

    said = {one.code: why_words(one, is_own=one.code == OWN.code) for one in found.tasks}

    assert said[OWN.code] == "eigen taak"
    assert said[TaskCode("T-EXT-04")] == "niet meer nodig? geen antwoord vraagt er nog om"
    assert said[TaskCode("T-SYN-07")] == "hoort in elk plan"


@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD.keys())
def test_no_own_word_breaks_the_plan(text: str) -> None:
    filled = text if text.strip() else "Taak"
    edit = TaskEdit(title=filled, action=text, done_when=text, remark=text, evidence=text)
    tasks = assess(CATALOGUE, example()).tasks
    plan = Plan(
        edits={one.code: edit for one in tasks[:4]},
        own_tasks={OWN.code: replace(OWN, title=filled, action=text, done_when=text)},
    )

    assert plan_pdf(assess(CATALOGUE, replace(example(), plan=plan)), printed_on=MONDAY).startswith(b"%PDF")
