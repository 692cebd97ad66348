"""The workshops of this dossier, the newest on top: day, title, and how far each is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from assessments.workshop import WorkshopId
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import draw_box, draw_text, elided
from ui.workshop.paper.rows import Index

_SIDE, _PAD = 14, 7


@dataclass(frozen=True, slots=True)
class WorkshopLine:
    """One workshop in the list."""

    ident: WorkshopId
    title: str
    over: str
    state: str


class _Model(QAbstractListModel):
    """One row per workshop."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: tuple[WorkshopLine, ...] = ()

    def set_lines(self, lines: Sequence[WorkshopLine]) -> None:
        if tuple(lines) != self.lines:
            self.beginResetModel()
            self.lines = tuple(lines)
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.title}, {line.over}, {line.state}"
        return None


class _Delegate(QStyledItemDelegate):
    """Paints day, title and state under each other."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = self._theme
        return QSize(10, 2 * theme.line(Role.CAPTION) + theme.line(Role.SMALL) + 2 * theme.px(_PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: WorkshopLine = index.data(Qt.ItemDataRole.UserRole)
        theme, px = self._theme, self._theme.px
        rect = QRectF(QRect(option.rect))
        is_current = index == self._view.currentIndex()
        painter.save()
        if is_current:
            painter.fillRect(rect, theme.color("selected"))
            painter.fillRect(QRectF(rect.x(), rect.y(), px(3), rect.height()), theme.color("accent"))
        on_fill = is_current and theme.is_high_contrast
        ink, muted = ("on-selected", "on-selected") if on_fill else ("ink", "muted")
        x, wide, y = rect.x() + px(_SIDE), rect.width() - 2 * px(_SIDE), rect.y() + px(_PAD)
        for words, role, strong, token in (
            (line.over, Role.CAPTION, False, muted),
            (line.title, Role.SMALL, True, ink),
            (line.state, Role.CAPTION, False, muted),
        ):
            font = theme.font(role, strong=strong)
            draw_text(
                painter, QRectF(x, y, wide, theme.line(role)), elided(font, words, wide), font, theme.color(token)
            )
            y += theme.line(role)
        if is_current and self._view.hasFocus():
            draw_box(painter, rect.adjusted(1, 1, -1, -1), border=theme.color("focus"), width=theme.focus_width)
        painter.restore()


class WorkshopList(QListView):
    """All workshops.

    Signals: ``chosen(id)`` after another one became the current one.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = _Model(self)
        self.setModel(self._lines)
        self.setItemDelegate(_Delegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Workshops van dit dossier"))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_workshops(self, lines: Sequence[WorkshopLine], opened: WorkshopId | None) -> None:
        """Show all workshops, with the cursor on the open one, without telling anybody."""
        with QSignalBlocker(self):
            self._lines.set_lines(lines)
            place = next((at for at, one in enumerate(lines) if one.ident == opened), -1)
            self.setCurrentIndex(self._lines.index(place))
        self.viewport().update()
        self.updateGeometry()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self._lines.lines[current.row()].ident)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.panel_px(220), self._theme.px(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(70))
