"""The rows of the timeline as Qt's list views want them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assessments.types import TaskCode
from ui.plan.status_box import CHECKS
from ui.plan.timeline.rows import Row, TaskRow
from wizard.drawing.pillars import NAMES

_NO_PARENT = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel):
    """Heads and tasks; heads cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._places: dict[TaskCode, int] = {}

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; where only words and days differ nothing else moves."""
        fresh = tuple(rows)
        if [_key(row) for row in fresh] == [_key(row) for row in self.rows]:
            self.rows = fresh
            if fresh:
                self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
            return
        self.beginResetModel()
        self.rows = fresh
        self._places = {row.code: place for place, row in enumerate(fresh) if isinstance(row, TaskRow)}
        self.endResetModel()

    def place_of(self, code: TaskCode) -> int | None:
        """Return where a task stands, None when it is not here."""
        return self._places.get(code)

    def task_at(self, place: int) -> TaskRow | None:
        """Return the task at a place, None for a head or outside the rows."""
        row = self.rows[place] if 0 <= place < len(self.rows) else None
        return row if isinstance(row, TaskRow) else None

    def task_places(self) -> list[int]:
        """Return the places that hold a task."""
        return list(self._places.values())

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if isinstance(row, TaskRow) else NAMES[row.pillar]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.words()
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, TaskRow):
            return row.words()
        if role == Qt.ItemDataRole.CheckStateRole and isinstance(row, TaskRow):
            return CHECKS[row.status]
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if self.task_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


def _key(row: Row) -> str:
    return row.code if isinstance(row, TaskRow) else row.pillar.value
