"""A chapter that must never take more than one page: it gives up white space first, then size."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, NextPageTemplate, PageBreak, Paragraph
from reportlab.platypus import Table as PdfTable

from wizard.documents.pdf.flowables import Columns
from wizard.documents.pdf.page import HEIGHT, WIDTH
from wizard.documents.pdf.pages import Anchor
from wizard.documents.pdf.parts_text import HeadingLine, loose

_SOME_LINES = 75.0
_LEAST_EASE = 0.5
"""How much of the white space on a page that must hold everything stays at least."""
_FEW_LINES = 60.0
_COMPANY = 165.0
"""A last page with less than this in points is nearly blank: a fifth of the page."""


def with_company(parts: Sequence[Flowable]) -> list[Flowable]:
    """Keep the end of a chapter together, so that its last page is never nearly blank."""
    height, start = 0.0, len(parts)
    while start > 0 and height < _COMPANY:
        part = parts[start - 1]
        if isinstance(part, PageBreak | PdfTable | NextPageTemplate):
            break
        start -= 1
        height += sum(_height(one) for one in loose(part))
    if start > 1 and _is_introduction(parts[start - 1]) and _is_heading(parts[start - 2]):
        start -= 1
    while start > 0 and _is_heading(parts[start - 1]):
        start -= 1
    tail = [one for part in parts[start:] for one in loose(part)]
    if len(tail) < 2:
        return [*parts[:start], *tail]
    # ReportLab leaves the white space above the first part out of its sum, and would then cut what just does not fit.
    return [*parts[:start], CondPageBreak(total_height(tail)), KeepTogether(tail)]


def _is_introduction(part: Any) -> bool:
    """Tell whether a part is a few lines of text, as stand between a heading and its table."""
    return isinstance(part, Paragraph) and not _is_heading(part) and _height(part) <= _FEW_LINES


def _is_heading(part: Any) -> bool:
    style = getattr(part, "style", None)
    return isinstance(part, Anchor | HeadingLine) or getattr(style, "name", "").startswith("Kop")


def room_for(heading: Sequence[Any], following: Sequence[Any]) -> float:
    """Return how much room a heading needs so that something stands below it on the same page."""
    head = sum(_height(part) for part in heading)
    if not following:
        return head
    first = following[0]
    kept = isinstance(first, KeepTogether) or not isinstance(first, Paragraph | PdfTable | Columns)
    return head + (min(sum(_height(one) for one in loose(first)), HEIGHT / 2) if kept else _SOME_LINES)


def total_height(parts: Sequence[Any]) -> float:
    """Return the height of all parts under each other, at most a page."""
    return min(HEIGHT, sum(_height(one) for part in parts for one in loose(part)))


class GapBelow(Flowable):
    """White space below what came before; nothing at the top of a page."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self._height = height

    def wrap(self, _width: float, _space: float) -> tuple[float, float]:
        """Take no room at the top of a page."""
        at_top = getattr(getattr(self, "_frame", None), "_atTop", 0)
        return 0, 0 if at_top else self._height

    def draw(self) -> None:
        """Draw nothing."""


def _height(part: Any) -> float:
    return float(part.getSpaceBefore() + part.wrapOn(None, WIDTH, 1e6)[1] + part.getSpaceAfter())


class OnePage(Flowable):
    """Stacks its parts on one page: what is too high gives up white space first, then everything is drawn smaller."""

    def __init__(self, parts: Sequence[Any]) -> None:
        super().__init__()
        self._parts = [one for part in parts for one in loose(part)]
        self._width = self._height = 0.0
        self._ease = self._scale = 1.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Find the white space, and then the scale, at which everything fits; all parts keep one right edge."""
        self._width = width
        full, white = self._stack_height(width), self._white()
        self._ease = min(1.0, max(_LEAST_EASE, 1 - (full - height) / white)) if white else 1.0
        tight = full - white * (1 - self._ease)
        self._scale = min(1.0, height / tight)
        self._height = tight * self._scale
        return width, self._height

    def draw(self) -> None:
        """Draw the parts from the top."""
        canvas = self.canv
        canvas.saveState()
        canvas.scale(self._scale, self._scale)
        y = self._height / self._scale
        for number, part in enumerate(self._parts):
            y -= part.getSpaceBefore() * self._ease if number else 0
            y -= part.wrapOn(canvas, self._width, 1e6)[1]
            part.drawOn(canvas, 0, y)
            y -= part.getSpaceAfter() * self._ease
        canvas.restoreState()

    def _stack_height(self, width: float) -> float:
        return self._white() + sum(float(part.wrapOn(self.canv, width, 1e6)[1]) for part in self._parts)

    def _white(self) -> float:
        """Return the white space between the parts."""
        before = sum(float(part.getSpaceBefore()) for part in self._parts[1:])
        return before + sum(float(part.getSpaceAfter()) for part in self._parts)
