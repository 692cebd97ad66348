"""Paints the cells of a grid and makes their editors."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.theme import Role, Theme
from ui.widgets.grid.columns import Entry, GroupHead, Kind, Row, TotalRow
from ui.widgets.grid.model import GridModel, Index

_PAD, _BOX = 10, 14
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GridDelegate(QStyledItemDelegate):
    """Rows with one line under them; the current row on a tint, the current cell in a frame.

    Signals: ``typed(text)`` while a person types in an editor; ``left(key, modifiers)`` when a key ends the editing.
    """

    typed = Signal(str)
    left = Signal(int)

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def _model(self) -> GridModel:
        model = self._view.model()
        assert isinstance(model, GridModel)
        return model

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = self._model().columns[index.column()]
        if self._model().choices_at(index):
            return self._choice_editor(parent, index)
        editor = QLineEdit(parent)
        editor.setFrame(False)
        editor.setAutoFillBackground(True)
        editor.setFont(self._theme.font(Role.SMALL, tabular=True))
        side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
        editor.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        editor.setTextMargins(self._theme.px(_PAD) - 2, 0, self._theme.px(_PAD) - 2, 0)
        editor.setAccessibleName(f"{self._model().name_of(index)}, {column.head}")
        editor.textEdited.connect(self.typed)
        return editor

    def _choice_editor(self, parent: QWidget, index: Index) -> QWidget:
        column = self._model().columns[index.column()]
        editor = QComboBox(parent)
        editor.setEditable(True)
        editor.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        editor.setFont(self._theme.font(Role.SMALL))
        editor.addItems(list(self._model().choices_at(index)))
        editor.activated.connect(self._on_editor_activated)
        editor.setMaxVisibleItems(24)
        editor.setAccessibleName(f"{self._model().name_of(index)}, {column.head}")
        line = editor.lineEdit()
        assert line is not None
        line.installEventFilter(self)
        return editor

    @Slot()
    def _on_editor_activated(self) -> None:
        """Take over what was picked from the list at once."""
        editor = self.sender()
        if isinstance(editor, QComboBox) and self._view.indexWidget(self._view.currentIndex()) is editor:
            self.commitData.emit(editor)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill an editor once: what a person is typing stays when the rest of the grid is refreshed."""
        if editor.property("filled"):
            return
        editor.setProperty("filled", True)
        text = self._model().typed(index)
        if isinstance(editor, QComboBox):
            place = editor.findText(text)
            editor.setCurrentIndex(place)
            editor.setEditText(text)
            line = editor.lineEdit()
            assert line is not None
            line.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        model.setData(index, editor_text(editor))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(QRect(option.rect).adjusted(2, 2, -2, -3))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._ends_editing(watched, event):
            return True
        if isinstance(event, QFocusEvent) and event.reason() is Qt.FocusReason.PopupFocusReason:
            return False  # the list of a choice came down: one is still in the cell
        editor = watched.parent() if isinstance(watched.parent(), QComboBox) else watched
        return super().eventFilter(editor, event) if watched is editor else False

    def _ends_editing(self, watched: QObject, event: QKeyEvent) -> bool:
        """Let Enter, Tab, Esc and, in a text, up and down end the editing; the view then moves on."""
        key = event.key()
        editor = watched.parent() if isinstance(watched.parent(), QComboBox) else watched
        if not isinstance(editor, QLineEdit | QComboBox):
            return False
        is_list = isinstance(editor, QComboBox)
        arrows = () if is_list else (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if key == Qt.Key.Key_Escape:
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)
        elif key in (*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, *arrows):
            is_held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if is_held and key not in _ENTER:
                return False
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
            if is_held:
                QApplication.sendEvent(self._view, event)  # what Ctrl+Enter means is not about the cell
                return True
        else:
            return False
        back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and key in _ENTER
        self.left.emit(int(Qt.Key.Key_Up if back else key))
        return True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(40), self._theme.px(31))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect, model, view = self._theme, QRectF(QRect(option.rect)), self._model(), self._view
        row = model.row_at(index.row())
        focused = view.hasFocus() or view.indexWidget(view.currentIndex()) is not None
        current = view.currentIndex()
        self._ground(painter, rect, row, is_current=focused and current.row() == index.row(), index=index)
        self._rule(painter, rect, row)
        if isinstance(row, Entry) and model.columns[index.column()].kind is Kind.TICK:
            self._tick(painter, rect, index, row)
        else:
            self._text(painter, rect, index, row)
        if focused and current == index and isinstance(row, Entry):
            painter.setPen(QPen(theme.color("focus"), theme.focus_width))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def _ground(self, painter: QPainter, rect: QRectF, row: Row, *, is_current: bool, index: Index) -> None:
        theme = self._theme
        if isinstance(row, GroupHead):
            painter.fillRect(rect, theme.color("window"))
        elif isinstance(row, Entry) and self._view.selectionModel().isSelected(index):
            painter.fillRect(rect, theme.color("selected"))
        elif isinstance(row, Entry) and is_current:
            painter.fillRect(rect, theme.color("accent.tint"))

    def _rule(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        strong = isinstance(row, TotalRow) and not row.is_last
        painter.setPen(QPen(self._theme.color("line-strong" if strong else "line"), self._theme.line_width))
        if not (isinstance(row, TotalRow) and row.is_last):
            inside = rect.adjusted(0, 0, 0, -1)  # a line on the next row's pixels goes when that row is drawn alone
            painter.drawLine(inside.bottomLeft(), inside.bottomRight())

    def _text(self, painter: QPainter, rect: QRectF, index: Index, row: Row) -> None:
        theme, model = self._theme, self._model()
        column, text = model.columns[index.column()], model.shown(index)
        strong = not isinstance(row, Entry)
        role = Role.BODY if isinstance(row, TotalRow) and row.is_last else Role.SMALL
        painter.setFont(theme.font(role, strong=strong, tabular=column.is_number))
        painter.setPen(self._ink(index, row, text))
        pad = theme.px(_PAD)
        inner = rect.adjusted(pad, 0, -pad, 0)
        if isinstance(row, Entry) and not text:
            text = "–"
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.drawText(inner, int(index.data(Qt.ItemDataRole.TextAlignmentRole)), shown)

    def _ink(self, index: Index, row: Row, text: str) -> QColor:
        theme, model = self._theme, self._model()
        if not isinstance(row, Entry):
            return theme.color("ink")
        column = model.columns[index.column()]
        if model.is_wrong(index) or column.alarm(row.value):
            return theme.color("error")
        quiet = not text or row.is_waiting or column.muted(row.value)
        return theme.color("muted" if quiet else "ink")

    def _tick(self, painter: QPainter, rect: QRectF, index: Index, row: Entry) -> None:
        theme, side = self._theme, self._theme.px(_BOX)
        if row.is_waiting:
            return
        box = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self._model().columns[index.column()].ticked(row.value)
        painter.setPen(QPen(theme.color("accent" if on else "line-strong"), theme.line_width))
        painter.setBrush(theme.color("accent" if on else "paper"))
        painter.drawRoundedRect(box, 3, 3)
        if on:
            painter.setPen(QPen(theme.color("on-accent"), theme.line_width * 1.8))
            points = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.30))
            painter.drawPolyline([box.topLeft() + QPointF(box.width() * x, box.height() * y) for x, y in points])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def editor_text(editor: QWidget) -> str:
    """Return what stands in an editor of a grid."""
    if isinstance(editor, QComboBox):
        return editor.currentText()
    assert isinstance(editor, QLineEdit)
    return editor.text()
