"""Bijlage Besluiten: what was decided about the plan, when, by whom and why, newest first."""

from __future__ import annotations

from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.context import Context, Place
from wizard.documents.report import Chapter
from wizard.dutch_time import dutch_day
from wizard.planning.decisions import Entry, decisions
from wizard.planning.log import PRINTED

_FEW = 8
"""Fewer decisions than this leave a page nearly blank, so the list goes on below the appendix before it."""


def chapter(context: Context) -> Chapter | None:
    """Write the decisions; nothing when there are none. That the plan was printed is none: paper is the same each time."""
    found = [one for one in decisions(context.assessment.dossier) if not one.words.startswith(PRINTED)]
    if not found:
        return None
    columns = (b.Column("Datum", 1.6), b.Column("Besluit", 6.2), b.Column("Door", 2.2))
    return Chapter(
        context.number(Place.DECISIONS),
        "Besluiten",
        "",
        "Wat er over dit plan is besloten, het nieuwste eerst.",
        (b.Table(columns, tuple(_row(context, one) for one in found), dense=True, long_text=True),),
        is_appendix=True,
        joins=len(found) < _FEW,
    )


def _row(context: Context, entry: Entry) -> b.Row:
    """Return one decision; the code of a task stands before it when the words do not name it."""
    is_code = entry.subject in context.catalogue.tasks or entry.subject in context.assessment.dossier.plan.own_tasks
    named = (b.muted(f"{entry.subject}  "), b.Run(entry.words)) if is_code and entry.subject not in entry.words else ()
    lines: list[b.Words] = [named or entry.words]
    if entry.reason:
        lines.append((b.muted(f"Reden: {entry.reason}"),))
    day = formats.short_date_year(dutch_day(entry.at))
    return b.Row(((b.muted(day),), b.Cell(tuple(lines)), entry.by or "–"))
