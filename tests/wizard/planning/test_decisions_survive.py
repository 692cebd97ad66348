"""What a person decided about a task survives any sequence of answers, undo, export, import and a new measurement."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.exchange.reading import parse
from assessments.exchange.rendering import render
from assessments.plan import TaskEdit, TaskStatus
from assessments.types import Answer, QuestionId, TaskCode
from tests.dossiers import CATALOGUE, MONDAY, NOW, dossier, every_level
from tests.wizard.memory_keeper import MemoryKeeper
from wizard.session import Session

CODES = [TaskCode(code) for code in ("T-EXT-04", "T-INT-06", "T-DRA-06", "T-SYN-07", "T-TAL-01")]
QUESTIONS = [QuestionId(code) for code in ("EXT-04", "EXT-11", "INT-04", "INT-05", "DRA-04", "SYN-07", "TAL-01")]
DAYS = st.integers(0, 400).map(lambda number: MONDAY + timedelta(days=number))
EDITS = st.builds(
    TaskEdit,
    title=st.none() | st.just("In onze woorden"),
    owner=st.none() | st.just("Karin"),
    hours=st.none() | st.integers(1, 200).map(Decimal),
    start=st.none() | DAYS,
    due=st.none() | DAYS,
    before=st.none() | st.sampled_from(CODES),
    after=st.none() | st.just((CODES[0],)),
    status=st.sampled_from(TaskStatus),
    dropped_reason=st.none() | st.just("Doet het bureau"),
    remark=st.sampled_from(["", "Eerst bellen"]),
).map(lambda edit: edit if not edit.is_empty() else TaskEdit(owner="Karin"))


@dataclass
class Life:
    """A session that goes on through files; ``changes`` counts what undo may take back."""

    session: Session
    changes: int = 0


Step = Callable[[Life], None]


def answer(question: QuestionId, level: int | None) -> Step:
    def step(life: Life) -> None:
        before = life.session.measurement.answer(question)
        life.session.settle()
        life.session.set_answer(question, Answer(value=level))
        life.changes += before != Answer(value=level)

    return step


def undo(life: Life) -> None:
    if life.changes:
        life.session.undo()
        life.changes -= 1


def through_a_file(life: Life) -> None:
    again = parse(render(life.session.dossier), CATALOGUE, now=NOW)
    assert again.plan == life.session.dossier.plan
    life.session = Session(CATALOGUE, MemoryKeeper(again), again, now=lambda: NOW)
    life.changes = 0


def remeasure(life: Life) -> None:
    newest = life.session.dossier.newest().date
    if len(life.session.dossier.measurements) < 3:
        life.session.start_remeasurement(newest + timedelta(days=365))
        life.changes += 1


STEPS = st.lists(
    st.one_of(
        st.builds(answer, st.sampled_from(QUESTIONS), st.none() | st.integers(0, 4)),
        st.just(undo),
        st.just(through_a_file),
        st.just(remeasure),
    ),
    max_size=14,
)


def opened() -> Life:
    made = dossier(every_level(1), {"PRO-11": date(2026, 1, 5)})
    return Life(Session(CATALOGUE, MemoryKeeper(made), made, now=lambda: NOW))


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(CODES), EDITS, min_size=1), STEPS)
def test_a_human_edit_survives_whatever_happens_to_the_answers(
    edits: dict[TaskCode, TaskEdit], steps: list[Step]
) -> None:
    life = opened()
    for code, edit in edits.items():
        life.session.edit_task(code, edit)
    life.session.settle()
    known = {one.code for one in life.session.assessment.tasks}

    for step in steps:
        step(life)

    found = life.session.assessment
    dropped = {one.template.code: one.reason for one in found.dropped}
    for code, edit in edits.items():
        assert found.dossier.plan.edit(code) == edit
        planned = found.task(code)
        if edit.dropped_reason is not None:
            assert dropped[code] == edit.dropped_reason
            assert planned is None
            continue
        assert planned is not None
        assert planned.task.edit == edit
        assert planned.owner == (edit.owner or planned.owner)
        assert edit.hours is None or planned.task.hours == edit.hours
        assert edit.title is None or planned.task.template.title == edit.title
        assert edit.due is None or planned.slot.end_day == (edit.due - date(2026, 1, 5)).days
    assert {one.code for one in found.tasks} >= known - dropped.keys()
