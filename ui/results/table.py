"""The figures of the pictures as a table, for who would rather read than look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from assessments.types import Pillar
from ui.results.facts import ScoreLine
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard import formats

_Index = QModelIndex | QPersistentModelIndex
_HEADS = ("Onderdeel", "Score (0–4)", "Niveau", "Streef", "Beantwoord")
_NUMBERS = {1, 3, 4}
_ROW, _INSET = 31, 8


class ScoreTableModel(QAbstractTableModel):
    """A row per score: the total, the steps, the pillars; a stronger line stands under total and steps."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[ScoreLine, ...] = ()
        self._ends: set[int] = set()

    def set_lines(self, total: ScoreLine, steps: Sequence[ScoreLine], pillars: Sequence[ScoreLine]) -> None:
        """Show these scores."""
        self.beginResetModel()
        named = [replace(line, name=_pillar_name(line)) for line in pillars]
        self._lines = (total, *steps, *named)
        self._ends = {0, len(steps)}
        self.endResetModel()

    def is_end(self, row: int) -> bool:
        """Tell whether a group of rows ends here."""
        return row in self._ends

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(_HEADS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(self._lines[index.row()], index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.FontRole:
            is_number = index.column() in _NUMBERS
            return self._theme.font(Role.SMALL, strong=index.row() == 0, tabular=is_number)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(_HEADS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return self._theme.font(Role.CAPTION) if role == Qt.ItemDataRole.FontRole else None

    def _cell(self, line: ScoreLine, column: int) -> str:
        word = f"{line.word}, {line.note}" if line.note else line.word
        cells = (line.name, formats.score2(line.value), word, formats.score2(line.target), line.coverage)
        return cells[column]


def _pillar_name(line: ScoreLine) -> str:
    """Name a pillar so that it is not taken for the step of that name."""
    word = tr("Kern") if line.pillar is Pillar.IDENTITEIT else tr("Pijler")
    return f"{word} {line.name.lower()}"


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class _Rows(QStyledItemDelegate):
    """Draws a thin line under each row, a stronger one under a group."""

    def __init__(self, theme: Theme, model: ScoreTableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return super().sizeHint(option, index) + QSize(2 * _INSET, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect = QRectF(QRect(option.rect))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("selected"))
        super().paint(painter, _inset(option), index)
        token = "line-strong" if self._model.is_end(index.row()) else "line"
        painter.setPen(QPen(self._theme.color(token), self._theme.line_width))
        painter.drawLine(QPointF(rect.left(), rect.bottom() - 0.5), QPointF(rect.right(), rect.bottom() - 0.5))


def _inset(option: QStyleOptionViewItem) -> QStyleOptionViewItem:
    """Return an option for a little less width, so that numbers and words do not touch."""
    narrower = QStyleOptionViewItem(option)
    narrower.rect = QRect(option.rect).adjusted(_INSET, 0, -_INSET, 0)
    return narrower


class TableCard(CardFrame):
    """The table with its head; it is as high as its rows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._model = ScoreTableModel(theme, self)
        self._view = QTableView()
        self._view.setModel(self._model)
        self._view.setItemDelegate(_Rows(theme, self._model, self._view))
        self._view.setAccessibleName(tr("Scores per stap en pijler"))
        self._settle_view()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(Label(theme, tr("Scores per stap en pijler"), role=Role.QUESTION_FOLDED))
        layout.addWidget(self._view)
        layout.addStretch(1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _settle_view(self) -> None:
        view = self._view
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setShowGrid(False)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTabKeyNavigation(False)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.verticalHeader().hide()
        head = view.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setMinimumSectionSize(self._theme.px(84))
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def set_lines(self, total: ScoreLine, steps: Sequence[ScoreLine], pillars: Sequence[ScoreLine]) -> None:
        """Show these scores."""
        self._model.set_lines(total, steps, pillars)
        self._on_theme_changed()

    def focus_first(self) -> None:
        """Put the focus in the table."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._view.setCurrentIndex(self._model.index(0, 0))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(560), super().sizeHint().height())

    @Slot()
    def _on_theme_changed(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Highlight, self._theme.color("selected"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.color("on-selected"))
        self._view.setPalette(palette)
        ink, line = self._theme.color("muted").name(), self._theme.color("line-strong").name()
        self._view.horizontalHeader().setStyleSheet(
            f"QHeaderView::section {{ background: transparent; border: none; padding: 0 {_INSET + 3}px;"
            f" color: {ink}; border-bottom: {self._theme.line_width}px solid {line}; }}"
        )
        row = self._theme.px(_ROW)
        head = self._view.verticalHeader()
        head.setMinimumSectionSize(row)
        head.setDefaultSectionSize(row)
        self._view.horizontalHeader().setMinimumHeight(row)
        self._view.setFixedHeight(row * (self._model.rowCount() + 1) + 2)
