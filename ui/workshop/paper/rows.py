"""The rows of the list one types in: heads of steps, and questions with what was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assessments.types import QuestionId
from assessments.votes import NoLevel, Vote
from wizard.workshop.paper import NOTHING, vote_words

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class StepHead:
    """The name of the step that the questions below it belong to."""

    words: str


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A question on paper.

    Attributes:
        may_waive: "n.v.t." is allowed.
        aside: what differs, in a few words; "" when nothing does.

    """

    code: QuestionId
    question: str
    may_waive: bool
    vote: Vote = NOTHING
    aside: str = ""


Line = StepHead | PaperRow


class PaperModel(QAbstractListModel):
    """Heads and questions in the order of the paper; only questions can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def set_lines(self, lines: Sequence[Line]) -> bool:
        """Show these lines; tell whether they are other questions than before."""
        made = tuple(lines)
        if made == self._lines:
            return False
        same = [_name(one) for one in made] == [_name(one) for one in self._lines]
        if not same:
            self.beginResetModel()
        self._lines = made
        if not same:
            self.endResetModel()
        elif made:
            self.dataChanged.emit(self.index(0), self.index(len(made) - 1))
        return not same

    def line(self, index: Index) -> Line | None:
        """Return the line at an index, None for none."""
        return self._lines[index.row()] if index.isValid() and index.row() < len(self._lines) else None

    def place(self, code: QuestionId) -> int:
        """Return where a question stands, -1 when it does not."""
        places = (at for at, one in enumerate(self._lines) if isinstance(one, PaperRow) and one.code == code)
        return next(places, -1)

    def next_question(self, place: int, step: int) -> int:
        """Return the place of the next question down (1) or up (-1), -1 when there is none."""
        place += step
        while 0 <= place < len(self._lines):
            if isinstance(self._lines[place], PaperRow):
                return place
            place += step
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.line(index), PaperRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index)
        if line is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.words if isinstance(line, StepHead) else _spoken(line)
        return None


def cell_of(vote: Vote) -> str:
    """Return in which cell a vote stands: "0" to "4", "N", "?", or "" for none."""
    if vote.level is not None:
        return str(vote.level)
    return {NoLevel.NOT_APPLICABLE: "N", NoLevel.DONT_KNOW: "?"}.get(vote.no_level, "") if vote.no_level else ""


def vote_of(cell: str, remark: str = "") -> Vote:
    """Return the vote of a cell, with the remark that stays."""
    if cell.isdigit():
        return Vote(int(cell), remark=remark, origin=NOTHING.origin)
    reason = {"N": NoLevel.NOT_APPLICABLE, "?": NoLevel.DONT_KNOW}.get(cell)
    return Vote(no_level=reason, remark=remark, origin=NOTHING.origin)


def _name(line: Line) -> str:
    return line.words if isinstance(line, StepHead) else line.code


def _spoken(row: PaperRow) -> str:
    remark = f", opmerking: {row.vote.remark}" if row.vote.remark else ""
    aside = f", {row.aside}" if row.aside else ""
    return f"{row.code} {row.question} {vote_words(row.vote)}{aside}{remark}"
