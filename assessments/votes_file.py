"""What a file with one participant's votes holds (``.rwvotes``). A plain frozen value, light to read with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from types import MappingProxyType

from assessments.codes import QuestionId
from assessments.votes import Origin, RoleGroup, Vote
from assessments.workshop import WorkshopId

HIGHEST_NUMBER = 99
"""Participants are numbered from 1 up to this."""
NO_VOTE = Vote(origin=Origin.FILE)


@dataclass(frozen=True, slots=True)
class VotesFile:
    """One participant's own levels for a workshop, on the way to it and back; nothing of the dossier goes along.

    Attributes:
        workshop, code: which workshop it belongs to; the code is what people read.
        number: of the participant, 1 to 99.
        questions: the questions that are asked, in order.
        title: what the workshop is called, "" for just its day.
        return_to: where the file goes when it is filled in: a name, an address, or both; "" when nobody said.
        shows_individual: it is announced that the report shows each participant's own levels.
        content_version: of the questionnaire that the file was made with.
        votes: by question; each has the file as its origin.
        place: the question one was at, None before the first.
        made_at: when the facilitator made it; changed_at: when something was filled in last; ready_at: when the
            participant said to be ready.

    """

    workshop: WorkshopId
    code: str
    organisation: str
    day: date
    number: int
    questions: tuple[QuestionId, ...]
    title: str = ""
    return_to: str = ""
    shows_individual: bool = False
    group: RoleGroup | None = None
    content_version: str = "1"
    votes: Mapping[QuestionId, Vote] = field(default_factory=dict)
    place: QuestionId | None = None
    made_at: datetime | None = None
    changed_at: datetime | None = None
    ready_at: datetime | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "votes", MappingProxyType(dict(self.votes)))

    def vote(self, question: QuestionId) -> Vote:
        """Return the vote on a question, an empty one when there is none."""
        return self.votes.get(question, NO_VOTE)

    def open_questions(self) -> tuple[QuestionId, ...]:
        """Return the questions without a level and without a reason for none, in order."""
        return tuple(one for one in self.questions if self.vote(one).is_empty())

    def with_vote(self, question: QuestionId, vote: Vote, at: datetime) -> VotesFile:
        """Return the file with another vote; one that says nothing at all goes out of it."""
        votes = {code: kept for code, kept in self.votes.items() if code != question}
        if vote != NO_VOTE:
            votes[question] = vote
        return replace(self, votes=votes, changed_at=at, ready_at=None)
