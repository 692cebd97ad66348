"""What tags cost, how LibreOffice does with the same plan in Word, and how many bytes a page takes."""

from __future__ import annotations

import io
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from assessments.content import load
from wizard.assessment import Assessment, assess
from wizard.commands import example_dossier
from wizard.documents.family import Form, Kind, Request, make, report
from wizard.documents.pdf.document import render
from wizard.documents.report import Scope

_RUNS = 5
_LIBREOFFICE_RUNS = 3
_MOST_SECONDS = 300
_PLAN = Request(Kind.PLAN, Scope.ALL)
Figure = tuple[str, float, float, str]


def tags(_folder: Path) -> Figure:
    """Compare the example plan with its tags and without; the runs alternate, medians are compared."""
    assessment = _example()
    made = report(assessment, _PLAN, assessment.measurement.date)
    render(made)  # loads fonts
    with_tags, without = [], []
    for _ in range(_RUNS):
        without.append(_timed(lambda: render(made, tagged=False)))
        with_tags.append(_timed(lambda: render(made)))
    mine, bare = statistics.median(with_tags), statistics.median(without)
    return "example plan with tags", mine / bare, 1.3, f"{mine:.2f} s, without tags {bare:.2f} s"


def libreoffice(folder: Path) -> Figure | None:
    """Compare making the plan as PDF with what LibreOffice needs to turn its Word file into PDF; None without it."""
    office = shutil.which("soffice")
    if office is None:
        return None
    assessment = _example()
    word = folder / "plan.docx"
    word.write_bytes(make(assessment, replace(_PLAN, form=Form.WORD), assessment.measurement.date))
    command = [office, f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless", "--convert-to", "pdf",
               "--outdir", str(folder), str(word)]  # fmt: skip

    def convert() -> None:
        subprocess.run(command, check=True, capture_output=True, timeout=_MOST_SECONDS)  # a fixed command

    def ours() -> None:
        make(assessment, _PLAN, assessment.measurement.date)

    convert()  # the first time makes its profile
    ours()
    theirs, mine = [], []
    for _ in range(_LIBREOFFICE_RUNS):
        theirs.append(_timed(convert))
        mine.append(_timed(ours))
    first, other = statistics.median(mine), statistics.median(theirs)
    details = f"{first:.2f} s, LibreOffice {other:.2f} s for the same plan in Word (aim 0.5)"
    return "example plan against LibreOffice", first / other, 1, details


def page_size(_folder: Path) -> Figure:
    """Measure kilobytes per page of the example plan, without logos."""
    from pypdf import PdfReader

    assessment = _example()
    pdf = make(assessment, _PLAN, assessment.measurement.date)
    pages = len(PdfReader(io.BytesIO(pdf)).pages)
    return "kB a page", len(pdf) / pages / 1000, 60, f"{len(pdf) / 1000:.0f} kB for {pages} pages"


def _example() -> Assessment:
    return assess(load(), replace(example_dossier(), logo=None))


def _timed(act: Callable[[], object]) -> float:
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin
