"""Channels by speed and cost: to the right slower, upwards dearer, a larger disc for more hires."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import sqrt

from wizard import formats
from wizard.drawing.axes import Scale, columns, rows, spread, ticks, width_of
from wizard.drawing.geometry import circle
from wizard.drawing.shapes import Path, Picture, Shape, Spot, Text


@dataclass(frozen=True, slots=True)
class Bubble:
    """A channel: mean time-to-fill in days, euro per hire and hires; None is not known."""

    name: str
    days: Decimal | None
    per_hire: Decimal | None
    hires: int | None


def channel_bubbles(channels: Sequence[Bubble], *, width: float, height: float, text_size: float = 11) -> Picture:
    """Draw the channels that have all three numbers; the others are named below.

    Args:
        channels: in any order.
        width: at least 24 x ``text_size``.
        height: at least 14 x ``text_size``.
        text_size: size of names and numbers.

    """
    size = text_size
    known = [one for one in channels if one.days is not None and one.per_hire is not None and one.hires]
    others = [one.name for one in channels if one not in known]
    below = size * 1.5 if others else 0.0
    shapes: list[Shape] = []
    spots: tuple[Spot, ...] = ()
    if known:
        drawn, spots = _plot(known, width, height - below, size)
        shapes += drawn
    if others:
        words = f"Nog niet te plaatsen: {formats.enumeration(others)}"
        most = int(width / (size * 0.54))
        shown = words if len(words) <= most else words[: most - 1] + "…"
        shapes.append(Text(0, height - size * 0.4, shown, size * 0.95, "muted"))
    return Picture(width, height, tuple(shapes), _alt(channels), spots, _table(channels))


def _plot(known: Sequence[Bubble], width: float, height: float, size: float) -> tuple[list[Shape], tuple[Spot, ...]]:
    most = max(one.hires or 0 for one in known)
    largest = size * 1.9
    left, right, bottom = size * 3.6, width - size * 1.5, height - size * 3.2
    across = ticks(0, float(max(one.days or 0 for one in known)) * 1.25, 5)
    upward = ticks(0, float(max(one.per_hire or 0 for one in known)) * 1.25, 4)
    x = Scale(0, max(across[-1], 1), left, right)
    y = Scale(0, max(upward[-1], 1), bottom, size * 2.2)
    shapes: list[Shape] = [Text(0, size, "× € 1.000 per aanname", size * 0.9, "muted")]
    shapes += rows(y, upward, left, right, size * 0.95, 1000)
    shapes += columns(x, across, bottom, size * 0.95)
    shapes.append(
        Text((left + right) / 2, height - size * 0.4, "dagen open (time-to-fill)", size * 0.95, "muted", 400, "middle")
    )
    places = [(x.at(one.days or 0), y.at(one.per_hire or 0)) for one in known]
    tops = spread([place[1] for place in places], size * 1.3, size * 2.6, bottom - size * 0.3)
    spots = []
    for one, (across_at, up_at), top in zip(known, places, tops, strict=True):
        radius = max(largest * sqrt((one.hires or 0) / most), size * 0.35)
        shapes.append(Path(circle((across_at, up_at), radius), fill="slate", opacity=0.28))
        shapes.append(Path(circle((across_at, up_at), radius), stroke="ink", width=1.2))
        words = f"{one.name} ({one.hires})"
        fits = across_at + radius + width_of(words, size) + size * 0.5 < width
        edge = across_at + radius + size * 0.4 if fits else across_at - radius - size * 0.4
        shapes.append(Text(edge, top + size * 0.36, words, size, "ink", 500, "start" if fits else "end"))
        spots.append(Spot(across_at - radius, up_at - radius, radius * 2, radius * 2, _words(one)))
    return shapes, tuple(spots)


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
            (
                one.name,
                formats.number(one.days, 1) if one.days is not None else "–",
                formats.euro(one.per_hire, 0) if one.per_hire is not None else "–",
                "–" if one.hires is None else str(one.hires),
            )
            for one in channels
        ),
    )
