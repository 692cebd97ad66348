"""Whose paper: everybody by number, and how far the paper of each is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.strokes import RIGHT, draw_box, draw_pixmap, draw_text, elided, icon_pixmap, text_width
from ui.workshop.paper.rows import Index
from wizard import formats
from wizard.workshop.paper import PaperState

_ROW, _SIDE, _NUMBER = 46, 14, 34


@dataclass(frozen=True, slots=True)
class Person:
    """A participant in the list; ``who`` is a name, ``group`` a role group, each may be ""."""

    who: str
    group: str
    state: PaperState


class _PeopleModel(QAbstractListModel):
    """One row per participant."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.people: tuple[Person, ...] = ()

    def set_people(self, people: Sequence[Person]) -> None:
        made = tuple(people)
        if made == self.people:
            return
        same = [one.state.number for one in made] == [one.state.number for one in self.people]
        if not same:
            self.beginResetModel()
        self.people = made
        if not same:
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0), self.index(len(made) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        person = self.people[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return person
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (
                tr("deelnemer {n}").format(n=person.state.number),
                person.who,
                person.group,
                progress(person.state),
            )
            return ", ".join(part for part in parts if part)
        return None


def progress(state: PaperState) -> str:
    """Return how far somebody's paper is, in a few words."""
    if state.differences:
        return formats.count(state.differences, tr("verschil"), tr("verschillen"))
    if state.is_checked:
        return tr("nagekeken")
    return tr("{done} van {all}").format(done=state.typed, all=state.total) if state.typed else tr("nog niets")


class _PersonDelegate(QStyledItemDelegate):
    """Paints number, name and group, and how far the paper is."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(10, self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        person: Person = index.data(Qt.ItemDataRole.UserRole)
        theme, px = self._theme, self._theme.px
        rect = QRectF(QRect(option.rect))
        is_current = index == self._view.currentIndex()
        painter.save()
        if is_current:
            painter.fillRect(rect, theme.color("selected"))
            painter.fillRect(QRectF(rect.x(), rect.y(), px(3), rect.height()), theme.color("accent"))
        on_fill = is_current and theme.is_high_contrast
        ink, muted = ("on-selected", "on-selected") if on_fill else ("ink", "muted")
        x, right = rect.x() + px(_SIDE), rect.right() - px(_SIDE)
        number = QRectF(x, rect.y(), px(_NUMBER), rect.height())
        strong = theme.font(Role.BODY, strong=True, tabular=True)
        draw_text(painter, number, str(person.state.number), strong, theme.color(ink))
        right = self._draw_progress(painter, person.state, rect, right, muted)
        self._draw_names(
            painter, person, QRectF(x + px(_NUMBER), rect.y(), right - x - px(_NUMBER), rect.height()), ink, muted
        )
        if is_current and self._view.hasFocus():
            draw_box(painter, rect.adjusted(1, 1, -1, -1), border=theme.color("focus"), width=theme.focus_width)
        painter.restore()

    def _draw_progress(self, painter: QPainter, state: PaperState, rect: QRectF, right: float, muted: str) -> float:
        theme, px = self._theme, self._theme.px
        font, words = theme.font(Role.CAPTION, tabular=True), progress(state)
        wide = text_width(font, words)
        ink = "warning" if state.differences and muted == "muted" else muted
        draw_text(painter, QRectF(right - wide, rect.y(), wide, rect.height()), words, font, theme.color(ink), RIGHT)
        right -= wide + px(5)
        icon = "triangle-alert" if state.differences else "check" if state.is_checked else ""
        if icon:
            token = "warning.icon" if state.differences and muted == "muted" else muted
            draw_pixmap(painter, right - px(14), rect.center().y(), icon_pixmap(theme, icon, token, self._view, 14))
            right -= px(19)
        return right - px(6)

    def _draw_names(self, painter: QPainter, person: Person, rect: QRectF, ink: str, muted: str) -> None:
        theme = self._theme
        lines = [one for one in (person.who, person.group) if one]
        high = theme.line(Role.SMALL)
        y = rect.y() + (rect.height() - high * len(lines)) / 2
        for words in lines:
            is_name = words == person.who
            font = theme.font(Role.SMALL if is_name else Role.CAPTION)
            box = QRectF(rect.x(), y, rect.width(), high)
            draw_text(painter, box, elided(font, words, rect.width()), font, theme.color(ink if is_name else muted))
            y += high


class PeopleList(QListView):
    """Everybody by number.

    Signals: ``chosen(number)`` after another one became the current one; ``entered()`` after Enter.
    """

    chosen = Signal(int)
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._people = _PeopleModel(self)
        self.setModel(self._people)
        self.setItemDelegate(_PersonDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Deelnemers"))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_people(self, people: Sequence[Person], number: int) -> None:
        """Show everybody, with the cursor on one, without telling anybody."""
        with QSignalBlocker(self):
            self._people.set_people(people)
            place = next((at for at, one in enumerate(people) if one.state.number == number), -1)
            self.setCurrentIndex(self._people.index(place))
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self._people.people[current.row()].state.number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.panel_px(264), self._theme.px(300))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(_ROW * 2))
