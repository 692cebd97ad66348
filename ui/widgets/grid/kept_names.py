"""The first column of a wide grid stays in sight: while one scrolls sideways it lies over the cells at the left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView, QWidget

from ui.theme import Role, Theme
from ui.widgets.grid.model import Index

_PAD = 10
_MOST = 0.5
"""The part of the table that the names may take; in a narrower one they scroll along."""


class KeptNames(QWidget):
    """A strip over a table that draws the first column and its head once more; a click in it goes to that row."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else drawing it would draw the table below it again
        self.hide()
        view.horizontalScrollBar().valueChanged.connect(self._on_bar_value_changed)
        view.horizontalScrollBar().rangeChanged.connect(self._on_bar_value_changed)
        view.selectionModel().currentChanged.connect(self._on_selection_current_changed)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the table: what it draws anew, the strip does too."""
        if event.type() == QEvent.Type.Paint and self.isVisible():
            self.update()
        elif event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = self._view.rowAt(int(event.position().y()) - self._head_height())
        found = self._view.model().index(row, 0)
        if found.isValid() and found.flags() & Qt.ItemFlag.ItemIsEnabled:
            self._view.setCurrentIndex(found)
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, view, width = self._theme, self._view, self.width()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("paper"))
        head = self._head_height()
        self._draw_head(painter, QRect(0, 0, width, head))
        painter.setClipRect(0, head, width, self.height() - head)
        option = QStyleOptionViewItem()
        model, first = view.model(), max(view.rowAt(0), 0)
        for row in range(first, model.rowCount()):
            top = view.rowViewportPosition(row) + head
            if top > self.height():
                break
            option.rect = QRect(0, top, width, view.rowHeight(row))
            view.itemDelegate().paint(painter, option, model.index(row, 0))
        painter.setClipping(False)
        painter.setPen(QPen(theme.color("line-strong"), theme.line_width))
        painter.drawLine(width - 1, 0, width - 1, self.height())

    def _draw_head(self, painter: QPainter, room: QRect) -> None:
        theme, pad = self._theme, self._theme.px(_PAD)
        painter.setFont(theme.font(Role.CAPTION))
        painter.setPen(theme.color("muted"))
        words = self._view.model().headerData(0, Qt.Orientation.Horizontal)
        painter.drawText(
            room.adjusted(pad, 0, 0, 0), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words
        )
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        painter.drawLine(0, room.bottom(), room.right(), room.bottom())

    def _head_height(self) -> int:
        return self._view.viewport().y() - self.y()

    def _place(self) -> None:
        """Lie over the first column while it is scrolled away, unless too little would be left for the rest."""
        view = self._view
        area, head, width = view.viewport().geometry(), view.horizontalHeader(), view.columnWidth(0)
        is_needed = view.horizontalScrollBar().value() > 0 and width <= area.width() * _MOST
        if is_needed:
            self.setGeometry(area.x(), head.y(), width, area.bottom() + 1 - head.y())
            self.raise_()
        self.setVisible(is_needed)

    @Slot()
    def _on_bar_value_changed(self) -> None:
        self._place()

    @Slot()
    def _on_selection_current_changed(self, current: Index, _: Index) -> None:
        """Scroll on when the cell that one goes to would lie below the strip."""
        self._place()
        hidden = self.width() - self._view.visualRect(current).left()
        if self.isVisible() and current.column() > 0 and hidden > 0:
            bar = self._view.horizontalScrollBar()
            bar.setValue(bar.value() - hidden)
