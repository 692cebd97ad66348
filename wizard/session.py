"""A dossier being worked on: answer, undo, redo, save. Plain Python; a view calls it and then refreshes from it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from datetime import date, datetime
from uuid import uuid4

from assessments.catalogue import CHANNELS_QUESTION, ORGANISATION_QUESTION, PROFILE, Catalogue
from assessments.errors import LockedError, MeasurementError
from assessments.figures import Channel, Figures, Scenarios
from assessments.metrics.money import vat_deductible
from assessments.plan import DismissedWarning, TaskEdit
from assessments.sheet import AnswerSheet
from assessments.types import (
    Answer,
    Dossier,
    Measurement,
    MeasurementId,
    MeasurementKind,
    QuestionId,
    RuleId,
    TaskCode,
    Value,
)
from wizard import journey, rounds
from wizard.assessment import Assessment, assess
from wizard.changes import (
    AnswerChange,
    Change,
    DismissalChange,
    FiguresChange,
    MeasurementChange,
    ProfileChange,
    ScenariosChange,
    TaskChange,
    apply,
    reverse,
    subject_key,
    with_measurement,
)
from wizard.history import History, Step
from wizard.keeper import Keeper, saving
from wizard.pending import PendingWrites, Write


class Session:
    """One open dossier at its newest measurement.

    Every change is in memory first and then on disk. When the disk refuses, the call raises NotSavedError and the
    change stays in memory; the next change or ``retry`` writes it. So nothing that was typed is lost while the program
    runs.
    """

    def __init__(
        self, catalogue: Catalogue, keeper: Keeper, dossier: Dossier, *, place: QuestionId | None = None
    ) -> None:
        self._catalogue = catalogue
        self._keeper = keeper
        self._dossier = dossier
        self._measurement_id = dossier.newest().id
        self._history = History(catalogue)
        self._unsaved = PendingWrites()
        self._assessment: Assessment | None = None
        self.saved_at: datetime | None = None
        self.place = journey.first_place(self.sheet, place)

    @property
    def catalogue(self) -> Catalogue:
        """Return the questionnaire."""
        return self._catalogue

    @property
    def dossier(self) -> Dossier:
        """Return the dossier as it is now."""
        return self._dossier

    @property
    def measurement(self) -> Measurement:
        """Return the measurement that is worked on."""
        return next(one for one in self._dossier.measurements if one.id == self._measurement_id)

    @property
    def is_locked(self) -> bool:
        """Tell whether the figures of this measurement may not change."""
        return self.measurement.is_locked

    @property
    def earlier(self) -> Measurement | None:
        """Return the measurement before the one that is worked on, None for the nulmeting."""
        before = [one for one in self._dossier.measurements if one.date < self.measurement.date]
        return max(before, key=lambda one: one.date, default=None)

    @property
    def sheet(self) -> AnswerSheet:
        """Return the answers as the rules see them."""
        if self._assessment is not None:
            return self._assessment.sheet
        return AnswerSheet(self._catalogue, self._dossier, self.measurement)

    @property
    def assessment(self) -> Assessment:
        """Return scores, plan and contradictions, worked out once after each change."""
        if self._assessment is None:
            self._assessment = assess(self._catalogue, self._dossier, self.measurement)
        return self._assessment

    @property
    def has_unsaved(self) -> bool:
        """Tell whether something typed is not on disk yet."""
        return bool(self._unsaved)

    @property
    def last_step(self) -> Step | None:
        """Return what undo would take back."""
        return self._history.last_step

    @property
    def next_step(self) -> Step | None:
        """Return what redo would bring back."""
        return self._history.next_step

    def set_answer(self, question: QuestionId, answer: Answer) -> None:
        """Change an answer of a step or outsourcing question and save it; n.v.t. takes the place of a value."""
        if self._catalogue.questions[question].section == PROFILE:
            self.set_profile(question, answer.value)
            return
        if answer.not_applicable and answer.value is not None:
            answer = replace(answer, value=None)
        self._change(AnswerChange(self._measurement_id, question, self.measurement.answer(question), answer))

    def set_profile(self, question: QuestionId, value: Value | None) -> None:
        """Change a profile value and save it; an organisation without a name keeps the one it had."""
        before = self.sheet.kept_answer(question).value
        if question == ORGANISATION_QUESTION and not (isinstance(value, str) and value.strip()):
            return
        self._change(ProfileChange(question, before, value))

    def set_channels(self, channels: tuple[Channel, ...]) -> None:
        """Change the channel table (EXT-12) and save it."""
        figures = replace(self.measurement.figures, channels=channels)
        self.set_figures(figures, cell=CHANNELS_QUESTION, words=f"{CHANNELS_QUESTION} gewijzigd: kanalentabel")

    def set_figures(self, figures: Figures, *, cell: str, words: str) -> None:
        """Change the figures and save them.

        Args:
            figures: all figures of the measurement as they become.
            cell: what was touched, as a path such as "kosten/3/bedrag"; typing on in one cell is one undo step.
            words: what was done, for the undo line.

        Raises:
            LockedError: the figures of this measurement are locked.

        """
        before = self.measurement.figures
        if self.is_locked and figures != before:
            raise LockedError(rounds.LOCKED)
        self._change(FiguresChange(self._measurement_id, cell, words, before, figures))

    def set_scenarios(self, scenarios: Scenarios, *, cell: str, words: str) -> None:
        """Change the business case and save it; ``cell`` and ``words`` as in set_figures."""
        self._change(ScenariosChange(self._measurement_id, cell, words, self.measurement.scenarios, scenarios))

    def lock(self, by: str, at: datetime) -> None:
        """Lock the figures of this measurement; the share of VAT that counts today is fixed with them."""
        if not self.is_locked:
            self._take_lock(rounds.locked(self.measurement, by, at, vat_deductible(self.sheet)))

    def unlock(self, by: str, reason: str, at: datetime) -> None:
        """Unlock the figures of this measurement.

        Raises:
            MeasurementError: there is no reason.

        """
        if self.is_locked:
            self._take_lock(rounds.unlocked(self.measurement, by, reason, at))

    def start_remeasurement(self, on: date) -> None:
        """Add an empty hermeting with the definitions of the one before it, and work on it.

        Raises:
            MeasurementError: the day does not lie after the newest measurement.

        """
        made = rounds.remeasurement(self._dossier, on, MeasurementId(str(uuid4())))
        self._change(MeasurementChange(None, made))

    def remove_measurement(self, measurement: MeasurementId) -> None:
        """Take a hermeting away; undo brings it back whole.

        Raises:
            MeasurementError: it is the nulmeting.
            NotSavedError: it is kept in memory; call retry.

        """
        found = next(one for one in self._dossier.measurements if one.id == measurement)
        if found.kind is MeasurementKind.NULMETING:
            raise MeasurementError("De nulmeting kun je niet verwijderen; verwijder dan het hele dossier.")
        self._change(MeasurementChange(found, None))

    def _take_lock(self, changed: Measurement) -> None:
        """Take over a lock; no undo may change figures behind it, so those steps go."""
        self._dossier = with_measurement(
            self._dossier,
            changed.id,
            locked_at=changed.locked_at,
            lock_log=changed.lock_log,
            figures=changed.figures,
        )
        self._assessment = None
        self._history.drop(lambda change: rounds.touches_figures(change, changed.id))
        self._unsaved.drop((changed.id, "figures"))
        dossier = self._dossier.id
        self._save((changed.id, "lock"), lambda: self._keeper.save_lock(dossier, changed))

    def edit_task(self, task: TaskCode, edit: TaskEdit) -> None:
        """Change what a person decided about a task and save it."""
        self._change(TaskChange(task, self._dossier.plan.edit(task), edit))

    def dismiss(self, rule: RuleId, dismissed: DismissedWarning | None) -> None:
        """Wave a warning away with a reason, or call it back with None."""
        self._change(DismissalChange(rule, self._dossier.plan.dismissed.get(rule), dismissed))

    def settle(self) -> None:
        """End a burst of typing: the next text change is an undo step of its own."""
        self._history.settle()

    def undo(self) -> Change | None:
        """Take the last change back where it was made and save that; return it, or None when there is none."""
        change = self._history.back()
        if change is not None:
            self._travel(change, reverse(change))
        return change

    def redo(self) -> Change | None:
        """Bring the last undone change back and save that; return it, or None when there is none."""
        change = self._history.forward()
        if change is not None:
            self._travel(change, change)
        return change

    def go_to(self, question: QuestionId) -> None:
        """Remember where one is, so that reopening lands there."""
        if question == self.place:
            return
        self.place = question
        self._save("place", lambda: self._keeper.save_place(self._dossier.id, question))

    def choose_measurement(self, measurement: MeasurementId) -> None:
        """Work on another measurement; KeyError when the dossier has none with this id."""
        if all(one.id != measurement for one in self._dossier.measurements):
            raise KeyError(measurement)
        self._measurement_id = measurement
        self._assessment = None

    def retry(self) -> None:
        """Write what could not be written before.

        Raises:
            NotSavedError: it still cannot; everything stays in memory.

        """
        self._unsaved.write(self._on_disk)

    def _on_disk(self, at: datetime) -> None:
        self.saved_at = at
        self._dossier = replace(self._dossier, updated_at=at)

    def _change(self, change: Change) -> None:
        if change.before != change.after:
            self._history.record(change)
            self._perform(change)

    def _travel(self, step: Change, change: Change) -> None:
        """Perform a change that undoes or redoes a step, in the measurement that the step was made in."""
        if isinstance(step, AnswerChange | FiguresChange | ScenariosChange):
            self._measurement_id = step.measurement
        self._perform(change)

    def _perform(self, change: Change) -> None:
        self._dossier = apply(self._dossier, change)
        self._assessment = None
        if isinstance(change, MeasurementChange):
            self._after_round(change)
        self._save(subject_key(change), saving(self._keeper, self._dossier.id, change))

    def _after_round(self, change: MeasurementChange) -> None:
        """Work on what is newest; what waits for a measurement that is gone is not written any more."""
        self._measurement_id = self._dossier.newest().id
        if change.after is None:
            self._unsaved.drop_all_of(change.measurement.id)

    def _save(self, subject: Hashable, write: Write) -> None:
        self._unsaved.add(subject, write)
        self.retry()
