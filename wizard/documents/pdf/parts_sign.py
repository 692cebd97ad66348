"""Lines to sign on, below a sheet that somebody agrees to."""

from __future__ import annotations

from reportlab.platypus import Flowable

from wizard.documents import blocks as b
from wizard.documents.pdf import fonts
from wizard.documents.pdf.colors import INK, MUTED
from wizard.documents.pdf.fields import Box, text_field
from wizard.documents.pdf.flowables import hairline
from wizard.documents.pdf.painter import draw_line, is_rehearsal, line_width
from wizard.documents.pdf.parts_text import para
from wizard.documents.pdf.tags import Element


class SignatureLines(Flowable):
    """A closing sentence with lines beside it: to sign on, for both names, and for the date."""

    spaceBefore = 4

    def __init__(self, block: b.Signatures) -> None:
        super().__init__()
        self._block = block
        self._words = para(block.words, "Tabel")
        self._width = self._height = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the height of the sentence."""
        self._width = width
        self._height = max(self._words.wrapOn(self.canv, width * 0.45, 1e6)[1], 34) + 9
        return width, self._height

    def draw(self) -> None:
        """Draw the rule, the sentence and the lines."""
        canvas = self.canv
        if is_rehearsal(canvas):
            return
        hairline(canvas, 0, self._width, self._height, color=INK, thick=1.0)
        self._words.drawOn(canvas, 0, self._height - 8 - self._words.height)
        left = self._width * 0.51
        step, date = 92.0, 44.0
        places = [(left + number * (step + 11), step, name) for number, name in enumerate(self._block.names)]
        places = [(x, min(wide, self._width - date - 11 - x), name) for x, wide, name in places]
        places.append((self._width - date, date, "datum"))
        canvas.setFillColor(MUTED)
        around = Element("P")
        for x, wide, name in places:
            around = Element("P")
            hairline(canvas, x, x + wide, 12, color=INK, thick=0.8)
            draw_line(canvas, x, 2, _fitted(name, wide), font=fonts.REGULAR, size=8, tag=around)
        box, name = Box(self._width - date - 2, 13, date + 2, 14), f"{self._block.field}.datum"
        text_field(canvas, box, name, "Datum van ondertekening", size=8.5, tag=around)


def _fitted(name: str, room: float) -> str:
    while name and line_width(name, fonts.REGULAR, 8) > room:
        name = f"{name.rstrip('…')[:-1].rstrip()}…" if len(name) > 2 else ""
    return name
