"""What a grid shows: columns that read and write a plain value, and rows that hold one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from wizard.entry.refusal import Refusal


class Kind(StrEnum):
    """How a cell is filled in."""

    TEXT = "text"
    NUMBER = "number"
    TICK = "tick"
    READ_ONLY = "read_only"
    """A number that is worked out."""
    WORDS = "words"
    """Words that cannot be changed here."""


def _nothing(_: Any) -> str:
    return ""


def _yes(_: Any) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Column:
    """One column over rows that hold some value R.

    Attributes:
        key: stable name, part of a cell's path.
        head: words in the head.
        width: in px at 100 %. stretch: its part of the width that is left.
        show: R to what the cell says; "" shows a quiet dash.
        edit: R to the text in the editor; by default what it shows.
        read: R and a text to a new R, or why the text cannot be read; "" empties the cell.
        choices: the words one can choose from in a row, none where one only types; others may be typed when ``read``
            takes them.
        ticked: for a TICK whether it is on; ``read`` gets "ja" or "nee".
        editable: whether this row's cell may change.
        order: what rows are sorted by; None comes last.
        muted: whether the cell is shown quietly. tip: more about the cell.
        alarm: whether what the cell says cannot be right, so that it stands out.

    """

    key: str
    head: str
    width: int
    show: Callable[[Any], str]
    read: Callable[[Any, str], Any] = lambda row, _: row
    kind: Kind = Kind.TEXT
    stretch: int = 0
    edit: Callable[[Any], str] | None = None
    choices: Callable[[Any], Sequence[str]] = lambda _: ()
    ticked: Callable[[Any], bool] = _yes
    editable: Callable[[Any], bool] = _yes
    order: Callable[[Any], Any] | None = None
    muted: Callable[[Any], bool] = field(default=lambda _: False)
    tip: Callable[[Any], str] = _nothing
    alarm: Callable[[Any], bool] = field(default=lambda _: False)

    @property
    def is_number(self) -> bool:
        """Tell whether its cells stand right and tabular."""
        return self.kind in {Kind.NUMBER, Kind.READ_ONLY}

    def text(self, row: Any) -> str:
        """Return what stands in the editor."""
        return (self.edit or self.show)(row)


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that one fills in; ``key`` tells it from the others as long as the grid lives.

    Attributes:
        is_waiting: nothing stands there yet; it is shown quietly.
        adds_row: filling it in makes one more row, so it is kept only once its cell is left.

    """

    key: str
    value: Any
    is_waiting: bool = False
    adds_row: bool = False


@dataclass(frozen=True, slots=True)
class GroupHead:
    """The name of the rows below it."""

    text: str


@dataclass(frozen=True, slots=True)
class TotalRow:
    """A sum: words per column; ``is_last`` for the one under everything."""

    cells: Mapping[str, str]
    is_last: bool = False


Row = Entry | GroupHead | TotalRow
Read = Any | Refusal
