"""A dossier being worked on: answer, undo, redo, save. Plain Python; a view calls it and then refreshes from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from uuid import uuid4

from assessments.catalogue import CHANNELS_QUESTION, ORGANISATION_QUESTION, PROFILE
from assessments.errors import LockedError, MeasurementError
from assessments.figures import Channel, Figures, Scenarios
from assessments.metrics.money import vat_deductible
from assessments.plan import DismissedWarning, HouseStyle, TaskEdit
from assessments.plan_parts import DECISIONS, EDITION, REPLAN, WAVED, Part, PartKey, is_nothing, part
from assessments.types import (
    Answer,
    Logo,
    Measurement,
    MeasurementId,
    MeasurementKind,
    QuestionId,
    RuleId,
    TaskCode,
    Value,
)
from wizard import rounds
from wizard.changes import (
    AnswerChange,
    FiguresChange,
    HouseStyleChange,
    LogoChange,
    MeasurementChange,
    ProfileChange,
    ScenariosChange,
    with_measurement,
)
from wizard.edition import edition
from wizard.plan_changes import DismissalChange, PlanChange, TaskChange
from wizard.planning.derive import keep_key
from wizard.planning.log import known, last_number, next_decision
from wizard.planning.own_tasks import is_gone
from wizard.planning.replan import replan_from, replan_words
from wizard.session_workshops import WorkshopSession


class Session(WorkshopSession):
    """One open dossier: everything that can be changed about it."""

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
            MeasurementError: it is the nulmeting, or a workshop is about it.
            NotSavedError: it is kept in memory; call retry.

        """
        found = next(one for one in self._dossier.measurements if one.id == measurement)
        if found.kind is MeasurementKind.NULMETING:
            raise MeasurementError("De nulmeting kun je niet verwijderen; verwijder dan het hele dossier.")
        if any(one.setup.measurement == measurement for one in self._dossier.workshops.values()):
            raise MeasurementError("Bij deze hermeting hoort een workshop; verwijder eerst die workshop.")
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
        """Change what a person decided about a task and save it; an own task that was taken back is gone."""
        if is_gone(self._dossier.plan, task):
            return
        self._change(TaskChange(task, self._dossier.plan.edit(task), edit))

    def dismiss(self, rule: RuleId, dismissed: DismissedWarning | None) -> None:
        """Wave a warning away with a reason, or call it back with None."""
        self._change(DismissalChange(rule, self._dossier.plan.dismissed.get(rule), dismissed))

    def change_plan(self, subject: str, words: str, changed: Mapping[PartKey, Part | None]) -> None:
        """Change parts of the plan together and save them: one step for undo, one line in the log.

        Args:
            subject: what it is about: a task's code, a meeting's option, the name of a tool, or "".
            words: what was done, in Dutch; "" keeps it out of the log.
            changed: the parts as they become; None takes one away.

        """
        before = {key: part(self._dossier.plan, key) for key in changed}
        after = {key: None if is_nothing(value) else value for key, value in changed.items()}
        self._change(PlanChange(subject, words, before, after))

    def replan(self, day: date | None) -> None:
        """Plan the open tasks anew from a day, leaving what is finished; None goes back to the plan's own start."""
        made = replan_from(self.assessment, day) if day is not None else None
        self.change_plan("", replan_words(day), {REPLAN: made})

    def keep_task(self, task: TaskCode) -> None:
        """Keep a task in the plan that nothing calls for any more; it asks no more whether it is needed."""
        planned = self.assessment.task(task)
        title = planned.task.template.title if planned else task
        kept = DismissedWarning("", self._now())
        self.change_plan(task, f"{title}: blijft in het plan", {(WAVED, keep_key(task)): kept})

    def note_printing(self, words: str) -> None:
        """Write in the log that the plan went out on paper; its tasks are known from then on, and it is no undo step."""
        self._keep_day()
        self._dossier = replace(self._dossier, plan=known(self.assessment))
        kept = last_number(self._history.undone)
        made = next_decision(self._dossier.plan, "", words, self.author, self._now(), kept=kept)
        printed = edition(self._dossier)
        self._take_part((DECISIONS, str(made.number)), made)
        self._take_part(EDITION, printed)
        self.retry()

    def note_edition(self) -> None:
        """Keep which version a document other than the plan went out with; it leaves no line and is no undo step."""
        printed = edition(self._dossier)
        if printed != self._dossier.plan.edition:
            self._take_part(EDITION, printed)
            self.retry()

    def set_logo(self, logo: Logo | None) -> None:
        """Give the client another logo and save it; None takes it away."""
        self._change(LogoChange(self._dossier.logo, logo))

    def set_house_style(self, style: HouseStyle) -> None:
        """Change colour and words of this dossier's paper and save them; it is no decision about the plan."""
        self._change(HouseStyleChange(self._dossier.plan.house_style, style))
