"""The RACI matrix as a table for Qt: a title, a column per role, and the way back to the advice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from assessments.types import Role
from ui.plan.raci.lines import GroupLine, Line, RaciLine
from ui.texts import tr
from wizard.drawing.pillars import NAMES
from wizard.planning.duties import LETTER_WORDS

Index = QModelIndex | QPersistentModelIndex
TITLE = 0


class RaciModel(QAbstractTableModel):
    """Lines of the matrix; it only shows, deciding is its table's."""

    def __init__(self) -> None:
        super().__init__()
        self.roles: tuple[Role, ...] = ()
        self.names: dict[Role, tuple[str, str]] = {}
        self._lines: tuple[Line, ...] = ()

    def show_lines(self, lines: Sequence[Line], names: dict[Role, tuple[str, str]]) -> None:
        """Show these lines under these roles, each with its name and who has it; the cursor stays where it can."""
        made, roles = tuple(lines), tuple(names)
        same = roles == self.roles and [_key(one) for one in made] == [_key(one) for one in self._lines]
        if not same:
            self.beginResetModel()
        self._lines, self.roles, self.names = made, roles, dict(names)
        if not same:
            self.endResetModel()
        elif made:
            self.dataChanged.emit(self.index(0, 0), self.index(len(made) - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    @property
    def back(self) -> int:
        """Return the last column: the way back to the advice."""
        return len(self.roles) + 1

    def line(self, row: int) -> Line:
        """Return the line in a row."""
        return self._lines[row]

    def line_at(self, index: Index) -> RaciLine | None:
        """Return the task or duty at an index, None for a group."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        return line if isinstance(line, RaciLine) else None

    def role_at(self, index: Index) -> Role | None:
        """Return the role of a column, None for the title and the way back."""
        place = index.column() - 1
        return self.roles[place] if 0 <= place < len(self.roles) else None

    def row_of(self, key: str) -> int:
        """Return the row of a task or duty, -1 when it is not here."""
        return next((row for row, one in enumerate(self._lines) if isinstance(one, RaciLine) and one.key == key), -1)

    def line_keys(self) -> list[str]:
        """Return the keys of all lines in order."""
        return [one.key for one in self._lines if isinstance(one, RaciLine)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.roles) + 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole and section == TITLE:
            return tr("Taak")
        if not 0 < section <= len(self.roles):
            return None
        code = self.roles[section - 1]
        name, holder = self.names[code]
        if role == Qt.ItemDataRole.DisplayRole:
            return code.value
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{name}: {holder}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line_at(index)
        if line is None or (index.column() == self.back and not line.is_changed):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if isinstance(line, GroupLine):
            shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return NAMES[line.pillar] if shown and index.column() == TITLE else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(line, index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(line, index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(line, index)
        return None

    def _words(self, line: RaciLine, index: Index) -> str:
        role = self.role_at(index)
        if role is not None:
            return line.letters.get(role, "")
        if index.column() == TITLE:
            return line.title
        return tr("Terug naar advies") if line.is_changed else ""

    def _said(self, line: RaciLine, index: Index) -> str:
        role = self.role_at(index)
        if role is not None:
            return f"{line.title}, {self.names[role][0]}: {LETTER_WORDS[line.letters.get(role, '')]}"
        if index.column() == TITLE:
            changed = tr(", aangepast") if line.is_changed else ""
            return f"{line.title}, {line.under}{changed}. {line.problem}".strip()
        return tr("{title} terug naar advies").format(title=line.title)

    def _tip(self, line: RaciLine, index: Index) -> str:
        role = self.role_at(index)
        if role is None:
            return f"{line.title}\n{line.under}" if index.column() == TITLE else ""
        letter, advice = line.letters.get(role, ""), line.advised.get(role, "")
        words = f"{self.names[role][0]}: {LETTER_WORDS[letter]}"
        return words if letter == advice else f"{words}\n{tr('Advies')}: {LETTER_WORDS[advice]}"


def _key(line: Line) -> str:
    return line.key if isinstance(line, RaciLine) else line.pillar.value
