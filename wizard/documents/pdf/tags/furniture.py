"""Head and foot of a page: heard once, on the first page, and artifacts after that."""

from __future__ import annotations

from contextlib import AbstractContextManager

from reportlab.pdfgen.canvas import Canvas

from wizard.documents.pdf.addresses import has_address, link_line
from wizard.documents.pdf.tags.canvas import artifact, at_the_end, mark
from wizard.documents.pdf.text import runs

PAGINATION = "Pagination"
LOWER = 0.6
"""How much lower the right side of a head stands, in points: see ``draw_head``."""
_NARROW = 0.1
_FEW = 6


def heard_once(canvas: Canvas) -> AbstractContextManager[None]:
    """Mark what is painted inside as a paragraph on the first page, and as an artifact on every other.

    On a cover it is heard there, on another page behind the whole document: it must not stand between two pages.
    """
    return at_the_end(canvas) if canvas.getPageNumber() == 1 else artifact(canvas, PAGINATION)


def few_words(text: str) -> str:
    """Return the first words of a title: as many as make a running head, not a sentence; an ellipsis shows the cut."""
    words = text.split(" ")
    if sum(len(word) > 1 for word in words) <= _FEW:
        return text
    return f"{' '.join(words[:_FEW])}…"


def draw_head(canvas: Canvas, x: float, y: float, text: str, *, font: str, size: float) -> None:
    """Draw one line of a running head.

    WORKAROUND outloud 0.2.1: it takes all artifacts on one baseline for one line, and eight words on a line for prose that
    nobody hears, as a name with a chapter soon are. Letters that are narrow in themselves and drawn wide look the same,
    but make it measure in tenths of a point what stands on one baseline. It can go when outloud knows heads by their type.
    """
    line = canvas.beginText()
    line.setTextTransform(_NARROW, 0, 0, 1, x, y)
    line.setHorizScale(100 / _NARROW)
    for face, part in runs(text, font):
        line.setFont(face, size)
        line.textOut(part)
    line.setHorizScale(100)
    with mark(canvas, None):
        canvas.drawText(line)
    if has_address(text):
        link_line(canvas, x, y, text, font=font, size=size, tag=None)
