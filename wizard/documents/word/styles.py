"""All styles of a Word document, in one place: sizes and spaces in points, colours as tokens; their ids are stable."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

FONT = "Inter"
FALLBACK = "Calibri"
"""What a program takes that has no Inter and does not use the faces inside the file."""
OTHER_FONTS = {"Arial": "020B0604020202020204", "Segoe UI Symbol": "020B0502040204020203"}
"""Arial for what is read from right to left, the other for boxes to tick; both with their panose number."""
PAGE_WIDTH, PAGE_HEIGHT = 595.3, 841.9
LEFT, RIGHT, TOP, BOTTOM = 62.35, 56.7, 79.35, 68.05
HEAD, FOOT = 39.0, 34.0
"""From the edge of the page to the running head and foot."""
WIDTH = PAGE_WIDTH - LEFT - RIGHT
HEIGHT = PAGE_HEIGHT - TOP - BOTTOM
GUTTER = 28.0
"""Between two stacks beside each other."""
PILLARS = ("identiteit", "boeien", "binden", "beheren")


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style.

    Attributes:
        id: what paragraphs name it by, and the name people see, unless ``name`` says otherwise.
        name: one of Word's own names, in English; every Word shows it in its own language.
        size, leading, before, after: points; the leading is a least.
        outline: 1-9 for a heading.
        left, hanging: how far lines stand in, and the first one back out.
        tabs: (place, kind, leader) in points.
        numbered: True for a list with bullets.
        listed: True when people find it among the quick styles.
        exact: True when the leading is no least but a fact.
        rule: colour token and thickness of a line below.

    """

    id: str
    size: float
    leading: float
    before: float = 0
    after: float = 0
    name: str = ""
    based_on: str = "Normal"
    next: str = ""
    color: str = "ink"
    bold: bool = False
    align: Literal["left", "right", "center"] = "left"
    keep_next: bool = False
    page_break: bool = False
    outline: int = 0
    left: float = 0
    hanging: float = 0
    tabs: tuple[tuple[float, str, str], ...] = ()
    numbered: bool = False
    listed: bool = False
    exact: bool = False
    rule: tuple[str, float] | None = None


@dataclass(frozen=True, slots=True)
class CharStyle:
    """A style for a piece of a line; 0 and "" leave things as they are in the paragraph."""

    id: str
    bold: bool = False
    color: str = ""
    ground: str = ""
    framed: bool = False
    size: float = 0
    name: str = ""
    symbol: bool = False


@dataclass(frozen=True, slots=True)
class TableStyle:
    """A style for tables: white space in cells (top, left, bottom, right) in points, and lines under rows and beside columns."""

    id: str
    margins: tuple[float, float, float, float]
    has_rules: bool = True
    has_columns: bool = False


_END = ((WIDTH, "right", ""),)


def _heading(id_: str, size: float, leading: float, before: float, after: float, level: int, **more: Any) -> Style:
    settings: dict[str, Any] = {"bold": True, "keep_next": True, "next": "Normal", "listed": True, "outline": level}
    return Style(id_, size, leading, before, after, **settings | more)


PARAGRAPHS: tuple[Style, ...] = (
    Style("Normal", 10, 15, 0, 5, name="Normal", based_on="", listed=True),
    Style("Title", 38, 44, 0, 0, name="Title", bold=True, listed=True),
    Style("Subtitle", 15, 21, 12, 0, name="Subtitle", color="muted", listed=True),
    _heading("Heading1", 11, 15, 0, 5, 1, name="heading 1", color="accent", page_break=True),
    _heading("Heading2", 12.5, 16, 18, 5, 2, name="heading 2"),
    _heading("Heading3", 10.5, 15, 10, 2.5, 3, name="heading 3"),
    _heading("Sectiekop", 11, 15, 0, 5, 2, based_on="Heading2", color="accent"),
    _heading("Naamkop", 19, 24, 0, 10, 1, based_on="Heading1"),
    Style("Tussenkop", 10.5, 15, 10, 2.5, bold=True, keep_next=True),
    Style("Boodschap", 19, 24, 0, 10, bold=True, keep_next=True, next="Lead", listed=True),
    Style("Lead", 11, 16.5, 0, 14, next="Normal", listed=True),
    Style("Citaat", 10, 15, 0, 5, left=14, listed=True),
    Style("Terzijde", 8.5, 12, 0, 3, color="muted", listed=True),
    Style("Rubriek", 11, 15, 0, 5, bold=True, color="accent", keep_next=True),
    Style("ListBullet", 10, 15, 0, 2.5, name="List Bullet", left=11, hanging=11, numbered=True, listed=True),
    Style("Noot", 8, 11, 5, 5, color="muted", listed=True),
    Style("Caption", 8.5, 12, 4, 10, name="caption", color="muted", listed=True),
    Style("Figuurtitel", 9.5, 13, 8, 4, bold=True, keep_next=True, listed=True),
    Style("Figuur", 10, 12, keep_next=True),
    Style("Figuuralleen", 10, 12, 0, 7, based_on="Figuur"),
    Style("Tabel", 9.5, 12.5, listed=True),
    Style("Tabelsterk", 9.5, 12.5, based_on="Tabel", bold=True),
    Style("Tabeldicht", 9, 11.5, based_on="Tabel"),
    Style("Tabeldichtsterk", 9, 11.5, based_on="Tabeldicht", bold=True),
    Style("Tabelkop", 8.5, 11, color="muted", bold=True, keep_next=True, listed=True),
    Style("Tabelkopsmal", 8, 10, color="ink", bold=True, keep_next=True),
    Style("Tabelklein", 8.5, 11, color="muted", listed=True),
    *(
        Style(f"Tabelgroep{one}", 9.5, 12.5, color=f"{one}.text", bold=True, keep_next=True, based_on="Tabel")
        for one in PILLARS
    ),
    Style("Baankop", 11, 14, 2, 0, bold=True, keep_next=True),
    Style("Baantaak", 8.5, 10.5, 2.5, 0.5, left=12, hanging=12, tabs=((146, "right", ""),)),
    Style("Vinklijst", 9.5, 13, 0, 2.5, left=16, hanging=16, tabs=_END),
    Style("Kerngetal", 21, 25, 3, 0, bold=True, keep_next=True),
    Style("Kernlabel", 8.5, 12, color="muted"),
    Style("Kaderkop", 10.5, 15, 10, 0, bold=True, keep_next=True, left=12, listed=True),
    Style("Kader", 9.5, 13, 0, 12, left=12, listed=True),
    Style("Antwoordkop", 10.5, 15, 7, 0, keep_next=True, tabs=_END),
    Style("Antwoordvraag", 9.5, 13, 0, 1.5, color="muted", keep_next=True),
    Style("Antwoord", 9.5, 12.5, 0, 2, left=64, hanging=64, tabs=((64, "left", ""),), listed=True),
    Style("Antwoordeinde", 2, 3, rule=("line", 0.6), exact=True),
    Style("Formulier", 10, 14, 0, 3),
    Style("Formulierstreep", 4, 9, exact=True, keep_next=True, rule=("ink", 2.4)),
    Style("Formuliervraag", 12, 16, 8, 2, bold=True, keep_next=True, tabs=_END),
    Style("Formulierhulp", 10, 14, 0, 5, color="muted", keep_next=True),
    Style("Formulierregel", 10, 22, keep_next=True, tabs=((WIDTH, "right", "underscore"),)),
    Style("Agendapunt", 9.5, 13, 6, 0, bold=True, left=20, hanging=20, keep_next=True, tabs=((20, "left", ""), *_END)),
    Style("Organisatie", 15, 20, 0, 8, color="accent", bold=True),
    Style("Logonaam", 11, 14, bold=True),
    Style("Concept", 9.5, 12.5, 0, 6, bold=True),
    Style("TOCHeading", 19, 24, 0, 10, name="TOC Heading", bold=True, keep_next=True),
    Style("TOC1", 10, 14, 4.5, 0, name="toc 1", bold=True, keep_next=True, tabs=((WIDTH, "right", ""),)),
    Style("TOC2", 9, 11.5, 0, 0, name="toc 2", left=15, tabs=((WIDTH, "right", ""),)),
    Style("Header", 8, 10, name="header", color="muted", tabs=_END),
    Style("Footer", 8, 10, name="footer", color="muted", tabs=((WIDTH / 2 + 20, "center", ""), *_END)),
    Style("Tussenruimte", 4, 6, exact=True),
    Style("Sectie-einde", 1, 1, exact=True),
)

CHARACTERS: tuple[CharStyle, ...] = (
    CharStyle("Sterk", bold=True, name="Strong"),
    CharStyle("Zacht", color="muted"),
    CharStyle("Code", color="muted", size=8.5),
    CharStyle("Klein", color="muted", size=8),
    CharStyle("Vakje", symbol=True),
    CharStyle("Vakjeklein", symbol=True, size=8),
    CharStyle("Vakjegroot", symbol=True, size=14),
    CharStyle("Hyperlink", name="Hyperlink"),
    CharStyle("Kopmerk", bold=True, color="ink", framed=True),
    CharStyle("Verantwoordelijk", bold=True, color="paper", ground="ink", size=8.5),
    CharStyle("Uitvoerend", bold=True, color="ink", framed=True, size=8.5),
    *(CharStyle(f"Merk{one}", bold=True, color=f"{one}.text", ground=f"{one}.tint", size=8) for one in PILLARS),
    *(CharStyle(f"Naam{one}", color=f"{one}.text") for one in PILLARS),
)

TABLES: tuple[TableStyle, ...] = (
    TableStyle("Rastertabel", (3.4, 0, 4.2, 8)),
    TableStyle("Rastertabeldicht", (2.4, 0, 3.2, 6)),
    TableStyle("Invultabel", (3.4, 5, 4.2, 5), has_columns=True),
    TableStyle("Kalendertabel", (2.4, 0, 3.2, 0)),
    TableStyle("Rollentabel", (0.8, 0, 1.4, 0)),
    TableStyle("Opmaaktabel", (0, 0, 0, 0), has_rules=False),
)

BY_ID: MappingProxyType[str, Style] = MappingProxyType({style.id: style for style in PARAGRAPHS})
"""Every paragraph style by its id."""
MARGINS: MappingProxyType[str, tuple[float, float, float, float]] = MappingProxyType(
    {style.id: style.margins for style in TABLES}
)
"""White space in the cells of a table, by its style."""
CHARS_BY_ID: MappingProxyType[str, CharStyle] = MappingProxyType({style.id: style for style in CHARACTERS})
"""Every style for a piece of a line by its id."""
