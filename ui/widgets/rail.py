"""The rail: where one is among profile, steps, themes and results, and how far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QVBoxLayout, QWidget

from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.rail_painting import RailDelegate
from ui.widgets.strokes import draw_box
from ui.widgets.text import Label

WIDTH = 264
COLLAPSED_WIDTH = 56
_Index = QModelIndex | QPersistentModelIndex


class RowKind(StrEnum):
    """What a row of the rail stands for."""

    SECTION = "section"
    STEP = "step"
    THEME = "theme"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class RailRow:
    """One row.

    Attributes:
        key: what ``place_chosen`` says.
        number: a step's number 1-6.
        counts: words at the right, such as "5/12".
        share: answered share 0-1 of a step's ring.
        state: "empty", "busy", "done" or "waived", for the dot of a theme or section.
        hue: a step's colour: a pillar or "slate".
        current: where one is; a step that holds the current theme is ``inside``.

    """

    key: str
    kind: RowKind
    name: str
    number: int = 0
    counts: str = ""
    share: float = 0.0
    state: str = "empty"
    hue: str = "slate"
    current: bool = False
    inside: bool = False


class _RailModel(QAbstractListModel):
    """The rows; only what changed is painted again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[RailRow, ...] = ()

    def set_rows(self, rows: Sequence[RailRow]) -> None:
        """Show other rows."""
        new = tuple(rows)
        if [row.key for row in new] == [row.key for row in self.rows]:
            old, self.rows = self.rows, new
            for place, (before, after) in enumerate(zip(old, new, strict=True)):
                if before != after:
                    self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self.rows = new
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.name} · {row.counts}" if row.counts else row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            number = tr("stap {number}").format(number=row.number) if row.number else ""
            here = tr("hier ben je") if row.current else ""
            return ", ".join(part for part in (number, row.name, row.counts, here) if part)
        return None


class _RailView(QListView):
    """The list; Enter and a click go somewhere, arrows only look."""

    def __init__(self, theme: Theme, model: _RailModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(RailDelegate(theme, self))
        self.setAccessibleName(tr("Stappen en thema’s"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.viewport().setAutoFillBackground(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self.clicked.emit(self.currentIndex())
        elif event.text().isprintable() and event.text() and not event.modifiers():
            event.ignore()  # digits and letters are the page's; the list does not search by them
        else:
            super().keyPressEvent(event)


class ProgressBar(QWidget):
    """A bar 4 high that shows a share of the whole; a screen reader gets the words set with ``set_share``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float, words: str = "") -> None:
        """Show a share 0-1."""
        self._share = share
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        rect = QRectF(self.rect())
        border = theme.color("line") if theme.is_high_contrast else None
        draw_box(painter, rect, ground=theme.color("track"), border=border, radius=rect.height() / 2)
        if self._share > 0:
            rect.setWidth(max(rect.height(), rect.width() * min(1.0, self._share)))
            draw_box(painter, rect, ground=theme.color("accent"), radius=rect.height() / 2)


class StepRail(QWidget):
    """Steps, themes and progress at the left of the wizard.

    Signals: ``place_chosen(key)`` after a click or Enter on a row.
    """

    place_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._collapsed = False
        self._model = _RailModel(self)
        self.view = _RailView(theme, self._model, self)
        self._words = Label(theme, role=Role.SMALL)
        self._bar = ProgressBar(theme)
        self._more = Label(theme, role=Role.CAPTION, color="muted")
        self._progress = QWidget(self)
        progress = QVBoxLayout(self._progress)
        progress.setContentsMargins(8, 14, 8, 18)
        progress.setSpacing(9)
        for widget in (self._words, self._bar, self._more):
            progress.addWidget(widget)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 8, 12, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.view, 1)
        self._layout.addWidget(self._progress)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.view.clicked.connect(self._on_view_clicked)
        theme.changed.connect(self._on_theme_changed)

    def set_rows(self, rows: Sequence[RailRow]) -> None:
        """Show rows; the focus of the list goes to the current one."""
        self._model.set_rows(rows)
        for place, row in enumerate(rows):
            if row.current and not self.view.hasFocus():
                self.view.setCurrentIndex(self._model.index(place))

    def set_progress(self, answered: int, total: int, more: str) -> None:
        """Show how many questions have an answer; ``more`` is the small line under the bar."""
        count = str(answered)
        words = tr("{answered} van {total} vragen beantwoord").format(answered=count, total=total)
        self._words.set_text(words, bold_prefix=len(count))
        self._bar.set_share(answered / total if total else 0.0, words)
        self._more.set_text(more)

    def set_collapsed(self, collapsed: bool) -> None:
        """Show only rings, or everything."""
        if collapsed != self._collapsed:
            self._collapsed = collapsed
            self._progress.setVisible(not collapsed)
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if collapsed else Qt.ScrollBarPolicy.ScrollBarAsNeeded
            self.view.setVerticalScrollBarPolicy(policy)
            self._layout.setContentsMargins(4 if collapsed else 12, 8, 4 if collapsed else 12, 0)
            self.view.doItemsLayout()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = COLLAPSED_WIDTH if self._collapsed else WIDTH
        return QSize(self._theme.panel_px(width), self._theme.px(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), self._theme.px(160))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setPen(QPen(theme.color("line"), theme.line_width))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        if not self._collapsed:
            y = self._progress.y()
            painter.drawLine(12, y, self.width() - 13, y)

    @Slot(QModelIndex)
    def _on_view_clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.place_chosen.emit(self._model.rows[index.row()].key)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.view.doItemsLayout()
        self.updateGeometry()
        self.update()
