"""Bijlage Later: the tasks of class C on a line each, and what was taken out of the plan, with the reason."""

from __future__ import annotations

from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.context import Context, Place, one_line, short_title, tasks_and_hours
from wizard.documents.report import Chapter, Scope

_FEW = 6
"""Fewer tasks than this leave a page nearly blank, so the list goes on below the appendix before it."""


def chapter(context: Context) -> Chapter | None:
    """Write the lists; nothing when both are empty."""
    in_full = {one.code for one in context.early}
    later = context.later if context.scope is Scope.ALL else ()
    dropped = context.assessment.dropped
    if not later and not dropped:
        return None
    blocks: list[b.Block] = []
    if later:
        rows = tuple(
            b.Row(
                (
                    b.Cell(mark=one.pillar),
                    (b.muted(one.code),),
                    short_title(one) + (f" ({context.refer(Place.FIRST_90)})" if one.code in in_full else ""),
                    one_line(context.owner(one), 30),
                    formats.hours(one.task.hours),
                    (b.strong(context.end(one)),),
                )
            )
            for one in later
        )
        columns = (
            b.Column("", 0.8),
            b.Column("Taak", 1.4),
            b.Column("", 5.2),
            b.Column("Trekker", 2.6),
            b.Column("Uren", 0.9, "right"),
            b.Column("Klaar op", 1.6, "right"),
        )
        blocks.append(b.Table(columns, rows, dense=True))
    for place, one in enumerate(dropped):
        if place == 0:
            blocks.append(b.Heading("Uit het plan gehaald"))
        blocks.append(b.Paragraph((b.strong(f"{one.template.code}  {one.template.title}"),)))
        gone = context.assessment.dossier.plan.edit(one.template.code).dropped_on
        reason = f"Reden ({formats.long_date(gone)}): " if gone is not None else "Reden: "
        blocks.append(b.Paragraph((b.muted(reason), b.Run(one.reason.strip() or "–")), b.Tone.QUOTE))
    lead = f"Klasse C: {tasks_and_hours(later)}. Doe dit als er ruimte is; het plan werkt ook zonder." if later else ""
    return Chapter(
        context.number(Place.LATER), "Later", "", lead, tuple(blocks), is_appendix=True, joins=len(later) < _FEW
    )
