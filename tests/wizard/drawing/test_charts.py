"""Radar, bars, scales and the year."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from assessments.types import Pillar
from tests.wizard.drawing.pictures import AXES, BARS, LOADS, SCORES, SPAN, TARGETS, paths
from wizard.drawing.bars import pillar_bars
from wizard.drawing.levels import level_scale, level_strip, score_bar
from wizard.drawing.plan_bars import YearBar
from wizard.drawing.radar import Axis, radar
from wizard.drawing.shapes import Pattern, Picture, Text
from wizard.drawing.timeline import Span, load_bars, month_label, year_bars


def texts(picture: Picture) -> list[str]:
    return [shape.text for shape in picture.shapes if isinstance(shape, Text)]


def test_the_radar_names_every_step_with_its_score() -> None:
    picture = radar(AXES, width=190, height=210)

    assert texts(picture)[:4] == ["1 Draagvlak", "1,00", "2 Identiteit", "1,10"]
    assert picture.alt.endswith("Hoogst: 6 Synergie; laagst: 1 Draagvlak.")


def test_an_unknown_step_opens_the_line_and_leaves_the_area_unfilled() -> None:
    axes = (Axis("1 Draagvlak", Decimal(3), None), *AXES[1:])
    picture = radar(axes, width=190, height=210)

    assert not [path for path in paths(picture) if path.opacity < 1]
    assert "1 Draagvlak te weinig antwoorden" in picture.alt


def test_a_second_measurement_adds_open_squares() -> None:
    axes = tuple(Axis(axis.name, axis.target, axis.score, Decimal("2.5")) for axis in AXES)
    picture = radar(axes, width=190, height=210)

    assert sum(path.fill == "paper" for path in paths(picture)) == 6
    assert "1,00 → 2,50" in texts(picture)


def test_equal_targets_share_one_line_and_different_ones_get_a_piece_each() -> None:
    same = pillar_bars(SCORES, TARGETS, width=150)
    different = pillar_bars(SCORES, {**TARGETS, Pillar.BINDEN: Decimal(2)}, width=150)

    assert sum(bool(path.dash) for path in paths(same)) == 1
    assert sum(bool(path.dash) for path in paths(different)) == 4


def test_bars_carry_the_pattern_of_their_pillar() -> None:
    patterns = {path.fill: path.pattern for path in paths(pillar_bars(SCORES, TARGETS, width=150))}

    assert patterns["boeien.fill"] is Pattern.DOTS
    assert patterns["binden.fill"] is Pattern.DIAGONALS
    assert patterns["beheren.fill"] is Pattern.HORIZONTALS
    assert patterns["identiteit.fill"] is Pattern.NONE


@pytest.mark.parametrize(
    "level,target,words",
    [
        (1, 3, "niveau 1, doel 3"),
        (None, 3, "nog geen niveau, doel 3"),
        (2, None, "niveau 2"),
        (3, 3, "niveau 3, doel 3"),
    ],
)
def test_scale_and_strip_say_level_and_target(level: int | None, target: int | None, words: str) -> None:
    assert level_scale(level, target).alt == words
    assert level_strip(level, target).alt == words


def test_the_gap_is_a_thick_line_on_paper_and_hatched_cells_on_screen() -> None:
    assert [path.width for path in paths(level_scale(1, 3)) if path.width == 2.0] == [2.0]
    assert not [path for path in paths(level_scale(3, 3)) if path.width == 2.0]
    assert sum(path.pattern is Pattern.DIAGONALS for path in paths(level_strip(1, 3))) == 2
    assert sum(path.pattern is Pattern.DIAGONALS for path in paths(level_strip(4, 3))) == 0


def test_a_score_bar_without_a_score_shows_track_and_target_only() -> None:
    picture = score_bar(None, Decimal(3), color="slate", edge="ink")

    assert {path.fill for path in paths(picture)} == {"track", None}
    assert picture.alt == "Te weinig antwoorden, doel 3,00"


def test_a_bar_at_the_end_of_the_year_has_its_label_before_it() -> None:
    last = YearBar("Hermeting", Pillar.BEHEREN, date(2027, 1, 12), date(2027, 1, 26), date(2027, 1, 26), "MV")
    picture = year_bars([last], SPAN)
    label = next(shape for shape in picture.shapes if isinstance(shape, Text) and "2027" in shape.text)

    assert label.anchor == "end"


def test_days_outside_the_year_stand_at_its_edges() -> None:
    assert SPAN.x(date(2020, 1, 1)) == SPAN.left
    assert SPAN.x(date.max) == SPAN.right
    assert SPAN.x(SPAN.first + timedelta(days=30)) > SPAN.left


def test_months_lose_their_names_before_they_touch() -> None:
    years = Span(date(2026, 1, 1), 36, 150, 476)

    assert month_label(date(2026, 4, 1), SPAN, 8) == "apr"
    assert month_label(date(2027, 1, 1), years, 8) == "2027"
    assert month_label(date(2026, 2, 1), years, 8) == ""


def test_load_and_year_hold_all_their_numbers_in_words() -> None:
    assert "januari 16" in load_bars(LOADS, Decimal(16), SPAN).alt
    assert "Taak van boeien 5\u00a0jan\u00a02026 tot 5\u00a0feb\u00a02026" in year_bars(BARS, SPAN).alt
