"""The sheet that the table of tasks lies on, or the words that stand there when no task is shown."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.strokes import CARD_RADIUS, draw_box
from ui.widgets.text import Label


class TableFrame(QWidget):
    """A sheet with a thin line around it."""

    def __init__(self, theme: Theme, table: QWidget, empty: Label, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table = table
        self._empty = empty
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(table, 1)
        layout.addWidget(empty)
        empty.setContentsMargins(0, 0, 0, 0)
        self._bottom = layout
        self.show_table(True)

    def show_table(self, shown: bool) -> None:
        """Show the table, or why there is nothing in it."""
        self._table.setVisible(shown)
        self._empty.setHidden(shown)
        side = 1 if shown else self._theme.px(20)
        self._bottom.setContentsMargins(side, side, side, side)
        self._bottom.setStretch(1, 0 if shown else 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        draw_box(
            QPainter(self),
            QRectF(self.rect()),
            ground=theme.color("paper"),
            border=theme.color("line"),
            width=theme.line_width,
            radius=CARD_RADIUS - 2,
        )


def dress_head(theme: Theme, head: QHeaderView, height: int) -> None:
    """Give the head of a table the look of the theme."""
    head.setMinimumHeight(height)
    ink, line = theme.color("muted").name(), theme.color("line").name()
    pad, width, size = theme.px(10), theme.line_width, theme.px(12)
    head.setStyleSheet(
        f"QHeaderView::section {{ background: transparent; border: none; padding: 0 {pad}px; color: {ink};"
        f" font-size: {size}px; border-bottom: {width}px solid {line}; }}"
    )
