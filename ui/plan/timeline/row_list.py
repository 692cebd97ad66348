"""The rows of the timeline: choosing, opening and moving tasks by mouse and by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from assessments.types import TaskCode
from ui.plan.timeline.date_drag import DateDrag
from ui.plan.timeline.link_painting import LinkPainter
from ui.plan.timeline.row_delegate import HEAD, ROW, RowDelegate
from ui.plan.timeline.row_model import RowModel
from ui.plan.timeline.rows import Row, TaskRow
from ui.plan.timeline.view_port import ViewPort
from ui.texts import tr
from ui.theme import Theme
from wizard import formats

_REACH = 4
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_WEEK = 7


class RowList(QListView):
    """Heads and tasks under each other.

    Signals: ``opened(code)`` after a click, ``entered(code)`` after Enter, ``toggled(code)`` after Space,
    ``reached(code)`` when the focus comes to a task; ``moved(code, days)`` when a task should end so many days later;
    ``moving(is_moving)`` while that is not decided; ``scrolled(days)`` when one wants to look further along the line.
    """

    opened = Signal(str)
    entered = Signal(str)
    toggled = Signal(str)
    reached = Signal(str)
    moved = Signal(str, int)
    moving = Signal(bool)
    scrolled = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = RowModel(self)
        self._delegate = RowDelegate(theme, self)
        self._drag = DateDrag()
        self._links = LinkPainter(theme, self._delegate, self.rows)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self._settle_frame()
        theme.changed.connect(self._on_theme_changed)

    def _settle_frame(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Tijdlijn: taken per pijler"))
        self.setAccessibleDescription(
            tr(
                "Pijl omhoog en omlaag: een andere taak. Alt met pijl: een week eerder of later. "
                "Ctrl met pijl: een dag, Enter zet de datum vast, Esc laat het zo."
            )
        )

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the focus stays on its task when that is still here."""
        current = self.current_code()
        self.forget_move()
        self.rows.set_rows(rows)
        self.setMaximumHeight(max(1, self.content_height()))
        if current is not None:
            self.set_current(current)
        self.viewport().update()

    def forget_move(self) -> None:
        """Show every task where it stands: a move that was reported is not made."""
        self._drag.forget()
        self._show_move()

    def set_port(self, port: ViewPort) -> None:
        """Show another part of the line."""
        self._delegate.port = port
        self.viewport().update()

    def set_opened(self, code: TaskCode | None) -> None:
        """Mark the task whose panel is open."""
        self._delegate.opened = code
        self.viewport().update()

    def show_links(self, shown: bool) -> None:
        """Draw what waits for what for every task, or only for the chosen one."""
        self._links.all_shown = shown
        self.viewport().update()

    def current_code(self) -> TaskCode | None:
        """Return the task that has the list's focus, None when none has."""
        row = self.rows.task_at(self.currentIndex().row())
        return row.code if row else None

    def set_current(self, code: TaskCode) -> bool:
        """Give a task the list's focus; tell whether it is here."""
        place = self.rows.place_of(code)
        if place is None:
            return False
        self._go(place)
        return True

    def row_rect(self, code: TaskCode) -> QRect:
        """Return where a task stands in the list."""
        place = self.rows.place_of(code)
        return QRect() if place is None else self.visualRect(self.rows.index(place))

    def content_height(self) -> int:
        """Return how high all rows are together."""
        px = self._theme.px
        return sum(px(ROW if isinstance(row, TaskRow) else HEAD) for row in self.rows.rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, code = Qt.Key(event.key()), self.current_code()
        places = self.rows.task_places()
        held = event.modifiers()
        if key in _SIDEWAYS:
            self._go_sideways(_SIDEWAYS[key], held)
        elif key == Qt.Key.Key_Escape and self._drag.moved is not None:
            self._stop_move()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and code and not held & ~Qt.KeyboardModifier.KeypadModifier:
            self._enter(code)
        elif key == Qt.Key.Key_Space and code:
            self.toggled.emit(code)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not held & Qt.KeyboardModifier.AltModifier:
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and places:
            self._go(places[0 if key == Qt.Key.Key_Home else -1])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and not held:
            rows = max(1, self.viewport().height() // self._theme.px(ROW) - 1)
            self._step(rows if key == Qt.Key.Key_PageDown else -rows)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        row = self.rows.task_at(self.indexAt(point).row())
        if row is None or event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._stop_move()
        self._go(self.indexAt(point).row())
        port = self._delegate.port
        if self._delegate.is_on_box(point.x()):
            self.toggled.emit(row.code)
        elif row.is_movable and port is not None and self._is_on_bar(row, point.x()):
            self._drag.press(row.code, point, port.offset)
        else:
            self.opened.emit(row.code)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():
            super().mouseMoveEvent(event)
        point, port = event.position().toPoint(), self._delegate.port
        if port is None:
            return
        if self._drag.follow(point, port.offset, port.scale.per_day):
            if not port.titles <= point.x() <= port.right:
                self.scrolled.emit(1.0 if point.x() > port.right else -1.0)
            self._show_move()
            return
        row = self.rows.task_at(self.indexAt(point).row())
        shape = Qt.CursorShape.ArrowCursor
        if row is not None:
            on_bar = row.is_movable and self._is_on_bar(row, point.x())
            shape = Qt.CursorShape.SizeHorCursor if on_bar else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._drag.is_pressed:
            return
        was_dragged, code = self._drag.is_dragging, self.current_code()
        moved = self._drag.stop()
        if moved is not None and was_dragged:
            self._ask(*moved)
        elif not was_dragged and code is not None:
            self.opened.emit(code)
        else:
            self._stop_move()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._stop_move()

    def wheelEvent(self, event: QWheelEvent) -> None:
        sideways = event.angleDelta().x() or (
            event.angleDelta().y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0
        )
        if sideways:
            self.scrolled.emit(-sideways / 120 * _WEEK)
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        places = self.rows.task_places()
        if places:
            here = self.currentIndex().row()
            self._go(here if here in places else places[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._links.paint(painter, self.current_code(), self.row_rect, event.rect())
        self._delegate.paint_bars(painter, self, event.rect())

    def sizeHint(self) -> QSize:
        return QSize(0, self.content_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.px(3 * ROW))

    def _is_on_bar(self, row: TaskRow, x: float) -> bool:
        bar, port = self._delegate.bar_of(row), self._delegate.port
        if bar is None or port is None or x < port.titles:
            return False
        left, right = self._delegate.ends(bar)
        return left - _REACH <= x <= right + _REACH

    def _go_sideways(self, step: int, held: Qt.KeyboardModifier) -> None:
        row = self.rows.task_at(self.currentIndex().row())
        moves = held & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier)
        if moves and row is not None and row.is_movable:
            if held & Qt.KeyboardModifier.AltModifier:
                self._ask(row.code, step * _WEEK)
            else:
                days = _WEEK if held & Qt.KeyboardModifier.ShiftModifier else 1
                self._drag.step(row.code, step * days)
                self._show_move()
                self._say_move()
        elif not moves:
            self.scrolled.emit(float(step * _WEEK))

    def _enter(self, code: TaskCode) -> None:
        moved = self._drag.stop()
        if moved is not None:
            self._ask(*moved)
        else:
            self.entered.emit(code)

    def _ask(self, code: TaskCode, days: int) -> None:
        """Report a move; it stays in sight until other rows come, since what else moves may be asked first."""
        asked = self._drag.ask(code, days)
        self._show_move()
        self.moved.emit(*asked)

    def _show_move(self) -> None:
        self._delegate.moved = self._drag.shown
        self.moving.emit(self._drag.moved is not None)
        self.viewport().update()

    def _say_move(self) -> None:
        """Let a screen reader say to which day a task is being moved."""
        row = self.rows.task_at(self.currentIndex().row())
        bar = self._delegate.bar_of(row) if row is not None else None
        if bar is not None:
            words = tr("klaar op {day}").format(day=formats.long_date(bar.shown_end))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _stop_move(self) -> None:
        self._drag.stop()
        self._show_move()

    def _step(self, step: int) -> None:
        places = self.rows.task_places()
        here = self.currentIndex().row()
        if places:
            at = places.index(here) if here in places else 0
            self._go(places[min(len(places) - 1, max(0, at + step))])

    def _go(self, place: int) -> None:
        row = self.rows.task_at(place)
        before = self.current_code()
        if row is not None and row.code != before:
            self._stop_move()
        index = self.rows.index(place)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._show_head(place)
        if row is not None and self.hasFocus():
            self.reached.emit(row.code)

    def _show_head(self, place: int) -> None:
        """Bring a row into view, with the head above it when it is the first of its pillar."""
        above = place - 1
        if above >= 0 and self.rows.task_at(above) is None:
            self.scrollTo(self.rows.index(above))
        self.scrollTo(self.rows.index(place))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setMaximumHeight(max(1, self.content_height()))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
