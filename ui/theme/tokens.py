"""Every colour of the program by name, for light, dark and high contrast: the one place that knows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

HUES = ("identiteit", "boeien", "binden", "beheren", "slate")
"""What a step, ladder or bar can be coloured by: a pillar, or neutral slate for steps 1 and 6."""


class SchemeName(StrEnum):
    """The three looks."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


@dataclass(frozen=True, slots=True)
class Scheme:
    """One look: colours by token, and the widths of lines in px at 100 %."""

    name: SchemeName
    colors: Mapping[str, str]
    line_width: int = 1
    focus_width: int = 2

    def hex(self, token: str) -> str:
        """Return a colour as "#RRGGBB"; raises KeyError for a token that does not exist."""
        return self.colors[token]


def _hue(
    name: str, fill: str, text: str, tint: str, on: str, *, node: str | None = None, on_node: str = ""
) -> dict[str, str]:
    """Return the tokens of one hue; ``node`` is a fill that carries a small digit in ``on_node``."""
    return {
        f"{name}.fill": fill,
        f"{name}.text": text,
        f"{name}.outline": text,
        f"{name}.tint": tint,
        f"{name}.on": on,
        f"{name}.node": node or fill,
        f"{name}.on-node": on_node or on,
    }


_LIGHT = {
    "window": "#F5F7FA",
    "paper": "#FFFFFF",
    "sunken": "#EBEFF4",
    "lane": "#EDF0F4",
    "hover": "#E9EDF3",
    "desk": "#DFE5EC",
    "line": "#D8DEE6",
    "line-strong": "#7F8B9B",
    "track": "#E6EAF0",
    "ink": "#1C2733",
    "ink-2": "#3B4856",
    "muted": "#5A6675",
    "disabled": "#8A95A3",
    "accent": "#4A2670",
    "accent.hover": "#5C3389",
    "accent.pressed": "#38195A",
    "accent.tint": "#EFEAF6",
    "accent.line": "#CDBFE0",
    "on-accent": "#FFFFFF",
    "selected": "#EFEAF6",
    "on-selected": "#4A2670",
    "focus": "#4A2670",
    "error": "#B3261E",
    "error.tint": "#FDECEA",
    "warning": "#7A4F00",
    "warning.icon": "#9A6700",
    "warning.tint": "#FFF6DC",
    "warning.line": "#E2C873",
    "scroll": "#B4BDC9",
    "other-1": "#AEB8C4",
    "other-2": "#C3CBD5",
    "slate": "#4B5968",
    "dim": "#1C2733",
    "white": "#FFFFFF",
    **_hue("identiteit", "#4A2670", "#4A2670", "#EFEAF6", "#FFFFFF"),
    **_hue("boeien", "#C75B12", "#A84A0A", "#FCEFE5", "#FFFFFF", node="#A84A0A", on_node="#FFFFFF"),
    **_hue("binden", "#1B5E9B", "#1B5E9B", "#E8F1F9", "#FFFFFF"),
    **_hue("beheren", "#5FAE8A", "#1F6B4D", "#E7F4EE", "#1C2733"),
    **_hue("slate", "#4B5968", "#4B5968", "#EBEFF4", "#FFFFFF"),
}

_DARK = {
    "window": "#13181E",
    "paper": "#1C232B",
    "sunken": "#171D24",
    "lane": "#171D24",
    "hover": "#252E38",
    "desk": "#0F1318",
    "line": "#35414D",
    "line-strong": "#738294",
    "track": "#2B3540",
    "ink": "#E8EDF2",
    "ink-2": "#C9D2DB",
    "muted": "#A7B3C0",
    "disabled": "#6F7C8A",
    "accent": "#B79AE0",
    "accent.hover": "#C7AFE8",
    "accent.pressed": "#A384D1",
    "accent.tint": "#2B2340",
    "accent.line": "#5A4880",
    "on-accent": "#1C1330",
    "selected": "#2B2340",
    "on-selected": "#B79AE0",
    "focus": "#B79AE0",
    "error": "#FF9C92",
    "error.tint": "#3A1F1D",
    "warning": "#F2C75C",
    "warning.icon": "#F2C75C",
    "warning.tint": "#332A12",
    "warning.line": "#6B5A25",
    "scroll": "#4A5763",
    "other-1": "#5F6E7D",
    "other-2": "#4A5763",
    "slate": "#A7B3C0",
    "dim": "#000000",
    "white": "#FFFFFF",
    **_hue("identiteit", "#B79AE0", "#B79AE0", "#2B2340", "#13181E"),
    **_hue("boeien", "#F0A066", "#F0A066", "#3A2819", "#13181E"),
    **_hue("binden", "#7DB3E8", "#7DB3E8", "#1B2E42", "#13181E"),
    **_hue("beheren", "#8FD3B4", "#8FD3B4", "#1A332A", "#13181E"),
    **_hue("slate", "#A7B3C0", "#A7B3C0", "#252E38", "#13181E"),
}

_HIGH_CONTRAST = {
    **dict.fromkeys(("window", "paper", "sunken", "lane", "desk", "track", "accent.tint"), "#000000"),
    **dict.fromkeys(("error.tint", "warning.tint", "dim"), "#000000"),
    **dict.fromkeys(("line", "line-strong", "ink", "ink-2", "muted", "accent", "accent.line", "selected"), "#FFFFFF"),
    **dict.fromkeys(("other-1", "other-2"), "#8C8C8C"),
    "slate": "#FFFFFF",
    "scroll": "#FFFFFF",
    "hover": "#3A3A3A",
    "disabled": "#B4B4B4",
    "accent.hover": "#E2E2E2",
    "accent.pressed": "#C4C4C4",
    "on-accent": "#000000",
    "on-selected": "#000000",
    "focus": "#FFE600",
    "error": "#FFB4AB",
    "warning": "#FFE08A",
    "warning.icon": "#FFE08A",
    "warning.line": "#FFE08A",
    "white": "#FFFFFF",
    **_hue("identiteit", "#D8C2FF", "#D8C2FF", "#000000", "#000000"),
    **_hue("boeien", "#FFBE8A", "#FFBE8A", "#000000", "#000000"),
    **_hue("binden", "#9AD0FF", "#9AD0FF", "#000000", "#000000"),
    **_hue("beheren", "#A8F0CE", "#A8F0CE", "#000000", "#000000"),
    **_hue("slate", "#FFFFFF", "#FFFFFF", "#000000", "#000000"),
}

SCHEMES: Mapping[SchemeName, Scheme] = MappingProxyType(
    {
        SchemeName.LIGHT: Scheme(SchemeName.LIGHT, MappingProxyType(_LIGHT)),
        SchemeName.DARK: Scheme(SchemeName.DARK, MappingProxyType(_DARK)),
        SchemeName.HIGH_CONTRAST: Scheme(
            SchemeName.HIGH_CONTRAST, MappingProxyType(_HIGH_CONTRAST), line_width=2, focus_width=3
        ),
    }
)
