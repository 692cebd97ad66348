"""The questions of the workshop with how far each is, in the order of the method or the largest spread first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import RIGHT, draw_box, draw_pixmap, draw_state, draw_text, elided, icon_pixmap, text_width

_HIGH, _HEAD_HIGH = 30, 26
_ROW = Qt.ItemDataRole.UserRole
_FOR_THE_SCREEN = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Left, Qt.Key.Key_Right)
HEADING = ""
"""The key of a row that is only the heading of a step."""


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question as the list shows it, or the heading of a step when ``key`` is "".

    Attributes:
        state: as ``draw_state`` has them: empty, busy, done or waived.
        mark: what stands at the end: the agreed level, n.v.t., or how far the votes lie apart.
        postponed: on the list "nabespreken".
        words: the state in words, for a screen reader and the tooltip.

    """

    key: str
    name: str
    state: str = "empty"
    mark: str = ""
    postponed: bool = False
    words: str = ""


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: QuestionRow = index.data(_ROW)
        return QSize(self._theme.px(120), self._theme.px(_HEAD_HIGH if row.key == HEADING else _HIGH))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: QuestionRow = index.data(_ROW)
        rect = QRectF(option.rect)
        if row.key == HEADING:
            self._paint_heading(painter, row, rect)
            return
        state = option.state
        current = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        self._paint_row(painter, row, rect, current=current, over=over)
        if current and self._list.hasFocus():
            inner = rect.adjusted(1, 1, -1, -1)
            draw_box(painter, inner, border=self._theme.color("focus"), width=self._theme.focus_width)

    def _paint_heading(self, painter: QPainter, row: QuestionRow, rect: QRectF) -> None:
        font = self._theme.font(Role.CAPTION)
        inner = rect.adjusted(self._theme.px(10), self._theme.px(6), -self._theme.px(8), 0)
        draw_text(painter, inner, elided(font, row.name, inner.width()), font, self._theme.color("muted"))

    def _paint_row(self, painter: QPainter, row: QuestionRow, rect: QRectF, *, current: bool, over: bool) -> None:
        theme, px = self._theme, self._theme.px
        if current or over:
            draw_box(painter, rect, ground=theme.color("selected" if current else "hover"))
        if current:
            painter.fillRect(QRectF(rect.left(), rect.top() + 3, px(3), rect.height() - 6), theme.color("accent"))
        token = "on-selected" if current else "ink"
        draw_state(painter, theme, row.state, QPointF(rect.left() + px(17), rect.center().y()), px(14), token)
        font = theme.font(Role.SMALL, strong=current)
        right = rect.right() - px(8)
        if row.mark:
            small = theme.font(Role.SMALL, tabular=True)
            draw_text(painter, rect.adjusted(0, 0, -px(8), 0), row.mark, small, theme.color("ink-2"), RIGHT)
            right -= text_width(small, row.mark) + px(8)
        if row.postponed:
            draw_pixmap(
                painter, right - px(14), rect.center().y(), icon_pixmap(theme, "flag", "warning.icon", self._list, 14)
            )
            right -= px(20)
        left = rect.left() + px(31)
        name = elided(font, row.name, right - left)
        draw_text(painter, QRectF(left, rect.top(), right - left, rect.height()), name, font, theme.color(token))


class QuestionList(QListWidget):
    """Signals: ``question_chosen(key)`` after a click or Enter."""

    question_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[QuestionRow] = []
        self._current = ""
        self.setItemDelegate(_Painter(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(tr("Vragen van de workshop"))
        self.itemClicked.connect(self._on_item_clicked)
        theme.changed.connect(self._on_theme_changed)

    def show_rows(self, rows: Sequence[QuestionRow], current: str) -> None:
        """Show the questions; where only something of a row is different, only that row is painted."""
        if [row.key or row.name for row in rows] != [row.key or row.name for row in self._rows]:
            self._build(rows)
        for place, row in enumerate(rows):
            if row != self._rows[place] or self.item(place).data(_ROW) != row:
                self._fill(self.item(place), row)
        moved = list(rows) != self._rows and len(rows) != len(self._rows)
        self._rows = list(rows)
        if current != self._current or moved or not self.selectedItems():
            self._current = current
            self._select(current)

    def rows(self) -> tuple[QuestionRow, ...]:
        """Return the rows as they are shown."""
        return tuple(self._rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentItem() is not None:
            self.scrollToItem(self.currentItem())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_item_clicked(self.currentItem())
        elif event.key() in _FOR_THE_SCREEN or (event.text() and not event.modifiers()):
            event.ignore()  # a letter or digit is a key of the screen, not a search in the list
        else:
            super().keyPressEvent(event)

    def _build(self, rows: Sequence[QuestionRow]) -> None:
        self.clear()
        for row in rows:
            item = QListWidgetItem()
            if row.key == HEADING:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self._fill(item, row)
            self.addItem(item)
        self._rows = list(rows)
        self._current = ""

    def _fill(self, item: QListWidgetItem, row: QuestionRow) -> None:
        item.setData(_ROW, row)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.name}, {row.words}" if row.words else row.name)
        item.setToolTip(f"{row.name}: {row.words}" if row.words else row.name)

    def _select(self, key: str) -> None:
        place = next((at for at, row in enumerate(self._rows) if row.key == key and key), -1)
        self.setCurrentRow(place)
        if place >= 0:
            self.scrollToItem(self.item(place))

    @Slot(QListWidgetItem)
    def _on_item_clicked(self, item: QListWidgetItem | None) -> None:
        row = item.data(_ROW) if item is not None else None
        if isinstance(row, QuestionRow) and row.key:
            self.question_chosen.emit(row.key)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
