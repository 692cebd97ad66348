"""How a workshop opens on the beamer: the welcome, the two numbers, the break; and a blank screen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from ui.texts import tr
from ui.workshop.beamer.lists import bullets, centred, heading, pairs
from ui.workshop.beamer.marks import MIDDLE, ClockFace, Drawing, Glyph, Scene, Stroke
from ui.workshop.beamer.page import SMALL, STRONG, TEXT, Page
from wizard.drawing.model_figure import explaining_model
from wizard.workshop.slides import Blank, Break, Figure, Figures, Welcome

TITLE = 64
_FIGURE_WIDE, _FIGURE_NARROW = 240.0, 196.0
_BIGGEST, _BIG = 200, 160


def welcome_scene(slide: Welcome, width: int, height: int) -> Scene:
    """Lay out the welcome: who and what, the model and the rules at the left, the agenda at the right."""
    page = Page(width, height)
    whole = QRectF(page.left, page.top, page.width, 0)
    top = page.top + page.text(slide.organisation, whole, STRONG, color="ink-2", most=1)
    top += page.text(slide.title, QRectF(page.left, top, page.width, 0), TITLE, weight=600, factor=1.18, most=2)
    top += page.px(28)
    share = 0.54 if slide.agenda else 1.0
    gap = page.px(64) if slide.agenda else 0.0
    left = QRectF(page.left, top, (page.width - gap) * share, page.bottom - top)
    end = _model(page, left)
    rules = QRectF(left.left(), end + page.px(28), left.width(), page.bottom - end - page.px(28))
    rules.setTop(heading(page, tr("Spelregels"), rules))
    bullets(page, slide.rules, rules, (46, 44, 42, TEXT, SMALL), gap=12)
    if slide.agenda:
        right = QRectF(left.right() + gap, top, page.width - left.width() - gap, page.bottom - top)
        x = left.right() + gap / 2
        page.marks.append(Stroke(QPointF(x, top), QPointF(x, page.bottom), "line", max(1.0, page.px(1.5))))
        right.setTop(heading(page, tr("Vandaag"), right))
        pairs(page, [(line.time, line.title) for line in slide.agenda], right, (50, 47, 44, 42, TEXT), gap=22)
    return page.scene()


def _model(page: Page, room: QRectF) -> float:
    """Put the model with the names of its parts beside it; return where it ends."""
    names = (
        ("identiteit", tr("Identiteit: de kern")),
        ("boeien", tr("Boeien: naar buiten")),
        ("binden", tr("Binden: binnen")),
        ("beheren", tr("Beheren: vastleggen")),
    )
    size = page.px(_FIGURE_WIDE if page.canvas.is_wide else _FIGURE_NARROW)
    page.marks.append(Drawing(QRectF(room.left(), room.top(), size, size), explaining_model(size=300, names=False)))
    factor = 1.45 if page.canvas.is_wide else 1.22
    line = page.line(TEXT, factor)
    y = room.top() + (size - line * len(names)) / 2
    left = room.left() + size + page.px(32)
    for hue, words in names:
        glyph = page.px(26)
        page.marks.append(Glyph(QRectF(left, y + (line - glyph) / 2, glyph, glyph), hue))
        place = QRectF(left + glyph + page.px(20), y, room.right() - left - glyph - page.px(20), line)
        page.text(words, place, TEXT, factor=factor, most=1)
        y += line
    return room.top() + size


def figures_scene(slide: Figures, width: int, height: int) -> Scene:
    """Lay out the two numbers, side by side; a number that is unknown says so."""
    page = Page(width, height)
    top = page.strip(("",), "", slide.clock)
    whole = QRectF(page.left, top, page.width, 0)
    top += page.text(slide.title, whole, TITLE, weight=600, factor=1.18, most=2) + page.px(60)
    gap = page.px(72)
    amount = max(1, len(slide.figures))
    each = (page.width - gap * (amount - 1)) / amount
    for index, figure in enumerate(slide.figures):
        left = page.left + index * (each + gap)
        if index:
            x, end = left - gap / 2, page.bottom - page.px(120)
            page.marks.append(Stroke(QPointF(x, top), QPointF(x, end), "line", max(1.0, page.px(1.5))))
        _figure(page, figure, QRectF(left, top, each, page.bottom - top))
    return page.scene()


def _figure(page: Page, figure: Figure, room: QRectF) -> None:
    y = room.top() + page.text(figure.label, room, STRONG, color="ink-2", weight=600, most=1) + page.px(20)
    if figure.value:
        size = float(_BIG)
        while size > SMALL and page.advance(figure.value, size, 600) > room.width():
            size -= 4
        y += page.text(figure.value, QRectF(room.left(), y, room.width(), 0), size, weight=600, factor=1.1, most=1)
        y += page.px(16)
    page.text(figure.words, QRectF(room.left(), y, room.width(), 0), STRONG, color="ink-2", most=6)


def break_scene(slide: Break, width: int, height: int) -> Scene:
    """Lay out the break: until when, the clock as large as can be, and what comes next."""
    page = Page(width, height)
    middle = height / 2
    head = tr("Pauze tot {}").format(slide.until) if slide.until else tr("Pauze")
    if slide.clock is None:
        page.marks.append(centred(page, head, middle - page.px(150), 150))
    else:
        page.marks.append(centred(page, head, middle - page.px(330), 96))
        px = page.canvas.type_px(_BIGGEST)
        face = QRectF(page.left, middle - page.px(150), page.width, px * 1.3)
        page.marks.append(ClockFace(face, slide.clock, px, MIDDLE, icon=False))
    if slide.next_up:
        words = tr("Daarna: {}").format(slide.next_up)
        page.marks.append(centred(page, words, middle + page.px(230), 48, weight=400, color="ink-2"))
    return page.scene()


def blank_scene(slide: Blank, width: int, height: int) -> Scene:
    """Lay out nothing, in the dark."""
    del slide
    return Scene(width, height, (), ground="dim")
