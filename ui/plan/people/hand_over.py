"""Somebody carries too much: the heaviest tasks, each to be opened or given to somebody else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QMenu, QVBoxLayout, QWidget

from assessments.types import TaskCode
from ui.plan.people.words import Heavy
from ui.plan.title_link import TitleLink
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.notices import WarningBox
from ui.widgets.text import Label


class GiveButton(SecondaryButton):
    """Offers the names that a task can go to.

    Signals: ``given(code, name)`` after one was chosen.
    """

    given = Signal(str, str)
    height_px = 28

    def __init__(self, theme: Theme, task: Heavy, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Geef aan"), icon="chevron-down", icon_last=True, parent=parent)
        self._task = task
        self._names = tuple(names)
        self.setAccessibleName(tr("Geef {task} aan iemand anders").format(task=task.title))
        self.clicked.connect(self._on_clicked)

    def menu_of_names(self) -> QMenu:
        """Return the menu with the names."""
        menu = QMenu(self)
        for name in self._names:
            menu.addAction(name.replace("&", "&&")).setData(name)
        return menu

    def give(self, name: str) -> None:
        """Give the task to somebody."""
        self.given.emit(self._task.code, name)

    @Slot()
    def _on_clicked(self) -> None:
        picked = self.menu_of_names().exec(self.mapToGlobal(QPoint(0, self.height() + 2)))
        if picked is not None:
            self.give(str(picked.data()))


class HandOver(QWidget):
    """The warning, and a row per heavy task.

    Signals: ``opened(code)``; ``given(code, name)``; ``names_asked()`` when there is no other name to choose yet.
    """

    opened = Signal(str)
    given = Signal(str, str)
    names_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[str, tuple[Heavy, ...], tuple[str, ...]] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_heavy(self, warning: str, tasks: Sequence[Heavy], names: Sequence[str]) -> None:
        """Show what is too much and what can be handed over; nothing when there is no warning."""
        shown = (warning, tuple(tasks), tuple(names))
        self.setVisible(bool(warning))
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if warning:
            self._column.addWidget(WarningBox(self._theme, warning, title=tr("Te veel bij één persoon")))
            self._column.addWidget(self._rows(tasks, names))

    def _rows(self, tasks: Sequence[Heavy], names: Sequence[str]) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(16, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(3, 1)
        for row, task in enumerate(tasks):
            link = TitleLink(self._theme, TaskCode(task.code), task.title)
            link.chosen.connect(self.opened)
            hours = Label(self._theme, task.hours, role=Role.CAPTION, color="ink-2", tabular=True, wrap=False)
            grid.addWidget(link, row, 0)
            grid.addWidget(hours, row, 1, Qt.AlignmentFlag.AlignRight)
            if names:
                button = GiveButton(self._theme, task, names)
                button.given.connect(self.given)
                grid.addWidget(button, row, 2)
        if not names:
            fill = LinkButton(self._theme, tr("Vul eerst andere namen in"))
            fill.clicked.connect(self.names_asked)
            grid.addWidget(fill, len(tasks), 0, Qt.AlignmentFlag.AlignLeft)
        return box
