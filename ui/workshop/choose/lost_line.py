"""Says which chosen tasks left the plan, and puts them back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from assessments.types import TaskCode
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import FlatButton
from ui.widgets.flow import FlowRow
from ui.widgets.text import Label
from wizard import formats


class LostLine(FlowRow):
    """One sentence with a button; hidden while all chosen tasks are in the plan.

    Signals: ``restore_asked(codes)``.
    """

    restore_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._codes: tuple[TaskCode, ...] = ()
        self._words = Label(theme, role=Role.SMALL, color="warning", wrap=False)
        self.button = FlatButton(theme, tr("Zet terug in het plan"), icon="undo-2")
        self.add(self._words, self.button)
        self.button.clicked.connect(self._on_button_clicked)
        self.hide()

    def show_lost(self, codes: Sequence[TaskCode], titles: Sequence[str]) -> None:
        """Name the tasks; none hides the line."""
        self._codes = tuple(codes)
        self.setVisible(bool(codes))
        names = formats.enumeration([f"‘{title}’" for title in titles])
        words = (
            tr("{tasks} staat niet meer in het plan.")
            if len(codes) == 1
            else tr("{tasks} staan niet meer in het plan.")
        )
        self._words.set_text(words.format(tasks=names))

    @Slot()
    def _on_button_clicked(self) -> None:
        self.restore_asked.emit(self._codes)
