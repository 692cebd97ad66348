"""How a question was voted: dots per level 0-4, a thick line for the spread, the agreed level in a disc."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wizard import formats
from wizard.drawing.geometry import box, circle, line
from wizard.drawing.shapes import Path, Picture, Segment, Shape, Text

_LEVELS = 5
_LABEL = 34.0
"""Room at the left for which round it was."""
_SMALLEST = 8.0
_DOT, _PITCH = 1.7, 5.0
_BESIDE = 4
_MOST_DOTS = 12
"""From here on a level says its number; nobody counts more dots."""
_FOOT = 13.0
_GAP = 5.0


@dataclass(frozen=True, slots=True)
class VotedRound:
    """How many voted each level, 0 to 4; ``name`` stands before it, "" where there was one round."""

    counts: tuple[int, ...]
    name: str = ""


def vote_dots(rounds: Sequence[VotedRound], agreed: int | None, *, width: float = 132) -> Picture:
    """Draw the rounds below each other over one scale; only the last one is filled.

    Args:
        rounds: one or two, in order.
        agreed: the level that was agreed, None when none was.
        width: at least 120.

    """
    column = (width - _LABEL) / _LEVELS
    shapes: list[Shape] = []
    y = 1.0
    for place, one in enumerate(rounds):
        is_last = place == len(rounds) - 1
        y += _rows(one.counts) * _PITCH + 3
        if one.name:
            shapes.append(Text(0, y + 1, one.name, _SMALLEST, "ink" if is_last else "muted"))
        shapes += _band(one.counts, y, column, width, is_last=is_last)
        y += 0 if is_last else _GAP
    shapes += _digits(agreed, y + 9.4, column)
    return Picture(width, y + _FOOT + 2, tuple(shapes), vote_words(rounds, agreed))


def vote_words(rounds: Sequence[VotedRound], agreed: int | None) -> str:
    """Say in words what the picture shows."""
    parts = []
    for one in rounds:
        voted = [
            f"{formats.count(count, 'stem', 'stemmen')} op {level}" for level, count in enumerate(one.counts) if count
        ]
        words = formats.enumeration(voted) if voted else "geen niveau gekozen"
        parts.append(f"{one.name}: {words}" if one.name else words)
    parts.append("nog geen afspraak" if agreed is None else f"afgesproken: niveau {agreed}")
    return formats.capitalized("; ".join(parts))


def _rows(counts: Sequence[int]) -> int:
    most = max(counts, default=0)
    return 2 if most > _MOST_DOTS else max(1, -(-most // _BESIDE))


def _band(counts: Sequence[int], y: float, column: float, width: float, *, is_last: bool) -> list[Shape]:
    """Draw one round above its line at ``y``; the thick piece of the line runs from the lowest to the highest vote."""
    shapes: list[Shape] = [Path(line(_LABEL, y, width, y), stroke="other-1", width=0.7)]
    voted = [level for level, count in enumerate(counts) if count]
    if voted:
        left, right = (_middle(level, column) for level in (voted[0], voted[-1]))
        reach = column * 0.3
        bar = box(left - reach, y - 0.9, right - left + 2 * reach, 1.8)
        shapes.append(Path(bar, fill="ink" if is_last else "other-1"))
    if max(counts, default=0) > _MOST_DOTS:
        color = "ink" if is_last else "muted"
        return [*shapes, *(_number(counts[level], _middle(level, column), y, color) for level in voted)]
    dots = tuple(part for level in voted for part in _dots(counts[level], _middle(level, column), y))
    fill, edge = ("ink", "ink") if is_last else ("paper", "muted")
    return [*shapes, Path(dots, fill=fill, stroke=edge, width=0.6)] if dots else shapes


def _number(count: int, x: float, y: float, color: str) -> Text:
    return Text(x, y - 3, str(count), _SMALLEST, color, 600, "middle")


def _dots(count: int, x: float, y: float) -> Iterator[Segment]:
    """Yield the outlines of the dots of one level: all of a round are one path, which is drawn at once."""
    for number in range(count):
        row, place = divmod(number, _BESIDE)
        beside = min(_BESIDE, count - row * _BESIDE)
        yield from circle((x + (place - (beside - 1) / 2) * _PITCH, y - 4.0 - row * _PITCH), _DOT)


def _digits(agreed: int | None, baseline: float, column: float) -> list[Shape]:
    shapes: list[Shape] = []
    for level in range(_LEVELS):
        x, is_agreed = _middle(level, column), level == agreed
        if is_agreed:
            shapes.append(Path(circle((x, baseline - 2.9), 5.4), fill="ink"))
        shapes.append(
            Text(
                x,
                baseline,
                str(level),
                _SMALLEST,
                "paper" if is_agreed else "muted",
                600 if is_agreed else 400,
                "middle",
            )
        )
    return shapes


def _middle(level: int, column: float) -> float:
    return _LABEL + (level + 0.5) * column
