"""Which questions a workshop leaves divided (R-34; method 6.3, Beslissing 50)."""

from __future__ import annotations

from assessments.codes import MeasurementId, QuestionId
from assessments.spread import FEWEST, is_divided
from assessments.types import Dossier
from assessments.votes import Round
from assessments.workshop import Workshop


def split_questions(dossier: Dossier, measurement: MeasurementId) -> tuple[QuestionId, ...]:
    """Return the questions whose votes lie three levels or more apart while the room did not come together on them.

    It looks at the last round that has a spread: a second round that only just began says nothing yet. Votes that the
    room has not seen stay secret here too. Of several workshops about one measurement the last that showed votes on a
    question counts. What was agreed settles a question, unless the agreement itself says that there was no consensus.
    It is asked for at every vote, so it counts nothing twice.
    """
    held = [one for one in dossier.workshops.values() if one.setup.measurement == measurement]
    last: dict[QuestionId, tuple[Workshop, Round]] = {}
    for workshop in sorted(held, key=lambda one: (one.setup.day, one.id)):
        for question, rounds in workshop.rounds.items():
            seen = (one for one in reversed(rounds) if one.shown_at is not None or one.kept is not None)
            voted = next((one for one in seen if _has_spread(one)), None)
            if voted is not None:
                last[question] = (workshop, voted)
    return tuple(sorted(question for question in last if _is_split(*last[question], question)))


def _is_split(workshop: Workshop, voted: Round, question: QuestionId) -> bool:
    agreed = workshop.agreements.get(question)
    is_settled = agreed is not None and not agreed.no_consensus
    return not is_settled and is_divided((voted,))


def _has_spread(voted: Round) -> bool:
    tally = voted.kept.tally if voted.kept is not None else voted.tally
    levels = sum(tally.counts) if tally is not None else sum(one.level is not None for one in voted.votes.values())
    return levels >= FEWEST
