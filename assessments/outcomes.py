"""Everything that one measurement's figures come to: metrics, business case and KPI's, worked out on demand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from assessments.business_case.case import BusinessCase, make_case
from assessments.metrics.bands import Band, Bound, figures_at, has_ranges, scenarios_at
from assessments.metrics.kpis import KpiValue, kpi_values
from assessments.metrics.measured import Metrics, measure
from assessments.scoring import Scores
from assessments.sheet import AnswerSheet


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The figures of a measurement, worked out; ``kpis`` holds every code of the catalogue."""

    metrics: Metrics
    case: BusinessCase
    kpis: Mapping[str, KpiValue]


def work_out(sheet: AnswerSheet, scores: Scores) -> Outcomes:
    """Work out everything; about a millisecond without vacancy lines, so not on every answer."""
    metrics = measure(sheet)
    case = make_case(sheet, metrics)
    roi = case.returns.ratio if case.returns else None
    return Outcomes(metrics, case, kpi_values(sheet, metrics, roi, scores.total.value))


def band(sheet: AnswerSheet, scores: Scores, pick: Callable[[Outcomes], Decimal | None]) -> Band:
    """Return an outcome with its range: every estimate at its low end, as typed, and at its high end."""
    return Band(
        low=pick(work_out(_at(sheet, Bound.LOW), scores)),
        likely=pick(work_out(sheet, scores)),
        high=pick(work_out(_at(sheet, Bound.HIGH), scores)),
    )


def ends(sheet: AnswerSheet, scores: Scores) -> tuple[Outcomes, Outcomes] | None:
    """Work out everything with all estimates low and with all high (Beslissing 31); None without a line with a range."""
    measurement = sheet.measurement
    if not has_ranges(measurement.figures, measurement.scenarios):
        return None
    return work_out(_at(sheet, Bound.LOW), scores), work_out(_at(sheet, Bound.HIGH), scores)


def _at(sheet: AnswerSheet, bound: Bound) -> AnswerSheet:
    measurement = sheet.measurement
    moved = replace(
        measurement,
        figures=figures_at(measurement.figures, bound),
        scenarios=scenarios_at(measurement.scenarios, bound),
    )
    return replace(sheet, measurement=moved)
