"""From answers to scores per step and pillar (method, section 4.1 and 4.2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from assessments.catalogue import Question
from assessments.sheet import AnswerSheet
from assessments.types import Pillar, QuestionId, StepCode

ENOUGH = Decimal("0.8")
SOME = Decimal("0.5")


class ScoreStatus(StrEnum):
    """Whether a score may be shown, judged by the unrounded coverage (Beslissing 8)."""

    SHOWN = "shown"
    PROVISIONAL = "provisional"
    TOO_FEW = "too_few"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Score:
    """A score.

    Attributes:
        value: 0-4, not rounded; None when there are too few answers or nothing applies.
        target: 0-4, None when nothing is active.
        coverage: share 0-1 of the weight that was answered.

    """

    value: Decimal | None
    target: Decimal | None
    coverage: Decimal | None
    status: ScoreStatus


@dataclass(frozen=True, slots=True)
class Scores:
    """All scores of one measurement."""

    steps: Mapping[StepCode, Score]
    pillars: Mapping[Pillar, Score]
    total: Score


def score(sheet: AnswerSheet) -> Scores:
    """Work out every score of a measurement."""
    questions = tuple(sheet.maturity_questions())
    steps = {
        step: _score(sheet, {q.id: Decimal(q.weight) for q in questions if q.section == step}) for step in StepCode
    }
    pillars = {pillar: _score(sheet, _pillar_weights(questions, pillar)) for pillar in Pillar}
    return Scores(steps, pillars, _total(steps))


def step_pillars(sheet: AnswerSheet, step: StepCode) -> Mapping[Pillar, Score]:
    """Work out the pillars over one step's own questions, heaviest pillar first."""
    questions = tuple(sheet.maturity_questions(step))
    weights = {pillar: _pillar_weights(questions, pillar) for pillar in Pillar}
    heaviest = sorted((p for p in Pillar if weights[p]), key=lambda p: -sum(weights[p].values()))
    return {pillar: _score(sheet, weights[pillar]) for pillar in heaviest}


def level_name(names: tuple[str, ...], value: Decimal) -> str:
    """Return the word for a score, by the score rounded half up to two decimals."""
    rounded = value.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    return names[min(int(rounded), 4)]


def _pillar_weights(questions: Iterable[Question], pillar: Pillar) -> dict[QuestionId, Decimal]:
    """Return the part of each question's weight that feeds a pillar; questions that do not are absent."""
    return {q.id: q.weight * q.pillars[pillar] for q in questions if q.pillars.get(pillar)}


def _score(sheet: AnswerSheet, weights: Mapping[QuestionId, Decimal]) -> Score:
    active = {question: weight for question, weight in weights.items() if sheet.is_active(question)}
    if not active:
        return Score(None, None, None, ScoreStatus.NOT_APPLICABLE)
    whole = sum(active.values(), Decimal(0))
    target = sum((weight * (sheet.target(question) or 0) for question, weight in active.items()), Decimal(0)) / whole
    levels = [(weight, sheet.level(question)) for question, weight in active.items()]
    answered = sum((share for share, level in levels if level is not None), Decimal(0))
    coverage = answered / whole
    status = _status(coverage)
    if status is ScoreStatus.TOO_FEW:
        return Score(None, target, coverage, status)
    points = sum((share * level for share, level in levels if level is not None), Decimal(0))
    return Score(points / answered, target, coverage, status)


def _status(coverage: Decimal) -> ScoreStatus:
    if coverage < SOME:
        return ScoreStatus.TOO_FEW
    return ScoreStatus.PROVISIONAL if coverage < ENOUGH else ScoreStatus.SHOWN


def _total(steps: Mapping[StepCode, Score]) -> Score:
    """Average the steps that apply; one with too few answers means no total (Beslissing 9)."""
    counted = [one for one in steps.values() if one.status is not ScoreStatus.NOT_APPLICABLE]
    if not counted:
        return Score(None, None, None, ScoreStatus.NOT_APPLICABLE)
    target = sum((one.target or Decimal(0) for one in counted), Decimal(0)) / len(counted)
    coverage = sum((one.coverage or Decimal(0) for one in counted), Decimal(0)) / len(counted)
    values = [one.value for one in counted if one.value is not None]
    if len(values) < len(counted):
        return Score(None, target, coverage, ScoreStatus.TOO_FEW)
    provisional = any(one.status is ScoreStatus.PROVISIONAL for one in counted)
    status = ScoreStatus.PROVISIONAL if provisional else ScoreStatus.SHOWN
    return Score(sum(values, Decimal(0)) / len(values), target, coverage, status)
