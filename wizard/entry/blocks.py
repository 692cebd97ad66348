"""Blocks of cells on the clipboard, as Excel and LibreOffice put them there: tabs, line ends, quotes around both."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence


def split(text: str) -> list[list[str]]:
    """Return the cells of a block, row by row; a line end behind the last row makes no row."""
    if not text.strip("\r\n"):
        return []
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if '"' not in plain:
        return [row.split("\t") for row in plain.split("\n")]
    return [list(row) for row in csv.reader(io.StringIO(plain), delimiter="\t")]


def join(block: Sequence[Sequence[str]]) -> str:
    """Return a block as text that a spreadsheet takes over cell by cell."""
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n").writerows(block)
    return out.getvalue().removesuffix("\n")
