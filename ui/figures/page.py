"""What every tab of Cijfers is to the screen: a page with outcomes that follow what is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.figures.desk import FigureDesk
from ui.theme import Theme
from ui.widgets.scroll import ScrollPane

GAP = 16


class FigureTab(QWidget):
    """A page with outcomes; by itself there is nothing to fill in, and so nothing to keep, add or paste.

    Signals: ``import_asked(text)``: a block to look at before it is taken over, "" for a file.
    """

    import_asked = Signal(str)
    can_add = False
    can_import = False

    def __init__(self, desk: FigureDesk, theme: Theme) -> None:
        super().__init__()
        self.desk = desk
        self.theme = theme
        inside = QWidget()
        self.side = QVBoxLayout(inside)
        self.side.setContentsMargins(0, 0, 0, 0)
        self.side.setSpacing(12)
        self.pane = ScrollPane(inside)
        self.parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.parts.setContentsMargins(0, 0, 0, 0)
        self.parts.setSpacing(GAP)
        self.parts.addWidget(self.pane)
        desk.changed.connect(self._on_desk_changed)

    def refresh(self) -> None:
        """Show the dossier as it is now."""
        self.show_outcomes()

    def show_outcomes(self) -> None:
        """Show what the figures come to, also while they are being typed."""

    def flush(self) -> None:
        """Keep what is being typed."""

    def show_cell(self, cell: str) -> None:
        """Put the cursor on a cell, named as "row/column"."""

    def focus_first(self) -> None:
        """Put the focus on what one begins with; here on the page, so that it scrolls with the keys."""
        self.pane.setFocus()

    @Slot()
    def add_row(self) -> None:
        """Add a row to fill in."""

    def paste(self) -> None:
        """Paste what is on the clipboard at the cursor."""

    @Slot()
    def _on_desk_changed(self) -> None:
        if self.isVisible():
            self.show_outcomes()
