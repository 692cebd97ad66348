"""What every part of the page "Taken kiezen" can do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessments.types import TaskCode
from ui.widgets.footer import Action


class Part(QWidget):
    """One of the three parts: choosing, who does what, the first appointments.

    Signals: ``part_asked(key)`` when the way leads to another part; ``told()`` when its primary button becomes another.
    """

    part_asked = Signal(str)
    told = Signal()

    def refresh(self) -> None:
        """Show the workshop as it is now."""
        raise NotImplementedError

    def flush(self) -> None:
        """Report what is still being typed."""

    def show_task(self, code: TaskCode) -> None:
        """Bring a task into view, where it is here."""

    def focus_first(self) -> None:
        """Put the focus where one goes on."""
        raise NotImplementedError

    def primary(self) -> Action | None:
        """Return the one thing to do next."""
        raise NotImplementedError

    def secondary(self) -> Action | None:
        """Return what else one may do."""
        return None

    def act(self, key: str = "") -> None:
        """Do the one thing to do next, or what a button says."""
        raise NotImplementedError
