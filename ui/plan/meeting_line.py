"""The first meeting about a task, as the workshop made it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessments.plan import EMPTY_EDIT, TaskEdit
from ui.plan.task_facts import TaskFacts
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.buttons import LinkButton
from ui.widgets.text import Label
from wizard.planning.first_meetings import FIRST_MEETING, meeting_words


class MeetingLine(QWidget):
    """Says when one first meets about the task; hidden while nothing was agreed.

    Signals: ``edited(TaskEdit)`` after the meeting was taken away.
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit: TaskEdit = EMPTY_EDIT
        self._words = Label(theme, role=Role.SMALL, color="ink-2")
        self.away = LinkButton(theme, tr("Haal weg"), role=Role.CAPTION)
        self.away.setAccessibleName(tr("Haal de eerste afspraak weg"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)
        self.away.clicked.connect(self._on_away_clicked)
        self.hide()

    def show_task(self, facts: TaskFacts) -> None:
        """Show a task's first meeting."""
        self._edit = facts.edit
        meeting = facts.edit.meeting
        self.setVisible(meeting is not None)
        if meeting is not None:
            words = f"{tr(FIRST_MEETING)}: {meeting_words(meeting)}."
            self._words.set_text(words, bold_prefix=len(tr(FIRST_MEETING)) + 1)

    @Slot()
    def _on_away_clicked(self) -> None:
        self._edit = replace(self._edit, meeting=None)
        self.edited.emit(self._edit)
