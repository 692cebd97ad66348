"""The core over the full width: identiteit, that the three lanes stand on; one row, or all of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from assessments.types import Pillar, TaskCode
from ui.plan.card_delegate import GAP
from ui.plan.card_list import CardList
from ui.plan.cards import Card
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.strokes import CARD_RADIUS, RIGHT, draw_box, draw_glyph, draw_text, text_width
from wizard.drawing.pillars import NAMES

_HEAD, _SIDE, _FOOT = 38, 13, 7
_GLYPH_X, _TITLE_X = 19, 33
_COLUMN = 290
"""A card is at least this wide at 100 %."""
_MOST_COLUMNS = 6
_HUE = "identiteit"


class CoreStrip(QWidget):
    """The tasks of identiteit in columns, by date.

    Signals: ``resized()`` after somebody asked for one row or for all of them.
    """

    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards: tuple[Card, ...] = ()
        self._totals = ""
        self._empty = ""
        self._columns = 1
        self._is_whole = False
        self.list = CardList(theme, is_grid=True, parent=self)
        self._more_button = LinkButton(theme, "", role=Role.CAPTION, parent=self)
        self._more_button.clicked.connect(self._on_more_button_clicked)
        theme.changed.connect(self._on_theme_changed)

    def show_cards(self, cards: Sequence[Card], totals: str, empty: str) -> None:
        """Show the core's cards; ``empty`` is said where there are none."""
        self._cards, self._totals, self._empty = tuple(cards), totals, "" if cards else empty
        self.list.setAccessibleName(f"{NAMES[Pillar.IDENTITEIT]}, {totals}")
        self._show()
        self.update()

    @property
    def cards(self) -> tuple[Card, ...]:
        """Return all cards of the core, also those that are folded away."""
        return self._cards

    def show_task(self, code: TaskCode) -> None:
        """Unfold when a task stands in a row that is not shown."""
        hidden = self._cards[self._columns :]
        if not self._is_whole and any(card.code == code for card in hidden):
            self._is_whole = True
            self.resized.emit()

    def arrange(self, width: int) -> int:
        """Measure the strip at a width and return the height it needs."""
        px = self._theme.px
        inner = width - 2 * _SIDE
        self._columns = max(1, min(_MOST_COLUMNS, inner // px(_COLUMN)))
        self._show()
        body = self.list.arrange(inner, self._columns)
        if self._empty:
            body = px(28)
        return px(_HEAD) + body + px(_FOOT)

    def place(self, rect: QRect) -> None:
        """Take a place on the board."""
        self.setGeometry(rect)
        px = self._theme.px
        self.list.place(QRect(_SIDE, px(_HEAD), rect.width() - 2 * _SIDE, rect.height() - px(_HEAD) - px(_FOOT) + GAP))
        size = self._more_button.sizeHint()
        x = rect.width() - px(12) - text_width(self._theme.font(Role.CAPTION), self._totals) - px(12) - size.width()
        self._more_button.setGeometry(QRect(x, (px(_HEAD) - size.height()) // 2, size.width(), size.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        rect = QRectF(self.rect())
        ground, border = theme.color(f"{_HUE}.tint"), theme.color("accent.line")
        draw_box(painter, rect, ground=ground, border=border, width=theme.line_width, radius=CARD_RADIUS)
        head = QRectF(0, 0, rect.width(), px(_HEAD))
        draw_glyph(painter, theme, _HUE, QPointF(px(_GLYPH_X), head.center().y()), px(11))
        font, small = theme.font(Role.RAIL_STRONG), theme.font(Role.CAPTION)
        name, words = NAMES[Pillar.IDENTITEIT], tr("de kern waar de drie op steunen")
        draw_text(painter, head.adjusted(px(_TITLE_X), 0, 0, 0), name, font, theme.color(f"{_HUE}.text"))
        x = px(_TITLE_X) + text_width(font, name) + px(8)
        end = self._more_button.x() if self._more_button.isVisibleTo(self) else rect.width() - px(120)
        if x + text_width(small, words) < end:
            draw_text(painter, head.adjusted(x, 1, 0, 1), words, small, theme.color("muted"))
        draw_text(painter, head.adjusted(0, 0, -px(12), 0), self._totals, small, theme.color("ink-2"), RIGHT)
        if self._empty:
            line = QRectF(px(13), px(_HEAD), rect.width(), px(20))
            draw_text(painter, line, self._empty, theme.font(Role.SMALL), theme.color("muted"))

    def _show(self) -> None:
        """Put one row or all cards in the list, and say what the link does."""
        rest = len(self._cards) - self._columns
        shown = self._cards if self._is_whole else self._cards[: self._columns]
        self.list.set_rows(shown)
        all_of_them = tr("Toon alle {count}").format(count=len(self._cards))
        self._more_button.set_text(tr("Toon één rij") if self._is_whole else all_of_them)
        self._more_button.setVisible(rest > 0)

    @Slot()
    def _on_more_button_clicked(self) -> None:
        self._is_whole = not self._is_whole
        self.resized.emit()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.update()
