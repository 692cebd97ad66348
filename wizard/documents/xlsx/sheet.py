"""What a workbook holds, as plain values: sheets of one table each, columns with a kind, and rows of typed cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from wizard.formats import NBSP

Value = str | int | Decimal | date | datetime | None
"""None is unknown or not filled in: an empty cell, never 0. Text is only ever text."""


class Kind(StrEnum):
    """What the cells of a column are, and so how they look."""

    CODE = "code"
    """A short text that names the row."""
    TEXT = "text"
    """Words; a long text takes more lines."""
    PILLAR = "pillar"
    WHOLE = "whole"
    NUMBER = "number"
    """A number with the decimals it needs."""
    TENTH = "tenth"
    """A number shown with one decimal; the cell holds all there are."""
    HOURS = "hours"
    SCORE = "score"
    """A level or score, 0-4, two decimals."""
    MONEY = "money"
    """Euro, two decimals."""
    SHARE = "share"
    """0-1, shown as a percentage."""
    DAY = "day"
    MOMENT = "moment"
    """A day and a time."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is of another kind than its column."""

    value: Value
    kind: Kind


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        width: in letters.
        total: whether a last row adds the column up, over what a filter leaves.
        choices: what one may pick in its cells; none means anything.
        stays: whether it is there without a filled cell too: one fills it in later.
        side: of which kind the head and all cells stand at the side; None for the column's own and each cell's own.
        meaning: a sentence for who does not know the word in the head, "" when it speaks for itself.

    """

    head: str
    kind: Kind = Kind.TEXT
    width: float = 12
    total: bool = False
    choices: tuple[str, ...] = ()
    stays: bool = False
    side: Kind | None = None
    meaning: str = ""


Row = tuple[Value | Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of one table.

    Attributes:
        name: at most 31 letters, without []:*?/ and backslash.
        about: what stands in it, in a sentence, for the guide in front.
        kept: how many columns stay in sight, and are printed again, on the left.

    """

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    kept: int = 1


def text(*parts: str | None) -> str | None:
    """Join what is filled in with line ends; None when nothing is, so that the cell stays empty."""
    return "\n".join(part for part in parts if part and part.strip()) or None


def searchable(words: str | None) -> str | None:
    """Return our own words with plain spaces, as somebody types them who looks for them."""
    return None if words is None else words.replace(NBSP, " ")


def yes(value: bool | None) -> str | None:
    """Say ja or nee; None when nobody knows."""
    return None if value is None else "ja" if value else "nee"


def sheet(name: str, about: str, columns: Sequence[Column], rows: Iterable[Row], kept: int = 1) -> Sheet | None:
    """Return a sheet without the columns in which no cell is filled, its kept ones excepted; None when nothing is."""
    filled = tuple(row for row in rows if any(map(_is_filled, row)))
    if not filled:
        return None
    used = [
        place
        for place, column in enumerate(columns)
        if place < kept or column.stays or any(_is_filled(row[place]) for row in filled)
    ]
    return Sheet(
        name,
        about,
        tuple(columns[place] for place in used),
        tuple(tuple(row[place] for place in used) for row in filled),
        kept,
    )


def _is_filled(cell: Value | Cell) -> bool:
    value = cell.value if isinstance(cell, Cell) else cell
    return value is not None and (not isinstance(value, str) or bool(value.strip()))
