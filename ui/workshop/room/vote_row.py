"""One participant's line in the grid of votes: number, role group, and a cell per level."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from assessments.votes import LEVELS, NoLevel, Vote
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import CENTER, CHIP_RADIUS, draw_box, draw_pixmap, draw_text, elided, icon_pixmap
from ui.widgets.text import plain_tip

HEIGHT = 30
CELL, GAP = 24, 3
NUMBER = 28
NARROWEST = 318
_LEVEL_CELLS = tuple((str(level), Vote(level=level)) for level in LEVELS)
_NOT_APPLICABLE = ("N", Vote(no_level=NoLevel.NOT_APPLICABLE))
_DONT_KNOW = ("W", Vote(no_level=NoLevel.DONT_KNOW))
_STEPS = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Return: (0, 1),
    Qt.Key.Key_Enter: (0, 1),
}


def same_choice(one: Vote | None, other: Vote) -> bool:
    """Tell whether a vote chooses what another does, wherever it came from and whatever was written with it."""
    return one is not None and (one.level, one.no_level) == (other.level, other.no_level)


def vote_words(vote: Vote | None) -> str:
    """Say a vote in words: niveau 2, niet van toepassing, weet niet; "nog geen stem" when there is none."""
    if vote is None or vote.is_empty():
        return tr("nog geen stem")
    if vote.level is not None:
        return tr("niveau {level}").format(level=vote.level)
    return tr("niet van toepassing") if vote.no_level is NoLevel.NOT_APPLICABLE else tr("weet niet")


class VoteRow(QWidget):
    """A place at the table that has the focus of the keyboard while its vote is taken.

    Signals:
        voted(number, Vote): a level was chosen; ``by_key`` tells whether the next participant follows.
        cleared(number): the vote is taken back.
        stepped(number, columns, rows): the arrows go elsewhere.
    """

    voted = Signal(int, object, bool)
    cleared = Signal(int)
    stepped = Signal(int, int, int)

    def __init__(self, theme: Theme, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.number = number
        self._who = ""
        self._vote: Vote | None = None
        self._is_veiled = False
        self._is_gone = False
        self._cells = (*_LEVEL_CELLS, _NOT_APPLICABLE, _DONT_KNOW)
        self._hue = "slate"
        self._under: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        theme.changed.connect(self.updateGeometry)

    def show_seat(self, who: str, vote: Vote | None, *, veiled: bool, gone: bool, may_waive: bool, hue: str) -> None:
        """Show who sits here and the vote; ``veiled`` shows only that there is one; it paints when that is another."""
        cells = (*_LEVEL_CELLS, *((_NOT_APPLICABLE,) if may_waive else ()), _DONT_KNOW)
        state = (who, vote, veiled, gone, cells, hue)
        if state == (self._who, self._vote, self._is_veiled, self._is_gone, self._cells, self._hue):
            return
        self._who, self._vote, self._is_veiled, self._is_gone, self._cells, self._hue = state
        words = tr("heeft gestemd") if veiled and vote is not None else vote_words(vote)
        parts = [tr("Deelnemer {number}").format(number=self.number), who, words]
        if gone:
            parts.append(tr("is weg"))
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setToolTip(plain_tip(who))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(360), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(NARROWEST), self._theme.px(HEIGHT))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        found = next((vote for word, vote in self._cells if event.text().upper() == word), None) if bare else None
        if found is not None:
            self._take(found)
            self.voted.emit(self.number, found, True)
        elif bare and event.text().upper() == _NOT_APPLICABLE[0]:
            self.voted.emit(self.number, _NOT_APPLICABLE[1], False)  # the rules say why that cannot be here
        elif bare and key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.cleared.emit(self.number)
        elif bare and key in _STEPS:
            self.stepped.emit(self.number, *_STEPS[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._cell_at(event.position().toPoint())
        if place is None or event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        chosen = self._cells[place][1]
        if same_choice(self._vote, chosen):
            self.cleared.emit(self.number)
        else:
            self._take(chosen)
            self.voted.emit(self.number, chosen, False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._cell_at(event.position().toPoint())
        if under != self._under:
            self._under = under
            self.update()

    def leaveEvent(self, event: object) -> None:
        self._under = None
        self.update()

    def cell_rect(self, place: int) -> QRectF:
        """Return where a cell is: 0 to 4 are the levels, then n.v.t. where it may be said, then weet niet."""
        px = self._theme.px
        side, gap = px(CELL), px(GAP)
        left = self.width() - px(4) - (len(self._cells) - place) * (side + gap) + gap
        return QRectF(left, (self.height() - side) // 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        if self.hasFocus():
            inner = whole.adjusted(1, 1, -1, -1)
            draw_box(
                painter, inner, ground=theme.color("selected"), border=theme.color("focus"), width=theme.focus_width
            )
        else:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        ink = "on-selected" if self.hasFocus() else "disabled" if self._is_gone else "ink"
        number = theme.font(Role.SMALL, strong=self.hasFocus(), tabular=True)
        draw_text(painter, QRectF(px(7), 0, px(NUMBER), self.height()), str(self.number), number, theme.color(ink))
        font = theme.font(Role.SMALL)
        left = px(NUMBER) + px(2)
        room = self.cell_rect(0).left() - left - px(6)
        who = elided(font, self._who, room)
        draw_text(painter, QRectF(left, 0, room, self.height()), who, font, theme.color(ink))
        for place in range(len(self._cells)):
            self._draw_cell(painter, place)

    def _take(self, vote: Vote) -> None:
        """Show a vote at once, before it is saved: the eye should not wait for the disk."""
        self._vote = vote
        self.repaint()

    def _draw_cell(self, painter: QPainter, place: int) -> None:
        theme = self._theme
        word, vote = self._cells[place]
        rect = self.cell_rect(place)
        chosen = same_choice(self._vote, vote) and not self._is_veiled
        edge = "line-strong" if place == self._under or theme.is_high_contrast else "line"
        ground = f"{self._hue}.node" if chosen and vote.level is not None else "slate" if chosen else "paper"
        draw_box(painter, rect, ground=theme.color(ground), border=theme.color(ground if chosen else edge),
                 width=theme.line_width, radius=CHIP_RADIUS)  # fmt: skip
        if self._is_veiled and self._vote is not None:
            if place == 0:
                tick = icon_pixmap(theme, "check", "ink-2", self, 14)
                draw_pixmap(painter, rect.center().x() - theme.px(7), rect.center().y(), tick)
            return
        ink = f"{self._hue}.on-node" if chosen and vote.level is not None else "paper" if chosen else "ink-2"
        draw_text(painter, rect, word, theme.font(Role.SMALL, strong=chosen), theme.color(ink), CENTER)

    def _cell_at(self, where: QPoint) -> int | None:
        return next((place for place in range(len(self._cells)) if self.cell_rect(place).contains(where)), None)
