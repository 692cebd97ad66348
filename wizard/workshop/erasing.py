"""A workshop without what any one participant voted: what the room saw together stays (method 6.4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from assessments.votes import Round
from assessments.workshop import Participant, Workshop
from wizard.workshop.dots import totals
from wizard.workshop.groups import kept

WHAT_STAYS_ELSEWHERE = (
    "Dit wist de stemmen uit dit programma en uit de back-ups ervan. Wat je eerder hebt geëxporteerd, afgedrukt of "
    "gemaild blijft bestaan: dossierbestanden, pdf’s, stembestanden van deelnemers en ingevulde vellen papier. "
    "Verwijder die zelf."
)
"""What is said before votes are erased, so that nobody thinks that more is gone than is."""


IN_THE_FILE = (
    "In dit bestand staat ook wat elke deelnemer van de workshop stemde. Geef het alleen aan wie dat mag zien, of wis "
    "eerst de stemmen bij Workshop, Afronden, en exporteer opnieuw."
)
"""What is said when a dossier with raw votes was exported."""

IN_BACKUPS = "In de back-ups blijven de stemmen staan. Moeten ze echt weg, wis ze dan bij Afronden voordat je de workshop verwijdert."
"""What is said before a workshop with raw votes is taken away."""


def holds_votes(workshop: Workshop) -> bool:
    """Tell whether a workshop holds what one participant voted: by number, on paper or as a file, or with dots."""
    voted = any(one.votes for rounds in workshop.rounds.values() for one in rounds)
    return voted or bool(workshop.submissions) or bool(workshop.dots)


def erased(workshop: Workshop, at: datetime) -> Workshop:
    """Return a workshop without raw votes.

    Each round keeps its counts and what may be known of groups; dots keep their sum per task. Votes, remarks, what came
    in on paper and as files, and the names of participants go. What was agreed, parked and decided stays.
    """
    people = workshop.setup.participants
    return replace(
        workshop,
        setup=replace(workshop.setup, participants=tuple(replace(one, name="") for one in people)),
        rounds={
            question: tuple(_erased(one, people) for one in rounds) for question, rounds in workshop.rounds.items()
        },
        submissions={},
        dots={},
        dot_tally=totals(workshop),
        erased_at=workshop.erased_at or at,
    )


def _erased(voted: Round, people: Iterable[Participant]) -> Round:
    return Round(kept=kept(voted, people), shown_at=voted.shown_at)
