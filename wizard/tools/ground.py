"""What tools are filled from while a hermeting goes on: the answers and figures there are, the newest first."""

from __future__ import annotations

from dataclasses import replace

from assessments.types import Measurement
from wizard.assessment import Assessment, assess


def ground(assessment: Assessment) -> Assessment:
    """Return what a dossier comes to with the measurement before it where this one says nothing yet."""
    now = assessment.measurement
    before = [one for one in assessment.dossier.measurements if one.date < now.date]
    if not before:
        return assessment
    whole = _over(max(before, key=lambda one: one.date), now)
    measurements = tuple(whole if one.id == now.id else one for one in assessment.dossier.measurements)
    return assess(assessment.catalogue, replace(assessment.dossier, measurements=measurements), whole)


def _over(earlier: Measurement, now: Measurement) -> Measurement:
    """Lay a measurement over the one before it."""
    given = {code: answer for code, answer in now.answers.items() if not answer.is_empty()}
    figures, scenarios = now.figures, now.scenarios
    has_costs = any(
        one.line.amount is not None or one.line.hours is not None or one.line.share for one in figures.costs
    )
    has_figures = has_costs or bool(figures.vacancies) or figures.hires is not None
    has_forms = any((scenarios.agency, scenarios.in_house, scenarios.rpo))
    return replace(
        now,
        answers={**earlier.answers, **given},
        figures=figures if has_figures else earlier.figures,
        scenarios=scenarios if has_forms else earlier.scenarios,
    )
