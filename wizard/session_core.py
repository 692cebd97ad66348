"""The workings of an open dossier: what it comes to, and how a change is made, undone and saved."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from datetime import UTC, datetime

from assessments.catalogue import Catalogue
from assessments.plan_parts import HISTORY, KNOWN, Part, PartKey, with_part
from assessments.sheet import AnswerSheet
from assessments.types import (
    Dossier,
    Measurement,
    MeasurementId,
    QuestionId,
)
from wizard import journey
from wizard.assessment import Assessment, assess, with_workshops
from wizard.changes import (
    AnswerChange,
    Change,
    FiguresChange,
    MeasurementChange,
    ScenariosChange,
    apply,
    reverse,
    write_key,
)
from wizard.history import History, Step
from wizard.keeper import Keeper, saving
from wizard.pending import PendingWrites, Write
from wizard.plan_changes import DismissalChange, PlanChange, TaskChange
from wizard.planning.history import day_to_keep
from wizard.planning.log import decided, known
from wizard.workshop_changes import WholeWorkshopChange, WorkshopChange


class SessionCore:
    """One open dossier at its newest measurement, whatever it is that changes.

    Every change is in memory first and then on disk. When the disk refuses, the call raises NotSavedError and the
    change stays in memory; the next change or ``retry`` writes it. So nothing that was typed is lost while the program
    runs.

    Attributes:
        author: name of who works with the program, for the decisions log; "" when it is not known.

    """

    def __init__(
        self,
        catalogue: Catalogue,
        keeper: Keeper,
        dossier: Dossier,
        *,
        place: QuestionId | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Open a dossier; ``now`` is the clock of the decisions log, in UTC."""
        self.author = ""
        self._now = now
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
        place = self._dossier.measurements.index(self.measurement)
        return self._dossier.measurements[place - 1] if place else None

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

    def preview(self, changes: Iterable[Change]) -> Assessment:
        """Return what would follow from changes, without making them."""
        dossier = self._dossier
        for change in changes:
            dossier = apply(dossier, change)
        measurement = next(one for one in dossier.measurements if one.id == self._measurement_id)
        return assess(self._catalogue, dossier, measurement)

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
        if change.before == change.after:
            return
        self._keep_day()
        if isinstance(change, TaskChange | DismissalChange | PlanChange):
            change = self._decided(change)
        self._history.record(change, self._dossier.plan)
        self._perform(change)

    def _decided(self, change: TaskChange | DismissalChange | PlanChange) -> Change:
        """Return a change of the plan with its line for the log; what stands in the plan is known from then on."""
        self._dossier = replace(self._dossier, plan=known(self.assessment))
        earlier = self._history.typed_before(change)
        return decided(change, earlier, self._catalogue, self._dossier.plan, self.author, self._now())

    def _keep_day(self) -> None:
        """Keep how the plan stood at the end of the day of the last change, before a new day changes it."""
        kept = day_to_keep(self._catalogue, self._dossier, self._now())
        if kept is not None:
            self._take_part((HISTORY, kept.day.isoformat()), kept)

    def _take_part(self, key: PartKey, value: Part) -> None:
        """Take a part into the plan that no undo takes away; it is written, with what is known, by the next save."""
        self._dossier = replace(self._dossier, plan=with_part(self._dossier.plan, key, value))
        self._assessment = None
        ident, known_tasks = self._dossier.id, self._dossier.plan.known
        self._unsaved.add(("plan", key), lambda: self._keeper.save_plan(ident, {key: value, KNOWN: known_tasks}))

    def _travel(self, step: Change, change: Change) -> None:
        """Perform a change that undoes or redoes a step, in the measurement that the step was made in."""
        self._keep_day()
        if isinstance(step, AnswerChange | FiguresChange | ScenariosChange):
            self._measurement_id = step.measurement
        self._perform(change)

    def _perform(self, change: Change) -> None:
        self._dossier = apply(self._dossier, change)
        if isinstance(change, WholeWorkshopChange) or (isinstance(change, WorkshopChange) and not change.after.answers):
            self._follow_workshops()
        else:
            self._assessment = None
        if isinstance(change, MeasurementChange):
            self._after_round(change)
        self._save(write_key(change), saving(self._keeper, self._dossier, change))

    def _follow_workshops(self) -> None:
        """Keep what was worked out when only workshops changed."""
        if self._assessment is not None:
            self._assessment = with_workshops(self._assessment, self._dossier)

    def _after_round(self, change: MeasurementChange) -> None:
        """Work on what is newest; what waits for a measurement that is gone is not written any more."""
        self._measurement_id = self._dossier.newest().id
        if change.after is None:
            self._unsaved.drop_all_of(change.measurement.id)

    def _save(self, subject: Hashable, write: Write) -> None:
        self._unsaved.add(subject, write)
        self.retry()
