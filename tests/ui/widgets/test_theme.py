"""The theme: one place for colours, fonts and sizes, switched while the program runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from resources import ROOT
from ui.theme import HUES, SCHEMES, Appearance, Role, Scheme, SchemeName, Theme

UI = Path(__file__).resolve().parents[3] / "ui"
ICON_NAME = re.compile(r'"([a-z]+(?:-[a-z0-9]+)*)"')
READABLE = (
    ("ink", "paper"),
    ("ink-2", "paper"),
    ("muted", "paper"),
    ("muted", "window"),
    ("accent", "paper"),
    ("on-accent", "accent"),
    ("on-selected", "selected"),
    ("error", "error.tint"),
    ("warning", "warning.tint"),
    *((f"{hue}.text", "paper") for hue in HUES),
    *((f"{hue}.text", f"{hue}.tint") for hue in HUES),
    *((f"{hue}.on-node", f"{hue}.node") for hue in HUES),
)


def luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=lambda scheme: scheme.name)
@pytest.mark.parametrize("ink,ground", READABLE)
def test_text_has_enough_contrast_on_its_ground(scheme: Scheme, ink: str, ground: str) -> None:
    assert contrast(scheme.hex(ink), scheme.hex(ground)) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=lambda scheme: scheme.name)
def test_every_scheme_knows_every_token(scheme: Scheme) -> None:
    assert set(scheme.colors) == set(SCHEMES[SchemeName.LIGHT].colors)


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=lambda scheme: scheme.name)
def test_borders_of_what_one_operates_stand_out(scheme: Scheme) -> None:
    assert contrast(scheme.hex("line-strong"), scheme.hex("paper")) >= 3


def test_switching_the_look_tells_everybody_once(theme: Theme) -> None:
    heard: list[int] = []
    theme.changed.connect(lambda: heard.append(1))

    theme.set_appearance(Appearance.DARK)

    assert len(heard) == 1
    assert theme.color("paper") == QColor("#1C232B")


def test_the_application_takes_the_colours_of_the_look(qapp: QApplication, theme: Theme) -> None:
    theme.set_appearance(Appearance.DARK)

    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor("#13181E")


def test_a_desktop_that_does_not_say_is_taken_for_light(theme: Theme) -> None:
    theme.set_appearance(Appearance.SYSTEM)

    assert theme.color("paper") == QColor("#FFFFFF")


def test_high_contrast_shows_patterns_and_thick_lines(theme: Theme) -> None:
    theme.set_appearance(Appearance.HIGH_CONTRAST)

    assert theme.shows_patterns
    assert theme.line_width == 2
    assert theme.focus_width == 3


@pytest.mark.parametrize("asked,given", [(0.5, 1.0), (1.0, 1.0), (1.5, 1.5), (3.0, 2.0)])
def test_the_text_factor_stays_between_one_and_two(theme: Theme, asked: float, given: float) -> None:
    theme.set_factor(asked)

    assert theme.factor == given


def test_type_rows_and_icons_scale_together_and_panels_less(theme: Theme) -> None:
    theme.set_factor(2.0)

    assert theme.font(Role.BODY).pixelSize() == 28
    assert theme.line(Role.BODY) == 40
    assert theme.icon("flag", "ink").width() == 32
    assert theme.panel_px(264) == 330


def test_numbers_in_columns_have_digits_of_one_width(theme: Theme) -> None:
    from PySide6.QtGui import QFontMetricsF

    metrics = QFontMetricsF(theme.font(Role.BODY, tabular=True))

    assert len({round(metrics.horizontalAdvance(digit), 2) for digit in "0123456789"}) == 1


def test_an_icon_is_drawn_once_and_kept(theme: Theme) -> None:
    assert theme.icon("flag", "ink").cacheKey() == theme.icon("flag", "ink").cacheKey()


def test_every_icon_that_the_screens_name_is_shipped() -> None:
    shipped = {path.stem for path in (ROOT / "icons").glob("*.svg")}
    named = set()
    for path in UI.rglob("*.py"):
        for line in path.read_text("utf-8").splitlines():
            if "icon" in line.lower():
                named.update(ICON_NAME.findall(line))
    lucide_looks = {name for name in named if "-" in name} - {"line-strong", "ink-2", "on-accent", "on-selected"}

    assert lucide_looks <= shipped
