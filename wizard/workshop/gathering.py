"""What comes in from participants, on paper or as files: what it means, and how it gets into the first round.

All of it is about a ``Submission``, so that paper that is typed over twice meets the same rules as a file that comes
twice. Nothing is ever put over something else: what collides waits until somebody chooses.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from assessments.codes import QuestionId
from assessments.votes import Origin, Round, Submission, Vote
from assessments.votes_file import VotesFile
from assessments.workshop import Participant, Setup, Workshop, WorkshopId
from assessments.workshop_parts import SETUP, SUBMISSIONS, WorkshopPart, WorkshopPartKey, parts, with_part
from wizard.workshop import gathering_words as words
from wizard.workshop.consensus import round_of
from wizard.workshop.group_names import group_name
from wizard.workshop.move import Move
from wizard.workshop.participants import with_participant


class Standing(StrEnum):
    """What something that came in means for the workshop."""

    NEW = "nieuw"
    SAME = "al ingelezen"
    DOUBLE = "dubbel"
    EMPTY = "leeg"
    STRANGE_NUMBER = "onbekend nummer"
    ELSEWHERE = "andere workshop"
    BROKEN = "niet te lezen"


WAITS = frozenset({Standing.DOUBLE, Standing.STRANGE_NUMBER})
"""What is kept as it came in, and counts only once somebody chooses."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A votes file that was read, or the sentence that says why it could not be.

    Attributes:
        name: what the file is called.
        digest: the SHA-256 of its bytes, "" when it could not be read.

    """

    name: str
    digest: str = ""
    file: VotesFile | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What one arrival means; ``sentence`` says it to the facilitator."""

    name: str
    digest: str
    standing: Standing
    number: int | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a set of arrivals means together, and the one move that takes in what can be taken."""

    found: tuple[Found, ...]
    move: Move | None


def gather(workshop: Workshop, arrivals: Iterable[Arrival], at: datetime, others: Iterable[Workshop] = ()) -> Gathered:
    """Work out what files mean for a workshop, in the order in which they come; nothing is changed yet.

    ``others`` are the dossier's other workshops, so that a file of one of those can be told by its name.
    """
    now, found = workshop, []
    known = {one.id: one.setup for one in others if one.id != workshop.id}
    for arrival in arrivals:
        one = _meaning(now, arrival, at, known)
        found.append(one)
        if arrival.file is not None and one.standing in (*WAITS, Standing.NEW):
            now = with_submission(now, arrival.digest, submission_of(arrival.file, arrival.name, at))
    return Gathered(tuple(found), move_between(workshop, now, words.taken_in(_fresh(workshop, now))))


def _fresh(before: Workshop, after: Workshop) -> list[Submission]:
    return [one for digest, one in after.submissions.items() if digest not in before.submissions]


def submission_of(file: VotesFile, name: str, at: datetime) -> Submission:
    """Return what came in with a file; ``at`` stands in where the file does not say when it was filled in.

    A clock that runs ahead is not believed.
    """
    filled_in = file.changed_at if file.changed_at is not None and file.changed_at <= at else at
    return Submission(file.number, filled_in, Origin.FILE, name, file.votes, group=file.group)


def standing(workshop: Workshop, digest: str, submission: Submission) -> Standing:
    """Tell what something from a participant means for the workshop it belongs to."""
    if digest in workshop.submissions:
        return Standing.SAME
    if all(vote.is_empty() for vote in submission.votes.values()):
        return Standing.EMPTY
    if participant(workshop, submission.number) is None:
        return Standing.STRANGE_NUMBER
    mine = of_number(workshop, submission.number).values()
    if any(says_the_same(one, submission) for one in mine):
        return Standing.SAME
    return Standing.DOUBLE if any(one.taken for one in mine) else Standing.NEW


def says_the_same(one: Submission, other: Submission) -> bool:
    """Tell whether two submissions hold the same votes with the same remarks, however they came in."""
    return _plain(one) == _plain(other)


def _plain(submission: Submission) -> dict[QuestionId, tuple[object, ...]]:
    return {code: (vote.level, vote.no_level, vote.remark.strip()) for code, vote in submission.votes.items()}


def with_submission(workshop: Workshop, digest: str, submission: Submission) -> Workshop:
    """Return the workshop with what came in: taken when its place is free, waiting when it is not."""
    found = standing(workshop, digest, submission)
    kept = replace(submission, taken=found is Standing.NEW)
    workshop = with_part(workshop, (SUBMISSIONS, digest), kept)
    return cast_votes(workshop, kept) if kept.taken else workshop


def cast_votes(workshop: Workshop, submission: Submission) -> Workshop:
    """Return the workshop with a submission's votes in the first round, where nothing stands in their way.

    A vote that is there stays. What the room has seen, counted by hands or erased takes no more votes.
    """
    rounds = dict(workshop.rounds)
    for question in workshop.setup.questions:
        vote = submission.votes.get(question)
        if vote is None or vote.is_empty() or not is_open(workshop, question):
            continue
        first = first_round(workshop, question)
        there = first.votes.get(submission.number)
        if there is None or there.is_empty():
            rounds[question] = (replace(first, votes={**first.votes, submission.number: vote}),)
    return _with_group(replace(workshop, rounds=rounds), submission)


def is_open(workshop: Workshop, question: QuestionId) -> bool:
    """Tell whether the first round of a question still takes votes of who scored beforehand."""
    rounds = workshop.rounds.get(question, ())
    if len(rounds) != 1:
        return not rounds
    first = rounds[0]
    return first.shown_at is None and first.tally is None and first.kept is None


def first_round(workshop: Workshop, question: QuestionId) -> Round:
    """Return the first round of a question, an empty one before anybody voted."""
    return round_of(workshop, question, 1)


def _with_group(workshop: Workshop, submission: Submission) -> Workshop:
    """Fill in a participant's role group where nobody had; what was chosen stays."""
    there = participant(workshop, submission.number)
    if there is None or there.group is not None or submission.group is None:
        return workshop
    return with_part(workshop, SETUP, with_participant(workshop.setup, replace(there, group=submission.group)))


def participant(workshop: Workshop, number: int) -> Participant | None:
    """Return the participant with a number, None when there is none."""
    return next((one for one in workshop.setup.participants if one.number == number), None)


def of_number(workshop: Workshop, number: int) -> Mapping[str, Submission]:
    """Return what came in under a number, by digest."""
    return {digest: one for digest, one in workshop.submissions.items() if one.number == number}


def late(workshop: Workshop, submission: Submission) -> int:
    """Return how many votes of a submission came when the room had already voted on their question."""
    return sum(
        not vote.is_empty() and not is_open(workshop, code) and not _has_vote(workshop, code, submission.number)
        for code, vote in submission.votes.items()
        if code in workshop.setup.questions
    )


def _has_vote(workshop: Workshop, question: QuestionId, number: int) -> bool:
    return any(number in one.votes for one in workshop.rounds.get(question, ()))


def strangers(workshop: Workshop, votes: Mapping[QuestionId, Vote]) -> tuple[QuestionId, ...]:
    """Return the questions that were voted on and that this workshop does not ask."""
    asked = set(workshop.setup.questions)
    return tuple(code for code, vote in votes.items() if code not in asked and not vote.is_empty())


def move_between(before: Workshop, after: Workshop, said: str, subject: str = "") -> Move | None:
    """Return the move that makes one workshop the other, None when nothing is different."""
    old, new = parts(before), parts(after)
    changed: dict[WorkshopPartKey, WorkshopPart | None] = {
        key: new.get(key) for key in [*new, *(key for key in old if key not in new)] if new.get(key) != old.get(key)
    }
    return Move(before.id, subject, said, changed) if changed else None


def _meaning(workshop: Workshop, arrival: Arrival, at: datetime, known: Mapping[WorkshopId, Setup]) -> Found:
    file = arrival.file
    if file is None:
        return Found(arrival.name, arrival.digest, Standing.BROKEN, None, arrival.problem)
    if file.workshop != workshop.id:
        sentence = words.elsewhere(file.code, known.get(file.workshop))
        return Found(arrival.name, arrival.digest, Standing.ELSEWHERE, None, sentence)
    submission = submission_of(file, arrival.name, at)
    found = standing(workshop, arrival.digest, submission)
    sentence = words.told(found.value, file.number) or _welcome(workshop, submission, file.questions)
    return Found(arrival.name, arrival.digest, found, file.number, sentence)


def _welcome(workshop: Workshop, submission: Submission, asked: Sequence[QuestionId]) -> str:
    """Say that a participant is in, and what of the file does not count."""
    absent = len([code for code in workshop.setup.questions if code not in asked])
    doubts = words.doubts(len(strangers(workshop, submission.votes)), late(workshop, submission), absent)
    there = participant(workshop, submission.number)
    if there is not None and there.group is not None and submission.group not in (None, there.group):
        doubts.append(words.other_group(group_name(submission.group), group_name(there.group)))
    return " ".join([f"Deelnemer {submission.number} is binnen.", *doubts])
