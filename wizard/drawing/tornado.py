"""Which inputs move the outcome most: how far it falls and rises with each of them low and high."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assessments.business_case.sensitivity import Swing
from wizard import formats
from wizard.drawing.axes import width_of
from wizard.drawing.geometry import box, line
from wizard.drawing.shapes import Path, Pattern, Picture, Shape, Spot, Text

HIRES = "Aantal aannames"


def tornado(
    swings: Sequence[Swing], outcome: Decimal, *, width: float, text_size: float = 10, unit_words: str = "besparing"
) -> Picture:
    """Draw a bar to the left and to the right of the outcome per input, the largest first.

    Args:
        swings: what each input does to the outcome, euro.
        outcome: as it is with all inputs as typed, euro.
        width: at least 30 x ``text_size``.
        text_size: size of names and numbers.
        unit_words: what the outcome is, for the line in the middle.

    """
    size, row = text_size, text_size * 2.6
    names = [swing.label or HIRES for swing in swings]
    ends = [tuple(sorted((swing.low - outcome, swing.high - outcome))) for swing in swings]
    words = [(_signed(low), _signed(high)) for low, high in ends]
    name_room = min(max([width_of(one, size) for one in names], default=0) + size, width * 0.42)
    side = max([width_of(one, size) for pair in words for one in pair], default=0) + size * 0.6
    reach = max([max(abs(low), abs(high)) for low, high in ends], default=Decimal(1)) or Decimal(1)
    middle = name_room + side + (width - name_room - 2 * side) / 2
    half = (width - name_room - 2 * side) / 2
    top = size * 1.9
    shapes: list[Shape] = [
        Text(middle, size, f"{unit_words} {formats.euro(outcome, 0)}", size, "ink", 600, "middle"),
    ]
    spots = []
    for place, (name, (low, high), (left, right)) in enumerate(zip(names, ends, words, strict=True)):
        y = top + place * row
        before, after = half * float(low / reach), half * float(high / reach)
        shapes.append(Text(0, y + size * 1.45, _fit(name, name_room, size), size, "ink"))
        shapes.append(
            Path(box(middle + before, y + size * 0.5, -before, size * 1.3), fill="other-1", pattern=Pattern.DIAGONALS)
        )
        shapes.append(Path(box(middle, y + size * 0.5, after, size * 1.3), fill="ink"))
        shapes.append(Text(middle + before - size * 0.4, y + size * 1.45, left, size * 0.95, "ink-2", 400, "end"))
        shapes.append(Text(middle + after + size * 0.4, y + size * 1.45, right, size * 0.95, "ink-2"))
        spots.append(Spot(0, y, width, row, f"{name}: {left} tot {right}"))
    bottom = top + row * len(swings)
    shapes.append(Path(line(middle, top - size * 0.3, middle, bottom), stroke="ink", width=1.2))
    table = (("Invoer", "Laag", "Hoog"), *((name, *pair) for name, pair in zip(names, words, strict=True)))
    alt = _alt(names, words, f"{unit_words} {formats.euro(outcome, 0)}")
    return Picture(width, bottom + size * 0.4, tuple(shapes), alt, tuple(spots), table)


def _alt(names: Sequence[str], words: Sequence[tuple[str, str]], start: str) -> str:
    parts = [f"{name} {left} tot {right}" for name, (left, right) in zip(names, words, strict=True)]
    return f"Wat de uitkomst het meest beweegt, vanaf {start}: {'; '.join(parts)}."


def _signed(amount: Decimal) -> str:
    words = formats.euro(amount, 0)
    return f"+{words}" if amount > 0 else words


def _fit(name: str, room: float, size: float) -> str:
    most = max(4, int(room / (size * 0.54)))
    return name if len(name) <= most else name[: most - 1] + "…"
