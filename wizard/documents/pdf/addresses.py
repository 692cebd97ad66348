"""Addresses in a text, of web and mail, made into links where they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from reportlab.pdfgen.canvas import Canvas

from wizard.documents.pdf import fonts
from wizard.documents.pdf.tags import Element, link_out

_ADDRESS = re.compile(
    r"https?://[^\s<>\"]+|www\.[a-z0-9-]+\.[a-z]{2,}[^\s<>\"]*|[\w.+-]+@[\w-]+\.[\w.-]+", re.IGNORECASE
)
_TAIL = ".,;:!?)]}…’”'"
_KEPT = "/:?#[]@!$&'()*+,;=%~-._"
_LONGEST = 2000


def has_address(text: str) -> bool:
    """Tell whether a text may hold an address; quick, since nearly none does."""
    return "@" in text or "://" in text or "www." in text.lower()


def link_line(canvas: Canvas, x: float, y: float, text: str, *, font: str, size: float, tag: Element | None) -> None:
    """Make links of the addresses in one printed line that begins at (x, y), its baseline."""
    _link_addresses(canvas, text, lambda part: x + fonts.text_width(part, font, size), y, size, tag, [])


def link_lines(paragraph: Any, tag: Element | None, whole: str) -> None:
    """Make links of the addresses in a paragraph that was just drawn; ``whole`` is its text, before it was broken."""
    known = [found[0].rstrip(_TAIL) for found in _ADDRESS.finditer(whole)]
    lines, style = paragraph.blPara, paragraph.style
    top = paragraph.height - getattr(lines, "ascent", style.fontSize)
    for number, line in enumerate(lines.lines):
        runs = [(lines.fontName, lines.fontSize, " ".join(line[1]))] if lines.kind == 0 else _runs(line)
        text = "".join(run[2] for run in runs)
        if has_address(text) or any(address.startswith(text.strip()) for address in known):
            left = _left(paragraph, runs)
            _link_addresses(
                paragraph.canv, text, lambda part, runs=runs, left=left: left + _width(runs, len(part)),
                top - number * style.leading, style.fontSize, tag, known,
            )  # fmt: skip


def _link_addresses(
    canvas: Canvas, text: str, place: Any, y: float, size: float, tag: Element | None, known: list[str]
) -> None:
    for found in _ADDRESS.finditer(text):
        printed = found[0].rstrip(_TAIL)
        address = next((one for one in known if one.startswith(printed)), printed)[:_LONGEST]
        box = (place(text[: found.start()]), y - size * 0.25, place(text[: found.start() + len(printed)]), y + size)
        link_out(canvas, tag, address, _target(address), box)


def _target(address: str) -> str:
    scheme = "mailto:" if "://" not in address and "@" in address else "" if "://" in address else "https://"
    return scheme + quote(address, safe=_KEPT, errors="replace")


def _runs(line: Any) -> list[tuple[str, float, str]]:
    return [(word.fontName, word.fontSize, word.text) for word in line.words if hasattr(word, "text")]


def _left(paragraph: Any, runs: list[tuple[str, float, str]]) -> float:
    room = paragraph.width - paragraph.style.leftIndent - _width(runs, _LONGEST)
    return float(paragraph.style.leftIndent + room * {0: 0.0, 1: 0.5, 2: 1.0}.get(paragraph.style.alignment, 0.0))


def _width(runs: list[tuple[str, float, str]], letters: int) -> float:
    """Return how wide the first letters of a line are."""
    return sum(
        fonts.text_width(text[: max(0, letters - before)], font, size) for before, (font, size, text) in _placed(runs)
    )


def _placed(runs: list[tuple[str, float, str]]) -> Iterator[tuple[int, tuple[str, float, str]]]:
    before = 0
    for run in runs:
        yield before, run
        before += len(run[2])
