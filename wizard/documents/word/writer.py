"""From paragraphs and tables to the XML of a Word document, in the order of elements that Word insists on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from wizard.documents.word import styles as s
from wizard.documents.word.inlines import InlineWriter
from wizard.documents.word.package import OFFICE
from wizard.documents.word.parts import Contents, Grid, GridCell, GridRow, Line, Para, Part, Span
from wizard.documents.word.sheet import Colors, bare, border, shade, tab_stops, twips
from wizard.documents.word.xml import directions, lines, one_line, tag, val

NAMES = {
    "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r": OFFICE,
    "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "xmlns:w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "mc:Ignorable": "w14",
}
_SIDES = ("top", "left", "bottom", "right")
GAP, WIDE_GAP = Para("Tussenruimte"), Para("Tussenruimte", before=6.0)
"""What parts two tables, which Word would make one of otherwise."""
_ENOUGH = 5.0
_STRIP, _STRIP_SPACE = 32, 8


@dataclass(slots=True)
class PartWriter:
    """Writes what one part of the file holds."""

    inline: InlineWriter
    colors: Colors

    def write(self, parts: Iterable[Part | Contents], *, section: str = "") -> str:
        """Return parts under each other; ``section`` goes into the last paragraph, which there must be."""
        found = list(apart(parts))
        if section and (not found or not isinstance(found[-1], Para)):
            found.append(Para("Sectie-einde"))
        last = len(found) - 1
        return "".join(self._part(part, section if number == last else "") for number, part in enumerate(found))

    def _part(self, part: Part | Contents, section: str) -> str:
        match part:
            case Para():
                return self._para(part, section)
            case Grid():
                return self._grid(part)
            case Contents():
                return self._contents(part)

    def _contents(self, part: Contents) -> str:
        self.inline.numbers.controls += 1
        gallery = val("w:docPartGallery", "Table of Contents") + tag("w:docPartUnique")
        about = val("w:id", self.inline.numbers.controls) + tag("w:docPartObj", None, gallery)
        inside = "".join(self._para(para) for para in part.paras)
        return tag("w:sdt", None, tag("w:sdtPr", None, about), tag("w:sdtContent", None, inside))

    def _para(self, para: Para, section: str = "") -> str:
        look = _paragraph_look(para, section, self.colors)
        inside = "".join(self.inline.write(piece) for piece in para.pieces)
        if para.bookmark:
            self.inline.numbers.bookmarks += 1
            place = {"w:id": self.inline.numbers.bookmarks}
            inside = tag("w:bookmarkStart", place | {"w:name": para.bookmark}) + inside + tag("w:bookmarkEnd", place)
        return tag("w:p", None, tag("w:pPr", None, look), inside)

    def _grid(self, grid: Grid) -> str:
        widths = _whole(grid.widths)
        has_head = any(row.is_head for row in grid.rows)
        look = {
            "w:val": "0620" if has_head else "0600",
            "w:firstRow": int(has_head),
            "w:lastRow": 0,
            "w:firstColumn": 0,
            "w:lastColumn": 0,
            "w:noHBand": 1,
            "w:noVBand": 1,
        }
        about = [
            val("w:tblStyle", grid.style),
            tag("w:tblW", {"w:w": sum(widths), "w:type": "dxa"}),
            tag("w:tblLayout", {"w:type": "fixed"}),
            tag("w:tblLook", look),
            val("w:tblDescription", one_line(grid.alt)) if grid.alt else "",
        ]
        columns = tag("w:tblGrid", None, *(tag("w:gridCol", {"w:w": width}) for width in widths))
        rows = "".join(self._row(row, widths) for row in grid.rows)
        return tag("w:tbl", None, tag("w:tblPr", None, *about), columns, rows)

    def _row(self, row: GridRow, widths: list[int]) -> str:
        about = [
            tag("w:cantSplit") if row.whole or row.is_head else "",
            tag("w:trHeight", {"w:val": twips(row.height), "w:hRule": "atLeast"}) if row.height else "",
            tag("w:tblHeader") if row.is_head else "",
        ]
        place, cells = 0, []
        for cell in row.cells:
            width = sum(widths[place : place + cell.span])
            place += cell.span
            cells.append(self._cell(cell if place < len(widths) else _flush(cell), width))
        look = "".join(about)
        return tag("w:tr", None, tag("w:trPr", None, look) if look else "", *cells)

    def _cell(self, cell: GridCell, width: int) -> str:
        inside = list(apart(cell.content))
        if not inside or isinstance(inside[-1], Grid):
            inside.append(Para("Tussenruimte" if inside else "Tabel"))
        about = [
            tag("w:tcW", {"w:w": width, "w:type": "dxa"}),
            val("w:gridSpan", cell.span) if cell.span > 1 else "",
            {"start": val("w:vMerge", "restart"), "more": tag("w:vMerge"), "": ""}[cell.merged],
            tag("w:tcBorders", None, *_borders(dict(cell.borders), self.colors)) if cell.borders else "",
            shade(self.colors[cell.fill]) if cell.fill else "",
            _margins(dict(cell.margins)) if cell.margins else "",
            val("w:vAlign", cell.valign) if cell.valign else "",
        ]
        return tag("w:tc", None, tag("w:tcPr", None, *about), self.write(inside))


def _flush(cell: GridCell) -> GridCell:
    """Let the last column end where the text above and below ends."""
    sides = {side for side, _ in cell.margins}
    return cell if "right" in sides else replace(cell, margins=(*cell.margins, ("right", 0.0)))


def apart(parts: Iterable[Part | Contents]) -> Iterable[Part | Contents]:
    """Put a little space behind every table, but none before what has its own or begins a page."""
    before: Part | Contents | None = None
    for part in parts:
        if isinstance(before, Grid) and not (isinstance(part, Para) and _has_space(part)):
            yield WIDE_GAP if isinstance(part, Grid) and before.style == "Opmaaktabel" else GAP
        yield part
        before = part


def _has_space(para: Para) -> bool:
    """Tell whether a paragraph has space above it, or begins a page."""
    style = s.BY_ID[para.style]
    before = style.before if para.before is None else para.before
    return before >= _ENOUGH or (style.page_break if para.page_break is None else para.page_break)


def section_xml(*, head: str = "", foot: str = "", kind: str = "nextPage") -> str:
    """Return page, margins, running head and foot of a section; ``head`` and ``foot`` are relations."""
    page = {"w:w": twips(s.PAGE_WIDTH), "w:h": twips(s.PAGE_HEIGHT)}
    margins = {
        "w:top": twips(s.TOP),
        "w:right": twips(s.RIGHT),
        "w:bottom": twips(s.BOTTOM),
        "w:left": twips(s.LEFT),
        "w:header": twips(s.HEAD),
        "w:footer": twips(s.FOOT),
        "w:gutter": 0,
    }
    parts = [
        tag("w:headerReference", {"w:type": "default", "r:id": head}) if head else "",
        tag("w:footerReference", {"w:type": "default", "r:id": foot}) if foot else "",
        val("w:type", kind),
        tag("w:pgSz", page),
        tag("w:pgMar", margins),
        tag("w:cols", {"w:space": 708}),
    ]
    return tag("w:sectPr", None, *parts)


def _paragraph_look(para: Para, section: str, colors: Colors) -> str:
    style = s.BY_ID[para.style]
    spacing: dict[str, object] = {} if para.before is None else {"w:before": twips(para.before)}
    parts = [
        val("w:pStyle", para.style) if para.style != "Normal" else "",
        tag("w:keepNext") if para.keep_next and not style.keep_next else "",
        "" if para.page_break in {None, style.page_break} else val("w:pageBreakBefore", int(bool(para.page_break))),
        _band(para.band, colors) if para.band else "",
        tab_stops(para.tabs),
        tag("w:bidi") if _begins_rtl(para) else "",
        tag("w:spacing", spacing) if spacing else "",
        val("w:jc", para.align) if para.align not in {"", style.align} else "",
        section,
    ]
    return "".join(parts)


def _begins_rtl(para: Para) -> bool:
    first = next((piece.text for piece in para.pieces if isinstance(piece, Span) and piece.text.strip()), "")
    letters = next((letter for letter in first if letter.isalpha()), "")
    return any(rtl for line in lines(letters) for _, rtl in directions(line))


def _band(band: tuple[str, str], colors: Colors) -> str:
    strip, ground = band
    edge = {"w:val": "single", "w:sz": _STRIP, "w:space": _STRIP_SPACE, "w:color": bare(colors[strip])}
    return tag("w:pBdr", None, tag("w:left", edge)) + shade(colors[ground])


def _borders(borders: dict[str, Line], colors: Colors) -> list[str]:
    found = []
    for side in _SIDES:
        line = borders.get(side)
        if line is not None:
            none = tag(f"w:{side}", {"w:val": "nil"})
            found.append(none if not line.width else border(side, colors[line.color], round(line.width * 8)))
    return found


def _margins(margins: dict[str, float]) -> str:
    sides = "".join(
        tag(f"w:{side}", {"w:w": twips(margins[side]), "w:type": "dxa"}) for side in _SIDES if side in margins
    )
    return tag("w:tcMar", None, sides)


def _whole(widths: tuple[float, ...]) -> list[int]:
    """Return widths in whole twips that add up to the whole table's."""
    edges = [0]
    total = 0.0
    for width in widths:
        total += width
        edges.append(twips(total))
    return [right - left for left, right in pairwise(edges)]
