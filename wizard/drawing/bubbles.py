"""Channels by speed and cost: to the right slower, upwards dearer, a larger disc for more hires."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import sqrt

from wizard import formats
from wizard.drawing.axes import Scale, columns, margin, rows, ticks
from wizard.drawing.geometry import Point, box, circle
from wizard.drawing.letters import fit
from wizard.drawing.places import Room, around, best, room_of
from wizard.drawing.shapes import Anchor, Path, Picture, Shape, Spot, Text

_LARGEST, _SMALLEST = 1.9, 0.4
_LINE = 1.4


@dataclass(frozen=True, slots=True)
class Bubble:
    """A channel: mean time-to-fill in days, euro per hire and hires; None is not known."""

    name: str
    days: Decimal | None
    per_hire: Decimal | None
    hires: int | None


@dataclass(frozen=True, slots=True)
class _Disc:
    """A channel that can be drawn; its area says how many were hired."""

    bubble: Bubble
    center: Point
    radius: float


def channel_bubbles(channels: Sequence[Bubble], *, width: float, height: float, text_size: float = 11) -> Picture:
    """Draw the channels that have all three numbers; the others are named below.

    A name that would stand on other words or discs is left out of the chart and named below as well.

    Args:
        channels: in any order.
        width: at least 24 x ``text_size``.
        height: at least 16 x ``text_size``.
        text_size: size of names and numbers.

    """
    size = text_size
    known = [one for one in channels if one.days is not None and one.per_hire is not None and one.hires]
    others = [one.name for one in channels if one not in known]
    shapes: list[Shape] = []
    places: tuple[Spot, ...] = ()
    crowded: list[str] = []
    if known:
        room = height - (size * _LINE if others else 0)
        shapes, places, crowded = _plot(known, width, room, size)
        if crowded:
            shapes, places, crowded = _plot(known, width, room - size * _LINE, size)
    else:
        height = size * _LINE * 1.4
    below = [("Nog niet te plaatsen", others), ("Te dicht op elkaar voor een naam", crowded)]
    lines = [f"{head}: {formats.enumeration(names)}" for head, names in below if names]
    for place, words in enumerate(reversed(lines)):
        base = height - size * (0.4 + _LINE * place)
        shapes.append(Text(0, base, fit(words, width, size * 0.95), size * 0.95, "muted"))
    return Picture(width, height, tuple(shapes), _alt(channels), places, _table(channels))


def _plot(
    known: Sequence[Bubble], width: float, height: float, size: float
) -> tuple[list[Shape], tuple[Spot, ...], list[str]]:
    days, costs = [float(one.days or 0) for one in known], [float(one.per_hire or 0) for one in known]
    across = ticks(0, max(*days, 0.8) * 1.25, 5)
    upward = ticks(min(*costs, 0.0), max(*costs, 0.8) * 1.25, 4)
    left = max(margin(upward, size * 0.95, 1000), size * _LARGEST)
    right, bottom = width - size * 1.5, height - size * 3.2
    x = Scale(0, across[-1], left, right)
    y = Scale(upward[0], upward[-1], bottom, size * 2.4)
    middle = (left + right) / 2
    shapes: list[Shape] = [Text(0, size, "× € 1.000 per aanname", size * 0.9, "muted")]
    shapes += rows(y, upward, left, right, size * 0.95, 1000)
    shapes += columns(x, across, bottom, size * 0.95)
    words = "dagen open (time-to-fill)"
    shapes.append(Text(middle, height - size * 0.4, words, size * 0.95, "muted", 400, "middle"))
    most = max(one.hires or 0 for one in known)
    discs = [
        _Disc(
            one,
            (x.at(one.days or 0), y.at(one.per_hire or 0)),
            size * max(_LARGEST * sqrt((one.hires or 0) / most), _SMALLEST),
        )
        for one in sorted(known, key=lambda one: -(one.hires or 0))
    ]
    names, crowded = _names(discs, Room(left, size * 1.4, width, bottom + size * 0.2), size)
    for name in names:
        room = room_of(name)
        shapes.append(Path(box(room.left, room.top, room.right - room.left, room.bottom - room.top), fill="paper"))
    for one in discs:
        shapes.append(Path(circle(one.center, one.radius), fill="slate", opacity=0.28))
        shapes.append(Path(circle(one.center, one.radius), stroke="ink", width=1.2))
    places = [
        Spot(one.center[0] - one.radius, one.center[1] - one.radius, one.radius * 2, one.radius * 2, _words(one.bubble))
        for one in reversed(discs)
    ]
    return [*shapes, *names], tuple(places), crowded


def _names(discs: Sequence[_Disc], inside: Room, size: float) -> tuple[list[Text], list[str]]:
    """Place a name beside each disc; return those that found a place, and the names that did not."""
    taken = [around(one.center, one.radius) for one in discs]
    names: list[Text] = []
    crowded: list[str] = []
    for one in discs:
        chosen = best(_options(one, size), inside, taken)
        if chosen.is_free:
            names.append(chosen.text)
            taken.append(room_of(chosen.text))
        else:
            crowded.append(one.bubble.name)
    return names, crowded


def _options(one: _Disc, size: float) -> list[Text]:
    (x, y), far = one.center, one.radius + size * 0.4
    words = f"{one.bubble.name} ({formats.number(one.bubble.hires)})"
    near = far * 0.7
    places: tuple[tuple[float, float, Anchor], ...] = (
        (far, size * 0.36, "start"),
        (-far, size * 0.36, "end"),
        (0, -far, "middle"),
        (0, far + size * 0.6, "middle"),
        (near, -near, "start"),
        (-near, -near, "end"),
        (near, near + size * 0.6, "start"),
        (-near, near + size * 0.6, "end"),
    )
    return [Text(x + across, y + down, words, size, "ink", 500, anchor) for across, down, anchor in places]


def _words(one: Bubble) -> str:
    days = "–" if one.days is None else f"{formats.number(one.days, 1)} dagen open"
    cost = "–" if one.per_hire is None else f"{formats.euro(one.per_hire, 0)} per aanname"
    hires = "–" if one.hires is None else formats.count(one.hires, "aanname", "aannames")
    return f"{one.name}: {days}, {cost}, {hires}"


def _alt(channels: Sequence[Bubble]) -> str:
    return f"Kanalen naar snelheid en kosten. {'; '.join(_words(one) for one in channels)}."


def _table(channels: Sequence[Bubble]) -> tuple[tuple[str, ...], ...]:
    return (
        ("Kanaal", "Dagen open", "Per aanname", "Aannames"),
        *(
            (one.name, formats.number(one.days, 1), formats.euro(one.per_hire, 0), formats.number(one.hires))
            for one in channels
        ),
    )
