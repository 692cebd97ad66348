"""A workshop whose every private field is filled, for what the room may see of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from assessments.codes import MeasurementId, QuestionId, StepCode
from assessments.types import Answer
from assessments.votes import NoLevel, Origin, RoleGroup, Round, Submission, Vote
from assessments.workshop import (
    Agreement,
    Block,
    BlockKind,
    Mark,
    Parked,
    Participant,
    Position,
    Ruling,
    Screen,
    Setup,
    Workshop,
    WorkshopId,
)
from tests.dossiers import CATALOGUE, dossier
from wizard.assessment import Assessment, assess

NOW = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)
ONE, TWO, OTHER = QuestionId("INT-02"), QuestionId("INT-03"), QuestionId("DRA-01")
PRIVATE = "geheim"
HR, MANAGER = RoleGroup.HR, RoleGroup.MANAGER


def private(what: str) -> str:
    """Return a text that may not be seen."""
    return f"{PRIVATE} {what}"


def voted(*levels: int | NoLevel | None, shown: bool = False) -> Round:
    """Return a round with a vote per participant, each with a remark."""
    votes = {
        number: Vote(
            level=one if isinstance(one, int) else None,
            no_level=one if isinstance(one, NoLevel) else None,
            remark=private("opmerking"),
        )
        for number, one in enumerate(levels, start=1)
        if one is not None
    }
    return Round(votes, shown_at=NOW if shown else None)


def workshop(**fields: Any) -> Workshop:
    """Return a workshop whose every private field is filled."""
    people = tuple(Participant(number, HR if number < 5 else MANAGER, private("naam")) for number in range(1, 9))
    setup = Setup(
        "K7M4QX",
        date(2026, 1, 15),
        MeasurementId("m"),
        starts_at=time(9, 0),
        questions=(OTHER, ONE, TWO),
        participants=people,
        agenda=(
            Block(BlockKind.OPENING, 15, "Opening", private("werkvorm")),
            Block(BlockKind.SCORING, 60, "Stap 3", steps=(StepCode.INTERN_PROCES,)),
            Block(BlockKind.BREAK, 15, "Pauze"),
            Block(BlockKind.SCORING, 45, "Stap 4"),
        ),
        facilitator=private("begeleider"),
        client=private("opdrachtgever"),
        note_taker=private("notulist"),
    )
    drafted = Mark(
        note=private("notitie"),
        draft_evidence=private("bewijs"),
        draft_minority=private("minderheid"),
        draft_reason=private("reden"),
    )
    made = Workshop(
        WorkshopId("w"),
        setup,
        Position(question=ONE, begun_at=NOW),
        rounds={ONE: (voted(0, 1, 1, 1, 3, 3, 3, 4),), OTHER: (voted(0, 0, 0, shown=True),)},
        agreements={OTHER: Agreement(NOW, 0, evidence=private("ander bewijs"), minority=private("minderheid"))},
        marks={ONE: drafted, TWO: Mark(postponed=True, note=private("notitie"))},
        parked=(Parked(1, NOW, "Wie betaalt de training?", owner=private("eigenaar")),),
        rulings=(Ruling(1, NOW, "Sanne vraagt drie offertes op", owner=private("eigenaar")),),
        submissions={
            "a" * 64: Submission(1, NOW, Origin.FILE, private("bestand.rwvotes"), {ONE: Vote(2, remark=private("x"))})
        },
    )
    return replace(made, **fields)


def at(made: Workshop, screen: Screen, **position: Any) -> Workshop:
    """Return a workshop that shows another screen."""
    return replace(made, position=replace(made.position, screen=screen, **position))


def measured() -> Assessment:
    """Return what a dossier full of private notes comes to."""
    answers = {
        str(code): Answer(value=1, note=private("toelichting"), evidence=private("bewijs van het antwoord"))
        for code, question in CATALOGUE.questions.items()
        if question.is_maturity
    }
    return assess(CATALOGUE, dossier(answers))
