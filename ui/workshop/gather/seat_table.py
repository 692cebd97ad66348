"""The participants of a workshop: who is in, how, with how many questions, and since when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from assessments.votes import Origin
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import draw_box
from wizard import formats
from wizard.dutch_time import dutch
from wizard.workshop.attendance import Seat
from wizard.workshop.group_names import group_name

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_HEADS = ("Nr", "Rolgroep", "Hoe binnen", "Vragen", "Ingevuld op")
_ROW, _PAD = 32, 8
_WAYS = {Origin.ROOM: "zaal", Origin.PAPER: "papier", Origin.FILE: "bestand"}


def seat_cells(seat: Seat) -> tuple[str, ...]:
    """Return the words of a row."""
    one = seat.participant
    who = " · ".join(filter(None, [group_name(one.group) or tr("nog niet bekend"), one.name]))
    if not seat.is_in:
        how = tr("wacht op een keuze") if seat.waits else tr("naar huis") if one.left else tr("nog niet binnen")
        return str(one.number), who, how, formats.DASH, formats.DASH
    how = formats.enumeration([tr(_WAYS[way]) for way in seat.origins])
    if seat.waits:
        how = tr("{how}, dubbel").format(how=how)
    count = tr("{answered} van {asked}").format(answered=seat.answered, asked=seat.asked)
    return str(one.number), who, how, count, _moment(seat)


def _moment(seat: Seat) -> str:
    if seat.at is None:
        return formats.DASH
    at = dutch(seat.at)
    return f"{formats.short_date(at.date(), at.year)} {at:%H:%M}"


class _SeatModel(QAbstractTableModel):
    """A row per participant; who is not in yet is written quietly."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.seats: tuple[Seat, ...] = ()

    def show(self, seats: Sequence[Seat]) -> None:
        """Show other rows; the same participants keep the selection."""
        new = tuple(seats)
        if len(new) == len(self.seats):
            self.seats = new
            self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, len(_HEADS) - 1))
            return
        self.beginResetModel()
        self.seats = new
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.seats)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(_HEADS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        seat = self.seats[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return seat_cells(seat)[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.color("ink" if seat.is_in else "muted")
        if role == Qt.ItemDataRole.FontRole:
            return self._theme.font(Role.SMALL, tabular=True)
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if way != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(_HEADS[section])
        if role == Qt.ItemDataRole.FontRole:
            return self._theme.font(Role.CAPTION)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None


class _Rows(QStyledItemDelegate):
    """Draws a thin line under each row; cells stand under their heads."""

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return super().sizeHint(option, index) + QSize(2 * _PAD, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("selected"))
        inner = QStyleOptionViewItem(option)
        inner.rect = rect.adjusted(_PAD, 0, -_PAD, 0)
        super().paint(painter, inner, index)
        painter.setPen(QPen(self._theme.color("line"), self._theme.line_width))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        if index.row() == self._table.currentIndex().row() and self._table.hasFocus():
            self._draw_focus(painter, QRect(rect))

    def _draw_focus(self, painter: QPainter, cell: QRect) -> None:
        """Draw this cell's part of the frame around the whole row."""
        painter.save()
        painter.setClipRect(cell)
        whole = QRectF(0, cell.y(), self._table.viewport().width(), cell.height()).adjusted(1, 1, -1, -1)
        draw_box(painter, whole, border=self._theme.color("focus"), width=self._theme.focus_width)
        painter.restore()


class SeatTable(QTableView):
    """The table, as high as its rows; a right click, Enter or the menu key asks what one can do with a participant.

    Signals: ``menu_asked(number, place)`` with the place on the screen.
    """

    menu_asked = Signal(int, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = _SeatModel(theme, self)
        self.setModel(self._model)
        self.setItemDelegate(_Rows(theme, self))
        self.setAccessibleName(tr("Deelnemers en wat er van hen binnen is"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_self_custom_context_menu_requested)
        self.verticalHeader().hide()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_seats(self, seats: Sequence[Seat]) -> None:
        """Show these participants."""
        self._model.show(seats)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_self_custom_context_menu_requested(self.visualRect(self.currentIndex()).bottomLeft())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give each column what it needs, the way it came in the rest."""
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        for column in range(len(_HEADS)):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        needed = sum(self.sizeHintForColumn(column) for column in range(len(_HEADS)))
        wide = 2 if needed <= self.viewport().width() else 1  # where all does not fit, the names give way
        head.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        row = self._theme.px(_ROW)
        self.verticalHeader().setMinimumSectionSize(row)
        self.verticalHeader().setDefaultSectionSize(row)
        head.setFixedHeight(row)
        self.setFixedHeight(row * (self._model.rowCount() + 1) + 2)

    @Slot(QPoint)
    def _on_self_custom_context_menu_requested(self, place: QPoint) -> None:
        index = self.indexAt(place) if self.indexAt(place).isValid() else self.currentIndex()
        if index.isValid():
            number = self._model.seats[index.row()].participant.number
            self.menu_asked.emit(number, self.viewport().mapToGlobal(place))

    @Slot()
    def _on_theme_changed(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Highlight, self._theme.color("selected"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.color("on-selected"))
        self.setPalette(palette)
        ink, line = self._theme.color("muted").name(), self._theme.color("line-strong").name()
        self.horizontalHeader().setStyleSheet(
            f"QHeaderView::section {{ background: transparent; border: none; padding: 0 {_PAD + 3}px;"
            f" color: {ink}; border-bottom: {self._theme.line_width}px solid {line}; }}"
        )
        self._fit()
