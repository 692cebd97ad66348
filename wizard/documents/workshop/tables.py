"""Tables of the report: rows stay whole on a page, except where somebody wrote more than a page can hold."""

from __future__ import annotations

from collections.abc import Sequence

from wizard.documents import blocks as b

_LONG = 900
"""Letters of a cell that always fit on a page, in the narrowest column too."""


def table(columns: Sequence[b.Column], rows: Sequence[b.Row], *, tall: bool = False) -> b.Table:
    """Return a dense table whose rows break over pages only where they must."""
    is_long = any(_letters(cell) > _LONG for row in rows for cell in row.cells)
    return b.Table(tuple(columns), tuple(rows), dense=True, long_text=is_long, tall=tall)


def _letters(cell: b.Words | b.Cell) -> int:
    return sum(len(b.plain(line)) for line in (cell.lines if isinstance(cell, b.Cell) else (cell,)))
