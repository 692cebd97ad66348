"""How cells look: one format per kind of cell, made once per workbook."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from wizard.documents.xlsx.sheet import Kind

FONT, SIZE = "Arial", 9
"""A face that every computer with a spreadsheet has, or has a twin of with the same widths."""
INK, MUTED, LINE, SOFT_LINE = "#1C2733", "#5A6675", "#1C2733", "#D8DEE6"
_PILLARS = {
    "Identiteit": ("#4A2670", "#EFEAF6"),
    "Binden": ("#1B5E9B", "#E8F1F9"),
    "Boeien": ("#A84A0A", "#FCEFE5"),
    "Beheren": ("#1F6B4D", "#E7F4EE"),
}
"""Text and tint per pillar; every mark carries its name, so grey paper loses nothing."""
NUMBERS: dict[Kind, str] = {
    Kind.WHOLE: "#,##0",
    Kind.NUMBER: "General",
    Kind.TENTH: "#,##0.0",
    Kind.HOURS: "General",
    Kind.SCORE: "0.00",
    Kind.MONEY: '"€" #,##0.00;-"€" #,##0.00',
    Kind.SHARE: "0.0%",
    Kind.DAY: "[$-413]d mmm yyyy",
    Kind.MOMENT: "[$-413]d mmm yyyy hh:mm",
}
"""Number formats; Excel puts the comma and the point where the reader's own settings have them, and months are Dutch."""
_RIGHT = frozenset(NUMBERS) - {Kind.DAY, Kind.MOMENT}


def _side(kind: Kind) -> dict[str, object]:
    """Return where a cell's content stands; what stands left keeps clear of a number before it."""
    return {"align": "right"} if kind in _RIGHT else {"align": "left", "indent": 1}


@dataclass
class Looks:
    """The formats of one workbook, made when they are first asked for."""

    book: Any
    is_grey: bool = False
    _made: dict[tuple[str, ...], Any] = field(default_factory=dict)

    def cell(self, kind: Kind, text: str = "", side: Kind | None = None) -> Any:
        """Return the look of a cell, at the side that cells of kind ``side`` stand, its own by default.

        A text that a spreadsheet would take for more is marked as text.
        """
        is_quoted = text[:1] in {"=", "+", "-", "@", "'", "{", "\t"} and bool(text)
        pillar = text if kind is Kind.PILLAR and text in _PILLARS and not self.is_grey else ""
        key = ("cell", kind.value, "quoted" if is_quoted else "", pillar, side or "")
        if key not in self._made:
            look: dict[str, object] = {
                "font_name": FONT, "font_size": SIZE, "font_color": INK, "valign": "top",
                "bottom": 1, "bottom_color": SOFT_LINE,
                "text_wrap": kind in {Kind.TEXT, Kind.CODE, Kind.PILLAR}, "quote_prefix": is_quoted,
                **_side(side or kind),
            }  # fmt: skip
            if kind in NUMBERS:
                look["num_format"] = NUMBERS[kind]
            if pillar:
                look |= {"font_color": _PILLARS[pillar][0], "bg_color": _PILLARS[pillar][1], "bold": True}
            self._made[key] = self.book.add_format(look)
        return self._made[key]

    def head(self, kind: Kind) -> Any:
        """Return the look of a column's head."""
        return self._named(
            f"head {_side(kind)}",
            {"font_name": FONT, "font_size": SIZE, "bold": True, "font_color": MUTED, "valign": "bottom",
             "text_wrap": True, **_side(kind), "bottom": 1, "bottom_color": LINE},
        )  # fmt: skip

    def total(self, kind: Kind) -> Any:
        """Return the look of a cell in the last row."""
        look: dict[str, object] = {
            "font_name": FONT, "font_size": SIZE, "bold": True, "font_color": INK, "top": 1, "top_color": LINE,
            **_side(kind),
        }  # fmt: skip
        if kind in NUMBERS:
            look["num_format"] = NUMBERS[kind]
        return self._named(f"total {kind.value}", look)

    def words(self, name: str) -> Any:
        """Return a look of the guide in front: title, heading, label, text, link or soft."""
        looks: dict[str, dict[str, object]] = {
            "title": {
                "font_name": FONT,
                "font_size": 18,
                "bold": True,
                "font_color": INK,
                "valign": "top",
                "text_wrap": True,
            },
            "heading": {
                "font_name": FONT,
                "font_size": 12,
                "bold": True,
                "font_color": INK,
                "bottom": 2,
                "bottom_color": LINE,
            },
            "label": {"font_name": FONT, "font_size": SIZE, "font_color": MUTED, "valign": "top"},
            "text": {"font_name": FONT, "font_size": SIZE, "font_color": INK, "valign": "top", "text_wrap": True},
            "link": {"font_name": FONT, "font_size": SIZE, "font_color": INK, "underline": 1, "valign": "top"},
        }
        return self._named(f"words {name}", looks[name])

    def fact(self, kind: Kind) -> Any:
        """Return the look of a number or date in the guide in front."""
        return self._named(
            f"fact {kind.value}",
            {"font_name": FONT, "font_size": SIZE, "font_color": INK, "valign": "top", "align": "left",
             "num_format": NUMBERS.get(kind, "General"), "text_wrap": True},
        )  # fmt: skip

    def _named(self, name: str, look: dict[str, object]) -> Any:
        if (name,) not in self._made:
            self._made[(name,)] = self.book.add_format(look)
        return self._made[(name,)]
