"""A house colour is read as people type it and made dark enough to be read, with its hue."""

from __future__ import annotations

import colorsys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.house_color import OURS, contrast_on_white, for_marks, for_text, grey_of, luminance, read_color


@pytest.mark.parametrize(
    "typed, color",
    [("#1b5e9b", "#1B5E9B"), ("1B5E9B", "#1B5E9B"), ("  #abc ", "#AABBCC"), ("fff", "#FFFFFF")],
)
def test_a_typed_colour_is_read(typed: str, color: str) -> None:
    assert read_color(typed) == color


@pytest.mark.parametrize("typed", ["", "#", "blauw", "#12", "#12345", "#1234567", "#GGGGGG", "rgb(1,2,3)", "#１２３"])
def test_what_is_no_colour_is_none(typed: str) -> None:
    assert read_color(typed) is None


def test_contrast_is_that_of_wcag() -> None:
    assert contrast_on_white("#000000") == pytest.approx(21)
    assert contrast_on_white("#777777") == pytest.approx(4.48, abs=0.01)
    assert contrast_on_white("#FFFFFF") == pytest.approx(1)


@pytest.mark.parametrize("color", [OURS, "#000000", "#1B5E9B", "#E30613"])
def test_a_colour_that_is_dark_enough_stays(color: str) -> None:
    assert for_text(color) == color
    assert for_marks(color) == color


@given(st.integers(0, 0xFFFFFF))
def test_every_colour_can_be_read_after_darkening_and_is_no_darker_than_needed(number: int) -> None:
    color = f"#{number:06X}"

    text, mark = for_text(color), for_marks(color)

    assert contrast_on_white(text) >= 4.5
    assert contrast_on_white(mark) >= 3
    if text != color:
        assert contrast_on_white(text) < 4.7
    if mark != color:
        assert contrast_on_white(mark) < 3.15


@pytest.mark.parametrize("color", ["#FFEE00", "#00FFFF", "#F39200", "#009FE3", "#FF69B4"])
def test_darkening_keeps_the_hue(color: str) -> None:
    before, after = _hue(color), _hue(for_text(color))

    assert min(abs(before - after), 1 - abs(before - after)) < 0.04


def test_greys_stay_grey() -> None:
    red, green, blue = (for_text("#FFFFFF")[place : place + 2] for place in (1, 3, 5))
    assert red == green == blue


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_a_grey_is_as_light_as_its_colour(red: float, green: float, blue: float) -> None:
    shade = grey_of((red, green, blue))

    assert luminance((shade, shade, shade)) == pytest.approx(luminance((red, green, blue)), abs=1e-6)


def _hue(color: str) -> float:
    return colorsys.rgb_to_hsv(*(int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)))[0]
