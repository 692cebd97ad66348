"""KPI-blad: what is measured, what it is now, what one aims at, and room for the coming quarters."""

from __future__ import annotations

from assessments.types import TaskCode
from wizard.documents import blocks as b
from wizard.documents.context import Context, Place
from wizard.documents.report import Chapter
from wizard.kpi_words import UNKNOWN, target_words, value_words

_KEEPER = TaskCode("T-SYN-07")


def chapter(context: Context) -> Chapter | None:
    """Write the sheet; absent while not one KPI is known beside the maturity."""
    outcomes = context.outcomes
    known = [code for code, value in outcomes.kpis.items() if value is not None and code != "DEKK"]
    if not known:
        return None
    rows = []
    for code, kpi in context.catalogue.kpis.items():
        target, provisional = target_words(context.sheet, kpi, outcomes)
        aim = (b.Run(target), b.muted(" voorlopig")) if provisional else (b.Run(target),)
        name = b.Cell(((b.strong(kpi.name),), (b.muted(f"{code} · {kpi.formula}"),)))
        rows.append(b.Row((name, value_words(code, outcomes.kpis[code]), aim, "", "", "", "")))
    columns = (b.Column("KPI en definitie", 4.4), b.Column("Nu", 1.6, "right"), b.Column("Streefwaarde", 1.8, "right"),
               *(b.Column(f"K{quarter}", 0.8, "center") for quarter in range(1, 5)))  # fmt: skip
    missing = sum(outcomes.kpis[code] is None for code in context.catalogue.kpis)
    message = f"{len(known)} van {len(context.catalogue.kpis) - 1} KPI’s hebben een beginwaarde."
    keeper = context.task(_KEEPER)
    who = "" if keeper is None else f" {context.owner(keeper)} houdt ze bij."
    lead = f"Vul elk kwartaal de waarde in.{who} Voorlopig is een voorstel: tweemaal de tolerantie beter dan nu."
    note = b.Paragraph(
        f"{UNKNOWN} betekent: nog niet te berekenen. Bronnen staan in {context.refer(Place.ACCOUNT)}.", b.Tone.NOTE
    )
    blocks: tuple[b.Block, ...] = (b.Table(columns, tuple(rows), dense=True), *((note,) if missing else ()))
    return Chapter(context.number(Place.KPIS), "KPI-blad", message, lead, blocks)
