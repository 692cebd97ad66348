"""What each way of recruiting costs over the number of hires, with the points where one overtakes another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from wizard import formats
from wizard.drawing.axes import Scale, columns, rows, spread, ticks, width_of
from wizard.drawing.geometry import box, circle, line, polyline
from wizard.drawing.shapes import Path, Picture, Shape, Spot, Text

_LOOKS: dict[str, tuple[str, float, tuple[float, ...]]] = {
    "in_house": ("ink", 2.6, ()),
    "agency": ("ink-2", 1.8, (7.0, 4.0)),
    "rpo": ("muted", 1.8, (2.0, 3.0)),
}
_UNIT = 1000
_LEAST_HIRES = 10


@dataclass(frozen=True, slots=True)
class CostCurve:
    """A way of recruiting: euro fixed a year and euro per hire; low and high give a band around it."""

    key: str
    name: str
    fixed: Decimal
    variable: Decimal
    low: tuple[Decimal, Decimal] | None = None
    high: tuple[Decimal, Decimal] | None = None

    def at(self, hires: float) -> float:
        """Return the cost in euro at a number of hires."""
        return float(self.fixed) + float(self.variable) * hires


@dataclass(frozen=True, slots=True)
class Crossing:
    """From ``hires`` on one curve is not dearer than the other; ``exact`` is where the lines cross."""

    first: str
    second: str
    hires: int
    exact: Decimal


def cost_lines(
    curves: Sequence[CostCurve],
    crossings: Sequence[Crossing],
    hires: int | None,
    *,
    width: float,
    height: float,
    text_size: float = 11,
) -> Picture:
    """Draw a line per way of recruiting, named at its end; euro x 1,000 upwards, hires a year to the right.

    Args:
        curves: at least one.
        crossings: the break-even points; drawn when they fall inside the chart.
        hires: where this organisation stands, marked with a dotted line.
        width: at least 24 x ``text_size``.
        height: at least 12 x ``text_size``.
        text_size: size of names and numbers.

    """
    size = text_size
    most = _most_hires(crossings, hires)
    top = _top(curves, crossings, hires, most)
    label = max(width_of(part, size) for one in curves for part in (one.name, _cost_words(one, hires))) + size
    left, right, bottom = size * 3.2, width - label - size * 0.4, height - size * 3.2
    marks = ticks(0, top)
    x = Scale(0, most, left, right)
    y = Scale(0, marks[-1], bottom, size * 1.2)
    shapes = _ground(x, y, marks, height, size)
    shapes += [shape for one in curves for shape in _band(one, x, y)]
    shapes += _here(hires, x, y, size)
    shapes += [_curve(one, x, y) for one in curves]
    shapes += _ends(curves, hires, x, y, size)
    inside = [one for one in crossings if 0 < one.exact <= most and one.first in {curve.key for curve in curves}]
    shapes += _marks(inside, curves, x, y, size)
    return Picture(
        width,
        height,
        tuple(shapes),
        _alt(curves, crossings, hires),
        _spots(inside, curves, x, y),
        _table(curves, hires),
    )


def _ground(x: Scale, y: Scale, marks: Sequence[float], height: float, size: float) -> list[Shape]:
    """Draw the numbers along both sides."""
    middle = (x.start + x.end) / 2
    shapes: list[Shape] = rows(y, marks, x.start, x.end, size * 0.95, _UNIT)
    shapes += columns(x, ticks(0, x.high, 4), y.start, size * 0.95)
    shapes.append(Text(middle, height - size * 0.3, "aannames per jaar", size * 0.95, "muted", 400, "middle"))
    return shapes


def _most_hires(crossings: Sequence[Crossing], hires: int | None) -> float:
    known = [float(one.exact) for one in crossings if one.exact < 400]
    wanted = max([*(place * 1.25 for place in known), (hires or 0) * 1.5, _LEAST_HIRES])
    return ticks(0, ceil(wanted), 4)[-1]


def _top(curves: Sequence[CostCurve], crossings: Sequence[Crossing], hires: int | None, most: float) -> float:
    """Return how high the chart reaches: all that matters fits, a steep line may leave at the top."""
    by_key = {one.key: one for one in curves}
    here = [one.at(hires or most) for one in curves]
    met = [by_key[one.first].at(float(one.exact)) for one in crossings if one.first in by_key and one.exact <= most]
    flattest = min(one.at(most) for one in curves)
    return max([*here, *met, flattest, 1.0]) * 1.15


def _clip(one: CostCurve, x: Scale, y: Scale) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return where a line begins and where it leaves the chart."""
    last = x.high
    if one.at(last) > y.high and one.variable > 0:
        last = max(0.0, (y.high - float(one.fixed)) / float(one.variable))
    return (x.at(0), y.at(one.at(0))), (x.at(last), y.at(min(one.at(last), y.high)))


def _curve(one: CostCurve, x: Scale, y: Scale) -> Path:
    color, thick, dash = _LOOKS.get(one.key, ("ink", 1.8, ()))
    begin, end = _clip(one, x, y)
    return Path(line(*begin, *end), stroke=color, width=thick, dash=dash)


def _band(one: CostCurve, x: Scale, y: Scale) -> list[Shape]:
    if one.low is None or one.high is None:
        return []
    edges = [CostCurve(one.key, one.name, *ends) for ends in (one.low, one.high)]
    (low_begin, low_end), (high_begin, high_end) = (_clip(edge, x, y) for edge in edges)
    outline = polyline((low_begin, low_end, high_end, high_begin), closed=True)
    return [Path(outline, fill="ink", opacity=0.10)]


def _here(hires: int | None, x: Scale, y: Scale, size: float) -> list[Shape]:
    if not hires or hires > x.high:
        return []
    place = x.at(hires)
    return [
        Path(line(place, y.end, place, y.start), stroke="ink-2", width=1.0, dash=(1.5, 2.5)),
        Text(place + size * 0.4, y.end + size * 0.8, f"jullie: {hires}", size * 0.95, "ink-2"),
    ]


def _ends(curves: Sequence[CostCurve], hires: int | None, x: Scale, y: Scale, size: float) -> list[Shape]:
    """Name each line at its end, with what it costs at the hires of this organisation."""
    ends = [_clip(one, x, y)[1] for one in curves]
    gap = size * (2.7 if hires else 1.5)
    placed = spread([end[1] for end in ends], gap, y.end + size * 0.4, y.start - size * 0.2)
    shapes: list[Shape] = []
    for one, top in zip(curves, placed, strict=True):
        color = "muted" if one.key == "rpo" else "ink"
        shapes.append(Text(x.end + size * 0.7, top + size * 0.1, one.name, size, color, 600))
        if hires:
            shapes.append(Text(x.end + size * 0.7, top + size * 1.3, _cost_words(one, hires), size * 0.95, "ink-2"))
    return shapes


def _marks(crossings: Sequence[Crossing], curves: Sequence[CostCurve], x: Scale, y: Scale, size: float) -> list[Shape]:
    by_key = {one.key: one for one in curves}
    places = [(x.at(one.exact), y.at(by_key[one.first].at(float(one.exact)))) for one in crossings]
    shapes: list[Shape] = []
    for one, (place, cost) in zip(crossings, places, strict=True):
        words = f"omslag bij {one.hires}"
        room = width_of(words, size)
        below = any(abs(other[0] - place) < room + size and other[1] < cost for other in places)
        center = min(max(place + (room * 0.6 if below else 0), x.start + room / 2), x.end - room / 2)
        shapes.append(Path(circle((place, cost), size * 0.42), fill="paper", stroke="ink", width=1.6))
        top = cost + size * (1.9 if below else -1.0)
        halo = box(center - room / 2, top - size * 0.95, room, size * 1.25)
        shapes.append(Path(halo, fill="paper", opacity=0.85))
        shapes.append(Text(center, top, words, size, "ink", 600, "middle"))
    return shapes


def _spots(crossings: Sequence[Crossing], curves: Sequence[CostCurve], x: Scale, y: Scale) -> tuple[Spot, ...]:
    by_key = {one.key: one for one in curves}
    found = []
    for hires in range(0, int(x.high) + 1, max(1, int(x.high) // 40)):
        words = [f"{one.name} {formats.euro(_at(one, hires), 0)}" for one in curves]
        half = (x.at(1) - x.at(0)) / 2
        found.append(
            Spot(x.at(hires) - half, y.end, half * 2, y.start - y.end, f"{hires} aannames: {', '.join(words)}")
        )
    for one in crossings:
        names = f"{by_key[one.first].name} en {by_key[one.second].name}" if one.second in by_key else ""
        place, cost = x.at(one.exact), y.at(by_key[one.first].at(float(one.exact)))
        found.append(Spot(place - 8, cost - 8, 16, 16, f"{names}: omslag bij {one.hires} aannames"))
    return tuple(reversed(found))


def _at(one: CostCurve, hires: int) -> Decimal:
    return one.fixed + one.variable * hires


def _cost_words(one: CostCurve, hires: int | None) -> str:
    return formats.euro(_at(one, hires), 0) if hires else ""


def _table(curves: Sequence[CostCurve], hires: int | None) -> tuple[tuple[str, ...], ...]:
    heads = ["Vorm", "Vast per jaar", "Per aanname"] + ([f"Bij {hires} aannames"] if hires else [])
    return (
        tuple(heads),
        *(
            (
                one.name,
                formats.euro(one.fixed, 0),
                formats.euro(one.variable, 0),
                *([_cost_words(one, hires)] if hires else []),
            )
            for one in curves
        ),
    )


def _alt(curves: Sequence[CostCurve], crossings: Sequence[Crossing], hires: int | None) -> str:
    names = {one.key: one.name for one in curves}
    parts = [
        f"{one.name} {formats.euro(one.fixed, 0)} vast en {formats.euro(one.variable, 0)} per aanname"
        + (f", samen {_cost_words(one, hires)} bij {hires} aannames" if hires else "")
        for one in curves
    ]
    points = [
        f"{names[one.first]} en {names[one.second]} bij {one.hires} aannames"
        for one in crossings
        if one.first in names and one.second in names
    ]
    tail = f" Omslagpunten: {formats.enumeration(points)}." if points else ""
    return f"Kosten per jaar over het aantal aannames. {'; '.join(parts)}.{tail}"
