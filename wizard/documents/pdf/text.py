"""The only way text gets onto paper: escaped, each run in a typeface that has it, what nothing has as [?]."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from xml.sax.saxutils import escape

from wizard.documents.pdf import fonts
from wizard.documents.pdf.bidi import has_rtl, in_reading_order

UNKNOWN = "[?]"
_NEWLINES = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_PLAIN = re.compile(r"[ -%'-;=?-~\u00a0-\u00ac\u00ae-\u017f‘’“”–—…•€·]*\Z")
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0e\ufe0f")
_WORDS_PER_PARAGRAPH = 300
_LETTERS_PER_PARAGRAPH = 3000
_LINES_PER_PARAGRAPH = 60


def markup(text: str, font: str = fonts.REGULAR) -> str:
    """Turn any text into paragraph markup that prints it; line breaks stay.

    This is the one door between text and a ``Paragraph``: nothing else may build markup from text.
    """
    if _PLAIN.match(text):
        return escape(text)
    lines = (part for line in _NEWLINES.split(text) for part in _prepared(line).split("\n"))
    return "<br/>".join(_line(line, font) for line in lines)


def runs(text: str, font: str = fonts.REGULAR) -> list[tuple[str, str]]:
    """Split one line into (typeface, text) in the order in which it is read on paper."""
    if _PLAIN.match(text):
        return [(font, text)]
    return _faces(_prepared(text).replace("\n", " "), font)


def pieces(text: str) -> Iterator[str]:
    """Cut long text into pieces of at most about 300 words, so that no paragraph gets slow to lay out."""
    for block in _blocks(text):
        if len(block) <= _LETTERS_PER_PARAGRAPH and block.count(" ") <= _WORDS_PER_PARAGRAPH:
            yield block
        else:
            yield from _cut(block)


def shortened(text: str, limit: int) -> str:
    """Return one line of at most ``limit`` letters; a cut is shown by an ellipsis. The full text stands elsewhere."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def label(text: str, limit: int) -> str:
    """Return one line for places that are not drawn, such as the document's title: no controls, never empty ends."""
    kept = "".join(" " if unicodedata.category(letter) in {"Cc", "Cs", "Cn", "Co"} else letter for letter in text)
    return shortened(kept, limit)


def _line(line: str, font: str) -> str:
    parts = []
    for face, run in _faces(line, font):
        safe = escape(run)
        parts.append(safe if face == font else f'<font face="{face}">{safe}</font>')
    return "".join(parts)


def _faces(line: str, font: str) -> list[tuple[str, str]]:
    """Split a prepared line into (typeface, text); what no typeface has becomes visible."""
    pieces: list[tuple[str, str]] = []
    for face, letters in groupby(line, key=lambda letter: _face(letter, font)):
        run = "".join(letters)
        pieces.append((face, run) if face else (font, UNKNOWN * len(run)))
    return pieces


def _prepared(line: str) -> str:
    """Make a line ready to be split by typeface: composed, without tabs, in the order in which paper needs it."""
    line = _printable(line.expandtabs(4))
    return in_reading_order(line) if has_rtl(line) else line


def _printable(line: str) -> str:
    """Compose accents and drop marks that have no shape of their own."""
    return "".join(letter for letter in unicodedata.normalize("NFC", line) if letter not in _INVISIBLE)


@cache
def _face(letter: str, font: str) -> str | None:
    """Choose the first typeface that has a glyph for a letter; None when there is none."""
    if unicodedata.category(letter) in {"Cc", "Cs", "Cn", "Co"}:
        return None
    point = ord(letter)
    for face in (font, *fonts.register()):
        if point in fonts.coverage(face):
            return face
    return None


def _blocks(text: str) -> Iterator[str]:
    """Split at empty lines, and after every so many lines."""
    lines: list[str] = []
    for line in _NEWLINES.split(text.strip("\r\n")):
        if not line.strip() or len(lines) == _LINES_PER_PARAGRAPH:
            if lines:
                yield "\n".join(lines)
            lines = []
        if line.strip():
            lines.append(line)
    if lines:
        yield "\n".join(lines)


def _cut(block: str) -> Iterator[str]:
    """Cut one block at spaces; a word without any is cut where it must."""
    words: list[str] = []
    length = 0
    for word in re.findall(r"[^ ]+|(?<= ) +", block):
        for part in (
            word[start : start + _LETTERS_PER_PARAGRAPH] for start in range(0, len(word), _LETTERS_PER_PARAGRAPH)
        ):
            if words and (len(words) == _WORDS_PER_PARAGRAPH or length + len(part) > _LETTERS_PER_PARAGRAPH):
                yield " ".join(words)
                words, length = [], 0
            words.append(part)
            length += len(part) + 1
    if words:
        yield " ".join(words)
