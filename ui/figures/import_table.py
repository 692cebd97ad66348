"""The rows of a spreadsheet as they were found; a cell that cannot be read is marked and can be mended here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from wizard.entry.cells import Cell, words
from wizard.entry.importing import Preview, Problem

_Index = QModelIndex | QPersistentModelIndex
_Place = tuple[int, int]


class ImportModel(QAbstractTableModel):
    """Source rows under the names of our columns.

    Signals: ``mended()`` after a person changed a cell.
    """

    mended = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[list[Cell]] = []
        self.choices: Mapping[str, Sequence[str]] = {}
        self._keys: Mapping[int, str] = {}
        self._names: Mapping[str, str] = {}
        self._problems: dict[_Place, Problem] = {}
        self._left: set[_Place] = set()
        self._out: frozenset[int] = frozenset()
        self._head = 0

    def set_rows(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Show other source rows."""
        self.beginResetModel()
        self.rows = [list(row) for row in rows]
        self._problems, self._left = {}, set()
        self.endResetModel()

    def show_reading(self, keys: Mapping[int, str], names: Mapping[str, str], found: Preview, *, head: int) -> None:
        """Show how the rows are read: what each column is, what cannot be read, and which rows stay out."""
        self._keys, self._names, self._head = keys, names, head
        self._problems = {(one.row - 1, one.column): one for one in found.problems}
        self._left &= set(self._problems)
        self._out = frozenset(number - 1 for number in (*range(1, head + 1), *found.skipped, *found.totals))
        if self.rows:
            last = self.index(len(self.rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def open_problems(self) -> list[Problem]:
        """Return the cells that still want mending, or leaving empty."""
        return [one for place, one in self._problems.items() if place not in self._left]

    def leave_empty(self) -> None:
        """Take over every cell that cannot be read as an empty one."""
        self._left |= set(self._problems)
        self.mended.emit()

    def place_of(self, problem: Problem) -> QModelIndex:
        """Return where a problem stands."""
        return self.index(problem.row - 1, problem.column)

    def choices_at(self, index: _Index) -> Sequence[str]:
        """Return the words one can choose from in a cell, none when one types there."""
        return self.choices.get(self._keys.get(index.column(), ""), ())

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else max((len(row) for row in self.rows), default=0)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            if orientation is Qt.Orientation.Vertical:
                return str(section + 1)
            return self._names.get(self._keys.get(section, "")) or tr("niet overnemen")
        if role == Qt.ItemDataRole.ForegroundRole:
            is_ours = orientation is Qt.Orientation.Horizontal and bool(self._keys.get(section))
            return self._theme.color("ink" if is_ours else "muted")
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation is Qt.Orientation.Horizontal:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self._is_taken(index) else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._shown(row, column, editing=role == Qt.ItemDataRole.EditRole)
        problem = self._problems.get((row, column))
        is_open = problem is not None and (row, column) not in self._left
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.color("error" if is_open else "ink" if self._is_taken(index) else "muted")
        if role == Qt.ItemDataRole.BackgroundRole and is_open:
            return self._theme.color("error.tint")
        if role == Qt.ItemDataRole.ToolTipRole:
            return problem.sentence if problem else self._why_out(row)
        if role == Qt.ItemDataRole.AccessibleTextRole and problem:
            return f"{self._shown(row, column, editing=False)}. {problem.sentence}"
        if role == Qt.ItemDataRole.FontRole:
            return self._font(row, column, is_left=problem is not None and not is_open)
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or str(value) == self.data(index, role):
            return False
        cells = self.rows[index.row()]
        cells += [""] * (index.column() + 1 - len(cells))
        cells[index.column()] = str(value)
        self._left.discard((index.row(), index.column()))
        self.mended.emit()
        return True

    def _shown(self, row: int, column: int, *, editing: bool) -> str:
        cells = self.rows[row]
        text = words(cells[column]) if column < len(cells) else ""
        return tr("kies…") if not text and not editing and (row, column) in self._problems else text

    def _why_out(self, row: int) -> str | None:
        return tr("Deze regel komt er niet bij.") if row in self._out else None

    def _font(self, row: int, column: int, *, is_left: bool) -> Any:
        font = self._theme.font(Role.SMALL, strong=row + 1 == self._head, tabular=True)
        font.setStrikeOut((is_left or row in self._out or not self._keys.get(column)) and row + 1 > self._head)
        return font

    def _is_taken(self, index: _Index) -> bool:
        return index.row() not in self._out and bool(self._keys.get(index.column()))


class ImportDelegate(QStyledItemDelegate):
    """A list to choose from where only some words will do, else a text field."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        model = index.model()
        choices = model.choices_at(index) if isinstance(model, ImportModel) else ()
        if not choices:
            return super().createEditor(parent, option, index)
        editor = QComboBox(parent)
        editor.addItems(list(choices))
        editor.activated.connect(self._on_editor_activated)
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.showPopup()
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: Any, index: _Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())
        else:
            super().setModelData(editor, model, index)

    def _on_editor_activated(self, _: int) -> None:
        editor = self.sender()
        if isinstance(editor, QComboBox):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
