"""Read a workbook back with another library than the one that wrote it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from openpyxl import load_workbook


def opened(data: bytes) -> Any:
    """Return the workbook, with the values that formulas were stored with."""
    return load_workbook(io.BytesIO(data), data_only=True)


def table(data: bytes, name: str) -> list[dict[str, Any]]:
    """Return the rows of a sheet by the heads of their columns, without a row that adds up."""
    sheet = opened(data)[name]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    heads = [str(one) for one in rows[0]]
    return [dict(zip(heads, row, strict=True)) for row in rows[1:] if row[0] != "Totaal"]


def cells(data: bytes) -> Iterator[Any]:
    """Yield every cell that holds something."""
    for sheet in load_workbook(io.BytesIO(data)):
        for row in sheet.iter_rows():
            yield from (cell for cell in row if cell.value is not None)


def words(data: bytes) -> str:
    """Return every text of the workbook."""
    return "\n".join(str(cell.value) for cell in cells(data))
