from __future__ import annotations

from ui.plan.timeline.links import BarEnds, arrow_head, link


def test_a_line_leaves_the_bar_below_and_goes_straight_to_the_next() -> None:
    corners = link(BarEnds(0, 100, 11, 22), BarEnds(150, 200, 55, 22))

    # From 2 px inside the bar, at its lower edge (11 + 0.33 x 22), down to the other row, and right to its begin
    assert list(corners) == [(98, 11 + 22 * 0.66 / 2), (98, 55), (150, 55)]


def test_a_line_back_in_time_steps_back_between_the_rows() -> None:
    corners = link(BarEnds(0, 100, 55, 22), BarEnds(60, 90, 11, 22))

    assert list(corners) == [(98, 55 - 22 * 0.66 / 2), (98, 44), (52, 44), (52, 11), (60, 11)]


def test_the_tip_points_at_the_begin_of_the_bar() -> None:
    assert arrow_head(((0, 0), (40, 0))) == ((40, 0), (35, -3), (35, 3))
