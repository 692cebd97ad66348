"""A chapter that must never take more than one page: it gives up white space first, then size."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable

from wizard.documents.pdf.parts_text import loose


class OnePage(Flowable):
    """Stacks its parts on one page; when they are too high, everything is drawn a little smaller, together."""

    def __init__(self, parts: Sequence[Any]) -> None:
        super().__init__()
        self._parts = [one for part in parts for one in loose(part)]
        self._width = self._height = 0.0
        self._scale = 1.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Find the scale at which everything fits."""
        self._width = width
        for step in range(100, 49, -2):
            self._scale = step / 100
            self._height = self._stack_height(width / self._scale) * self._scale
            if self._height <= height:
                break
        return width, min(self._height, height)

    def draw(self) -> None:
        """Draw the parts from the top."""
        canvas = self.canv
        canvas.scale(self._scale, self._scale)
        y = self._height / self._scale
        width = self._width / self._scale
        for number, part in enumerate(self._parts):
            y -= part.getSpaceBefore() if number else 0
            y -= part.wrapOn(canvas, width, 1e6)[1]
            part.drawOn(canvas, 0, y)
            y -= part.getSpaceAfter()

    def _stack_height(self, width: float) -> float:
        total = 0.0
        for number, part in enumerate(self._parts):
            total += part.getSpaceBefore() if number else 0
            total += part.wrapOn(self.canv, width, 1e6)[1] + part.getSpaceAfter()
        return total
