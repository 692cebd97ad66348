"""Who takes part: somebody comes late, goes home, gets a role group. Each function returns the Move."""

from __future__ import annotations

from dataclasses import replace

from assessments.errors import WorkshopError
from assessments.votes import RoleGroup
from assessments.workshop import Participant, Setup, Workshop
from assessments.workshop_parts import SETUP
from wizard.workshop.move import Move

NUMBERS = range(1, 100)
FULL = "Er zijn al 99 deelnemers; meer nummers zijn er niet."
HAS_VOTED = "Deelnemer {number} heeft al gestemd. Laat de stemmen staan en kies ‘naar huis’."


def add(workshop: Workshop, *, group: RoleGroup | None = None, name: str = "") -> Move:
    """Give somebody who comes later the next number; a number is never given twice.

    Raises:
        WorkshopError: all 99 numbers are taken.

    """
    number = free_number(workshop)
    one = Participant(number, group, name.strip())
    return _with(workshop, with_participant(workshop.setup, one), f"Deelnemer {number} erbij")


def change(workshop: Workshop, one: Participant) -> Move:
    """Change the group or name of a participant.

    Raises:
        ValueError: there is no participant with this number.

    """
    participant_of(workshop, one.number)
    return _with(
        workshop, with_participant(workshop.setup, replace(one, name=one.name.strip())), f"Deelnemer {one.number}"
    )


def leave(workshop: Workshop, number: int) -> Move:
    """Let a participant go home: nobody waits for this vote, and what was voted stays; ValueError when unknown."""
    one = replace(participant_of(workshop, number), left=True)
    return _with(workshop, with_participant(workshop.setup, one), f"Deelnemer {number} is naar huis")


def come_back(workshop: Workshop, number: int) -> Move:
    """Let a participant who left take part again; ValueError when unknown."""
    one = replace(participant_of(workshop, number), left=False)
    return _with(workshop, with_participant(workshop.setup, one), f"Deelnemer {number} is terug")


def remove(workshop: Workshop, number: int) -> Move:
    """Take a number away that nothing belongs to.

    Raises:
        ValueError: there is no such participant.
        WorkshopError: votes, dots or a file belong to it.

    """
    participant_of(workshop, number)
    if has_traces(workshop, number):
        raise WorkshopError(HAS_VOTED.format(number=number))
    left = tuple(one for one in workshop.setup.participants if one.number != number)
    return _with(workshop, replace(workshop.setup, participants=left), f"Deelnemer {number} weggehaald")


def participant_of(workshop: Workshop, number: int) -> Participant:
    """Return a participant; ValueError when there is none with this number."""
    found = next((one for one in workshop.setup.participants if one.number == number), None)
    if found is None:
        raise ValueError(f"no participant {number}")
    return found


def has_traces(workshop: Workshop, number: int) -> bool:
    """Tell whether votes, dots or something that came in belong to a number."""
    voted = any(number in one.votes for rounds in workshop.rounds.values() for one in rounds)
    return voted or number in workshop.dots or any(one.number == number for one in workshop.submissions.values())


def free_number(workshop: Workshop) -> int:
    """Return the number after the highest that was ever used, or the lowest free one when that is past 99.

    Raises:
        WorkshopError: all are taken.

    """
    used = {one.number for one in workshop.setup.participants}
    used |= {number for number in NUMBERS if number not in used and has_traces(workshop, number)}
    after = max(used, default=0) + 1
    if after in NUMBERS:
        return after
    found = next((number for number in NUMBERS if number not in used), None)
    if found is None:
        raise WorkshopError(FULL)
    return found


def with_participant(setup: Setup, one: Participant) -> Setup:
    """Return the setup with a participant added, or changed under the same number."""
    others = [other for other in setup.participants if other.number != one.number]
    return replace(setup, participants=tuple(sorted([*others, one], key=lambda each: each.number)))


def _with(workshop: Workshop, setup: Setup, words: str) -> Move:
    return Move(workshop.id, "", words, {SETUP: setup})
