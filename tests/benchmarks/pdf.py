"""The example plan as PDF, against plain ReportLab paragraphs and tables on as many pages."""

from __future__ import annotations

import io
import statistics
import time
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from assessments.content import load
from wizard.assessment import assess
from wizard.commands import example_dossier
from wizard.documents import plan_pdf

_RUNS = 5
_WORDS = "Elke taak staat hier volledig uitgeschreven, met wie hem doet en wanneer hij klaar is. " * 3


def example_plan(_folder: Path) -> tuple[str, float, float, str]:
    """Measure both after a first run that loads fonts; the runs alternate, medians are compared."""
    from pypdf import PdfReader

    dossier = example_dossier()
    assessment = assess(load(), dossier)
    pages = len(PdfReader(io.BytesIO(plan_pdf(assessment, printed_on=dossier.newest().date))).pages)
    _plain(2)
    ours, bare = [], []
    for _ in range(_RUNS):
        bare.append(_timed(lambda: _plain(pages)))
        ours.append(_timed(lambda: plan_pdf(assessment, printed_on=dossier.newest().date)))
    mine, yardstick = statistics.median(ours), statistics.median(bare)
    return (
        "example plan as PDF",
        mine / yardstick,
        3,
        f"{mine:.2f} s for {pages} pages, plain ReportLab {yardstick:.2f} s",
    )


def _plain(pages: int) -> None:
    """Write pages of paragraphs and a table, as full as a page of the plan."""
    styles = getSampleStyleSheet()
    story: list[object] = []
    for number in range(pages):
        story.append(Paragraph(f"Hoofdstuk {number + 1}", styles["Heading1"]))
        story += [Paragraph(_WORDS, styles["BodyText"]) for _ in range(3)]
        rows = [
            [Paragraph(f"T-{row:02}", styles["BodyText"]), Paragraph(_WORDS[:90], styles["BodyText"]), "8 uur"]
            for row in range(14)
        ]
        story += [Spacer(1, 8), Table(rows, colWidths=(60, 320, 70)), PageBreak()]
    SimpleDocTemplate(io.BytesIO(), pagesize=A4).build(story)


def _timed(act: object) -> float:
    assert callable(act)
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin
