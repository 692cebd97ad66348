"""The table of tasks: its keys, its clicks, and typing in its cells."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QComboBox, QWidget

from assessments.types import TaskCode
from ui.plan.list.row_view import RowView
from ui.theme import Theme
from ui.widgets.grid import Column
from ui.widgets.grid.delegate import editor_text
from ui.widgets.grid.model import Index

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class TaskTable(RowView):
    """Tasks in rows, changed in place.

    Signals, beside those of RowView:
        committed(code, column_key, TaskRow): a cell was changed.
        opened(code), entered(code): a task is asked for; ``entered`` takes the focus along.
        toggled(code): the next status is asked for.
        fold_asked(value): a group is folded or unfolded.
        sort_asked(column_key): a head was clicked, or its key pressed.
        drop_asked(codes): these should leave the plan.
    """

    committed = Signal(str, str, object)
    opened = Signal(str)
    entered = Signal(str)
    toggled = Signal(str)
    fold_asked = Signal(object)
    sort_asked = Signal(str)
    drop_asked = Signal(list)

    def __init__(self, theme: Theme, columns: Sequence[Column], *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, columns, name=name, parent=parent)
        self._beside: tuple[str, str] | None = None
        self.rows.committed.connect(self._on_rows_committed)
        self.rows.refused.connect(self.refused)
        self._delegate.left.connect(self._on_delegate_left)
        self.horizontalHeader().sectionClicked.connect(self._on_head_section_clicked)

    def flush(self) -> None:
        """Take over what is being typed, and end the typing."""
        editor, place = self.editor(), self.currentIndex()
        text = None if editor is None else editor_text(editor)
        self.close_editor()
        if text is not None:
            self.rows.setData(place, text)

    def start_editing(self, key: str = "") -> None:
        """Type in the current cell, or else in a column of its row; what is being typed goes on."""
        if self.editor() is not None:
            return
        here = self.currentIndex()
        if not self.rows.is_editable(here) or self.isColumnHidden(here.column()):
            code = self.current_code()
            here = self.rows.cell(code, key or "title") if code is not None else here
        if self.rows.is_editable(here):
            self.setCurrentIndex(here)
            self.edit(here)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._is_own_key(event):
            super().keyPressEvent(event)

    def _is_own_key(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        group = self.rows.group_at(self.currentIndex().row())
        if group is not None and (key in (*_ENTER, Qt.Key.Key_Space) or self._folds(key, is_folded=group.is_folded)):
            self.fold_asked.emit(group.value)
            return True
        return self._is_task_key(key, held) or self._is_list_key(event, key, held)

    def _is_task_key(self, key: int, held: Qt.KeyboardModifier) -> bool:
        """Do what a key asks about the current task; tell whether it asks anything."""
        code = self.current_code()
        if code is None:
            return False
        if key in _ENTER and (held & _CTRL or not self.rows.is_editable(self.currentIndex())):
            self.entered.emit(code)
        elif key in _ENTER or key == Qt.Key.Key_F2:
            self.start_editing()
        elif key == Qt.Key.Key_Space and not held:
            self.toggled.emit(code)
        elif key == Qt.Key.Key_Down and held & _ALT and self.rows.choices_at(self.currentIndex()):
            self._open_list()
        else:
            return False
        return True

    def _is_list_key(self, event: QKeyEvent, key: int, held: Qt.KeyboardModifier) -> bool:
        """Do what a key asks about the whole list, or leave it to the screen; tell whether it was one of these."""
        if key == Qt.Key.Key_S and held == _ALT:
            self.sort_asked.emit(self._column_key())
        elif key == Qt.Key.Key_C and held == _CTRL:
            self.copy()
        elif key == Qt.Key.Key_Delete and self.chosen():
            self.drop_asked.emit(self.chosen())
        elif key == Qt.Key.Key_Escape and len(self.chosen()) > 1:
            self.setCurrentIndex(self.currentIndex())
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Insert) or held & _ALT:
            event.ignore()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        group = self.rows.group_at(index.row()) if index.isValid() else None
        if group is not None and event.button() is Qt.MouseButton.LeftButton:
            self.fold_asked.emit(group.value)
        elif self._is_on_box(index, event.position().toPoint()) and not event.modifiers():
            task = self.rows.task_at(index)
            if task is not None and event.button() is Qt.MouseButton.LeftButton:
                self.toggled.emit(task.code)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        task = self.rows.task_at(index)
        if self._is_on_box(index, event.position().toPoint()):
            event.accept()
        elif task is not None and not self.rows.is_editable(index):
            self.opened.emit(task.code)
        elif task is not None:
            super().mouseDoubleClickEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Leave the table: within it one goes by the arrows, and by Tab only while typing."""
        return QWidget.focusNextPrevChild(self, next)

    def _folds(self, key: int, *, is_folded: bool) -> bool:
        return key == (Qt.Key.Key_Right if is_folded else Qt.Key.Key_Left)

    def _is_on_box(self, index: Index, point: QPoint) -> bool:
        if not index.isValid() or self.rows.columns[index.column()].key != "status":
            return False
        return self._delegate.status_box(self.visualRect(index)).adjusted(-4, -6, 4, 6).contains(point)

    def _open_list(self) -> None:
        self.start_editing()
        editor = self.editor()
        if isinstance(editor, QComboBox):
            editor.showPopup()

    def _neighbours(self) -> tuple[str, str]:
        """Return the tasks above and below the current one, "" where there is none."""
        order, code = self.order(), self.current_code()
        place = order.index(code) if code in order else -1
        return order[place - 1] if place > 0 else "", order[place + 1] if 0 <= place < len(order) - 1 else ""

    @Slot(str, str, object)
    def _on_rows_committed(self, code: str, column: str, row: object) -> None:
        """Remember what stands beside the row before what was typed may move it."""
        self._beside = self._neighbours()
        self.committed.emit(code, column, row)

    @Slot(int)
    def _on_delegate_left(self, key: int) -> None:
        """Go on after typing: Enter and the arrows to the row above or below, Tab to the next cell one types in."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        above, below = self._beside or self._neighbours()
        self._beside = None
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._type_on(1 if key == Qt.Key.Key_Tab else -1)
        elif key != Qt.Key.Key_Escape:
            code = above if key == Qt.Key.Key_Up else below
            if code:
                self.set_current(TaskCode(code))

    def _type_on(self, step: int) -> None:
        row, column = self.currentIndex().row(), self.currentIndex().column()
        for _ in range(self.rows.rowCount() * self.rows.columnCount()):
            column += step
            if not 0 <= column < self.rows.columnCount():
                row, column = row + step, 0 if step > 0 else self.rows.columnCount() - 1
            index = self.rows.index(row, column)
            if not index.isValid():
                return
            if self.rows.is_editable(index) and not self.isColumnHidden(column):
                self.setCurrentIndex(index)
                self.edit(index)
                return

    @Slot(int)
    def _on_head_section_clicked(self, column: int) -> None:
        self.sort_asked.emit(self.rows.columns[column].key)
