"""Which questions a workshop leaves divided (R-34; method §6.3, Beslissing 50)."""

from __future__ import annotations

from assessments.codes import MeasurementId, QuestionId
from assessments.types import Dossier
from assessments.votes import LEVELS, Round
from assessments.workshop import Workshop

DIVIDED = 3
"""The spread, highest minus lowest level, from which a question has to be discussed."""


def split_questions(dossier: Dossier, measurement: MeasurementId) -> tuple[QuestionId, ...]:
    """Return the questions whose votes lie three levels apart or more while the room did not come together on them.

    It looks at the last round that the room saw, or at the last one where the room saw none; of several workshops
    about one measurement at the last one that voted on the question. A level that was agreed settles a question, unless
    the agreement itself says that there was no consensus.
    """
    held = (one for one in dossier.workshops.values() if one.setup.measurement == measurement)
    last: dict[QuestionId, Workshop] = {}
    for workshop in sorted(held, key=lambda one: (one.setup.day, one.id)):
        last |= {question: workshop for question in workshop.rounds if _last_levels(workshop, question)}
    return tuple(sorted(question for question, workshop in last.items() if _is_split(workshop, question)))


def _is_split(workshop: Workshop, question: QuestionId) -> bool:
    agreed = workshop.agreements.get(question)
    if agreed is not None and not agreed.no_consensus:
        return False
    levels = _last_levels(workshop, question)
    return max(levels) - min(levels) >= DIVIDED


def _last_levels(workshop: Workshop, question: QuestionId) -> tuple[int, ...]:
    """Return the levels that were chosen in the round that counts, each once."""
    rounds = workshop.rounds[question]
    shown = [one for one in rounds if one.shown_at is not None]
    return chosen_levels((shown or rounds)[-1])


def chosen_levels(voted: Round) -> tuple[int, ...]:
    """Return the levels that at least one chose in a round, in order."""
    tally = voted.kept.tally if voted.kept is not None else voted.tally
    if tally is not None:
        return tuple(level for level in LEVELS if tally.counts[level])
    return tuple(sorted({vote.level for vote in voted.votes.values() if vote.level is not None}))
