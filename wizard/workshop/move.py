"""One thing that happens in a workshop: which parts and answers become what, and how one says that in a few words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from assessments.types import Answer, QuestionId
from assessments.workshop import WorkshopId
from assessments.workshop_parts import WorkshopPart, WorkshopPartKey


@dataclass(frozen=True, slots=True)
class Move:
    """What a session performs, saves and undoes as one step.

    Attributes:
        subject: what it is about: the code of a question or task, or "".
        words: what was done, in Dutch, for the undo line ("Stem van deelnemer 8: niveau 3").
        parts: the parts of the workshop as they become; None takes one away.
        answers: the answers of the workshop's measurement as they become; only agreeing and postponing change any.

    """

    workshop: WorkshopId
    subject: str
    words: str
    parts: Mapping[WorkshopPartKey, WorkshopPart | None] = field(default_factory=dict)
    answers: Mapping[QuestionId, Answer] = field(default_factory=dict)
