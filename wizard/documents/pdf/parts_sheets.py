"""Sheets to fill in or to keep at hand during a workshop: tables with open places, labelled lines, levels, ruled paper."""

from __future__ import annotations

from reportlab.platypus import Flowable

from wizard.documents import sheet_blocks as s
from wizard.documents.pdf import fonts
from wizard.documents.pdf.colors import COLORS, INK
from wizard.documents.pdf.flowables import Columns, Stack, hairline
from wizard.documents.pdf.painter import draw_line, is_rehearsal
from wizard.documents.pdf.parts_fill import fill_table_block
from wizard.documents.pdf.parts_text import Text, para
from wizard.documents.pdf.tags import Element, label_and_body
from wizard.documents.words import Words

_LEVEL_GAP, _DIGIT = 11.4, 31.0
_RULE = 24.0
_RULED = COLORS["other-1"]


def sheet_block(block: s.SheetBlock, width: float) -> list[Flowable]:
    """Render any of these parts."""
    match block:
        case s.FillTable():
            return fill_table_block(block)
        case s.LabelledLines():
            return labelled_lines_block(block, width)
        case s.Levels():
            return [LevelRow(block.levels)]
        case s.RuledLines():
            return ruled_lines_block(block)


def labelled_lines_block(block: s.LabelledLines, width: float) -> list[Flowable]:
    """Render lines behind their numbers or times."""
    parts: list[Flowable] = []
    around = Element("L")
    for number, line in enumerate(block.lines):
        label, body = label_and_body(around)
        stacks = [
            Stack(0, block.room, (para(line.label, "FormulierLabel", tag=label),)),
            Stack(block.room, width - block.room, _item(line.title, line.words, body)),
        ]
        row = Columns(stacks)
        row.spaceBefore = 4 if number else 0
        parts.append(row)
    return parts


def _item(title: str, words: Words, body: Element) -> tuple[Text, ...]:
    """Return the strong words of an item and what they mean."""
    first = para(title, "FormulierSterk", tag=Element("P", body))
    return (first, para(words, "Formulier", tag=Element("P", body))) if words else (first,)


class LevelRow(Flowable):
    """The levels beside each other, each under its own rule, the digit large; the rule grows with the level."""

    spaceAfter = 20

    def __init__(self, levels: tuple[tuple[str, str, str], ...]) -> None:
        super().__init__()
        around = Element("L")
        self._levels = [
            (digit, label, _item(name, words, body))
            for digit, name, words in levels
            for label, body in (label_and_body(around),)
        ]
        self._column = self._height = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Divide the width."""
        self._column = (width - (len(self._levels) - 1) * _LEVEL_GAP) / len(self._levels)
        heights = [sum(text.wrapOn(self.canv, self._column, 1e6)[1] for text in texts) for _, _, texts in self._levels]
        self._height = _DIGIT + max(heights)
        return width, self._height

    def draw(self) -> None:
        """Draw rules, digits and words."""
        canvas = self.canv
        if is_rehearsal(canvas):
            return
        for number, (digit, label, texts) in enumerate(self._levels):
            x = number * (self._column + _LEVEL_GAP)
            hairline(canvas, x, x + self._column, self._height - 2, color=INK, thick=0.8 + number * 0.8)
            canvas.setFillColor(COLORS["accent"])
            draw_line(canvas, x, self._height - 24, digit, font=fonts.MEDIUM, size=19, tag=label)
            y = self._height - _DIGIT
            for text in texts:
                y -= text.height
                text.drawOn(canvas, x, y)


def ruled_lines_block(block: s.RuledLines) -> list[Flowable]:
    """Render ruled paper."""
    labels = (*block.labels, *[""] * block.count)
    return [RuledLine(label) for label in labels[: block.count]]


class RuledLine(Flowable):
    """One line of ruled paper."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self._label = label
        self._width = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the room that writing needs."""
        self._width = width
        return width, _RULE

    def draw(self) -> None:
        """Draw the label, and the line at the bottom."""
        canvas = self.canv
        if self._label:
            canvas.setFillColor(COLORS["accent"])
            draw_line(canvas, 0, 5, self._label, font=fonts.SEMIBOLD, size=10)
        hairline(canvas, 0, self._width, 0, color=_RULED, thick=0.7)
