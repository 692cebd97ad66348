"""Who put which dots: a row per participant, for the facilitator only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from assessments.workshop import DOTS_EACH
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import RIGHT, draw_text, elided
from ui.widgets.text import plain_tip

Index = QModelIndex | QPersistentModelIndex
_ROW, _DISC, _MOST_ROWS = 26, 9, 12


@dataclass(frozen=True, slots=True)
class Person:
    """A participant with the numbers of the tasks that have the dots, as typed; ``laid`` of them lie."""

    number: int
    words: str
    numbers: str
    laid: int
    left: bool = False

    def said(self) -> str:
        """Say the row in one sentence, for a screen reader."""
        dots = tr("stippen op {numbers}").format(numbers=self.numbers) if self.numbers else tr("nog geen stippen")
        gone = tr(", is weg") if self.left else ""
        return tr("Deelnemer {number}, {words}: {dots}{gone}").format(
            number=self.number, words=self.words or tr("zonder rolgroep"), dots=dots, gone=gone
        )


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.people: list[Person] = []

    def show_people(self, people: Sequence[Person]) -> None:
        same = [one.number for one in people] == [one.number for one in self.people]
        if not same:
            self.beginResetModel()
        self.people = list(people)
        if not same:
            self.endResetModel()
        elif people:
            self.dataChanged.emit(self.index(0), self.index(len(people) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        said = self.people[index.row()].said()
        return plain_tip(said) if role == Qt.ItemDataRole.ToolTipRole else said


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: PeopleList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px, one = self._theme, self._theme.px, self._view.person_at(index.row())
        rect, is_on = QRectF(option.rect), one.number == self._view.number
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_on:
            painter.fillRect(rect, theme.color("selected"))
            painter.fillRect(QRectF(rect.x(), rect.y(), 3, rect.height()), theme.color("accent"))
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        painter.drawLine(QPointF(rect.left(), rect.bottom() - 0.5), QPointF(rect.right(), rect.bottom() - 0.5))
        ink = theme.color("on-selected" if is_on else "muted" if one.left else "ink")
        number = theme.font(Role.SMALL_STRONG, tabular=True)
        draw_text(painter, QRectF(rect.x(), rect.y(), px(30), rect.height()), str(one.number), number, ink, RIGHT)
        x = rect.right() - px(10)
        for place in range(DOTS_EACH, 0, -1):
            x -= px(_DISC)
            disc = QRectF(x, rect.center().y() - px(_DISC) / 2, px(_DISC), px(_DISC))
            painter.setPen(QPen(theme.color("line-strong" if place > one.laid else "ink"), 1))
            painter.setBrush(theme.color("ink") if place <= one.laid else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(disc.adjusted(0.5, 0.5, -0.5, -0.5))
            x -= px(3)
        small, numbers = theme.font(Role.SMALL), one.numbers or (tr("weg") if one.left else "")
        draw_text(painter, QRectF(x - px(84), rect.y(), px(80), rect.height()), numbers, number, ink, RIGHT)
        room = x - px(84) - rect.x() - px(40)
        words = elided(small, one.words, room)
        draw_text(painter, QRectF(rect.x() + px(40), rect.y(), room, rect.height()), words, small, ink)
        painter.restore()


class PeopleList(QListView):
    """The participants; the one whose dots are typed is marked.

    Signals: ``chosen(number)`` after a click, or ↑ and ↓.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._people = _Model()
        self.number = 0
        self.setModel(self._people)
        self.setItemDelegate(_Delegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(tr("Deelnemers met hun stippen"))
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._on_theme_changed)

    def show_people(self, people: Sequence[Person], number: int) -> None:
        """Show who put which dots; ``number`` is whose dots are typed now."""
        self.number = number
        before = self._people.rowCount()
        self._people.show_people(people)
        if before != len(people):
            self.updateGeometry()
        place = next((place for place, one in enumerate(people) if one.number == number), -1)
        if place >= 0:
            self.setCurrentIndex(self._people.index(place))
        self.viewport().update()

    def person_at(self, place: int) -> Person:
        """Return the participant in a row."""
        return self._people.people[place]

    def sizeHint(self) -> QSize:
        rows = min(_MOST_ROWS, max(1, self._people.rowCount()))
        return QSize(self._theme.px(260), rows * self._theme.px(_ROW) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), min(self.sizeHint().height(), 4 * self._theme.px(_ROW)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and index.isValid():
            self.chosen.emit(self.person_at(index.row()).number)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(self.person_at(index.row()).number)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.viewport().update()
