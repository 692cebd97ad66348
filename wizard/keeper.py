"""What a session needs of the library, and which call writes which change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from assessments.figures import Figures, Scenarios
from assessments.plan import DismissedWarning, TaskEdit
from assessments.types import Answer, DossierId, Measurement, MeasurementId, QuestionId, RuleId, TaskCode, Value
from wizard.changes import (
    AnswerChange,
    Change,
    DismissalChange,
    FiguresChange,
    MeasurementChange,
    ProfileChange,
    ScenariosChange,
    TaskChange,
)


class Keeper(Protocol):
    """What a session needs of the library; each call returns the moment it was on disk, or raises NotSavedError."""

    def save_answer(
        self, dossier: DossierId, measurement: MeasurementId, question: QuestionId, answer: Answer | None
    ) -> datetime:
        """Write an answer; None takes it away."""

    def save_profile(self, dossier: DossierId, question: QuestionId, value: Value | None) -> datetime:
        """Write a profile value; None takes it away. PRO-01 is the dossier's name."""

    def save_figures(self, dossier: DossierId, measurement: MeasurementId, figures: Figures) -> datetime:
        """Write a measurement's figures."""

    def save_scenarios(self, dossier: DossierId, measurement: MeasurementId, scenarios: Scenarios) -> datetime:
        """Write a measurement's business case."""

    def save_lock(self, dossier: DossierId, locked: Measurement) -> datetime:
        """Write whether a measurement is locked, its log, and the figures that are fixed."""

    def add_measurement(self, dossier: DossierId, measurement: Measurement) -> datetime:
        """Write a whole new measurement."""

    def remove_measurement(self, dossier: DossierId, measurement: MeasurementId) -> datetime:
        """Take a measurement away with all that is in it."""

    def save_edit(self, dossier: DossierId, task: TaskCode, edit: TaskEdit | None) -> datetime:
        """Write what a person decided about a task; None takes it away."""

    def save_dismissed(self, dossier: DossierId, rule: RuleId, dismissed: DismissedWarning | None) -> datetime:
        """Write that a warning was waved away; None calls it back."""

    def save_place(self, dossier: DossierId, question: QuestionId) -> datetime:
        """Write where one is."""


def saving(keeper: Keeper, dossier: DossierId, change: Change) -> Callable[[], datetime]:
    """Return the call that writes a change; it may be made again when the disk refused."""
    match change:
        case AnswerChange(measurement, question, _, after):
            kept = None if after.is_empty() else after
            return lambda: keeper.save_answer(dossier, measurement, question, kept)
        case ProfileChange(question, _, value):
            return lambda: keeper.save_profile(dossier, question, value)
        case FiguresChange(measurement, after=figures):
            return lambda: keeper.save_figures(dossier, measurement, figures)
        case ScenariosChange(measurement, after=scenarios):
            return lambda: keeper.save_scenarios(dossier, measurement, scenarios)
        case MeasurementChange(after=None):
            return lambda: keeper.remove_measurement(dossier, change.measurement.id)
        case MeasurementChange():
            return lambda: keeper.add_measurement(dossier, change.measurement)
        case TaskChange(task, _, edit):
            decided = None if edit.is_empty() else edit
            return lambda: keeper.save_edit(dossier, task, decided)
        case DismissalChange(rule, _, dismissed):
            return lambda: keeper.save_dismissed(dossier, rule, dismissed)
