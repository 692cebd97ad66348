"""The tasks, who does them, the parkeerplaats and the end of a workshop on the beamer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from ui.texts import tr
from ui.workshop.beamer.lists import bullets, heading
from ui.workshop.beamer.marks import RIGHT, Box, Disc, Glyph, Scene, Stroke, Symbol, Words
from ui.workshop.beamer.opening_scenes import TITLE
from ui.workshop.beamer.page import SMALL, STRONG, TEXT, Page
from wizard.workshop.slides import Closing, Owned, ParkedPoints, TaskLine, Tasks, Who

_NUMBER, _GLYPH = 76.0, 30.0
_DOTS = (34, 28, 22, 18)
_OWNED_SIZES: tuple[tuple[float, float], ...] = ((54, STRONG), (50, STRONG), (48, TEXT), (STRONG, SMALL))
_TASK_SIZES = (50, 46, 43)
_LIST = (60, 54, 48, STRONG, TEXT)
_TALLEST_TASK, _TALLEST_OWNED = 108.0, 190.0


def tasks_scene(slide: Tasks, width: int, height: int) -> Scene:
    """Lay out the tasks with the number to call out, and after closing the dots of each."""
    page = Page(width, height)
    top = page.strip((slide.part,), slide.turnout.words if slide.turnout else "", slide.clock)
    top += page.text(slide.title, QRectF(page.left, top, page.width, 0), TITLE, weight=600, factor=1.18, most=1)
    if slide.words:
        top += page.text(slide.words, QRectF(page.left, top, page.width, 0), STRONG, color="ink-2", most=1)
    top += page.px(18)
    if not slide.tasks:
        words = tr("Er zijn nog geen taken. Leg eerst een paar niveaus vast.")
        page.text(words, QRectF(page.left, top + page.px(40), page.width, 0), STRONG, color="ink-2")
        return page.scene()
    dots = [one.dots for one in slide.tasks if one.dots is not None]
    panel = page.px(420 if page.canvas.is_wide else 330) if dots else 0.0
    inner = page.width - page.px(_NUMBER + _GLYPH + 56) - panel
    height_each = min(page.px(_TALLEST_TASK), (page.bottom - top) / len(slide.tasks))
    size = _largest(page, [one.title for one in slide.tasks], inner - page.px(58 if dots else 0), height_each)
    for index, one in enumerate(slide.tasks):
        row = QRectF(page.left, top + index * height_each, page.width, height_each)
        _task(page, one, row, inner, size)
        if dots:
            _task_dots(page, one, QRectF(row.right() - panel, row.top(), panel, row.height()), max(dots))
    return page.scene()


def _largest(page: Page, titles: Sequence[str], width: float, height: float) -> float:
    """Return the largest font size at which every title stands on one line; the smallest when none does."""
    for size in _TASK_SIZES:
        fits = max(page.advance(title, size, 600) for title in titles) <= width
        if fits and page.line(size, 1.3) <= height:
            return size
    return TEXT


def _task(page: Page, one: TaskLine, row: QRectF, width: float, size: float) -> None:
    page.marks.append(Stroke(row.topLeft(), row.topRight(), "line", max(1.0, page.px(1.5))))
    middle, px = row.center().y(), page.canvas.type_px(size)
    number = QRectF(row.left(), row.top(), page.px(_NUMBER), row.height())
    page.marks.append(Words(number, (str(one.number),), px, row.height(), "ink", 600, RIGHT, tabular=True))
    glyph = page.px(_GLYPH)
    left = number.right() + page.px(24)
    page.marks.append(Glyph(QRectF(left, middle - glyph / 2, glyph, glyph), one.hue))
    left += glyph + page.px(24)
    if one.is_chosen:
        icon = page.px(44)
        page.marks.append(Symbol(QRectF(left, middle - icon / 2, icon, icon), "check", "ink"))
        left, width = left + icon + page.px(14), width - icon - page.px(14)
    weight = 600 if one.is_chosen else 400
    most = 2 if row.height() >= 2 * page.line(size, 1.14) else 1
    lines = page.words(one.title, QRectF(0, 0, width, 0), size, weight=weight, most=most)
    line = page.line(size, 1.14)
    room = QRectF(left, middle - len(lines) * line / 2, width, len(lines) * line)
    page.marks.append(Words(room, lines, px, line, "ink", weight))


def _task_dots(page: Page, one: TaskLine, room: QRectF, largest: int) -> None:
    """Put the dots of a task beside it; a bar when they would not fit on one line."""
    amount = one.dots or 0
    wide = room.width() - page.px(90)
    middle = room.center().y()
    sizes = (page.px(size) for size in _DOTS if largest * page.px(size) * 1.25 <= wide)
    size = next(sizes, None)
    end = room.left()
    if amount and size is not None:
        for index in range(amount):
            center = QPointF(room.left() + size / 2 + index * size * 1.25, middle)
            page.marks.append(Disc(center, size / 2, f"{one.hue}.fill", f"{one.hue}.outline", page.px(1.5)))
        end = room.left() + amount * size * 1.25
    elif amount:
        bar = QRectF(room.left(), middle - page.px(17), wide * amount / largest, page.px(34))
        page.marks.append(Box(bar, f"{one.hue}.fill", f"{one.hue}.outline", page.px(4), page.px(1.5)))
        end = bar.right()
    place = QRectF(end + page.px(14 if amount else 0), room.top(), page.px(74), room.height())
    color = "ink" if amount else "ink-2"
    page.marks.append(Words(place, (str(amount),), page.canvas.type_px(TEXT), room.height(), color, 600, tabular=True))


def who_scene(slide: Who, width: int, height: int) -> Scene:
    """Lay out the chosen tasks with who does each and when it begins."""
    page = Page(width, height)
    letters = tr("A eindverantwoordelijk · R voert uit · C denkt mee") if any(one.roles for one in slide.tasks) else ""
    top = page.strip((letters, ""), "", slide.clock)
    top += page.text(slide.title, QRectF(page.left, top, page.width, 0), TITLE, weight=600, factor=1.18, most=1)
    top += page.px(18)
    if not slide.tasks:
        words = tr("Er zijn nog geen taken gekozen.")
        page.text(words, QRectF(page.left, top + page.px(40), page.width, 0), STRONG, color="ink-2")
        return page.scene()
    each = min(page.px(_TALLEST_OWNED), (page.bottom - top) / len(slide.tasks))
    lines = 2 if any(one.roles for one in slide.tasks) else 1
    titles = [one.title for one in slide.tasks]
    sizes = next((pair for pair in _OWNED_SIZES if _owned_fits(page, titles, pair, lines, each)), _OWNED_SIZES[-1])
    for index, one in enumerate(slide.tasks):
        _owned(page, one, QRectF(page.left, top + index * each, page.width, each), sizes)
    return page.scene()


def _owned_fits(page: Page, titles: Sequence[str], sizes: tuple[float, float], lines: int, height: float) -> bool:
    """Tell whether every title stands on one line, and title and lines fit below each other."""
    large, small = sizes
    widest = max(page.advance(title, large, 600) for title in titles)
    is_low = page.line(large, 1.15) + lines * page.line(small, 1.2) <= height * 0.93
    return is_low and widest <= page.width - page.px(_GLYPH + 24)


def _owned(page: Page, one: Owned, row: QRectF, sizes: tuple[float, float]) -> None:
    page.marks.append(Stroke(row.topLeft(), row.topRight(), "line", max(1.0, page.px(1.5))))
    large, small = sizes
    first, second = page.line(large, 1.15), page.line(small, 1.2)
    lines = 2 if one.roles and first + 2 * second <= row.height() else 1
    top = row.center().y() - (first + lines * second) / 2
    glyph = page.px(_GLYPH)
    page.marks.append(Glyph(QRectF(row.left(), top + (first - glyph) / 2, glyph, glyph), one.hue))
    left = row.left() + glyph + page.px(24)
    room = QRectF(left, top, row.right() - left, first)
    page.text(one.title, room, large, weight=600, factor=1.15, most=1)
    owner = one.owner or tr("nog niemand")
    parts = (owner, one.first_date) if one.first_date else (owner, tr("nog geen datum"))
    color = "ink-2" if one.owner and one.first_date else "warning"
    page.text(" · ".join(parts), room.translated(0, first), small, color=color, factor=1.2, most=1)
    if lines > 1:
        page.text(one.roles, room.translated(0, first + second), small, color="ink-2", factor=1.2, most=1)


def parked_scene(slide: ParkedPoints, width: int, height: int) -> Scene:
    """Lay out the parkeerplaats."""
    page = Page(width, height)
    top = page.strip(("",), "", slide.clock)
    top += page.text(slide.title, QRectF(page.left, top, page.width, 0), TITLE, weight=600, factor=1.18, most=1)
    room = QRectF(page.left, top + page.px(36), page.width, page.bottom - top - page.px(36))
    if slide.points:
        bullets(page, slide.points, room, _LIST, gap=26)
    else:
        page.text(tr("Hier staat nog niets."), room, STRONG, color="ink-2")
    return page.scene()


def closing_scene(slide: Closing, width: int, height: int) -> Scene:
    """Lay out what was agreed, and below it when people meet again."""
    page = Page(width, height)
    top = page.strip(("",), "", slide.clock)
    top += page.text(slide.title, QRectF(page.left, top, page.width, 0), TITLE, weight=600, factor=1.18, most=1)
    end = page.bottom
    if slide.next_appointment:
        inner = QRectF(page.left + page.px(32), 0, page.width - page.px(64), 0)
        lines = page.words(slide.next_appointment, inner, STRONG, most=2)
        high = page.line(STRONG) * (1 + len(lines)) + page.px(16 + 48)
        box = QRectF(page.left, page.bottom - high, page.width, high)
        page.marks.append(Box(box, "sunken", "line-strong", page.px(10), page.px(2)))
        inner.moveTop(box.top() + page.px(24))
        inner.setTop(heading(page, tr("Zo gaan we verder"), inner))
        page.text(slide.next_appointment, inner, STRONG, most=2)
        end = box.top() - page.px(32)
    room = QRectF(page.left, top + page.px(36), page.width, end - top - page.px(36))
    if slide.lines:
        bullets(page, slide.lines, room, _LIST, gap=24)
    else:
        page.text(tr("Er is nog niets afgesproken."), room, STRONG, color="ink-2")
    return page.scene()
