"""What every tab of Cijfers is to the screen: a page with outcomes that follow what is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.figures.desk import FigureDesk
from ui.theme import Theme
from ui.widgets.scroll import ScrollPane

GAP = 16
ANY_HEIGHT = 16_777_215
"""The most that Qt lets a widget be."""


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
        self._inside = QWidget()
        self.side = QVBoxLayout(self._inside)
        self.side.setContentsMargins(0, 0, 0, 0)
        self.side.setSpacing(12)
        self.pane = ScrollPane(self._inside)
        self._content = QWidget()
        self.parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._content)
        self.parts.setContentsMargins(0, 0, 0, 0)
        self.parts.setSpacing(GAP)
        self.parts.addWidget(self.pane)
        self.page = ScrollPane(self._content)
        self.page.resized.connect(self._give_room)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._inside.installEventFilter(self)
        desk.changed.connect(self._on_desk_changed)

    @property
    def is_stacked(self) -> bool:
        """Tell whether the outcomes stand below what one fills in, so that the page scrolls as one."""
        return self.parts.direction() is QBoxLayout.Direction.TopToBottom

    def set_stacked(self, stacked: bool) -> None:
        """Put the outcomes below what one fills in, or beside it."""
        if stacked is not self.is_stacked:
            way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
            self.parts.setDirection(way)
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if stacked else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.pane.setVerticalScrollBarPolicy(bar)
        self._give_room()

    @Slot()
    def _give_room(self) -> None:
        """Let stacked outcomes be as high as they are; beside the lines both are as high as the window."""
        self._content.setMaximumHeight(ANY_HEIGHT if self.is_stacked else self.page.viewport().height())
        high = self.side.totalHeightForWidth(self.pane.viewport().width()) if self.is_stacked else 0
        self.pane.setMinimumHeight(max(high, self.side.totalSizeHint().height()) if self.is_stacked else 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the outcomes when they get longer or shorter."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._give_room()
        return super().eventFilter(watched, event)

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
