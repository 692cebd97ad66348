"""The tasks that one person leads, by date: a list that never scrolls by itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from assessments.types import TaskCode
from ui.plan.people.line_delegate import LINE, ROW, LineDelegate
from ui.plan.people.words import TaskLine
from ui.plan.status_box import CHECKS
from ui.theme import Theme

_NO_PARENT = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


class LineModel(QAbstractListModel):
    """Tasks under each other."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[TaskLine, ...] = ()

    def set_lines(self, lines: Sequence[TaskLine]) -> None:
        """Show other tasks; where only words differ the focus stays."""
        fresh = tuple(lines)
        if [line.code for line in fresh] == [line.code for line in self.lines]:
            self.lines = fresh
            if fresh:
                self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
            return
        self.beginResetModel()
        self.lines = fresh
        self.endResetModel()

    def place_of(self, code: TaskCode) -> int | None:
        """Return where a task stands, None when it is not here."""
        return next((place for place, line in enumerate(self.lines) if line.code == code), None)

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return line.words()
        if role == Qt.ItemDataRole.CheckStateRole:
            return CHECKS[line.status]
        return None


class LineList(QListView):
    """One line per task.

    Signals: ``opened(code)`` after a click, ``entered(code)`` after Enter; ``toggled(code)`` after a click on the status
    box or Space; ``reached(code)`` when the focus comes to a task; ``left(step)`` when an arrow goes out of the list.
    """

    opened = Signal(str)
    entered = Signal(str)
    toggled = Signal(str)
    reached = Signal(str)
    left = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines = LineModel(self)
        self._delegate = LineDelegate(theme, self)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def set_lines(self, lines: Sequence[TaskLine]) -> None:
        """Show other tasks; the focus stays on its task when that is still here."""
        current = self.current_code()
        self.lines.set_lines(lines)
        if current is not None:
            self.set_current(current)
        self.updateGeometry()

    def set_opened(self, code: TaskCode | None) -> None:
        """Mark the task whose panel is open."""
        self._delegate.opened = code
        self.viewport().update()

    def current_code(self) -> TaskCode | None:
        """Return the task that has the list's focus, None when none has."""
        place = self.currentIndex().row()
        return self.lines.lines[place].code if 0 <= place < len(self.lines.lines) else None

    def set_current(self, code: TaskCode) -> bool:
        """Give a task the list's focus; tell whether it is here."""
        place = self.lines.place_of(code)
        if place is not None:
            self._go(place)
        return place is not None

    def line_rect(self, code: TaskCode) -> QRect:
        """Return where a task stands in the list."""
        place = self.lines.place_of(code)
        return QRect() if place is None else self.visualRect(self.lines.index(place))

    def enter_at(self, step: int) -> None:
        """Take the focus at the first line when one comes from above, else at the last."""
        if self.lines.lines:
            self._go(0 if step > 0 else len(self.lines.lines) - 1)
            self.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, code, last = Qt.Key(event.key()), self.current_code(), len(self.lines.lines) - 1
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not held:
            step = 1 if key == Qt.Key.Key_Down else -1
            goal = self.currentIndex().row() + step
            if 0 <= goal <= last:
                self._go(goal)
            else:
                self.left.emit(step)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not held and last >= 0:
            self._go(0 if key == Qt.Key.Key_Home else last)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and code and not held:
            self.entered.emit(code)
        elif key == Qt.Key.Key_Space and code:
            self.toggled.emit(code)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.indexAt(event.position().toPoint()).row()
        if place < 0 or event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._go(place)
        code = self.lines.lines[place].code
        if self._delegate.is_on_box(event.position().x()):
            self.toggled.emit(code)
        else:
            self.opened.emit(code)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.lines.lines:
            self._go(max(0, self.currentIndex().row()))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(ROW) * len(self.lines.lines))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self.sizeHint().height())

    def _go(self, place: int) -> None:
        index = self.lines.index(place)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if self.hasFocus():
            self.reached.emit(self.lines.lines[place].code)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
        self.viewport().update()
