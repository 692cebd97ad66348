"""The rows behind a grid; a cell that cannot be read keeps its text and its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.texts import tr
from ui.widgets.grid.columns import Column, Entry, Kind, Row, TotalRow
from wizard.entry.refusal import Refusal

Index = QModelIndex | QPersistentModelIndex
YES, NO = "ja", "nee"


class GridModel(QAbstractTableModel):
    """Rows of plain values under columns that read and write them.

    Signals:
        committed(row_key, column_key, value): a person changed a cell; the value is the row's new one.
        refused(sentence): what is wrong in the first cell that cannot be read, "" when all can.
    """

    committed = Signal(str, str, object)
    refused = Signal(str)

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.is_locked = False
        self._rows: list[Row] = []
        self._order: list[int] = []
        self._sorted_by: tuple[int, bool] | None = None
        self._wrong: dict[tuple[str, str], tuple[str, str]] = {}

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the same rows with other values keep cursor, selection and editor."""
        made = list(rows)
        same = len(made) == len(self._rows) and all(map(_is_same_row, made, self._rows))
        if same and made == self._rows:
            return
        if not same:
            self.beginResetModel()
        self._rows = made
        keys = {row.key for row in made if isinstance(row, Entry)}
        self._wrong = {cell: wrong for cell, wrong in self._wrong.items() if cell[0] in keys}
        if not same:
            self._order = self._in_order()
            self.endResetModel()
        elif made:
            self.dataChanged.emit(self.index(0, 0), self.index(len(made) - 1, len(self.columns) - 1))

    def entries(self) -> tuple[Any, ...]:
        """Return the values of the rows that one fills in, in their own order."""
        return tuple(row.value for row in self._rows if isinstance(row, Entry))

    def row_at(self, shown: int) -> Row:
        """Return the row that stands at a place on the screen."""
        return self._rows[self._order[shown]]

    def entry_at(self, index: Index) -> Entry | None:
        """Return the row that one fills in at an index, None for a head or a total."""
        if not index.isValid() or index.row() >= len(self._order):
            return None
        row = self.row_at(index.row())
        return row if isinstance(row, Entry) else None

    def cell(self, row_key: str, column_key: str) -> QModelIndex:
        """Return where a cell stands; invalid when there is none."""
        column = next((place for place, one in enumerate(self.columns) if one.key == column_key), 0)
        for shown, place in enumerate(self._order):
            row = self._rows[place]
            if isinstance(row, Entry) and row.key == row_key:
                return self.index(shown, column)
        return QModelIndex()

    def sort_by(self, column: int, ascending: bool | None) -> None:
        """Show the rows sorted by a column, or in their own order for None; nothing is stored in another order."""
        self.layoutAboutToBeChanged.emit()
        before = self._order
        self._sorted_by = None if ascending is None else (column, ascending)
        self._order = self._in_order()
        places = {place: shown for shown, place in enumerate(self._order)}
        old = self.persistentIndexList()
        new = [self.index(places[before[one.row()]], one.column()) if one.row() < len(before) else one for one in old]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _in_order(self) -> list[int]:
        places = list(range(len(self._rows)))
        if self._sorted_by is None or not all(isinstance(row, Entry) for row in self._rows):
            return places
        column, ascending = self._sorted_by
        by = self.columns[column].order or self.columns[column].show
        keys = [by(row.value) for row in self._rows if isinstance(row, Entry)]
        known = [place for place in places if keys[place] not in (None, "")]
        known.sort(key=lambda place: keys[place], reverse=not ascending)
        return known + [place for place in places if keys[place] in (None, "")]

    def try_read(self, index: Index, text: str) -> Any:
        """Return the row's value as it would become, or a Refusal; nothing changes."""
        entry = self.entry_at(index)
        assert entry is not None
        return self.columns[index.column()].read(entry.value, text)

    def sentence(self) -> str:
        """Return what is wrong in the first cell that cannot be read, "" when nothing is."""
        return next(iter(self._wrong.values()))[1] if self._wrong else ""

    def complaint(self, current: Index) -> str:
        """Return what is wrong in a cell, else in the first one that cannot be read, with the name of its row."""
        if self.is_wrong(current):
            return self._tip(current)
        first = self.first_wrong()
        name = self.name_of(first).strip() if first.isValid() and first.row() != current.row() else ""
        return f"{name}: {self._tip(first)}" if name else self.sentence()

    def first_wrong(self) -> QModelIndex:
        """Return the first cell that cannot be read; invalid when all can."""
        return self.cell(*next(iter(self._wrong))) if self._wrong else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(self.columns[section].head)
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_side(self.columns[section]) | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.entry_at(index) is None:
            return Qt.ItemFlag.NoItemFlags  # a head or a total: the arrow keys pass it by
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self.is_editable(index) else flags

    def choices_at(self, index: Index) -> Sequence[str]:
        """Return what one can choose from in a cell, nothing where one types."""
        entry = self.entry_at(index)
        return () if entry is None else self.columns[index.column()].choices(entry.value)

    def is_editable(self, index: Index) -> bool:
        """Tell whether a person may change a cell."""
        entry = self.entry_at(index)
        if entry is None or self.is_locked:
            return False
        column = self.columns[index.column()]
        return column.kind not in {Kind.READ_ONLY, Kind.WORDS} and column.editable(entry.value)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._order):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.shown(index)
        if role == Qt.ItemDataRole.EditRole:
            return self.typed(index)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_side(self.columns[index.column()]) | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        return None

    def shown(self, index: Index) -> str:
        """Return what a cell says."""
        row, column = self.row_at(index.row()), self.columns[index.column()]
        if isinstance(row, TotalRow):
            return row.cells.get(column.key, "")
        if not isinstance(row, Entry):
            return row.text if index.column() == 0 else ""
        wrong = self._wrong.get((row.key, column.key))
        return wrong[0] if wrong else column.show(row.value)

    def name_of(self, index: Index) -> str:
        """Return what the first column says of a cell's row."""
        return self.shown(self.index(index.row(), 0))

    def typed(self, index: Index) -> str:
        """Return the text that stands in a cell's editor."""
        entry, column = self.entry_at(index), self.columns[index.column()]
        if entry is None:
            return ""
        wrong = self._wrong.get((entry.key, column.key))
        return wrong[0] if wrong else column.text(entry.value)

    def is_wrong(self, index: Index) -> bool:
        """Tell whether a cell holds text that cannot be read."""
        entry = self.entry_at(index)
        return entry is not None and (entry.key, self.columns[index.column()].key) in self._wrong

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not self.is_editable(index):
            return False
        entry, column = self.entry_at(index), self.columns[index.column()]
        assert entry is not None
        text = str(value).strip()
        if text == self.typed(index).strip() and not self.is_wrong(index):
            return True
        found = column.read(entry.value, text)
        cell = (entry.key, column.key)
        if isinstance(found, Refusal):
            self._wrong[cell] = (text, found.sentence)
        else:
            self._wrong.pop(cell, None)
            self._rows[self._order[index.row()]] = replace(entry, value=found)
        self.dataChanged.emit(index, index)
        self.refused.emit(self.sentence())
        if not isinstance(found, Refusal) and found != entry.value:
            self.committed.emit(entry.key, column.key, found)
        return True

    def _tip(self, index: Index) -> str:
        entry, column = self.entry_at(index), self.columns[index.column()]
        if entry is None:
            return ""
        wrong = self._wrong.get((entry.key, column.key))
        return wrong[1] if wrong else column.tip(entry.value)

    def _spoken(self, index: Index) -> str:
        if self.entry_at(index) is None:
            return self.shown(index)
        column, name = self.columns[index.column()], self.name_of(index)
        said = self.shown(index) or tr("leeg")
        if column.kind is Kind.TICK:
            said = self.typed(index)
        wrong = self._tip(index) if self.is_wrong(index) else ""
        return f"{name}, {tr(column.head)}: {said}. {wrong}".removesuffix(". ")


def _side(column: Column) -> Qt.AlignmentFlag:
    if column.kind is Kind.TICK:
        return Qt.AlignmentFlag.AlignHCenter
    return Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft


def _is_same_row(one: Row, other: Row) -> bool:
    if isinstance(one, Entry):
        return isinstance(other, Entry) and one.key == other.key
    return type(one) is type(other)
