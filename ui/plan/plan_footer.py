"""The footer of the plan screen: what changed last, the check, a task of one's own, and the way to paper."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.plan.checks.action import check_action
from ui.plan.views import CHECKS
from ui.texts import tr
from ui.theme import Theme
from ui.widgets.footer import Action, Footer
from wizard.assessment import Assessment
from wizard.history import Step

_PRINT, _ADD = "print", "add"


class PlanFooter(Footer):
    """Three buttons at the right.

    Signals, beside those of Footer: ``check_asked(key)`` with the view to show, ``add_asked()``, ``print_asked()``.
    """

    check_asked = Signal(str)
    add_asked = Signal()
    print_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.action_chosen.connect(self._on_action_chosen)

    def show_plan(self, assessment: Assessment, step: Step | None, today: date) -> None:
        """Say what changed last and how much the check finds."""
        self.show_change(step.words if step else "")
        add = Action(_ADD, tr("Taak toevoegen"), icon="plus", shortcut="Ins")
        paper = Action(_PRINT, tr("Druk het plan af"), shortcut="Ctrl+P")
        self.set_actions([check_action(assessment, today), add], paper)

    @Slot(str)
    def _on_action_chosen(self, key: str) -> None:
        if key == CHECKS:
            self.check_asked.emit(key)
        elif key == _ADD:
            self.add_asked.emit()
        else:
            self.print_asked.emit()
