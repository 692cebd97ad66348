"""Who of the participants is in: how it came, how much of it, and since when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from assessments.codes import QuestionId
from assessments.votes import Origin, Submission, Vote
from assessments.workshop import Participant, Workshop
from wizard.workshop.gathering import of_number
from wizard.workshop.gathering_choices import differences, waiting


@dataclass(frozen=True, slots=True)
class Seat:
    """One participant, as far as votes came in.

    Attributes:
        origins: how they came, in the order room, paper, file; empty when nobody voted yet.
        answered: questions with a level or a reason for none, of ``asked``.
        at: when the last of it was filled in, None for what was entered in the room.
        differs: questions where the first round says something else than what came in.
        waits: something with this number waits until somebody chooses.

    """

    participant: Participant
    origins: tuple[Origin, ...]
    answered: int
    asked: int
    at: datetime | None
    differs: int = 0
    waits: bool = False

    @property
    def is_in(self) -> bool:
        """Tell whether anything came in."""
        return self.answered > 0


def seats(workshop: Workshop) -> tuple[Seat, ...]:
    """Return every participant by number, with what came in."""
    numbers = {one.number for one in waiting(workshop).values()}
    return tuple(_seat(workshop, one, one.number in numbers) for one in workshop.setup.participants)


def missing(workshop: Workshop) -> tuple[int, ...]:
    """Return the numbers of who is still to come; nobody waits for who went home."""
    return tuple(one.participant.number for one in seats(workshop) if not one.is_in and not one.participant.left)


def _seat(workshop: Workshop, participant: Participant, waits: bool) -> Seat:
    number, asked = participant.number, workshop.setup.questions
    there = [one for one in of_number(workshop, number).values() if one.taken]
    voted: dict[QuestionId, Origin] = {}
    for question in asked:
        found = [*_votes(workshop, number, question), *(one.votes[question] for one in there if question in one.votes)]
        first = next((vote for vote in found if not vote.is_empty()), None)
        if first is not None:
            voted[question] = first.origin
    origins = tuple(kind for kind in Origin if kind in voted.values() or kind in _kinds(there))
    at = max((one.at for one in there), default=None)
    return Seat(participant, origins, len(voted), len(asked), at, len(differences(workshop, number)), waits)


def _votes(workshop: Workshop, number: int, question: QuestionId) -> Iterable[Vote]:
    rounds = workshop.rounds.get(question, ())
    return [one.votes[number] for one in rounds[:1] if number in one.votes]


def _kinds(there: Iterable[Submission]) -> set[Origin]:
    return {one.origin for one in there}
