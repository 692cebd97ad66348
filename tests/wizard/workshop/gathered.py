"""A small workshop of four participants and three questions, and what comes in for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from assessments.exchange.vote_files import digest_of
from assessments.exchange.vote_rendering import render_votes
from assessments.types import MeasurementId
from assessments.votes import RoleGroup
from assessments.votes_file import VotesFile
from assessments.workshop import Participant, Setup, Workshop, WorkshopId
from assessments.workshop_parts import with_part
from tests.assessments.votes import ASKED, votes_file
from wizard.workshop.gathering import Arrival
from wizard.workshop.move import Move

AT = datetime(2026, 1, 14, 8, 0, tzinfo=UTC)
PARTICIPANTS = (Participant(1, RoleGroup.DIRECTIE), Participant(2), Participant(3), Participant(4))
SETUP = Setup("K7M4QX", date(2026, 1, 15), MeasurementId("m-1"), "Sessie stap 3", None, ASKED, PARTICIPANTS)
WORKSHOP = Workshop(WorkshopId("w-1"), SETUP)
OTHER = Workshop(WorkshopId("w-2"), replace(SETUP, code="B3C9DF", title="Sessie stap 5", day=date(2026, 2, 3)))


def arrival(file: VotesFile, name: str = "") -> Arrival:
    """Return a file as it is read from the disk."""
    return Arrival(name or f"Stemmen {file.number:02}.rwvotes", digest_of(render_votes(file).encode()), file)


def arrives(number: int, **levels: int) -> Arrival:
    """Return a file of a participant with these levels."""
    return arrival(votes_file(number, **levels))


def made(workshop: Workshop, move: Move | None) -> Workshop:
    """Return the workshop after a move, as a session makes it; a move without parts cannot be."""
    if move is None:
        return workshop
    assert move.workshop == workshop.id
    assert move.parts
    assert not move.answers
    for key, value in move.parts.items():
        workshop = with_part(workshop, key, value)
    return workshop


def levels(workshop: Workshop, number: int) -> dict[str, int | None]:
    """Return the levels of a participant in the first round, by question."""
    return {
        code: rounds[0].votes[number].level for code, rounds in workshop.rounds.items() if number in rounds[0].votes
    }
