"""Where the room saw it differently: between groups, in a minority, and what still has to be talked about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.workshop.tables import table
from wizard.documents.workshop.voted import VotedQuestion
from wizard.workshop.words import NO_CONSENSUS

_GROUPS_NOTE = (
    "Een groep staat hier alleen als minstens drie mensen uit die groep een niveau kozen. Zou een gemiddelde verraden wat "
    "één iemand koos, dan staat er alleen welke groep hoger zat."
)


def talks(voted: Sequence[VotedQuestion]) -> Iterator[b.Block]:
    """Yield differences of view, minority remarks and what is left to talk about; nothing where there is none."""
    differences = tuple(_line(one, b.Cell(one.differences)) for one in voted if one.differences)
    if differences:
        yield b.Heading("Groepen die het anders zien")
        yield table(_columns("Verschil"), differences)
        yield b.Paragraph(_GROUPS_NOTE, b.Tone.NOTE)
    minority = tuple(_line(one, words) for one in voted if (words := _minority(one)))
    if minority:
        yield b.Heading("Wat een minderheid wil laten opschrijven")
        yield table(_columns("Opmerking"), minority)
    yield from _left(voted)


def _left(voted: Sequence[VotedQuestion]) -> Iterator[b.Block]:
    """Yield what is left to talk about: a row with the reason each, and what was never reached in one sentence."""
    missed = [one for one in voted if not one.is_reached()]
    left = tuple(_line(one, words) for one in voted if one not in missed and (words := why_open(one)))
    if left or missed:
        yield b.Heading("Nog te bespreken")
    if left:
        yield table(_columns("Waarom"), left)
    if missed:
        names = formats.enumeration([f"{one.name} ({one.id})" for one in missed], "en")
        yield b.Paragraph(f"Niet aan de beurt gekomen: {names}.")


def _columns(head: str) -> tuple[b.Column, ...]:
    return b.Column("Vraag", 2.6), b.Column(head, 7.2)


def _line(one: VotedQuestion, words: b.Words | b.Cell) -> b.Row:
    return b.Row((b.Cell((one.name, (b.muted(one.id),))), words))


def _minority(one: VotedQuestion) -> str:
    """Return the remark that was agreed on, or what was noted while nothing is agreed."""
    found = one.mark.draft_minority if one.agreement is None else one.agreement.minority
    return found.strip()


def why_open(one: VotedQuestion) -> str:
    """Say why a question has to be talked about again, "" when it has not."""
    if one.agreement is None:
        if one.mark.postponed:
            return "Er is nog geen niveau afgesproken; de zaal zette de vraag op nabespreken."
        return (
            "Er is gestemd, maar nog geen niveau afgesproken."
            if one.is_voted()
            else "Deze vraag kwam niet aan de beurt."
        )
    if one.agreement.no_consensus:
        return f"Na twee rondes was er {NO_CONSENSUS}; het vastgelegde niveau geldt tot jullie iets anders afspreken."
    return "Het niveau is afgesproken; de zaal wil er nog eens over praten." if one.mark.postponed else ""
