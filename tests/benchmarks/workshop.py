"""A vote in a full workshop, and opening a dossier that holds one: 70 questions, twelve participants, two rounds."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from assessments.content import load
from assessments.store import Library
from assessments.store.library import FILE_NAME
from assessments.types import Dossier, DossierId, QuestionId
from assessments.votes import Round, Vote
from assessments.workshop import Participant, Position, Setup, Workshop, WorkshopId
from tests.benchmarks.saving import commit, raw_library, timed
from wizard.commands import example_dossier
from wizard.session import Session
from wizard.workshop.casting import cast

CATALOGUE = load()
QUESTIONS = tuple(QuestionId(one.id) for one in CATALOGUE.questions.values() if one.is_maturity)[:70]
PEOPLE = 12
W = WorkshopId("w1")
NOW = datetime(2026, 2, 3, 9, 30, tzinfo=UTC)
_TIMES = 200


def one_vote(folder: Path) -> tuple[str, float, float, str]:
    """Measure a vote until it is on the disk and what was worked out stands, and a bare commit, taking turns.

    On a quiet machine with a disk of its own a vote takes less than 5 ms.
    """
    with _opened(folder / "votes") as library:
        raw = raw_library(folder / "votes" / "raw.sqlite3")
        session = Session(CATALOGUE, library, library.load(library.list_dossiers()[0].id), now=lambda: NOW)
        voting, moving, bare = [], [], []
        for turn in range(_TIMES):
            question = CATALOGUE.questions[QUESTIONS[turn // PEOPLE]]
            bare.append(timed(lambda turn=turn: commit(raw, turn)))
            voting.append(timed(lambda turn=turn, question=question: _vote(session, turn, question.id)))
            moving.append(timed(lambda turn=turn, question=question: _move(session, turn, question.id)))
        raw.close()
    mine, moved, yardstick = (statistics.median(each) * 1000 for each in (voting, moving, bare))
    details = f"{mine:.1f} ms, the next question {moved:.1f} ms, raw commit {yardstick:.1f} ms"
    return "a vote until it is saved", mine / yardstick, 4, details


def opening(folder: Path) -> tuple[str, float, float, str]:
    """Measure reading a dossier with a whole workshop, against the same dossier without."""
    with _opened(folder / "opening") as library:
        ident = library.list_dossiers()[0].id
        library.add(replace(library.load(ident), id=DossierId("bare"), workshops={}))
        held = [timed(lambda: library.load(ident)) for _ in range(20)]
        without = [timed(lambda: library.load("bare")) for _ in range(20)]
    mine, other = statistics.median(held) * 1000, statistics.median(without) * 1000
    return "opening a dossier with a workshop", mine / other, 10, f"{mine:.1f} ms, without {other:.1f} ms"


def _vote(session: Session, turn: int, question: QuestionId) -> None:
    asked = CATALOGUE.questions[question]
    session.make_move(cast(session.workshop(W), asked, turn % PEOPLE + 1, turn % 4, in_round=2))
    assert session.assessment.scores is not None


def _move(session: Session, turn: int, question: QuestionId) -> None:
    session.move_to(W, Position(block=turn, question=question))


def _opened(folder: Path) -> Library:
    folder.mkdir()
    library = Library.open(folder / FILE_NAME, lambda: datetime.now(UTC))
    library.add(_held(example_dossier()))
    return library


def _held(dossier: Dossier) -> Dossier:
    people = tuple(Participant(number) for number in range(1, PEOPLE + 1))
    setup = Setup("K7M4QX", NOW.date(), dossier.newest().id, questions=QUESTIONS, participants=people)
    rounds = {question: tuple(_rounds(number)) for number, question in enumerate(QUESTIONS)}
    return replace(dossier, workshops={W: Workshop(W, setup, rounds=rounds)})


def _rounds(number: int) -> Iterator[Round]:
    for turn in range(2):
        votes = {one: Vote((one + number + turn) % 5, remark="Wij doen dit soms wel") for one in range(1, PEOPLE + 1)}
        yield Round(votes, shown_at=NOW)
