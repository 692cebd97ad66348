"""What may happen in a workshop, for tests that do anything in any order."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from assessments.errors import NotSavedError
from assessments.types import Answer, QuestionId
from assessments.votes import Round, Vote
from assessments.workshop import Agreement, Mark, Position, Setup, Workshop, WorkshopId
from assessments.workshop_parts import AGREEMENTS, MARKS, WorkshopPart, WorkshopPartKey, rounds_key
from tests.dossiers import NOW, measurement
from wizard.session import Session
from wizard.workshop.move import Move

W = WorkshopId("w1")
Happening = Callable[[Session], object]
_questions = st.sampled_from([QuestionId("DRA-01"), QuestionId("INT-02")])
_levels = st.integers(0, 4)


def _vote(question: QuestionId, number: int, level: int) -> Happening:
    def happen(session: Session) -> None:
        before = session.workshop(W).rounds.get(question, (Round(),))[0].votes
        parts = {rounds_key(question): (Round({**before, number: Vote(level)}),)}
        session.make_move(Move(W, question, f"Stem van deelnemer {number}: niveau {level}", parts))

    return happen


def _agree(question: QuestionId, level: int, evidence: str) -> Happening:
    def happen(session: Session) -> None:
        parts: dict[WorkshopPartKey, WorkshopPart | None] = {
            (AGREEMENTS, question): Agreement(NOW, level, evidence=evidence),
            (MARKS, question): None,
        }
        answer = replace(session.measurement.answer(question), value=level, evidence=evidence)
        session.make_move(Move(W, question, f"{question} vastgelegd", parts, {question: answer}))

    return happen


def _draft(question: QuestionId, text: str) -> Happening:
    return lambda session: session.make_move(
        Move(W, question, f"{question}: bewijs", {(MARKS, question): Mark(draft_evidence=text)})
    )


def _withdraw(question: QuestionId) -> Happening:
    return lambda session: session.make_move(
        Move(W, question, f"{question} open", {(AGREEMENTS, question): None}, {question: Answer()})
    )


def _step(happening: Happening) -> Callable[..., object]:
    """Let it happen in a workshop that is added when there is none."""

    def step(session: Session, *_: object) -> None:
        if W not in session.dossier.workshops:
            with suppress(NotSavedError):
                session.add_workshop(Workshop(W, Setup("K7M4QX", date(2026, 2, 3), measurement().id)))
        happening(session)

    return step


HAPPENINGS: st.SearchStrategy[Callable[..., object]] = st.one_of(
    st.builds(_vote, _questions, st.integers(1, 3), _levels),
    st.builds(_agree, _questions, _levels, st.sampled_from(["", "a", "ab"])),
    st.builds(_draft, _questions, st.sampled_from(["", "a", "ab"])),
    _questions.map(_withdraw),
    _levels.map(lambda block: lambda session: session.move_to(W, Position(block=block))),
    st.just(lambda session: session.remove_workshop(W)),
).map(_step)
