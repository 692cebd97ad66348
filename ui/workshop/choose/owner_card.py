"""Who does one chosen task, with what it is done by, so that the room knows what it says yes to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessments.types import TaskCode
from ui.plan.cards import advised_owner
from ui.plan.task_fields import OwnerField
from ui.texts import tr
from ui.theme import Role, Theme
from ui.widgets.notices import CardFrame
from ui.widgets.text import Label
from wizard import formats
from wizard.assessment import Assessment, PlannedTask


class OwnerCard(CardFrame):
    """The name under one task.

    Signals: ``named(code, name)`` after a name was chosen or typed, "" when it was taken away; ``stepped()`` after Enter.
    """

    named = Signal(str, str)
    stepped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._code, self._is_entered = "", False
        self._title = Label(theme, role=Role.QUESTION)
        self._done = Label(theme, role=Role.SMALL, color="ink-2")
        self._who = Label(theme, tr("Wie doet dit?"), role=Role.BODY, wrap=False)
        self.owner = OwnerField(theme)
        self._hint = Label(theme, tr("Enter: naar de volgende taak"), role=Role.CAPTION, color="muted", wrap=False)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._who)
        row.addWidget(self.owner, 1)
        row.addWidget(self._hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self._done)
        layout.addLayout(row)
        self.owner.setMaximumWidth(theme.px(420))
        row.setStretch(1, 1)
        row.addStretch(1)
        self.owner.owner_changed.connect(self._on_owner_owner_changed)
        line = self.owner.lineEdit()
        if line is not None:
            line.returnPressed.connect(self._on_line_return_pressed)
            line.editingFinished.connect(self._on_line_editing_finished)  # after the field took the name over

    @property
    def code(self) -> TaskCode:
        """Return the task that is shown, "" when none is."""
        return TaskCode(self._code)

    def show_task(self, assessment: Assessment, planned: PlannedTask, people: Sequence[tuple[str, str]]) -> None:
        """Show a task; what was typed for another one is reported first."""
        if planned.code != self._code:
            self.flush()
        self._code = planned.code
        self._title.set_text(planned.task.template.title)
        done = planned.task.template.done_when.strip()
        self._done.set_text(tr("Klaar als: {words}").format(words=formats.decapitalized(done)) if done else "")
        self._done.setVisible(bool(done))
        role = assessment.catalogue.roles[planned.task.lead]
        self.owner.set_people(people)
        advised = advised_owner(assessment, planned)
        hint = tr("{role}, nog geen naam").format(role=formats.capitalized(role)) if advised is None else advised
        self.owner.set_owner(planned.owner or "", hint)
        self.owner.setAccessibleDescription(planned.task.template.title)

    def focus_first(self) -> None:
        """Put the focus on the name, all of it chosen so that typing replaces it."""
        self.owner.setFocus(Qt.FocusReason.OtherFocusReason)
        line = self.owner.lineEdit()
        if line is not None:
            line.selectAll()

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        if self._code:
            self.owner.flush()

    @Slot()
    def _on_line_return_pressed(self) -> None:
        self._is_entered = True

    @Slot()
    def _on_line_editing_finished(self) -> None:
        if self._is_entered:
            self._is_entered = False
            self.stepped.emit()

    @Slot(str)
    def _on_owner_owner_changed(self, name: str) -> None:
        self.named.emit(self._code, name)
