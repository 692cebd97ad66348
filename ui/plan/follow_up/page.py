"""What the parts of Verloop en besluiten have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from wizard.assessment import Assessment


class FollowUpPage(QWidget):
    """One part.

    Signals: ``place_asked(code)``: the way leads to a task, a question, a rule, a place in Cijfers or another view.
    """

    place_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def show_plan(self, assessment: Assessment) -> None:
        """Show the plan as it is now."""

    def focus_first(self) -> None:
        """Put the focus on what one begins with."""
        self.setFocus()

    def set_room(self, width: int) -> None:
        """Say how wide the page may be, in px at 100 % text."""
