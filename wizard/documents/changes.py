"""Wat is veranderd: the plan at two moments beside each other, as a document of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from wizard.assessment import Assessment
from wizard.documents import blocks as b
from wizard.documents.report import Chapter, Report
from wizard.planning.changes_since import HEADS, NOW, Changed, ChangeKind, Moment, compare, summary

NAME = "Wat is veranderd"


def changes(assessment: Assessment, start: Moment, end: Moment = NOW, *, printed_on: date) -> Report:
    """Write what became other in the plan between two moments."""
    found = compare(assessment, start, end)
    if found.end == NOW:
        found = replace(found, end=Moment("", printed_on))
    blocks: list[b.Block] = []
    for kind in ChangeKind:
        rows = found.of(kind)
        if rows:
            blocks += [b.Heading(HEADS[kind], aside=str(len(rows))), _table(kind, rows)]
    lead = ""
    if found.changes:
        lead = "Een taak kan in meer dan één lijst staan. Een dag is de dag zoals het plan aan het eind ervan stond."
    message = summary(found)
    if not found.is_known:
        message, _, lead = message.partition(". ")
        message = f"{message.rstrip('.')}."
    return Report(
        organisation=assessment.dossier.organisation,
        name=f"{NAME} in het plan",
        made_on=printed_on,
        chapters=(Chapter("", NAME, message, lead, tuple(blocks)),),
        has_contents=False,
        is_example=assessment.dossier.is_example,
    )


def _table(kind: ChangeKind, rows: tuple[Changed, ...]) -> b.Table:
    columns = (b.Column("", 0.8), b.Column("Taak", 1.3), b.Column("", 4.2), b.Column(_HOW.get(kind, "Hoe"), 4.2))
    made = tuple(
        b.Row((b.Cell(mark=one.pillar), (b.muted(one.code),), (b.strong(one.title),), one.words)) for one in rows
    )
    return b.Table(columns, made, dense=True, long_text=True)


_HOW = {
    ChangeKind.GONE: "Waarom",
    ChangeKind.ADDED: "Wanneer en wie",
    ChangeKind.FINISHED: "Wanneer",
    ChangeKind.EARLIER: "Van en naar",
    ChangeKind.LATER: "Van en naar",
    ChangeKind.OWNER: "Van en naar",
    ChangeKind.HOURS: "Van en naar",
}
