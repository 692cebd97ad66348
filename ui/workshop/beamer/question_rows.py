"""The five described levels of a question: how large they can be in the room there is, and where each one stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from ui.workshop.beamer.canvas import Canvas, advance, plain, wrap
from ui.workshop.beamer.marks import MIDDLE, Box, Disc, Mark, Stroke, Words
from wizard.workshop.slides import LevelLine, QuestionSlide

NODE, _NODE_GAP, _NAME_GAP = 60.0, 24.0, 36.0
_TALLEST_ROW = 156.0
_PAD_LARGE, _PAD_SMALL, _PAD_LEAST = 14.0, 9.0, 4.0


@dataclass(frozen=True, slots=True)
class Fit:
    """One way to set a question.

    Attributes:
        question, text: font sizes in the design.
        pad: above and below each level. factor: line height.
        name_beside: the names stand in a column of their own, else before their text.
        panel: how much of its width the part beside the levels keeps.

    """

    question: int
    text: int
    pad: float = _PAD_LARGE
    factor: float = 1.25
    name_beside: bool = True
    panel: float = 1.0


_SIZES = ((64, 46), (60, 44), (58, 42), (56, 40), (52, 40), (52, 38), (48, 38), (44, 38))
FITS = (
    *(Fit(question, text) for question, text in _SIZES),
    *(Fit(question, text, name_beside=False) for question, text in _SIZES),
    Fit(44, 38, _PAD_SMALL, 1.22),
    Fit(44, 38, _PAD_SMALL, 1.22, name_beside=False),
    Fit(40, 38, _PAD_LEAST, 1.18, name_beside=False),
    Fit(38, 38, _PAD_LEAST, 1.12, name_beside=False),
    Fit(38, 38, _PAD_LEAST, 1.12, name_beside=False, panel=0.6),
)
"""From the roomiest to the tightest; the first one that fits is taken."""


@dataclass(frozen=True, slots=True)
class Row:
    """One level in its place."""

    line: LevelLine
    rect: QRectF
    texts: tuple[Words, ...]


class Rows:
    """Measures the five levels at one fit, ``width`` px wide."""

    def __init__(self, canvas: Canvas, levels: Sequence[LevelLine], fit: Fit, width: float) -> None:
        self._canvas = canvas
        self._levels = levels
        self._fit = fit
        self._px = canvas.type_px(fit.text)
        self._line = self._px * fit.factor
        self._indent = canvas.px(NODE + _NODE_GAP)
        widest = max((self._name_width(one) for one in levels), default=0.0)
        self._column = widest + canvas.px(_NAME_GAP) if fit.name_beside else 0.0
        self._width = width - self._indent - self._column
        self._needed = [self._height(one) for one in levels]

    @property
    def needed(self) -> float:
        """Return the height that the rows need at least."""
        return sum(self._needed)

    def place(self, left: float, top: float, height: float) -> list[Row]:
        """Put the rows below each other in a height; the lowest rows get what is over first."""
        heights = _shared_out(self._needed, height, self._canvas.px(_TALLEST_ROW))
        rows = []
        for line, tall in zip(self._levels, heights, strict=True):
            full = self._indent + self._column + self._width
            rect = QRectF(left, top, full, tall)
            rows.append(Row(line, rect, tuple(self._texts(line, rect))))
            top += tall
        return rows

    def _name_width(self, line: LevelLine) -> float:
        return advance(plain(self._name(line)), self._px, 600)

    def _name(self, line: LevelLine) -> str:
        return line.name if self._fit.name_beside else f"{line.name}."

    def _run_in(self, line: LevelLine) -> int:
        """Return how much of the first line the name takes when it stands before the text."""
        return 0 if self._fit.name_beside else round(self._name_width(line) + self._px * 0.3)

    def _lines(self, line: LevelLine) -> tuple[str, ...]:
        return wrap(plain(line.text), self._px, 400, int(self._width), self._run_in(line))

    def _height(self, line: LevelLine) -> float:
        canvas = self._canvas
        return max(canvas.px(NODE), len(self._lines(line)) * self._line) + 2 * canvas.px(self._fit.pad)

    def _texts(self, line: LevelLine, rect: QRectF) -> list[Words]:
        lines = self._lines(line)
        top = rect.center().y() - len(lines) * self._line / 2
        left = rect.left() + self._indent
        first = left + self._column
        run_in = self._run_in(line)
        name_width = self._name_width(line) + 2
        name_top = rect.center().y() - self._line / 2 if self._fit.name_beside else top
        name = Words(
            QRectF(left, name_top, name_width, self._line), (self._name(line),), self._px, self._line, weight=600
        )
        if not run_in:
            room = QRectF(first, top, self._width, len(lines) * self._line)
            return [name, Words(room, lines, self._px, self._line)]
        begin = QRectF(first + run_in, top, self._width - run_in, self._line)
        parts = [name, Words(begin, lines[:1], self._px, self._line)]
        if lines[1:]:
            room = QRectF(first, top + self._line, self._width, (len(lines) - 1) * self._line)
            parts.append(Words(room, lines[1:], self._px, self._line))
        return parts


def _shared_out(needed: Sequence[float], height: float, tallest: float) -> list[float]:
    """Return heights of at least what is needed that share out ``height``, as equal as can be."""
    low, high = 0.0, max(tallest, *needed)
    for _ in range(30):
        level = (low + high) / 2
        if sum(max(one, level) for one in needed) > height:
            high = level
        else:
            low = level
    return [max(one, low) for one in needed]


def row_marks(canvas: Canvas, row: Row, slide: QuestionSlide) -> list[Mark]:
    """Return the marks of one row: its number in a circle, name and text; quiet where nobody voted."""
    counts = slide.outcome.counts if slide.outcome else ()
    level = row.line.level
    is_agreed = slide.agreed is not None and slide.agreed.level == level
    is_quiet = bool(counts) and not counts[level] and not is_agreed
    marks: list[Mark] = []
    node = canvas.px(NODE)
    center = QPointF(row.rect.left() + node / 2, row.rect.center().y())
    ink = "ink-2" if is_quiet else "ink"
    color, width = ("line-strong" if is_quiet else "ink"), canvas.px(3)
    fill = f"{slide.hue}.node" if is_agreed else None
    marks.append(Disc(center, node / 2 - width / 2, fill, f"{slide.hue}.outline" if is_agreed else color, width))
    box = QRectF(center.x() - node / 2, center.y() - node / 2, node, node)
    digit = f"{slide.hue}.on-node" if is_agreed else ink
    px = canvas.smallest
    marks.append(Words(box, (str(level),), px, node, digit, 600, MIDDLE))
    for words in row.texts:
        tone = "ink-2" if is_quiet else "ink"
        marks.append(Words(words.rect, words.lines, words.px, words.line, tone, words.weight))
    return marks


def ground(canvas: Canvas, rect: QRectF, slide: QuestionSlide) -> list[Mark]:
    """Return what lies behind the row of the agreed level: a tint and a bar, so that it is told by shape as well."""
    reach = canvas.px(20)
    room = rect.adjusted(-reach, canvas.px(2), reach, -canvas.px(2))
    bar = QRectF(room.left(), room.top(), canvas.px(8), room.height())
    tint = Box(room, fill=f"{slide.hue}.tint", stroke=f"{slide.hue}.outline", width=canvas.px(2), radius=canvas.px(6))
    return [tint, Box(bar, fill=f"{slide.hue}.outline")]


def rules(canvas: Canvas, rows: Sequence[Row], left: float, right: float) -> list[Mark]:
    """Return the thin lines between the rows, and one above them."""
    width = max(1.0, canvas.px(1.5))
    return [Stroke(QPointF(left, row.rect.top()), QPointF(right, row.rect.top()), "line", width) for row in rows]
