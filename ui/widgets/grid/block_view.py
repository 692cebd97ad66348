"""Selecting, copying, pasting and emptying blocks of cells."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QWidget

from ui.texts import tr
from ui.widgets.grid.model import GridModel, Index
from wizard import formats
from wizard.entry.blocks import join, split
from wizard.entry.refusal import Refusal


class BlockView(QTableView):
    """A table whose cells go to and from the clipboard as a spreadsheet's do.

    Signals:
        emptied(values): several cells were emptied or filled at once: (row_key, value) pairs.
        refused(sentence): what is wrong in the first cell that cannot be read, "" when all can.
        block_pasted(text, row_key, column_key): a block from a spreadsheet, to be placed from this cell on.
    """

    emptied = Signal(list)
    refused = Signal(str)
    block_pasted = Signal(str, str, str)

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = model
        model.setParent(self)
        self.setModel(model)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: what is typed belongs in this cell or nowhere, and Qt would leap to a row that begins with it."""

    def selected_keys(self) -> list[str]:
        """Return the keys of the rows in which something is selected, from top to bottom."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        entries = (self.grid.entry_at(self.grid.index(row, 0)) for row in rows)
        return [entry.key for entry in entries if entry is not None]

    def editor(self) -> QWidget | None:
        """Return the open editor, None when nothing is being typed."""
        return self.indexWidget(self.currentIndex()) if self.is_editing() else None

    def is_editing(self) -> bool:
        """Tell whether a cell is being typed in."""
        return self.state() == QAbstractItemView.State.EditingState

    def close_editor(self) -> None:
        """End the typing in a cell without taking it over."""
        editor = self.editor()
        if editor is not None:
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def copy(self) -> None:
        """Put the selected cells on the clipboard, as a spreadsheet reads them back."""
        cells = self.selectedIndexes()
        if not cells:
            return
        rows = sorted({index.row() for index in cells})
        columns = sorted({index.column() for index in cells})
        block = [[self.grid.typed(self.grid.index(row, column)) or self.grid.shown(self.grid.index(row, column))
                  for column in columns] for row in rows]  # fmt: skip
        QGuiApplication.clipboard().setText(join(block))

    def cut(self) -> None:
        """Copy the selected cells and empty them."""
        self.copy()
        self._set_selected("")

    def paste(self) -> None:
        """Put what is on the clipboard in the cells: one value in all selected ones, a block from the first one on."""
        text = QGuiApplication.clipboard().text()
        block = split(text)
        if not block or self.grid.is_locked:
            return
        if len(block) == 1 and len(block[0]) == 1:
            self._set_selected(block[0][0])
            return
        first = min(self.selectedIndexes() or [self.currentIndex()], key=lambda one: (one.row(), one.column()))
        entry = self.grid.entry_at(first)
        column = self.grid.columns[max(first.column(), 0)].key
        self.block_pasted.emit(text, entry.key if entry else "", column)

    def place_block(self, text: str) -> None:
        """Put a block cell by cell in what is in sight, from the first selected cell on; heads and totals are passed by."""
        first = min(self.selectedIndexes() or [self.currentIndex()], key=lambda one: (one.row(), one.column()))
        rows = [row for row in range(first.row(), self.grid.rowCount()) if self.grid.entry_at(self.grid.index(row, 0))]
        columns = [place for place in range(first.column(), self.grid.columnCount()) if not self.isColumnHidden(place)]
        made: dict[str, object] = {}
        block = split(text)
        outside = [*block[len(rows) :], *(line[len(columns) :] for line in block[: len(rows)])]
        missed = sum(bool(cell.strip()) for line in outside for cell in line)
        for line, row in zip(block, rows, strict=False):
            for cell, column in zip(line, columns, strict=False):
                missed += not self._place_cell(self.grid.index(row, column), cell, made)
        if made:
            self.emptied.emit(list(made.items()))
        if missed:
            cells = formats.count(missed, tr("geplakte cel past"), tr("geplakte cellen passen"))
            self.refused.emit(tr("{cells} hier niet.").format(cells=cells))

    def _place_cell(self, index: Index, text: str, made: dict[str, object]) -> bool:
        """Read a text into a cell of a row that is being made; tell whether it could, or already says so."""
        entry, column = self.grid.entry_at(index), self.grid.columns[index.column()]
        if entry is None or not self.grid.is_editable(index):
            return text.strip() in {"", self.grid.shown(index)}
        found = column.read(made.get(entry.key, entry.value), text.strip())
        if isinstance(found, Refusal):
            return False
        made[entry.key] = found
        return True

    def _set_selected(self, text: str) -> None:
        cells = [one for one in self.selectedIndexes() or [self.currentIndex()] if self.grid.is_editable(one)]
        if len(cells) == 1:
            self.grid.setData(cells[0], text)
            return
        made: dict[str, object] = {}
        for index in sorted(cells, key=lambda one: (one.row(), one.column())):
            entry = self.grid.entry_at(index)
            assert entry is not None
            found = self.grid.columns[index.column()].read(made.get(entry.key, entry.value), text)
            if isinstance(found, Refusal):
                self.refused.emit(found.sentence)
            else:
                made[entry.key] = found
        if made:
            self.emptied.emit(list(made.items()))

    def _fill_down(self) -> None:
        cells = self.selectedIndexes()
        if len(cells) > 1:
            self._set_selected(self.grid.typed(min(cells, key=lambda one: (one.row(), one.column()))))
