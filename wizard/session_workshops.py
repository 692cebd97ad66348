"""What a session does with workshops: what happens in one is saved at once, and undone as one step."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from assessments.errors import MeasurementError
from assessments.types import Answer, MeasurementId, QuestionId
from assessments.workshop import Position, Setup, Workshop, WorkshopId
from assessments.workshop_parts import SETUP, is_nothing, part, tidy
from wizard.changes import AnswerChange, Change, MeasurementChange
from wizard.session_core import SessionCore
from wizard.workshop_changes import WholeWorkshopChange, WorkshopChange, WorkshopState, with_workshop

if TYPE_CHECKING:  # read when the first workshop is opened
    from wizard.workshop.move import Move


class WorkshopSession(SessionCore):
    """One open dossier, as far as its workshops go."""

    def workshop(self, workshop: WorkshopId) -> Workshop:
        """Return a workshop of the dossier; KeyError when it is not there."""
        return self._dossier.workshops[workshop]

    def add_workshop(self, workshop: Workshop) -> None:
        """Add a workshop and save it; undo takes it away.

        Raises:
            MeasurementError: the measurement that it is about is not in the dossier.

        """
        self._check_measurement(workshop.setup)
        self._change(WholeWorkshopChange(self._dossier.workshops.get(workshop.id), tidy(workshop)))

    def remove_workshop(self, workshop: WorkshopId) -> None:
        """Take a workshop away with all that was voted in it; the agreed levels stay, undo brings the rest back."""
        self._change(WholeWorkshopChange(self._dossier.workshops.get(workshop), None))

    def make_move(self, move: Move) -> None:
        """Let one thing happen in a workshop and save it: parts and answers together, one step for undo.

        Raises:
            KeyError: the workshop is not there.
            MeasurementError: the workshop is moved to a measurement that is not in the dossier.

        """
        workshop = self.workshop(move.workshop)
        after = {key: None if is_nothing(value) else value for key, value in move.parts.items()}
        before = {key: part(workshop, key) for key in after}
        if isinstance(setup := after.get(SETUP), Setup):
            self._check_measurement(setup)
        changed = [key for key in after if after[key] != before[key]]
        measurement = workshop.setup.measurement
        answers = self._answers(measurement, move.answers)
        change = WorkshopChange(
            workshop.id,
            move.subject,
            move.words,
            measurement,
            WorkshopState({key: before[key] for key in changed}, {code: pair[0] for code, pair in answers.items()}),
            WorkshopState({key: after[key] for key in changed}, {code: pair[1] for code, pair in answers.items()}),
        )
        self._change(change)

    def move_to(self, workshop: WorkshopId, position: Position) -> None:
        """Keep where a workshop is, so that a restart lands there; it is no step for undo and changes no outcome."""
        found = self.workshop(workshop)
        if found.position == position:
            return
        self._dossier = with_workshop(self._dossier, replace(found, position=position))
        self._follow_workshops()
        dossier = self._dossier.id
        self._save(("workshop", workshop, "position"), lambda: self._keeper.save_position(dossier, workshop, position))

    def erase_votes(self, workshop: WorkshopId, at: datetime) -> tuple[str, ...]:
        """Erase what each participant voted, in this library and its back-ups; no undo brings it back.

        Every step for undo that touches the workshop goes too, and every one that would put another answer in the place
        of what was agreed in it. Copies of the dossier in the library are erased from as well. Return one sentence for
        each file that could not be cleaned; erasing again tries those again.

        Raises:
            KeyError: the workshop is not there.
            NotSavedError: the disk refuses; the votes are still there.

        """
        from wizard.workshop.erasing import erased  # not when the program starts

        after = erased(self.workshop(workshop), at)
        self.retry()
        saved_at, problems = self._keeper.erase_votes(workshop, lambda found: erased(found, at))
        tied = _tied(self._history.changes, after, self._dossier.workshops)
        self._history.drop(lambda change: any(change is one for one in tied))
        self._dossier = with_workshop(self._dossier, after)
        self._follow_workshops()
        self._on_disk(saved_at)
        return problems

    def _check_measurement(self, setup: Setup) -> None:
        if all(one.id != setup.measurement for one in self._dossier.measurements):
            raise MeasurementError("De meting van deze workshop staat niet in het dossier; kies een andere meting.")

    def _answers(
        self, measurement: MeasurementId, answers: Mapping[QuestionId, Answer]
    ) -> Mapping[QuestionId, tuple[Answer, Answer]]:
        """Return what the answers were and become, of those that become other; n.v.t. takes the place of a value."""
        found = next(one for one in self._dossier.measurements if one.id == measurement)
        pairs = {
            code: (found.answer(code), replace(one, value=None) if one.not_applicable else one)
            for code, one in answers.items()
        }
        return {code: pair for code, pair in pairs.items() if pair[0] != pair[1]}


def _tied(changes: Collection[Change], workshop: Workshop, there: Mapping[WorkshopId, Workshop]) -> list[Change]:
    """Return the steps that hold something of a workshop, and with them those that would put back other answers.

    Where those are of another workshop, all its steps go: its votes stay, but without undo.
    """
    workshops: set[WorkshopId] = set()
    answers: set[tuple[MeasurementId, QuestionId]] = set()
    found = {workshop.id}
    while found != workshops:
        workshops = set(found)
        answers = {place for one in changes if _workshop_of(one) in workshops for place in _answers_in(one)}
        found |= {ident for one in changes if answers & _answers_in(one) and (ident := _workshop_of(one))}
    about = {one.setup.measurement for ident, one in there.items() if ident in workshops}
    return [
        one
        for one in changes
        if _is_of_one(one, about) or _workshop_of(one) in workshops or not answers.isdisjoint(_answers_in(one))
    ]


def _is_of_one(change: Change, measurements: Collection[MeasurementId]) -> bool:
    """Tell whether a step would take away one of these measurements."""
    return isinstance(change, MeasurementChange) and change.measurement.id in measurements


def _workshop_of(change: Change) -> WorkshopId | None:
    match change:
        case WorkshopChange(workshop=ident):
            return ident
        case WholeWorkshopChange():
            return change.workshop.id
        case _:
            return None


def _answers_in(change: Change) -> set[tuple[MeasurementId, QuestionId]]:
    match change:
        case WorkshopChange(measurement=measurement):
            return {(measurement, question) for question in change.after.answers}
        case AnswerChange(measurement, question):
            return {(measurement, question)}
        case _:
            return set()
