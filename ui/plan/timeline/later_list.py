"""The list for later: the tasks of class C, folded until somebody asks for them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessments.types import TaskCode
from ui.plan.timeline.rest import for_later
from ui.plan.title_link import TitleLink
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.text import Label
from wizard import formats
from wizard.assessment import Assessment


class LaterList(QWidget):
    """How many tasks wait for later, and on request which.

    Signals: ``opened(code)`` after a task was chosen.
    """

    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks: tuple[tuple[TaskCode, str], ...] = ()
        self._is_open = False
        self._words = Label(theme, role=Role.CAPTION, color="ink-2")
        self.fold = LinkButton(theme, tr("Toon de lijst voor later"), role=Role.CAPTION)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._words)
        layout.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._list)
        self._list.hide()
        self.fold.clicked.connect(self._on_fold_clicked)

    def show_plan(self, assessment: Assessment) -> None:
        """Show the tasks for later of a plan."""
        found = for_later(assessment)
        hours = sum((one[2] for one in found), formats.rounded(0, 0))
        count = formats.count(len(found), tr("taak"), tr("taken"))
        self._words.set_text(
            tr("Voor later, klasse C: {count}, {hours}").format(count=count, hours=formats.hours_long(hours))
        )
        self.setVisible(bool(found))
        tasks = tuple((code, title) for code, title, _ in found)
        if tasks != self._tasks:
            self._tasks = tasks
            self._fill()

    def links(self) -> list[TitleLink]:
        """Return the tasks that are listed, none while the list is folded."""
        return [part for part in self._list.findChildren(TitleLink) if not part.isHidden()]

    def _fill(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if not self._is_open:
            return
        for code, title in self._tasks:
            link = TitleLink(self._theme, code, title)
            link.chosen.connect(self.opened)
            self._column.addWidget(link)

    @Slot()
    def _on_fold_clicked(self) -> None:
        self._is_open = not self._is_open
        self.fold.set_text(tr("Verberg de lijst voor later") if self._is_open else tr("Toon de lijst voor later"))
        self._fill()
        self._list.setVisible(self._is_open)
