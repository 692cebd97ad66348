"""The sheet for the wall as flowables: one per page, each drawn at fixed places."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak

from wizard import formats
from wizard.documents.pdf import fonts
from wizard.documents.pdf.colors import INK, LINE, MUTED
from wizard.documents.pdf.flowables import hairline
from wizard.documents.pdf.page import EXAMPLE_WORDS, concept_words, fitting
from wizard.documents.pdf.painter import draw_line, is_rehearsal, line_width, paint
from wizard.documents.pdf.poster.fit import PAD, Fit, fit
from wizard.documents.pdf.poster.lanes import LaneDrawer
from wizard.documents.pdf.poster.lines import broken
from wizard.documents.pdf.poster.sheets import HEAD, Sheet, sheets
from wizard.documents.pdf.tags import Element, mark
from wizard.documents.pdf.text import shortened
from wizard.documents.poster.values import Paper, Poster
from wizard.documents.report import Report, foot_words
from wizard.drawing.model_figure import emblem

_EMBLEM = emblem(size=46)
_TITLE, _TRACKING = 29.0, -0.7
_HEADS = 18.0
_SMALL = 8.5
_ORGANISATION = 90
_REST = 1.0
_NOTE = 0.57
"""The share of a foot that the note has beside the edition and the mark of the example."""
_WHOSE = 10.5
_PERIOD, _CAPTION = 12.0, 10.0
_VALUE, _LABEL, _BETWEEN = 18.0, 9.5, 26.0


def poster_pages(report: Report, poster: Poster) -> list[Flowable]:
    """Return a flowable per page of the sheet."""
    found = fit(poster)
    parts: list[Flowable] = []
    for sheet in sheets(poster.paper):
        parts += [PageBreak()] if parts else []
        parts.append(PosterPage(report, poster, sheet, found))
    return parts


class PosterPage(Flowable):
    """One page: head, periods, lanes and foot; on two A4 also how to join them."""

    def __init__(self, report: Report, poster: Poster, sheet: Sheet, found: Fit) -> None:
        super().__init__()
        self._report, self._poster, self._sheet, self._fit = report, poster, sheet, found

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Take the whole page, but for what the flowables without a size need below it."""
        return width, height - _REST

    def draw(self) -> None:
        """Draw from top to bottom."""
        if is_rehearsal(self.canv):
            return
        canvas, sheet = self.canv, self._sheet
        table = Element("Table")
        canvas.saveState()
        canvas.translate(0, -_REST)
        if self._poster.paper is Paper.TILES:
            self._joint(canvas)
        if sheet.number == 1:
            self._title(canvas)
        if sheet.number == sheet.count:
            self._figures(canvas)
        y = sheet.top - HEAD
        self._periods(canvas, y, table)
        drawer = LaneDrawer(canvas, sheet, self._fit, table)
        for lane, cells, height in zip(self._poster.lanes, self._fit.cells, self._fit.heights, strict=True):
            drawer.draw(lane, cells, y, height)
            y -= height
            if lane is not self._poster.lanes[-1]:
                hairline(canvas, sheet.left - sheet.strip, sheet.right, y)
        self._borders(canvas, y)
        self._foot(canvas, y)
        canvas.restoreState()

    def _title(self, canvas: Canvas) -> None:
        sheet, poster = self._sheet, self._poster
        paint(canvas, _EMBLEM, sheet.left, sheet.top - 46)
        x = sheet.left + 58
        canvas.setFillColor(INK)
        text = canvas.beginText(x, sheet.top - 25)
        text.setFont(fonts.SEMIBOLD, _TITLE)
        text.setCharSpace(_TRACKING)
        text.textOut(poster.title)
        text.setCharSpace(0)
        with mark(canvas, Element("H1")):
            canvas.drawText(text)
        if self._report.is_concept:
            width = fonts.text_width(poster.title, fonts.SEMIBOLD, _TITLE) + len(poster.title) * _TRACKING
            self._concept(canvas, x + width + 16)
        room = sheet.right - x - (self._figures_width() + 20 if sheet.count == 1 else PAD)
        canvas.setFillColor(MUTED)
        draw_line(canvas, x, sheet.top - 43, self._whose(room), font=fonts.REGULAR, size=_WHOSE)

    def _whose(self, room: float) -> str:
        """Return the organisation and as many facts as there is room for."""
        name, facts = shortened(self._poster.organisation, _ORGANISATION), list(self._poster.facts)
        while facts and line_width("  ·  ".join([name, *facts]), fonts.REGULAR, _WHOSE) > room:
            facts.pop(0)
        return fitting("  ·  ".join([name, *facts]), room, _WHOSE)

    def _concept(self, canvas: Canvas, x: float) -> None:
        words = concept_words(self._report)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1.0)
        canvas.rect(x, self._sheet.top - 22, fonts.text_width(words, fonts.SEMIBOLD, _SMALL) + 14, 16, stroke=1, fill=0)
        canvas.setFillColor(INK)
        draw_line(canvas, x + 7, self._sheet.top - 17, words, font=fonts.SEMIBOLD, size=_SMALL)

    def _figure_widths(self, value: float) -> list[float]:
        return [
            max(line_width(words, fonts.MEDIUM, value), line_width(label, fonts.REGULAR, _LABEL)) + _BETWEEN
            for words, label in self._poster.figures
        ]

    def _figures_width(self, value: float = _VALUE) -> float:
        return max(0.0, sum(self._figure_widths(value)) - _BETWEEN)

    def _figures(self, canvas: Canvas) -> None:
        """Draw the figures against the right edge; on a narrow page with smaller letters."""
        room = self._sheet.right - self._sheet.left - PAD
        size = next((size for size in (_VALUE, 16, 14, 12) if self._figures_width(size) <= room), _LABEL)
        x = self._sheet.right - self._figures_width(size)
        for (value, label), width in zip(self._poster.figures, self._figure_widths(size), strict=True):
            with mark(canvas, Element("P", actual=f"{value} {label}")):
                canvas.setFillColor(INK)
                draw_line(canvas, x, self._sheet.top - 25, value, font=fonts.MEDIUM, size=size)
                canvas.setFillColor(MUTED)
                draw_line(canvas, x, self._sheet.top - 43, label, font=fonts.REGULAR, size=_LABEL)
            x += width

    def _periods(self, canvas: Canvas, y: float, table: Element) -> None:
        """Draw the names of the periods; what they are for only where there is room for that behind every name."""
        sheet, x = self._sheet, self._sheet.columns_left
        has_captions = all(map(self._has_room, sheets(self._poster.paper)))
        row = Element("TR", table)
        Element("TD", row)
        for period, width in zip(sheet.periods, sheet.widths(self._fit.counts), strict=True):
            one = self._poster.periods[period]
            with mark(canvas, Element("TH", row, scope="Column")):
                canvas.setFillColor(INK)
                room = width - 1.5 * PAD
                size = _PERIOD * min(1.0, room / line_width(one.name, fonts.SEMIBOLD, _PERIOD))
                draw_line(canvas, x + PAD, y + 7, one.name, font=fonts.SEMIBOLD, size=size)
                if has_captions:
                    canvas.setFillColor(MUTED)
                    left = x + PAD + line_width(f"{one.name} ", fonts.SEMIBOLD, _PERIOD) + 4
                    draw_line(canvas, left, y + 7, one.caption, font=fonts.REGULAR, size=_CAPTION)
            x += width
        hairline(canvas, sheet.left - sheet.strip, sheet.right, y, color=INK, thick=1.0)

    def _has_room(self, sheet: Sheet) -> bool:
        """Tell whether on this page every period's caption fits behind its name."""
        ones = [self._poster.periods[period] for period in sheet.periods]
        used = [
            PAD + line_width(one.name, fonts.SEMIBOLD, _PERIOD) + 8 + line_width(one.caption, fonts.REGULAR, _CAPTION)
            for one in ones
        ]
        return all(one < width for one, width in zip(used, sheet.widths(self._fit.counts), strict=True))

    def _borders(self, canvas: Canvas, bottom: float) -> None:
        """Draw the lines between the periods, and the one below the lanes."""
        sheet = self._sheet
        x = sheet.columns_left
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.6)
        for width in sheet.widths(self._fit.counts)[:-1]:
            x += width
            canvas.line(x, bottom, x, sheet.top - HEAD + _HEADS)
        hairline(canvas, sheet.left - sheet.strip, sheet.right, bottom, color=INK, thick=1.0)

    def _foot(self, canvas: Canvas, bottom: float) -> None:
        """Draw how to read the sheet, and at the right of the last page version, date and the chosen words."""
        sheet, whole = self._sheet, self._sheet.right - self._sheet.left
        share = _NOTE if sheet.count == 1 else 1
        canvas.setFillColor(MUTED)
        if sheet.number == 1:
            with mark(canvas, Element("P")):
                self._lines(canvas, bottom, self._note(), whole * share - PAD, is_right=False)
        if sheet.number != sheet.count:
            return
        room = whole * (1 - _NOTE if sheet.count == 1 else 1)
        with mark(canvas, Element("P")):  # it stands on one page only, so it is heard there
            if self._report.is_example:
                room -= fonts.text_width(EXAMPLE_WORDS, fonts.SEMIBOLD, _SMALL) + 20
            words = foot_words(self._report)
            lines = self._lines(canvas, bottom, words, room, is_right=True)
            if self._report.is_example:
                x = sheet.right - max(line_width(line, fonts.REGULAR, _SMALL) for line in lines) - 20
                canvas.setFillColor(INK)
                draw_line(canvas, x, bottom - 15, EXAMPLE_WORDS, font=fonts.SEMIBOLD, size=_SMALL, anchor="end")

    def _lines(self, canvas: Canvas, bottom: float, words: str, room: float, *, is_right: bool) -> tuple[str, ...]:
        """Draw words on one line or two below the lanes; what does not fit on two is shown to be cut."""
        lines = broken(words, fonts.REGULAR, _SMALL, room)
        if len(lines) > 2:
            lines = (lines[0], fitting(" ".join(lines[1:]), room, _SMALL))
        x, anchor = (self._sheet.right, "end") if is_right else (self._sheet.left, "start")
        for number, line in enumerate(lines):
            y = bottom - 15 if len(lines) == 1 else bottom - 10 - number * 10
            draw_line(canvas, x, y, line, font=fonts.REGULAR, size=_SMALL, anchor=anchor)
        return lines

    def _note(self) -> str:
        left_out = len(self._fit.left_out)
        if not left_out:
            return self._poster.note
        words = (
            "1 taak was hier geen plek; die staat"
            if left_out == 1
            else f"{formats.number(left_out)} taken was hier geen plek; die staan"
        )
        return f"{self._poster.note} Voor {words} in het plan."

    def _joint(self, canvas: Canvas) -> None:
        """Draw where to cut the first page and what of the second one goes below it, with a word how to tape them."""
        sheet = self._sheet
        canvas.setFillColor(MUTED)
        words = (
            "Vel 1 van 2. Knip langs de streepjeslijn rechts, leg dit vel op de strook van vel 2 en plak het vast."
            if sheet.number == 1
            else "Vel 2 van 2. De strook links komt onder vel 1: leg de lijnen op elkaar."
        )
        draw_line(canvas, sheet.left - sheet.strip, sheet.top + 7, words, font=fonts.REGULAR, size=_SMALL)
        edge = sheet.right if sheet.number == 1 else sheet.left
        canvas.setStrokeColor(MUTED)
        canvas.setLineWidth(0.8)
        canvas.setDash([4, 3])
        canvas.line(edge, sheet.bottom, edge, sheet.top + 4)
        canvas.setDash()
        for y in (sheet.bottom, sheet.top + 4):
            canvas.line(edge - 6, y, edge, y) if sheet.number == 1 else canvas.line(edge, y, edge + 6, y)
