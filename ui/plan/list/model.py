"""The rows of the task list as a table: the cells of a grid, under heads that can be folded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt

from ui.plan.list.looks import GroupRow
from ui.plan.list.rows import TaskRow
from ui.texts import tr
from ui.widgets.grid.columns import Entry, Kind, Row
from ui.widgets.grid.model import GridModel, Index

_ENABLED = Qt.ItemFlag.ItemIsEnabled
_CHOOSE = _ENABLED | Qt.ItemFlag.ItemIsSelectable
_TYPE = _CHOOSE | Qt.ItemFlag.ItemIsEditable


class ListModel(GridModel):
    """A grid whose group heads can be reached; what cannot be read stays, also while its row is not shown."""

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the same rows with other values keep cursor, selection and editor."""
        wrong = dict(self._wrong)
        super().set_rows(rows)
        self._wrong = wrong

    def wrong_rows(self) -> frozenset[str]:
        """Return the codes of the tasks with a cell that cannot be read."""
        return frozenset(code for code, _ in self._wrong)

    def forget_wrong(self, codes: frozenset[str]) -> None:
        """Let go of what was typed for tasks that are none of these: they are no longer in the plan."""
        self._wrong = {cell: wrong for cell, wrong in self._wrong.items() if cell[0] in codes}

    def group_at(self, row: int) -> GroupRow | None:
        """Return the head at a place, None where a task stands."""
        found = self.row_at(row) if 0 <= row < self.rowCount() else None
        return found if isinstance(found, GroupRow) else None

    def task_at(self, index: Index) -> TaskRow | None:
        """Return the task at an index, None for a head."""
        entry = self.entry_at(index)
        return entry.value if entry is not None else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say what one can do with a cell; asked some times for every cell that is painted, so without detours."""
        if not index.isValid():
            return _CHOOSE
        row = self._rows[self._order[index.row()]]
        if not isinstance(row, Entry):
            return _ENABLED
        column = self.columns[index.column()]
        return _TYPE if column.kind is not Kind.WORDS and column.editable(row.value) else _CHOOSE

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        group = self.group_at(index.row()) if index.isValid() else None
        if role == Qt.ItemDataRole.AccessibleTextRole and group is not None:
            state = tr("dichtgeklapt") if group.is_folded else tr("opengeklapt")
            return f"{group.text}, {group.note}, {state}"
        return super().data(index, role)

    def name_of(self, index: Index) -> str:
        """Return the code and title of a cell's task."""
        task = self.task_at(index)
        return super().name_of(index) if task is None else f"{task.code} {task.title}"

    def _spoken(self, index: Index) -> str:
        task, spoken = self.task_at(index), super()._spoken(index)
        marks = [word for _, word in task.marks()] if task is not None and index.column() == 0 else []
        return ", ".join((spoken, *marks))
