"""The channel table (EXT-12): a row per channel with cost, hours, responses, suitable ones and hires."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from assessments.catalogue import Option
from assessments.figures import Channel
from ui.later import call_soon
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.inputs.base import ErrorLine, Input
from ui.widgets.inputs.channel_model import FIELDS, HEADS, ChannelModel

_ROW = 31
_NAME_SHARE = 0.30
_NAME_LEAST, _FIELD_LEAST = 180, 84
_Index = QModelIndex | QPersistentModelIndex


class _CellDelegate(QStyledItemDelegate):
    """Paints cells with one line under each row; the current cell gets an accent border."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setFont(self._theme.font(Role.SMALL, tabular=True))
        editor.setTextMargins(4, 0, 4, 0)
        return editor

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, rect = self._theme, QRect(option.rect)
        view = self.parent()
        current = isinstance(view, QTableView) and view.currentIndex() == index and view.hasFocus()
        if isinstance(view, QTableView) and view.currentIndex().row() == index.row() and view.hasFocus():
            painter.fillRect(rect, theme.color("accent.tint"))
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        color = index.data(Qt.ItemDataRole.ForegroundRole)
        painter.setFont(index.data(Qt.ItemDataRole.FontRole))
        text = index.data() or ("" if index.column() == 0 else "–")
        painter.setPen(theme.color("muted") if text == "–" else color)
        inner = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(index.data(Qt.ItemDataRole.TextAlignmentRole)), shown)
        if current and index.column():
            painter.setPen(QPen(theme.color("focus"), theme.focus_width))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))


class _ChannelView(QTableView):
    """The table at its full height; Enter goes down, Tab right, Del empties, typing edits."""

    def __init__(self, theme: Theme, model: ChannelModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(_CellDelegate(theme, self))
        self.setAccessibleName(tr("Kanalen"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        rows = self.model().rowCount() * self._theme.px(_ROW)
        bar = self.horizontalScrollBar().sizeHint().height() if self.horizontalScrollBar().maximum() else 0
        return QSize(self._theme.px(600), rows + self.horizontalHeader().sizeHint().height() + bar + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            # The cell's editor hands its text over in the event after this one; only then may the current cell move.
            call_soon(self, self._on_enter_passed)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and index.column() > 0:
            self.model().setData(index, "")
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Walk the cells, and leave the table past its last or before its first one."""
        index, model = self.currentIndex(), self.model()
        last = index == model.index(model.rowCount() - 1, model.columnCount() - 1)
        if (last and next) or (index == model.index(0, 1) and not next):
            return QWidget.focusNextPrevChild(self, next)
        return super().focusNextPrevChild(next)

    def _share_width(self) -> None:
        px, width = self._theme.px, self.viewport().width()
        name = max(px(_NAME_LEAST), int(width * _NAME_SHARE))
        field = max(px(_FIELD_LEAST), (width - name) // len(FIELDS))
        self.setColumnWidth(0, name)
        for column in range(1, len(HEADS)):
            self.setColumnWidth(column, field)

    @Slot()
    def _on_enter_passed(self) -> None:
        index = self.currentIndex()
        self.setCurrentIndex(index.siblingAtRow(min(index.row() + 1, self.model().rowCount() - 1)))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.verticalHeader().setMinimumSectionSize(self._theme.px(_ROW))
        self.verticalHeader().setDefaultSectionSize(self._theme.px(_ROW))
        self.horizontalHeader().setMinimumHeight(self._theme.px(_ROW))
        self._share_width()
        self.updateGeometry()


class ChannelsInput(Input):
    """The channel table.

    Signals: ``value_changed(channels)``, a tuple of Channel, or None when all rows are empty.
    """

    def __init__(self, theme: Theme, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.model = ChannelModel(theme, options, self)
        self.view = _ChannelView(theme, self.model, self)
        self._error = ErrorLine(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.view)
        layout.addWidget(self._error)
        self.model.edited.connect(self._on_model_edited)
        self.model.refused.connect(self._error.set_error)

    def value(self) -> tuple[Channel, ...] | None:
        """Return the channels that hold anything."""
        return self.model.channels() or None

    def set_value(self, value: object) -> None:
        """Show channels without telling anybody."""
        channels = value if isinstance(value, tuple) else ()
        if channels != self.model.channels():
            self.model.set_channels(channels)
            self.view.updateGeometry()

    def focus_first(self) -> None:
        """Put the focus on the first figure."""
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0, 1))
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def flush(self) -> None:
        """Take over what is being typed in a cell."""
        editor = QApplication.focusWidget()
        if isinstance(editor, QLineEdit) and self.view.isAncestorOf(editor):
            self.view.commitData(editor)

    def error(self) -> str:
        """Return what is wrong in the first cell that cannot be read."""
        sentence = self.model.sentence()
        return tr("Niet bewaard. {sentence}").format(sentence=sentence) if sentence else ""

    def focus_error(self) -> None:
        """Put the focus on the first cell that cannot be read."""
        self.view.setCurrentIndex(self.model.first_wrong())
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_model_edited(self) -> None:
        self.value_changed.emit(self.value())
