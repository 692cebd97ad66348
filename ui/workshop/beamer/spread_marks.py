"""What stands beside the levels: how many voted while it is secret, and after that dots, counts and the spread."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from ui.workshop.beamer.canvas import Canvas, plain, wrap
from ui.workshop.beamer.marks import MIDDLE, RIGHT, Box, Disc, Mark, Stroke, Words
from ui.workshop.beamer.question_rows import Row
from wizard.workshop.slides import Outcome, Turnout

_BRACKET, _CAP, _COUNT, _GAP = 76.0, 12.0, 88.0, 18.0
_DOTS = (52, 48, 44, 40, 36, 32, 28, 24, 20, 17)
"""Diameters of a dot in the design, the largest first."""
_BAR = 40.0
_LOW_CAMP, _HIGH_CAMP = 1, 3
"""Up to and from which level the two camps stand (method 6.3)."""
_MOST_PIPS, _PIP = 24, 28.0


def spread_marks(canvas: Canvas, rows: Sequence[Row], outcome: Outcome, hue: str, room: QRectF) -> list[Mark]:
    """Return dots and counts per level, and the bracket at the right of the room."""
    dots = QRectF(room.left(), room.top(), room.width() - canvas.px(_BRACKET + _COUNT + _GAP), room.height())
    size = _dot_size(canvas, rows, outcome, dots.width())
    marks: list[Mark] = []
    for row in rows:
        count = outcome.counts[row.line.level]
        middle = row.rect.center().y()
        end = dots.left()
        if count and size is None:
            length = max(canvas.px(8), dots.width() * count / max(outcome.counts))
            half = min(canvas.px(_BAR), row.rect.height() * 0.6) / 2
            bar = QRectF(dots.left(), middle - half, length, 2 * half)
            marks.append(Box(bar, f"{hue}.fill", f"{hue}.outline", canvas.px(4), canvas.px(2)))
            end = bar.right() + canvas.px(_GAP)
        elif count and size is not None:
            marks += _dots(canvas, size, count, QPointF(dots.left(), middle), dots.width(), hue)
            across = min(count, _columns(size, dots.width()))
            end = dots.left() + across * size * 1.2 + canvas.px(_GAP) - size * 0.2
        line = canvas.smallest * 1.3
        place = QRectF(end, middle - line / 2, canvas.px(_COUNT) * 0.8, line)
        color = "ink" if count else "ink-2"
        marks.append(Words(place, (str(count),), canvas.smallest, line, color, 600, tabular=True))
    return marks + _bracket(canvas, rows, outcome, room) + _spread_number(canvas, rows, outcome, room)


def _columns(size: float, width: float) -> int:
    return max(1, math.floor((width + size * 0.2) / (size * 1.2)))


def _dot_size(canvas: Canvas, rows: Sequence[Row], outcome: Outcome, width: float) -> float | None:
    """Return the largest diameter at which the dots of every level fit; None when a bar has to do."""
    for design in _DOTS:
        size = canvas.px(design)
        fits = all(
            outcome.counts[row.line.level]
            <= _columns(size, width) * math.floor((row.rect.height() * 0.92) / (size * 1.2))
            for row in rows
        )
        if fits:
            return size
    return None


def _dots(canvas: Canvas, size: float, count: int, start: QPointF, width: float, hue: str) -> list[Mark]:
    columns = _columns(size, width)
    lines = math.ceil(count / columns)
    top = start.y() - (lines - 1) * size * 0.6
    edge = canvas.px(2)
    return [
        Disc(
            QPointF(start.x() + size / 2 + index % columns * size * 1.2, top + index // columns * size * 1.2),
            size / 2 - edge / 2,
            f"{hue}.fill",
            f"{hue}.outline",
            edge,
        )
        for index in range(count)
    ]


def _bracket(canvas: Canvas, rows: Sequence[Row], outcome: Outcome, room: QRectF) -> list[Mark]:
    """Return the line from the lowest to the highest level, from end to end; two camps are two lines, no spread is none."""
    spread = outcome.spread
    if not spread or outcome.low is None or outcome.high is None:
        return []
    middles = {row.line.level: row.rect.center().y() for row in rows}
    half = min(row.rect.height() for row in rows) * 0.3
    x = room.right() - canvas.px(_CAP)
    top, bottom = middles[outcome.low] - half, middles[outcome.high] + half
    voted = [level for level, count in enumerate(outcome.counts) if count]
    parts = [(top, bottom)]
    marks: list[Mark] = []
    if outcome.two_camps:
        low_end = middles[max(level for level in voted if level <= _LOW_CAMP)] + half
        high_start = middles[min(level for level in voted if level >= _HIGH_CAMP)] - half
        parts = [(top, low_end), (high_start, bottom)]
        dash = (canvas.px(6), canvas.px(8))
        marks.append(Stroke(QPointF(x, low_end), QPointF(x, high_start), "ink", canvas.px(3), dash))
    cap, width = canvas.px(_CAP), canvas.px(6)
    for start, end in parts:
        marks.append(Stroke(QPointF(x, start), QPointF(x, end), "ink", width))
        marks += [Stroke(QPointF(x - cap, y), QPointF(x + cap, y), "ink", width) for y in (start, end)]
    return marks


def _spread_number(canvas: Canvas, rows: Sequence[Row], outcome: Outcome, room: QRectF) -> list[Mark]:
    """Return the spread beside the middle of its line."""
    if not outcome.spread:
        return []
    ends = [row.rect.center().y() for row in rows if row.line.level in {outcome.low, outcome.high}]
    px = canvas.type_px(44)
    wide = canvas.px(_BRACKET - _CAP * 2) - px * 0.3
    middle = sum(ends) / 2
    # Not on the line between two rows, which would strike it through.
    line = next((row.rect.top() for row in rows if abs(row.rect.top() - middle) < px * 0.7), None)
    middle = middle if line is None else line - px * 0.7
    box = QRectF(room.right() - canvas.px(_BRACKET), middle - px * 0.62, wide, px * 1.24)
    return [Words(box, (str(outcome.spread),), px, box.height(), "ink", 600, RIGHT)]


def turnout_marks(canvas: Canvas, turnout: Turnout, room: QRectF) -> list[Mark]:
    """Return how many votes are in: one large number, the rest in words, and a mark for each that is expected."""
    large = canvas.type_px(150)
    high, line = large * 1.05, canvas.smallest * 1.25
    words = wrap(plain(turnout.rest), canvas.smallest, 400, int(room.width()))
    pips = _Pips(canvas, turnout, room.width())
    top = room.center().y() - (high + len(words) * line + pips.height) / 2
    number = QRectF(room.left(), top, room.width(), high)
    below = QRectF(room.left(), number.bottom(), room.width(), len(words) * line)
    return [
        Words(number, (str(turnout.voted),), large, high, "ink", 600, MIDDLE, tabular=True),
        Words(below, words, canvas.smallest, line, "ink-2", 400, MIDDLE),
        *pips.marks(QPointF(room.center().x(), below.bottom())),
    ]


class _Pips:
    """A circle for each vote that is expected, full for each that is in; which one is whose cannot be seen."""

    def __init__(self, canvas: Canvas, turnout: Turnout, width: float) -> None:
        expected = turnout.expected or 0
        self._amount = expected if expected <= _MOST_PIPS else 0
        self._full = turnout.voted
        self._size = canvas.px(_PIP)
        self._edge = canvas.px(3)
        self._most = max(1, min(8, math.floor(width / (self._size * 1.5))))
        self._above = canvas.px(28)

    @property
    def height(self) -> float:
        """Return how high they stand, with the gap above them."""
        lines = math.ceil(self._amount / self._most)
        return self._above + lines * self._size * 1.5 if lines else 0.0

    def marks(self, top: QPointF) -> list[Mark]:
        """Return the circles in rows around the middle below a point."""
        found: list[Mark] = []
        step = self._size * 1.5
        columns = min(self._most, math.ceil(self._amount / max(1, math.ceil(self._amount / self._most))))
        for index in range(self._amount):
            row, column = divmod(index, columns)
            in_row = min(columns, self._amount - row * columns)
            x = top.x() + (column - (in_row - 1) / 2) * step
            center = QPointF(x, top.y() + self._above + self._size / 2 + row * step)
            fill = "ink" if index < self._full else None
            found.append(
                Disc(center, (self._size - self._edge) / 2, fill, "ink" if fill else "line-strong", self._edge)
            )
        return found
