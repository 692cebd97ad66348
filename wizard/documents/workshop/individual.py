"""Each participant's own levels, by number; only where that was announced before the workshop began."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assessments.votes import NoLevel, Round, Vote
from assessments.workshop import Workshop
from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.workshop.tables import table
from wizard.documents.workshop.voted import VotedQuestion

_BESIDE = 12
"""So many numbers stand beside each other on a page."""
_WITHOUT = {NoLevel.NOT_APPLICABLE: "n.v.t.", NoLevel.DONT_KNOW: "?"}
_NOTE = (
    "Vooraf is aangekondigd dat dit in het verslag staat. Boven elke kolom staat het nummer van een deelnemer. Een "
    "vraagteken is ‘weet niet’; 1 → 2 is de tweede ronde."
)


def individual(workshop: Workshop, voted: Sequence[VotedQuestion]) -> Iterator[b.Block]:
    """Yield the tables; nothing unless it was announced, or when votes were erased.

    What somebody wrote with a vote is told here never: it was written for the facilitator, and only levels were announced.
    """
    if not workshop.setup.shows_individual:
        return
    rounds = {one.id: _by_number(workshop.rounds.get(one.id, ())) for one in voted}
    numbers = sorted({number for each in rounds.values() for votes in each for number in votes})
    if not numbers:
        return
    yield b.Paragraph(_NOTE, b.Tone.NOTE)
    for start in range(0, len(numbers), _BESIDE):
        some = numbers[start : start + _BESIDE]
        columns = (b.Column("Vraag", 4.4), *(b.Column(str(number), 1, "center") for number in some))
        rows = tuple(
            b.Row((one.name, *(_cell(rounds[one.id], number) for number in some))) for one in voted if rounds[one.id]
        )
        yield table(columns, rows)


def _by_number(rounds: Sequence[Round]) -> list[dict[int, Vote]]:
    """Return the votes that counted, per round; hands that were counted are nobody's."""
    found = [dict(one.votes) for one in rounds if one.tally is None and one.kept is None]
    return [votes for votes in found if any(not vote.is_empty() for vote in votes.values())]


def _cell(rounds: Sequence[dict[int, Vote]], number: int) -> str:
    said = [_said(votes[number]) for votes in rounds if number in votes and not votes[number].is_empty()]
    return f"{formats.NBSP}→{formats.NBSP}".join(dict.fromkeys(said)) or "–"


def _said(vote: Vote) -> str:
    return str(vote.level) if vote.level is not None else _WITHOUT[vote.no_level or NoLevel.DONT_KNOW]
