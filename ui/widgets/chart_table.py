"""The numbers of a chart as a table to read, select and copy."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.theme import Role, Theme
from wizard.entry.blocks import join

Rows = tuple[tuple[str, ...], ...]
_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_PAD = 4


class _Model(QAbstractTableModel):
    """Rows of words under heads; all but the first column are numbers."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: Rows = ()

    def show(self, rows: Rows) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else max(0, len(self.rows) - 1)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() or not self.rows else len(self.rows[0])

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            cells = self.rows[index.row() + 1]
            return cells[index.column()] if index.column() < len(cells) else ""
        if role == Qt.ItemDataRole.FontRole:
            return self._theme.font(Role.SMALL, tabular=index.column() > 0)
        return self._look(index.column(), role, "ink")

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if way != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rows[0][section]
        if role == Qt.ItemDataRole.FontRole:
            return self._theme.font(Role.CAPTION)
        return self._look(section, role, "muted")

    def _look(self, column: int, role: int, color: str) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return self._theme.color(color) if role == Qt.ItemDataRole.ForegroundRole else None


class _Padded(QStyledItemDelegate):
    """Cells that stand under their heads: a head keeps more room at its sides than a cell does."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, self._inside(option), index)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return super().sizeHint(self._inside(option), index)

    def _inside(self, option: QStyleOptionViewItem) -> QStyleOptionViewItem:
        made = QStyleOptionViewItem(option)
        made.rect = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        return made


class ChartTable(QTableView):
    """A table as high as its rows; names wrap, numbers keep their room, Ctrl+C copies what is selected."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = _Model(theme, self)
        self.setModel(self._model)
        self.setItemDelegate(_Padded(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        theme.changed.connect(self._on_theme_changed)

    @property
    def rows(self) -> Rows:
        """Return what is shown, the heads first."""
        return self._model.rows

    def show_rows(self, rows: Rows, name: str) -> None:
        """Show these rows, the heads first; ``name`` is what a screen reader calls the table."""
        if rows == self._model.rows:
            return
        self._model.show(rows)
        self.setAccessibleName(name)
        self._fit()

    def sizeHint(self) -> QSize:
        bar = self.horizontalScrollBar()
        extra = bar.sizeHint().height() if bar.maximum() > 0 else 0
        heights = self.verticalHeader().length() + self.horizontalHeader().sizeHint().height()
        return QSize(self._theme.px(240), heights + extra + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.text().isalpha():
            event.ignore()  # a letter is a key of the card and no search in the table
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        cells = sorted((index.row(), index.column()) for index in self.selectedIndexes())
        rows = sorted({row for row, _ in cells})
        block = [[self._model.rows[row + 1][column] for at, column in cells if at == row] for row in rows]
        if block:
            QGuiApplication.clipboard().setText(join(block))

    def _fit(self) -> None:
        """Give numbers what they need, the names the rest, and each row the height of its words."""
        header = self.horizontalHeader()
        count = self._model.columnCount()
        for column in range(count):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        padding = self._theme.px(12)
        needed = [max(self.sizeHintForColumn(at), header.sectionSizeHint(at)) + padding for at in range(1, count)]
        for column, width in enumerate(needed, 1):
            header.resizeSection(column, width)
        if count:
            header.resizeSection(0, max(self.viewport().width() - sum(needed), self._theme.px(90)))
        self.verticalHeader().setMinimumSectionSize(self._theme.px(26))
        self.resizeRowsToContents()
        self.updateGeometry()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()
        self.viewport().update()
