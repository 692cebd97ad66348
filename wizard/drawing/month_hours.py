"""A person's hours per month as small bars with their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from wizard import formats
from wizard.drawing.geometry import box, line
from wizard.drawing.letters import fit, width_of
from wizard.drawing.shapes import Path, Pattern, Picture, Segment, Shape, Spot, Text

_SIZE = 11.0
_HEIGHT = 84.0


@dataclass(frozen=True, slots=True)
class MonthBar:
    """One bar.

    Attributes:
        name: what stands below it: a month, with its year where there is room for it.
        said: the name in full.
        hours: as they are shown.
        is_rest: everything after the months; it is hatched and never higher than a full bar.

    """

    name: str
    said: str
    hours: Decimal
    is_rest: bool = False


def month_bars(
    bars: Sequence[MonthBar], width: float, *, highest: Decimal | None = None, height: float = _HEIGHT
) -> Picture:
    """Draw a bar per month with its hours above it.

    ``highest`` is what a full bar stands for, so that pictures of several people compare; None: the highest here.
    """
    base, top = height - _SIZE * 1.6, _SIZE * 1.5
    most = max([*(bar.hours for bar in bars if not bar.is_rest), highest or Decimal(0), Decimal(1)])
    step = width / max(1, len(bars))
    shapes: list[Shape] = [Path(line(0, base, width, base), stroke="line-strong", width=1.0)]
    spots = []
    for number, bar in enumerate(bars):
        center, wide = (number + 0.5) * step, min(22.0, step * 0.62)
        high = max(1.5, min(1.0, float(bar.hours / most)) * (base - top))
        if bar.hours > 0:
            shapes.append(_bar(bar, box(center - wide / 2, base - high, wide, high)))
            words = fit(formats.hours(bar.hours), step + 2, _SIZE)
            shapes.append(Text(center, base - high - 4, words, _SIZE, "ink", 400, "middle"))
        name = bar.name if width_of(bar.name, _SIZE) <= step else bar.name.split()[0]
        shapes.append(Text(center, base + _SIZE * 1.25, fit(name, step + 2, _SIZE), _SIZE, "muted", 400, "middle"))
        said = f"{formats.capitalized(bar.said)}: {formats.hours_long(bar.hours)}"
        spots.append(Spot(number * step, top, step, base - top, said))
    table = (("Maand", "Uren"), *((bar.said, formats.hours(bar.hours)) for bar in bars))
    return Picture(width, height, tuple(shapes), _alt(bars), tuple(spots), table)


def _bar(bar: MonthBar, outline: tuple[Segment, ...]) -> Path:
    if bar.is_rest:
        return Path(outline, "paper", "muted", 0.8, pattern=Pattern.DIAGONALS, pattern_color="other-1")
    return Path(outline, fill="muted")


def _alt(bars: Sequence[MonthBar]) -> str:
    told = ", ".join(f"{bar.said} {formats.hours(bar.hours)}" for bar in bars if bar.hours)
    return f"Uren per maand: {told}." if told else "Er zijn geen uren."
