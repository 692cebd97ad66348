"""Paints a dossier as a card."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from assessments.types import DossierSummary
from ui.painter import paint_picture
from ui.start.facts import CardFacts, late_words, progress_words, when_words
from ui.start.model import DossierModel
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.chips import ChipKind, ChipText, chip_size, draw_chip
from ui.widgets.strokes import CARD_RADIUS, RIGHT, draw_box, draw_pixmap, draw_text, elided, icon_pixmap, text_width
from wizard import formats
from wizard.drawing.model_figure import mini_model

WIDTH, HEIGHT, GAP = 340, 204, 14
"""Smallest width, height, and space to the next card, in px at 100 %."""
MENU = 32
"""Side of the square at the lower right that opens the menu."""
_PAD = 18
_FIGURE = 66
_FOOT = 42
_BAR = 4
_UNKNOWN = mini_model({}, size=_FIGURE)


class CardDelegate(QStyledItemDelegate):
    """Draws the card of a row of a DossierModel; ``fit`` says how many stand beside each other."""

    def __init__(self, theme: Theme, model: DossierModel, view: QWidget) -> None:
        super().__init__(view)
        self._theme = theme
        self._model = model
        self._view = view
        self._card = QSize(WIDTH, HEIGHT)
        self.cell = QSize(WIDTH, HEIGHT)

    def fit(self, width: int, columns: int) -> bool:
        """Spread the cards over a width, the first and last against its sides; tell whether the cells changed."""
        gap = self._theme.px(GAP)
        self._card = QSize((width - gap * (columns - 1)) // columns, self._theme.px(HEIGHT))
        before, self.cell = self.cell, QSize((width - 1) // columns, self._card.height() + gap)
        return self.cell != before

    def card_rect(self, cell: QRect) -> QRect:
        """Return where the card lies in its cell."""
        column = round(cell.x() / max(1, self.cell.width()))
        return QRect(QPoint(column * (self._card.width() + self._theme.px(GAP)), cell.y()), self._card)

    def menu_rect(self, cell: QRect) -> QRect:
        """Return the part of a cell that opens the card's menu."""
        side, card = self._theme.px(MENU), self.card_rect(cell)
        middle = card.bottom() - self._theme.px(_FOOT) // 2
        return QRect(card.right() - side - self._theme.px(6), middle - side // 2, side, side)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self.cell

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, cell = index.row(), QRect(option.rect)
        summary, facts = self._model.dossier(row), self._model.facts(row)
        rect = QRectF(self.card_rect(cell))
        painter.save()
        self._paint_ground(painter, rect, option.state)
        inner = rect.adjusted(self._theme.px(_PAD), 0, -self._theme.px(_PAD), 0)
        self._paint_figure(painter, inner, facts)
        self._paint_head(painter, inner, summary, self._model.kind_words(row))
        if facts is not None and facts.problem:
            self._paint_problem(painter, inner, facts.problem)
        else:
            self._paint_score(painter, inner, facts)
            self._paint_progress(painter, inner, facts)
            self._paint_state(painter, inner, summary, facts)
        self._paint_foot(painter, rect, QRectF(self.menu_rect(cell)), facts)
        painter.restore()

    def _row(self, inner: QRectF, middle: float, high: float = 24) -> QRectF:
        """Return a line of the card around a height in px at 100 %."""
        px = self._theme.px
        return QRectF(inner.x(), inner.y() + px(middle) - px(high) / 2, inner.width(), px(high))

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        theme = self._theme
        marked = bool(state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Active)
        ground = "hover" if state & QStyle.StateFlag.State_MouseOver else "paper"
        border = theme.color("focus" if marked else "line")
        width = theme.focus_width if marked else theme.line_width
        draw_box(painter, rect, ground=theme.color(ground), border=border, width=width, radius=CARD_RADIUS)

    def _paint_figure(self, painter: QPainter, inner: QRectF, facts: CardFacts | None) -> None:
        side = self._theme.px(_FIGURE)
        scores = facts.pillars if facts is not None and facts.score is not None else None
        picture = _UNKNOWN if scores is None else mini_model(scores, size=_FIGURE)
        target = QRectF(inner.right() - side, inner.y() + self._theme.px(16), side, side)
        if self._theme.is_high_contrast:
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(target)
        paint_picture(painter, picture, target, self._theme)

    def _paint_head(self, painter: QPainter, inner: QRectF, summary: DossierSummary, kind: str) -> None:
        theme = self._theme
        room = inner.width() - theme.px(_FIGURE + 10)
        font = theme.font(Role.QUESTION)
        draw_text(painter, self._row(inner, 27), elided(font, summary.organisation, room), font, theme.color("ink"))
        font = theme.font(Role.CAPTION)
        draw_text(painter, self._row(inner, 47), elided(font, kind, room), font, theme.color("muted"))

    def _paint_problem(self, painter: QPainter, inner: QRectF, problem: str) -> None:
        theme = self._theme
        line, room = self._row(inner, 98), inner.width() - theme.px(24)
        draw_pixmap(painter, line.x(), line.center().y(), icon_pixmap(theme, "octagon-alert", "error", self._view))
        font = theme.font(Role.SMALL)
        text = elided(font, problem, room)
        draw_text(painter, line.adjusted(theme.px(24), 0, 0, 0), text, font, theme.color("error"))

    def _paint_score(self, painter: QPainter, inner: QRectF, facts: CardFacts | None) -> None:
        if facts is None:
            return
        theme, line = self._theme, self._row(inner, 73, 28)
        if facts.score is None:
            words, font = tr("Nog geen score: te weinig antwoorden"), theme.font(Role.SMALL)
            room = inner.width() - theme.px(_FIGURE + 10)
            draw_text(painter, line, elided(font, words, room), font, theme.color("muted"))
            return
        value, font = formats.score2(facts.score), theme.font(Role.POPUP_INPUT, strong=True, tabular=True)
        draw_text(painter, line, value, font, theme.color("ink"))
        line.setLeft(line.left() + text_width(font, value) + theme.px(7))
        draw_text(painter, line.translated(0, theme.px(1)), facts.level, theme.font(Role.SMALL), theme.color("ink"))

    def _paint_progress(self, painter: QPainter, inner: QRectF, facts: CardFacts | None) -> None:
        theme = self._theme
        bar = self._row(inner, 94, _BAR)
        draw_box(painter, bar, ground=theme.color("track"), radius=bar.height() / 2)
        if theme.is_high_contrast:
            draw_box(painter, bar, border=theme.color("line"), radius=bar.height() / 2)
        if facts is None:
            return
        if facts.share > 0:
            done = QRectF(bar)
            done.setWidth(max(bar.height(), bar.width() * facts.share))
            draw_box(painter, done, ground=theme.color("accent"), radius=bar.height() / 2)
        draw_text(painter, self._row(inner, 111), progress_words(facts), theme.font(Role.CAPTION), theme.color("ink-2"))

    def _paint_state(self, painter: QPainter, inner: QRectF, summary: DossierSummary, facts: CardFacts | None) -> None:
        theme, line = self._theme, self._row(inner, 137)
        when = when_words(summary.updated_at, self._model.now)
        draw_text(painter, line, when, theme.font(Role.CAPTION), theme.color("muted"), RIGHT)
        chips = [ChipText(tr("voorbeeld"), "eye", ChipKind.ACCENT)] if summary.is_example else []
        if facts is not None:
            chips.append(ChipText(facts.state, kind=ChipKind.ACCENT if facts.is_soon else ChipKind.PLAIN))
        x, room = line.x(), line.right() - text_width(theme.font(Role.CAPTION), when) - theme.px(8)
        for chip in reversed(chips):
            size = chip_size(theme, chip)
            if x + size.width() > room:
                break
            place = QRectF(round(x), round(line.center().y() - size.height() / 2), size.width(), size.height())
            draw_chip(painter, theme, chip, place, self._view)
            x += size.width() + theme.px(6)

    def _paint_foot(self, painter: QPainter, rect: QRectF, menu: QRectF, facts: CardFacts | None) -> None:
        theme, high = self._theme, self._theme.px(_FOOT)
        top = round(rect.bottom() - high) + 0.5
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        edge = theme.focus_width
        painter.drawLine(QPointF(rect.left() + edge, top), QPointF(rect.right() - edge, top))
        draw_pixmap(
            painter, menu.x() + theme.px(8), menu.center().y(), icon_pixmap(theme, "ellipsis", "ink-2", self._view)
        )
        if facts is None or facts.problem:
            return
        line = QRectF(rect.x() + theme.px(_PAD), rect.bottom() - high, menu.x() - rect.x() - theme.px(_PAD), high)
        line.setLeft(
            draw_pixmap(painter, line.x(), line.center().y(), icon_pixmap(theme, "calendar", "muted", self._view))
        )
        line.adjust(theme.px(8), 0, -theme.px(4), 0)
        if facts.days_late:
            self._paint_late(painter, line, facts.days_late)
        if facts.next_day is None:
            draw_text(painter, line, tr("Nog geen plan"), theme.font(Role.SMALL), theme.color("muted"))
            return
        self._paint_next(painter, line, facts)

    def _paint_late(self, painter: QPainter, line: QRectF, days: int) -> None:
        """Draw the warning at the right end and leave the rest of the line."""
        chip = ChipText(late_words(days), "triangle-alert", ChipKind.WARNING)
        size = chip_size(self._theme, chip)
        place = QRectF(
            line.right() - size.width(), round(line.center().y() - size.height() / 2), size.width(), size.height()
        )
        draw_chip(painter, self._theme, chip, place, self._view)
        line.setRight(place.left() - self._theme.px(8))

    def _paint_next(self, painter: QPainter, line: QRectF, facts: CardFacts) -> None:
        theme = self._theme
        day, font = formats.short_date(facts.next_day, self._model.now.year), theme.font(Role.SMALL_STRONG)
        draw_text(painter, line, day, font, theme.color("ink"))
        line.setLeft(line.left() + text_width(font, day) + theme.px(10))
        font = theme.font(Role.SMALL)
        draw_text(painter, line, elided(font, facts.next_task, line.width()), font, theme.color("ink-2"))
