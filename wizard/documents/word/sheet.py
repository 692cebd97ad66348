"""The parts of a Word file that say how it looks: styles, bullets and settings as XML."""

from __future__ import annotations

from collections.abc import Mapping

from wizard.documents.word import styles as s
from wizard.documents.word.xml import tag, val

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
Colors = Mapping[str, str]
"""Every colour by its token, as "#RRGGBB"."""
_BULLET = "•"
_STRONG_LINE, _LINE = 8, 5
"""Thickness of borders in eighths of a point."""


def twips(points: float) -> int:
    """Return points in the twentieths that Word counts in."""
    return round(points * 20)


def shade(color: str) -> str:
    """Return the ground of a paragraph, a cell or a piece of text."""
    return tag("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": bare(color)})


def bare(color: str) -> str:
    """Return a colour as Word writes it."""
    return color.removeprefix("#")


def tab_stops(stops: tuple[tuple[float, str, str], ...]) -> str:
    """Return tab stops."""
    if not stops:
        return ""
    found = [
        tag("w:tab", {"w:val": kind} | ({"w:leader": leader} if leader else {}) | {"w:pos": twips(place)})
        for place, kind, leader in stops
    ]
    return tag("w:tabs", None, *found)


def styles_xml(colors: Colors) -> str:
    """Return the styles of a document in its colours."""
    parts = [_defaults(colors)]
    parts += [_paragraph_style(one, colors) for one in s.PARAGRAPHS]
    parts.append(_default_character())
    parts += [_character_style(one, colors) for one in s.CHARACTERS]
    parts += [_no_list(), _plain_table(), *(_table(one, colors) for one in s.TABLES)]
    return _HEAD + tag("w:styles", {"xmlns:w": W}, *parts)


def _defaults(colors: Colors) -> str:
    fonts = {"w:ascii": s.FONT, "w:hAnsi": s.FONT, "w:eastAsia": s.FONT, "w:cs": "Arial"}
    language = tag("w:lang", {"w:val": "nl-NL", "w:eastAsia": "nl-NL", "w:bidi": "he-IL"})
    run = tag("w:rPr", None, tag("w:rFonts", fonts), val("w:color", bare(colors["ink"])), _size(10), language)
    paragraph = tag("w:pPr", None, tag("w:widowControl"), tag("w:suppressAutoHyphens"))
    return tag("w:docDefaults", None, tag("w:rPrDefault", None, run), tag("w:pPrDefault", None, paragraph))


def _size(points: float) -> str:
    return val("w:sz", round(points * 2)) + val("w:szCs", round(points * 2))


def _paragraph_style(one: s.Style, colors: Colors) -> str:
    is_normal = one.id == "Normal"
    attributes = {"w:type": "paragraph"} | ({"w:default": "1"} if is_normal else {}) | {"w:styleId": one.id}
    if not one.name:
        attributes = {"w:type": "paragraph", "w:customStyle": "1", "w:styleId": one.id}
    parts = [val("w:name", one.name or one.id)]
    parts += [val("w:basedOn", one.based_on)] if one.based_on else []
    parts += [val("w:next", one.next)] if one.next else []
    parts += [val("w:uiPriority", 1 if one.listed else 39)]
    parts += [tag("w:qFormat")] if one.listed else []
    return tag("w:style", attributes, *parts, _paragraph_look(one, colors), _run_look(one, colors))


def _paragraph_look(one: s.Style, colors: Colors) -> str:
    spacing = {
        "w:before": twips(one.before),
        "w:after": twips(one.after),
        "w:line": twips(one.leading),
        "w:lineRule": "exact" if one.exact else "atLeast",
    }
    is_break_off = one.based_on in {"Heading1", "Heading2"} and not one.page_break
    parts = [
        tag("w:keepNext") if one.keep_next else "",
        tag("w:keepLines") if one.outline else "",
        tag("w:pageBreakBefore") if one.page_break else val("w:pageBreakBefore", 0) if is_break_off else "",
        tag("w:numPr", None, val("w:numId", 1)) if one.numbered else "",
        tag("w:pBdr", None, border("bottom", colors[one.rule[0]], round(one.rule[1] * 8))) if one.rule else "",
        tab_stops(one.tabs),
        tag("w:spacing", spacing),
        tag("w:ind", {"w:left": twips(one.left), "w:hanging": twips(one.hanging)}) if one.left else "",
        val("w:jc", one.align) if one.align != "left" else "",
        val("w:outlineLvl", one.outline - 1) if one.outline else "",
    ]
    return tag("w:pPr", None, *parts)


def _run_look(one: s.Style, colors: Colors) -> str:
    parts = [
        tag("w:b") + tag("w:bCs") if one.bold else "",
        val("w:color", bare(colors[one.color])),
        val("w:spacing", -18) if one.id == "Title" else "",
        _size(one.size),
    ]
    return tag("w:rPr", None, *parts)


def _default_character() -> str:
    name = val("w:name", "Default Paragraph Font") + val("w:uiPriority", 1) + tag("w:semiHidden")
    return tag("w:style", {"w:type": "character", "w:default": "1", "w:styleId": "DefaultParagraphFont"}, name)


def _character_style(one: s.CharStyle, colors: Colors) -> str:
    frame = {"w:val": "single", "w:sz": 6, "w:space": 0, "w:color": bare(colors["ink"])}
    symbol = dict.fromkeys(("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"), "Segoe UI Symbol")
    look = [
        tag("w:rFonts", symbol) if one.symbol else "",
        tag("w:b") + tag("w:bCs") if one.bold else "",
        val("w:color", bare(colors[one.color])) if one.color else "",
        _size(one.size) if one.size else "",
        tag("w:bdr", frame) if one.framed else "",
        shade(colors[one.ground]) if one.ground else "",
    ]
    own = {} if one.name else {"w:customStyle": "1"}
    name = val("w:name", one.name or one.id) + val("w:basedOn", "DefaultParagraphFont") + val("w:uiPriority", 22)
    return tag("w:style", {"w:type": "character"} | own | {"w:styleId": one.id}, name, tag("w:rPr", None, *look))


def _no_list() -> str:
    name = val("w:name", "No List") + val("w:uiPriority", 99) + tag("w:semiHidden")
    return tag("w:style", {"w:type": "numbering", "w:default": "1", "w:styleId": "NoList"}, name)


def _plain_table() -> str:
    look = tag("w:tblInd", {"w:w": 0, "w:type": "dxa"}) + cell_margins("w:tblCellMar", 0, 0, 0, 0)
    name = val("w:name", "Normal Table") + val("w:uiPriority", 99) + tag("w:semiHidden")
    attributes = {"w:type": "table", "w:default": "1", "w:styleId": "TableNormal"}
    return tag("w:style", attributes, name, tag("w:tblPr", None, look))


def cell_margins(name: str, top: float, left: float, bottom: float, right: float) -> str:
    """Return the white space inside cells in points."""
    sides = zip(("top", "left", "bottom", "right"), (top, left, bottom, right), strict=True)
    return tag(name, None, *(tag(f"w:{side}", {"w:w": twips(room), "w:type": "dxa"}) for side, room in sides))


def border(side: str, color: str, eighths: int) -> str:
    """Return one border; its thickness in eighths of a point."""
    return tag(f"w:{side}", {"w:val": "single", "w:sz": eighths, "w:space": 0, "w:color": bare(color)})


def _table(one: s.TableStyle, colors: Colors) -> str:
    names = ("bottom", "insideH", "insideV")[: 3 if one.has_columns else 2 if one.has_rules else 0]
    borders = "".join(border(name, colors["line"], _LINE) for name in names)
    about = val("w:name", one.id) + val("w:basedOn", "TableNormal") + val("w:uiPriority", 40) + tag("w:qFormat")
    look = (tag("w:tblBorders", None, borders) if borders else "") + cell_margins("w:tblCellMar", *one.margins)
    under = tag("w:tcBorders", None, border("bottom", colors["ink"], _STRONG_LINE))
    head = tag("w:tblStylePr", {"w:type": "firstRow"}, tag("w:tcPr", None, under, val("w:vAlign", "bottom")))
    attributes = {"w:type": "table", "w:customStyle": "1", "w:styleId": one.id}
    return tag("w:style", attributes, about, tag("w:tblPr", None, look), head if one.has_rules else "")


def numbering_xml() -> str:
    """Return the one list there is: bullets."""
    place = tag("w:pPr", None, tag("w:ind", {"w:left": twips(11), "w:hanging": twips(11)}))
    level = tag("w:lvl", {"w:ilvl": 0}, val("w:start", 1), val("w:numFmt", "bullet"), val("w:pStyle", "ListBullet"),
                val("w:lvlText", _BULLET), val("w:lvlJc", "left"), place)  # fmt: skip
    kind = tag("w:abstractNum", {"w:abstractNumId": 0}, val("w:multiLevelType", "hybridMultilevel"), level)
    number = tag("w:num", {"w:numId": 1}, val("w:abstractNumId", 0))
    return _HEAD + tag("w:numbering", {"xmlns:w": W}, kind, number)


def settings_xml() -> str:
    """Return the settings. Nothing here makes Word ask whether it may update: page numbers come right when it prints."""
    compatibility = {"w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": 15}
    parts = [
        tag("w:zoom", {"w:percent": 100}),
        tag("w:embedTrueTypeFonts"),
        tag("w:saveSubsetFonts"),
        val("w:defaultTabStop", 360),
        val("w:characterSpacingControl", "doNotCompress"),
        tag("w:compat", None, tag("w:compatSetting", compatibility)),
        tag("w:themeFontLang", {"w:val": "nl-NL"}),
        val("w:decimalSymbol", ","),
        val("w:listSeparator", ";"),
    ]
    return _HEAD + tag("w:settings", {"xmlns:w": W}, *parts)
