"""The hours of each week as bars, against the hours there are (method, Beslissing 60)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wizard import formats
from wizard.drawing.geometry import box, line
from wizard.drawing.letters import width_of
from wizard.drawing.shapes import Path, Pattern, Picture, Shape, Spot, Text

_HEIGHT = 96.0
_TOP = 18.0
_SIZE = 11.0
_TICK_GAP = 6.0
_WIDEST = 28.0


@dataclass(frozen=True, slots=True)
class WeekLoad:
    """The hours of one week, by its first day; ``later`` is the part of class C."""

    begin: date
    first: Decimal
    later: Decimal

    @property
    def total(self) -> Decimal:
        """Return the hours of all classes together."""
        return self.first + self.later


def week_load(begin: date, hours: Mapping[str, Decimal]) -> WeekLoad:
    """Return a week's hours by class as one bar shows them."""
    later = hours.get("C", Decimal(0))
    return WeekLoad(begin, sum(hours.values(), Decimal(0)) - later, later)


def week_bars(
    weeks: Sequence[WeekLoad], capacity: Decimal, width: float, *, slots: int = 0, height: float = _HEIGHT
) -> Picture:
    """Draw a bar per week: class A and B solid, class C hatched, the hours a week as a line with its number.

    ``slots`` is for how many weeks there is room, so that few weeks make no wide bars.
    """
    base, top = height - _SIZE * 1.5, _TOP
    highest = max([*(week.total for week in weeks), capacity, Decimal(1)])
    scale = (base - top) / float(highest)
    step = width / max(1, slots, len(weeks))
    gap = min(3.0, step * 0.22)
    shapes: list[Shape] = []
    spots = []
    for number, week in enumerate(weeks):
        wide = min(_WIDEST, step - gap)
        shapes += _bar(week, number * step + (step - wide) / 2, wide, base, scale)
        spots.append(Spot(number * step, top, step, base - top, week_words(week)))
    shapes.append(Path(line(0, base, width, base), stroke="line", width=1.0))
    y = base - float(capacity) * scale
    shapes.append(Path(line(0, y, width, y), stroke="ink", width=1.2))
    words = f"{formats.hours(capacity)} uur"
    shapes.append(Text(width, y - 4, words, _SIZE, "ink", 400, "end"))
    shapes += _ticks(weeks, step, base, width)
    table = (("Week van", "Uren"), *((formats.short_date_year(one.begin), _hours(one.total)) for one in weeks))
    return Picture(width, height, tuple(shapes), _alt(weeks, capacity), tuple(spots), table)


def week_words(week: WeekLoad) -> str:
    """Say what one week asks: week van 5 jan 2026: 16 uur, waarvan 4 voor later."""
    later = f", waarvan {_hours(week.later)} van klasse C" if week.later else ""
    return f"Week van {formats.short_date_year(week.begin)}: {_hours(week.total)}{formats.NBSP}uur{later}"


def _bar(week: WeekLoad, x: float, wide: float, base: float, scale: float) -> list[Shape]:
    first, later = float(week.first) * scale, float(week.later) * scale
    shapes: list[Shape] = []
    if first > 0:
        shapes.append(Path(box(x, base - first, wide, first), fill="muted"))
    if later > 0:
        outline = box(x, base - first - later, wide, later)
        shapes.append(Path(outline, "paper", "muted", 0.6, pattern=Pattern.DIAGONALS, pattern_color="other-1"))
    return shapes


def _ticks(weeks: Sequence[WeekLoad], step: float, base: float, width: float) -> list[Shape]:
    """Name the first week by its day, then each week in which a month begins, as far as there is room."""
    shapes: list[Shape] = []
    free, month = 0.0, 0
    for number, week in enumerate(weeks):
        x = number * step
        words = formats.short_month(week.begin.month)
        if week.begin.month != month and x >= free and x + width_of(words, _SIZE) <= width:
            shapes.append(Text(x, base + _SIZE * 1.2, words, _SIZE, "muted"))
            free = x + width_of(words, _SIZE) + _TICK_GAP
        month = week.begin.month
    return shapes


def _hours(value: Decimal) -> str:
    return formats.hours(formats.rounded(value, 1))


def _alt(weeks: Sequence[WeekLoad], capacity: Decimal) -> str:
    if not weeks:
        return "Er zijn geen uren in deze weken."
    full = sum(week.total >= capacity for week in weeks)
    return (
        f"Uren per week, {formats.count(len(weeks), 'week', 'weken')} vanaf {formats.long_date(weeks[0].begin)}:"
        f" {formats.number(full)} vol met {formats.hours(capacity)} uur."
    )
