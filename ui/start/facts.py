"""What a dossier's card says: plain values and words, worked out from the dossier and today's date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal

from assessments.catalogue import Catalogue
from assessments.scoring import level_name
from assessments.types import DossierSummary, MeasurementKind, Pillar, QuestionId, TaskStatus
from ui.texts import tr
from wizard import formats, journey
from wizard.assessment import Assessment, PlannedTask
from wizard.planning.derive import REMEASUREMENT

SECTOR_QUESTION = QuestionId("PRO-02")
_SOON_DAYS = 30


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What is worked out from a whole dossier.

    Attributes:
        place: where one was, in words.
        score: 0-4, None when there are too few answers; ``level`` is its word.
        pillars: 0-4 per pillar, or None.
        done, total: tasks once the plan runs, questions until then; ``counts_tasks`` says which.
        state: how far the dossier is; ``is_soon`` when it asks for attention.
        next_day, next_task: the first open task with a date; without a plan both are empty.
        days_late: how many days ago that was, 0 when it is still to come.
        problem: one sentence when the dossier could not be read; everything else is empty then.

    """

    place: str = ""
    score: Decimal | None = None
    level: str = ""
    pillars: Mapping[Pillar, Decimal | None] = field(default_factory=dict)
    done: int = 0
    total: int = 0
    counts_tasks: bool = False
    state: str = ""
    is_soon: bool = False
    next_day: date | None = None
    next_task: str = ""
    days_late: int = 0
    problem: str = ""

    @property
    def share(self) -> float:
        """Return the progress, 0-1."""
        return self.done / self.total if self.total else 0.0


def card_facts(assessment: Assessment, last_question: QuestionId | None, today: date) -> CardFacts:
    """Work out a card's facts; an example is never late."""
    score = assessment.scores.total.value
    progress = journey.overall_progress(assessment.sheet)
    tasks_done = sum(planned.status is TaskStatus.DONE for planned in assessment.tasks)
    runs = score is not None and has_begun(assessment)
    state, is_soon = state_words(assessment, today)
    upcoming = next_task(assessment) if score is not None else None
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


def unreadable(problem: str) -> CardFacts:
    """Return the facts of a dossier that could not be read."""
    return CardFacts(problem=problem)


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


def late_words(days: int) -> str:
    """Say how late something is: "3 dagen te laat"."""
    return tr("{days} te laat").format(days=formats.count(days, tr("dag"), tr("dagen")))


def progress_words(facts: CardFacts) -> str:
    """Say how far one is: "69 van 70 vragen beantwoord"."""
    pattern = tr("{done} van {total} taken klaar") if facts.counts_tasks else tr("{done} van {total} vragen beantwoord")
    return pattern.format(done=formats.number(facts.done), total=formats.number(facts.total))


def when_words(moment: datetime, now: datetime) -> str:
    """Say when somebody last worked on it, in the clock's own zone: vandaag 16:58, gisteren, 12 jan, 18 dec 2025."""
    day, today = moment.astimezone(now.tzinfo), now.date()
    if day.date() == today:
        return tr("vandaag {time}").format(time=day.strftime("%H:%M"))
    if day.date() == today - timedelta(days=1):
        return tr("gisteren")
    return formats.short_date(day.date(), today.year)


def today_words(today: date) -> str:
    """Say which day it is: donderdag 15 januari 2026."""
    return f"{formats.weekday_name(today)} {formats.long_date(today)}"


def sector_names(catalogue: Catalogue) -> Mapping[str, str]:
    """Return the words of every sector code."""
    return {option.code: option.text for option in catalogue.questions[SECTOR_QUESTION].options}


def kind_words(summary: DossierSummary, sectors: Mapping[str, str]) -> str:
    """Say what kind of organisation it is, as far as known: Overheid · 410 medewerkers."""
    parts = []
    if summary.sector is not None:
        parts.append(sectors.get(summary.sector, summary.sector))
    if summary.employees is not None:
        parts.append(formats.count(summary.employees, tr("medewerker"), tr("medewerkers")))
    return " · ".join(parts) or tr("Profiel nog niet ingevuld")


def spoken(summary: DossierSummary, facts: CardFacts | None, sectors: Mapping[str, str], now: datetime) -> str:
    """Say a whole card in one go, for a screen reader."""
    parts = [summary.organisation, kind_words(summary, sectors)]
    if summary.is_example:
        parts.append(tr("voorbeeld"))
    if facts is not None and facts.problem:
        parts.append(facts.problem)
    elif facts is not None:
        parts += [score_words(facts), progress_words(facts), facts.state]
        if facts.next_day is not None:
            parts.append(f"{formats.short_date(facts.next_day, now.year)} {facts.next_task}")
        if facts.days_late:
            parts.append(late_words(facts.days_late))
    parts.append(tr("laatst bewerkt {when}").format(when=when_words(summary.updated_at, now)))
    return ", ".join(parts)


def score_words(facts: CardFacts) -> str:
    """Say the score with its word, or why there is none."""
    if facts.score is None:
        return tr("Nog geen score: te weinig antwoorden")
    return f"{formats.score2(facts.score)} {facts.level}"
