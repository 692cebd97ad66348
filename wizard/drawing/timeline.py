"""The year on paper: a bar per task with its last day, and the hours a week per month against what is available."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from assessments.types import Pillar
from wizard import formats
from wizard.drawing import pillars
from wizard.drawing.geometry import box, line
from wizard.drawing.plan_bars import BarPlace, YearBar, bar_shapes
from wizard.drawing.shapes import Path, Pattern, Picture, Shape, Text

_DASH = (3.0, 2.2)


@dataclass(frozen=True, slots=True)
class MonthLoad:
    """Hours a week in one month, averaged; ``later`` is the part of class C."""

    month: date
    first: Decimal
    later: Decimal

    @property
    def total(self) -> Decimal:
        """Hours of all classes together."""
        return self.first + self.later


@dataclass(frozen=True, slots=True)
class Span:
    """The months a drawing shows and where they stand; ``first`` is the first day of a month."""

    first: date
    months: int
    left: float
    right: float

    def starts(self) -> tuple[date, ...]:
        """Return the first day of every month, and of the month after the last."""
        return tuple(add_months(self.first, number) for number in range(self.months + 1))

    def x(self, day: date) -> float:
        """Return where a day stands; days outside stand at the edge."""
        days = (add_months(self.first, self.months) - self.first).days
        part = (day - self.first).days / days
        return self.left + (self.right - self.left) * min(1.0, max(0.0, part))


def add_months(day: date, months: int) -> date:
    """Return the first day of the month so many months on."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


def year_bars(
    bars: Sequence[YearBar], span: Span, *, marks: Sequence[date] = (), row: float = 9.2, text_size: float = 8
) -> Picture:
    """Draw the bars grouped by pillar in the order given, with month names on top and a dashed line at each mark.

    Titles that do not fit before ``span.left`` are cut; they stand in full elsewhere in the document.
    """
    band = row * 1.6
    head = text_size * 2.2
    groups = [(pillar, [bar for bar in bars if bar.pillar is pillar]) for pillar in pillars.PILLARS]
    groups = [(pillar, members) for pillar, members in groups if members]
    height = head + len(groups) * band + len(bars) * row + 2
    shapes = _months(span, head, height, text_size)
    for mark in marks:
        x = span.x(mark)
        shapes.append(Path(line(x, head - 2, x, height), stroke="ink", width=0.9, dash=_DASH))
    y = head
    for pillar, members in groups:
        shapes += _band(pillar, y + 1.5, span.right, band - 4, text_size)
        y += band
        for bar in members:
            shapes += _row(bar, span, y, row, text_size)
            y += row
    return Picture(span.right, height, tuple(shapes), _bars_alt(bars))


def load_bars(
    loads: Sequence[MonthLoad], capacity: Decimal | None, span: Span, *, height: float = 72, text_size: float = 8
) -> Picture:
    """Draw hours a week per month: class A and B solid, class C hatched, what is available dashed."""
    base = height - text_size * 1.6
    top = text_size * 1.6
    highest = max([*(load.total for load in loads), capacity or Decimal(0), Decimal(1)])
    scale = (base - top) / float(highest)
    shapes: list[Shape] = []
    for load in loads:
        shapes += _load(load, span, base, scale, text_size)
    shapes.append(Path(line(span.left, base, span.right, base), stroke="ink", width=1.0))
    if capacity is not None:
        y = base - float(capacity) * scale
        shapes.append(Path(line(span.left, y, span.right, y), stroke="ink", width=1.0, dash=_DASH))
    for load in loads:
        shapes += _load_value(load, span, base - float(load.total) * scale, text_size)
    shapes += _load_key(capacity, base, text_size)
    return Picture(span.right, height, tuple(shapes), _load_alt(loads, capacity))


def _months(span: Span, head: float, height: float, size: float) -> list[Shape]:
    starts = span.starts()
    shapes: list[Shape] = []
    for month, following in pairwise(starts):
        x, end = span.x(month), span.x(following)
        shapes.append(Path(line(x, head - 3, x, height), stroke="line", width=0.6))
        shapes.append(Text((x + end) / 2, size, month_label(month, span, size), size, "muted", 400, "middle"))
    return shapes


def month_label(month: date, span: Span, size: float) -> str:
    """Name a month as far as there is room: every month, every quarter, or only the year at each January."""
    step = (span.right - span.left) / span.months
    if step >= size * 2.2:
        return formats.short_month(month.month)
    if month.month == 1 or month == span.first:
        return str(month.year)
    return formats.short_month(month.month) if step * 3 >= size * 3.2 and month.month % 3 == 1 else ""


def _band(pillar: Pillar, y: float, width: float, height: float, size: float) -> list[Shape]:
    return [
        Path(box(0, y, width, height), fill=pillars.tint(pillar)),
        Path(box(0, y, 6, height), fill=pillars.fill(pillar), pattern=pillars.PATTERNS[pillar]),
        Text(11, y + height / 2 + size * 0.4, pillars.NAMES[pillar], size + 1, pillars.ink(pillar), 600),
    ]


def _row(bar: YearBar, span: Span, y: float, row: float, size: float) -> list[Shape]:
    title = Text(0, y + row / 2 + size * 0.34, _cut(bar.title, span.left - 8, size), size, "ink")
    left = span.x(bar.start)
    place = BarPlace(left, max(span.x(bar.end), left + 2), y, row, span.left, span.right + 2)
    return [title, *bar_shapes(bar, place, year=span.first.year, size=size)]


def _cut(title: str, room: float, size: float) -> str:
    letters = int(room / (size * 0.51))
    return title if len(title) <= letters else f"{title[: letters - 1].rstrip()}…"


def _load(load: MonthLoad, span: Span, base: float, scale: float, size: float) -> list[Shape]:
    left, right = span.x(load.month), span.x(add_months(load.month, 1))
    width = (right - left) * 0.76
    x = (left + right) / 2
    first, later = float(load.first) * scale, float(load.later) * scale
    shapes: list[Shape] = []
    if first > 0:
        shapes.append(Path(box(x - width / 2, base - first, width, first), fill="ink"))
    if later > 0:
        outline = box(x - width / 2, base - first - later, width, later)
        shapes.append(Path(outline, "paper", "other-1", 0.6, pattern=Pattern.DIAGONALS, pattern_color="other-1"))
    shapes.append(Text(x, base + size * 1.35, month_label(load.month, span, size), size, "muted", 400, "middle"))
    return shapes


def _load_value(load: MonthLoad, span: Span, top: float, size: float) -> list[Shape]:
    """Write the hours above a bar, on paper colour so that no line runs through them; nothing where there is no room."""
    left, right = span.x(load.month), span.x(add_months(load.month, 1))
    if right - left < size * 2:
        return []
    value = formats.number(load.total)
    wide = (len(value) * 0.62 + 0.4) * size
    x = (left + right) / 2
    return [
        Path(box(x - wide / 2, top - 2.4 - size * 0.75, wide, size * 0.85), fill="paper"),
        Text(x, top - 3, value, size, "ink", 600, "middle"),
    ]


def _load_key(capacity: Decimal | None, base: float, size: float) -> list[Shape]:
    shapes: list[Shape] = [
        Path(box(0, base - size * 3.2, 8, 8), fill="ink"),
        Text(12, base - size * 2.4, "klasse A en B", size, "ink-2"),
        Path(box(0, base - size * 1.4, 8, 8), "paper", "other-1", 0.6, pattern=Pattern.DIAGONALS,
             pattern_color="other-1"),
        Text(12, base - size * 0.6, "klasse C (later)", size, "ink-2"),
    ]  # fmt: skip
    if capacity is not None:
        text = f"beschikbaar: {formats.hours(capacity)}{formats.NBSP}uur per week"
        shapes.append(Text(0, base - size * 4.4, text, size, "ink-2"))
    return shapes


def _bars_alt(bars: Sequence[YearBar]) -> str:
    if not bars:
        return "Er staan nog geen taken in het plan."
    first = min(bar.start for bar in bars)
    last = max(bar.shown_end for bar in bars)
    rows = "; ".join(
        f"{bar.title} {formats.short_date_year(bar.start)} tot {formats.short_date_year(bar.shown_end)}" for bar in bars
    )
    return (
        f"{formats.count(len(bars), 'taak', 'taken')} van {formats.long_date(first)}"
        f" tot en met {formats.long_date(last)}: {rows}."
    )


def _load_alt(loads: Sequence[MonthLoad], capacity: Decimal | None) -> str:
    months = ", ".join(
        f"{formats.month_name(load.month.month)} {formats.hours(formats.rounded(load.total, 1))}" for load in loads
    )
    text = f"Uren per week, gemiddeld per maand: {months}."
    return text if capacity is None else f"{text} Beschikbaar: {formats.hours(capacity)} uur per week."
