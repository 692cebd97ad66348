"""What the room decided besides levels, and what it put aside for later."""

from __future__ import annotations

from collections.abc import Iterator

from assessments.workshop import Workshop
from wizard.documents import blocks as b
from wizard.documents.context import Context
from wizard.documents.workshop.people import clock
from wizard.documents.workshop.tables import table

_NOBODY = "nog niemand"


def settled(context: Context, workshop: Workshop) -> Iterator[b.Block]:
    """Yield the decisions and the parkeerplaats; nothing where there is none."""
    if workshop.rulings:
        columns = (b.Column("Tijd", 1.1), b.Column("Besluit", 6.4), b.Column("Wie pakt het op", 2.4))
        rows = tuple(
            b.Row(((b.muted(clock(one.at, workshop.setup.day)),), one.words.strip(), one.owner.strip() or "–"))
            for one in workshop.rulings
        )
        yield b.Heading("Besluiten")
        yield table(columns, rows)
    if workshop.parked:
        columns = (b.Column("Tijd", 1.1), b.Column("Punt", 6.4), b.Column("Wie pakt het op", 2.4))
        rows = tuple(
            b.Row(
                (
                    (b.muted(clock(one.at, workshop.setup.day)),),
                    _point(context, one.words, one.question),
                    one.owner.strip() or _NOBODY,
                )
            )
            for one in workshop.parked
        )
        yield b.Heading("Parkeerplaats")
        yield table(columns, rows)


def _point(context: Context, words: str, question: str | None) -> b.Words | b.Cell:
    """Return what was put aside, with the question that it came up at."""
    known = {str(one): found for one, found in context.catalogue.questions.items()}
    if question is None:
        return words.strip()
    name = known[question].name if question in known else ""
    return b.Cell((words.strip(), (b.muted(f"Bij {question} {name}".strip()),)))
