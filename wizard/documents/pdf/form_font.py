"""The typeface of what one types in a form field: whole, and written into every document that can be filled in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfdoc, ttfonts
from reportlab.pdfgen.canvas import Canvas

import resources

FORM_FONT = "InterForm-Regular"
"""Small, and in one simple encoding that every reader knows."""
_FIRST, _LAST = 32, 255
_NONSYMBOLIC = 1 << 5


@cache
def _face() -> tuple[Any, bytes]:
    path = Path(resources.__file__).parent / "fonts" / "paper" / f"{FORM_FONT}.ttf"
    return ttfonts.TTFontFace(str(path)), path.read_bytes()


def embedded(canvas: Canvas) -> Any:
    """Write the typeface of what is typed into the document; return what points at it."""
    face, data = _face()
    document = canvas._doc
    program = pdfdoc.PDFStream(pdfdoc.PDFDictionary({"Length1": len(data)}), data, [pdfdoc.PDFZCompress])
    descriptor = pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("FontDescriptor"),
            "FontName": pdfdoc.PDFName(FORM_FONT),
            "Flags": _NONSYMBOLIC,
            "FontBBox": pdfdoc.PDFArrayCompact([round(edge) for edge in face.bbox]),
            "ItalicAngle": 0,
            "Ascent": round(face.ascent),
            "Descent": round(face.descent),
            "CapHeight": round(face.capHeight),
            "StemV": round(face.stemV),
            "FontFile2": document.Reference(program),
        }
    )
    letters = [bytes([code]).decode("cp1252", "ignore") or "\0" for code in range(_FIRST, _LAST + 1)]
    points = [ord("-" if letter == "\u00ad" else letter) for letter in letters]  # WinAnsi draws a hyphen there
    font = pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("TrueType"),
            "BaseFont": pdfdoc.PDFName(FORM_FONT),
            "Encoding": pdfdoc.PDFName("WinAnsiEncoding"),
            "FirstChar": _FIRST,
            "LastChar": _LAST,
            "Widths": pdfdoc.PDFArrayCompact([round(face.charWidths.get(point, 0) if point else 0) for point in points]),
            "FontDescriptor": document.Reference(descriptor),
            "ToUnicode": document.Reference(pdfdoc.PDFStream(content=_unicode_map(points).encode("ascii"), filters=[pdfdoc.PDFZCompress])),
        }
    )  # fmt: skip
    return document.Reference(font)


def _unicode_map(points: Sequence[int]) -> str:
    """Return the table that says which character each code of the typeface stands for."""
    known = [(code, point) for code, point in enumerate(points, _FIRST) if point]
    chunks = []
    for start in range(0, len(known), 100):
        rows = "\n".join(f"<{code:02X}> <{point:04X}>" for code, point in known[start : start + 100])
        chunks.append(f"{len(known[start : start + 100])} beginbfchar\n{rows}\nendbfchar")
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{chr(10).join(chunks)}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )
