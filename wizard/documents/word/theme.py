"""The theme of a Word file: our colours in Word's own list of colours, and our typeface for titles and text."""

from __future__ import annotations

from collections.abc import Mapping

from wizard.documents.word import styles as s
from wizard.documents.word.xml import tag

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAME = "Recruitmentwijzer"
_COLORS = {
    "dk1": "ink",
    "lt1": "paper",
    "dk2": "accent",
    "lt2": "track",
    "accent1": "identiteit.fill",
    "accent2": "boeien.fill",
    "accent3": "binden.fill",
    "accent4": "beheren.fill",
    "accent5": "slate",
    "accent6": "other-1",
    "hlink": "accent",
    "folHlink": "muted",
}
"""What each place in Word's list holds."""


def theme_xml(colors: Mapping[str, str]) -> str:
    """Return the theme in a document's colours."""
    places = [
        tag(f"a:{place}", None, tag("a:srgbClr", {"val": colors[token].removeprefix("#")}))
        for place, token in _COLORS.items()
    ]
    face = tag("a:latin", {"typeface": s.FONT}) + tag("a:ea", {"typeface": ""}) + tag("a:cs", {"typeface": ""})
    fonts = tag("a:majorFont", None, face) + tag("a:minorFont", None, face)
    fill = tag("a:solidFill", None, tag("a:schemeClr", {"val": "phClr"}))
    lines = "".join(tag("a:ln", {"w": width}, fill) for width in (6350, 12700, 19050))
    effects = tag("a:effectStyle", None, tag("a:effectLst")) * 3
    shapes = (
        tag("a:fillStyleLst", None, fill * 3)
        + tag("a:lnStyleLst", None, lines)
        + tag("a:effectStyleLst", None, effects)
        + tag("a:bgFillStyleLst", None, fill * 3)
    )
    elements = (
        tag("a:clrScheme", {"name": _NAME}, *places)
        + tag("a:fontScheme", {"name": _NAME}, fonts)
        + tag("a:fmtScheme", {"name": _NAME}, shapes)
    )
    names = {"xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", "name": _NAME}
    return _HEAD + tag("a:theme", names, tag("a:themeElements", None, elements))
