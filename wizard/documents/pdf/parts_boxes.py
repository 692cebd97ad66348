"""Key figures, and the boxes that a page must not lose."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable

from wizard.documents import blocks as b
from wizard.documents.pdf.colors import COLORS, INK
from wizard.documents.pdf.flowables import hairline
from wizard.documents.pdf.parts_text import para
from wizard.documents.pdf.tags import Element
from wizard.drawing import pillars

_COLUMN_GAP = 11.4
_CONSENT_SHARE = 0.58
"""Of the width for the words, beside the lines to sign on."""


class KeyFigureRow(Flowable):
    """Key figures beside each other, each under its own rule."""

    def __init__(self, block: b.KeyFigures) -> None:
        super().__init__()
        self._columns = block.columns
        tags = [Element("P") for _ in block.figures]
        self._figures = [
            (para(one.value, "Kerngetal", tag=tag), para(one.label, "KernLabel", tag=tag))
            for one, tag in zip(block.figures, tags, strict=True)
        ]
        self._column = self._height = 0.0
        self.spaceAfter = 20

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Divide the width over the figures."""
        count = max(self._columns, len(self._figures))
        self._column = (width - (count - 1) * _COLUMN_GAP) / count
        self._height = 5 + max(
            value.wrapOn(self.canv, self._column, 1e6)[1] + label.wrapOn(self.canv, self._column, 1e6)[1]
            for value, label in self._figures
        )
        return width, self._height

    def draw(self) -> None:
        """Draw rules, values and labels."""
        for number, (value, label) in enumerate(self._figures):
            x = number * (self._column + _COLUMN_GAP)
            hairline(self.canv, x, x + self._column, self._height, color=INK, thick=1.0)
            y = self._height - 5 - value.height
            value.drawOn(self.canv, x, y)
            label.drawOn(self.canv, x, y - label.height)


class CalloutBox(Flowable):
    """A tinted box with a strip at its left."""

    def __init__(self, parts: list[Any], pillar: str, *, padding: float = 12) -> None:
        super().__init__()
        self._parts, self._pillar, self._padding = parts, pillar, padding
        self._width = self._height = 0.0
        self.spaceBefore, self.spaceAfter = 8, 8

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the width; the height follows the text."""
        self._width = width
        inner = width - 4 - 2 * self._padding
        self._height = sum(part.wrapOn(self.canv, inner, 1e6)[1] for part in self._parts) + 2 * self._padding - 6
        return width, self._height

    def draw(self) -> None:
        """Draw ground, strip and text."""
        canvas = self.canv
        canvas.setFillColor(COLORS[f"{self._pillar}.tint"])
        canvas.rect(0, 0, self._width, self._height, stroke=0, fill=1)
        canvas.setFillColor(COLORS[f"{self._pillar}.fill"])
        canvas.rect(0, 0, 4, self._height, stroke=0, fill=1)
        y = self._height - self._padding + 3
        for part in self._parts:
            y -= part.height
            part.drawOn(canvas, 4 + self._padding, y)


def callout_block(block: b.Callout) -> list[Flowable]:
    """Render a box."""
    parts = [para(block.title, "Kop3Vlak"), para(block.words, "Tabel")]
    return [CalloutBox(parts, block.pillar.value)]


class ConsentBox(Flowable):
    """The closing word with a line to sign on, in one box."""

    def __init__(self, block: b.Consent) -> None:
        super().__init__()
        self._words = [para(block.title, "TabelSterk"), para(block.words, "Tabel")] if block.title else []
        self._sign = para(block.sign, "TabelSterk")
        self._width = self._height = 0.0
        self.spaceBefore = 14

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the width."""
        self._width = width
        inner = width * _CONSENT_SHARE
        words = sum(part.wrapOn(self.canv, inner, 1e6)[1] for part in self._words)
        self._sign.wrapOn(self.canv, width * (0.92 - _CONSENT_SHARE), 1e6)
        self._height = max(words + 18, 64)
        return width, self._height

    def draw(self) -> None:
        """Draw the box, the words and the lines to write on."""
        canvas, pillar = self.canv, pillars.PILLARS[0]
        canvas.setFillColor(COLORS[pillars.tint(pillar)])
        canvas.rect(0, 0, self._width, self._height, stroke=0, fill=1)
        canvas.setFillColor(COLORS[pillars.fill(pillar)])
        canvas.rect(0, 0, 4, self._height, stroke=0, fill=1)
        y = self._height - 8
        for part in self._words:
            y -= part.height
            part.drawOn(canvas, 16, y)
        left = 16 + self._width * (_CONSENT_SHARE + 0.03) if self._words else 16
        self._sign.drawOn(canvas, left, self._height - 8 - self._sign.height)
        right = self._width - 12
        middle = left + (right - left) * 0.62
        for x1, x2, label in ((left, middle, "naam en handtekening"), (middle + 12, right, "datum")):
            hairline(canvas, x1, x2, 17, color=INK, thick=0.8)
            field = para(label, "TabelKlein")
            field.wrapOn(canvas, 200, 20)
            field.drawOn(canvas, x1, 3)
