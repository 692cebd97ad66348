"""The page: A4 with one frame, the running head and foot, and the templates of the documents."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any, BinaryIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from wizard import formats
from wizard.documents.pdf import fonts
from wizard.documents.pdf.colors import INK, MUTED, color_door
from wizard.documents.pdf.pages import PageRegister
from wizard.documents.pdf.painter import draw_line, is_rehearsal, line_width, paint_stored
from wizard.documents.pdf.poster.sheets import sheets
from wizard.documents.pdf.tags import artifact
from wizard.documents.pdf.tags.furniture import LOWER, PAGINATION, draw_head, few_words, heard_once
from wizard.documents.pdf.tags.metadata import write_metadata
from wizard.documents.pdf.tags.tree import Tree
from wizard.documents.pdf.text import label, shortened
from wizard.documents.progress import Progress
from wizard.documents.report import Report, foot_words
from wizard.drawing.model_figure import emblem

LEFT, RIGHT, TOP, BOTTOM = 22 * mm, 20 * mm, 28 * mm, 24 * mm
PAGE_WIDTH, PAGE_HEIGHT = A4
WIDTH = PAGE_WIDTH - LEFT - RIGHT
HEIGHT = PAGE_HEIGHT - TOP - BOTTOM
COVER, CHAPTER, CONTINUED, APPENDIX, FORM = "omslag", "hoofdstuk", "vervolg", "bijlage", "formulier"
POSTER = "poster"

_HEAD_BASE = PAGE_HEIGHT - 16.4 * mm
_FOOT_BASE = 13.5 * mm
_SMALL = 8.0
_LANGUAGE = "nl-NL"
_LINE = 10.5
_MIDDLE = WIDTH / 2 + 20
_PAGE_ROOM = 84
_QUIET = 34.0
"""What stays white above the foot where many get the same pages: the same words there are taken for a running foot."""
EXAMPLE_WORDS = "Voorbeeld: geen bestaande organisatie"
_EMBLEM = emblem(size=12)


class DocumentTemplate(BaseDocTemplate):
    """The pages of one report."""

    def __init__(
        self,
        target: BinaryIO,
        report: Report,
        register: PageRegister,
        progress: Progress | None = None,
        *,
        tagged: bool = True,
    ) -> None:
        organisation = label(report.organisation, 120)
        super().__init__(
            target,
            pagesize=page_size(report),
            title=f"{report.name} {organisation}".strip(),
            author=organisation,
            subject=report.name,
            creator="Recruitmentwijzer",
            lang=_LANGUAGE,
            initialFontName=fonts.REGULAR,
            invariant=1,
            allowSplitting=1,
            enforceColorSpace=color_door(report.accent, is_grey=report.is_grey),
        )
        self._report = report
        self._register = register
        self._progress = progress
        self.addPageTemplates([self._template(name) for name in (COVER, CHAPTER, CONTINUED, APPENDIX, FORM, POSTER)])
        self._tagged = tagged

    def beforeDocument(self) -> None:  # ReportLab's name
        """Set how a reader opens the document."""
        canvas = self.canv
        canvas.running_head, canvas.head_page = "", 0
        canvas.is_rehearsal = not self._register.known_total
        canvas.tags = Tree(self._register.known_total) if self._tagged and not canvas.is_rehearsal else None
        write_metadata(canvas._doc, language=_LANGUAGE, made_on=self._report.made_on)
        canvas.setViewerPreference("DisplayDocTitle", "true")
        canvas.showOutline()
        vars(canvas._doc.Catalog)["OpenAction"] = pdfdoc.PDFArray([pdfdoc.PDFObjectReference("Page1"), pdfdoc.PDFName("FitH"),
                                                          self.pagesize[1]])  # fmt: skip

    def afterPage(self) -> None:  # ReportLab's name
        """Count the page, and tell of it."""
        page = self.canv.getPageNumber()
        self._register.found_total = max(self._register.found_total, page)
        if self._progress is not None:
            self._progress(page, self._register.known_total)

    def _template(self, name: str) -> PageTemplate:
        if name == POSTER:
            return PageTemplate(name, [Frame(0, 0, *self.pagesize, 0, 0, 0, 0, id=name)], pagesize=self.pagesize)
        quiet = _QUIET if self._report.on_right else 0
        frame = Frame(LEFT, BOTTOM + quiet, WIDTH, HEIGHT - quiet, 0, 0, 0, 0, id=name)
        furniture = self._cover_furniture if name == COVER else self._furniture
        return PageTemplate(name, [frame], onPageEnd=furniture)

    def _cover_furniture(self, canvas: Canvas, _document: Any) -> None:
        canvas.setFillColor(MUTED)
        self._foot(canvas)

    def _furniture(self, canvas: Canvas, _document: Any) -> None:
        """Draw head and foot when the page is done: only then is known which chapter it belongs to."""
        report = self._report
        if is_rehearsal(canvas) or canvas.getPageNumber() in self._register.known_white:
            return
        canvas.saveState()
        with artifact(canvas, PAGINATION):
            paint_stored(canvas, _EMBLEM, LEFT, _HEAD_BASE - 3.4)
        middle = right = LEFT + WIDTH * 0.62
        if report.is_concept:
            middle, right = self._concept_mark(canvas)
        canvas.setFillColor(MUTED)
        head = head_words(report, middle - LEFT - 24)
        with heard_once(canvas):
            draw_head(canvas, LEFT + 18, _HEAD_BASE, head, font=fonts.REGULAR, size=_SMALL)
        words = self._running_words(canvas, LEFT + WIDTH - right - 8)
        x = LEFT + WIDTH - line_width(words, fonts.REGULAR, _SMALL)
        page = self._page_words(canvas.getPageNumber())
        with artifact(canvas, PAGINATION):
            draw_head(canvas, x, _HEAD_BASE - LOWER, words, font=fonts.REGULAR, size=_SMALL)
            draw_line(canvas, LEFT + WIDTH, _FOOT_BASE, page, font=fonts.REGULAR, size=_SMALL, anchor="end")
        self._foot(canvas)
        canvas.restoreState()

    def _running_words(self, canvas: Canvas, room: float) -> str:
        words = few_words(getattr(canvas, "running_head", "").strip())
        longer = f"{words}, vervolg" if words and canvas.getPageNumber() > getattr(canvas, "head_page", 0) else words
        fits = fonts.text_width(longer, fonts.REGULAR, _SMALL) <= room
        return longer if fits else fitting(words, room)

    def _page_words(self, page: int) -> str:
        number, count = page, self._register.known_total or page
        if self._report.is_bundle:
            number, count = self._register.within_chapter(page)
        return f"Pagina {number} van {count}"

    def _concept_mark(self, canvas: Canvas) -> tuple[float, float]:
        """Draw the box that says CONCEPT; return its edges."""
        words = concept_words(self._report)
        width = fonts.text_width(words, fonts.SEMIBOLD, _SMALL) + 14
        left = LEFT + WIDTH * 0.55 - width / 2
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1.0)
        canvas.rect(left, _HEAD_BASE - 5, width, 15, stroke=1, fill=0)
        canvas.setFillColor(INK)
        with heard_once(canvas):
            draw_head(canvas, left + 7, _HEAD_BASE, words, font=fonts.SEMIBOLD, size=_SMALL)
        return left, left + width

    def _foot(self, canvas: Canvas) -> None:
        """Draw version, date and the chosen words; words that do not fit beside the rest get a line of their own."""
        report = self._report
        line, words = foot_words(report), ""
        example = EXAMPLE_WORDS if report.is_example else ""
        room = _MIDDLE - line_width(example, fonts.SEMIBOLD, _SMALL) / 2 - 12 if example else WIDTH - _PAGE_ROOM
        if line_width(line, fonts.REGULAR, _SMALL) > room:
            words = report.confidentiality
            line = foot_words(replace(report, confidentiality=""))
        with heard_once(canvas):
            draw_line(canvas, LEFT, _FOOT_BASE, line, font=fonts.REGULAR, size=_SMALL)
            if words:
                draw_line(canvas, LEFT, _FOOT_BASE - _LINE, words, font=fonts.REGULAR, size=_SMALL)
        if not example:
            return
        canvas.setFillColor(INK)
        with heard_once(canvas):
            draw_line(canvas, LEFT + _MIDDLE, _FOOT_BASE, example, font=fonts.SEMIBOLD, size=_SMALL, anchor="middle")


def page_size(report: Report) -> tuple[float, float]:
    """Return the size of the pages: A4, unless a sheet for the wall needs another."""
    return sheets(report.poster.paper)[0].page if report.poster is not None else A4


def head_words(report: Report, room: float) -> str:
    """Return whose document it is and what it is called; without room for both only whose, never half a name."""
    whose = shortened(report.organisation, 90)
    both = f"{whose}  ·  {report.name}"
    return both if line_width(both, fonts.REGULAR, _SMALL) <= room else fitting(whose, room)


def concept_words(report: Report) -> str:
    """Return what the CONCEPT box says."""
    if not report.open_points:
        return "CONCEPT"
    return f"CONCEPT · {formats.count(report.open_points, 'punt', 'punten')} open"


@lru_cache(maxsize=256)
def fitting(words: str, room: float, size: float = _SMALL) -> str:
    """Shorten one line of a head until it fits; an ellipsis shows the cut."""
    if line_width(words, fonts.REGULAR, size) <= room:
        return words
    while words and line_width(f"{words}…", fonts.REGULAR, size) > room:
        words = words[:-1]
    return f"{words.rstrip()}…"
