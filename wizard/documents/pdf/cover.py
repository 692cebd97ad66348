"""The cover: the organisation's own figure, its name, the title and four facts."""

from __future__ import annotations

from io import BytesIO

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from assessments.types import Logo
from wizard.documents.logos import BOX_MM, logo_picture
from wizard.documents.pdf import fonts
from wizard.documents.pdf.colors import INK, MUTED
from wizard.documents.pdf.flowables import PictureFlow, hairline
from wizard.documents.pdf.page import HEIGHT, WIDTH, concept_words
from wizard.documents.pdf.painter import draw_line, is_rehearsal
from wizard.documents.pdf.parts_text import para
from wizard.documents.pdf.styles import STYLES
from wizard.documents.pdf.tags import Element, mark
from wizard.documents.pdf.text import shortened
from wizard.documents.report import Cover, Report

_LOGO = (BOX_MM[0] * mm, BOX_MM[1] * mm)
_NAME_LETTERS = 90
_FACT_LETTERS = 70
_TRACKING = -0.9


class CoverPage(Flowable):
    """Everything on the first page, at fixed places; long names are shortened here and stand in full further on."""

    def __init__(self, report: Report, cover: Cover) -> None:
        super().__init__()
        self._report, self._cover = report, cover
        self._heading = Element("H1")

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Take the whole frame."""
        return width, height - 1

    def draw(self) -> None:
        """Draw it all, in the order in which it is heard: names, title, facts, and the figure last."""
        canvas, cover = self.canv, self._cover
        if is_rehearsal(canvas):
            return
        top = HEIGHT - 1
        self._logo(canvas, cover.client_logo, 0, top + 20, self._report.organisation)
        if cover.adviser or cover.adviser_logo:
            self._logo(canvas, cover.adviser_logo, WIDTH - _LOGO[0], top + 20, cover.adviser)
        foot = top - 56 - cover.figure.height
        y = _place(canvas, shortened(self._report.organisation, _NAME_LETTERS), "Organisatie", 0, foot - 16, WIDTH)
        if self._report.is_concept:
            y = _place(canvas, concept_words(self._report), "TabelSterk", 0, y - 2, WIDTH)
        y = self._title(canvas, y - 14)
        _place(canvas, cover.subtitle, "Ondertitel", 0, y - 12, WIDTH * 0.68)
        self._facts(canvas, 74)
        figure = PictureFlow(cover.figure)
        figure.wrapOn(canvas, WIDTH, HEIGHT)
        figure.drawOn(canvas, WIDTH - cover.figure.width + 8, foot)
        _place(canvas, cover.figure_note, "InhoudKlein", 0, foot + 26, 138)

    def _title(self, canvas: Canvas, y: float) -> float:
        style = STYLES["Titel"]
        canvas.setFillColor(INK)
        with mark(canvas, self._heading):
            for line in self._cover.title:
                y -= style.leading
                text = canvas.beginText(-1, y + 9)
                text.setFont(style.fontName, style.fontSize)
                text.setCharSpace(_TRACKING)
                text.textOut(line)
                text.setCharSpace(0)
                canvas.drawText(text)
        return y

    def _facts(self, canvas: Canvas, top: float) -> None:
        hairline(canvas, 0, WIDTH, top, color=INK, thick=1.0)
        step = WIDTH / max(4, len(self._cover.facts))
        for number, (label, words) in enumerate(self._cover.facts):
            canvas.setFillColor(MUTED)
            with mark(canvas, None):
                draw_line(canvas, number * step, top - 17, label, font=fonts.REGULAR, size=8.5)
                _place(canvas, shortened(words, _FACT_LETTERS), "Tabel", number * step, top - 21, step - 8)

    def _logo(self, canvas: Canvas, logo: Logo | None, x: float, top: float, name: str) -> None:
        """Draw a logo inside its box, never stretched; a picture that cannot be used becomes the name."""
        picture = logo_picture(logo, is_grey=self._report.is_grey)
        if picture is None:
            _place(canvas, shortened(name, 44), "LogoNaam", x, top, _LOGO[0] + 40)
            return
        wide, high = picture.fitted(*_LOGO)
        image = ImageReader(BytesIO(picture.png))
        with mark(canvas, Element("Figure", alt=f"Logo van {name}"), (x, top - high, x + wide, top)):
            canvas.drawImage(image, x, top - high, wide, high)


def _place(canvas: Canvas, words: str, style: str, x: float, top: float, width: float) -> float:
    """Draw a paragraph with its top at ``top``; return its bottom."""
    part = para(words, style)
    height = part.wrapOn(canvas, width, 1e6)[1]
    part.drawOn(canvas, x, top - height)
    return float(top - height)
