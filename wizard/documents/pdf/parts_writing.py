"""What one writes on during a meeting: points of an agenda with lines, and tables with empty rows."""

from __future__ import annotations

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from wizard.documents import blocks as b
from wizard.documents.pdf import fonts
from wizard.documents.pdf.colors import INK, MUTED
from wizard.documents.pdf.flowables import Columns, Stack, draw_check_box, hairline
from wizard.documents.pdf.painter import draw_line
from wizard.documents.pdf.parts_text import flow_text, para
from wizard.documents.pdf.tags import Element

_NUMBER, _MINUTES = 20.0, 60.0
_LONG = 300
_ROW, _HEAD = 22.0, 15.0
_BOX = 10.0


def agenda_point_block(block: b.AgendaPoint, width: float) -> list[Flowable]:
    """Render a point with its number before it, its minutes behind it and lines below it; a long one may break."""
    tag = Element("P")
    words = tuple(flow_text(block.words, "TabelSterk", tag=tag))
    stacks = [
        Stack(0, _NUMBER, (para(f"{block.number}.", "TabelSterk", tag=tag),)),
        Stack(_NUMBER, width - _NUMBER - _MINUTES - 8, words),
    ]
    if block.minutes:
        stacks.append(Stack(width - _MINUTES, _MINUTES, (para(f"{block.minutes} min", "TabelKleinGetal", tag=tag),)))
    head = Columns(stacks, padding=(5, 0))
    lines = [BlankLine() for _ in range(block.lines)]
    if len(block.words) > _LONG:
        return [CondPageBreak(60), head, *lines, Spacer(0, 4)]
    return [KeepTogether([head, *lines, Spacer(0, 4)])]


class BlankLine(Flowable):
    """A thin line to write on."""

    def __init__(self) -> None:
        super().__init__()
        self._width = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the room that writing needs."""
        self._width = width
        return width, _ROW

    def draw(self) -> None:
        """Draw the line from where the words begin."""
        hairline(self.canv, _NUMBER, self._width, 1, color=MUTED, thick=0.6)


class WritingGrid(Flowable):
    """Empty rows under their heads."""

    def __init__(self, block: b.WritingTable) -> None:
        super().__init__()
        self._heads, self._rows = block.heads, block.rows
        heads = ", ".join(head for head, _ in block.heads if head)
        self._tag = Element("P", actual=f"Ruimte om op te schrijven: {heads}.")
        self._width = 0.0
        self.spaceAfter = 6

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take a line for the heads and one per row."""
        self._width = width
        return width, _HEAD + _ROW * self._rows

    def draw(self) -> None:
        """Draw heads, rules and boxes."""
        canvas, top = self.canv, _ROW * self._rows
        shares = sum(share for _, share in self._heads)
        x = 0.0
        for head, share in self._heads:
            wide = self._width * share / shares
            if head:
                canvas.setFillColor(MUTED)
                draw_line(canvas, x, top + 4, head, font=fonts.SEMIBOLD, size=8.5, tag=self._tag)
            else:
                for row in range(self._rows):
                    draw_check_box(canvas, x + 0.5, row * _ROW + (_ROW - _BOX) / 2, _BOX)
            x += wide
        hairline(canvas, 0, self._width, top, color=INK, thick=1.0)
        for row in range(self._rows):
            hairline(canvas, 0, self._width, row * _ROW, color=MUTED, thick=0.6)
