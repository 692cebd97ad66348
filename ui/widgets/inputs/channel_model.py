"""The rows behind the channel table, fed with plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from assessments.catalogue import Option
from assessments.figures import Channel
from ui.texts import tr
from ui.theme import Role, Theme
from wizard.entry.notation import read_decimal, read_whole, write_decimal

FIELDS = ("spend", "hours", "responses", "suitable", "hires")
HEADS = ("Kanaal", "Kosten in €", "Uren", "Reacties", "Geschikt", "Aannames")
_MONEY = {"spend", "hours"}
_Index = QModelIndex | QPersistentModelIndex


class ChannelModel(QAbstractTableModel):
    """The rows of the table; a cell that cannot be read keeps its text and counts as empty.

    Signals: ``edited()`` after a person changed a cell; ``refused(sentence)``, "" when all can be read again.
    """

    edited = Signal()
    refused = Signal(str)

    def __init__(self, theme: Theme, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._options = tuple(options)
        self._rows: list[Channel] = []
        self._wrong: dict[tuple[int, int], str] = {}
        self.set_channels(())

    def channels(self) -> tuple[Channel, ...]:
        """Return the channels that hold anything."""
        return tuple(row for row in self._rows if row != Channel(row.label))

    def set_channels(self, channels: Sequence[Channel]) -> None:
        """Show channels: one row per option, then those under another name."""
        left = list(channels)
        rows = []
        for option in self._options:
            found = next((one for one in left if one.label in (option.text, option.code)), None)
            if found is not None:
                left.remove(found)
            rows.append(found or Channel(option.text))
        self.beginResetModel()
        self._rows = rows + left
        self._wrong.clear()
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if section == 0 else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.FontRole:
            return self._theme.font(Role.CAPTION)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.color("muted")
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(row, column, plain=role == Qt.ItemDataRole.EditRole)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.color("error" if (row, column) in self._wrong else "ink")
        if role == Qt.ItemDataRole.FontRole:
            return self._theme.font(Role.SMALL, tabular=column > 0)
        if role == Qt.ItemDataRole.AccessibleTextRole and column:
            text = self._text(row, column, plain=False) or tr("leeg")
            return f"{self._rows[row].label}, {tr(HEADS[column])}: {text}"
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() == 0:
            return False
        row, column = index.row(), index.column()
        field, text = FIELDS[column - 1], str(value).strip()
        number: Decimal | int | None = None
        if text:
            number = read_decimal(text) if field in _MONEY else read_whole(text)
        before = self._rows[row]
        if text and (number is None or number < 0):
            self._wrong[row, column] = text  # what was filled in before still counts
        else:
            self._wrong.pop((row, column), None)
            known: Any = number
            self._rows[row] = replace(before, **{field: known})
        self.dataChanged.emit(index, index)
        self.refused.emit(self.sentence())
        if self._rows[row] != before:
            self.edited.emit()
        return True

    def sentence(self) -> str:
        """Return what is wrong in the first cell that cannot be read, "" when nothing is."""
        if not self._wrong:
            return ""
        row, column = min(self._wrong)
        money = FIELDS[column - 1] in _MONEY
        text = (
            tr("{channel}: vul bij {head} een getal in van 0 of meer.")
            if money
            else tr("{channel}: vul bij {head} een heel getal in.")
        )
        return text.format(channel=self._rows[row].label, head=tr(HEADS[column]).lower())

    def first_wrong(self) -> QModelIndex:
        """Return the first cell that cannot be read; invalid when all can."""
        return self.index(*min(self._wrong)) if self._wrong else QModelIndex()

    def _text(self, row: int, column: int, *, plain: bool) -> str:
        channel = self._rows[row]
        if column == 0:
            return next((one.text for one in self._options if one.code == channel.label), channel.label)
        if (row, column) in self._wrong:
            return self._wrong[row, column]
        number = getattr(channel, FIELDS[column - 1])
        if plain or number is None:
            return write_decimal(number)
        return write_decimal(number)
