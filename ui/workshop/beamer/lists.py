"""Lists on the beamer: as many lines as there is room for, and in words how many are left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from ui.texts import tr
from ui.workshop.beamer.marks import Disc, Words
from ui.workshop.beamer.page import Page

_BULLET, _INDENT = 7.0, 34.0


def bullets(page: Page, items: Sequence[str], room: QRectF, size: float, *, gap: float = 14.0) -> float:
    """Put a list in a room, an item on three lines at most, fewer when they would not all fit; return where it ends."""
    indent = page.px(_INDENT)
    inner = QRectF(room.left() + indent, room.top(), room.width() - indent, room.height())
    most = next((lines for lines in (3, 2) if _height(page, items, inner, size, lines, gap) <= room.height()), 1)
    shown = _that_fit(page, items, inner, size, most, gap)
    left_out = len(items) - len(shown)
    texts = [*shown, tr("en nog {} meer").format(left_out)] if left_out else list(shown)
    line, y = page.line(size), room.top()
    for index, text in enumerate(texts):
        if index < len(shown):
            radius = page.px(_BULLET)
            center = QRectF(room.left(), y, 2 * radius, line).center()
            page.marks.append(Disc(center, radius, "muted"))
        color = "ink" if index < len(shown) else "muted"
        y += page.text(text, QRectF(inner.left(), y, inner.width(), line), size, most=most, color=color)
        y += page.px(gap)
    return y - page.px(gap) if texts else y


def _height(page: Page, items: Sequence[str], room: QRectF, size: float, most: int, gap: float) -> float:
    lines = sum(len(page.words(one, room, size, most=most)) for one in items)
    return lines * page.line(size) + max(0, len(items) - 1) * page.px(gap)


def _that_fit(page: Page, items: Sequence[str], room: QRectF, size: float, most: int, gap: float) -> Sequence[str]:
    """Return the first items, with a line kept for saying how many are left out."""
    for amount in range(len(items), 0, -1):
        rest = page.line(size) + page.px(gap) if amount < len(items) else 0.0
        if _height(page, items[:amount], room, size, most, gap) + rest <= room.height():
            return items[:amount]
    return items[:0]


def pairs(page: Page, items: Sequence[tuple[str, str]], room: QRectF, size: float, *, gap: float = 12.0) -> None:
    """Put lines of a short word before a text, such as times; each on one line, what does not fit is counted."""
    column = max((page.advance(short, size, 600) for short, _ in items), default=0.0)
    column += page.px(28) if column else 0.0
    step = page.line(size) + page.px(gap)
    fits = int((room.height() + page.px(gap)) // step)
    shown = items if len(items) <= fits else items[: max(0, fits - 1)]
    y = room.top()
    for short, text in shown:
        if short:
            page.text(short, QRectF(room.left(), y, column, step), size, weight=600, most=1, tabular=True)
        page.text(text, QRectF(room.left() + column, y, room.width() - column, step), size, most=1)
        y += step
    if len(shown) < len(items):
        words = tr("en nog {} meer").format(len(items) - len(shown))
        page.text(words, QRectF(room.left() + column, y, room.width() - column, step), size, color="muted", most=1)


def heading(page: Page, text: str, room: QRectF, size: float = 44) -> float:
    """Put a small head above a list; return where the list begins."""
    return room.top() + page.text(text, room, size, weight=600, most=1) + page.px(16)


def centred(page: Page, text: str, y: float, size: float, *, weight: int = 600, color: str = "ink") -> Words:
    """Return one line in the middle of the page."""
    line = page.line(size, 1.15)
    room = QRectF(page.left, y, page.width, line)
    px = page.canvas.type_px(size)
    while px > page.canvas.smallest and page.advance(text, px / page.canvas.unit, weight) > page.width:
        px -= 2
    lines = page.words(text, room, px / page.canvas.unit, weight=weight, most=1)
    return Words(room, lines, px, line, color, weight, 0.5, tabular=True)
