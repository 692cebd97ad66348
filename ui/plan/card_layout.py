"""Where the words of a task card go at a given width; sizes in px."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout

from ui.plan.cards import Card
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.chips import ChipKind, ChipText, chip_size
from ui.widgets.strokes import text_width
from wizard.planning.chosen import ICON

MOST_LINES = 2
MARK_ICONS = (ICON, "key", "shield-check", "pencil")
LATE_ICON = "triangle-alert"
"""Before a day that has passed."""
_PAD_X, _PAD_Y = 10, 9
_BOX, _TEXT_X, _RIGHT = 16, 37, 34
_META_LINE, _META_GAP = 21, 8
_INITIALS = 20
_GLYPH = 10


def nobody_chip() -> ChipText:
    """Return the chip of a task that nobody's name is on."""
    return ChipText(tr("geen naam"), "user", ChipKind.WARNING)


def lapsed_chip() -> ChipText:
    """Return the chip of a task that nothing calls for any more."""
    return ChipText(tr("niet meer nodig?"), "triangle-alert", ChipKind.WARNING)


CHIPS = {"nobody": nobody_chip, "lapsed": lapsed_chip}
"""The items below the title that are chips."""


@dataclass(frozen=True, slots=True)
class Meta:
    """One item of the line below the title: what it is, its words and its place from the card's top left."""

    kind: str
    text: str
    rect: QRectF


@dataclass(frozen=True, slots=True)
class CardLayout:
    """A card laid out at one width."""

    height: int
    box: QRectF
    title: tuple[str, ...]
    title_x: int
    title_y: int
    class_right: int
    meta: tuple[Meta, ...]


def lay_out(theme: Theme, card: Card, width: int, *, shows_pillar: bool = False) -> CardLayout:
    """Place a card's words; the title takes at most two lines, the rest as many as it needs."""
    px = theme.px
    text_x = px(_TEXT_X)
    room = max(px(60), width - text_x - px(_RIGHT))
    title = broken(theme.font(Role.SMALL_STRONG), card.title, room)
    top = px(_PAD_Y) + len(title) * theme.line(Role.SMALL_STRONG)
    meta, rows = _place(theme, _items(theme, card, shows_pillar), text_x, top, width - text_x - px(_PAD_X))
    side = px(_BOX)
    return CardLayout(
        height=top + rows * px(_META_LINE) + px(_PAD_Y),
        box=QRectF(px(_PAD_X), px(_PAD_Y) + (theme.line(Role.SMALL_STRONG) - side) / 2, side, side),
        title=title,
        title_x=text_x,
        title_y=px(_PAD_Y),
        class_right=width - px(_PAD_X),
        meta=meta,
    )


def broken(font: QFont, text: str, width: int) -> tuple[str, ...]:
    """Break a title into at most two lines; what does not fit ends in an ellipsis."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    starts: list[int] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    starts = starts[:MOST_LINES] or [0]
    ends = [*starts[1:], len(text)]
    lines = [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    metrics = QFontMetrics(font)
    return tuple(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines)


def _items(theme: Theme, card: Card, shows_pillar: bool) -> list[tuple[str, str, int]]:
    """Return kind, words and width of everything below the title."""
    px, caption = theme.px, theme.font(Role.CAPTION, tabular=True)
    found: list[tuple[str, str, int]] = []
    if shows_pillar:
        found.append(("pillar", card.pillar.value, px(_GLYPH)))
    if card.initials:
        wide = text_width(theme.font(Role.KEYCAP, strong=True), card.initials) + px(8)
        found.append(("initials", card.initials, max(px(_INITIALS), wide)))
    else:
        chip = nobody_chip()
        found.append(("nobody", chip.text, chip_size(theme, chip).width()))
    if card.lapsed:
        chip = lapsed_chip()
        found.append(("lapsed", chip.text, chip_size(theme, chip).width()))
    if card.end and card.late:
        found.append((LATE_ICON, card.end, px(18) + text_width(theme.font(Role.CAPTION), card.end)))
    elif card.end:
        found.append(("plain", card.end, text_width(caption, card.end)))
    hours = tr("{hours} u").format(hours=card.hours)
    found.append(("plain", hours, text_width(caption, hours)))
    for (shown, word), icon in zip(card.marks(), MARK_ICONS, strict=True):
        if shown:
            short = tr("gekozen") if icon == ICON else word  # where it was chosen is said by the panel
            found.append((icon, short, px(18) + text_width(theme.font(Role.CAPTION), short)))
    return found


def _place(
    theme: Theme, items: list[tuple[str, str, int]], left: int, top: int, room: int
) -> tuple[tuple[Meta, ...], int]:
    line, gap = theme.px(_META_LINE), theme.px(_META_GAP)
    x, row = 0, 0
    placed = []
    for kind, text, wide in items:
        if x and x + wide > room:
            x, row = 0, row + 1
        placed.append(Meta(kind, text, QRectF(left + x, top + row * line, wide, line)))
        x += wide + gap
    return tuple(placed), row + 1
