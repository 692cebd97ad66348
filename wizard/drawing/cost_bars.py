"""Amounts as bars: the costs per kind, and what each way of recruiting costs a year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from wizard import formats
from wizard.drawing.axes import width_of
from wizard.drawing.geometry import box
from wizard.drawing.shapes import Path, Pattern, Picture, Shape, Spot, Text


@dataclass(frozen=True, slots=True)
class Bar:
    """One amount in euro; ``tone`` is the token of its fill, ``strong`` for the one it is about."""

    name: str
    amount: Decimal
    tone: str = "other-1"
    strong: bool = False
    hatched: bool = False


def amount_bars(
    bars: Sequence[Bar], *, width: float, text_size: float = 10, row: float = 0, title: str = "Bedragen"
) -> Picture:
    """Draw a bar per amount with its name above it and its euro at its end.

    Args:
        bars: in the order they are drawn; a negative amount (a credit note) is written, not drawn.
        width: at least 20 x ``text_size``.
        text_size: size of names and amounts.
        row: height of a row, by default 3 x ``text_size``.
        title: how the picture is called for a screen reader.

    """
    size = text_size
    high = row or size * 3.1
    most = max([one.amount for one in bars if one.amount > 0], default=Decimal(1))
    words = [formats.euro(one.amount, 0) for one in bars]
    room = width - max([width_of(one, size) for one in words], default=0) - size
    shapes: list[Shape] = []
    spots = []
    total = sum((one.amount for one in bars if one.amount > 0), Decimal(0))
    for place, (one, amount) in enumerate(zip(bars, words, strict=True)):
        top = place * high
        weight = 600 if one.strong else 400
        long = max(0.0, room * float(one.amount / most)) if one.amount > 0 else 0.0
        shapes.append(Text(0, top + size, one.name, size, "ink", 600 if weight == 600 else 400))
        bar = box(0, top + size * 1.45, long, size * 1.1)
        pattern = Pattern.DIAGONALS if one.hatched else Pattern.NONE
        shapes.append(Path(bar, fill=one.tone, pattern=pattern))
        shapes.append(Text(long + size * 0.5, top + size * 2.35, amount, size, "ink", 600 if weight == 600 else 400))
        share = f", {formats.percent(one.amount / total, 0)} van het totaal" if total and one.amount > 0 else ""
        spots.append(Spot(0, top, width, high, f"{one.name}: {amount}{share}"))
    parts = [f"{one.name} {amount}" for one, amount in zip(bars, words, strict=True)]
    table = (("Post", "Bedrag"), *((one.name, amount) for one, amount in zip(bars, words, strict=True)))
    return Picture(width, high * len(bars), tuple(shapes), f"{title}: {'; '.join(parts)}.", tuple(spots), table)
