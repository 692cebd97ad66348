"""What changing the way of recruiting brings over three years: first it costs, then it pays back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from wizard import formats
from wizard.drawing.axes import Scale, rows, spread, ticks, width_of
from wizard.drawing.geometry import box, line, polyline
from wizard.drawing.shapes import Path, Picture, Shape, Spot, Text


@dataclass(frozen=True, slots=True)
class Course:
    """Euro in hand after 0, 1, 2 and 3 years; ``dashed`` for the fuller but softer sum."""

    name: str
    amounts: tuple[Decimal, ...]
    dashed: bool = False


def cumulative(
    courses: Sequence[Course], payback_months: Decimal | None, *, width: float, height: float, text_size: float = 11
) -> Picture:
    """Draw one line per sum over the years, named at its end with what it comes to.

    Args:
        courses: one or two.
        payback_months: when the hard sum crosses zero, marked when it falls inside the years.
        width: at least 24 x ``text_size``.
        height: at least 12 x ``text_size``.
        text_size: size of names and numbers.

    """
    size = text_size
    every = [float(amount) for one in courses for amount in one.amounts]
    years = max(len(one.amounts) for one in courses) - 1
    marks = ticks(min([*every, 0.0]), max([*every, 1.0]), 5)
    ends = [(one.name, formats.euro(one.amounts[-1], 0)) for one in courses]
    label = max(width_of(part, size) for pair in ends for part in pair) + size
    left, right, bottom = size * 3.6, width - label - size * 0.4, height - size * 2.0
    x = Scale(0, years, left, right)
    y = Scale(marks[0], marks[-1], bottom, size * 1.8)
    shapes: list[Shape] = [Text(0, size * 0.9, "× € 1.000", size * 0.9, "muted")]
    shapes += rows(y, marks, left, right, size * 0.95, 1000)
    shapes.append(Path(line(left, y.at(0), right, y.at(0)), stroke="ink", width=1.2))
    for year in range(years + 1):
        words = "nu" if year == 0 else f"jaar {year}"
        shapes.append(Text(x.at(year), height - size * 0.4, words, size * 0.95, "muted", 400, "middle"))
    for one in courses:
        points = [(x.at(year), y.at(amount)) for year, amount in enumerate(one.amounts)]
        dash = (7.0, 4.0) if one.dashed else ()
        shapes.append(Path(polyline(points), stroke="ink-2" if one.dashed else "ink", width=2.2, dash=dash))
        shapes += [Path(box(px - 2.5, py - 2.5, 5, 5), fill="ink") for px, py in points]
    placed = spread([y.at(one.amounts[-1]) for one in courses], size * 2.7, size * 1.8, bottom)
    for (name, amount), top in zip(ends, placed, strict=True):
        shapes.append(Text(right + size * 0.8, top + size * 0.1, name, size, "ink", 600))
        shapes.append(Text(right + size * 0.8, top + size * 1.3, amount, size * 0.95, "ink-2"))
    shapes += _payback(payback_months, x, y, size)
    spots = tuple(
        Spot(x.at(year) - 14, y.at(amount) - 10, 28, 20, f"{one.name}, {year} jaar: {formats.euro(amount, 0)}")
        for one in courses
        for year, amount in enumerate(one.amounts)
    )
    return Picture(width, height, tuple(shapes), _alt(courses, payback_months), spots, _table(courses, years))


def _payback(months: Decimal | None, x: Scale, y: Scale, size: float) -> list[Shape]:
    if months is None or not 0 < months <= 12 * Decimal(x.high):
        return []
    place = x.at(months / 12)
    words = f"terugverdiend na {formats.number(months, 1)} maanden"
    start = min(place, x.end - width_of(words, size))
    return [
        Path(line(place, y.at(0) - size * 0.6, place, y.at(0) + size * 0.6), stroke="ink", width=2.0),
        Text(max(start, x.start), y.at(0) + size * 1.7, words, size * 0.95, "ink", 600),
    ]


def _alt(courses: Sequence[Course], payback: Decimal | None) -> str:
    parts = [
        f"{one.name}: "
        + ", ".join(f"{formats.euro(amount, 0)} na {year} jaar" for year, amount in enumerate(one.amounts))
        for one in courses
    ]
    tail = "" if payback is None else f" Terugverdiend na {formats.number(payback, 1)} maanden."
    return f"Opgeteld over de jaren. {'; '.join(parts)}.{tail}"


def _table(courses: Sequence[Course], years: int) -> tuple[tuple[str, ...], ...]:
    heads = ("Opgeteld", "Nu", *(f"Jaar {year}" for year in range(1, years + 1)))
    return (heads, *((one.name, *(formats.euro(amount, 0) for amount in one.amounts)) for one in courses))
