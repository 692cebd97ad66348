"""Amounts as bars: the costs per kind, and what each way of recruiting costs a year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from wizard import formats
from wizard.drawing.geometry import box
from wizard.drawing.letters import fit, width_of
from wizard.drawing.shapes import Path, Pattern, Picture, Shape, Spot, Text, Weight

_BESIDE = 40
"""From this width, in text sizes, a name stands before its bar and not above it."""
_GAP = 0.6


@dataclass(frozen=True, slots=True)
class Bar:
    """One amount in euro; ``tone`` is the token of its fill, ``strong`` for the one it is about.

    ``note`` stands behind the amount: what kind of amount it is, so that no legend is needed.
    """

    name: str
    amount: Decimal
    tone: str = "other-1"
    strong: bool = False
    hatched: bool = False
    note: str = ""


def amount_bars(
    bars: Sequence[Bar], *, width: float, text_size: float = 10, title: str = "Bedragen", shares: bool = False,
    parts: Sequence[Bar] = ()
) -> Picture:  # fmt: skip
    """Draw a bar per amount with its name, its euro and its note.

    Args:
        bars: in the order they are drawn; a negative amount (a credit note) is written, not drawn.
        width: at least 20 x ``text_size``; from 40 x names stand before the bars.
        text_size: size of names and amounts.
        title: how the picture is called for a screen reader.
        shares: whether the bars add up to something, so that each has a share of it.
        parts: at most two amounts that the whole falls into, drawn as one divided bar on top.

    """
    size = text_size
    total = sum((one.amount for one in bars), Decimal(0))
    has_shares = shares and total > 0 and all(one.amount >= 0 for one in bars)
    tails = [_tail(one, total if has_shares else None) for one in bars]
    shapes: list[Shape] = []
    top = 0.0
    if has_shares and len(parts) == 2 and all(one.amount >= 0 for one in parts):
        divided, top = _divided(parts, width, size)
        shapes += divided
    beside = width >= _BESIDE * size
    high = size * (2.0 if beside else 3.1)
    end = max([width_of(f"{euro}  {tail}", size) for euro, tail in tails], default=0) + size * _GAP
    left = min(max([width_of(one.name, size) for one in bars], default=0) + size, width * 0.4) if beside else 0.0
    most = max([one.amount for one in bars if one.amount > 0], default=Decimal(1))
    spots = []
    for place, (one, (euro, tail)) in enumerate(zip(bars, tails, strict=True)):
        y = top + place * high
        long = max(0.0, (width - left - end) * float(one.amount / most))
        shapes += _bar(one, left, y, long, size, width)
        base = y + size * (1.36 if beside else 2.35)
        x = left + long + size * _GAP
        weight: Weight = 600 if one.strong else 500
        shapes.append(Text(x, base, euro, size, "ink", weight))
        if tail:
            shapes.append(Text(x + width_of(f"{euro}  ", size), base, tail, size, "muted"))
        spots.append(Spot(0, y, width, high, f"{one.name}: {euro}{tail and f', {tail}'}"))
    alt = f"{title}: {'; '.join(spot.text for spot in spots)}.{_extremes(bars)}"
    return Picture(width, top + high * len(bars), tuple(shapes), alt, tuple(spots), _table(bars, tails))


def _extremes(bars: Sequence[Bar]) -> str:
    """Say which is most and which is least, for who does not see it at a glance."""
    if len({one.amount for one in bars}) < 2:
        return ""
    most, least = max(bars, key=lambda one: one.amount), min(bars, key=lambda one: one.amount)
    return f" Het meest is {most.name}, het minst {least.name}."


def _tail(one: Bar, total: Decimal | None) -> tuple[str, str]:
    share = "" if total is None else formats.percent(one.amount / total, 1)
    return formats.euro(one.amount, 0), " ".join(filter(None, (share, one.note)))


def _bar(one: Bar, left: float, y: float, long: float, size: float, width: float) -> list[Shape]:
    """Draw the name and the bar, beside each other when ``left`` leaves room for the name."""
    weight: Weight = 600 if one.strong else 400
    pattern = Pattern.DIAGONALS if one.hatched else Pattern.NONE
    room, base, top = (
        (left - size * 0.8, y + size * 1.36, y + size * 0.4) if left else (width, y + size, y + size * 1.4)
    )
    shapes: list[Shape] = [Text(0, base, fit(one.name, room, size), size, "ink", weight)]
    if long > 0:
        shapes.append(Path(box(left, top, long, size * 1.2), fill=one.tone, pattern=pattern))
    return shapes


def _divided(parts: Sequence[Bar], width: float, size: float) -> tuple[list[Shape], float]:
    """Draw two amounts as one bar, named at its two ends; return it with the room it takes."""
    total = sum((one.amount for one in parts), Decimal(0))
    words = [f"{one.name} {formats.euro(one.amount, 0)}" for one in parts]
    words = [f"{text} ({formats.percent(one.amount / total, 1)})" for text, one in zip(words, parts, strict=True)]
    fits = sum(width_of(text, size) for text in words) + size <= width
    cut = width * float(parts[0].amount / total)
    under = size * (1.1 if fits else 1.1 + 1.4) + size * 0.3
    shapes: list[Shape] = [Text(0, size, words[0], size, "ink", 600)]
    shapes.append(
        Text(width, size, words[1], size, "ink", 600, "end")
        if fits
        else Text(0, size * 2.4, words[1], size, "ink", 600)
    )
    for one, start, end in zip(parts, (0.0, cut), (cut, width), strict=True):
        if end > start:
            pattern = Pattern.DIAGONALS if one.hatched else Pattern.NONE
            shapes.append(Path(box(start, under, end - start, size * 1.5), fill=one.tone, pattern=pattern))
    return shapes, under + size * 2.6


def _table(bars: Sequence[Bar], tails: Sequence[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    has_tails = any(tail for _, tail in tails)
    heads = ("Post", "Bedrag", "Aandeel") if has_tails else ("Vorm", "Bedrag")
    return (heads, *((one.name, *(pair if has_tails else pair[:1])) for one, pair in zip(bars, tails, strict=True)))
