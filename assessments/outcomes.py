"""Everything that one measurement's figures come to: metrics, business case and KPI's, worked out on demand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from assessments.business_case.case import BusinessCase, make_case
from assessments.metrics.bands import Band, Bound, figures_at, scenarios_at
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


def work_out_at(sheet: AnswerSheet, scores: Scores, bound: Bound) -> Outcomes:
    """Work out everything with every estimate at one end of its range (Beslissing 31)."""
    return work_out(_at(sheet, bound), scores)


def _at(sheet: AnswerSheet, bound: Bound) -> AnswerSheet:
    measurement = sheet.measurement
    moved = replace(
        measurement,
        figures=figures_at(measurement.figures, bound),
        scenarios=scenarios_at(measurement.scenarios, bound),
    )
    return replace(sheet, measurement=moved)
