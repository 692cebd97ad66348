"""Taking over what participants filled in on paper: typed once, checked by typing it again, never put over anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from assessments.types import QuestionId
from assessments.votes import Origin, Submission, Vote
from assessments.workshop import Workshop
from assessments.workshop_parts import SUBMISSIONS, WorkshopPart, WorkshopPartKey, rounds_key
from wizard.workshop.casting import rounds_with
from wizard.workshop.gathering import first_round, is_open
from wizard.workshop.move import Move
from wizard.workshop.words import choice_words

NOTHING = Vote(origin=Origin.PAPER)


@dataclass(frozen=True, slots=True)
class Difference:
    """A question on which two ways of reading the same participant do not say the same.

    Attributes:
        first: what was typed first; ``second``: what was typed the second time, or came in another way.
        is_typed: the second one was typed too; else it came in in the room or as a file.

    """

    question: QuestionId
    first: Vote
    second: Vote
    is_typed: bool = True


@dataclass(frozen=True, slots=True)
class PaperState:
    """How far the paper of one participant is.

    Attributes:
        typed: questions that have a vote; ``total``: that were asked.
        checked: questions that were typed a second time with the same outcome.
        differences: on how many questions the two do not agree.

    """

    number: int
    typed: int
    total: int
    checked: int
    differences: int

    @property
    def is_checked(self) -> bool:
        """Tell whether all that was typed was typed twice and agrees."""
        return self.typed > 0 and self.checked >= self.typed and not self.differences


def entry_key(number: int, turn: int) -> str:
    """Return under which key the paper of a participant is kept; ``turn`` is 1 for the first time, 2 for the check."""
    return sha256(f"papier {number} {turn}".encode()).hexdigest()


def entry(workshop: Workshop, number: int, turn: int = 1) -> Mapping[QuestionId, Vote]:
    """Return what was typed of a participant's paper, by question."""
    found = workshop.submissions.get(entry_key(number, turn))
    return found.votes if found is not None else {}


def type_vote(
    workshop: Workshop, number: int, question: QuestionId, vote: Vote, at: datetime, *, turn: int = 1
) -> Move:
    """Take over one answer from paper; an empty one takes back what was typed.

    What is typed the first time counts in the first round, unless the room saw that round already or a vote of this
    number came in another way: then it waits until somebody chooses. The check counts nowhere.
    """
    typed = replace(vote, origin=Origin.PAPER)
    key, kept = _typed(workshop, number, question, typed, at, turn)
    parts: dict[WorkshopPartKey, WorkshopPart | None] = {key: kept}
    if turn == 1 and counts(workshop, number, question):
        parts |= dict([_cast(workshop, number, question, typed)])
    words = f"Papier van deelnemer {number}, {question}: {vote_words(typed)}"
    return Move(workshop.id, question, words, parts)


def counts(workshop: Workshop, number: int, question: QuestionId) -> bool:
    """Tell whether an answer from paper counts at once.

    It does when nobody saw the round, no other vote is in its place, and nothing else that came in counts for the number.
    """
    mine = workshop.submissions.get(entry_key(number, 1))
    if not (mine.taken if mine is not None else not _has_taken(workshop, number)):
        return False
    there = first_round(workshop, question).votes.get(number)
    free = there is None or there.is_empty() or there.origin is Origin.PAPER
    return free and is_open(workshop, question)


def differences(workshop: Workshop, number: int) -> tuple[Difference, ...]:
    """Return where a participant's paper does not agree with its check, or with what came in another way.

    A question that the check did not reach yet is no difference; one that it went by without an answer is.
    """
    first, second = entry(workshop, number), entry(workshop, number, 2)
    reached = max((place for place, one in enumerate(workshop.setup.questions) if one in second), default=-1)
    found = []
    for place, code in enumerate(workshop.setup.questions):
        typed, again = first.get(code, NOTHING), second.get(code, NOTHING)
        there = first_round(workshop, code).votes.get(number)
        if place <= reached and not says_the_same(typed, again):
            found.append(Difference(code, typed, again))
        elif there is not None and is_open(workshop, code) and _disagree(typed, there):
            found.append(Difference(code, typed, there, is_typed=False))
    return tuple(found)


def choose(workshop: Workshop, number: int, difference: Difference, vote: Vote, at: datetime) -> Move:
    """Let one of two readings be the right one: it counts, and both times of typing say so from then on."""
    code, chosen = difference.question, replace(vote, origin=Origin.PAPER)
    turns = [turn for turn in (1, 2) if turn == 1 or entry_key(number, turn) in workshop.submissions]
    parts: dict[WorkshopPartKey, WorkshopPart | None] = dict(
        _typed(workshop, number, code, chosen, at, turn) for turn in turns
    )
    if counts(workshop, number, code) or (not difference.is_typed and is_open(workshop, code)):
        parts |= dict([_cast(workshop, number, code, chosen if difference.is_typed else vote)])
    return Move(workshop.id, code, f"Deelnemer {number}, {code}: gekozen voor {vote_words(vote)}", parts)


def state(workshop: Workshop, number: int) -> PaperState:
    """Return how far the paper of a participant is."""
    first, second = entry(workshop, number), entry(workshop, number, 2)
    asked = workshop.setup.questions
    typed = [code for code in asked if not first.get(code, NOTHING).is_empty()]
    checked = [code for code in typed if says_the_same(first[code], second.get(code, NOTHING))]
    return PaperState(number, len(typed), len(asked), len(checked), len(differences(workshop, number)))


def says_the_same(one: Vote, other: Vote) -> bool:
    """Tell whether two votes choose the same; remarks and how they came in do not matter."""
    return (one.level, one.no_level) == (other.level, other.no_level)


def vote_words(vote: Vote) -> str:
    """Return what a vote chooses in a few words."""
    choice = vote.no_level if vote.level is None else vote.level
    return "leeg" if choice is None else choice_words(choice)


def _disagree(typed: Vote, there: Vote) -> bool:
    """Tell whether a vote that came in another way is not the one on paper."""
    return (
        there.origin is not Origin.PAPER
        and not typed.is_empty()
        and not there.is_empty()
        and not says_the_same(typed, there)
    )


def _typed(
    workshop: Workshop, number: int, question: QuestionId, vote: Vote, at: datetime, turn: int
) -> tuple[WorkshopPartKey, Submission | None]:
    key = entry_key(number, turn)
    there = workshop.submissions.get(key)
    votes = dict(there.votes) if there is not None else {}
    votes.pop(question, None)
    if vote != NOTHING:
        votes[question] = vote
    if not votes:
        return (SUBMISSIONS, key), None
    taken = there.taken if there is not None else turn == 1 and not _has_taken(workshop, number)
    return (SUBMISSIONS, key), Submission(number, at, Origin.PAPER, votes=votes, taken=taken, set_aside=turn > 1)


def _has_taken(workshop: Workshop, number: int) -> bool:
    return any(one.number == number and one.taken for one in workshop.submissions.values())


def _cast(
    workshop: Workshop, number: int, question: QuestionId, vote: Vote
) -> tuple[WorkshopPartKey, WorkshopPart | None]:
    """Put a vote in the first round, or take it out when it says nothing at all."""
    first = first_round(workshop, question)
    votes = {one: kept for one, kept in first.votes.items() if one != number}
    if vote != NOTHING:
        votes[number] = vote
    return rounds_key(question), rounds_with(workshop.rounds.get(question, ()), replace(first, votes=votes), 1)
