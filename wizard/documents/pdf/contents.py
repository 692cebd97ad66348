"""The contents: every chapter with its conclusion and its page, all of them links."""

from __future__ import annotations

from reportlab.platypus import Flowable

from wizard.documents.pdf import fonts
from wizard.documents.pdf.colors import INK
from wizard.documents.pdf.flowables import hairline
from wizard.documents.pdf.pages import PageRegister
from wizard.documents.pdf.painter import draw_line, is_rehearsal
from wizard.documents.pdf.parts_text import para
from wizard.documents.pdf.tags import Element, link, mark
from wizard.documents.report import Chapter

_NUMBER, _PAGE = 30.0, 40.0
_ROOMY, _TIGHT = 6.0, 3.5
"""Around a line; tight when a few lines would else stand on a page of their own."""


class ContentsLine(Flowable):
    """One line of the contents; the page number comes from the previous pass."""

    def __init__(
        self, chapter: Chapter, key: str, register: PageRegister, contents: Element, *, is_section: bool, is_tight: bool
    ) -> None:
        super().__init__()
        item = Element("TOCI", contents)
        self._label, self._link = Element("Lbl", item), Element("Link", Element("Reference", item))
        self._chapter, self._key, self._register = chapter, key, register
        self._is_section, self._is_tight = is_section, is_tight
        self._name = para(chapter.name, "Inhoud" if is_section else "InhoudSterk")
        show = chapter.message and not is_section
        self._message = para(chapter.message, "InhoudKlein") if show else None
        self._width = self._height = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the height of name and conclusion."""
        self._width = width
        room = width - _NUMBER - _PAGE
        self._height = self._name.wrapOn(self.canv, room, 1e6)[1]
        if self._message is not None:
            self._height += self._message.wrapOn(self.canv, room, 1e6)[1]
        self._height += 1.0 if self._is_section else _TIGHT if self._is_tight else _ROOMY
        return width, self._height

    def draw(self) -> None:
        """Draw number, name, conclusion and page, and make the whole line a link."""
        canvas = self.canv
        if is_rehearsal(canvas):
            return
        if not self._is_section:
            hairline(canvas, 0, self._width, self._height)
        top = self._height - (0.5 if self._is_section else 2 if self._is_tight else 3)
        font = fonts.REGULAR if self._is_section else fonts.SEMIBOLD
        canvas.setFillColor(INK)
        if self._chapter.number:
            draw_line(canvas, 0, top - 10.5, self._chapter.number, font=font, size=10, tag=self._label)
        with mark(canvas, self._link):
            self._name.drawOn(canvas, _NUMBER, top - self._name.height)
            if self._message is not None:
                self._message.drawOn(canvas, _NUMBER, top - self._name.height - self._message.height)
        canvas.setFillColor(INK)
        page = str(self._register.known.get(self._key, 0) or "")
        number = Element("Span", self._link, actual=f"pagina {page}")
        draw_line(canvas, self._width, top - 10.5, page, font=font, size=10, anchor="end", tag=number)
        link(canvas, self._link, f"Naar {self._chapter.name}", self._key, (0, 0, self._width, self._height))
