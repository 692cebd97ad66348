"""The elements of a table: a head, rows, and cells that say what heads them."""

from __future__ import annotations

from wizard.documents.pdf.tags.element import Element


class TableTags:
    """Makes the elements of one table, row by row.

    Args:
        has_head: whether its first row heads the columns; it is heard once, however often it is printed.
        has_rows: False for a head without rows.

    """

    def __init__(self, *, has_head: bool, has_rows: bool = True) -> None:
        self.table = Element("Table")
        self._has_groups = has_head and has_rows
        self._head = Element("THead", self.table) if self._has_groups else self.table
        self._body = Element("TBody", self.table) if self._has_groups else self.table

    def head_row(self) -> Element:
        """Return the row that heads the columns."""
        return Element("TR", self._head)

    def row(self) -> Element:
        """Return a new row."""
        return Element("TR", self._body)

    @staticmethod
    def column_head(row: Element, words: str) -> Element:
        """Return the cell that heads a column; one without words heads nothing and is an empty cell."""
        if words:
            return Element("TH", row, scope="Column", once=True)
        return Element("TD", row, once=True)

    @staticmethod
    def cell(row: Element, *, heads_row: bool = False, columns: int = 1) -> Element:
        """Return a cell, which may head its row, and may span columns."""
        return Element("TH" if heads_row else "TD", row, scope="Row" if heads_row else "", columns=columns)


def heading_column(filled: list[list[bool]], *, has_head: bool) -> int | None:
    """Return the column that heads the rows: the first that has words in every row.

    None when the heads of the columns say enough: rows so few or short that there would be more heads than cells.
    """
    rows, columns = len(filled), max((len(row) for row in filled), default=0)
    if not rows or (has_head and columns + rows > rows * (columns - 1)):
        return None
    return next((place for place in range(columns) if all(row[place] for row in filled)), None if has_head else 0)
