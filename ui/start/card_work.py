"""Works a card out from the whole dossier; read by Python only when the first card is worked out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from assessments.catalogue import Catalogue
from assessments.plan import TaskStatus
from assessments.scoring import level_name
from assessments.types import MeasurementKind, QuestionId
from ui.start.facts import CardFacts
from ui.texts import tr
from wizard import formats, journey
from wizard.assessment import Assessment, PlannedTask
from wizard.planning.derive import REMEASUREMENT

SECTOR_QUESTION = QuestionId("PRO-02")
_SOON_DAYS = 30


def card_facts(assessment: Assessment, last_question: QuestionId | None, today: date) -> CardFacts:
    """Work out a card's facts; an example is never late."""
    score = assessment.scores.total.value
    progress = journey.overall_progress(assessment.sheet)
    tasks_done = sum(planned.status is TaskStatus.DONE for planned in assessment.tasks)
    runs = score is not None and has_begun(assessment)
    state, is_soon = state_words(assessment, today)
    upcoming = next_task(assessment) if progress.answered else None
    end = upcoming.shown_end if upcoming else None
    late = (today - end).days if end and end < today and not assessment.dossier.is_example else 0
    return CardFacts(
        place=journey.place_words(assessment.sheet, journey.first_place(assessment.sheet, last_question)),
        score=score,
        level="" if score is None else level_name(assessment.catalogue.level_names, score),
        pillars={pillar: one.value for pillar, one in assessment.scores.pillars.items()},
        done=tasks_done if runs else progress.answered,
        total=len(assessment.tasks) if runs else progress.shown,
        counts_tasks=runs,
        state=state,
        is_soon=is_soon,
        next_day=end,
        next_task=upcoming.task.template.title if upcoming else "",
        days_late=late,
    )


def has_begun(assessment: Assessment) -> bool:
    """Tell whether people work on the plan: some task is busy or done."""
    return any(planned.status is not TaskStatus.OPEN for planned in assessment.tasks)


def next_task(assessment: Assessment) -> PlannedTask | None:
    """Return the open task with the earliest date."""
    dated = [
        planned
        for planned in assessment.tasks
        if planned.status is not TaskStatus.DONE and planned.shown_end is not None
    ]
    return min(dated, key=lambda planned: (planned.shown_end or date.max, planned.slot.order), default=None)


def state_words(assessment: Assessment, today: date) -> tuple[str, bool]:
    """Say in a few words how far a dossier is, and whether that asks for attention."""
    measurement = assessment.measurement
    kind = tr("Hermeting") if measurement.kind is MeasurementKind.HERMETING else tr("Nulmeting")
    remeasurement = assessment.task(REMEASUREMENT)
    if measurement.locked_at is not None and remeasurement is not None and remeasurement.shown_end is not None:
        days = (remeasurement.shown_end - today).days
        if 0 <= days <= _SOON_DAYS:
            return tr("Hermeting {when}").format(when=_in_days(days)), True
    if has_begun(assessment):
        done = all(planned.status is TaskStatus.DONE for planned in assessment.tasks)
        return (tr("Plan uitgevoerd") if done else tr("Plan loopt")), False
    if journey.overall_progress(assessment.sheet).answered == 0:
        return tr("Nog niet begonnen"), False
    if not assessment.is_concept():
        return tr("Plan klaar"), False
    return tr("{measurement} bezig").format(measurement=kind), False


def _in_days(days: int) -> str:
    if days == 0:
        return tr("vandaag")
    return tr("in {days}").format(days=formats.count(days, tr("dag"), tr("dagen")))


def sector_names(catalogue: Catalogue) -> Mapping[str, str]:
    """Return the words of every sector code."""
    return {option.code: option.text for option in catalogue.questions[SECTOR_QUESTION].options}
