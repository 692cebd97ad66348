"""The list of tasks that the room chooses from, worked by keyboard and mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from assessments.types import TaskCode
from ui.theme import Role, Theme
from ui.widgets.strokes import CENTER, LEFT, RIGHT, draw_text, elided
from ui.workshop.choose import task_model as columns
from ui.workshop.choose.rows import TaskRow
from ui.workshop.choose.task_delegate import ROW, TaskDelegate
from ui.workshop.choose.task_model import Index, TaskModel

_HEAD = 30
_WIDTHS = {
    columns.NUMBER: 50,
    columns.CLASS: 58,
    columns.HOURS: 58,
    columns.PRIORITY: 76,
    columns.DOTS: 128,
    columns.CHOSEN: 92,
}
_LEAST_TITLE = 230
_FIRST_TO_GO = (columns.HOURS, columns.CLASS, columns.PRIORITY)
_SIDES = {
    columns.CHOSEN: RIGHT,
    columns.NUMBER: RIGHT,
    columns.HOURS: RIGHT,
    columns.PRIORITY: RIGHT,
    columns.CLASS: CENTER,
}


class _Head(QHeaderView):
    """The names of the columns."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSectionSize(20)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(_HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        theme = self._theme
        painter.fillRect(rect, theme.color("paper"))
        painter.setPen(QPen(theme.color("line-strong"), theme.line_width))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        side, font = _SIDES.get(logical, LEFT), theme.font(Role.CAPTION)
        pad = 0 if side == CENTER else theme.px(12)
        left = theme.px(25) if logical == columns.TITLE else 0 if side == RIGHT else pad
        inner = QRectF(rect).adjusted(left, 0, -pad if side == RIGHT else 0, 0)
        words = elided(font, columns.heads()[logical], inner.width())
        draw_text(painter, inner, words, font, theme.color("muted"), side)


class TaskTable(QTableView):
    """Tasks with their dots.

    Signals:
        counted(code, change): a dot more (1) or less (-1) was counted for a task.
        toggled(code): a task was chosen by hand, or no longer.
    """

    counted = Signal(str, int)
    toggled = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = TaskModel()
        self._delegate = TaskDelegate(theme, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(_Head(theme, self))
        self.verticalHeader().hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerButtonEnabled(False)
        self.setAccessibleName(name)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_rows(self, rows: Sequence[TaskRow], *, counts: bool) -> None:
        """Show these tasks; the cursor stays at its task. With ``counts`` dots are counted here."""
        before = self.rows.row_at(self.currentIndex())
        self._delegate.counts = counts
        self.rows.show_rows(rows)
        if before is not None and not self.currentIndex().isValid():
            self.show_task(before.code)
        self.viewport().update()

    def show_task(self, code: TaskCode) -> bool:
        """Put the cursor on a task and bring it into view; tell whether it is here."""
        place = self.rows.row_of(code)
        if place >= 0:
            self.setCurrentIndex(self.rows.index(place, columns.TITLE))
            self.scrollTo(self.currentIndex())
        return place >= 0

    def focus_first(self) -> None:
        """Put the focus on the row where it was, else on the first."""
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, columns.TITLE))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(90))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.rows.row_at(self.currentIndex()), Qt.Key(event.key())
        if row is None or event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space:
            self.toggled.emit(row.code)
        elif self._delegate.counts and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.counted.emit(row.code, -1 if key == Qt.Key.Key_Minus else 1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.rows.row_at(index)
        if event.button() is not Qt.MouseButton.LeftButton or row is None:
            return
        if index.column() == columns.CHOSEN:
            self.toggled.emit(row.code)
        elif index.column() == columns.DOTS and self._delegate.counts:
            less, more = self._delegate.buttons(QRectF(self.visualRect(index)))
            if less.contains(event.position()) or more.contains(event.position()):
                self.counted.emit(row.code, -1 if less.contains(event.position()) else 1)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Divide the width: the title takes what is left; where that is little, the least wanted columns go."""
        px, width = self._theme.px, self.viewport().width()
        shown = dict(_WIDTHS)
        for column in _FIRST_TO_GO:
            if width - px(sum(shown.values())) >= px(_LEAST_TITLE):
                break
            shown.pop(column)
        for column in range(self.rows.columnCount()):
            self.setColumnHidden(column, column != columns.TITLE and column not in shown)
        for column, wide in shown.items():
            self.setColumnWidth(column, px(wide))
        self.setColumnWidth(columns.TITLE, max(px(80), width - sum(px(one) for one in shown.values())))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW))
        self.horizontalHeader().updateGeometry()
        self.updateGeometries()
        self._arrange()
        self.viewport().update()
