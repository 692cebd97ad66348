"""The agreed level of every question with how the room voted it, in a table per step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from assessments.catalogue import Catalogue, Section
from assessments.workshop import Agreement
from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.context import Context
from wizard.documents.workshop.people import clock
from wizard.documents.workshop.tables import table
from wizard.documents.workshop.voted import SeenRound, VotedQuestion
from wizard.drawing.vote_dots import VotedRound, vote_dots
from wizard.workshop.words import NO_CONSENSUS, POSTPONED

LEGEND = (
    "Elke stip is één stem; de dikke lijn loopt van de laagste naar de hoogste keuze. In het rondje staat het afgesproken "
    "niveau. Eensgezind: hoogstens één niveau verschil. Toelichten: twee. Bespreken: drie of meer. Twee kampen: veel lage "
    "en veel hoge stemmen. Bij een tweede ronde staan de stemmen van de eerste als open stippen erboven."
)
_TALLIED = ("ronde 1", "ronde 2")
_GONE = "Niet meer in de vragenlijst"
_COLUMNS = (b.Column("Vraag", 4.5), b.Column("Afgesproken", 1.8), b.Column("Stemmen", 3.45), b.Column("Beeld", 1.65))


def levels(context: Context, day: date, voted: Sequence[VotedQuestion]) -> Iterator[b.Block]:
    """Yield a heading and a table per step; a question that the room never came to is not in it.

    ``day`` is the workshop's; a level that was agreed on another day says so.
    """
    reached = [one for one in voted if one.is_reached()]
    if reached:
        yield b.Paragraph(LEGEND, b.Tone.NOTE)
    for code, title in (*((one.code, _title(one)) for one in context.catalogue.sections), ("", _GONE)):
        rows = [_row(context, day, one) for one in reached if one.section == code]
        if rows:
            yield b.Heading(title)
            yield table(_COLUMNS, rows, tall=True)


def _title(section: Section) -> str:
    return f"Stap {section.number}: {section.title}" if section.step else section.title


def _row(context: Context, day: date, one: VotedQuestion) -> b.Row:
    rounds = one.rounds
    agreed = one.agreement.level if one.agreement is not None else None
    picture = None
    if rounds:
        names = _TALLIED if len(rounds) > 1 else ("",)
        shown = [VotedRound(each.spread.counts, name) for each, name in zip(rounds, names, strict=True)]
        picture = vote_dots(shown, agreed)
    aside = tuple((b.muted(words),) for words in _without_level(rounds))
    dots = b.Cell(aside if picture is not None else (aside or ("–",)), picture)
    return b.Row((_question(one), _agreed(context, day, one), dots, _status(one, rounds)))


def _question(one: VotedQuestion) -> b.Cell:
    """Return the question with what showed the level, and why it is another one than the proposal."""
    lines: list[b.Words] = [(b.strong(f"{one.name}"), b.muted(f"{formats.NBSP * 2}{one.id}"))]
    found = one.agreement
    if found is not None and found.level is None:
        lines.append((b.muted("N.v.t., want: "), b.Run(found.not_applicable.strip() or "–")))
    if found is not None and found.evidence.strip():
        lines.append((b.muted("Bewijs: "), b.Run(found.evidence.strip())))
    if found is not None and found.reason.strip():
        label = "Anders dan het voorstel" if one.proposal is None else f"Anders dan het voorstel ({one.proposal})"
        lines.append((b.muted(f"{label}, want: "), b.Run(found.reason.strip())))
    if found is None:
        drafts = (one.mark.draft_evidence, one.mark.draft_reason)
        lines += [(b.muted("Genoteerd: "), b.Run(words.strip())) for words in drafts if words.strip()]
    return b.Cell(tuple(lines))


def _agreed(context: Context, day: date, one: VotedQuestion) -> b.Cell:
    found = one.agreement
    if found is None:
        return b.Cell(("nog niet",))
    level = "" if found.level is None else f"{found.level}{formats.NBSP}"
    words = (b.strong(f"{level}{agreed_words(context.catalogue, found)}"),)
    return b.Cell((words, (b.muted(f"{clock(found.at, day)} uur"),)))


def agreed_words(catalogue: Catalogue, agreement: Agreement) -> str:
    """Return the word for what was agreed: Toevallig; or n.v.t."""
    return "n.v.t." if agreement.level is None else catalogue.level_names[agreement.level]


def _status(one: VotedQuestion, rounds: Sequence[SeenRound]) -> b.Cell:
    """Return how far the room lay apart in the last round, and before; and what is left to do."""
    lines: list[b.Words] = []
    if rounds:
        last = rounds[-1]
        lines.append(last.status or "–")
        if len(rounds) > 1 and rounds[0].status:
            lines.append((b.muted(f"eerst: {rounds[0].status}"),))
    if one.agreement is not None and one.agreement.no_consensus:
        lines.append((b.strong(NO_CONSENSUS),))
    if one.mark.postponed:
        lines.append((b.strong(POSTPONED),))
    return b.Cell(tuple(lines) or ("–",))


def _without_level(rounds: Sequence[SeenRound]) -> Iterator[str]:
    """Yield what the last round says of those who chose no level."""
    if rounds:
        last = rounds[-1]
        parts = [f"{last.spread.dont_know} × weet niet"] if last.spread.dont_know else []
        parts += [f"{last.spread.not_applicable} × n.v.t."] if last.spread.not_applicable else []
        if parts:
            yield ", ".join(parts)
