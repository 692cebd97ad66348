"""The cards in columns; it takes the height it needs, the page around it scrolls."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QSizePolicy, QWidget

from ui.second_click import drop_second_click
from ui.start.card_delegate import GAP, HEIGHT, WIDTH, CardDelegate
from ui.start.model import DossierModel
from ui.texts import tr
from ui.theme import Theme


class CardList(QListView):
    """Dossiers as cards: arrows walk, Enter or a click opens, Del deletes, the menu key shows what else there is.

    Signals: ``opened(str)``, ``export_chosen(str)`` and ``delete_chosen(str)`` with the id of a dossier; ``reached(QRect)``
    with the place of the card that the focus came to.
    """

    opened = Signal(str)
    export_chosen = Signal(str)
    delete_chosen = Signal(str)
    reached = Signal(QRect)

    def __init__(self, theme: Theme, model: DossierModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dossiers = model
        self._delegate = CardDelegate(theme, model, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._settle_frame()
        self.setAccessibleName(tr("Mijn dossiers"))
        model.modelReset.connect(self._on_model_reset)
        theme.changed.connect(self._on_theme_changed)

    def _settle_frame(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAutoScroll(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def columns(self, width: int) -> int:
        """Return how many cards stand beside each other at a width."""
        gap = self._theme.px(GAP)
        return max(1, (width + gap) // (self._theme.px(WIDTH) + gap))

    def current_id(self) -> str:
        """Return the dossier that the keys are about, "" when there is none."""
        index = self.currentIndex()
        return self._dossiers.dossier(index.row()).id if index.isValid() else ""

    def set_current_id(self, dossier_id: str) -> None:
        """Let the keys be about a dossier; an unknown one is the first."""
        row = max(0, self._dossiers.row_of(dossier_id))
        self.selectionModel().setCurrentIndex(self._dossiers.index(row), QItemSelectionModel.SelectionFlag.NoUpdate)

    def menu(self) -> QMenu:
        """Return what one can do with the current dossier."""
        menu = QMenu(self)
        menu.addAction(tr("Open"), self._on_menu_open_triggered)
        menu.addAction(tr("Exporteren…"), self._on_menu_export_triggered)
        menu.addSeparator()
        menu.addAction(tr("Verwijderen…"), self._on_menu_delete_triggered)
        return menu

    def heightForWidth(self, width: int) -> int:
        rows = -(-self._dossiers.rowCount() // self.columns(width))
        return rows * (self._theme.px(HEIGHT) + self._theme.px(GAP))

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._settle_cells()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current_id()
        if current and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not _modified(event):
            self.opened.emit(current)
        elif current and event.key() == Qt.Key.Key_Delete:
            self.delete_chosen.emit(current)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid() or index != self.currentIndex():
            return
        place = event.position().toPoint()
        if self._delegate.menu_rect(self.visualRect(index)).contains(place):
            self._show_menu(index)
        elif self._delegate.card_rect(self.visualRect(index)).contains(place):
            drop_second_click()
            self.opened.emit(self.current_id())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self._show_menu(index, event.globalPos() if by_mouse else None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._dossiers.rowCount():
            self.set_current_id("")

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.reached.emit(self._delegate.card_rect(self.visualRect(current)))

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self.updateGeometry()

    def _show_menu(self, index: QModelIndex, place: QPoint | None = None) -> None:
        corner = self._delegate.menu_rect(self.visualRect(index)).bottomLeft()
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place or self.viewport().mapToGlobal(corner))

    def _settle_cells(self) -> None:
        width = self.viewport().width()
        if self._delegate.fit(width, self.columns(width)):
            self.setGridSize(self._delegate.cell)

    @Slot()
    def _on_menu_open_triggered(self) -> None:
        self.opened.emit(self.current_id())

    @Slot()
    def _on_menu_export_triggered(self) -> None:
        self.export_chosen.emit(self.current_id())

    @Slot()
    def _on_menu_delete_triggered(self) -> None:
        self.delete_chosen.emit(self.current_id())

    @Slot()
    def _on_model_reset(self) -> None:
        self.updateGeometry()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._settle_cells()
        self.updateGeometry()
        self.viewport().update()


def _modified(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
