"""The paper's table of colours: tokens of the drawings and of the styles."""

from __future__ import annotations

from types import MappingProxyType

HEX: MappingProxyType[str, str] = MappingProxyType(
    {
        "ink": "#1C2733",
        "ink-2": "#1C2733",
        "muted": "#5A6675",
        "line": "#D8DEE6",
        "paper": "#FFFFFF",
        "track": "#E6EAF0",
        "accent": "#4A2670",
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
