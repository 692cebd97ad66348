"""Text broken into lines by hand, so that hundreds of titles can be measured at many sizes and widths at once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from wizard.documents.pdf.hyphens import hyphenate
from wizard.documents.pdf.painter import line_width

_TINY = 1e-6
_SHORT = 0.45
"""A line that is filled less than this takes the head of a compound along."""
_ENDS = " ·\u00a0"


@lru_cache(maxsize=8192)
def broken(text: str, font: str, size: float, room: float) -> tuple[str, ...]:
    """Break text into lines that fit in a room; a word too wide for it is broken where it may be, else where it must."""
    limit = room / size
    lines: list[str] = []
    line = ""
    for word in filter(None, text.split(" ")):
        longer = f"{line} {word}" if line else word
        if _width(longer, font) <= limit:
            line = longer
            continue
        rest = word
        if line:
            head = ""
            if _width(word, font) > limit or _width(line, font) < _SHORT * limit:
                head, rest = _known_cut(word, font, limit - _width(f"{line} ", font))
            lines.append(f"{line} {head}".rstrip(" "))
        *whole, line = _pieces(rest, font, limit)
        lines += whole
    return tuple(found for one in [*lines, line] if (found := one.strip(_ENDS))) or ("",)


def _pieces(word: str, font: str, limit: float) -> Iterator[str]:
    """Cut a word into pieces that each fit on a line; the last one may go on with the next word."""
    while _width(word, font) > limit:
        head, word = _cut(word, font, limit)
        yield head
    yield word


def _cut(word: str, font: str, limit: float) -> tuple[str, str]:
    """Cut the longest head off a word that fits: where it may be broken, else anywhere."""
    head, tail = _known_cut(word, font, limit)
    if head:
        return head, tail
    end = max(1, next((end for end in range(2, len(word)) if _width(word[:end], font) > limit), len(word)) - 1)
    return word[:end], word[end:]


def _known_cut(word: str, font: str, limit: float) -> tuple[str, str]:
    """Cut at the word's own hyphen or between the parts of a compound; nothing off it when no such head fits."""
    own = [place + 1 for place, letter in enumerate(word[:-1]) if letter in "-/" and place > 0]
    heads = [(word[:place], word[place:]) for place in own]
    heads += [(f"{head}-", tail) for head, tail in hyphenate(word)]
    fitting = [pair for pair in heads if _width(pair[0], font) <= limit]
    return max(fitting, key=lambda pair: len(pair[0]), default=("", word))


@lru_cache(maxsize=65536)
def _width(text: str, font: str) -> float:
    """Return a line's width at size 1, a hair too small so that equal widths fit."""
    return line_width(text, font, 1.0) - _TINY
