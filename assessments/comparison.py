"""The nulmeting beside the newest hermeting: per step, pillar and KPI what changed (method 3.10)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from assessments.catalogue import Catalogue
from assessments.metrics.comparability import (
    Reason,
    baseline,
    for_kpi,
    for_scores,
    newest_remeasurement,
    reasons,
)
from assessments.metrics.judgement import MATURITY, Change, Yardstick, yardstick
from assessments.metrics.kpis import KpiValue
from assessments.metrics.money import ratio
from assessments.outcomes import Outcomes, work_out
from assessments.scoring import Score, Scores, score
from assessments.sheet import AnswerSheet
from assessments.types import Dossier, Measurement, Pillar, StepCode


@dataclass(frozen=True, slots=True)
class Difference:
    """One value before and after, not rounded; a share 0-1 differs in percentage points / 100.

    Attributes:
        delta: after - before. relative: delta / |before|, None from 0.
        change: better, worse or same by the KPI's tolerance; None when a value misses or nothing is better (BRON).
        target: what was aimed at, None without one.
        reasons: why before and after do not compare well; empty when they do.

    """

    before: KpiValue
    after: KpiValue
    delta: Decimal | None
    relative: Decimal | None
    change: Change | None
    target: Decimal | None
    is_target_met: bool | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two measurements, as a rule nulmeting against hermeting.

    Attributes:
        reasons: everything that stands in the way of comparing; each difference names its own.
        realised_saving: (cost-per-hire before - after) x hires after, in euro.

    """

    before: Measurement
    after: Measurement
    steps: Mapping[StepCode, Difference]
    pillars: Mapping[Pillar, Difference]
    kpis: Mapping[str, Difference]
    reasons: frozenset[Reason]
    realised_saving: Decimal | None


@dataclass(frozen=True, slots=True)
class _Round:
    """A measurement with all that follows from it."""

    measurement: Measurement
    scores: Scores
    outcomes: Outcomes


def compare(catalogue: Catalogue, dossier: Dossier) -> Comparison | None:
    """Compare the newest hermeting with the nulmeting; None without both (Beslissing 40)."""
    first, last = baseline(dossier), newest_remeasurement(dossier)
    return None if first is None or last is None else compare_two(catalogue, dossier, first, last)


def compare_two(catalogue: Catalogue, dossier: Dossier, first: Measurement, last: Measurement) -> Comparison:
    """Compare any two measurements of a dossier; ``first`` is the one that was."""
    before, after = _round(catalogue, dossier, first), _round(catalogue, dossier, last)
    found = reasons(first, last)
    judge = _score_judge(catalogue, for_scores(found))
    return Comparison(
        before=first,
        after=last,
        steps={step: judge(before.scores.steps[step], after.scores.steps[step]) for step in StepCode},
        pillars={pillar: judge(before.scores.pillars[pillar], after.scores.pillars[pillar]) for pillar in Pillar},
        kpis={code: _kpi_difference(catalogue, code, before, after, found) for code in catalogue.kpis},
        reasons=found,
        realised_saving=realised_saving(before.outcomes, after.outcomes),
    )


def kpi_target(catalogue: Catalogue, code: str, before: KpiValue, *typed: Mapping[str, Decimal]) -> Decimal | None:
    """Return a KPI's target: the first one typed, else the provisional one that follows from the nulmeting.

    Provisional is two tolerances better than before (Beslissing 39); None without a value before.
    """
    for targets in typed:
        if code in targets:
            return targets[code]
    rod = yardstick(catalogue.kpis[code])
    return rod.provisional_target(before) if rod and isinstance(before, Decimal) else None


def realised_saving(before: Outcomes, after: Outcomes) -> Decimal | None:
    """Return (cost-per-hire before - after) x hires after, in euro; None when one of them misses.

    Worked out as cost-per-hire before x hires after - costs after, which divides once.
    """
    first, last = before.metrics.costs, after.metrics.costs
    if first.per_hire is None or last.per_hire is None or first.total is None or last.total is None:
        return None
    saved = ratio(first.total * (last.hires or 0), first.hires)
    return None if saved is None else saved - last.total


def _round(catalogue: Catalogue, dossier: Dossier, measurement: Measurement) -> _Round:
    sheet = AnswerSheet(catalogue, dossier, measurement)
    scores = score(sheet)
    return _Round(measurement, scores, work_out(sheet, scores))


def _score_judge(catalogue: Catalogue, concerned: tuple[Reason, ...]) -> Callable[[Score, Score], Difference]:
    """Return what judges two scores: by the maturity KPI's tolerance, against the hermeting's own target."""
    rod = yardstick(catalogue.kpis[MATURITY])

    def judge(before: Score, after: Score) -> Difference:
        return _difference(before.value, after.value, rod, after.target, concerned)

    return judge


def _kpi_difference(
    catalogue: Catalogue, code: str, before: _Round, after: _Round, found: frozenset[Reason]
) -> Difference:
    first, last = before.outcomes.kpis[code], after.outcomes.kpis[code]
    typed = (after.measurement.figures.kpi_targets, before.measurement.figures.kpi_targets)
    target = kpi_target(catalogue, code, first, *typed)
    concerned = for_kpi(code, found) if code != MATURITY else for_scores(found)
    return _difference(first, last, yardstick(catalogue.kpis[code]), target, concerned)


def _difference(
    before: KpiValue, after: KpiValue, rod: Yardstick | None, target: Decimal | None, concerned: tuple[Reason, ...]
) -> Difference:
    met = None
    if rod is not None and target is not None and isinstance(after, Decimal):
        met = rod.is_met(after, target)
    if not isinstance(before, Decimal) or not isinstance(after, Decimal):
        return Difference(before, after, None, None, None, target, met, concerned)
    delta = after - before
    change = rod.change(before, after) if rod else None
    return Difference(before, after, delta, ratio(delta, abs(before)), change, target, met, concerned)
