"""The three columns of the presenter's screen; where they do not fit side by side, they fold under each other."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.workshop.room.quiet_pane import QuietPane

LEFT, RIGHT = 236, 296
_MIDDLE = 470
"""How wide the middle is at least beside another column, at 100 %."""


class _Stack(QWidget):
    """What a pane scrolls: it asks for the height at its real width, never for that at its narrowest."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 1)


class Columns(QWidget):
    """Left, middle and right. First the right column goes under the middle, then the left one under that.

    Signals: ``folded(int)`` with how many columns stand side by side.
    """

    folded = Signal(int)

    def __init__(
        self, theme: Theme, left: QWidget, middle: QWidget, right: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._left, self._middle, self._right = left, middle, right
        self._count = 0
        self._center = _Stack()
        self._center_column = QVBoxLayout(self._center)
        self._center_column.setContentsMargins(0, 0, 0, 0)
        self._center_column.setSpacing(0)
        self._side = _Stack()
        self._side_column = QVBoxLayout(self._side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        self._center_pane, self._side_pane = QuietPane(self._center), QuietPane(self._side)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(left)
        self._row.addWidget(self._center_pane, 1)
        self._row.addWidget(self._side_pane)
        self._center_column.addWidget(middle)
        theme.changed.connect(self._fit)
        self._arrange(3)

    @property
    def count(self) -> int:
        """Return how many columns stand side by side."""
        return self._count

    def show_top(self) -> None:
        """Scroll the middle to its beginning."""
        self._center_pane.set_place(0)

    def show_in_view(self, widget: QWidget) -> None:
        """Scroll so that a widget of the middle is seen."""
        self._center_pane.ensureWidgetVisible(widget, 0, self._theme.px(12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("line"), self._theme.line_width))
        if self._count > 1:
            painter.drawLine(self._center_pane.x(), 0, self._center_pane.x(), self.height())
        if self._count > 2:
            painter.drawLine(self._side_pane.x(), 0, self._side_pane.x(), self.height())

    @Slot()
    def _fit(self) -> None:
        theme, width = self._theme, self.width()
        left, right = theme.panel_px(LEFT), theme.panel_px(RIGHT)
        room = theme.px(_MIDDLE)
        self._arrange(3 if width - left - right >= room else 2 if width - left >= room else 1)
        self._left.setFixedWidth(left if self._count > 1 else max(1, self._center_pane.viewport().width()))
        self._side_pane.setFixedWidth(right)
        self.update()

    def _arrange(self, count: int) -> None:
        """Put the columns side by side, or under each other; a widget that moves keeps what it shows."""
        if count == self._count:
            return
        self._count = count
        if count == 3:
            self._side_column.addWidget(self._right)
        else:
            self._center_column.addWidget(self._right)
        self._side_pane.setVisible(count == 3)
        if count == 1:
            self._center_column.addWidget(self._left)
            self._left.setMinimumHeight(self._theme.px(420))
        else:
            self._row.insertWidget(0, self._left)
            self._left.setMinimumHeight(0)
        self.folded.emit(count)
