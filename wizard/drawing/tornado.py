"""Which inputs move the outcome most: how far it falls and rises with each of them low and high."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from assessments.business_case.sensitivity import Swing
from wizard import formats
from wizard.drawing.geometry import box, line
from wizard.drawing.letters import fit, width_of
from wizard.drawing.shapes import Path, Pattern, Picture, Shape, Spot, Text

HIRES = "Aantal aannames"
_NARROW = 36
"""Below this width, in text sizes, the compact drawing is used."""


@dataclass(frozen=True, slots=True)
class _Row:
    """An input with how far the outcome falls at worst and rises at best, in euro."""

    name: str
    worst: Decimal
    best: Decimal

    @property
    def reach(self) -> Decimal:
        return max(abs(self.worst), abs(self.best))

    @property
    def words(self) -> tuple[str, str]:
        return _signed(self.worst), _signed(self.best)

    @property
    def both(self) -> str:
        """Return both ends in one: ± when it falls as far as it rises."""
        if formats.rounded(self.worst, 0) == -formats.rounded(self.best, 0):
            return f"± {formats.euro(self.reach, 0)}"
        return " / ".join(self.words)


def tornado(
    swings: Sequence[Swing], outcome: Decimal, *, width: float, text_size: float = 10, unit_words: str = "besparing"
) -> Picture:
    """Draw a bar to the left and to the right of the outcome per input, the largest first.

    Hatched is what it costs, solid what it brings. Below a width of 36 x ``text_size`` there is one bar per input, as
    long as the outcome moves at most.

    Args:
        swings: what each input does to the outcome, euro.
        outcome: as it is with all inputs as typed, euro.
        width: at least 20 x ``text_size``.
        text_size: size of names and numbers.
        unit_words: what the outcome is, for the line in the middle.

    """
    made = [_Row(one.label or HIRES, *sorted((one.low - outcome, one.high - outcome))) for one in swings]
    row = text_size * 2.6
    if width < _NARROW * text_size:
        top, shapes = 0.0, _compact(made, row, width, text_size)
    else:
        head = f"{unit_words} {formats.euro(outcome, 0)}"
        top, shapes = text_size * 1.9, _two_sided(made, head, row, width, text_size)
    places = [Spot(0, top + place * row, width, row, _said(one)) for place, one in enumerate(made)]
    table = (("Invoer", "Laagst", "Hoogst"), *((one.name, *one.words) for one in made))
    parts = "; ".join(map(_said, made))
    alt = f"Wat de uitkomst het meest beweegt, vanaf {unit_words} {formats.euro(outcome, 0)}: {parts}."
    height = top + row * len(made) + (text_size * 0.4 if top else 0)
    return Picture(width, max(height, 1), tuple(shapes), alt, tuple(places), table)


def _two_sided(made: Sequence[_Row], head: str, row: float, width: float, size: float) -> list[Shape]:
    names = min(max([width_of(one.name, size) for one in made], default=0) + size, width * 0.42)
    side = max([width_of(words, size) for one in made for words in one.words], default=0) + size * 0.6
    reach = max([one.reach for one in made], default=Decimal(0)) or Decimal(1)
    half = (width - names - 2 * side) / 2
    middle, top = names + side + half, size * 1.9
    start = min(middle, width - width_of(head, size) / 2)
    shapes: list[Shape] = [Text(start, size, head, size, "ink", 600, "middle")]
    for place, one in enumerate(made):
        y = top + place * row
        worst, best = min(0.0, half * float(one.worst / reach)), max(0.0, half * float(one.best / reach))
        shapes.append(Text(0, y + size * 1.5, fit(one.name, names - size * 0.6, size), size, "ink"))
        if worst < 0:
            outline = box(middle + worst, y + size * 0.5, -worst, size * 1.4)
            shapes.append(Path(outline, "paper", "other-1", 0.8))
            shapes.append(Path(outline, pattern=Pattern.DIAGONALS, pattern_color="slate"))
        if best > 0:
            shapes.append(Path(box(middle, y + size * 0.5, best, size * 1.4), fill="ink"))
        low, high = one.words
        shapes.append(Text(middle + worst - size * 0.5, y + size * 1.5, low, size, "ink-2", 500, "end"))
        shapes.append(Text(middle + best + size * 0.5, y + size * 1.5, high, size, "ink-2", 500))
    bottom = top + row * len(made)
    return [*shapes, Path(line(middle, top - size * 0.3, middle, bottom), stroke="ink", width=1.4)]


def _compact(made: Sequence[_Row], row: float, width: float, size: float) -> list[Shape]:
    """Draw one bar per input on a track, with what it moves the outcome at most behind it."""
    end = max([width_of(one.both, size) for one in made], default=0) + size * 0.8
    names = min(max([width_of(one.name, size) for one in made], default=0) + size, (width - end) * 0.6)
    long = width - names - end
    reach = max([one.reach for one in made], default=Decimal(0)) or Decimal(1)
    shapes: list[Shape] = []
    for place, one in enumerate(made):
        y = place * row
        shapes.append(Text(0, y + size * 1.5, fit(one.name, names - size * 0.6, size), size, "ink"))
        shapes.append(Path(box(names, y + size * 0.7, long, size), fill="track"))
        shapes.append(Path(box(names, y + size * 0.7, long * float(one.reach / reach), size), fill="slate"))
        shapes.append(Text(width, y + size * 1.5, one.both, size, "ink", 500, "end"))
    return shapes


def _said(one: _Row) -> str:
    return f"{one.name} {' tot '.join(one.words)}"


def _signed(amount: Decimal) -> str:
    words = formats.euro(amount, 0)
    return f"+{words}" if formats.rounded(amount, 0) > 0 else words
