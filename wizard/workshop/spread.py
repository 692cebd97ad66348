"""The picture of the votes on a question of a workshop; the arithmetic is that of assessments.spread."""

from __future__ import annotations

from assessments.codes import QuestionId
from assessments.spread import Spread, Status, last_spread, spread_of
from assessments.workshop import Workshop

__all__ = ["Spread", "Status", "current_spread", "first_spread", "last_spread", "spread_of"]


def current_spread(workshop: Workshop, question: QuestionId) -> Spread:
    """Return the picture of a question's last round, an empty one before anybody voted."""
    return last_spread(workshop.rounds.get(question, ()))


def first_spread(workshop: Workshop, question: QuestionId) -> Spread:
    """Return the picture of a question's first round, which stays as it was."""
    return last_spread(workshop.rounds.get(question, ())[:1])
