"""Writing XML as text: elements from names and attributes, and the one door between any text and a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from wizard.documents.plain_text import visible

_PLAIN = re.compile(r"[ -~\u00a0-\u2027\u202a-\ud7ff]*\Z")
_BIDI_MARKS = "\u061c\u200e\u200f"
_RTL_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RTL = re.compile(f"([{_RTL_LETTERS}](?:[^A-Za-z\u00c0-\u024f\u0370-\u04ff\n]*[{_RTL_LETTERS}{_BIDI_MARKS}])?)")

Attributes = Mapping[str, object]


def tag(name: str, attributes: Attributes | None = None, *content: str) -> str:
    """Return one element; ``content`` is XML already, attributes are any values."""
    inside = "".join(content)
    written = "".join(f" {key}={quoteattr(clean(str(value)))}" for key, value in (attributes or {}).items())
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def val(name: str, value: object) -> str:
    """Return an element of WordprocessingML that only holds a value."""
    return tag(name, {"w:val": value})


def clean(text: str) -> str:
    """Return text that XML can hold: what it forbids becomes visible, and so do controls that nobody can see."""
    return text if _PLAIN.match(text) else visible(text)


def lines(text: str) -> list[str]:
    """Split text at every kind of line break and make each line fit for XML."""
    return clean(text).split("\n")


def one_line(text: str, limit: int = 250) -> str:
    """Return any text as one short line, for places where a break or a page of text would harm."""
    words = " ".join(" ".join(lines(text)).split())
    return words if len(words) <= limit else f"{words[: limit - 1].rstrip()}…"


def directions(line: str) -> Iterator[tuple[str, bool]]:
    """Split a line into pieces with whether each is read from right to left."""
    for number, piece in enumerate(_RTL.split(line)):
        if piece:
            yield piece, bool(number % 2)


def content(text: str) -> str:
    """Return clean text as the content of an element."""
    return escape(text)
