"""The list of tasks as a table for Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from assessments.types import TaskCode
from ui.texts import tr
from ui.widgets.text import plain_tip
from ui.workshop.choose.rows import TaskRow

Index = QModelIndex | QPersistentModelIndex
NUMBER, TITLE, CLASS, HOURS, PRIORITY, DOTS, CHOSEN = range(7)


class TaskModel(QAbstractTableModel):
    """Rows to show; deciding is the table's."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[TaskRow] = []

    def show_rows(self, made: Sequence[TaskRow]) -> None:
        """Show these rows; the same tasks in the same order keep cursor and place."""
        same = [one.code for one in made] == [one.code for one in self.rows]
        if not same:
            self.beginResetModel()
        self.rows = list(made)
        if not same:
            self.endResetModel()
        elif made:
            self.dataChanged.emit(self.index(0, 0), self.index(len(made) - 1, CHOSEN))

    def row_at(self, index: Index) -> TaskRow | None:
        """Return the row at an index."""
        return self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None

    def row_of(self, code: TaskCode) -> int:
        """Return the place of a task, -1 when it is not shown."""
        return next((place for place, one in enumerate(self.rows) if one.code == code), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else CHOSEN + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return heads()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole and index.column() == TITLE:
            return row.task.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.said()
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == TITLE:
            return plain_tip(f"{row.task.title}\n{row.code}")
        return None


def heads() -> tuple[str, ...]:
    """Return the heads of the columns."""
    return (tr("Nr"), tr("Taak"), tr("Klasse"), tr("Uren"), tr("Prioriteit"), tr("Stippen"), tr("Gekozen"))
