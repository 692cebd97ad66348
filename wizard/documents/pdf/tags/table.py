"""The elements of a table: a head, rows, and cells that say what heads them."""

from __future__ import annotations

import re

from wizard.documents.pdf.tags.element import Element, Kind

_WORDS = re.compile(r"[^\W\d_]{2,}")
_PROSE, _LOWER = 8, 4


class TableTags:
    """Makes the elements of one table, row by row.

    Args:
        has_head: whether its first row heads the columns; it is heard once, however often it is printed.
        has_rows: False for a head without rows.
        is_list: True for one column without a head: nothing heads anything there, so it is heard as a list.

    """

    def __init__(self, *, has_head: bool, has_rows: bool = True, is_list: bool = False) -> None:
        self.table = Element("L" if is_list else "Table")
        self._row: Kind = "LI" if is_list else "TR"
        self._has_groups = has_head and has_rows
        self._head = Element("THead", self.table) if self._has_groups else self.table
        self._body = Element("TBody", self.table) if self._has_groups else self.table

    def head_row(self) -> Element:
        """Return the row that heads the columns."""
        return Element("TR", self._head)

    def row(self) -> Element:
        """Return a new row."""
        return Element(self._row, self._body)

    @staticmethod
    def column_head(row: Element, words: str, *, twice: bool = False) -> Element:
        """Return the cell that heads a column; one without words heads nothing and is an empty cell.

        With ``twice`` what returns on a second page is the same cell again; its words are still heard once.
        """
        if not words:
            return Element("TD", row, pages=1)
        return Element("TH", row, scope="Column", pages=2 if twice else 1)

    @staticmethod
    def cell(row: Element, *, heads_row: bool = False, columns: int = 1) -> Element:
        """Return a cell, which may head its row, and may span columns."""
        if row.kind == "LI":
            return Element("LBody", row)
        return Element("TH" if heads_row else "TD", row, scope="Row" if heads_row else "", columns=columns)

    @classmethod
    def cells(cls, row: Element, empty: list[bool], heading: int | None) -> list[Element]:
        """Return the cell of each column; empty ones beside each other are one cell over their columns."""
        cells: list[Element] = []
        for place, is_empty in enumerate(empty):
            if is_empty and place and empty[place - 1]:
                cells[-1].columns += 1
                cells.append(cells[-1])
            else:
                cells.append(cls.cell(row, heads_row=place == heading))
        return cells


def is_like_prose(heads: str) -> bool:
    """Tell whether the heads of a table are so many words that they must stay content where they are printed again.

    WORKAROUND outloud 0.2.1: it takes eight words of an artifact on one line for a sentence that nobody hears.
    """
    words = _WORDS.findall(heads)
    return len(words) >= _PROSE and sum(word[0].islower() for word in words) >= _LOWER


def heading_column(filled: list[list[bool]], *, has_head: bool) -> int | None:
    """Return the column that heads the rows: the first that has words in every row."""
    filled = [row for row in filled if any(row)]
    columns = max((len(row) for row in filled), default=0)
    return next((place for place in range(columns) if all(row[place] for row in filled)), None if has_head else 0)
