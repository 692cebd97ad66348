"""A house colour: read as people type it, and made dark enough to be read on white paper.

Darkening keeps the hue: the colour is taken apart in OKLCH (Björn Ottosson, 2020), where equal steps look equal, and only
its lightness goes down, with as much of its chroma as the screen's gamut still holds. Contrast is that of WCAG 2.2.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import atan2, cos, hypot, sin

OURS = "#4A2670"
"""The colour of titles when nobody chose one."""
TEXT_CONTRAST, MARK_CONTRAST = 4.5, 3.0
_HEX = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_STEPS = 24
_NO_COLOR = 1e-3
"""Chroma below which a colour is a grey."""
_Triple = tuple[float, float, float]


def read_color(text: str) -> str | None:
    """Return a typed colour as "#RRGGBB"; None when it is none. "#abc", "abc" and "AABBCC" are colours."""
    found = _HEX.fullmatch(text.strip())
    if found is None:
        return None
    digits = found[1]
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    return f"#{digits.upper()}"


def for_text(color: str) -> str:
    """Return a colour as text on white can have it: itself, or the lightest darker one with contrast 4.5."""
    return _darkened(color, TEXT_CONTRAST)


def for_marks(color: str) -> str:
    """Return a colour as a line or a mark on white can have it: itself, or the lightest darker one with contrast 3."""
    return _darkened(color, MARK_CONTRAST)


def contrast_on_white(color: str) -> float:
    """Return the contrast with white, 1-21 (WCAG 2.2)."""
    return 1.05 / (luminance(_parts(color)) + 0.05)


def luminance(parts: _Triple) -> float:
    """Return the relative luminance, 0-1, of red, green and blue from 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(part) for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def grey_of(parts: _Triple) -> float:
    """Return the grey, 0-1, that is as light to the eye as a colour, so that every contrast stays what it was."""
    return _encoded(luminance(parts))


@lru_cache(maxsize=64)
def _darkened(color: str, wanted: float) -> str:
    if contrast_on_white(color) >= wanted:
        return color
    lightness, chroma, hue = _oklch(_parts(color))
    if chroma < _NO_COLOR:
        chroma = 0.0
    low, high = 0.0, lightness
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if contrast_on_white(_hex(_within_gamut(middle, chroma, hue))) >= wanted:
            low = middle
        else:
            high = middle
    return _hex(_within_gamut(low, chroma, hue))


def _parts(color: str) -> _Triple:
    return int(color[1:3], 16) / 255, int(color[3:5], 16) / 255, int(color[5:7], 16) / 255


def _hex(parts: _Triple) -> str:
    return "#" + "".join(f"{round(min(1.0, max(0.0, part)) * 255):02X}" for part in parts)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _encoded(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _oklch(parts: _Triple) -> _Triple:
    red, green, blue = (_linear(part) for part in parts)
    cones = (
        0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue,
        0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue,
        0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue,
    )
    long, medium, short = (max(0.0, cone) ** (1 / 3) for cone in cones)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, hypot(a, b), atan2(b, a)


def _within_gamut(lightness: float, chroma: float, hue: float) -> _Triple:
    """Return red, green and blue; chroma goes down where the gamut has no such colour at this lightness."""
    low, high = 0.0, 1.0
    found = _srgb(lightness, chroma, hue)
    if _fits(found):
        return found
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if _fits(_srgb(lightness, chroma * middle, hue)):
            low = middle
        else:
            high = middle
    return _srgb(lightness, chroma * low, hue)


def _fits(parts: _Triple) -> bool:
    return all(-1e-4 <= part <= 1 + 1e-4 for part in parts)


def _srgb(lightness: float, chroma: float, hue: float) -> _Triple:
    a, b = chroma * cos(hue), chroma * sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short
    return _signed(red), _signed(green), _signed(blue)


def _signed(part: float) -> float:
    """Encode a part of a colour; one that falls outside the gamut stays outside."""
    return _encoded(part) if part >= 0 else part
