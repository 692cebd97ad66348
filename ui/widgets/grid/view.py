"""The grid itself: keys, clipboard, and typing that is reported while it goes on."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QFrame, QHeaderView, QWidget

from ui.theme import Theme
from ui.widgets.grid.block_view import BlockView
from ui.widgets.grid.columns import Column, Kind, Row
from ui.widgets.grid.delegate import GridDelegate, editor_text
from ui.widgets.grid.head_sort import HeadSort
from ui.widgets.grid.kept_names import KeptNames
from ui.widgets.grid.model import NO, YES, GridModel, Index
from wizard.entry.refusal import Refusal

_ROW, _PAUSE = 31, 400
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class GridView(BlockView):
    """A table that one types in.

    Signals, beside those of BlockView:
        typed(row_key, column_key, value): a cell as it is being typed, each time it can be read.
        reverted(): what was being typed is taken back with Esc.
        committed(row_key, column_key, value): a cell was changed; also 400 ms after the last key.
        add_asked(): one more row. remove_asked(row_keys): these rows away.
        left_behind(): another cell is the current one, so that what was typed in the one before is one step.
    """

    typed = Signal(str, str, object)
    reverted = Signal()
    committed = Signal(str, str, object)
    add_asked = Signal()
    remove_asked = Signal(list)
    left_behind = Signal()

    def __init__(self, theme: Theme, columns: Sequence[Column], *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(GridModel(columns), parent)
        self._theme = theme
        self._delegate = GridDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._on_pause_timeout)
        self._kept: str | None = None
        self.sortable = True
        self.setAccessibleName(name)
        self._settle()
        self.grid.committed.connect(self.committed)
        self.grid.refused.connect(self.refused)
        self._delegate.typed.connect(self._on_delegate_typed)
        self._delegate.left.connect(self._on_delegate_left)
        HeadSort(self.horizontalHeader(), self.sort_rows)
        KeptNames(theme, self)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _settle(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head.setSectionsClickable(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the cursor stays at its row and column."""
        kept = self.current_cell()
        self.grid.set_rows(rows)
        if kept is not None and not self.currentIndex().isValid():
            self.setCurrentIndex(self.grid.cell(*kept))

    def set_locked(self, locked: bool) -> None:
        """Let cells be read only; what was being typed is kept before that, or lost."""
        if locked != self.grid.is_locked:
            self._end_typing()
            self.grid.is_locked = locked
            self.viewport().update()

    def set_hidden(self, columns: Collection[str]) -> None:
        """Leave columns out of sight."""
        for place, column in enumerate(self.grid.columns):
            self.setColumnHidden(place, column.key in columns)
        self._share_width()

    def current_cell(self) -> tuple[str, str] | None:
        """Return the keys of the row and column where one is."""
        entry = self.grid.entry_at(self.currentIndex())
        return None if entry is None else (entry.key, self.grid.columns[self.currentIndex().column()].key)

    def focus_cell(self, row_key: str, column_key: str) -> None:
        """Put the cursor on a cell."""
        found = self.grid.cell(row_key, column_key)
        if found.isValid():
            self.setCurrentIndex(found)
            self.scrollTo(found)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self, column_key: str = "") -> None:
        """Put the cursor where it was, else on the first cell that one fills in, in a column when one is named."""
        if not self.currentIndex().isValid():
            columns = [place for place, one in enumerate(self.grid.columns) if column_key in ("", one.key)]
            cells = (self.grid.index(row, place) for row in range(self.grid.rowCount()) for place in columns)
            first = next((cell for cell in cells if self.grid.is_editable(cell)), None)
            if first is not None:
                self.setCurrentIndex(first)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def sort_rows(self, column: int, ascending: bool | None) -> bool:
        """Show the rows sorted by a column, None for their own order; tell whether this grid sorts."""
        if self.sortable:
            self.flush()
            self.grid.sort_by(column, ascending)
        return self.sortable

    def flush(self) -> None:
        """Take over what is being typed, and end the typing: an open editor would put its text back after an undo."""
        editor = self.editor()
        text = None if editor is None else editor_text(editor)
        place = self.currentIndex()
        self._end_typing()
        if text is not None:
            self.grid.setData(place, text)

    def _end_typing(self) -> None:
        self._pause.stop()
        self._kept = None
        self.close_editor()

    def sizeHint(self) -> QSize:
        rows = min(self.grid.rowCount(), 24) * self._theme.px(_ROW)
        return QSize(self._theme.px(560), rows + self.horizontalHeader().sizeHint().height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(_ROW) * 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.viewport().update()
        self.left_behind.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index == self.currentIndex():
            kind = self.grid.columns[index.column()].kind if index.isValid() else Kind.TEXT
            if kind is Kind.TICK:
                self._toggle(index)
            elif self.grid.choices_at(index) and not self.is_editing() and self.grid.is_editable(index):
                self._open_list(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._is_own_key(event):
            super().keyPressEvent(event)

    def _is_own_key(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ctrl, shift = bool(held & _CTRL), bool(held & _SHIFT)
        if ctrl and key in (Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_V, Qt.Key.Key_D):
            {Qt.Key.Key_C: self.copy, Qt.Key.Key_X: self.cut, Qt.Key.Key_V: self.paste, Qt.Key.Key_D: self._fill_down}[
                Qt.Key(key)
            ]()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and (ctrl or shift):
            self.remove_asked.emit(self.selected_keys())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._set_selected("")
        elif key == Qt.Key.Key_Insert and not self.grid.is_locked:
            self.add_asked.emit()
        elif key in _ENTER and not ctrl:
            self.move_on(-1 if shift else 1, 0)
        elif key == Qt.Key.Key_Space and self._kind() is Kind.TICK:
            self._toggle(self.currentIndex())
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and ctrl:
            QWidget.focusNextPrevChild(self, key == Qt.Key.Key_Tab)
        elif key == Qt.Key.Key_Down and held & Qt.KeyboardModifier.AltModifier and self._may_choose():
            self._open_list(self.currentIndex())
        else:
            return False
        return True

    def focusNextPrevChild(self, next: bool) -> bool:
        """Walk the cells that one fills in; past the last one a row is added, before the first one the grid is left."""
        if not self.currentIndex().isValid():
            return super().focusNextPrevChild(next)
        if self.move_on(0, 1 if next else -1):
            return True
        if next and not self.grid.is_locked and self.grid.rowCount() and self.tab_adds():
            self.add_asked.emit()
            return True
        return QWidget.focusNextPrevChild(self, next)

    def move_on(self, down: int, right: int, *, to_type: bool = False) -> bool:
        """Go to the next cell, to the right or ``to_type`` only one that one fills in; tell whether there is one."""
        rows, columns = self.grid.rowCount(), self.grid.columnCount()
        row, column = self.currentIndex().row(), self.currentIndex().column()
        for _ in range(rows * (columns if right else 1)):
            row, column = row + down, column + right
            if right and not 0 <= column < columns:
                row, column = row + right, 0 if right > 0 else columns - 1
            if not 0 <= row < rows:
                return False
            index = self.grid.index(row, column)
            if self.grid.is_editable(index) or (down and not to_type and self.grid.entry_at(index)):
                self.setCurrentIndex(index)
                return True
        return False

    def _toggle(self, index: Index) -> None:
        if self.grid.is_editable(index):
            entry = self.grid.entry_at(index)
            assert entry is not None
            on = self.grid.columns[index.column()].ticked(entry.value)
            self.grid.setData(index, NO if on else YES)

    def _may_choose(self) -> bool:
        return bool(self.grid.choices_at(self.currentIndex())) and self.grid.is_editable(self.currentIndex())

    def _open_list(self, index: Index) -> None:
        """Open a cell's editor with its list down."""
        self.edit(index)
        editor = self.editor()
        if isinstance(editor, QComboBox):
            editor.showPopup()

    def _kind(self) -> Kind:
        return self.grid.columns[max(self.currentIndex().column(), 0)].kind

    def tab_adds(self) -> bool:
        """Tell whether Tab past the last cell asks for one more row: when the last one holds something."""
        last, columns = self.grid.rowCount() - 1, range(self.grid.columnCount())
        return any(self.grid.shown(self.grid.index(last, column)) for column in columns)

    def _share_width(self) -> None:
        """Give what width is left to the columns that stretch."""
        px = self._theme.px
        seen = [(place, one) for place, one in enumerate(self.grid.columns) if not self.isColumnHidden(place)]
        parts = sum(column.stretch for _, column in seen)
        left = max(0, self.viewport().width() - sum(px(column.width) for _, column in seen))
        for place, column in seen:
            self.setColumnWidth(place, px(column.width) + (left * column.stretch // parts if parts else 0))

    @Slot(str)
    def _on_delegate_typed(self, text: str) -> None:
        entry = self.grid.entry_at(self.currentIndex())
        if entry is None:
            return
        if self._kept is None:
            self._kept = self.grid.typed(self.currentIndex())
        found = self.grid.try_read(self.currentIndex(), text)
        if not isinstance(found, Refusal):
            self.typed.emit(entry.key, self.grid.columns[self.currentIndex().column()].key, found)
            self._pause.start()

    @Slot(int)
    def _on_delegate_left(self, key: int) -> None:
        self._pause.stop()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        moves = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Return: (1, 0), Qt.Key.Key_Enter: (1, 0)}
        kept, self._kept = self._kept, None
        if key == Qt.Key.Key_Escape:
            if kept is not None:
                self.grid.setData(self.currentIndex(), kept)  # a pause may have kept what is taken back now
            self.reverted.emit()
        elif key in moves:
            if not self.move_on(*moves[Qt.Key(key)], to_type=True):
                self.move_on(*moves[Qt.Key(key)])
        else:
            self.focusNextPrevChild(key == Qt.Key.Key_Tab)

    @Slot()
    def _on_pause_timeout(self) -> None:
        editor = self.editor()
        entry = self.grid.entry_at(self.currentIndex())
        if editor is None or entry is None or entry.adds_row:
            return
        text = editor_text(editor)
        if not isinstance(self.grid.try_read(self.currentIndex(), text), Refusal):
            self.grid.setData(self.currentIndex(), text)

    @Slot()
    def _on_theme_changed(self) -> None:
        row = self._theme.px(_ROW)
        self.verticalHeader().setMinimumSectionSize(row)
        self.verticalHeader().setDefaultSectionSize(row)
        head = self.horizontalHeader()
        head.setMinimumHeight(row)
        ink, line = self._theme.color("muted").name(), self._theme.color("line").name()
        pad, width = self._theme.px(10), self._theme.line_width
        size = self._theme.px(12)
        head.setStyleSheet(
            f"QHeaderView::section {{ background: transparent; border: none; padding: 0 {pad}px; color: {ink};"
            f" font-size: {size}px; border-bottom: {width}px solid {line}; }}"
        )
        self._share_width()
        self.updateGeometry()
        self.viewport().update()
