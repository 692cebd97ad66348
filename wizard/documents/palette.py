"""The paper's table of colours: tokens of the drawings and of the styles."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from wizard import house_color

HEX: MappingProxyType[str, str] = MappingProxyType(
    {
        "ink": "#1C2733",
        "ink-2": "#1C2733",
        "muted": "#5A6675",
        "line": "#D8DEE6",
        "paper": "#FFFFFF",
        "track": "#E6EAF0",
        "slate": "#4B5968",
        "other-1": "#AEB8C4",
        "other-2": "#C3CBD5",
        "identiteit.fill": "#4A2670",
        "identiteit.text": "#4A2670",
        "identiteit.tint": "#EFEAF6",
        "identiteit.on": "#FFFFFF",
        "binden.fill": "#1B5E9B",
        "binden.text": "#1B5E9B",
        "binden.tint": "#E8F1F9",
        "binden.on": "#FFFFFF",
        "boeien.fill": "#C75B12",
        "boeien.text": "#A84A0A",
        "boeien.tint": "#FCEFE5",
        "boeien.on": "#FFFFFF",
        "beheren.fill": "#5FAE8A",
        "beheren.text": "#1F6B4D",
        "beheren.tint": "#E7F4EE",
        "beheren.on": "#1C2733",
    }
)
"""Six hexadecimal digits per token, after a #."""


def colors_of(accent: str, *, is_grey: bool) -> Mapping[str, str]:
    """Return all colours of one document, "accent" and "accent.mark" too.

    Args:
        accent: the house colour as "#RRGGBB", "" for ours; it is made dark enough to be read.
        is_grey: whether every colour becomes the grey of the same lightness.

    """
    chosen = accent or house_color.OURS
    found = {**HEX, "accent": house_color.for_text(chosen), "accent.mark": house_color.for_marks(chosen)}
    return {token: _grey(value) for token, value in found.items()} if is_grey else found


def _grey(value: str) -> str:
    red, green, blue = (int(value[place : place + 2], 16) / 255 for place in (1, 3, 5))
    shade = round(house_color.grey_of((red, green, blue)) * 255)
    return f"#{shade:02X}{shade:02X}{shade:02X}"
