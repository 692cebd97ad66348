"""What stands in a line, as XML: text, tabs, pictures, boxes to tick, fields and links."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from wizard.documents.word.media import Media
from wizard.documents.word.package import Relations
from wizard.documents.word.parts import (
    Check,
    Choice,
    Field,
    FieldEnd,
    FieldStart,
    Image,
    Inline,
    Link,
    Photo,
    Span,
    Tab,
)
from wizard.documents.word.xml import content, directions, lines, one_line, tag, val

CHECKED, UNCHECKED = "☑", "☐"
_SIGNS = {"\t": tag("w:tab"), "\u00ad": tag("w:softHyphen")}
_SPLIT = re.compile("([\t\u00ad])")
_NAME_LETTERS = 60
"""Word refuses a file in which a content control has a longer name."""


@dataclass(slots=True)
class Numbers:
    """Numbers that must be unique in a whole document."""

    bookmarks: int = 0
    controls: int = 0
    used: set[str] = field(default_factory=set)


@dataclass(slots=True)
class InlineWriter:
    """Writes the lines of one part of the file."""

    media: Media
    relations: Relations
    numbers: Numbers

    def write(self, piece: Inline) -> str:
        """Return one piece as XML."""
        match piece:
            case Span():
                return text_runs(piece.text, piece.style)
            case Tab():
                return run(tag("w:tab"))
            case Image() | Photo():
                return run(self.media.drawing(piece, self.relations))
            case Check():
                return self._check(piece)
            case Choice():
                return self._choice(piece)
            case Field():
                return field_runs(piece)
            case FieldStart():
                return _field_opening(piece.code, "")
            case FieldEnd():
                return run(tag("w:fldChar", {"w:fldCharType": "end"}))
            case Link():
                inside = "".join(self.write(one) for one in piece.pieces)
                return tag("w:hyperlink", {"w:anchor": piece.target, "w:history": 1}, inside)

    def _check(self, check: Check) -> str:
        sign = {"w14:font": "Segoe UI Symbol"}
        state = tag(
            "w14:checkbox",
            None,
            tag("w14:checked", {"w14:val": int(check.done)}),
            tag("w14:checkedState", {"w14:val": f"{ord(CHECKED):04X}"} | sign),
            tag("w14:uncheckedState", {"w14:val": f"{ord(UNCHECKED):04X}"} | sign),
        )
        return self._control(
            check.name, state, run(tag("w:t", None, CHECKED if check.done else UNCHECKED), check.style)
        )

    def _choice(self, choice: Choice) -> str:
        options = dict.fromkeys((*choice.options, choice.chosen))
        items = [tag("w:listItem", {"w:displayText": one, "w:value": one}) for one in options]
        return self._control(choice.name, tag("w:dropDownList", None, *items), text_runs(choice.chosen))

    def _control(self, name: str, kind: str, shown: str) -> str:
        """Return a content control: something that one fills in with a click."""
        self.numbers.controls += 1
        about = val("w:alias", one_line(name, _NAME_LETTERS)) + val("w:tag", f"veld-{self.numbers.controls}")
        about += val("w:id", self.numbers.controls) + kind
        return tag("w:sdt", None, tag("w:sdtPr", None, about), tag("w:sdtContent", None, shown))


def run(inside: str, style: str = "", *, rtl: bool = False) -> str:
    """Return a run; ``inside`` is XML."""
    look = (val("w:rStyle", style) if style else "") + (tag("w:rtl") if rtl else "")
    return tag("w:r", None, tag("w:rPr", None, look) if look else "", inside)


def text_runs(text: str, style: str = "") -> str:
    """Return any text as runs: line breaks stay, and what is read from right to left is said to be."""
    found = []
    for number, line in enumerate(lines(text)):
        if number:
            found.append(run(tag("w:br"), style))
        for piece, rtl in directions(line):
            found.append(run(_words(piece), style, rtl=rtl))
    return "".join(found)


def _words(piece: str) -> str:
    """Return a piece of a line; tabs and soft hyphens are elements of their own."""
    return "".join(
        _SIGNS.get(words) or f'<w:t xml:space="preserve">{content(words)}</w:t>'
        for words in _SPLIT.split(piece)
        if words
    )


def field_runs(one: Field) -> str:
    """Return a field with what it shows until Word works it out."""
    end = run(tag("w:fldChar", {"w:fldCharType": "end"}), one.style)
    return _field_opening(one.code, one.style) + text_runs(one.shown, one.style) + end


def _field_opening(code: str, style: str) -> str:
    said = f'<w:instrText xml:space="preserve"> {content(code)} </w:instrText>'
    begin, separate = (run(tag("w:fldChar", {"w:fldCharType": kind}), style) for kind in ("begin", "separate"))
    return begin + run(said, style) + separate
