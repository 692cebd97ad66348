"""Verschil: the nulmeting beside the newest hermeting."""

from __future__ import annotations

from collections.abc import Sequence

from assessments.comparison import Comparison, compare
from wizard import formats
from wizard.difference_words import HEADS, DifferenceRow, kpi_rows, reason_words, score_rows
from wizard.documents import blocks as b
from wizard.documents.context import Context, Place
from wizard.documents.report import Chapter

_BETTER, _WORSE = "▲", "▼"


def chapter(context: Context) -> Chapter | None:
    """Write the chapter; absent without a hermeting."""
    found = compare(context.catalogue, context.assessment.dossier)
    if found is None:
        return None
    scores, kpis = score_rows(context.catalogue, found), kpi_rows(context.catalogue, found)
    blocks: list[b.Block] = []
    reasons = reason_words(found)
    if reasons:
        blocks.append(b.Callout("Vergelijk met zorg", " ".join(reasons)))
    blocks += [b.Heading("Stappen en pijlers, 0 tot 4"), _table(scores)]
    if kpis:
        blocks += [b.Heading("KPI’s"), _table(kpis)]
    if found.realised_saving is not None:
        amount = formats.euro(found.realised_saving, 0)
        words = f"Gerealiseerde besparing: {amount}. Dat is het verschil in cost-per-hire maal de aannames van nu."
        blocks.append(b.Paragraph((b.strong(words),)))
    days = [formats.long_date(one.date) for one in (found.before, found.after)]
    lead = f"Nulmeting van {days[0]} naast de hermeting van {days[1]}."
    return Chapter(context.number(Place.DIFFERENCE), "Verschil", _message(found, (*scores, *kpis)), lead, tuple(blocks))


def _message(found: Comparison, rows: Sequence[DifferenceRow]) -> str:
    better = sum(one.change.startswith(_BETTER) for one in rows)
    worse = sum(one.change.startswith(_WORSE) for one in rows)
    if not better and not worse:
        return "Er is nog geen verschil te zien."
    sure = "" if not found.reasons else ", met een slag om de arm"
    return f"{better} uitkomsten zijn beter en {worse} slechter dan bij de nulmeting{sure}."


def _table(rows: Sequence[DifferenceRow]) -> b.Table:
    columns = (b.Column(HEADS[0], 3.4), *(b.Column(head, 1.5, "right") for head in HEADS[1:4]),
               *(b.Column(head, 1.3) for head in HEADS[4:]))  # fmt: skip
    made = []
    for one in rows:
        name = b.Cell(((b.Run(one.name),), (b.muted(one.doubt),))) if one.doubt else b.Cell(((b.Run(one.name),),))
        made.append(b.Row((name, *one.cells()[1:])))
    return b.Table(columns, tuple(made), dense=True)
