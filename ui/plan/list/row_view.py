"""Tasks in rows: what stands there, which are chosen, and which columns there is room for."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QWidget

from assessments.types import TaskCode
from ui.plan.list.cells import FIRST_TO_GO
from ui.plan.list.delegate import ListDelegate
from ui.plan.list.frame import dress_head
from ui.plan.list.model import ListModel
from ui.plan.list.rows import fitting
from ui.theme import Theme
from ui.widgets.grid import Column
from ui.widgets.grid.block_view import BlockView
from ui.widgets.grid.columns import Row
from ui.widgets.grid.kept_names import KeptNames
from ui.widgets.grid.model import Index

_ROW, _LEAST = 31, 60
_ROWS = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class RowView(BlockView):
    """Rows of tasks that stay chosen when they are filled anew.

    Signals, beside those of BlockView:
        reached(code): another task became the current one.
        picked(codes): other tasks are chosen.
    """

    reached = Signal(str)
    picked = Signal(list)

    def __init__(self, theme: Theme, columns: Sequence[Column], *, name: str, parent: QWidget | None = None) -> None:
        model = ListModel(columns)
        super().__init__(model, parent)
        self.rows = model
        self._theme = theme
        self._delegate = ListDelegate(theme, self)
        self._is_filling = False
        self._needless: frozenset[str] = frozenset()
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self._settle()
        KeptNames(theme, self)
        # Signals of the model, for overriding selectionChanged itself crashed at the next garbage collection (PySide 6.12).
        self.selectionModel().currentChanged.connect(self._on_selection_model_current_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_model_selection_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _settle(self) -> None:
        triggers = QAbstractItemView.EditTrigger
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head.setSectionsClickable(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; cursor and choice stay with their tasks, or go to what now stands at their place."""
        place, column, kept = self.currentIndex().row(), max(self.currentIndex().column(), 0), self.current_code()
        chosen = self.chosen()
        self._is_filling = True
        self.rows.set_rows(rows)
        self.clearSpans()
        for row in range(self.rows.rowCount()):
            if self.rows.group_at(row) is not None:
                self.setSpan(row, 0, 1, self.rows.columnCount())
        if not self.currentIndex().isValid():
            self._choose_again(chosen)
            found = self.rows.cell(kept, self.rows.columns[column].key) if kept else self._at(place, column)
            found = found if found.isValid() else self._at(place, column)
            flag = QItemSelectionModel.SelectionFlag.NoUpdate if len(chosen) > 1 else _ROWS
            self.selectionModel().setCurrentIndex(found, flag)
        self._is_filling = False
        if self.chosen() != chosen:
            self.picked.emit(self.chosen())

    def show_sorting(self, key: str, *, descending: bool) -> None:
        """Show in the head what the rows are sorted by, "" for planning order."""
        head = self.horizontalHeader()
        place = next((place for place, one in enumerate(self.rows.columns) if one.key == key), -1)
        head.setSortIndicatorShown(place >= 0)
        head.setSortIndicator(place, Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder)

    def leave_out(self, columns: frozenset[str]) -> None:
        """Leave out the columns that say nothing more."""
        if columns != self._needless:
            self._needless = columns
            self._share_width()

    def set_opened(self, code: TaskCode | None) -> None:
        """Mark the task whose panel is open."""
        self._delegate.opened = code
        self.viewport().update()

    def current_code(self) -> TaskCode | None:
        """Return the task where one is, None on a head."""
        task = self.rows.task_at(self.currentIndex())
        return None if task is None else task.code

    def chosen(self) -> list[TaskCode]:
        """Return the tasks that are selected, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        tasks = (self.rows.task_at(self.rows.index(row, 0)) for row in rows)
        return [task.code for task in tasks if task is not None]

    def order(self) -> list[TaskCode]:
        """Return the tasks that are shown, from top to bottom."""
        tasks = (self.rows.task_at(self.rows.index(row, 0)) for row in range(self.rows.rowCount()))
        return [task.code for task in tasks if task is not None]

    def set_current(self, code: TaskCode) -> bool:
        """Make a task the current one and bring it into view; tell whether it is shown."""
        column = self._column_key() or self.rows.columns[0].key
        found = self.rows.cell(code, column)
        if found.isValid():
            self.setCurrentIndex(found)
            self.scrollTo(found)
        return found.isValid()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(560), self._theme.px(_ROW) * 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(_ROW) * 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _column_key(self) -> str:
        place = self.currentIndex().column()
        return self.rows.columns[place].key if place >= 0 else ""

    def _at(self, row: int, column: int) -> Index:
        return self.rows.index(min(max(row, 0), self.rows.rowCount() - 1), column)

    def _choose_again(self, codes: Collection[TaskCode]) -> None:
        flags = QItemSelectionModel.SelectionFlag
        for code in codes if len(codes) > 1 else ():
            found = self.rows.cell(code, self.rows.columns[0].key)
            if found.isValid():
                self.selectionModel().select(found, flags.Select | flags.Rows)

    def _share_width(self) -> None:
        """Leave out the columns for which there is no room, and give what is left to those that stretch."""
        px, room = self._theme.px, self.viewport().width()
        widths = [(one.key, px(one.width)) for one in self.rows.columns if one.key not in self._needless]
        hidden = fitting(widths, room, FIRST_TO_GO) | self._needless
        seen = []
        for place, column in enumerate(self.rows.columns):
            self.setColumnHidden(place, column.key in hidden)
            if column.key not in hidden:
                seen.append((place, column))
        parts = sum(column.stretch for _, column in seen)
        left = room - sum(px(column.width) for _, column in seen)
        for place, column in seen:
            share = left * column.stretch // parts if parts else 0
            self.setColumnWidth(place, max(px(_LEAST), px(column.width) + share))

    @Slot()
    def _on_selection_model_current_changed(self, current: Index, previous: Index) -> None:
        self.viewport().update()
        task = self.rows.task_at(current)
        if task is not None and not self._is_filling and current.row() != previous.row():
            self.reached.emit(task.code)

    @Slot()
    def _on_selection_model_selection_changed(self) -> None:
        if not self._is_filling:
            self.picked.emit(self.chosen())

    @Slot()
    def _on_theme_changed(self) -> None:
        row = self._theme.px(_ROW)
        self.verticalHeader().setMinimumSectionSize(row)
        self.verticalHeader().setDefaultSectionSize(row)
        dress_head(self._theme, self.horizontalHeader(), row)
        self._share_width()
        self.updateGeometry()
        self.viewport().update()
