"""The table and the list of problems of the import."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QTableView

from ui.figures.import_table import ImportDelegate, ImportModel
from ui.texts import tr
from ui.theme import Role, Theme
from wizard.entry.importing import Problem

_MOST_SHOWN, _LINES_SEEN = 500, 4
_ROW, _COLUMN = 30, 132


def import_view(theme: Theme, model: ImportModel) -> QTableView:
    """Return a table over the source rows; only what is in sight is drawn."""
    view = QTableView()
    view.setModel(model)
    view.setItemDelegate(ImportDelegate(view))
    view.setAccessibleName(tr("Regels uit de spreadsheet"))
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setWordWrap(False)
    view.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
    view.horizontalHeader().setDefaultSectionSize(theme.px(_COLUMN))
    head = view.horizontalHeader()
    head.setStretchLastSection(True)
    head.setHighlightSections(False)
    line, window = theme.color("line").name(), theme.color("window").name()
    head.setStyleSheet(
        f"QHeaderView::section {{ background: {window}; border: none; padding: {theme.px(6)}px {theme.px(4)}px;"
        f" font-size: {theme.px(12)}px; border-bottom: {theme.line_width}px solid {line}; }}"
    )
    view.setTabKeyNavigation(False)
    return view


class ProblemList(QListWidget):
    """The cells that cannot be read; choosing one goes to its cell."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._problems: tuple[Problem, ...] = ()
        self.setAccessibleName(tr("Cellen die niet gelezen zijn"))
        self.setFont(theme.font(Role.SMALL))
        self.setWordWrap(True)
        self.setUniformItemSizes(False)

    def show_problems(self, found: Sequence[Problem]) -> None:
        """Show the first problems, and how many more there are."""
        self._problems = tuple(found[:_MOST_SHOWN])
        self.clear()
        for one in self._problems:
            QListWidgetItem(tr("Regel {row}. {sentence}").format(row=one.row, sentence=one.sentence), self)
        if len(found) > len(self._problems):
            more = QListWidgetItem(tr("En nog {count}.").format(count=len(found) - len(self._problems)), self)
            more.setFlags(Qt.ItemFlag.NoItemFlags)
        self.setVisible(bool(found))
        self.updateGeometry()

    def problem_of(self, item: QListWidgetItem) -> Problem | None:
        """Return what a line of the list is about."""
        place = self.row(item)
        return self._problems[place] if 0 <= place < len(self._problems) else None

    def sizeHint(self) -> QSize:
        lines = max(1, min(self.count(), _LINES_SEEN))
        return QSize(super().sizeHint().width(), lines * (self.fontMetrics().height() + 8) + 2 * self.frameWidth() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())
