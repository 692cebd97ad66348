"""What a session needs of the library, and which call writes which change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

from assessments.figures import Figures, Scenarios
from assessments.plan_parts import HOUSE_STYLE, Part, PartKey
from assessments.types import Answer, Dossier, DossierId, Logo, Measurement, MeasurementId, QuestionId, Value
from assessments.workshop import Position, Workshop, WorkshopId
from assessments.workshop_parts import WorkshopPart, WorkshopPartKey
from wizard.changes import (
    AnswerChange,
    Change,
    FiguresChange,
    HouseStyleChange,
    LogoChange,
    MeasurementChange,
    ProfileChange,
    ScenariosChange,
)
from wizard.plan_changes import DismissalChange, PlanChange, TaskChange, saved_parts
from wizard.workshop_changes import WholeWorkshopChange, WorkshopChange


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

    def save_plan(self, dossier: DossierId, changed: Mapping[PartKey, Part | None]) -> datetime:
        """Write parts of the plan together; None takes one away."""

    def save_logo(self, dossier: DossierId, logo: Logo | None) -> datetime:
        """Write the client's logo; None takes it away."""

    def save_workshop(
        self,
        dossier: DossierId,
        workshop: WorkshopId,
        parts: Mapping[WorkshopPartKey, WorkshopPart | None],
        measurement: MeasurementId,
        answers: Mapping[QuestionId, Answer | None],
    ) -> datetime:
        """Write parts of a workshop together with answers of a measurement; None takes a part or an answer away."""

    def save_position(self, dossier: DossierId, workshop: WorkshopId, position: Position) -> datetime:
        """Write where a workshop is."""

    def add_workshop(self, dossier: DossierId, workshop: Workshop) -> datetime:
        """Write a whole workshop."""

    def remove_workshop(self, dossier: DossierId, workshop: WorkshopId) -> datetime:
        """Take a workshop away with all that is in it."""

    def erase_votes(
        self, workshop: WorkshopId, erase: Callable[[Workshop], Workshop]
    ) -> tuple[datetime, tuple[str, ...]]:
        """Replace every copy of a workshop, in back-ups too; return a sentence for each file that was not cleaned."""

    def save_place(self, dossier: DossierId, question: QuestionId) -> datetime:
        """Write where one is."""


def saving(keeper: Keeper, dossier: Dossier, change: Change) -> Callable[[], datetime]:
    """Return the call that writes a change to a dossier that has it; it may be made again when the disk refused."""
    ident = dossier.id
    match change:
        case AnswerChange(measurement, question, _, after):
            kept = None if after.is_empty() else after
            return lambda: keeper.save_answer(ident, measurement, question, kept)
        case ProfileChange(question, _, value):
            return lambda: keeper.save_profile(ident, question, value)
        case FiguresChange(measurement, after=figures):
            return lambda: keeper.save_figures(ident, measurement, figures)
        case ScenariosChange(measurement, after=scenarios):
            return lambda: keeper.save_scenarios(ident, measurement, scenarios)
        case MeasurementChange(after=None):
            return lambda: keeper.remove_measurement(ident, change.measurement.id)
        case MeasurementChange():
            return lambda: keeper.add_measurement(ident, change.measurement)
        case LogoChange(after=logo):
            return lambda: keeper.save_logo(ident, logo)
        case HouseStyleChange(after=style):
            return lambda: keeper.save_plan(ident, {HOUSE_STYLE: style})
        case TaskChange() | DismissalChange() | PlanChange():
            parts = saved_parts(change, dossier.plan)
            return lambda: keeper.save_plan(ident, parts)
        case WorkshopChange(workshop, measurement=measurement, after=state):
            answers = {code: None if one.is_empty() else one for code, one in state.answers.items()}
            return lambda: keeper.save_workshop(ident, workshop, state.parts, measurement, answers)
        case WholeWorkshopChange(after=None):
            return lambda: keeper.remove_workshop(ident, change.workshop.id)
        case WholeWorkshopChange():
            return lambda: keeper.add_workshop(ident, change.workshop)
