"""What a facilitator chooses about something that came in: take it, put it aside, say whose it is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assessments.codes import QuestionId
from assessments.votes import Origin, Submission, Vote
from assessments.workshop import Participant, Workshop
from assessments.workshop_parts import SETUP, SUBMISSIONS, with_part
from wizard import formats
from wizard.workshop.casting import rounds_with
from wizard.workshop.gathering import (
    cast_votes,
    first_round,
    is_open,
    move_between,
    of_number,
    participant,
)
from wizard.workshop.move import Move
from wizard.workshop.participants import with_participant


@dataclass(frozen=True, slots=True)
class Difference:
    """A vote in the first round that is another than the one that came in; the one in the round counts."""

    question: QuestionId
    here: Vote
    there: Vote


def waiting(workshop: Workshop) -> dict[str, Submission]:
    """Return what came in and waits until somebody chooses, by digest, in the order of the numbers."""
    found = {digest: one for digest, one in workshop.submissions.items() if not one.taken and not one.set_aside}
    return dict(sorted(found.items(), key=lambda item: (item[1].number, item[1].at)))


def taken_for(workshop: Workshop, number: int) -> tuple[str, Submission] | None:
    """Return what counts for a participant, with its digest; None while nothing came in."""
    return next(((digest, one) for digest, one in of_number(workshop, number).items() if one.taken), None)


def take(workshop: Workshop, digest: str) -> Move | None:
    """Let this one count for its number, instead of the one that did.

    Votes in the first round that came from the other one make place; what was entered or changed by hand stays.
    """
    one = workshop.submissions[digest]
    after = _taken(workshop, digest)
    return move_between(workshop, after, f"{_called(one)} van deelnemer {one.number} telt")


def put_aside(workshop: Workshop, digest: str) -> Move | None:
    """Let this one not count; its votes leave the first round, save those that were changed by hand."""
    one = workshop.submissions[digest]
    after = _without_its_votes(workshop, one) if one.taken else workshop
    after = _kept(after, digest, replace(one, taken=False, set_aside=True))
    return move_between(workshop, after, f"{_called(one)} van deelnemer {one.number} opzij gelegd")


def give_number(workshop: Workshop, digest: str, number: int) -> Move | None:
    """Say that something that came in is of another participant; a number that is new takes part from here on.

    It counts when nothing else does for that number, and waits there when something does.
    """
    one = workshop.submissions[digest]
    after = _without_its_votes(workshop, one) if one.taken else workshop
    after = _kept(after, digest, replace(one, number=number, taken=False, set_aside=False))
    if participant(after, number) is None:
        after = with_part(after, SETUP, with_participant(after.setup, Participant(number)))
    if taken_for(after, number) is None:
        after = _taken(after, digest)
    return move_between(workshop, after, f"{_called(one)} is van deelnemer {number}")


def differences(workshop: Workshop, number: int) -> tuple[Difference, ...]:
    """Return where the first round says something else than what came in, while the room has not seen it yet."""
    found = taken_for(workshop, number)
    if found is None:
        return ()
    result = []
    for question, there in found[1].votes.items():
        here = first_round(workshop, question).votes.get(number) if is_open(workshop, question) else None
        if here is not None and not there.is_empty() and _choice(here) != _choice(there):
            result.append(Difference(question, here, there))
    return tuple(result)


def take_over(workshop: Workshop, number: int) -> Move | None:
    """Put the votes that came in where the first round says something else."""
    rounds = dict(workshop.rounds)
    found = differences(workshop, number)
    for one in found:
        first = first_round(workshop, one.question)
        rounds[one.question] = (replace(first, votes={**first.votes, number: one.there}),)
    amount = formats.count(len(found), "stem", "stemmen")
    return move_between(workshop, replace(workshop, rounds=rounds), f"{amount} van deelnemer {number} overgenomen")


def _taken(workshop: Workshop, digest: str) -> Workshop:
    one = workshop.submissions[digest]
    for other, kept in of_number(workshop, one.number).items():
        if kept.taken and other != digest:
            workshop = _kept(_without_its_votes(workshop, kept), other, replace(kept, taken=False, set_aside=True))
    chosen = replace(one, taken=True, set_aside=False)
    return cast_votes(_kept(workshop, digest, chosen), chosen)


def _without_its_votes(workshop: Workshop, submission: Submission) -> Workshop:
    """Take the votes of a submission out of the first rounds that are still open, where they stand as they came."""
    rounds = dict(workshop.rounds)
    for question, vote in submission.votes.items():
        first = first_round(workshop, question)
        if is_open(workshop, question) and first.votes.get(submission.number) == vote:
            left = {number: kept for number, kept in first.votes.items() if number != submission.number}
            rounds[question] = rounds_with((), replace(first, votes=left))
    return replace(workshop, rounds=rounds)


def _kept(workshop: Workshop, digest: str, submission: Submission) -> Workshop:
    return with_part(workshop, (SUBMISSIONS, digest), submission)


def _choice(vote: Vote) -> tuple[object, object]:
    return vote.level, vote.no_level


def _called(submission: Submission) -> str:
    return "Papier" if submission.origin is Origin.PAPER else "Bestand"
