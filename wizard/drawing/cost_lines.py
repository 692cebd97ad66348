"""What each way of recruiting costs over the number of hires, with the points where one overtakes another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from wizard import formats
from wizard.drawing.axes import Scale, columns, margin, rows, spread, ticks
from wizard.drawing.cost_curves import CostCurve, Course, Crossing, band, course, stroke
from wizard.drawing.geometry import Point, box, circle, line
from wizard.drawing.letters import width_of
from wizard.drawing.places import Choice, Room, around, best, room_of
from wizard.drawing.shapes import Anchor, Path, Picture, Shape, Spot, Text

__all__ = ["CostCurve", "Crossing", "cost_lines"]

_UNIT = 1000
_LEAST_HIRES = 10
_FAR = 400
"""Hires a year beyond which a break-even point is only told, not drawn."""
_FAR_TIMES = 4
"""The same, in times the hires of this organisation: else all that matters stands in a corner."""
_SPOTS = 40


@dataclass(frozen=True, slots=True)
class _Frame:
    """What all parts of one chart share; ``taken`` grows as words find their place."""

    curves: Sequence[CostCurve]
    courses: Sequence[Course]
    x: Scale
    y: Scale
    size: float
    width: float
    taken: list[Room]

    @property
    def lines(self) -> list[tuple[Point, Point]]:
        return [(one.begin, one.end) for one in self.courses]

    @property
    def plot(self) -> Room:
        return Room(self.x.start, self.y.end - self.size * 0.3, self.x.end, self.y.start)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A break-even point in the chart; lines that meet in one place share it."""

    place: Point
    hires: str
    said: str


def cost_lines(
    curves: Sequence[CostCurve], crossings: Sequence[Crossing], hires: int | None, *, width: float, height: float, text_size: float = 11
) -> Picture:  # fmt: skip
    """Draw a line per way of recruiting, named at its end; euro x 1,000 upwards, hires a year to the right.

    Args:
        curves: at least one.
        crossings: the break-even points; those far beyond what is asked are left to the words.
        hires: where this organisation stands, marked with a dotted line; None is not known.
        width: at least 24 x ``text_size``.
        height: at least 14 x ``text_size``.
        text_size: size of names and numbers.

    """
    size = text_size
    near = _near(crossings, curves, hires)
    most = _most_hires(near, hires)
    marks = ticks(_bottom(curves, most), _top(curves, near, hires, most))
    label = max(width_of(part, size) for one in curves for part in _end_words(one, hires)) + size
    left, bottom = margin(marks, size * 0.95, _UNIT), height - size * 3.2
    x = Scale(0, most, left, width - label)
    y = Scale(marks[0], marks[-1], bottom, size * 1.2)
    frame = _Frame(curves, [course(one, x, y) for one in curves], x, y, size, width, [])
    points = _marks(near, frame)
    frame.taken.extend(around(one.place, size * 0.5) for one in points)
    words = [*_ends(frame, hires), *_here_words(frame, hires), *_mark_words(frame, points)]
    shapes: list[Shape] = rows(y, marks, left, x.end, size * 0.95, _UNIT)
    shapes += columns(x, ticks(0, most, 4), bottom, size * 0.95)
    shapes.append(
        Text((left + x.end) / 2, height - size * 0.3, "aannames per jaar", size * 0.95, "muted", 400, "middle")
    )
    shapes += [_halo(text) for text in words if room_of(text).left < x.end]
    shapes += [shape for one in curves for shape in band(one, x, y)]
    if hires is not None and hires <= most:
        shapes.append(Path(line(x.at(hires), y.end, x.at(hires), y.start), stroke="ink-2", dash=(1.5, 2.5)))
    shapes += [stroke(one, x, y) for one in curves]
    shapes += [Path(circle(one.place, size * 0.42), fill="paper", stroke="ink", width=1.6) for one in points]
    shapes += words
    alt, spots = _alt(curves, crossings, hires), _spots(frame, points)
    return Picture(width, height, tuple(shapes), alt, spots, _table(curves, hires))


def _near(crossings: Sequence[Crossing], curves: Sequence[CostCurve], hires: int | None) -> list[Crossing]:
    keys = {one.key for one in curves}
    far = min(_FAR, max(_LEAST_HIRES, hires) * _FAR_TIMES) if hires else _FAR
    return [one for one in crossings if {one.first, one.second} <= keys and 0 < one.exact <= far]


def _most_hires(near: Sequence[Crossing], hires: int | None) -> float:
    wanted = max([*(float(one.exact) * 1.25 for one in near), (hires or 0) * 1.5, _LEAST_HIRES])
    return ticks(0, ceil(wanted), 4)[-1]


def _top(curves: Sequence[CostCurve], near: Sequence[Crossing], hires: int | None, most: float) -> float:
    """Return how high the chart reaches: all that matters fits, a steep line may leave at the top."""
    by_key = {one.key: one for one in curves}
    here = [one.at(hires or most) for one in curves]
    met = [by_key[one.first].at(float(one.exact)) for one in near]
    return max([*here, *met, *(one.at(0) for one in curves), min(one.at(most) for one in curves), 1.0]) * 1.15


def _bottom(curves: Sequence[CostCurve], most: float) -> float:
    """Return how low the chart reaches: below zero only for a form that brings in more than it costs."""
    ends = [pair for one in curves for pair in ((one.fixed, one.variable), one.low, one.high) if pair is not None]
    return min([0.0, *(float(fixed) + float(each) * hires for fixed, each in ends for hires in (0.0, most))])


def _end_words(one: CostCurve, hires: int | None) -> tuple[str, ...]:
    return (one.name,) if hires is None else (one.name, formats.euro(one.cost(hires), 0))


def _ends(frame: _Frame, hires: int | None) -> list[Text]:
    """Name each line at its end, with what it costs at the hires of this organisation.

    A line that leaves at the top is named where it leaves, when there is room; else the name stands in the margin.
    """
    size = frame.size
    found: list[Text] = []
    rest: list[tuple[CostCurve, float]] = []
    for one, run in zip(frame.curves, frame.courses, strict=True):
        here = _end_texts(one, hires, run.end[0] + size * 0.7, frame.y.end + size * 0.9, size)
        others = [ends for ends in frame.lines if ends != (run.begin, run.end)]
        rooms = [room_of(text) for text in here]
        if (
            run.leaves
            and all(room.right <= frame.width for room in rooms)
            and not any(room.meets(taken) for room in rooms for taken in frame.taken)
            and not any(room.is_crossed(*ends) for room in rooms for ends in others)
        ):
            found += here
            frame.taken.extend(rooms)
        else:
            rest.append((one, run.end[1]))
    gap = size * (1.5 if hires is None else 2.7)
    beside = [room.bottom for room in frame.taken if room.right > frame.x.end]
    top = max(beside) + size * 0.9 if beside else frame.y.end + size * 0.4
    bottom = frame.y.start - size * (0.2 if hires is None else 1.2)
    for (one, _), base in zip(rest, spread([end for _, end in rest], gap, top, bottom), strict=True):
        found += _end_texts(one, hires, frame.x.end + size * 0.7, base, size)
    return found


def _end_texts(one: CostCurve, hires: int | None, x: float, top: float, size: float) -> list[Text]:
    name, *cost = _end_words(one, hires)
    color = "muted" if one.key == "rpo" else "ink"
    return [
        Text(x, top, name, size, color, 600),
        *(Text(x, top + size * 1.2, words, size * 0.95, "ink-2") for words in cost),
    ]


def _here_words(frame: _Frame, hires: int | None) -> list[Text]:
    if hires is None or hires > frame.x.high:
        return []
    size, place = frame.size, frame.x.at(hires)
    words = f"jullie: {formats.number(hires)}"
    sides: tuple[tuple[int, Anchor], ...] = ((1, "start"), (-1, "end"))
    options = [
        Text(place + side * size * 0.4, frame.y.end + size * down, words, size * 0.95, "ink-2", 400, anchor)
        for down in (0.8, 2.2, 3.6, 5.0)
        for side, anchor in sides
    ]
    chosen = best(options, frame.plot, frame.taken, frame.lines).text
    frame.taken.append(room_of(chosen))
    frame.taken.append(Room(place - 1, frame.y.end, place + 1, frame.y.start))
    return [chosen]


def _marks(near: Sequence[Crossing], frame: _Frame) -> list[_Mark]:
    """Return the break-even points; those that fall on one another become one."""
    by_key = {one.key: one for one in frame.curves}
    found: list[_Mark] = []
    for one in near:
        first, second = by_key[one.first], by_key[one.second]
        place = (frame.x.at(one.exact), frame.y.at(first.at(float(one.exact))))
        many = formats.number(one.hires)
        said = f"{first.name} en {second.name}: omslag bij {many} aannames"
        spot = around(place, 2)
        same = next((mark for mark in found if mark.hires == many and around(mark.place, 2).meets(spot)), None)
        if same is None:
            found.append(_Mark(place, many, said))
        else:
            found[found.index(same)] = _Mark(same.place, many, f"{same.said}; {said}")
    return found


def _mark_words(frame: _Frame, points: Sequence[_Mark]) -> list[Text]:
    """Name the break-even points; where a name would touch something all of them are told by their number alone."""
    full = [_place(frame, points, [f"omslag bij {one.hires}" for one in points], (0.0,))]
    if not all(choice.is_clear for choice in full[0]):
        full.append(_place(frame, points, [one.hires for one in points], (0.0, 0.6)))
    found = [choice.text for choice in full[-1] if choice.is_free]
    frame.taken.extend(room_of(text) for text in found)
    return found


def _place(frame: _Frame, points: Sequence[_Mark], words: Sequence[str], reach: Sequence[float]) -> list[Choice]:
    size, taken = frame.size, list(frame.taken)
    found = []
    for one, said in zip(points, words, strict=True):
        x, y = one.place
        options = [
            Text(x + across * size, y + down * size, said, size, "ink", 600, side)
            for far in reach
            for across, down, side in _sides(far)
        ]
        chosen = best(options, frame.plot, taken, frame.lines)
        found.append(chosen)
        if chosen.is_free:
            taken.append(room_of(chosen.text))
    return found


def _sides(far: float) -> tuple[tuple[float, float, Anchor], ...]:
    """Return where words may stand from a point, the nicest first, in text sizes across and down."""
    return (
        (0.0, -1.0 - far, "middle"),
        (-0.5, -0.9 - far, "end"),
        (0.5, 1.7 + far, "start"),
        (0.0, 1.8 + far, "middle"),
        (0.5, -0.9 - far, "start"),
        (-0.5, 1.7 + far, "end"),
        (1.0, 0.4 + far, "start"),
        (-1.0, 0.4 - far, "end"),
    )


def _halo(text: Text) -> Path:
    """Keep grid lines from running through words."""
    room = room_of(text)
    return Path(box(room.left, room.top, room.right - room.left, room.bottom - room.top), fill="paper")


def _spots(frame: _Frame, points: Sequence[_Mark]) -> tuple[Spot, ...]:
    x, y, reach = frame.x, frame.y, frame.size * 0.8
    step = max(1, ceil(x.high / _SPOTS))
    half = (x.at(step) - x.at(0)) / 2
    found = [Spot(px - reach, py - reach, reach * 2, reach * 2, one.said) for one in points for px, py in (one.place,)]
    for hires in range(0, int(x.high) + 1, step):
        costs = ", ".join(f"{one.name} {formats.euro(one.cost(hires), 0)}" for one in frame.curves)
        left, right = max(x.start, x.at(hires) - half), min(x.end, x.at(hires) + half)
        words = f"{formats.count(hires, 'aanname', 'aannames')}: {costs}"
        found.append(Spot(left, y.end, right - left, y.start - y.end, words))
    return tuple(found)


def _table(curves: Sequence[CostCurve], hires: int | None) -> tuple[tuple[str, ...], ...]:
    heads = ("Vorm", "Vast per jaar", "Per aanname", *(() if hires is None else (f"Bij {hires} aannames",)))
    return (
        heads,
        *(
            (one.name, formats.euro(one.fixed, 0), formats.euro(one.variable, 0), *_end_words(one, hires)[1:])
            for one in curves
        ),
    )


def _alt(curves: Sequence[CostCurve], crossings: Sequence[Crossing], hires: int | None) -> str:
    names = {one.key: one.name for one in curves}
    parts = [
        f"{one.name} {formats.euro(one.fixed, 0)} vast en {formats.euro(one.variable, 0)} per aanname"
        + ("" if hires is None else f", samen {formats.euro(one.cost(hires), 0)} bij {hires} aannames")
        for one in curves
    ]
    points = [
        f"{names[one.first]} en {names[one.second]} bij {one.hires} aannames"
        for one in crossings
        if one.first in names and one.second in names
    ]
    tail = f" Omslagpunten: {formats.enumeration(points)}." if points else ""
    return f"Kosten per jaar over het aantal aannames. {'; '.join(parts)}.{tail}"
