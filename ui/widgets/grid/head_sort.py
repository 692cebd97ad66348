"""Sorting by a click on the head of a column."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QHeaderView

_FOLLOWING = {None: True, True: False, False: None}
Sort = Callable[[int, bool | None], bool]
"""Sorts by a column, upwards, downwards or (None) in the rows' own order; tells whether it did."""


class HeadSort(QObject):
    """Each click on one head sorts up, down, and back to the rows' own order."""

    def __init__(self, head: QHeaderView, sort: Sort) -> None:
        super().__init__(head)
        self._head = head
        self._sort = sort
        self._sorted: tuple[int, bool] | None = None
        head.sectionClicked.connect(self._on_head_section_clicked)

    @Slot(int)
    def _on_head_section_clicked(self, column: int) -> None:
        ascending = _FOLLOWING[self._sorted[1] if self._sorted and self._sorted[0] == column else None]
        if not self._sort(column, ascending):
            return
        self._sorted = None if ascending is None else (column, ascending)
        self._head.setSortIndicatorShown(ascending is not None)
        order = Qt.SortOrder.AscendingOrder if ascending else Qt.SortOrder.DescendingOrder
        self._head.setSortIndicator(column, order)
