"""One of every picture, for tests that hold for all of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from assessments.types import Pillar
from wizard.drawing import bars, levels, marks, model_figure, plan_bars, radar, timeline, vote_dots
from wizard.drawing.shapes import Path, Picture

SCORES: dict[Pillar, Decimal | None] = {
    Pillar.IDENTITEIT: Decimal("1.187328"),
    Pillar.BOEIEN: Decimal("1.352383"),
    Pillar.BINDEN: Decimal("1.490663"),
    Pillar.BEHEREN: Decimal("0.971573"),
}
TARGETS: dict[Pillar, Decimal | None] = dict.fromkeys(Pillar, Decimal(3))
NAMES = ("1 Draagvlak", "2 Identiteit", "3 Intern proces", "4 Extern proces", "5 Talentmanagement", "6 Synergie")
AXES = tuple(radar.Axis(name, Decimal(3), Decimal(1) + Decimal(number) / 10) for number, name in enumerate(NAMES))
SPAN = timeline.Span(date(2026, 1, 1), 13, 150, 476)
BARS = tuple(
    plan_bars.YearBar(f"Taak van {pillar}", pillar, date(2026, 1, 5), date(2026, 2, 5), date(2026, 2, 5), "MV")
    for pillar in Pillar
)
LOADS = tuple(timeline.MonthLoad(month, Decimal(10), Decimal(6)) for month in SPAN.starts()[:-1])


def every_picture() -> Iterator[tuple[str, Picture]]:
    """Yield a name and a picture of every kind."""
    yield "scored", model_figure.scored_model(SCORES, TARGETS, width=300, height=220)
    yield "mini", model_figure.mini_model(SCORES, size=66)
    yield "explaining", model_figure.explaining_model(size=300)
    yield "emblem", model_figure.emblem(size=12)
    yield "radar", radar.radar(AXES, width=190, height=210)
    yield "pillar bars", bars.pillar_bars(SCORES, TARGETS, width=150)
    yield "scale", levels.level_scale(1, 3)
    yield "strip", levels.level_strip(1, 3, color="boeien.fill")
    yield "score bar", levels.score_bar(Decimal("1.5"), Decimal(3), color="slate", edge="ink")
    yield "year", timeline.year_bars(BARS, SPAN)
    yield "load", timeline.load_bars(LOADS, Decimal(16), SPAN)
    rounds = (vote_dots.VotedRound((1, 3, 0, 3, 1), "ronde 1"), vote_dots.VotedRound((0, 2, 5, 1, 0), "ronde 2"))
    yield "votes", vote_dots.vote_dots(rounds, 2)
    yield "hands", vote_dots.vote_dots([vote_dots.VotedRound((20, 3, 0, 99, 1))], None)
    for pillar in Pillar:
        yield f"mark {pillar}", marks.pillar_mark(pillar)
        yield f"glyph {pillar}", marks.pillar_glyph(pillar)


def paths(picture: Picture) -> list[Path]:
    """Return the outlines of a picture."""
    return [shape for shape in picture.shapes if isinstance(shape, Path)]
