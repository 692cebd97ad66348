"""The rows of one lane as Qt's list views want them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assessments.plan import TaskStatus
from assessments.types import TaskCode
from ui.plan.cards import Card, Row

_CHECKS = {
    TaskStatus.OPEN: Qt.CheckState.Unchecked,
    TaskStatus.BUSY: Qt.CheckState.PartiallyChecked,
    TaskStatus.DONE: Qt.CheckState.Checked,
}
_NO_PARENT = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


class CardModel(QAbstractListModel):
    """Heads and cards; heads cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return what is shown, in order."""
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; cards that only say something else keep their place and the focus."""
        fresh = tuple(rows)
        if [_key(row) for row in fresh] == [_key(row) for row in self._rows]:
            self._rows = fresh
            if fresh:
                self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
            return
        self.beginResetModel()
        self._rows = fresh
        self.endResetModel()

    def row_of(self, code: TaskCode) -> int | None:
        """Return where a task's card stands, None when it is not here."""
        return next((place for place, row in enumerate(self._rows) if isinstance(row, Card) and row.code == code), None)

    def card_at(self, place: int) -> Card | None:
        """Return the card at a place, None for a head or outside the list."""
        row = self._rows[place] if 0 <= place < len(self._rows) else None
        return row if isinstance(row, Card) else None

    def card_places(self) -> list[int]:
        """Return the places that hold a card."""
        return [place for place, row in enumerate(self._rows) if isinstance(row, Card)]

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()] if index.isValid() else None
        if role == Qt.ItemDataRole.DisplayRole and row is not None:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole and row is not None:
            return row.words() if isinstance(row, Card) else f"{row.title}, {row.note}"
        if role == Qt.ItemDataRole.CheckStateRole and isinstance(row, Card):
            return _CHECKS[row.status]
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if self.card_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


def _key(row: Row) -> str:
    return row.code if isinstance(row, Card) else row.title
