"""From a report to a PDF: the bytes, or a file that is written whole or not at all."""

from __future__ import annotations

from io import BytesIO

from reportlab import rl_config

from wizard.documents.pdf import fonts
from wizard.documents.pdf.canvas import PaperCanvas
from wizard.documents.pdf.page import DocumentTemplate
from wizard.documents.pdf.pages import PageRegister
from wizard.documents.pdf.story import StoryTeller
from wizard.documents.progress import Progress, without_collecting
from wizard.documents.report import Report


def render(report: Report, *, progress: Progress | None = None, tagged: bool = True) -> bytes:
    """Lay a report out and return it as PDF; the same report always gives the same bytes.

    ``progress`` is told of every page; what it raises comes out here. ``tagged`` is off only to measure what tags cost.
    """
    with without_collecting():
        return _built(report, progress, tagged=tagged)[0]


def count_pages(report: Report) -> int:
    """Return on how many pages a report stands, without its PDF being kept."""
    return _built(report, None, tagged=False)[1].known_total


def _built(report: Report, progress: Progress | None, *, tagged: bool) -> tuple[bytes, PageRegister]:
    rl_config.__dict__.update(useA85=0)  # binary streams: a fifth smaller, and no time spent on text nobody reads
    fonts.register()
    target = BytesIO()
    register = PageRegister()
    teller = StoryTeller(report, register)
    document = DocumentTemplate(target, report, register, progress, tagged=tagged)
    first = teller.first_template()
    document.pageTemplates.sort(key=lambda template: template.id != first)
    document.multiBuild(teller.story(), canvasmaker=PaperCanvas)
    return target.getvalue(), register
