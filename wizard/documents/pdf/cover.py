"""The cover: the organisation's own figure, its name, the title and four facts, with logos and a house colour."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from assessments.types import Logo
from wizard.documents.logos import BOX_MM, logo_picture
from wizard.documents.pdf import fonts
from wizard.documents.pdf.colors import ACCENT_MARK, INK, MUTED
from wizard.documents.pdf.flowables import hairline, picture_tag
from wizard.documents.pdf.page import HEIGHT, WIDTH, concept_words
from wizard.documents.pdf.painter import draw_line, is_rehearsal, line_width, paint
from wizard.documents.pdf.parts_text import Text, para
from wizard.documents.pdf.styles import STYLES
from wizard.documents.pdf.tags import Element, artifact, mark
from wizard.documents.pdf.tags.table import is_like_prose
from wizard.documents.pdf.text import shortened
from wizard.documents.report import Cover, Report

_LOGO = (BOX_MM[0] * mm, BOX_MM[1] * mm)
_LOGO_NAME = _LOGO[0] + 40
_LOGO_LINES = 3
_FACT_LETTERS = 90
_TRACKING = -0.9
_BAR = (30.0, 3.0)
_FACTS = 74.0
_FACT_GAP = 12.0
_LEAST_ABOVE_FACTS = 24.0
_MOST_LIFT = 32.0


class CoverPage(Flowable):
    """Everything on the first page, at fixed places; a name that is too long even there stands in full further on.

    What a long name and the CONCEPT line take more than a short name does, comes from the white space below the
    subtitle first, then from the one around the figure.
    """

    def __init__(self, report: Report, cover: Cover) -> None:
        super().__init__()
        self._report, self._cover = report, cover
        self._heading = Element("H1", actual=" ".join(cover.title))

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Take the whole frame."""
        return width, height - 1

    def draw(self) -> None:
        """Draw it in the order in which it is heard: whose, the title, the facts, and the figure last."""
        if is_rehearsal(self.canv):
            return
        canvas, cover, top = self.canv, self._cover, HEIGHT - 1
        self._logo(cover.client_logo, self._report.organisation, top + 20, on_right=False)
        if cover.adviser or cover.adviser_logo:
            self._logo(cover.adviser_logo, cover.adviser, top + 20, on_right=True)
        name, subtitle = self._name(), para(cover.subtitle, "Ondertitel")
        concept = para(concept_words(self._report), "TabelSterk") if self._report.is_concept else None
        below = 16 + 10 + _height(name) + (0 if concept is None else 4 + _height(concept)) + 14
        below += len(cover.title) * STYLES["Titel"].leading + 12 + _height(subtitle, WIDTH * 0.68)
        y = top - 56 - cover.figure.height
        y += min(_MOST_LIFT, max(0.0, below + _LEAST_ABOVE_FACTS - (y - _FACTS)))
        foot = y
        y = self._bar(y - 16) - 7
        y = _placed(canvas, name, y)
        if concept is not None:
            y = _placed(canvas, concept, y - 4)
        y = self._title(y - 14)
        _placed(canvas, subtitle, y - 12, width=WIDTH * 0.68)
        self._facts(_FACTS)
        self._figure(foot)

    def _name(self) -> Text:
        """Return the organisation's name, as large and as whole as its lines allow."""
        words = self._report.organisation
        large = para(" ".join(words.split()), "Organisatie")
        return large if _height(large) <= _room("Organisatie", 2) else _within(words, "OrganisatieLang", 5, WIDTH)

    def _figure(self, y: float) -> None:
        """Draw the scores against the right margin, with a word on how to read them at the left."""
        canvas, figure = self.canv, self._cover.figure
        x = WIDTH - figure.width
        with mark(canvas, picture_tag(figure), (x, y, WIDTH, y + figure.height)):
            paint(canvas, figure, x, y)
        note = para(self._cover.figure_note, "InhoudKlein")
        _placed(canvas, note, y + 4 + _height(note, 138), width=138)

    def _bar(self, y: float) -> float:
        self.canv.setFillColor(ACCENT_MARK)
        self.canv.rect(0, y - _BAR[1], *_BAR, stroke=0, fill=1)
        return y - _BAR[1]

    def _title(self, y: float) -> float:
        style, canvas = STYLES["Titel"], self.canv
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

    def _facts(self, top: float) -> None:
        canvas, facts = self.canv, self._cover.facts
        hairline(canvas, 0, WIDTH, top, color=INK, thick=1.0)
        x = 0.0
        for (label, words), wide in zip(facts, _fact_widths(facts), strict=True):
            canvas.setFillColor(MUTED)
            with mark(canvas, None):
                draw_line(canvas, x, top - 17, label, font=fonts.REGULAR, size=8.5)
                part = para(shortened(words, _FACT_LETTERS), "Tabel")
                _placed(canvas, part, top - 21, x=x, width=wide - _FACT_GAP)
            x += wide

    def _logo(self, logo: Logo | None, name: str, top: float, *, on_right: bool) -> None:
        """Draw a logo inside its box, never stretched; without a picture that can be used the name stands there."""
        canvas = self.canv
        picture = logo_picture(logo, is_grey=self._report.is_grey)
        if picture is None:
            part = _within(name, "LogoNaamRechts" if on_right else "LogoNaam", _LOGO_LINES, _LOGO_NAME)
            is_heard = on_right or is_like_prose(name)  # the client's name is heard with the title
            with mark(canvas, None) if is_heard else artifact(canvas):
                _placed(canvas, part, top, x=WIDTH - _LOGO_NAME if on_right else 0, width=_LOGO_NAME)
            return
        wide, high = picture.fitted(*_LOGO)
        x = WIDTH - wide if on_right else 0.0
        y = top - (_LOGO[1] + high) / 2
        with mark(canvas, Element("Figure", alt=shortened(name, 200) or "Logo"), (x, y, x + wide, y + high)):
            canvas.drawImage(ImageReader(BytesIO(picture.png)), x, y, wide, high)


def _fact_widths(facts: Sequence[tuple[str, str]]) -> list[float]:
    """Give every fact a quarter, or a short one what it needs and the others what is left."""
    style, equal = STYLES["Tabel"], WIDTH / max(4, len(facts))
    natural = [line_width(words, style.fontName, style.fontSize) + _FACT_GAP for _, words in facts]
    short = [wide for wide in natural if wide <= equal]
    if len(short) == len(facts) or len(facts) < 4:
        return [equal] * len(facts)
    rest = (WIDTH - sum(short)) / (len(facts) - len(short))
    return [wide if wide <= equal else rest for wide in natural]


def _within(words: str, style: str, lines: int, width: float) -> Text:
    """Return words as a paragraph of at most so many lines; an ellipsis shows that it goes on elsewhere."""
    words = " ".join(words.split())
    part, length = para(words, style), len(words)
    while _height(part, width) > _room(style, lines) and length > 1:
        length = length * 19 // 20
        part = para(shortened(words, length), style)
    return part


def _room(style: str, lines: int) -> float:
    return float(lines * STYLES[style].leading + 0.1)


def _height(part: Text, width: float = WIDTH) -> float:
    return float(part.wrapOn(None, width, 1e6)[1])


def _placed(canvas: Canvas, part: Text, top: float, *, x: float = 0, width: float = WIDTH) -> float:
    """Draw a paragraph with its top at ``top``; return its bottom."""
    height = part.wrapOn(canvas, width, 1e6)[1]
    part.drawOn(canvas, x, top - height)
    return float(top - height)
