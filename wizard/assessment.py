"""Everything that follows from one dossier at one measurement, worked out in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from assessments.catalogue import Catalogue, Severity
from assessments.consistency import Contradiction, contradictions
from assessments.facts import Facts
from assessments.plan import TaskStatus
from assessments.reference import OutsourcingAdvice
from assessments.scoring import Scores, score
from assessments.sheet import AnswerSheet
from assessments.split_votes import split_questions
from assessments.types import Dossier, Measurement, MeasurementKind, Pillar, QuestionId, Role, TaskCode
from wizard import journey
from wizard.planning.derive import Derivation, DerivedTask, DroppedTask, derive
from wizard.planning.schedule import Calendar, Slot, schedule, year_later
from wizard.planning.workdays import shown_day
from wizard.rule_words import filled


@dataclass(frozen=True)
class PlannedTask:
    """A task with its place in time and the person who does it."""

    task: DerivedTask
    slot: Slot
    owner: str | None

    @property
    def code(self) -> TaskCode:
        """Return the task's stable code."""
        return self.task.code

    @property
    def pillar(self) -> Pillar:
        """Return the lane it stands in."""
        return self.task.template.pillar

    @property
    def shown_end(self) -> date | None:
        """Return the last day as screen and paper show it: never on a weekend or holiday (method 4.6)."""
        return None if self.slot.end is None else shown_day(self.slot.end)

    @property
    def status(self) -> TaskStatus:
        """Return where the task stands."""
        return self.task.edit.status


@dataclass(frozen=True)
class Assessment:
    """Scores, plan, contradictions and progress of one measurement; a value that never changes."""

    sheet: AnswerSheet
    scores: Scores
    tasks: tuple[PlannedTask, ...]
    dropped: tuple[DroppedTask, ...]
    contradictions: tuple[Contradiction, ...]
    outsourcing: OutsourcingAdvice | None

    @property
    def catalogue(self) -> Catalogue:
        """Return the questionnaire."""
        return self.sheet.catalogue

    @property
    def dossier(self) -> Dossier:
        """Return the dossier this is about."""
        return self.sheet.dossier

    @property
    def measurement(self) -> Measurement:
        """Return the measurement this is about."""
        return self.sheet.measurement

    def task(self, code: TaskCode) -> PlannedTask | None:
        """Return a task of the plan, None when it is not in it."""
        return next((planned for planned in self.tasks if planned.code == code), None)

    def hours(self) -> Decimal:
        """Return the hours of all tasks in the plan, the remeasurement's too."""
        return sum((planned.task.hours for planned in self.tasks), Decimal(0))

    def top_five(self) -> tuple[PlannedTask, ...]:
        """Return the five of highest effective priority that still have to be done, in order of date (Beslissing 21)."""
        still = (one for one in self.tasks if one.status is not TaskStatus.DONE)
        best = sorted(still, key=lambda p: (-p.task.effective, -p.task.priority, p.code))[:5]
        return tuple(sorted(best, key=lambda p: (p.slot.end or date.max, p.slot.order)))

    def is_concept(self) -> bool:
        """Tell whether the plan is not final yet (Beslissing 6)."""
        blocked = any(found.rule.severity is Severity.BLOCK for found in self.contradictions)
        return blocked or bool(journey.open_points(self.sheet)) or bool(journey.roles_without_name(self.sheet))


def assess(catalogue: Catalogue, dossier: Dossier, measurement: Measurement | None = None) -> Assessment:
    """Work out everything for a measurement, the newest one by default."""
    sheet = AnswerSheet(catalogue, dossier, measurement or dossier.newest())
    scores = score(sheet)
    derivation = derive(sheet, Facts(sheet, scores), earlier_sheet(sheet))
    planned = _planned(sheet, derivation)
    facts = _facts(sheet, scores, planned)
    return Assessment(
        sheet, scores, planned, derivation.dropped, filled(contradictions(facts), sheet), facts.outsourcing_advice()
    )


def with_workshops(assessment: Assessment, dossier: Dossier) -> Assessment:
    """Return what follows from a dossier of which only the workshops are other: votes touch nothing but R-34.

    A task that nothing calls for stays in the plan as long as a workshop chose it; only then all is worked out anew.
    """
    turned = _chosen(assessment.dossier) ^ _chosen(dossier)
    if any(one is None or one.task.lapsed for one in map(assessment.task, turned)):
        return assess(assessment.catalogue, dossier, assessment.measurement)
    before, after = (split_questions(one, assessment.measurement.id) for one in (assessment.dossier, dossier))
    sheet = replace(assessment.sheet, dossier=dossier)
    if before == after:
        return replace(assessment, sheet=sheet)
    found = contradictions(_facts(sheet, assessment.scores, assessment.tasks))
    return replace(assessment, sheet=sheet, contradictions=filled(found, sheet))


def _chosen(dossier: Dossier) -> frozenset[TaskCode]:
    return frozenset(code for held in dossier.workshops.values() for code in held.chosen)


def _facts(sheet: AnswerSheet, scores: Scores, planned: tuple[PlannedTask, ...]) -> Facts:
    hours = sum((one.task.hours for one in planned), Decimal(0))
    expenses = sum((one.task.edit.expenses or Decimal(0) for one in planned), Decimal(0))
    return Facts(sheet, scores, frozenset(one.code for one in planned), hours, expenses)


def owner_name(sheet: AnswerSheet, task: DerivedTask) -> str | None:
    """Return who does a task: the chosen name, else the name under its lead role; None while nobody is named."""
    if task.edit.owner is not None and task.edit.owner.strip():
        return task.edit.owner.strip()
    name = sheet.role_holders().names.get(task.lead)
    return name.strip() if name and name.strip() else None


def hours_by_owner(assessment: Assessment) -> Mapping[str, Decimal]:
    """Add up the hours per name over all tasks; roles without a name do not take part (Beslissing 24)."""
    names: Mapping[Role, str | None] = assessment.sheet.role_holders().names
    found: dict[str, Decimal] = {}
    for planned in assessment.tasks:
        for role, hours in planned.task.hours_by_role.items():
            name = planned.owner if role is planned.task.lead else names.get(role)
            if name and name.strip():
                found[name.strip()] = found.get(name.strip(), Decimal(0)) + hours
    return found


def _planned(sheet: AnswerSheet, derivation: Derivation) -> tuple[PlannedTask, ...]:
    dossier = sheet.dossier
    calendar = Calendar(sheet.start_date(), sheet.hours_per_week(), _remeasurement_day(dossier), dossier.plan.replan)
    slots = schedule(derivation.tasks, calendar)
    return tuple(
        PlannedTask(derivation.tasks[code], slot, owner_name(sheet, derivation.tasks[code]))
        for code, slot in slots.items()
    )


def earlier_sheet(sheet: AnswerSheet) -> AnswerSheet | None:
    """Return the answers of the measurement before this one, None for the nulmeting."""
    before = [one for one in sheet.dossier.measurements if one.date < sheet.measurement.date]
    return AnswerSheet(sheet.catalogue, sheet.dossier, max(before, key=lambda one: one.date)) if before else None


def _remeasurement_day(dossier: Dossier) -> date | None:
    """Return a year after the nulmeting once it is locked, else None."""
    for measurement in dossier.measurements:
        if measurement.kind is MeasurementKind.NULMETING and measurement.locked_at is not None:
            return year_later(measurement.date)
    return None


def strongest_and_weakest(assessment: Assessment, section: str) -> tuple[QuestionId | None, QuestionId | None]:
    """Return a step's strongest answer (level 2 or more) and weakest (level 2 or less), by level and then weight.

    The sentences "sterk" and "zwak" of these questions head the step's page (paper.md, Boodschap).
    """
    answered = [
        (question, level)
        for question in assessment.sheet.maturity_questions(section)
        if (level := assessment.sheet.level(question.id)) is not None
    ]
    strong = max((one for one in answered if one[1] >= 2), key=lambda one: (one[1], one[0].weight), default=None)
    weak = min((one for one in answered if one[1] <= 2), key=lambda one: (one[1], -one[0].weight), default=None)
    return (strong[0].id if strong else None, weak[0].id if weak else None)
