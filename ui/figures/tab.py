"""What a tab with lines to fill in is: a grid at the left, what it comes to at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.figures.desk import FigureDesk
from ui.figures.page import ANY_HEIGHT, FigureTab
from ui.theme import Role, Theme
from ui.widgets.grid import Column, GridView
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label

_NARROW = 1100
_STACKED, _LEAST, _PEEK = 320, 180, 28
"""How high the lines are when the outcomes stand below them, at most and at least, and what stays in sight of those."""


class GridTab(FigureTab):
    """A card with a grid, a line of help under it, and a side that follows what is typed.

    A tab fills in what its rows are, and what a changed row does to the figures.
    """

    shares = (54, 50)
    can_add = True
    follows_lock = True
    begins_at = ""
    """The column where one begins to type, "" for the first one."""

    def __init__(self, desk: FigureDesk, theme: Theme, columns: Sequence[Column], *, name: str) -> None:
        super().__init__(desk, theme)
        self.grid = GridView(theme, columns, name=name)
        self.message = Label(theme, "", role=Role.SMALL, color="muted")
        self.above = QHBoxLayout()
        self.above.setContentsMargins(12, 0, 12, 0)
        self.under = QHBoxLayout()
        self._card = self._make_card(theme)
        self.parts.insertWidget(0, self._card, self.shares[0])
        self.parts.setStretch(1, self.shares[1])
        self._connect()

    def _make_card(self, theme: Theme) -> CardFrame:
        card = CardFrame(theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 8)
        inside.setSpacing(4)
        inside.addLayout(self.above)
        inside.addWidget(self.grid, 1)
        self.under.setContentsMargins(12, 0, 8, 0)
        self.under.addWidget(self.message, 1)
        inside.addLayout(self.under)
        return card

    def _connect(self) -> None:
        grid, desk = self.grid, self.desk
        grid.typed.connect(self._on_grid_typed)
        grid.committed.connect(self._on_grid_committed)
        grid.emptied.connect(self._on_grid_emptied)
        grid.refused.connect(self._on_grid_refused)
        grid.left_behind.connect(self._on_grid_left_behind)
        grid.add_asked.connect(self.add_row)
        grid.remove_asked.connect(self._on_grid_remove_asked)
        grid.block_pasted.connect(self._on_grid_block_pasted)
        grid.reverted.connect(desk.revert)
        grid.left_behind.connect(desk.settle)

    def refresh(self) -> None:
        """Show the dossier as it is now."""
        self.grid.set_locked(self.desk.is_locked and self.follows_lock)
        self.show_rows()
        self.show_outcomes()
        self._show_message()

    def flush(self) -> None:
        """Keep what is being typed."""
        self.grid.flush()

    def show_cell(self, cell: str) -> None:
        """Put the cursor on a cell, named as "row/column"."""
        row, _, column = cell.partition("/")
        self.grid.focus_cell(row, column or self.grid.grid.columns[0].key)

    def focus_first(self) -> None:
        """Put the cursor where it was, else on the first cell."""
        self.grid.focus_first(self.begins_at)

    def paste(self) -> None:
        """Paste what is on the clipboard at the cursor."""
        self.grid.focus_first(self.begins_at)
        self.grid.paste()

    def show_rows(self) -> None:
        """Show the rows as they are now."""

    def type_row(self, key: str, value: Any) -> None:
        """Let the outcomes follow a row as it is being typed."""

    def commit_rows(self, values: Sequence[tuple[str, Any]], column: str) -> None:
        """Keep rows that were changed: one step for undo."""

    def remove_rows(self, keys: Sequence[str]) -> None:
        """Take rows away: one step for undo."""

    def hint(self, key: str) -> str:
        """Return what helps to fill in a row."""
        return ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.set_stacked(self.width() / self.theme.factor < _NARROW)
        px = self.theme.px
        high = min(px(_STACKED), max(self.height() - px(_PEEK), px(_LEAST)))
        self._card.setMinimumHeight(high if self.is_stacked else 0)
        self._card.setMaximumHeight(high if self.is_stacked else ANY_HEIGHT)

    def _show_message(self) -> None:
        wrong = self.grid.grid.complaint(self.grid.currentIndex())
        current = self.grid.current_cell()
        self.message.set_color("error" if wrong else "muted")
        self.message.set_text(wrong or (self.hint(current[0]) if current else self.hint("")))

    @Slot(str, str, object)
    def _on_grid_typed(self, key: str, _: str, value: object) -> None:
        self.type_row(key, value)

    @Slot(str, str, object)
    def _on_grid_committed(self, key: str, column: str, value: object) -> None:
        self.commit_rows([(key, value)], column)

    @Slot(list)
    def _on_grid_emptied(self, values: list[tuple[str, Any]]) -> None:
        self.commit_rows(values, "")

    @Slot(str)
    def _on_grid_refused(self, sentence: str) -> None:
        self._show_message()
        if sentence and not self.grid.grid.sentence():
            self.message.set_color("error")
            self.message.set_text(sentence)

    @Slot()
    def _on_grid_left_behind(self) -> None:
        self._show_message()

    @Slot(list)
    def _on_grid_remove_asked(self, keys: list[str]) -> None:
        if not self.desk.is_locked:
            self.remove_rows(keys)

    @Slot(str, str, str)
    def _on_grid_block_pasted(self, text: str, _row: str, _column: str) -> None:
        """Let a table of lines be looked at first; elsewhere each cell goes to its own place."""
        if self.can_import:
            self.import_asked.emit(text)
        else:
            self.grid.place_block(text)
