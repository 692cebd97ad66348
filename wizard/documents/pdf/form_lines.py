"""Lines and grids to write on, each with a field over it that can be filled in on a screen."""

from __future__ import annotations

from reportlab.platypus import Flowable

from wizard.documents import blocks as b
from wizard.documents.pdf import fonts
from wizard.documents.pdf.colors import INK, MUTED
from wizard.documents.pdf.fields import Box, choice_field, text_field, tick_field
from wizard.documents.pdf.flowables import draw_check_box, hairline
from wizard.documents.pdf.painter import draw_line, is_rehearsal
from wizard.documents.pdf.tags import Element, label_and_body

_SURE = ("zeker", "redelijk", "gok")
_SMALL_BOX = 11.0
_TYPED = 9.0
"""Size of what is typed over several lines: two of them go between two lines that are drawn."""


class WritingLine(Flowable):
    """A label with a line to write on behind it, and more lines below it.

    Args:
        label: what stands before the first line, "" for nothing.
        name: what the field over the lines is called, "" for none; ``words``: what it asks.
        height: of one line in points.
        tag: the element around the words, for a line that is part of something else.

    """

    def __init__(
        self,
        label: str,
        name: str = "",
        words: str = "",
        *,
        height: float = 24,
        lines: int = 1,
        tag: Element | None = None,
    ) -> None:
        super().__init__()
        self._label, self._name, self._words = label, name, words
        self._line, self._lines = height, lines
        self._tag = tag
        self._width = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the lines."""
        self._width = width
        return width, self._line * self._lines

    def draw(self) -> None:
        """Draw the label and the lines, and lay the field over them."""
        canvas, top = self.canv, self._line * (self._lines - 1)
        if is_rehearsal(canvas):
            return
        around = self._tag or Element("P")
        start = 0.0
        if self._label:
            canvas.setFillColor(INK)
            draw_line(canvas, 0, top + 4, self._label, font=fonts.REGULAR, size=10, tag=around)
            start = fonts.text_width(self._label, fonts.REGULAR, 10) + 14
        hairline(canvas, start, self._width, top + 1, color=INK, thick=0.7)
        for number in range(self._lines - 1):
            hairline(canvas, 0, self._width, number * self._line + 1, color=INK, thick=0.7)
        if not self._name:
            return
        if self._lines == 1:
            box, size = Box(start, 1.5, self._width - start, min(self._line - 4, 17)), 10.0
        else:
            box, size = Box(start, 0, self._width - start, self._line * self._lines), _TYPED
        text_field(canvas, box, self._name, self._words, tag=around, lines=self._lines, size=size)


class SureLine(Flowable):
    """How sure one is of an answer, and whether it has to be talked over."""

    def __init__(self, code: str, field: str) -> None:
        super().__init__()
        self._code, self._field = code, field
        self._width = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take one line."""
        self._width = width
        return width, 18

    def draw(self) -> None:
        """Draw the boxes, each with its word."""
        canvas = self.canv
        if is_rehearsal(canvas):
            return
        around, question = Element("P"), "Hoe zeker ben je?"
        canvas.setFillColor(INK)
        draw_line(canvas, 0, 4, question, font=fonts.REGULAR, size=10, tag=around)
        x = 104.0
        for word in _SURE:
            name, group = f"{self._field}.zekerheid", f"{question} ({self._code})"
            choice_field(canvas, self._box(x, word), name, word, word, group_words=group, tag=around)
            self._word(x, word, around)
            x += 72
        x, after = self._width - 92, Element("P")
        words = f"{self._code} nabespreken"
        tick_field(canvas, self._box(x, "nabespreken"), f"{self._field}.nabespreken", words, tag=after, cross=True)
        self._word(x, "nabespreken", after)

    def _box(self, x: float, _word: str) -> Box:
        draw_check_box(self.canv, x, 1.5, _SMALL_BOX)
        return Box(x, 1.5, _SMALL_BOX, _SMALL_BOX)

    def _word(self, x: float, word: str, around: Element) -> None:
        self.canv.setFillColor(INK)
        draw_line(self.canv, x + 17, 4, word, font=fonts.REGULAR, size=10, tag=around)


class FormGrid(Flowable):
    """Lines to fill in under heads: a row per choice, and two rows for what is not named; heard as a list."""

    _ROW, _NAME, _EXTRA, _SPACE = 22.0, 0.34, 2, 9.0

    def __init__(self, block: b.FormQuestion) -> None:
        super().__init__()
        self._block = block
        names = [text for _, text in block.choices]
        self._rows = [*zip(block.values, names, strict=True), *((f"eigen-{one + 1}", "") for one in range(self._EXTRA))]
        self._width = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take a line for the heads and one per row."""
        self._width = width
        return width, 16 + self._ROW * len(self._rows)

    def draw(self) -> None:
        """Draw heads, names and lines, with a field over each line."""
        canvas, top = self.canv, self._ROW * len(self._rows)
        if is_rehearsal(canvas):
            return
        canvas.setFillColor(MUTED)
        heads = Element("P")
        for number, head in enumerate(self._block.heads):
            draw_line(canvas, self._left(number), top + 3, f"{head} ", font=fonts.REGULAR, size=8.5, tag=heads)
        around = Element("L")
        for number, (value, name) in enumerate(self._rows):
            self._draw_row(top - self._ROW * (number + 1), value, name, *label_and_body(around))

    def _left(self, column: int) -> float:
        """Return where a column begins."""
        left = self._width * self._NAME
        return left + column * (self._width + self._SPACE - left) / len(self._block.heads)

    def _draw_row(self, bottom: float, value: str, name: str, label: Element, body: Element) -> None:
        canvas, block = self.canv, self._block
        if name:
            canvas.setFillColor(INK)
            draw_line(canvas, 0, bottom + 4, name, font=fonts.REGULAR, size=10, tag=label)
        else:
            wide = self._left(0) - self._SPACE
            self._cell(
                Box(0, bottom, wide, self._ROW), f"{block.field}.{value}.naam", "Naam van een ander kanaal", label
            )
        for column, (head, head_name) in enumerate(zip(block.heads, block.head_names, strict=True)):
            left = self._left(column)
            cell = Box(left, bottom, self._left(column + 1) - self._SPACE - left, self._ROW)
            words = f"{name or 'Ander kanaal'}: {head}"
            self._cell(cell, f"{block.field}.{value}.{head_name}", words, body)

    def _cell(self, cell: Box, name: str, words: str, around: Element) -> None:
        hairline(self.canv, cell.x, cell.x + cell.width, cell.y + 1, color=INK, thick=0.7)
        text_field(self.canv, Box(cell.x, cell.y + 1.5, cell.width, 17), name, words, tag=around)
