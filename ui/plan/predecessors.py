"""What must be finished before a task can begin: a list that one adds to and takes from."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessments.types import TaskCode
from ui.plan.plain_choice import PlainChoice
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import IconButton
from ui.widgets.text import Label


class Predecessors(QWidget):
    """Tasks by code and title, each with a cross, and a list to choose another from.

    Signals: ``changed_to(tuple of codes)``.
    """

    changed_to = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._codes: tuple[TaskCode, ...] = ()
        self._rows: list[QWidget] = []
        self._buttons: dict[IconButton, TaskCode] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.choice = PlainChoice(theme)
        self.choice.setAccessibleName(tr("Voeg een taak toe die eerst klaar moet zijn"))
        self.choice.activated.connect(self._on_choice_activated)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._list)
        layout.addWidget(self.choice)

    def show_tasks(self, chosen: tuple[tuple[TaskCode, str], ...], offered: tuple[tuple[TaskCode, str], ...]) -> None:
        """Show what comes first, and offer what may; nobody is told."""
        self._codes = tuple(code for code, _ in chosen)
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self._buttons = [], {}
        for code, title in chosen:
            self._add_row(code, title)
        self.choice.clear()
        self.choice.addItem(tr("Voeg een taak toe…"), None)
        for code, title in offered:
            self.choice.addItem(f"{code} {title}", code)

    def stops(self) -> list[QWidget]:
        """Return what one comes by with Tab, from top to bottom."""
        return [*self._buttons, self.choice]

    def _add_row(self, code: TaskCode, title: str) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(Label(self._theme, title, role=Role.SMALL), 1)
        button = IconButton(self._theme, "x", tr("{task} hoeft niet eerst klaar te zijn").format(task=title), size=14)
        button.clicked.connect(self._on_button_clicked)
        self._buttons[button] = code
        line.addWidget(button)
        self._rows.append(row)
        self._list.addWidget(row)

    @Slot(int)
    def _on_choice_activated(self, place: int) -> None:
        code = self.choice.itemData(place)
        self.choice.setCurrentIndex(0)
        if code is not None:
            self.changed_to.emit((*self._codes, code))

    @Slot()
    def _on_button_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, IconButton):
            gone = self._buttons[button]
            self.changed_to.emit(tuple(code for code in self._codes if code != gone))
