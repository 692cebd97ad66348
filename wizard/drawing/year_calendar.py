"""A year of meetings and of tasks that come back: a row each, a box with the day under every month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assessments.types import Pillar
from wizard import formats
from wizard.drawing import pillars
from wizard.drawing.geometry import box, line
from wizard.drawing.letters import fit, width_of
from wizard.drawing.shapes import Path, Picture, Shape, Spot, Text
from wizard.drawing.timeline import add_months

_MOST_IN_MONTH = 3
"""More days in one month than this make a bar instead of boxes."""
_STRIP = 4.0


@dataclass(frozen=True, slots=True)
class CalendarLine:
    """One rhythm; ``done`` are the days that were ticked off."""

    title: str
    rhythm: str
    pillar: Pillar
    days: tuple[date, ...]
    done: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True)
class _Frame:
    left: float
    step: float
    months: tuple[date, ...]
    size: float

    def place(self, day: date) -> int | None:
        """Return the place of a day's month, None when it is not shown."""
        return next((place for place, month in enumerate(self.months) if (month.year, month.month) ==
                     (day.year, day.month)), None)  # fmt: skip

    def x(self, place: int) -> float:
        return self.left + place * self.step


def calendar_months(start: date, days: Sequence[date]) -> tuple[date, ...]:
    """Return the first day of the months to show: thirteen from the start, more when a day lies later."""
    first = start.replace(day=1)
    last = max([first, *days])
    count = max(13, (last.year - first.year) * 12 + last.month - first.month + 1)
    if first.year * 12 + first.month - 1 + count > date.max.year * 12 + 11:
        count = max(1, date.max.year * 12 + 11 - (first.year * 12 + first.month - 1))
    return tuple(add_months(first, number) for number in range(count))


def year_calendar(
    lines: Sequence[CalendarLine],
    months: Sequence[date],
    *,
    width: float,
    today: date | None = None,
    text_size: float = 12,
) -> Picture:
    """Draw the lines under the names of the months; what falls each week is one bar.

    Args:
        lines: in the order they are shown.
        months: first days of the months beside each other.
        width: of the whole picture, at least 40 x ``text_size``.
        today: a thin line in its month, None for none.
        text_size: of titles and day numbers.

    """
    left = min(width * 0.34, text_size * 24)
    frame = _Frame(left, (width - left) / len(months), tuple(months), text_size)
    head = text_size * 2.2
    shapes: list[Shape] = [
        Text(frame.x(place) + frame.step / 2, text_size * 1.2, formats.short_month(month.month), text_size * 0.92,
             "muted", 600, "middle")
        for place, month in enumerate(months)
    ]  # fmt: skip
    shapes.append(Path(line(0, head, width, head), stroke="ink", width=1))
    heights = [_height(one, frame) for one in lines]
    shapes += _today(today, frame, head, head + sum(heights))
    spots: list[Spot] = []
    y = head
    for one, high in zip(lines, heights, strict=True):
        row, said = _line(one, frame, y, high)
        shapes += row
        spots += said
        y += high
        shapes.append(Path(line(0, y, width, y), stroke="line", width=0.8))
    return Picture(width, y + 2, tuple(shapes), _alt(lines, months), tuple(spots), _table(lines))


def _height(one: CalendarLine, frame: _Frame) -> float:
    most = 1 if _is_weekly(one, frame) else max([1, *_counts(one, frame)])
    return max(frame.size * 3.3, frame.size * 1.65 * most + frame.size)


def _counts(one: CalendarLine, frame: _Frame) -> list[int]:
    places = [frame.place(day) for day in one.days]
    return [places.count(place) for place in set(places) if place is not None]


def _is_weekly(one: CalendarLine, frame: _Frame) -> bool:
    return max([0, *_counts(one, frame)]) > _MOST_IN_MONTH


def _line(one: CalendarLine, frame: _Frame, y: float, high: float) -> tuple[list[Shape], list[Spot]]:
    size, room = frame.size, frame.left - _STRIP - frame.size * 1.4
    edge = pillars.ink(one.pillar) if one.pillar is Pillar.BEHEREN else None
    strip = box(0, y + size * 0.4, _STRIP, high - size * 0.8)
    middle = y + high / 2
    shapes: list[Shape] = [
        Path(strip, pillars.fill(one.pillar), edge, 0.6, pattern=pillars.PATTERNS[one.pillar]),
        Text(_STRIP + size * 0.7, middle - size * 0.22, fit(one.title, room, size), size, "ink", 600),
        Text(_STRIP + size * 0.7, middle + size * 1.05, fit(one.rhythm, room, size * 0.92), size * 0.92, "muted"),
    ]
    spots = [Spot(0, y, frame.left, high, f"{one.title}: {one.rhythm}")]
    if _is_weekly(one, frame):
        bar, spot = _bar(one, frame, middle)
        return [*shapes, *bar], [*spots, spot]
    for place in range(len(frame.months)):
        days = [day for day in one.days if frame.place(day) == place]
        top = middle - size * 1.65 * len(days) / 2
        for number, day in enumerate(days):
            box_y = top + number * size * 1.65 + size * 0.1
            shapes += _day(one, frame, place, box_y, day)
            spots.append(Spot(frame.x(place), box_y, frame.step, size * 1.45, _said(one, day)))
    return shapes, spots


def _day(one: CalendarLine, frame: _Frame, place: int, y: float, day: date) -> list[Shape]:
    wide = min(frame.size * 2.4, frame.step - 4)
    x = frame.x(place) + (frame.step - wide) / 2
    is_done = day in one.done
    ground = "paper" if is_done else pillars.tint(one.pillar)
    words = f"✓{day.day}" if is_done and wide >= frame.size * 2 else str(day.day)
    color = "muted" if is_done else "ink"
    return [
        Path(box(x, y, wide, frame.size * 1.45), ground, "line" if is_done else pillars.ink(one.pillar), 1),
        Text(x + wide / 2, y + frame.size * 1.08, words, frame.size, color, 600, "middle"),
    ]


def _bar(one: CalendarLine, frame: _Frame, middle: float) -> tuple[list[Shape], Spot]:
    """Draw what falls each week as a bar from the month of its first day to that of its last."""
    size = frame.size
    places = [place for day in one.days if (place := frame.place(day)) is not None]
    x, right = frame.x(min(places)) + 2, frame.x(max(places) + 1) - 2
    words = f"{len(one.days)} keer, vanaf {formats.short_date(one.days[0])}"
    room = width_of(words, size * 0.92) + size
    edge = pillars.ink(one.pillar) if one.pillar is Pillar.BEHEREN else None
    bar = box(x, middle - size * 0.45, right - x, size * 0.9)
    shapes: list[Shape] = [Path(bar, pillars.fill(one.pillar), edge, 0.6, pattern=pillars.PATTERNS[one.pillar])]
    if room < right - x:
        center = (x + right) / 2
        shapes.append(Path(box(center - room / 2, middle - size * 0.7, room, size * 1.4), "paper"))
        shapes.append(Text(center, middle + size * 0.34, words, size * 0.92, "ink", 400, "middle"))
    return shapes, Spot(x, middle - size, right - x, size * 2, f"{one.title}: {words}")


def _today(today: date | None, frame: _Frame, top: float, bottom: float) -> list[Shape]:
    place = None if today is None else frame.place(today)
    if today is None or place is None:
        return []
    x = frame.x(place) + frame.step * (today.day - 1) / 31
    return [Path(line(x, top, x, bottom), stroke="accent", width=1.5, dash=(3, 3))]


def _said(one: CalendarLine, day: date) -> str:
    done = ", klaar" if day in one.done else ""
    return f"{one.title}: {formats.weekday_name(day)} {formats.long_date(day)}{done}"


def _table(lines: Sequence[CalendarLine]) -> tuple[tuple[str, ...], ...]:
    rows = [
        (one.title, one.rhythm, ", ".join(formats.short_date_year(day) for day in one.days) or formats.DASH)
        for one in lines
    ]
    return (("Wat", "Ritme", "Dagen"), *rows) if rows else ()


def _alt(lines: Sequence[CalendarLine], months: Sequence[date]) -> str:
    span = f"{formats.month_name(months[0].month)} {months[0].year} tot en met {formats.month_name(months[-1].month)} {months[-1].year}"
    parts = []
    for one in lines:
        times = formats.count(len(one.days), "keer", "keer")
        first = f", voor het eerst op {formats.long_date(one.days[0])}" if one.days else ""
        parts.append(f"{one.title} {times}{first}")
    return f"Kalender van {span}: {'; '.join(parts)}."
