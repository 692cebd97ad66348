"""The parts of a tool that are a table: to read, to tick, or to write in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wizard.documents import blocks as b
from wizard.documents.context import PAGE_WIDTH
from wizard.drawing.choice_boxes import choice_boxes
from wizard.drawing.shapes import Picture
from wizard.tools.filled import Entry, Head, Item, Look, Piece

_LINE_SHARE, _NUMBER_SHARE = 3.0, 0.3
_GAP = 15.0
_CELL_LETTERS, _WORD_LETTERS = 90, 30
"""Longer than this is no cell of a table any more."""
_ROOM, _HIGH_ROOM = Picture(1, 15, ()), Picture(1, 31, ())
"""What keeps an empty cell as high as a pen needs, for a word or for sentences."""


def table(piece: Piece, *, is_blank: bool) -> b.Table:
    """Write a part with columns; ``is_blank`` gives rows that have only a number room for whole sentences."""
    first = _NUMBER_SHARE if is_blank else _LINE_SHARE
    whole = first + sum(head.share for head in piece.columns)
    widths = [PAGE_WIDTH * head.share / whole - _GAP for head in piece.columns]
    columns = (b.Column("", first), *(b.Column(head.text, head.share) for head in piece.columns))
    notes = long_cells(piece)
    rows = tuple(_row(item, widths, notes, is_blank=is_blank) for item in piece.items)
    asks = any(isinstance(cell, Entry) for item in piece.items for cell in item.cells)
    return b.Table(columns, rows, to_fill=asks)


def raci_table(pieces: tuple[Piece, ...]) -> b.RaciTable:
    """Write the parts whose cells are RACI letters as one table."""
    heads: tuple[Head, ...] = pieces[0].columns
    rows = tuple(
        b.RaciRow(item.text, item.hint, tuple(_letters(cell) for cell in item.cells), piece.pillar)
        for piece in pieces
        if piece.pillar is not None
        for item in piece.items
    )
    return b.RaciTable(tuple((head.text, head.below) for head in heads), rows)


def _letters(cell: Entry | str) -> str:
    words = cell if isinstance(cell, str) else cell.value
    return words if words in {"A", "R", "A/R", "C", "I"} else ""


def long_cells(piece: Piece) -> dict[str, int]:
    """Number what was typed at such length that it stands below the table, by its key."""
    entries = (cell for item in piece.items for cell in item.cells if isinstance(cell, Entry))
    return {entry.key: number for number, entry in enumerate((one for one in entries if _is_long(one)), start=1)}


def notes_below(piece: Piece) -> Iterator[b.Block]:
    """Write below a table what is too long to stand in it."""
    notes = long_cells(piece)
    for item in piece.items:
        for cell in item.cells:
            if isinstance(cell, Entry) and cell.key in notes:
                yield b.Heading(f"{notes[cell.key]}  {cell.name}", 3)
                yield b.Paragraph(cell.value, b.Tone.QUOTE)


def _is_long(entry: Entry) -> bool:
    words = entry.value.split()
    return len(entry.value) > _CELL_LETTERS or any(len(word) > _WORD_LETTERS for word in words)


def _row(item: Item, widths: list[float], notes: Mapping[str, int], *, is_blank: bool) -> b.Row:
    lines: list[b.Words] = [(b.muted(item.text),) if is_blank else item.text]
    if item.hint:
        lines.append((b.muted(item.hint),))
    lines += [(b.muted(one.words),) if one.look is Look.OPEN else one.words for one in item.said]
    cells = (_cell(cell, width, notes, is_blank=is_blank) for cell, width in zip(item.cells, widths, strict=True))
    return b.Row((b.Cell(tuple(lines)), *cells))


def _cell(cell: Entry | str, width: float, notes: Mapping[str, int], *, is_blank: bool) -> b.Words | b.Cell:
    if isinstance(cell, str):
        return cell
    if cell.key in notes:
        return f"Zie {notes[cell.key]} hieronder"
    if cell.options:
        return b.Cell(picture=choice_boxes(cell.options, cell.answer, width=width))
    if cell.value.strip():
        return cell.value
    return b.Cell(picture=_HIGH_ROOM if is_blank else _ROOM)
