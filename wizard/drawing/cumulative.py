"""What changing the way of recruiting brings over three years: first it costs, then it pays back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from wizard import formats
from wizard.drawing.axes import Scale, margin, rows, spread, ticks
from wizard.drawing.geometry import Point, box, line, polyline
from wizard.drawing.letters import width_of
from wizard.drawing.places import Room, best, room_of
from wizard.drawing.shapes import Anchor, Path, Picture, Shape, Spot, Text


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
        payback_months: when the hard sum crosses zero, marked when it falls inside the years; None is never.
        width: at least 24 x ``text_size``.
        height: at least 12 x ``text_size``.
        text_size: size of names and numbers.

    """
    size = text_size
    every = [float(amount) for one in courses for amount in one.amounts]
    years = max(len(one.amounts) for one in courses) - 1
    marks = ticks(min([*every, 0.0]), max([*every, 1.0]), 5)
    ends = [(one.name, formats.euro(one.amounts[-1], 0)) for one in courses]
    label = max(width_of(part, size) for pair in ends for part in pair) + size * 1.2
    left, bottom = max(margin(marks, size * 0.95, 1000), size * 2), height - size * 2.0
    x = Scale(0, years, left, width - label)
    y = Scale(marks[0], marks[-1], bottom, size * 1.8)
    runs = [[(x.at(year), y.at(amount)) for year, amount in enumerate(one.amounts)] for one in courses]
    shapes: list[Shape] = [Text(0, size * 0.9, "× € 1.000", size * 0.9, "muted")]
    shapes += rows(y, marks, left, x.end, size * 0.95, 1000)
    shapes += _payback_words(payback_months, courses, runs, x, y, size)
    shapes.append(Path(line(left, y.at(0), x.end, y.at(0)), stroke="ink", width=1.2))
    shapes += _years(x, years, height - size * 0.4, size * 0.95)
    for one, points in zip(courses, runs, strict=True):
        dash = (7.0, 4.0) if one.dashed else ()
        shapes.append(Path(polyline(points), stroke="ink-2" if one.dashed else "ink", width=2.2, dash=dash))
        shapes += [Path(box(px - 2.5, py - 2.5, 5, 5), fill="ink") for px, py in points]
    shapes += _payback_mark(payback_months, x, y, size)
    placed = spread([points[-1][1] for points in runs], size * 2.7, size * 1.8, bottom - size)
    for (name, amount), top in zip(ends, placed, strict=True):
        shapes.append(Text(x.end + size * 0.8, top + size * 0.1, name, size, "ink", 600))
        shapes.append(Text(x.end + size * 0.8, top + size * 1.3, amount, size * 0.95, "ink-2"))
    places = _spots(courses, runs)
    return Picture(width, height, tuple(shapes), _alt(courses, payback_months), places, _table(courses, years))


def _years(x: Scale, years: int, y: float, size: float) -> list[Shape]:
    """Name the years; amounts of many digits leave so little room that only a number fits, or only the last year."""
    step = x.at(1) - x.at(0) if years else 0.0
    names = ["nu", *(f"jaar {year}" for year in range(1, years + 1))]
    if max(width_of(name, size) for name in names) + size * 0.4 > step:
        names = ["nu", *map(str, range(1, years + 1))]
    if max(width_of(name, size) for name in names) + size * 0.2 > step:
        names = ["", *[""] * (years - 1), f"jaar {years}"] if years else names
    return [Text(x.at(year), y, name, size, "muted", 400, "middle") for year, name in enumerate(names) if name]


def _falls_inside(months: Decimal | None, x: Scale) -> bool:
    return months is not None and 0 < months <= 12 * Decimal(x.high)


def _payback_mark(months: Decimal | None, x: Scale, y: Scale, size: float) -> list[Shape]:
    if months is None or not _falls_inside(months, x):
        return []
    place = x.at(months / 12)
    return [Path(line(place, y.at(0) - size * 0.6, place, y.at(0) + size * 0.6), stroke="ink", width=2.0)]


def _payback_words(
    months: Decimal | None, courses: Sequence[Course], runs: Sequence[Sequence[Point]], x: Scale, y: Scale, size: float
) -> list[Shape]:
    """Say when it is paid back, or that it is not within these years, where no line runs through the words."""
    if months is not None and _falls_inside(months, x):
        after, place = f"na {formats.number(months, 1)} maanden", x.at(months / 12)
        words = (f"terugverdiend {after}", after)
    elif courses[0].amounts[-1] < 0:
        words, place = (f"na {int(x.high)} jaar nog niet terugverdiend", "nog niet terugverdiend"), x.at(x.high / 2)
    else:
        return []
    lines = [ends for points in runs for ends in pairwise(points)]
    inside = Room(x.start, y.end - size * 0.4, x.end, y.start)
    for said in words:
        chosen = best(_payback_places(said, place, x, y.at(0), size), inside, [], lines)
        if chosen.is_free:
            room = room_of(chosen.text)
            outline = box(room.left, room.top, room.right - room.left, room.bottom - room.top)
            return [Path(outline, fill="paper"), chosen.text]
    return []


def _payback_places(words: str, place: float, x: Scale, zero: float, size: float) -> list[Text]:
    sides: tuple[tuple[float, Anchor], ...] = (
        (place, "start"), (place, "middle"), (place, "end"), (x.end, "end"), (x.start, "start"),
    )  # fmt: skip
    return [
        Text(at, zero + size * down, words, size * 0.95, "ink", 600, anchor)
        for down in (1.8, -1.0, 3.2, -2.4, 4.6, -3.8)
        for at, anchor in sides
    ]


def _spots(courses: Sequence[Course], runs: Sequence[Sequence[Point]]) -> tuple[Spot, ...]:
    return tuple(
        Spot(px - 14, py - 10, 28, 20, f"{one.name}, {_after(year)}: {formats.euro(amount, 0)}")
        for one, points in zip(courses, runs, strict=True)
        for year, (amount, (px, py)) in enumerate(zip(one.amounts, points, strict=True))
    )


def _after(year: int) -> str:
    return "nu" if year == 0 else f"na {year} jaar"


def _side(amount: Decimal) -> str:
    """Say on which side of zero an amount is: a minus is easily not heard."""
    if not amount:
        return "precies op nul"
    return f"{formats.number(abs(amount))} euro in de {'plus' if amount > 0 else 'min'}"


def _alt(courses: Sequence[Course], payback: Decimal | None) -> str:
    parts = [
        f"{one.name}: " + ", ".join(f"{_after(year)} {_side(amount)}" for year, amount in enumerate(one.amounts))
        for one in courses
    ]
    tail = "" if payback is None else f" Terugverdiend na {formats.number(payback, 1)} maanden."
    return f"Kosten en baten, opgeteld over de jaren. {'; '.join(parts)}.{tail}"


def _table(courses: Sequence[Course], years: int) -> tuple[tuple[str, ...], ...]:
    heads = ("Opgeteld", "Nu", *(f"Jaar {year}" for year in range(1, years + 1)))
    return (heads, *((one.name, *(formats.euro(amount, 0) for amount in one.amounts)) for one in courses))
