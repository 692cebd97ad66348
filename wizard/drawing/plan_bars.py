"""One task in time as a bar, on screen and on paper: gate, finished, pinned and late without colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assessments.types import Pillar
from wizard import formats
from wizard.drawing import pillars
from wizard.drawing.geometry import box, line, polyline
from wizard.drawing.letters import width_of
from wizard.drawing.shapes import Anchor, Path, Shape, Text

_THICK = 0.66
_GAP = 4.0
_SIGN = 13.0
"""Room for the sign of what is late, before its date."""
DONE_SIGN = "✓"


@dataclass(frozen=True, slots=True)
class YearBar:
    """One task in the year: when it runs and what is written behind its bar.

    Attributes:
        start, end: as planned; ``shown_end`` is the last day as it is written, never in a weekend.
        note: a word behind the date, such as "te laat".
        gate: ends in a diamond. pinned: ends in a thick line, because a person chose that day.
        done: hollow, with a tick before the date. late: with a warning sign before the date.

    """

    title: str
    pillar: Pillar
    start: date
    end: date
    shown_end: date
    initials: str = ""
    note: str = ""
    gate: bool = False
    done: bool = False
    late: bool = False
    pinned: bool = False

    def label(self, year: int) -> str:
        """Return what stands behind the bar; days outside ``year`` carry their year."""
        tick = f"{DONE_SIGN} " if self.done else ""
        note = f" · {self.note}" if self.note else ""
        return f"{tick}{formats.short_date(self.shown_end, year)}{note}  {self.initials}".rstrip()


@dataclass(frozen=True, slots=True)
class BarPlace:
    """Where a bar stands: its ends, the top and height of its row, and how far its words may reach."""

    left: float
    right: float
    y: float
    row: float
    least: float
    most: float


def bar_shapes(bar: YearBar, place: BarPlace, *, year: int, size: float, ground: str = "paper") -> list[Shape]:
    """Draw a bar with its date behind it, or before it where there is no room, on the ground of its row."""
    return [*_bar(bar, place), *_ends(bar, place), *_label(bar, place, year, size, ground)]


def ghost_shapes(bar: YearBar, place: BarPlace) -> list[Shape]:
    """Draw where a bar stood before it was moved."""
    thick = place.row * _THICK
    outline = box(place.left, place.y + (place.row - thick) / 2, max(2.0, place.right - place.left), thick)
    return [Path(outline, stroke=pillars.ink(bar.pillar), width=1.0, dash=(3.0, 2.0))]


def _bar(bar: YearBar, place: BarPlace) -> list[Shape]:
    thick = place.row * _THICK
    outline = box(place.left, place.y + (place.row - thick) / 2, max(2.0, place.right - place.left), thick)
    if bar.done:
        return [Path(outline, pillars.tint(bar.pillar), pillars.ink(bar.pillar), 0.8)]
    edge = pillars.ink(bar.pillar) if bar.pillar is Pillar.BEHEREN else None
    pattern = pillars.PATTERNS[bar.pillar]
    return [Path(outline, pillars.fill(bar.pillar), edge, 0.5, pattern=pattern)]


def _ends(bar: YearBar, place: BarPlace) -> list[Shape]:
    x, middle = place.right, place.y + place.row / 2
    if bar.gate:
        half = place.row * 0.36
        corners = ((x, middle - half), (x + half, middle), (x, middle + half), (x - half, middle))
        return [Path(polyline(corners, closed=True), "paper", "ink", place.row * 0.07)]
    if bar.pinned:
        return [Path(line(x, middle - place.row * 0.43, x, middle + place.row * 0.43), stroke="ink", width=2.0)]
    return []


def _label(bar: YearBar, place: BarPlace, year: int, size: float, color_below: str) -> list[Shape]:
    words = bar.label(year)
    gap = _GAP + (place.row * 0.3 if bar.gate else 2.0 if bar.pinned else 0.0)
    sign = _SIGN * size / 11 if bar.late else 0.0
    reach = width_of(words, size) + sign
    behind = place.right + gap + reach <= place.most
    x = place.right + gap if behind else max(place.least + reach, place.left - gap)
    anchor: Anchor = "start" if behind else "end"
    edge = x - 1.5 if behind else x - reach - 1.5
    base = place.y + place.row / 2 + size * 0.36
    shapes: list[Shape] = [Path(box(edge, place.y + 0.8, reach + 3, place.row - 1.6), fill=color_below)]
    if bar.late:
        shapes += _sign(x if behind else x - reach, place.y + place.row / 2, size)
    color = "warning" if bar.late else "ink-2"
    shapes.append(Text(x + (sign if behind else 0.0), base, words, size, color, 400, anchor))
    return shapes


def _sign(x: float, middle: float, size: float) -> list[Shape]:
    """Draw a small triangle with an exclamation mark."""
    unit = size / 11
    top, bottom, center = middle - 4.2 * unit, middle + 3.6 * unit, x + 4.6 * unit
    corners = ((center, top), (center + 4.4 * unit, bottom), (center - 4.4 * unit, bottom))
    return [
        Path(polyline(corners, closed=True), stroke="warning", width=1.1 * unit),
        Path(line(center, top + 2.8 * unit, center, bottom - 2.6 * unit), stroke="warning", width=1.1 * unit),
        Path(line(center, bottom - 1.8 * unit, center, bottom - 0.8 * unit), stroke="warning", width=1.1 * unit),
    ]
