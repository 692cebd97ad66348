"""Lists on the beamer: as many lines as there is room for, and in words how many are left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from ui.texts import tr
from ui.workshop.beamer.marks import MIDDLE, Disc, Words
from ui.workshop.beamer.page import SMALL, Page

_BULLET, _INDENT = 7.0, 34.0


def bullets(page: Page, items: Sequence[str], room: QRectF, sizes: Sequence[float], *, gap: float = 14.0) -> float:
    """Put a list in a room, in the largest of some sizes at which all of it fits; return where it ends.

    An item stands on three lines at most, fewer when the list would not fit else; what is left out is counted.
    """
    size, most = _largest(page, items, room, sizes, gap)
    inner = _inner(page, room)
    shown = _that_fit(page, items, inner, size, most, gap)
    left_out = len(items) - len(shown)
    texts = [*shown, tr("en nog {} meer").format(left_out)] if left_out else list(shown)
    line, y = page.line(size), room.top()
    for index, text in enumerate(texts):
        if index < len(shown):
            radius = page.px(_BULLET)
            page.marks.append(Disc(QPointF(room.left() + radius, y + line / 2), radius, "ink-2"))
        color = "ink" if index < len(shown) else "ink-2"
        y += page.text(text, QRectF(inner.left(), y, inner.width(), line), size, most=most, color=color)
        y += page.px(gap)
    return y - page.px(gap) if texts else y


def _inner(page: Page, room: QRectF) -> QRectF:
    indent = page.px(_INDENT)
    return QRectF(room.left() + indent, room.top(), room.width() - indent, room.height())


def _largest(page: Page, items: Sequence[str], room: QRectF, sizes: Sequence[float], gap: float) -> tuple[float, int]:
    """Return the font size, and on how many lines an item may stand."""
    inner = _inner(page, room)
    for size in sizes:
        if _height(page, items, inner, size, 3, gap) <= room.height():
            return size, 3
    smallest = sizes[-1]
    return smallest, 2 if _height(page, items, inner, smallest, 2, gap) <= room.height() else 1


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


def pairs(
    page: Page, items: Sequence[tuple[str, str]], room: QRectF, sizes: Sequence[float], *, gap: float = 14.0
) -> None:
    """Put lines of a short word before a text, such as times, in the largest of some sizes at which each is one line.

    In the smallest size a text may take two lines where there is room. What does not fit is counted.
    """
    texts = [text for _, text in items]

    def rest(size: float) -> QRectF:
        widest = max((page.advance(short, size, 600) for short, _ in items), default=0.0)
        return room.adjusted(widest + page.px(28) if widest else 0.0, 0, 0, 0)

    def fits(size: float) -> bool:
        widest = max((page.advance(text, size) for text in texts), default=0.0)
        is_low = _height(page, texts, rest(size), size, 1, gap) <= room.height()
        return is_low and widest <= rest(size).width()

    size = next((one for one in sizes if fits(one)), sizes[-1])
    inner = rest(size)
    most = 2 if _height(page, texts, inner, size, 2, gap) <= room.height() else 1
    shown = _that_fit(page, texts, inner, size, most, gap)
    line, y = page.line(size), room.top()
    for short, text in items[: len(shown)]:
        if short:
            page.text(
                short, QRectF(room.left(), y, inner.left() - room.left(), line), size, weight=600, most=1, tabular=True
            )
        y += page.text(text, QRectF(inner.left(), y, inner.width(), line), size, most=most) + page.px(gap)
    if len(shown) < len(items):
        words = tr("en nog {} meer").format(len(items) - len(shown))
        page.text(words, QRectF(inner.left(), y, inner.width(), line), size, color="ink-2", most=1)


def heading(page: Page, text: str, room: QRectF, size: float = 44) -> float:
    """Put a small head above a list; return where the list begins."""
    return room.top() + page.text(text, room, size, weight=600, most=1) + page.px(16)


def centred(page: Page, text: str, y: float, size: float, *, weight: int = 600, color: str = "ink") -> Words:
    """Return one line in the middle of the page, smaller when it would not fit, at last with an ellipsis."""
    while size > SMALL and page.advance(text, size, weight) > page.width:
        size -= 2
    line = page.line(size, 1.15)
    room = QRectF(page.left, y, page.width, line)
    lines = page.words(text, room, size, weight=weight, most=1)
    return Words(room, lines, page.canvas.type_px(size), line, color, weight, MIDDLE)
