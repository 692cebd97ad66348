"""Bijlage Ingevulde hulpmiddelen: everything that was filled in on the tools of method 2.8, so that none of it is lost."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.assessment import Assessment
from wizard.documents import blocks as b
from wizard.documents.context import Context, Place
from wizard.documents.report import Chapter
from wizard.tools.filling import fill

_FEW = 8
"""Fewer entries than this leave a page nearly blank, so the list goes on below the appendix before it."""


def chapter(context: Context) -> Chapter | None:
    """Write a table per tool; nothing while no tool was filled in."""
    kept = context.assessment.dossier.plan.tools
    blocks: list[b.Block] = []
    count = 0
    for code in sorted(kept, key=list(context.catalogue.tools.texts).index if _all_known(context) else str):
        rows = list(_rows(context.assessment, code))
        if rows:
            text = context.catalogue.tools.texts.get(code)
            blocks += [b.Heading(text.name if text else code), _table(rows)]
            count += len(rows)
    if not blocks:
        return None
    lead = "Wat er op de hulpmiddelen is ingevuld. Elk hulpmiddel is ook als eigen formulier af te drukken."
    return Chapter(
        context.number(Place.TOOLS), "Ingevulde hulpmiddelen", "", lead, tuple(blocks), is_appendix=True,
        joins=count < _FEW,
    )  # fmt: skip


def _all_known(context: Context) -> bool:
    return set(context.assessment.dossier.plan.tools) <= set(context.catalogue.tools.texts)


def _table(rows: list[tuple[str, str]]) -> b.Table:
    columns = (b.Column("Waar", 4), b.Column("Wat er staat", 6))
    return b.Table(columns, tuple(b.Row(row) for row in rows), dense=True, long_text=True)


def _rows(assessment: Assessment, code: str) -> Iterator[tuple[str, str]]:
    """Yield what was filled in under the name of its place, in the tool's order; what has no place any more by its key."""
    kept = {key: value.strip() for key, value in assessment.dossier.plan.tools[code].items() if value.strip()}
    for key, name in _names(assessment, code):
        value = kept.pop(key, "")
        if value:
            yield name, value
    yield from kept.items()


def _names(assessment: Assessment, code: str) -> Iterator[tuple[str, str]]:
    if code not in assessment.catalogue.tools.texts:
        return
    for piece in fill(assessment, code).pieces:
        for item in piece.items:
            for entry in item.entries:
                yield entry.key, item.text or entry.name
            for cell in item.cells:
                if not isinstance(cell, str):
                    yield cell.key, cell.name
