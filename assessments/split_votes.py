"""Which questions a workshop leaves divided (R-34; method 6.3, Beslissing 50)."""

from __future__ import annotations

from assessments.codes import MeasurementId, QuestionId
from assessments.spread import FEWEST, is_divided, spread_of
from assessments.types import Dossier
from assessments.votes import Round
from assessments.workshop import Workshop


def split_questions(dossier: Dossier, measurement: MeasurementId) -> tuple[QuestionId, ...]:
    """Return the questions whose votes lie three levels or more apart while the room did not come together on them.

    It looks at the last round that has a spread: a second round that only just began says nothing yet. Of several
    workshops about one measurement the last that voted on a question counts. What was agreed settles a question, unless
    the agreement itself says that there was no consensus.
    """
    held = (one for one in dossier.workshops.values() if one.setup.measurement == measurement)
    last: dict[QuestionId, Workshop] = {}
    for workshop in sorted(held, key=lambda one: (one.setup.day, one.id)):
        last |= {question: workshop for question in workshop.rounds if _voted(workshop, question)}
    return tuple(sorted(question for question, workshop in last.items() if _is_split(workshop, question)))


def _is_split(workshop: Workshop, question: QuestionId) -> bool:
    agreed = workshop.agreements.get(question)
    is_settled = agreed is not None and not agreed.no_consensus
    return not is_settled and is_divided(_voted(workshop, question))


def _voted(workshop: Workshop, question: QuestionId) -> tuple[Round, ...]:
    return tuple(one for one in workshop.rounds[question] if spread_of(one).n >= FEWEST)
