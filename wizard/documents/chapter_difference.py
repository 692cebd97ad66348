"""Verschil: the nulmeting beside the newest hermeting."""

from __future__ import annotations

from assessments.comparison import compare
from wizard.difference_words import kpi_rows, reason_words
from wizard.documents import blocks as b
from wizard.documents import difference_parts as parts
from wizard.documents.context import PAGE_WIDTH, Context, Place
from wizard.documents.report import Chapter
from wizard.drawing.difference_dots import difference_dots


def chapter(context: Context) -> Chapter | None:
    """Write the chapter; absent without a hermeting."""
    found = compare(context.catalogue, context.assessment.dossier)
    if found is None:
        return None
    number = context.number(Place.DIFFERENCE)
    gains = parts.gains(context, found)
    blocks: list[b.Block] = [b.KeyFigures(gains)] if gains else []
    reasons = reason_words(found)
    if reasons:
        blocks.append(b.Callout("Vergelijk met zorg", " ".join(reasons)))
    caption = parts.dots_caption(found)
    picture = difference_dots(parts.dot_lines(context, found), width=PAGE_WIDTH, row=19, text_size=9)
    blocks.append(b.Figure(picture, f"Figuur {number}.1 Score per stap en per pijler", caption))
    rows = kpi_rows(context.catalogue, found, cents=True)
    if rows:
        blocks += [
            b.Heading("KPI’s"),
            parts.kpi_table(rows, parts.round_names(found)),
            b.Paragraph(parts.legend(), b.Tone.NOTE),
        ]
    blocks += parts.saving_words(context, found)
    blocks += [b.Heading("Wat dit vraagt", 3), b.Bullets(parts.asks(context, found))]
    return Chapter(number, "Verschil", parts.message(found), parts.lead(found), tuple(blocks))
