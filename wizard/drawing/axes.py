"""What charts share: round numbers along an axis, and labels that keep clear of each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, log10

from wizard import formats
from wizard.drawing.geometry import line
from wizard.drawing.letters import width_of
from wizard.drawing.shapes import Path, Shape, Text

GRID_WIDTH = 0.8


@dataclass(frozen=True, slots=True)
class Scale:
    """Numbers to places along one direction; ``low`` stands at ``start``, ``high`` at ``end``."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float | Decimal) -> float:
        """Return where a number stands."""
        return self.start + (float(value) - self.low) / (self.high - self.low) * (self.end - self.start)


def ticks(low: float, high: float, count: int = 5) -> list[float]:
    """Return round numbers that enclose low and high, about ``count`` steps apart."""
    span = max(high - low, 1e-9)
    raw = span / count
    power = 10 ** floor(log10(raw))
    step = next(power * part for part in (1, 2, 2.5, 5, 10) if power * part >= raw * 0.999)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return [place * step for place in range(first, last + 1)]


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Return places near those wanted, at least ``gap`` apart and between low and high, in the same order."""
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    placed: dict[int, float] = {}
    last = low - gap
    for place in order:
        last = max(wanted[place], last + gap)
        placed[place] = last
    ceiling = high
    for place in reversed(order):
        placed[place] = min(placed[place], ceiling)
        ceiling = placed[place] - gap
    return [placed[place] for place in range(len(wanted))]


def margin(marks: Sequence[float], size: float, unit: float = 1) -> float:
    """Return how much room the numbers before the rows need at the left."""
    return max(width_of(thousands(mark / unit), size) for mark in marks) + size


def rows(scale: Scale, marks: Sequence[float], left: float, right: float, size: float, unit: float = 1) -> list[Shape]:
    """Draw a line across for each mark, its number at the left in units of ``unit``."""
    shapes: list[Shape] = []
    for mark in marks:
        y = scale.at(mark)
        shapes.append(Path(line(left, y, right, y), stroke="line", width=GRID_WIDTH))
        shapes.append(Text(left - size * 0.8, y + size * 0.36, thousands(mark / unit), size, "muted", 400, "end"))
    return shapes


def columns(scale: Scale, marks: Sequence[float], bottom: float, size: float) -> list[Shape]:
    """Write a number under each mark."""
    return [Text(scale.at(mark), bottom + size * 1.5, thousands(mark), size, "muted", 400, "middle") for mark in marks]


def thousands(value: float) -> str:
    """Write a mark without needless decimals."""
    decimals = 0 if value == int(value) else 1
    return formats.number(Decimal(str(round(value, 6))), decimals)
