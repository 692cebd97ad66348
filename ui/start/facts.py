"""What a dossier's card says: plain values and words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal

from assessments.types import DossierSummary, Pillar
from ui.texts import tr
from wizard import formats


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


def unreadable(problem: str) -> CardFacts:
    """Return the facts of a dossier that could not be read."""
    return CardFacts(problem=problem)


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
