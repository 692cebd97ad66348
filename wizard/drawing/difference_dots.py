"""Scores before and after: an open dot for what was, a filled one for what is, the difference at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from assessments.types import Pillar
from wizard import formats
from wizard.drawing import pillars
from wizard.drawing.geometry import box, circle, line
from wizard.drawing.letters import width_of
from wizard.drawing.shapes import Path, Picture, Shape, Text

_TOP = 4
_DASH = (3.0, 2.2)
_UNKNOWN = "–"


@dataclass(frozen=True, slots=True)
class DotLine:
    """One step or pillar: scores 0-4 before and after, None for too few answers; ``pillar`` gives its colour."""

    name: str
    before: Decimal | None
    after: Decimal | None
    target: Decimal | None
    pillar: Pillar | None = None

    @property
    def delta(self) -> Decimal | None:
        """Return after - before, None when one misses."""
        return None if self.before is None or self.after is None else self.after - self.before


def difference_dots(lines: Sequence[DotLine], *, width: float, row: float = 22, text_size: float = 8.5) -> Picture:
    """Draw a line per step or pillar between its two scores, with each target as a dashed mark.

    Args:
        lines: in the order they are drawn; a thin rule stands where steps give way to pillars.
        width: at least 26 x ``text_size``.
        row: height of a row.
        text_size: size of names and numbers.

    """
    size = text_size
    left = max([width_of(one.name, size) for one in lines], default=0) + size * 2.6
    right = width - size * 5.4
    scale = (right - left) / _TOP
    top = size * 1.6
    bottom = top + row * len(lines)
    shapes: list[Shape] = []
    for level in range(_TOP + 1):
        x = left + level * scale
        shapes.append(Path(line(x, top, x, bottom), stroke="line", width=0.6))
        shapes.append(Text(x, bottom + size * 1.3, str(level), max(8, size * 0.95), "muted", 400, "middle"))
    if any(one.target is not None for one in lines):
        shapes += _target_word(lines, left, scale, size)
    for place, one in enumerate(lines):
        y = top + (place + 0.5) * row
        if place and (one.pillar is None) != (lines[place - 1].pillar is None):
            shapes.append(Path(line(0, y - row / 2, width, y - row / 2), stroke="other-1", width=0.7))
        shapes += _row(one, y, row, left, scale, width, size)
    heads = ("Wat", "Toen", "Nu", "Verschil")
    table = (heads, *((one.name, *_numbers(one)) for one in lines))
    parts = [f"{name} van {before} naar {after}, verschil {delta}" for name, before, after, delta in table[1:]]
    alt = f"Scores van 0 tot 4, toen en nu. {'; '.join(parts)}."
    return Picture(width, bottom + size * 1.8, tuple(shapes), alt, (), table)


def _target_word(lines: Sequence[DotLine], left: float, scale: float, size: float) -> list[Shape]:
    first = next(one.target for one in lines if one.target is not None)
    return [Text(left + scale * float(first), size * 0.9, "doel", size * 0.95, "ink", 400, "middle")]


def _row(one: DotLine, y: float, row: float, left: float, scale: float, width: float, size: float) -> list[Shape]:
    text = pillars.ink(one.pillar) if one.pillar else "ink"
    color = pillars.fill(one.pillar) if one.pillar else "ink"
    before, after, delta = _numbers(one)
    base, radius = y + size * 0.36, size * 0.46
    shapes: list[Shape] = [Text(0, base, one.name, size, text, 600 if one.pillar else 400)]
    if one.target is not None:
        x = left + scale * float(one.target)
        shapes.append(Path(line(x, y - row / 2, x, y + row / 2), stroke="ink", dash=_DASH))
    first = None if one.before is None else left + scale * float(one.before)
    last = None if one.after is None else left + scale * float(one.after)
    if first is not None and last is not None:
        shapes.append(Path(line(first, y, last, y), stroke=color, width=2.0))
    falls = first is not None and last is not None and last < first
    gap = radius + size * 0.35
    if first is not None:
        shapes.append(Path(circle((first, y), radius), fill="paper", stroke=color, width=1.5))
        side = gap if falls else -gap
        shapes.append(_ground(first + side, y, before, size, to_right=falls))
        shapes.append(Text(first + side, base, before, size, "muted", 400, "start" if falls else "end"))
    if last is not None:
        shapes.append(Path(circle((last, y), radius), fill=color, stroke=text, width=0.8))
        side = -gap if falls else gap
        shapes.append(_ground(last + side, y, after, size, to_right=not falls))
        shapes.append(Text(last + side, base, after, size, "ink", 600, "end" if falls else "start"))
    shapes.append(Text(width, base, delta, size, "ink", 600, "end"))
    return shapes


def _ground(x: float, y: float, words: str, size: float, *, to_right: bool) -> Path:
    """Return white below a number, so that no line runs through it; at ``x`` it begins, or ends."""
    wide = width_of(words, size) + 2
    return Path(box(x - 1 if to_right else x - wide + 1, y - size * 0.55, wide, size * 1.1), fill="paper")


def _numbers(one: DotLine) -> tuple[str, str, str]:
    """Return before, after and the difference, one decimal: no level word stands beside them."""
    known = [_UNKNOWN if value is None else formats.score1(value) for value in (one.before, one.after)]
    delta = one.delta
    if delta is None:
        return known[0], known[1], _UNKNOWN
    words = formats.score1(delta)
    return known[0], known[1], f"+{words}" if formats.rounded(delta, 1) > 0 else words
