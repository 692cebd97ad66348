"""What the results overview says, as plain values; pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from assessments.catalogue import Section
from assessments.scoring import Score, ScoreStatus, level_name
from assessments.types import Measurement, MeasurementKind, Pillar, QuestionId
from ui.texts import tr
from wizard import formats, journey
from wizard.assessment import Assessment
from wizard.drawing import pillars
from wizard.drawing.radar import Axis


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """A score with its name; ``pillar`` is None for the total and the steps.

    Attributes:
        word: the level word, or why there is no score.
        note: "voorlopig" when not everything is answered, else empty.
        coverage: which part of the weight was answered.

    """

    name: str
    value: Decimal | None
    target: Decimal | None
    word: str
    note: str
    coverage: str
    pillar: Pillar | None = None


def score_line(assessment: Assessment, name: str, score: Score, pillar: Pillar | None = None) -> ScoreLine:
    """Put a score into words."""
    if score.value is not None:
        word = level_name(assessment.catalogue.level_names, score.value)
    elif score.status is ScoreStatus.NOT_APPLICABLE:
        word = tr("n.v.t.")
    else:
        word = tr("te weinig antwoorden")
    note = tr("voorlopig") if score.status is ScoreStatus.PROVISIONAL else ""
    coverage = formats.percent(score.coverage, 0) if score.coverage is not None else formats.DASH
    return ScoreLine(name, score.value, score.target, word, note, coverage, pillar)


def total_line(assessment: Assessment) -> ScoreLine:
    """Return the total over the six steps."""
    return score_line(assessment, tr("Totaal"), assessment.scores.total)


def steps_too_few(assessment: Assessment) -> tuple[Section, ...]:
    """Return the steps that keep the total away: those with too few answers."""
    steps = assessment.scores.steps
    return tuple(
        section
        for section in assessment.catalogue.steps
        if section.step is not None and steps[section.step].status is ScoreStatus.TOO_FEW
    )


def too_few_words(assessment: Assessment) -> str:
    """Say which steps have too few answers: "stap 6 heeft nog te weinig antwoorden"; empty when none has."""
    numbers = [str(section.number) for section in steps_too_few(assessment)]
    if not numbers:
        return ""
    if len(numbers) == len(assessment.catalogue.steps):
        return tr("elke stap heeft nog te weinig antwoorden")
    words = tr("stap {numbers} heeft nog te weinig antwoorden")
    if len(numbers) > 1:
        words = tr("stap {numbers} hebben nog te weinig antwoorden")
    return words.format(numbers=formats.enumeration(numbers))


def next_question(assessment: Assessment) -> QuestionId | None:
    """Return the open question that brings the total nearest: of the first step with too few answers, else any."""
    sheet = assessment.sheet
    for section in steps_too_few(assessment):
        for question in section.questions():
            asked = assessment.catalogue.questions[question]
            if asked.is_maturity and sheet.is_shown(question) and not sheet.is_answered(question):
                return question
    return journey.next_open(sheet, None)


def step_lines(assessment: Assessment) -> tuple[ScoreLine, ...]:
    """Return the six steps in order: "1 Draagvlak"."""
    return tuple(
        score_line(assessment, f"{section.number} {section.title}", assessment.scores.steps[section.step])
        for section in assessment.catalogue.steps
        if section.step is not None
    )


def pillar_lines(assessment: Assessment) -> tuple[ScoreLine, ...]:
    """Return the core and the three pillars."""
    return tuple(
        score_line(assessment, pillars.NAMES[pillar], assessment.scores.pillars[pillar], pillar)
        for pillar in pillars.PILLARS
    )


def answered_words(assessment: Assessment) -> str:
    """Count the questions with a level that apply: "57 van 58 beantwoord"."""
    sheet = assessment.sheet
    active = [question.id for question in sheet.maturity_questions() if sheet.is_active(question.id)]
    answered = sum(sheet.level(question) is not None for question in active)
    return tr("{done} van {total} beantwoord").format(done=answered, total=len(active))


def has_levels(assessment: Assessment) -> bool:
    """Tell whether any question with a level was answered at all."""
    sheet = assessment.sheet
    return any(sheet.level(question.id) is not None for question in sheet.maturity_questions())


def measurement_words(measurement: Measurement) -> str:
    """Name a measurement: Nulmeting 5 jan 2026."""
    kind = tr("Nulmeting") if measurement.kind is MeasurementKind.NULMETING else tr("Hermeting")
    return f"{kind} {formats.short_date_year(measurement.date)}"


def axes(first: Assessment, later: Assessment | None = None) -> tuple[Axis, ...]:
    """Return the radar's axes; ``later`` is the newest measurement when there are two or more."""
    newest = later or first
    found = []
    for before, after in zip(step_lines(first), step_lines(newest), strict=True):
        found.append(Axis(before.name, after.target, before.value, after.value if later is not None else None))
    return tuple(found)


def values(lines: tuple[ScoreLine, ...]) -> Mapping[Pillar, Decimal | None]:
    """Return the scores per pillar."""
    return {line.pillar: line.value for line in lines if line.pillar is not None}


def targets(lines: tuple[ScoreLine, ...]) -> Mapping[Pillar, Decimal | None]:
    """Return the targets per pillar."""
    return {line.pillar: line.target for line in lines if line.pillar is not None}


def words(lines: tuple[ScoreLine, ...]) -> Mapping[Pillar, str]:
    """Return the level word per pillar."""
    return {line.pillar: line.word for line in lines if line.pillar is not None}
