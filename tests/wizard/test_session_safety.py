"""What a session keeps when the disk refuses, and what holds of it whatever is done in it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.errors import NotSavedError
from assessments.figures import Channel
from assessments.plan import DismissedWarning, OwnTask, TaskEdit, TaskStatus
from assessments.plan_parts import OWN_TASKS, TOOLS
from assessments.types import (
    Answer,
    Confidence,
    Dossier,
    DossierId,
    MeasurementId,
    Pillar,
    QuestionId,
    RuleId,
    TaskCode,
)
from assessments.workshop import Position
from tests.dossiers import CATALOGUE, NOW, dossier
from tests.wizard.memory_keeper import MemoryKeeper
from tests.wizard.workshop_steps import HAPPENINGS
from wizard.session import Session

INT_02, DRA_01 = QuestionId("INT-02"), QuestionId("DRA-01")
PRO_01, PRO_04 = QuestionId("PRO-01"), QuestionId("PRO-04")
T, R = TaskCode("T-INT-03"), RuleId("R-28")
WAVED = DismissedWarning("Komt in maart", NOW)


CLOCK = [NOW]
"""What the clock of every session here says; a new session sets it back."""


def opened() -> tuple[Session, MemoryKeeper]:
    CLOCK[0] = NOW
    keeper = MemoryKeeper(dossier({"DRA-01": 1}, {"PRO-04": "ja"}))
    return Session(CATALOGUE, keeper, keeper.dossier, now=lambda: CLOCK[0]), keeper


def pass_a_day(_: Session, __: MemoryKeeper) -> None:
    CLOCK[0] += timedelta(days=1)


def test_what_the_disk_refuses_stays_in_memory_and_is_written_in_order_later() -> None:
    session, keeper = opened()
    keeper.is_full = True

    with pytest.raises(NotSavedError):
        session.set_answer(INT_02, Answer(value=1))
    with pytest.raises(NotSavedError):
        session.go_to(INT_02)
    with pytest.raises(NotSavedError):
        session.edit_task(T, TaskEdit(owner="Karin"))

    assert session.has_unsaved
    assert session.saved_at is None
    assert keeper.written == []
    assert session.measurement.answer(INT_02).value == 1
    assert session.place == "INT-02"
    assert session.last_step is not None

    keeper.is_full = False
    session.retry()

    assert keeper.written == ["INT-02", "place INT-02", "T-INT-03"]
    assert keeper.dossier == session.dossier
    assert not session.has_unsaved


def test_the_next_change_writes_what_was_waiting_before_itself() -> None:
    session, keeper = opened()
    keeper.is_full = True
    with pytest.raises(NotSavedError):
        session.set_answer(INT_02, Answer(value=1))
    keeper.is_full = False

    session.set_answer(DRA_01, Answer(value=2))

    assert keeper.written == ["INT-02", "DRA-01"]
    assert keeper.dossier == session.dossier


def test_trying_again_on_a_full_disk_loses_nothing() -> None:
    session, keeper = opened()
    keeper.is_full = True
    with pytest.raises(NotSavedError):
        session.set_answer(INT_02, Answer(value=1))
    for _ in range(2):
        with pytest.raises(NotSavedError):
            session.retry()
    with pytest.raises(NotSavedError):
        session.undo()
    keeper.is_full = False

    session.retry()

    assert keeper.written == ["INT-02"]
    assert INT_02 not in keeper.dossier.newest().answers
    assert keeper.dossier == session.dossier


Step = Callable[[Session, MemoryKeeper], object]
TEXT = st.sampled_from(["", "a", "ab", "abc"])
OWN = OwnTask(TaskCode("T-EIG-01"), Pillar.BOEIEN, "Stagemarkt")
ANSWER = st.builds(
    Answer,
    value=st.none() | st.integers(0, 4),
    note=TEXT,
    evidence=TEXT,
    confidence=st.none() | st.sampled_from(Confidence),
    discuss=st.booleans(),
)
EDIT = st.builds(
    TaskEdit,
    owner=st.none() | TEXT,
    remark=TEXT,
    hours=st.none() | st.integers(0, 9).map(Decimal),
    status=st.sampled_from(TaskStatus),
)


def set_answer(question: str, answer: Answer) -> Step:
    return lambda session, _: session.set_answer(QuestionId(question), answer)


def set_note(question: str, note: str) -> Step:
    def step(session: Session, _: MemoryKeeper) -> None:
        code = QuestionId(question)
        session.set_answer(code, replace(session.measurement.answer(code), note=note))

    return step


def set_disk(full: bool) -> Step:
    return lambda _, keeper: setattr(keeper, "is_full", full)


QUESTION = st.sampled_from(["DRA-01", "INT-02", "IDE-12"])
CHANGES: st.SearchStrategy[Step] = st.one_of(
    st.builds(set_answer, QUESTION, ANSWER),
    st.builds(set_note, QUESTION, TEXT),
    TEXT.map(lambda text: lambda session, _: session.set_profile(PRO_01, text)),
    st.none().map(lambda _: lambda session, _keeper: session.set_profile(PRO_04, None)),
    st.sampled_from(["ja", "nee"]).map(lambda code: lambda session, _: session.set_profile(PRO_04, code)),
    st.lists(TEXT.map(Channel), max_size=2).map(lambda rows: lambda session, _: session.set_channels(tuple(rows))),
    EDIT.map(lambda edit: lambda session, _: session.edit_task(T, edit)),
    (st.none() | st.just(WAVED)).map(lambda waved: lambda session, _: session.dismiss(R, waved)),
    st.sampled_from([OWN, replace(OWN, title="Anders"), None]).map(
        lambda own: lambda session, _: session.change_plan(OWN.code, "Eigen taak", {(OWN_TASKS, OWN.code): own})
    ),
    TEXT.map(lambda text: lambda session, _: session.change_plan("kaart", "", {(TOOLS, "kaart"): {"a": text}})),
    st.just(lambda session, _: session.settle()),
    st.just(lambda session, _: session.undo()),
    st.just(lambda session, _: session.redo()),
    QUESTION.map(lambda code: lambda session, _: session.go_to(QuestionId(code))),
    st.just(pass_a_day),
    HAPPENINGS,
)
PRINTING: st.SearchStrategy[Step] = st.just(lambda session, _: session.note_printing("Afgedrukt: het plan"))
ANYTHING = st.one_of(CHANGES, PRINTING, st.booleans().map(set_disk))


def content(one: Dossier) -> Dossier:
    """Return a dossier without what is never undone: when it changed, what is known, days kept, where a workshop is."""
    workshops = {ident: replace(workshop, position=Position()) for ident, workshop in one.workshops.items()}
    plan = replace(one.plan, known=(), last_own=0, history=())
    return replace(one, updated_at=NOW, plan=plan, workshops=workshops)


def everything_back(session: Session) -> None:
    while session.undo() is not None:
        pass


def everything_again(session: Session) -> None:
    while session.redo() is not None:
        pass


@settings(max_examples=80, deadline=None)
@given(st.lists(CHANGES, max_size=25))
def test_undoing_everything_gives_the_dossier_one_began_with_and_redoing_the_one_one_had(steps: list[Step]) -> None:
    session, keeper = opened()
    start = content(session.dossier)
    for step in steps:
        step(session, keeper)
    everything_again(session)
    end = content(session.dossier)

    everything_back(session)
    assert content(session.dossier) == start
    assert content(keeper.dossier) == start

    everything_again(session)
    assert content(session.dossier) == end
    assert content(keeper.dossier) == end


@settings(max_examples=80, deadline=None)
@given(st.lists(ANYTHING, max_size=25))
def test_whatever_the_disk_does_nothing_is_lost(steps: list[Step]) -> None:
    session, keeper = opened()
    never_full, _ = opened()
    for step in steps:
        with suppress(NotSavedError):
            step(session, keeper)
        step(never_full, MemoryKeeper(keeper.dossier))
        assert content(session.dossier) == content(never_full.dossier)
        assert session.has_unsaved or keeper.dossier == session.dossier

    keeper.is_full = False
    session.retry()

    assert not session.has_unsaved
    assert keeper.dossier == session.dossier
    assert keeper.place in {None, session.place}


class BrokenKeeper(MemoryKeeper):
    """A keeper with a bug: it trips over one question."""

    def save_answer(
        self, dossier: DossierId, measurement: MeasurementId, question: QuestionId, answer: Answer | None
    ) -> datetime:
        if question == INT_02:
            raise ValueError("a bug")
        return super().save_answer(dossier, measurement, question, answer)


def test_a_bug_in_one_write_does_not_keep_the_others_from_the_disk() -> None:
    keeper = BrokenKeeper(dossier({}, {}))
    session = Session(CATALOGUE, keeper, keeper.dossier)
    with pytest.raises(ValueError, match="a bug"):
        session.set_answer(INT_02, Answer(value=1))

    with pytest.raises(ValueError, match="a bug"):
        session.set_answer(DRA_01, Answer(value=2))

    assert keeper.written == ["DRA-01"]
    assert session.has_unsaved


def test_not_applicable_takes_the_place_of_a_level_and_undo_brings_it_back() -> None:
    session, keeper = opened()

    session.set_answer(DRA_01, replace(session.measurement.answer(DRA_01), not_applicable=True))

    assert session.measurement.answer(DRA_01).value is None
    assert keeper.dossier == session.dossier
    session.undo()
    assert session.measurement.answer(DRA_01) == Answer(value=1)


def test_what_is_printed_after_undo_keeps_its_line_when_the_undone_decision_comes_back() -> None:
    session, keeper = opened()
    session.edit_task(T, TaskEdit(owner="Joost"))
    session.settle()
    session.edit_task(T, TaskEdit(owner="Marit"))
    session.undo()
    session.undo()

    session.note_printing("Afgedrukt: het plan")
    session.redo()
    session.redo()

    lines = session.dossier.plan.decisions
    assert [one.number for one in lines] == [1, 2, 3]
    assert [one.words for one in lines][2] == "Afgedrukt: het plan"
    assert keeper.dossier.plan.decisions == lines


def test_the_first_change_of_a_day_is_not_lost_when_the_disk_refuses_the_day_before() -> None:
    session, keeper = opened()
    session.edit_task(T, TaskEdit(owner="Joost"))
    pass_a_day(session, keeper)
    keeper.is_full = True

    with pytest.raises(NotSavedError):
        session.edit_task(T, TaskEdit(owner="Joost", remark="Gebeld"))
    assert session.dossier.plan.edit(T).remark == "Gebeld"

    keeper.is_full = False
    session.retry()
    assert keeper.dossier.plan == session.dossier.plan
    assert len(keeper.dossier.plan.history) == 1


def test_undo_on_a_new_day_is_done_in_memory_when_the_disk_refuses() -> None:
    session, keeper = opened()
    session.edit_task(T, TaskEdit(owner="Joost"))
    pass_a_day(session, keeper)
    keeper.is_full = True

    with pytest.raises(NotSavedError):
        session.undo()

    assert session.dossier.plan.edit(T).is_empty()
