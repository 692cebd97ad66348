"""Where each question of a workshop stands: who voted, who is awaited, who explains, what is agreed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from assessments.codes import QuestionId
from assessments.spread import FEWEST, Spread, spread_of
from assessments.votes import MAX_ROUNDS, Round, Vote
from assessments.workshop import Agreement, Mark, Workshop

_NO_VOTE = Vote()


class Stage(StrEnum):
    """How far a question is in a workshop."""

    OPEN = "open"
    VOTING = "stemmen"
    COMPLETE = "compleet"
    SHOWN = "getoond"
    AGREED = "vastgesteld"
    POSTPONED = "nabespreken"


@dataclass(frozen=True, slots=True)
class Speakers:
    """The numbers of who explains; for the presenter only, never on the beamer and never on paper."""

    lowest: tuple[int, ...] = ()
    highest: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one question stands, in its last round.

    Attributes:
        round: 1 or 2.
        voted: how many votes are in, those without a level too. expected: how many there can be.
        missing: the numbers that are awaited; empty where hands were counted or votes were erased.
        by_hands: hands were counted in this round.
        telling: the picture of the last round that says something, which is this one unless it only just began.
        speakers: who explains; empty below a spread of 2, and where votes have no number.
        mark, agreement: what was noted and agreed.

    """

    question: QuestionId
    stage: Stage
    round: int
    voted: int
    expected: int
    missing: tuple[int, ...]
    is_shown: bool
    by_hands: bool
    spread: Spread
    telling: Spread
    speakers: Speakers
    mark: Mark
    agreement: Agreement | None

    @property
    def count_words(self) -> str:
        """Say how many votes are in: 6 van 8 binnen."""
        return f"{self.voted} van {self.expected} binnen"

    @property
    def proposal(self) -> int | None:
        """Return the level that the method proposes; None before anybody gave one."""
        return self.telling.proposal

    @property
    def may_vote_again(self) -> bool:
        """Tell whether a second round can begin: the first was shown, and nothing is agreed."""
        return self.is_shown and self.round < MAX_ROUNDS and self.agreement is None

    @property
    def is_without_consensus(self) -> bool:
        """Tell whether both rounds were shown and the room still lies apart (method 6.3)."""
        return self.is_shown and self.round == MAX_ROUNDS and self.spread.is_apart


def current_round(workshop: Workshop, question: QuestionId) -> int:
    """Return which round of a question is on: 1 until a second began."""
    return max(1, len(workshop.rounds.get(question, ())))


def round_of(workshop: Workshop, question: QuestionId, number: int | None = None) -> Round:
    """Return a round of a question, by default its last one; an empty one when nobody voted in it."""
    rounds = workshop.rounds.get(question, ())
    place = (number or max(1, len(rounds))) - 1
    return rounds[place] if place < len(rounds) else Round()


def telling_round(workshop: Workshop, question: QuestionId) -> Round:
    """Return the last round with two levels or more; else the last with any level, else the first.

    A second round that only just began says nothing yet: what counts for the proposal, the largest spreads and the
    differences between groups is the first until it does.
    """
    rounds = workshop.rounds.get(question, ())
    for fewest in (FEWEST, 1):
        found = next((one for one in reversed(rounds) if spread_of(one).n >= fewest), None)
        if found is not None:
            return found
    return rounds[0] if rounds else Round()


def vote_of(workshop: Workshop, question: QuestionId, number: int, *, in_round: int | None = None) -> Vote:
    """Return what a participant voted, an empty vote when nothing; by default in the last round."""
    return round_of(workshop, question, in_round).votes.get(number, _NO_VOTE)


def present(workshop: Workshop) -> tuple[int, ...]:
    """Return the numbers of who is in the room, in order."""
    return tuple(sorted(one.number for one in workshop.setup.participants if not one.left))


def standing(workshop: Workshop, question: QuestionId) -> Standing:
    """Work out where a question stands."""
    last = round_of(workshop, question)
    picture = spread_of(last)
    missing, expected = _awaited(workshop, last, picture)
    mark, agreement = workshop.marks.get(question, Mark()), workshop.agreements.get(question)
    is_shown = last.shown_at is not None
    return Standing(
        question=question,
        stage=_stage(mark, agreement, picture, is_shown=is_shown, is_complete=picture.voted >= expected),
        round=current_round(workshop, question),
        voted=picture.voted,
        expected=expected,
        missing=missing,
        is_shown=is_shown,
        by_hands=last.tally is not None,
        spread=picture,
        telling=spread_of(telling_round(workshop, question)),
        speakers=_speakers(last, picture),
        mark=mark,
        agreement=agreement,
    )


def standings(workshop: Workshop) -> Mapping[QuestionId, Standing]:
    """Work out where every question of the setup stands, in its order."""
    return {question: standing(workshop, question) for question in workshop.setup.questions}


def largest_spreads(workshop: Workshop, *, only_open: bool = False) -> tuple[QuestionId, ...]:
    """Return the questions by how far the votes lie apart: two camps first where that is equal, then in order.

    Questions with fewer than two levels have no status and are left out.

    Args:
        workshop: whose questions.
        only_open: leave out what is agreed.

    """
    found = []
    for place, question in enumerate(workshop.setup.questions):
        picture = spread_of(telling_round(workshop, question))
        is_left_out = only_open and question in workshop.agreements
        if picture.status is not None and picture.spread is not None and not is_left_out:
            found.append((-picture.spread, not picture.is_two_camps, place, question))
    return tuple(question for _, _, _, question in sorted(found))


def open_questions(workshop: Workshop) -> tuple[QuestionId, ...]:
    """Return the questions that nothing was agreed on, in order; those postponed are among them."""
    return tuple(one for one in workshop.setup.questions if one not in workshop.agreements)


def postponed_questions(workshop: Workshop) -> tuple[QuestionId, ...]:
    """Return the questions on the list "nabespreken", in order."""
    return tuple(one for one in workshop.setup.questions if workshop.marks.get(one, Mark()).postponed)


def _awaited(workshop: Workshop, last: Round, picture: Spread) -> tuple[tuple[int, ...], int]:
    """Return who is awaited and how many votes there can be; who left is not awaited, and a vote given stays one."""
    here = present(workshop)
    if last.kept is not None:
        return (), picture.voted
    if last.tally is not None:
        return (), max(len(here), picture.voted)
    given = {number for number, vote in last.votes.items() if not vote.is_empty()}
    return tuple(number for number in here if number not in given), len(given.union(here))


def _stage(mark: Mark, agreement: Agreement | None, picture: Spread, *, is_shown: bool, is_complete: bool) -> Stage:
    if agreement is not None:
        return Stage.AGREED
    if mark.postponed:
        return Stage.POSTPONED
    if is_shown:
        return Stage.SHOWN
    if not picture.voted:
        return Stage.OPEN
    return Stage.COMPLETE if is_complete else Stage.VOTING


def _speakers(last: Round, picture: Spread) -> Speakers:
    if last.tally is not None or not picture.is_apart:
        return Speakers()
    by_level = {number: vote.level for number, vote in sorted(last.votes.items())}
    return Speakers(
        tuple(number for number, level in by_level.items() if level is not None and level == picture.lowest),
        tuple(number for number, level in by_level.items() if level is not None and level == picture.highest),
    )
