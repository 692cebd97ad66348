"""What every way of looking at the plan is to the plan screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessments.types import TaskCode
from ui.theme import Theme
from ui.work import Work
from wizard.assessment import Assessment, PlannedTask


class PlanView(QWidget):
    """One way of looking at the plan.

    Signals:
        opened(code): a task was chosen; its panel opens beside the view, and the focus stays.
        entered(code): the same, and the focus goes to the panel.
        reached(code): the focus came to a task; an open panel follows.
        edited(code, TaskEdit): a person decided something about a task.
        place_asked(code): the way leads to a question, a rule or a place in the figures.
        restored(code): a task that was taken out comes back.
        view_asked(key): another view is asked for.

    ``takes_filter`` tells whether the choice of scope and names above it counts for it; ``takes_panel`` whether a
    task's panel may stand beside it.
    """

    opened = Signal(str)
    entered = Signal(str)
    reached = Signal(str)
    edited = Signal(str, object)
    place_asked = Signal(str)
    restored = Signal(str)
    view_asked = Signal(str)
    takes_filter = True
    takes_panel = True

    def __init__(self, work: Work, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self.theme = theme

    def show_plan(self, assessment: Assessment, tasks: Sequence[PlannedTask]) -> None:
        """Show the plan as it is now; ``tasks`` are those of the chosen scope and names, in planning order."""

    def focus_first(self) -> None:
        """Put the focus on what one begins with."""
        self.setFocus()

    def set_opened(self, code: TaskCode | None) -> None:
        """Mark the task whose panel is open."""

    def show_task(self, code: TaskCode) -> bool:
        """Put the focus on a task; tell whether it is shown here."""
        del code
        return False

    def show_subject(self, subject: str) -> bool:
        """Show what a decision that is no task's was about; tell whether this is the view for it."""
        del subject
        return False

    def reveal(self, code: TaskCode) -> None:
        """Bring a task into view; the focus stays where it is."""

    def order(self) -> list[TaskCode]:
        """Return the tasks in the order in which one goes through them here."""
        return []

    def set_room(self, lanes: int) -> None:
        """Say how wide the view may be: 3 with all room, 2 or 1 with less, 0 when only a list fits."""

    def flush(self) -> None:
        """Report what is being typed."""
