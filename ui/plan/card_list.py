"""The cards of one lane: a list that never scrolls by itself, with the keys of the board."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from assessments.types import TaskCode
from ui.plan.card_delegate import GAP, CardDelegate
from ui.plan.card_drag import CardDrag, Pressed
from ui.plan.card_model import CardModel
from ui.plan.cards import Card, Row
from ui.theme import Theme

_GRID_GAP = 8
_GRID_SLACK = 4
"""Qt wraps a row that fills its room to the last pixel."""
_BOX_MARGIN = 8
_ARROWS = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}


class CardList(QListView):
    """Heads and cards under each other, or cards in a grid of columns.

    Signals: ``opened(code)`` after a click, ``entered(code)`` after Enter, ``toggled(code)`` after the status box or
    Space; ``shifted(code, weeks)`` after Alt+← or Alt+→; ``placed(code, place)`` after Alt+↑, Alt+↓ or a drag, with the
    place among the other cards; ``left(dx, dy)`` when an arrow goes out of the list;
    ``reached(code)`` when the focus comes to a card.
    """

    opened = Signal(str)
    entered = Signal(str)
    toggled = Signal(str)
    shifted = Signal(str, int)
    placed = Signal(str, int)
    left = Signal(int, int)
    reached = Signal(str)

    def __init__(
        self, theme: Theme, *, is_grid: bool = False, shows_pillar: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = 1
        self._is_grid = is_grid
        self._drag = CardDrag()
        self._model = CardModel(self)
        self._delegate = CardDelegate(theme, self, shows_pillar=shows_pillar)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self._settle_frame()
        theme.changed.connect(self._on_theme_changed)

    def _settle_frame(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        if self._is_grid:
            self.setFlow(QListView.Flow.LeftToRight)
            self.setWrapping(True)

    def cards(self) -> list[Card]:
        """Return the cards in order."""
        return [row for row in self._model.rows if isinstance(row, Card)]

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other heads and cards; the focus stays on its task when that is still here."""
        current = self.current_code()
        self._model.set_rows(rows)
        if current is not None:
            self.set_current(current)

    def set_opened(self, code: TaskCode | None) -> None:
        """Mark the card whose task the panel shows."""
        self._delegate.opened = code
        self.viewport().update()

    def arrange(self, width: int, columns: int = 1) -> int:
        """Measure the rows at a width and return the height they need."""
        self._columns = columns
        gap = _GRID_GAP if columns > 1 else 0
        whole = width + gap
        self._delegate.column_gap = gap
        self._delegate.column_width = whole // columns
        self._delegate.even_height = 0
        heights = [self._delegate.row_height(row) for row in self._model.rows]
        if self._is_grid:
            self._delegate.even_height = max(heights, default=0)
            lines = -(-len(heights) // columns)
            return lines * self._delegate.even_height
        return sum(heights)

    def place(self, rect: QRect) -> None:
        """Take a place on the board, as wide as was measured."""
        slack = self._delegate.column_gap + _GRID_SLACK if self._is_grid else 0
        self.setGeometry(rect.adjusted(0, 0, slack, 0))
        self.scheduleDelayedItemsLayout()

    def current_code(self) -> TaskCode | None:
        """Return the task whose card has the list's focus, None when no card has."""
        card = self._model.card_at(self.currentIndex().row())
        return card.code if card else None

    def set_current(self, code: TaskCode) -> bool:
        """Give a task's card the list's focus; tell whether it is here."""
        place = self._model.row_of(code)
        if place is None:
            return False
        self._go(place)
        return True

    def card_rect(self, code: TaskCode) -> QRect:
        """Return where a task's card stands, within the list."""
        place = self._model.row_of(code)
        rect = QRect() if place is None else self.visualRect(self._model.index(place))
        return rect.adjusted(0, 0, 0, -GAP)

    def focus_near(self, point: QPoint) -> bool:
        """Put the focus on the card nearest to a point within the list; tell whether there is one."""
        places = self._model.card_places()
        if not places:
            return False
        rects = {place: self.visualRect(self._model.index(place)) for place in places}
        self._go(min(places, key=lambda place: (rects[place].center() - point).manhattanLength()))
        self.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, code = Qt.Key(event.key()), self.current_code()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in _ARROWS and alt and _ARROWS[key][0] and code:
            self.shifted.emit(code, _ARROWS[key][0])
        elif key in _ARROWS and alt and code:
            self._put(code, [card.code for card in self.cards()].index(code) + _ARROWS[key][1])
        elif key == Qt.Key.Key_Escape and self._drag.is_dragging:
            self._end_drag()
        elif key in _ARROWS and not alt:
            self._step(*_ARROWS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._model.card_places():
            self._go(self._model.card_places()[0 if key == Qt.Key.Key_Home else -1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and code and not event.modifiers():
            self.entered.emit(code)
        elif key == Qt.Key.Key_Space and code:
            self.toggled.emit(code)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        card = self._model.card_at(index.row())
        if card is None or event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._go(index.row())
        point = event.position().toPoint()
        self._drag.press(Pressed(card.code, point, self._is_on_box(index, card, point)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        if not self._drag.is_dragging and self._drag.is_far(point) and len(self.cards()) > 1:
            self._start_drag()
        if self._drag.is_dragging:
            self._drag.move(point)
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()
            return
        on_card = self._model.card_at(self.indexAt(point).row()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on_card else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, dragged, place = self._drag.pressed, self._drag.is_dragging, 0
        if dragged:
            self._drag.move(event.position().toPoint())
            place = self._drag.place()
        self._end_drag()
        if pressed is None:
            event.ignore()
        elif dragged:
            self._put(pressed.code, place)
        elif pressed.on_box:
            self.toggled.emit(pressed.code)
        else:
            self.opened.emit(pressed.code)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drag.is_dragging:
            self._drag.paint(QPainter(self.viewport()), self._theme)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        places = self._model.card_places()
        if self.current_code() is None and places:
            self._go(places[0])
        elif (code := self.current_code()) is not None:
            self.reached.emit(code)

    def sizeHint(self) -> QSize:
        return QSize(self._delegate.column_width * self._columns, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def _start_drag(self) -> None:
        pressed = self._drag.pressed
        assert pressed is not None
        rects = [(card.code, self.card_rect(card.code)) for card in self.cards()]
        self._drag.start(rects, self.viewport().grab(self.card_rect(pressed.code)))

    def _end_drag(self) -> None:
        self._drag.stop()
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def _put(self, code: TaskCode, place: int) -> None:
        """Ask for another place of a card, when that is one and another."""
        codes = [card.code for card in self.cards()]
        if 0 <= place < len(codes) and place != codes.index(code):
            self.placed.emit(code, place)

    def _is_on_box(self, index: QModelIndex, card: Card, point: QPoint) -> bool:
        box = self._delegate.layout_of(card).box.translated(self.visualRect(index).topLeft())
        return box.adjusted(-_BOX_MARGIN, -_BOX_MARGIN, _BOX_MARGIN, _BOX_MARGIN).contains(point)

    def _step(self, dx: int, dy: int) -> None:
        places = self._model.card_places()
        here = self.currentIndex().row()
        if here not in places:
            self.left.emit(dx, dy)
            return
        at = places.index(here)
        column = at % self._columns
        goal = at + dx + dy * self._columns
        leaves_row = dx != 0 and not 0 <= column + dx < self._columns
        if leaves_row or not 0 <= goal < len(places):
            self.left.emit(dx, dy)
        else:
            self._go(places[goal])

    def _go(self, place: int) -> None:
        index = self._model.index(place)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        card = self._model.card_at(place)
        if card is not None and self.hasFocus():
            self.reached.emit(card.code)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._delegate.forget()
        self.viewport().update()
