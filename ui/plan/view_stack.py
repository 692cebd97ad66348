"""The views of the plan, one shown at a time, speaking with one voice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.plan.view import PlanView
from ui.plan.views import BOARD, make_view
from ui.theme import Theme
from ui.work import Work


class ViewStack(QStackedWidget):
    """Views, each made the first time it is asked for.

    Signals: those of PlanView, from whichever view says so.
    """

    opened = Signal(str)
    entered = Signal(str)
    reached = Signal(str)
    edited = Signal(str, object)
    place_asked = Signal(str)
    restored = Signal(str)
    view_asked = Signal(str)

    def __init__(self, work: Work, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._theme = theme
        self._today = today
        self._views: dict[str, PlanView] = {}
        self.key = ""
        self.turn_to(BOARD)

    @property
    def view(self) -> PlanView:
        """Return the view that is on."""
        return self._views[self.key]

    def turn_to(self, key: str) -> PlanView:
        """Show a view and return it."""
        if key not in self._views:
            self._views[key] = self._made(key)
        self.key = key
        self.setCurrentWidget(self._views[key])
        return self._views[key]

    def _made(self, key: str) -> PlanView:
        made = make_view(key, self._work, self._theme, self._today)
        for name in ("opened", "entered", "reached", "edited", "place_asked", "restored", "view_asked"):
            getattr(made, name).connect(getattr(self, name))
        self.addWidget(made)
        return made
