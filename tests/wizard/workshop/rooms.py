"""Workshops to test rules with: built from plain levels, and moves put into effect on plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time

from assessments.catalogue import Question
from assessments.codes import MeasurementId, QuestionId, StepCode
from assessments.types import Answer
from assessments.votes import NoLevel, RoleGroup, Round, Vote
from assessments.workshop import Block, BlockKind, Participant, Setup, Workshop, WorkshopId
from assessments.workshop_parts import with_part
from tests.dossiers import CATALOGUE
from wizard.workshop.move import Move

AT = datetime(2026, 1, 15, 9, 41, tzinfo=UTC)
LATER = datetime(2026, 1, 15, 9, 55, tzinfo=UTC)
ASKED = tuple(QuestionId(code) for code in ("INT-01", "INT-02", "INT-03"))
FIRST, SECOND, THIRD = (CATALOGUE.questions[code] for code in ASKED)
WAIVABLE = next(one for one in CATALOGUE.questions.values() if one.is_maturity and one.may_be_na)
AGENDA = (
    Block(BlockKind.OPENING, 15, "Opening"),
    Block(BlockKind.SCORING, 60, "Stap 3", steps=(StepCode.INTERN_PROCES,)),
    Block(BlockKind.BREAK, 15, "Pauze"),
    Block(BlockKind.TASKS, 20, "Taken"),
)
Choices = Mapping[int, int | NoLevel]
M, H, D, N = RoleGroup.MANAGER, RoleGroup.HR, RoleGroup.DIRECTIE, RoleGroup.NEWCOMER
EIGHT = (M, M, M, H, H, H, D, N)
"""The role groups of the picture in the design, numbers 1 to 8."""
EIGHT_LEVELS = (3, 4, 3, 1, 1, 0, 1, 3)


def room(
    people: int = 4, *, groups: tuple[RoleGroup | None, ...] = (), questions: tuple[QuestionId, ...] = ASKED
) -> Workshop:
    """Return a workshop in which nobody voted, on 15 January 2026 from half past ten."""
    given = groups or (None,) * people
    setup = Setup(
        "K7M4QX",
        date(2026, 1, 15),
        MeasurementId("m1"),
        starts_at=time(10, 30),
        questions=questions,
        participants=tuple(Participant(number, group) for number, group in enumerate(given, 1)),
        agenda=AGENDA,
    )
    return Workshop(WorkshopId("w1"), setup)


def a_round(choices: Choices, *, shown: bool = True) -> Round:
    """Return a round with these votes by number."""
    votes = {
        number: Vote(no_level=one) if isinstance(one, NoLevel) else Vote(level=one) for number, one in choices.items()
    }
    return Round(votes, shown_at=AT if shown else None)


def voted(*levels: int, shown: bool = True) -> Round:
    """Return a round in which numbers 1, 2 … chose these levels."""
    return a_round(dict(enumerate(levels, 1)), shown=shown)


def with_rounds(workshop: Workshop, question: Question, *rounds: Round) -> Workshop:
    """Return the workshop with these rounds of a question."""
    return replace(workshop, rounds={**workshop.rounds, question.id: rounds})


def after(workshop: Workshop, move: Move) -> Workshop:
    """Return the workshop as a move makes it, the way a session does."""
    assert move.workshop == workshop.id
    for key, value in move.parts.items():
        workshop = with_part(workshop, key, value)
    return workshop


def answer_of(move: Move) -> Answer:
    """Return the one answer that a move changes."""
    (found,) = move.answers.values()
    return found
