"""Text that is longer than a cell may hold goes on in the rows below, with a word that says so."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.documents.plain_text import visible
from wizard.documents.xlsx.sheet import Cell, Kind, Row, Sheet, Value

MOST_UNITS = 32_767
"""Excel's limit per cell, in UTF-16 code units."""
MOST_LINE_ENDS = 253
GOES_ON = "\n(gaat verder in de rij hieronder)"
GONE_ON = "vervolg"
_NAME = 100
_MOST_LETTERS, _MOST_ENDS = MOST_UNITS - 4 * _NAME, MOST_LINE_ENDS - 3
"""A piece leaves room for the words that say that a text goes on, and for the name of its row."""


def whole_rows(sheet: Sheet) -> Iterator[Row]:
    """Yield the rows of a sheet; one with too long a text is followed by rows that hold the rest.

    Such a row names what it belongs to in its first column, and is empty where the text does not go on.
    """
    for row in sheet.rows:
        pieces = [_pieces(cell) for cell in row]
        count = max(len(one) for one in pieces)
        for number in range(count):
            if number == 0:
                yield tuple(_whole(row[place], one) for place, one in enumerate(pieces))
                continue
            rest = [_piece(one, number) for one in pieces]
            name = _name(row[0])
            rest[0] = f"{name}, {GONE_ON} {number}" + (f"\n{rest[0]}" if len(pieces[0]) > number else "")
            yield tuple(Cell(value, Kind.TEXT) if value else None for value in rest)


def pieces(text: str) -> tuple[str, ...]:
    """Cut text in pieces that a cell may hold, at white space where there is some; together they are the text."""
    found = []
    left = text
    while not fits(left):
        cut = _cut(left)
        found.append(left[:cut])
        left = left[cut:]
    return (*found, left)


def fits(text: str) -> bool:
    """Tell whether a cell may hold a text, with room to spare for the words that say that it goes on."""
    return text.count("\n") <= _MOST_ENDS and units(text) <= _MOST_LETTERS


def units(text: str) -> int:
    """Count UTF-16 code units, in which Excel counts."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def _pieces(cell: Value | Cell) -> tuple[str, ...]:
    value = cell.value if isinstance(cell, Cell) else cell
    return pieces(visible(value)) if isinstance(value, str) else ("",)


def _whole(cell: Value | Cell, found: tuple[str, ...]) -> Value | Cell:
    """Return the first part of a cell; what is no text, or fits, is the cell itself."""
    return cell if len(found) == 1 else Cell(_piece(found, 0), Kind.TEXT)


def _piece(found: tuple[str, ...], number: int) -> str | None:
    """Return a part of a text, with the words that more follows; None after the last."""
    if number >= len(found):
        return None
    return found[number] + (GOES_ON if number < len(found) - 1 else "")


def _name(cell: Value | Cell) -> str:
    value = cell.value if isinstance(cell, Cell) else cell
    line = " ".join(visible(str(value or "")).split())
    return line if len(line) <= _NAME else f"{line[: _NAME - 1]}…"


def _cut(text: str) -> int:
    """Return where to cut: as far on as fits, after white space when there is some in the last part."""
    length, ends = 0, 0
    for place, letter in enumerate(text):
        length += 1 + (letter > "\uffff")
        ends += letter == "\n"
        if length > _MOST_LETTERS or ends > _MOST_ENDS:
            space = max(text.rfind(" ", 0, place), text.rfind("\n", 0, place)) + 1
            return space if space > place // 2 else place
    return len(text)
