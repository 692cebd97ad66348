"""A keeper that writes to memory and can be told that the disk is full."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from assessments.errors import NotSavedError
from assessments.figures import Figures, Scenarios
from assessments.plan_parts import Part, PartKey, with_part
from assessments.types import (
    EMPTY_ANSWER,
    Answer,
    Dossier,
    DossierId,
    Logo,
    Measurement,
    MeasurementId,
    QuestionId,
    Value,
)
from assessments.workshop import Position, Workshop, WorkshopId
from assessments.workshop_parts import POSITION, WorkshopPart, WorkshopPartKey
from tests.dossiers import NOW
from wizard.changes import (
    AnswerChange,
    MeasurementChange,
    ProfileChange,
    apply,
    with_measurement,
)
from wizard.workshop_changes import WholeWorkshopChange, WorkshopChange, WorkshopState


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
        return self._write(dossier, "figures", lambda one: with_measurement(one, measurement, figures=figures))

    def save_scenarios(self, dossier: DossierId, measurement: MeasurementId, scenarios: Scenarios) -> datetime:
        """Write a measurement's business case."""
        return self._write(dossier, "scenarios", lambda one: with_measurement(one, measurement, scenarios=scenarios))

    def save_lock(self, dossier: DossierId, locked: Measurement) -> datetime:
        """Write a lock with its log and the figures it fixes."""
        parts = {"locked_at": locked.locked_at, "lock_log": locked.lock_log, "figures": locked.figures}
        return self._write(dossier, "lock", lambda one: with_measurement(one, locked.id, **parts))

    def add_measurement(self, dossier: DossierId, measurement: Measurement) -> datetime:
        """Write a new measurement."""
        return self._write(dossier, "new", lambda one: apply(one, MeasurementChange(None, measurement)))

    def remove_measurement(self, dossier: DossierId, measurement: MeasurementId) -> datetime:
        """Take a measurement away."""
        found = next(one for one in self.dossier.measurements if one.id == measurement)
        return self._write(dossier, "gone", lambda one: apply(one, MeasurementChange(found, None)))

    def save_plan(self, dossier: DossierId, changed: Mapping[PartKey, Part | None]) -> datetime:
        """Write parts of the plan; the first is what the change was about."""

        def changing(one: Dossier) -> Dossier:
            plan = one.plan
            for key, part in changed.items():
                plan = with_part(plan, key, part)
            return replace(one, plan=plan)

        (kind, code), *_ = changed
        return self._write(dossier, code or kind, changing)

    def save_logo(self, dossier: DossierId, logo: Logo | None) -> datetime:
        """Write the logo."""
        return self._write(dossier, "logo", lambda one: replace(one, logo=logo))

    def save_workshop(
        self,
        dossier: DossierId,
        workshop: WorkshopId,
        parts: Mapping[WorkshopPartKey, WorkshopPart | None],
        measurement: MeasurementId,
        answers: Mapping[QuestionId, Answer | None],
    ) -> datetime:
        """Write parts of a workshop, with answers."""
        state = WorkshopState(parts, {code: one or EMPTY_ANSWER for code, one in answers.items()})
        change = WorkshopChange(workshop, "", "", measurement, state, state)
        return self._write(dossier, f"workshop {' '.join(kind for kind, _ in parts)}", lambda one: apply(one, change))

    def save_position(self, dossier: DossierId, workshop: WorkshopId, position: Position) -> datetime:
        """Write where a workshop is."""
        state = WorkshopState({POSITION: position})
        change = WorkshopChange(workshop, "", "", MeasurementId(""), state, state)
        return self._write(dossier, "position", lambda one: apply(one, change))

    def add_workshop(self, dossier: DossierId, workshop: Workshop) -> datetime:
        """Write a whole workshop."""
        return self._write(dossier, "new workshop", lambda one: apply(one, WholeWorkshopChange(None, workshop)))

    def remove_workshop(self, dossier: DossierId, workshop: WorkshopId) -> datetime:
        """Take a workshop away, if it ever came in."""
        kept = {ident: one for ident, one in self.dossier.workshops.items() if ident != workshop}
        return self._write(dossier, "workshop gone", lambda one: replace(one, workshops=kept))

    def erase_votes(
        self, workshop: WorkshopId, erase: Callable[[Workshop], Workshop]
    ) -> tuple[datetime, tuple[str, ...]]:
        """Erase the votes of a workshop."""
        after = erase(self.dossier.workshops[workshop])
        change = WholeWorkshopChange(None, after)
        return self._write(self.dossier.id, "erased", lambda one: apply(one, change)), ()

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
