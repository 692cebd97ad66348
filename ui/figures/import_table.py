"""The rows of a spreadsheet as they were found; a cell that cannot be read is marked and can be mended here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.texts import tr
from ui.theme import Role, Theme
from wizard.entry.importing import Problem

_Index = QModelIndex | QPersistentModelIndex


class ImportModel(QAbstractTableModel):
    """Source rows under the names of our columns.

    Signals: ``mended()`` after a person changed a cell.
    """

    mended = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[list[str]] = []
        self._names: Mapping[int, str] = {}
        self._problems: dict[tuple[int, int], Problem] = {}
        self._skipped: frozenset[int] = frozenset()
        self._head = False

    def set_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show other source rows."""
        self.beginResetModel()
        self.rows = [list(row) for row in rows]
        self.endResetModel()

    def show_reading(
        self, names: Mapping[int, str], problems: Sequence[Problem], skipped: Sequence[int], *, head: bool
    ) -> None:
        """Show how the rows are read: names of our columns, what cannot be read, and which rows stay out."""
        self._names = names
        self._problems = {(one.row - 1, one.column): one for one in problems}
        self._skipped = frozenset(number - 1 for number in skipped)
        self._head = head
        if self.rows:
            last = self.index(len(self.rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def place_of(self, problem: Problem) -> QModelIndex:
        """Return where a problem stands."""
        return self.index(problem.row - 1, problem.column)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() or not self.rows else max(len(row) for row in self.rows[:200])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        return self._names.get(section) or tr("niet overnemen")

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self._is_taken(index) else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        problem = self._problems.get((row, column))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            cells = self.rows[row]
            return cells[column] if column < len(cells) else ""
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.color("error" if problem else "ink" if self._is_taken(index) else "disabled")
        if role == Qt.ItemDataRole.BackgroundRole and problem:
            return self._theme.color("error.tint")
        if role == Qt.ItemDataRole.ToolTipRole:
            return problem.sentence if problem else None
        if role == Qt.ItemDataRole.AccessibleTextRole and problem:
            return f"{self.data(index)}. {problem.sentence}"
        if role == Qt.ItemDataRole.FontRole:
            return self._theme.font(Role.SMALL, strong=self._head and row == 0, tabular=True)
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        cells = self.rows[index.row()]
        cells += [""] * (index.column() + 1 - len(cells))
        cells[index.column()] = str(value)
        self.mended.emit()
        return True

    def _is_taken(self, index: _Index) -> bool:
        is_head = self._head and index.row() == 0
        return not is_head and index.row() not in self._skipped and bool(self._names.get(index.column()))
