"""Bars on a scale of 0-4: the four pillars under each other, with a dashed target."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from assessments.types import Pillar
from wizard import formats
from wizard.drawing import pillars
from wizard.drawing.geometry import box, line
from wizard.drawing.model_figure import TOO_FEW
from wizard.drawing.shapes import Path, Picture, Shape, Text

_TOP = 4
_DASH = (3.0, 2.2)


def pillar_bars(
    scores: Mapping[Pillar, Decimal | None],
    targets: Mapping[Pillar, Decimal | None],
    *,
    width: float,
    row: float = 24,
    text_size: float = 9.5,
    decimals: int = 1,
) -> Picture:
    """Draw a bar per pillar with its name left, its value right and each target as a dashed line.

    Args:
        scores: per pillar 0-4; None or absent means too few answers.
        targets: per pillar 0-4, or None.
        width: width of the whole picture, at least 14 x ``text_size``.
        row: height of a row; a bar takes half of it.
        text_size: size of names and values.
        decimals: 2 where a level word stands beside the value, else 1.

    """
    left, right = text_size * 6.2, width - text_size * 2.6
    scale = (right - left) / _TOP
    bottom = row * len(pillars.PILLARS)
    shapes: list[Shape] = []
    for level in range(_TOP + 1):
        x = left + level * scale
        shapes.append(Path(line(x, 0, x, bottom), stroke="line", width=0.6))
        shapes.append(Text(x, bottom + text_size * 1.25, str(level), 8, "muted", 400, "middle"))
    for place, pillar in enumerate(pillars.PILLARS):
        middle = (place + 0.5) * row
        shapes += _bar(pillar, left, scale, middle, row, scores.get(pillar))
        shapes.append(Text(0, middle + text_size * 0.36, pillars.NAMES[pillar], text_size, pillars.ink(pillar), 600))
        value = formats.number(scores.get(pillar), decimals)
        shapes.append(Text(width, middle + text_size * 0.36, value, text_size, "ink", 600, "end"))
    shapes += _targets(targets, left, scale, row)
    return Picture(width, bottom + text_size * 1.7, tuple(shapes), _alt(scores, targets))


def _bar(pillar: Pillar, left: float, scale: float, middle: float, row: float, score: Decimal | None) -> list[Shape]:
    thick = row / 2
    shapes: list[Shape] = [Path(box(left, middle - thick / 2, scale * _TOP, thick), fill=pillars.tint(pillar))]
    if score:
        outline = box(left, middle - thick / 2, scale * float(score), thick)
        edge = pillars.ink(pillar) if pillar is Pillar.BEHEREN else None
        shapes.append(Path(outline, pillars.fill(pillar), edge, 0.6, pattern=pillars.PATTERNS[pillar]))
    return shapes


def _targets(targets: Mapping[Pillar, Decimal | None], left: float, scale: float, row: float) -> list[Shape]:
    """Draw one dashed line where all targets are equal, else a piece per row."""
    known = {target for pillar in pillars.PILLARS if (target := targets.get(pillar)) is not None}
    if len(known) == 1 and all(targets.get(pillar) is not None for pillar in pillars.PILLARS):
        x = left + scale * float(known.pop())
        return [Path(line(x, -2, x, row * len(pillars.PILLARS) + 2), stroke="ink", dash=_DASH)]
    shapes: list[Shape] = []
    for place, pillar in enumerate(pillars.PILLARS):
        if (target := targets.get(pillar)) is not None:
            x = left + scale * float(target)
            shapes.append(Path(line(x, place * row + 2, x, (place + 1) * row - 2), stroke="ink", dash=_DASH))
    return shapes


def _alt(scores: Mapping[Pillar, Decimal | None], targets: Mapping[Pillar, Decimal | None]) -> str:
    parts = []
    for pillar in pillars.PILLARS:
        score, target = scores.get(pillar), targets.get(pillar)
        text = f"{pillar.value} {formats.score2(score) if score is not None else TOO_FEW}"
        parts.append(text if target is None else f"{text} (het doel is {formats.score2(target)})")
    known = {pillar: score for pillar in pillars.PILLARS if (score := scores.get(pillar)) is not None}
    alt = f"Score per pijler van 4: {formats.enumeration(parts)}."
    if len(set(known.values())) < 2:
        return alt
    highest, lowest = max(known, key=lambda pillar: known[pillar]), min(known, key=lambda pillar: known[pillar])
    return f"{alt} Het hoogst staat {highest.value}, het laagst {lowest.value}."
