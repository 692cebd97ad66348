"""A dossier being worked on: answer, undo, redo, save. Plain Python; a view calls it and then refreshes from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from assessments.catalogue import ORGANISATION_QUESTION, PROFILE, Catalogue
from assessments.errors import NotSavedError
from assessments.figures import Channel, Figures
from assessments.sheet import AnswerSheet
from assessments.types import (
    Answer,
    DismissedWarning,
    Dossier,
    DossierId,
    Measurement,
    MeasurementId,
    QuestionId,
    RuleId,
    TaskCode,
    TaskEdit,
    Value,
)
from wizard import journey
from wizard.assessment import Assessment, assess
from wizard.changes import (
    AnswerChange,
    Change,
    ChannelsChange,
    DismissalChange,
    ProfileChange,
    TaskChange,
    apply,
    describe,
    is_typing,
    joined,
    reverse,
    subject_key,
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

    def save_edit(self, dossier: DossierId, task: TaskCode, edit: TaskEdit | None) -> datetime:
        """Write what a person decided about a task; None takes it away."""

    def save_dismissed(self, dossier: DossierId, rule: RuleId, dismissed: DismissedWarning | None) -> datetime:
        """Write that a warning was waved away; None calls it back."""

    def save_place(self, dossier: DossierId, question: QuestionId) -> datetime:
        """Write where one is."""


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the undo history."""

    change: Change
    words: str


class Session:
    """One open dossier at its newest measurement.

    Every change is in memory first and then on disk. When the disk refuses, the change stays in memory and in
    ``unsaved``; the next change or ``retry`` writes it. So nothing that was typed is lost while the program runs.
    """

    def __init__(
        self, catalogue: Catalogue, keeper: Keeper, dossier: Dossier, *, place: QuestionId | None = None
    ) -> None:
        self._catalogue = catalogue
        self._keeper = keeper
        self._dossier = dossier
        self._measurement_id = dossier.newest().id
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._unsaved: dict[object, Callable[[], datetime]] = {}
        self._typing = False
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
        return self._done[-1] if self._done else None

    @property
    def next_step(self) -> Step | None:
        """Return what redo would bring back."""
        return self._undone[-1] if self._undone else None

    def set_answer(self, question: QuestionId, answer: Answer) -> None:
        """Change an answer of a step or outsourcing question and save it; n.v.t. takes the place of a value.

        Raises:
            NotSavedError: it is kept in memory; call retry.

        """
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
        self._change(ChannelsChange(self._measurement_id, self.measurement.figures.channels, channels))

    def edit_task(self, task: TaskCode, edit: TaskEdit) -> None:
        """Change what a person decided about a task and save it."""
        self._change(TaskChange(task, self._dossier.plan.edit(task), edit))

    def dismiss(self, rule: RuleId, dismissed: DismissedWarning | None) -> None:
        """Wave a warning away with a reason, or call it back with None."""
        self._change(DismissalChange(rule, self._dossier.plan.dismissed.get(rule), dismissed))

    def settle(self) -> None:
        """End a burst of typing: the next text change is an undo step of its own."""
        self._typing = False

    def undo(self) -> Change | None:
        """Take the last change back and save that; return it, or None when there is none."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        self._typing = False
        self._perform(reverse(step.change))
        return step.change

    def redo(self) -> Change | None:
        """Bring the last undone change back and save that; return it, or None when there is none."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        self._typing = False
        self._perform(step.change)
        return step.change

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
        bug: Exception | None = None
        for subject, write in list(self._unsaved.items()):
            try:
                self.saved_at = write()
            except NotSavedError:
                raise
            except Exception as error:  # noqa: BLE001  # a bug in one write must not keep the others from the disk
                bug = bug or error
            else:
                del self._unsaved[subject]
                self._dossier = replace(self._dossier, updated_at=self.saved_at)
        if bug is not None:
            raise bug

    def _change(self, change: Change) -> None:
        if change.before == change.after:
            return
        last = self._done[-1].change if self._done and self._typing else None
        if last is not None and is_typing(last, change):
            self._done.pop()
            whole = joined(last, change)
        else:
            whole = change
        self._typing = whole.before != whole.after  # typed and typed back: nothing to undo
        if self._typing:
            self._done.append(Step(whole, describe(whole, self._catalogue)))
        self._undone.clear()
        self._perform(change)

    def _perform(self, change: Change) -> None:
        self._dossier = apply(self._dossier, change)
        self._assessment = None
        self._save(subject_key(change), self._saving(change))

    def _save(self, subject: object, write: Callable[[], datetime]) -> None:
        """Write a change; what is still waiting for the same subject is out of date and goes."""
        self._unsaved.pop(subject, None)
        self._unsaved[subject] = write
        self.retry()

    def _saving(self, change: Change) -> Callable[[], datetime]:
        keeper, dossier = self._keeper, self._dossier.id
        match change:
            case AnswerChange(measurement, question, _, after):
                kept = None if after.is_empty() else after
                return lambda: keeper.save_answer(dossier, measurement, question, kept)
            case ProfileChange(question, _, value):
                return lambda: keeper.save_profile(dossier, question, value)
            case ChannelsChange(measurement, _, channels):
                figures = next(one for one in self._dossier.measurements if one.id == measurement).figures
                return lambda: keeper.save_figures(dossier, measurement, replace(figures, channels=channels))
            case TaskChange(task, _, edit):
                decided = None if edit.is_empty() else edit
                return lambda: keeper.save_edit(dossier, task, decided)
            case DismissalChange(rule, _, dismissed):
                return lambda: keeper.save_dismissed(dossier, rule, dismissed)
