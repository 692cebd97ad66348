"""Blocks of cells on the clipboard, as Excel and LibreOffice put them there: tabs, line ends, quotes around both."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

_CELL = re.compile(r'(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|\Z)')
"""A cell and what ends it. Quotes that do not go round the whole cell are part of its text (5" pipe, "so-called" x)."""


def split(text: str) -> list[list[str]]:
    """Return the cells of a block, row by row; a line end behind the last row makes no row."""
    if not text.strip("\r\n"):
        return []
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if '"' not in plain:
        return [row.split("\t") for row in plain.split("\n")]
    rows: list[list[str]] = [[]]
    place, end = 0, "\t"
    while end:
        cell = _CELL.match(plain, place)
        assert cell is not None  # the second way matches at any place
        quoted, bare, end = cell.groups()
        rows[-1].append(bare if quoted is None else quoted.replace('""', '"'))
        place = cell.end()
        if end == "\n":
            rows.append([])
    return rows


def join(block: Sequence[Sequence[str]]) -> str:
    """Return a block as text that a spreadsheet takes over cell by cell."""
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n").writerows(block)
    return out.getvalue().removesuffix("\n")
