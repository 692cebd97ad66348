"""Levels 0-4 of one question: the scale for paper, the strip of cells and the score bar for the screen."""

from __future__ import annotations

from decimal import Decimal

from wizard import formats
from wizard.drawing.geometry import Point, box, circle, line, polyline
from wizard.drawing.shapes import Path, Pattern, Picture, Shape, Text

_TOP = 4
_RADIUS = 4.6


def level_scale(level: int | None, target: int | None, *, width: float = 90, height: float = 14) -> Picture:
    """Draw a line with five ticks: a dot with the digit is now, an open diamond the target, a thick line the gap.

    Where now and target are one, the dot is a diamond.
    """
    shapes = _line_with_ticks(width, height)
    if level is not None and target is not None and target > level:
        shapes.append(_bar(level, target, width, height))
    shapes += _now_and_target(level, target, width, height)
    return Picture(width, height, tuple(shapes), level_words(level, target))


def level_change(
    first: int | None, last: int | None, target: int | None, *, width: float = 90, height: float = 14
) -> Picture:
    """Draw the scale with what was and what is: an open dot, a filled one, a thick line between, the target a diamond."""
    shapes = _line_with_ticks(width, height)
    if first is not None and last is not None and first != last:
        shapes.append(_bar(first, last, width, height))
    shapes += _now_and_target(last, target, width, height)
    if first is not None and first != last:
        x, y = _place(first, width, height)
        shapes.append(Path(circle((x, y), _RADIUS), fill="paper", stroke="ink", width=1.1))
        shapes.append(Text(x, y + 2.7, str(first), 7.4, "ink", 400, "middle"))
    then, now = ("geen niveau" if one is None else f"niveau {one}" for one in (first, last))
    alt = f"van {then} naar {now}" if first != last else now
    return Picture(width, height, tuple(shapes), alt if target is None else f"{alt}, doel {target}")


def _place(level: int, width: float, height: float) -> Point:
    left = _RADIUS + 0.5
    return left + level * (width - 2 * left) / _TOP, height / 2


def _line_with_ticks(width: float, height: float) -> list[Shape]:
    places = [_place(tick, width, height) for tick in range(_TOP + 1)]
    (left, y), (right, _) = places[0], places[-1]
    ticks = [Path(line(x, y - 2.6, x, y + 2.6), stroke="other-1", width=0.7) for x, _ in places]
    return [Path(line(left, y, right, y), stroke="other-1", width=0.7), *ticks]


def _bar(start: int, end: int, width: float, height: float) -> Shape:
    (left, y), (right, _) = _place(start, width, height), _place(end, width, height)
    return Path(line(left, y, right, y), stroke="ink", width=2.0)


def _now_and_target(level: int | None, target: int | None, width: float, height: float) -> list[Shape]:
    shapes: list[Shape] = []
    if target is not None and target != level:
        shapes.append(_diamond(_place(target, width, height), 4.6, fill="paper"))
    if level is not None:
        x, y = _place(level, width, height)
        reached = target == level
        shapes.append(_diamond((x, y), 6.8, fill="ink") if reached else Path(circle((x, y), _RADIUS), fill="ink"))
        shapes.append(Text(x, y + 2.7, str(level), 7.4, "paper", 600, "middle"))
    return shapes


def level_strip(
    level: int | None,
    target: int | None,
    *,
    color: str = "slate",
    cell_width: float = 20,
    cell_height: float = 18,
    gap: float = 2,
) -> Picture:
    """Draw five cells: the filled one is now, hatched ones are the gap, the framed one is the target.

    Args:
        level: level now, or None.
        target: target level, or None.
        color: token of the step: "slate" or a pillar's fill.
        cell_width: width of one cell.
        cell_height: height of the strip.
        gap: space between cells.

    """
    shapes: list[Shape] = []
    for cell in range(_TOP + 1):
        x = cell * (cell_width + gap) + 0.5
        outline = box(x, 0.5, cell_width - 1, cell_height - 1)
        is_now, is_target = cell == level, cell == target
        in_gap = level is not None and target is not None and level < cell <= target
        shapes.append(Path(outline, color if is_now else "paper", "line", 1))
        if in_gap:
            shapes.append(Path(outline, pattern=Pattern.DIAGONALS, pattern_color="other-2"))
        if is_target:
            shapes.append(Path(box(x + 0.25, 0.75, cell_width - 1.5, cell_height - 1.5), stroke="ink", width=1.5))
        digit = _on(color) if is_now else "ink" if is_target else "muted"
        place = (x + cell_width / 2 - 0.5, cell_height / 2 + 4)
        shapes.append(Text(*place, str(cell), 11, digit, 600 if is_now or is_target else 400, "middle"))
    width = 5 * cell_width + 4 * gap
    return Picture(width, cell_height, tuple(shapes), level_words(level, target))


def score_bar(
    score: Decimal | None,
    target: Decimal | None,
    *,
    color: str,
    edge: str,
    width: float = 240,
    height: float = 20,
) -> Picture:
    """Draw one score of 4 as a bar 12 high: cuts at 1, 2, 3, the gap hatched, the target a tick that sticks out.

    Args:
        score: 0-4 or None for too few answers.
        target: 0-4 or None.
        color: token of the fill.
        edge: token of outline and hatching.
        width: length of the whole scale.
        height: at least 20, for the tick.

    """
    top, thick = height / 2 - 6, 12.0
    shapes: list[Shape] = [Path(box(0, top, width, thick), fill="track")]
    reach = 0.0 if score is None else width * float(score) / _TOP
    goal = None if target is None else width * float(target) / _TOP
    if goal is not None and score is not None and goal > reach:
        gap = box(reach, top, goal - reach, thick)
        shapes.append(Path(gap, pattern=Pattern.DIAGONALS, pattern_color=edge))
    if reach:
        shapes.append(Path(box(0.5, top + 0.5, max(0.5, reach - 1), thick - 1), color, edge, 1))
    for cut in (1, 2, 3):
        x = width * cut / _TOP
        shapes.append(Path(line(x, top, x, top + thick), stroke="paper", width=1))
    if goal is not None:
        shapes.append(Path(line(goal, top - 4, goal, top + thick + 4), stroke="ink", width=2))
    words = f"score {formats.score2(score)} van 4" if score is not None else "te weinig antwoorden"
    alt = words if target is None else f"{words}, doel {formats.score2(target)}"
    return Picture(width, height, tuple(shapes), formats.capitalized(alt))


def level_words(level: int | None, target: int | None) -> str:
    """Say in words what the scale shows: niveau 1, doel 3."""
    now = "nog geen niveau" if level is None else f"niveau {level}"
    return now if target is None else f"{now}, doel {target}"


def _diamond(center: Point, size: float, *, fill: str) -> Path:
    x, y = center
    points = ((x, y - size), (x + size, y), (x, y + size), (x - size, y))
    return Path(polyline(points, closed=True), fill=fill, stroke="ink", width=1.1)


def _on(color: str) -> str:
    return color.replace(".fill", ".on") if color.endswith(".fill") else "paper"
