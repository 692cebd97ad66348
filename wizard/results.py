"""The results of a dossier in their public, stable shape (resources/schema/results.schema.json)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal

from assessments.business_case.break_even import BreakEven, Outcome
from assessments.business_case.case import BusinessCase
from assessments.business_case.returns import YEARS
from assessments.business_case.scenarios import ScenarioCost
from assessments.catalogue import Severity
from assessments.comparison import Comparison, Difference, compare
from assessments.consistency import Contradiction
from assessments.metrics.channels import ChannelRow
from assessments.metrics.clocks import Clock
from assessments.metrics.kpis import KpiValue
from assessments.metrics.measured import Metrics
from assessments.outcomes import Outcomes, work_out
from assessments.scoring import Score, Scores
from assessments.types import Measurement
from wizard.assessment import Assessment, PlannedTask

FORMAT = "recruitmentwijzer-results"
VERSION = 1
Json = dict[str, object]

_SEVERITY = {Severity.BLOCK: "block", Severity.WARNING: "warning", Severity.TIP: "tip"}
_WORDS = {Outcome.NEVER: "never", Outcome.ALWAYS: "always", Outcome.EQUAL: "equal"}


def results(assessment: Assessment) -> Json:
    """Return everything worked out about a measurement as plain JSON values.

    Money, hours, scores and shares are decimal strings, not rounded; counts and days are integers; what cannot be
    computed is None. Every key is always there. With a nulmeting and a hermeting the newest is compared, whichever
    of the two the assessment is about.
    """
    outcomes = work_out(assessment.sheet, assessment.scores)
    compared = compare(assessment.catalogue, assessment.dossier)
    return {
        "format": FORMAT,
        "version": VERSION,
        "organisation": assessment.dossier.organisation,
        "measurement": _measurement(assessment.measurement),
        "scores": _scores(assessment.scores),
        "metrics": _metrics(outcomes.metrics, outcomes),
        "business_case": _business_case(outcomes.case),
        "contradictions": [_contradiction(one) for one in assessment.contradictions],
        "tasks": [_task(one) for one in assessment.tasks],
        "comparison": None if compared is None else _comparison(compared),
    }


def as_text(found: Mapping[str, object]) -> str:
    """Return results as the text that the command prints."""
    return json.dumps(found, ensure_ascii=False, indent=1)


def decimal_text(value: Decimal | None) -> str | None:
    """Write a number with every digit there is, without exponent, trailing zeros or a negative zero."""
    return None if value is None else format((value + 0).normalize(), "f")


def _measurement(one: Measurement) -> Json:
    return {"id": one.id, "kind": str(one.kind), "date": one.date.isoformat()}


def _scores(scores: Scores) -> Json:
    return {
        "total": decimal_text(scores.total.value),
        "steps": {str(step): _score(one) for step, one in scores.steps.items()},
        "pillars": {str(pillar): _score(one) for pillar, one in scores.pillars.items()},
    }


def _score(one: Score) -> Json:
    return {
        "score": decimal_text(one.value),
        "target": decimal_text(one.target),
        "coverage": decimal_text(one.coverage),
        "status": str(one.status),
    }


def _metrics(metrics: Metrics, outcomes: Outcomes) -> Json:
    costs = metrics.costs
    return {
        "external": decimal_text(costs.external),
        "internal": decimal_text(costs.internal),
        "total": decimal_text(costs.total),
        "cost_per_hire": decimal_text(costs.per_hire),
        "cost_per_hire_external": decimal_text(costs.external_per_hire),
        "cost_per_hire_internal": decimal_text(costs.internal_per_hire),
        "cost_per_hire_comparable": decimal_text(costs.comparable_per_hire),
        "hire_cost_ratio": decimal_text(costs.hire_cost_ratio),
        "time_to_fill": _clock(metrics.clocks.time_to_fill),
        "time_to_hire": _clock(metrics.clocks.time_to_hire),
        "open_vacancies": [{"code": one.vacancy.code, "days": one.days} for one in metrics.log.open],
        "channels": [_channel(row) for row in metrics.channels],
        "kpis": {code: _kpi(value) for code, value in outcomes.kpis.items()},
    }


def _clock(one: Clock) -> Json:
    return {"mean": decimal_text(one.mean), "median": decimal_text(one.median), "n": one.n}


def _channel(row: ChannelRow) -> Json:
    return {
        "label": row.label,
        "total": decimal_text(row.total),
        "per_suitable": decimal_text(row.per_suitable),
        "per_hire": decimal_text(row.per_hire),
        "suitable_share": decimal_text(row.suitable_share),
    }


def _kpi(value: KpiValue) -> object:
    """Return a number's text, or for BRON the share per channel."""
    if isinstance(value, Mapping):
        return {channel: decimal_text(share) for channel, share in value.items()}
    return decimal_text(value)


def _business_case(case: BusinessCase) -> Json:
    found = case.returns
    return {
        "scenarios": {name: _scenario(cost, case.hires) for name, cost in case.scenarios.items()},
        "break_even": {pair: _break_even(one) for pair, one in case.break_evens.items()},
        "roi": {
            "net": decimal_text(found.net if found else None),
            "net_hard": decimal_text(found.net_hard if found else None),
            "ratio": decimal_text(found.ratio if found else None),
            "ratio_hard": decimal_text(found.ratio_hard if found else None),
            "payback_months": decimal_text(found.payback_months if found else None),
            "payback_months_hard": decimal_text(found.payback_months_hard if found else None),
            "three_years": decimal_text(found.cumulative(YEARS) if found else None),
        },
    }


def _scenario(cost: ScenarioCost | None, hires: int | None) -> Json:
    if cost is None:
        return dict.fromkeys(("fixed", "variable", "cost", "per_hire"))
    return {
        "fixed": decimal_text(cost.fixed),
        "variable": decimal_text(cost.variable),
        "cost": None if hires is None else decimal_text(cost.cost(hires)),
        "per_hire": None if hires is None else decimal_text(cost.per_hire(hires)),
    }


def _break_even(found: BreakEven | None) -> int | str | None:
    return None if found is None else _WORDS.get(found.outcome, found.hires)


def _contradiction(one: Contradiction) -> Json:
    return {"rule": one.rule.id, "severity": _SEVERITY[one.rule.severity], "tasks": list(one.rule.tasks)}


def _task(planned: PlannedTask) -> Json:
    task, slot = planned.task, planned.slot
    cause = task.cause
    return {
        "code": task.code,
        "pillar": str(planned.pillar),
        "trigger": cause and {"question": cause.question, "level": cause.level, "target": cause.target},
        "gap": task.gap,
        "impact": task.impact,
        "effort": task.effort,
        "priority": decimal_text(task.priority),
        "effective_priority": decimal_text(task.effective),
        "class": task.task_class,
        "hours": decimal_text(task.hours),
        "hours_by_role": {str(role): decimal_text(hours) for role, hours in task.hours_by_role.items()},
        "start_day": slot.start_day,
        "end_day": slot.end_day,
        "start": slot.begin and slot.begin.isoformat(),
        "end": slot.end and slot.end.isoformat(),
        "phase": slot.phase and str(slot.phase),
        "after": list(task.after),
    }


def _comparison(found: Comparison) -> Json:
    return {
        "before": _measurement(found.before),
        "after": _measurement(found.after),
        "comparable": not found.reasons,
        "reasons": sorted(found.reasons),
        "realised_saving": decimal_text(found.realised_saving),
        "steps": {str(step): _difference(one) for step, one in found.steps.items()},
        "pillars": {str(pillar): _difference(one) for pillar, one in found.pillars.items()},
        "kpis": {code: _difference(one) for code, one in found.kpis.items()},
    }


def _difference(one: Difference) -> Json:
    return {
        "before": _kpi(one.before),
        "after": _kpi(one.after),
        "delta": decimal_text(one.delta),
        "relative": decimal_text(one.relative),
        "status": one.change and str(one.change),
        "target_met": one.is_target_met,
        "comparable": not one.reasons,
        "reasons": [str(reason) for reason in one.reasons],
    }
