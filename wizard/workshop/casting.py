"""Votes as they come in: by number, or as counted hands. Each function says what would happen; nothing happens here."""

from __future__ import annotations

from dataclasses import replace

from assessments.catalogue import Question
from assessments.codes import QuestionId
from assessments.errors import WorkshopError
from assessments.spread import spread_of
from assessments.votes import LEVELS, NoLevel, Origin, Round, Tally, Vote
from assessments.workshop import Workshop
from assessments.workshop_parts import rounds_key
from wizard.workshop.consensus import current_round, round_of
from wizard.workshop.move import Move
from wizard.workshop.words import choice_words

NO_NA = "Bij deze vraag kan n.v.t. niet, want die geldt voor elke organisatie. Kies een niveau of ‘weet niet’."
ERASED = "De stemmen van deze workshop zijn gewist; er komt geen stem meer bij."
HANDS_COUNTED = "Bij deze vraag zijn handen geteld. Ga eerst terug naar stemmen per deelnemer."
BY_NUMBER = "Bij deze vraag zijn stemmen per deelnemer ingevoerd. Ga eerst over op handen tellen."
VOTE_OF = "Stem van deelnemer"
"""What the words of a move begin with that gives or takes somebody's vote; what was voted stands behind a colon."""
_MOST = 99


def cast(
    workshop: Workshop,
    question: Question,
    number: int,
    choice: int | NoLevel | None,
    *,
    origin: Origin = Origin.ROOM,
    in_round: int | None = None,
) -> Move:
    """Vote for a participant; None takes the vote back and leaves the remark. Also possible when the room saw it.

    Args:
        workshop: where it is voted.
        question: what is voted on.
        number: whose vote it is.
        choice: a level 0-4, or why there is none.
        origin: how it came in.
        in_round: 1 or 2, by default the last round; paper is of the first.

    Raises:
        ValueError: there is no such participant, level or round.
        WorkshopError: n.v.t. is no answer to this question, hands were counted, or the votes were erased.

    """
    _check_participant(workshop, number)
    _check_choice(question, choice)
    voted = _open_round(workshop, question.id, in_round)
    if voted.tally is not None:
        raise WorkshopError(HANDS_COUNTED)
    remark = voted.votes.get(number, Vote()).remark
    level, no_level = (None, choice) if isinstance(choice, NoLevel) else (choice, None)
    said = " weggehaald" if choice is None else f": {choice_words(choice)}"
    words = f"{VOTE_OF} {number}{said}"
    return with_vote(workshop, question.id, number, Vote(level, no_level, remark, origin), words, in_round=in_round)


def write_remark(
    workshop: Workshop, question: QuestionId, number: int, remark: str, *, in_round: int | None = None
) -> Move:
    """Write what a participant said with the vote; it is treated as the vote is: private unless announced.

    Raises:
        ValueError: there is no such participant or round.
        WorkshopError: the votes were erased.

    """
    _check_participant(workshop, number)
    vote = _open_round(workshop, question, in_round).votes.get(number, Vote())
    words = f"Opmerking van deelnemer {number}"
    return with_vote(workshop, question, number, replace(vote, remark=remark.strip()), words, in_round=in_round)


def count_hand(workshop: Workshop, question: Question, choice: int | NoLevel, change: int = 1) -> Move:
    """Count one hand more (1) or less (-1) for a level; a count never goes below 0 or above 99.

    Raises:
        ValueError: there is no such level.
        WorkshopError: n.v.t. is no answer here, votes by number are in, or the votes were erased.

    """
    _check_choice(question, choice)
    voted = _open_round(workshop, question.id, None)
    if voted.tally is None and _has_votes(voted):
        raise WorkshopError(BY_NUMBER)
    before = voted.tally or Tally()
    after = _with_count(before, choice, min(_MOST, max(0, count_of(before, choice) + change)))
    words = f"Handen voor {choice_words(choice)}: {count_of(after, choice)}"
    return _with_round(workshop, question.id, replace(voted, tally=after), words)


def count_hands(workshop: Workshop, question: QuestionId) -> Move:
    """Go over to counted hands; votes by number are kept and come back with ``vote_by_number``.

    Hands that were counted before are there again; else the counting begins with the votes that are in.

    Raises:
        WorkshopError: the votes were erased.

    """
    voted = _open_round(workshop, question, None)
    if voted.tally is not None:
        return Move(workshop.id, question, "")
    tally = voted.set_aside or spread_of(voted).tally
    return _with_round(workshop, question, replace(voted, tally=tally, set_aside=None), "Handen tellen")


def vote_by_number(workshop: Workshop, question: QuestionId) -> Move:
    """Go back to votes by number; the counted hands are set aside and come back with ``count_hands``.

    Raises:
        WorkshopError: the votes were erased.

    """
    voted = _open_round(workshop, question, None)
    if voted.tally is None:
        return Move(workshop.id, question, "")
    aside = voted.tally if spread_of(voted).voted else None
    return _with_round(workshop, question, replace(voted, tally=None, set_aside=aside), "Stemmen per deelnemer")


def count_of(tally: Tally, choice: int | NoLevel) -> int:
    """Return how many hands were counted for a level, or for having none."""
    if choice is NoLevel.NOT_APPLICABLE:
        return tally.not_applicable
    return tally.dont_know if choice is NoLevel.DONT_KNOW else tally.counts[choice]


def with_vote(
    workshop: Workshop, question: QuestionId, number: int, vote: Vote, words: str, *, in_round: int | None = None
) -> Move:
    """Return the move that gives a participant this vote; an empty one without a remark goes."""
    voted = _open_round(workshop, question, in_round)
    votes = {one: other for one, other in voted.votes.items() if one != number}
    if not vote.is_empty() or vote.remark:
        votes[number] = vote
    return _with_round(workshop, question, replace(voted, votes=dict(sorted(votes.items()))), words, in_round=in_round)


def rounds_with(rounds: tuple[Round, ...], voted: Round, in_round: int | None = None) -> tuple[Round, ...]:
    """Return a question's rounds with one of them changed; a first round without anything is none."""
    place = (in_round or max(1, len(rounds))) - 1
    changed = (*rounds[:place], voted, *rounds[place + 1 :])
    return () if changed == (Round(),) else changed


def _with_round(
    workshop: Workshop, question: QuestionId, voted: Round, words: str, *, in_round: int | None = None
) -> Move:
    rounds = rounds_with(workshop.rounds.get(question, ()), voted, in_round)
    return Move(workshop.id, question, words, {rounds_key(question): rounds or None})


def _open_round(workshop: Workshop, question: QuestionId, in_round: int | None) -> Round:
    if in_round is not None and not 1 <= in_round <= current_round(workshop, question):
        raise ValueError(f"no round {in_round} of {question}")
    voted = round_of(workshop, question, in_round)
    if voted.kept is not None or workshop.erased_at is not None:
        raise WorkshopError(ERASED)
    return voted


def _has_votes(voted: Round) -> bool:
    return any(not vote.is_empty() for vote in voted.votes.values())


def _with_count(tally: Tally, choice: int | NoLevel, count: int) -> Tally:
    if choice is NoLevel.NOT_APPLICABLE:
        return replace(tally, not_applicable=count)
    if choice is NoLevel.DONT_KNOW:
        return replace(tally, dont_know=count)
    return replace(tally, counts=tuple(count if one == choice else other for one, other in enumerate(tally.counts)))


def _check_participant(workshop: Workshop, number: int) -> None:
    if all(one.number != number for one in workshop.setup.participants):
        raise ValueError(f"no participant {number}")


def _check_choice(question: Question, choice: int | NoLevel | None) -> None:
    if choice is NoLevel.NOT_APPLICABLE and not question.may_be_na:
        raise WorkshopError(NO_NA)
    if choice is not None and not isinstance(choice, NoLevel) and choice not in LEVELS:
        raise ValueError(f"no level {choice}")
