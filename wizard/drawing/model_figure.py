"""The method in one picture: identiteit as the core, boeien, binden and beheren growing outward around it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from assessments.types import Pillar
from wizard import formats
from wizard.drawing import pillars
from wizard.drawing.geometry import Point, arc, circle, ring_part
from wizard.drawing.shapes import Anchor, Path, Picture, Shape, Text, Weight

Scores = Mapping[Pillar, Decimal | None]

TOO_FEW = "te weinig antwoorden"
_LEVELS = 4
_CORE = 0.36
_INNER = 0.40
_SECTORS = MappingProxyType(
    {Pillar.BOEIEN: (-147.0, -33.0), Pillar.BEHEREN: (-27.0, 87.0), Pillar.BINDEN: (93.0, 207.0)},
)
_DASH = (3.0, 2.2)
_DIRECTIONS = MappingProxyType(
    {Pillar.BOEIEN: "naar buiten", Pillar.BINDEN: "binnen", Pillar.BEHEREN: "vastleggen"},
)
_METHOD = "Identiteit is de kern. Daaromheen staan boeien (naar buiten), binden (binnen) en beheren (vastleggen)."
_NO_WORDS: Mapping[Pillar, str] = MappingProxyType({})


def scored_model(
    scores: Scores,
    targets: Scores,
    *,
    width: float,
    height: float,
    decimals: int = 2,
    words: Mapping[Pillar, str] = _NO_WORDS,
    text_size: float = 13,
    core_off_center: float = 0,
    radius: float | None = None,
    dashed: str = "doel",
) -> Picture:
    """Draw the scores: each part is filled from the inside out, the target dashed, names and values in the corners.

    Args:
        scores: per pillar 0-4; None or absent means too few answers, then only the tint is drawn.
        targets: per pillar 0-4; none is drawn where it is None.
        width: at least 1.35 x ``height``, so that the names fit beside the figure.
        height: height of the whole picture.
        decimals: 2 where a level word stands beside the value, else 1.
        words: one or two words under each value, such as the level.
        text_size: size of a name; the value is half as large again.
        core_off_center: how far the figure stands to the right of the middle.
        radius: of the whole figure; by default as large as leaves the corners free.
        dashed: what the dashed lines are, when they are no targets.

    """
    radius = radius or min(height / 2 - 1, width / 2.7)
    center = (width / 2 + core_off_center, height / 2)
    shapes: list[Shape] = []
    for pillar in _SECTORS:
        shapes += _scored_part(pillar, center, radius, scores.get(pillar), targets.get(pillar))
    shapes += _core(center, radius, scores.get(Pillar.IDENTITEIT), decimals)
    for pillar in _SECTORS:
        shapes += _corner(pillar, (width, height), text_size, _value(scores.get(pillar), decimals), words.get(pillar))
    return Picture(width, height, tuple(shapes), _alt(scores, targets, dashed))


def mini_model(scores: Scores, *, size: float) -> Picture:
    """Draw the scores as a fingerprint without text or targets."""
    center, radius = (size / 2, size / 2), size / 2 - 0.5
    shapes: list[Shape] = []
    for pillar in _SECTORS:
        shapes += _scored_part(pillar, center, radius, scores.get(pillar), None, rings=False)
    core = scores.get(Pillar.IDENTITEIT)
    ground = pillars.tint if core is None else pillars.fill
    shapes.append(Path(circle(center, radius * _CORE), fill=ground(Pillar.IDENTITEIT)))
    return Picture(size, size, tuple(shapes), _alt(scores, {}, ""))


def explaining_model(*, size: float, text_size: float = 15, names: bool = True) -> Picture:
    """Draw the method itself: all parts full, with their names inside."""
    center, radius = (size / 2, size / 2), size / 2 - 1
    shapes = _full_parts(center, radius)
    if names:
        shapes += _names(center, radius, text_size)
    return Picture(size, size, tuple(shapes), _METHOD)


def named_model(*, width: float, height: float, text_size: float = 12) -> Picture:
    """Draw the method itself with the names outside, as paper wants it: no words on a pattern.

    Args:
        width: at least 1.1 x ``height``, so that the names fit beside the figure.
        height: height of the whole picture.
        text_size: size of a name.

    """
    radius = height * 0.41
    center = (width / 2 + text_size * 0.5, height / 2)
    shapes = _full_parts(center, radius)
    on_core = pillars.on_fill(Pillar.IDENTITEIT)
    shapes.append(Text(center[0], center[1] + 3.6, "identiteit", text_size * 0.88, on_core, 600, "middle"))
    for pillar, words in _DIRECTIONS.items():
        on_right, on_top = pillar is Pillar.BEHEREN, pillar is Pillar.BOEIEN
        x = width if on_right else 0.0
        anchor: Anchor = "end" if on_right else "start"
        y = text_size if on_top else height - text_size * 1.35
        shapes.append(Text(x, y, pillars.NAMES[pillar], text_size, pillars.ink(pillar), 600, anchor))
        shapes.append(Text(x, y + text_size * 1.2, words, text_size * 0.83, "muted", 400, anchor))
    return Picture(width, height, tuple(shapes), _METHOD)


def emblem(*, size: float) -> Picture:
    """Draw the mark of the program: the full figure without names, for heads and the poster."""
    return explaining_model(size=size, names=False)


def _full_parts(center: Point, radius: float) -> list[Shape]:
    shapes: list[Shape] = []
    for pillar, (start, end) in _SECTORS.items():
        outline = ring_part(center, radius * _INNER, radius, start, end)
        edge = pillars.ink(pillar) if pillar is Pillar.BEHEREN else None
        shapes.append(Path(outline, pillars.fill(pillar), edge, 1, pattern=pillars.PATTERNS[pillar]))
    shapes.append(Path(circle(center, radius * _CORE), fill=pillars.fill(Pillar.IDENTITEIT)))
    return shapes


def _scored_part(
    pillar: Pillar,
    center: Point,
    radius: float,
    score: Decimal | None,
    target: Decimal | None,
    *,
    rings: bool = True,
) -> list[Shape]:
    start, end = _SECTORS[pillar]
    inner = radius * _INNER
    depth = (radius - inner) / _LEVELS
    shapes: list[Shape] = [Path(ring_part(center, inner, radius, start, end), fill=pillars.tint(pillar))]
    if score:
        outline = ring_part(center, inner, inner + depth * float(score), start, end)
        edge = pillars.ink(pillar) if pillar is Pillar.BEHEREN else None
        shapes.append(Path(outline, pillars.fill(pillar), edge, 0.8, pattern=pillars.PATTERNS[pillar]))
    if rings:
        shapes += [Path(arc(center, inner + depth * ring, start, end), stroke="paper", width=1.2) for ring in (1, 2, 3)]
        shapes.append(Path(arc(center, radius, start, end), stroke="line", width=0.6))
    if target is not None:
        shapes.append(Path(arc(center, inner + depth * float(target), start, end), stroke="ink", dash=_DASH))
    return shapes


def _core(center: Point, radius: float, score: Decimal | None, decimals: int) -> list[Shape]:
    known = score is not None
    ground, ink = (pillars.fill, pillars.on_fill) if known else (pillars.tint, pillars.ink)
    pillar = Pillar.IDENTITEIT
    core = radius * _CORE
    name_size = max(8.0, core * 0.19)
    value_size = core * 0.44
    x, y = center
    return [
        Path(circle(center, core), fill=ground(pillar)),
        Text(x, y + value_size * 0.08, _value(score, decimals), value_size, ink(pillar), 500, "middle"),
        Text(x, y + value_size * 0.08 + name_size * 1.5, "identiteit", name_size, ink(pillar), 400, "middle"),
    ]


def _corner(pillar: Pillar, size: Point, text: float, value: str, word: str | None) -> list[Shape]:
    """Stack value, name and word in the corner that lies beside the part."""
    on_right = pillar is Pillar.BEHEREN
    x = size[0] if on_right else 0.0
    anchor: Anchor = "end" if on_right else "start"
    lines: list[tuple[str, float, str, Weight]] = [
        (pillars.NAMES[pillar], text, pillars.ink(pillar), 600),
        (value, text * 1.5, "ink", 500),
    ]
    if word:
        lines.append((word, text * 0.85, "muted", 400))
    y = 0.0 if pillar is Pillar.BOEIEN else size[1] - sum(line[1] for line in lines) * 1.25
    shapes: list[Shape] = []
    for content, letter, color, weight in lines:
        y += letter * 1.25
        shapes.append(Text(x, y - letter * 0.3, content, letter, color, weight, anchor))
    return shapes


def _names(center: Point, radius: float, size: float) -> list[Shape]:
    x, y = center
    middle = radius * (_INNER + 1) / 2
    shapes: list[Shape] = [
        Text(x, y + size * 0.35, "identiteit", size, pillars.on_fill(Pillar.IDENTITEIT), 600, "middle")
    ]
    for pillar, (dx, dy) in {
        Pillar.BOEIEN: (0.0, -1.0),
        Pillar.BEHEREN: (0.866, 0.5),
        Pillar.BINDEN: (-0.866, 0.5),
    }.items():
        name = pillars.NAMES[pillar].lower()
        place = (x + dx * middle, y + dy * middle + size * 0.35)
        shapes.append(Text(*place, name, size * 1.1, pillars.on_fill(pillar), 600, "middle"))
    return shapes


def _value(score: Decimal | None, decimals: int) -> str:
    return formats.number(score, decimals)


def _alt(scores: Scores, targets: Scores, dashed: str) -> str:
    known = [
        f"{pillar.value} {formats.score2(score)}" if (score := scores.get(pillar)) is not None
        else f"{pillar.value} {TOO_FEW}"
        for pillar in pillars.PILLARS
    ]  # fmt: skip
    goals = [
        f"{pillar.value} {formats.score2(goal)}"
        for pillar in pillars.PILLARS
        if (goal := targets.get(pillar)) is not None
    ]
    text = formats.capitalized(f"{formats.enumeration(known)} van 4.")
    return f"{text} {formats.capitalized(dashed)}: {formats.enumeration(goals)}." if goals else text
