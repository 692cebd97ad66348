"""The dossiers of the library as a list: searched, sorted, counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from assessments.types import DossierSummary
from ui.folding import fold
from ui.start.desk import FactsDesk
from ui.start.facts import CardFacts, kind_words, spoken

_Index = QModelIndex | QPersistentModelIndex


class Order(StrEnum):
    """What comes first."""

    NEWEST = "newest"
    NAME = "name"


class DossierModel(QAbstractListModel):
    """Summaries as rows; what a card needs beyond them comes from the desk when it is painted."""

    def __init__(
        self, desk: FactsDesk, sectors: Mapping[str, str], now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sectors = sectors
        self._now = now
        self._all: tuple[DossierSummary, ...] = ()
        self._shown: list[DossierSummary] = []
        self._places: dict[str, int] = {}
        self._typed = ""
        self._order = Order.NEWEST
        desk.ready.connect(self._on_desk_ready)

    @property
    def now(self) -> datetime:
        """The clock's time."""
        return self._now()

    @property
    def total(self) -> int:
        """How many dossiers there are, found or not."""
        return len(self._all)

    def set_dossiers(self, dossiers: Sequence[DossierSummary]) -> None:
        """Show these, in the order and with the search that are on."""
        self._all = tuple(dossiers)
        self._rebuild()

    def set_search(self, typed: str) -> None:
        """Show only dossiers whose name or sector holds every word."""
        self._typed = typed
        self._rebuild()

    def set_order(self, order: Order) -> None:
        """Show the same in another order."""
        self._order = order
        self._rebuild()

    def dossier(self, row: int) -> DossierSummary:
        """Return the dossier of a row."""
        return self._shown[row]

    def row_of(self, dossier_id: str) -> int:
        """Return the row of a dossier, -1 when it is not shown."""
        return self._places.get(dossier_id, -1)

    def facts(self, row: int) -> CardFacts | None:
        """Return a card's facts; None while they are being worked out."""
        return self._desk.facts(self._shown[row])

    def kind_words(self, row: int) -> str:
        """Return sector and size in words."""
        return kind_words(self._shown[row], self._sectors)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown[index.row()].organisation
        if role == Qt.ItemDataRole.AccessibleTextRole:
            summary = self._shown[index.row()]
            known = self._desk.known.get((summary.id, summary.updated_at))
            return spoken(summary, known, self._sectors, self._now())
        return None

    def _rebuild(self) -> None:
        self.beginResetModel()
        words = fold(self._typed).split()
        found = (
            [one for one in self._all if all(word in self._searched(one) for word in words)]
            if words
            else list(self._all)
        )
        if self._order is Order.NAME:
            found.sort(key=lambda one: (fold(one.organisation), one.id))
        else:
            found.sort(key=lambda one: one.updated_at, reverse=True)
        self._shown = found
        self._places = {one.id: row for row, one in enumerate(found)}
        self.endResetModel()

    def _searched(self, one: DossierSummary) -> str:
        return fold(f"{one.organisation} {self._sectors.get(one.sector or '', '')}")

    @Slot(str)
    def _on_desk_ready(self, dossier_id: str) -> None:
        row = self.row_of(dossier_id)
        if row >= 0:
            index = self.index(row)
            self.dataChanged.emit(index, index)
