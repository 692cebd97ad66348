"""A keeper that writes to memory and can be told that the disk is full."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from assessments.errors import NotSavedError
from assessments.figures import Figures
from assessments.types import (
    EMPTY_ANSWER,
    EMPTY_EDIT,
    Answer,
    DismissedWarning,
    Dossier,
    DossierId,
    MeasurementId,
    QuestionId,
    RuleId,
    TaskCode,
    TaskEdit,
    Value,
)
from tests.dossiers import NOW
from wizard.changes import AnswerChange, DismissalChange, ProfileChange, TaskChange, apply


@dataclass
class MemoryKeeper:
    """What a library would hold.

    Attributes:
        dossier: as it was written, change by change.
        written: what was written, in order.
        place: where one was.
        is_full: every write is refused while this is true.

    """

    dossier: Dossier
    written: list[str] = field(default_factory=list)
    place: QuestionId | None = None
    is_full: bool = False

    def save_answer(
        self, dossier: DossierId, measurement: MeasurementId, question: QuestionId, answer: Answer | None
    ) -> datetime:
        """Write an answer."""
        change = AnswerChange(measurement, question, EMPTY_ANSWER, answer or EMPTY_ANSWER)
        return self._write(dossier, question, lambda one: apply(one, change))

    def save_profile(self, dossier: DossierId, question: QuestionId, value: Value | None) -> datetime:
        """Write a profile value."""
        return self._write(dossier, question, lambda one: apply(one, ProfileChange(question, None, value)))

    def save_figures(self, dossier: DossierId, measurement: MeasurementId, figures: Figures) -> datetime:
        """Write a measurement's figures."""
        return self._write(dossier, "figures", lambda one: _with_figures(one, measurement, figures))

    def save_edit(self, dossier: DossierId, task: TaskCode, edit: TaskEdit | None) -> datetime:
        """Write a task's edit."""
        change = TaskChange(task, EMPTY_EDIT, edit or EMPTY_EDIT)
        return self._write(dossier, task, lambda one: apply(one, change))

    def save_dismissed(self, dossier: DossierId, rule: RuleId, dismissed: DismissedWarning | None) -> datetime:
        """Write a dismissal."""
        return self._write(dossier, rule, lambda one: apply(one, DismissalChange(rule, None, dismissed)))

    def save_place(self, dossier: DossierId, question: QuestionId) -> datetime:
        """Write where one is."""
        at = self._write(dossier, f"place {question}", lambda one: one)
        self.place = question
        return at

    def _write(self, dossier: DossierId, what: str, change: Callable[[Dossier], Dossier]) -> datetime:
        assert dossier == self.dossier.id
        if self.is_full:
            raise NotSavedError("De schijf is vol; maak ruimte.")
        self.written.append(what)
        at = NOW + timedelta(seconds=len(self.written))
        self.dossier = replace(change(self.dossier), updated_at=at)
        return at


def _with_figures(dossier: Dossier, measurement: MeasurementId, figures: Figures) -> Dossier:
    return replace(
        dossier,
        measurements=tuple(
            replace(one, figures=figures) if one.id == measurement else one for one in dossier.measurements
        ),
    )
