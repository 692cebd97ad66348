"""What if: some days faster, more or fewer hires, another share through agencies. Nothing is stored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from assessments.business_case.case import AGENCY, hires_per_year
from assessments.business_case.returns import vacancy_saving
from assessments.business_case.scenarios import scenario_cost
from assessments.figures import Line, Scenario, Scenarios
from assessments.metrics.money import ratio, vat_deductible
from assessments.sheet import AnswerSheet

_BUREAU = "bureau"


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The chosen form and the agency at the same number of hires, in euro a year.

    Attributes:
        chosen: K(N) of the chosen form. agency: K(N) of the agency, None when it is not filled in.
        vacancies: what filling vacancies faster saves; None while its inputs miss.

    """

    hires: int
    chosen: Decimal
    agency: Decimal | None
    vacancies: Decimal | None

    @property
    def saving(self) -> Decimal | None:
        """Return what the chosen form costs less than the agency, vacancies included where they are known."""
        return None if self.agency is None else self.agency - self.chosen + (self.vacancies or 0)


def agency_lines(scenario: Scenario) -> tuple[Line, ...]:
    """Return the lines per hire that pay an agency for a part of the hires."""
    return tuple(line for line in scenario.variable if _is_agency(line))


def agency_share(scenarios: Scenarios) -> Decimal | None:
    """Return for which share of the hires the chosen form still pays an agency; None when that cannot be told."""
    chosen, fee = _chosen(scenarios), _fee(scenarios)
    if chosen is None or fee is None or scenarios.roi is None or scenarios.roi.chosen == AGENCY:
        return None
    lines = agency_lines(chosen)
    return ratio(sum((_before_vat(line) for line in lines), Decimal(0)), _before_vat(fee))


def what_if(
    sheet: AnswerSheet, *, hires: int | None = None, days_faster: Decimal | None = None, share: Decimal | None = None
) -> WhatIf | None:
    """Work out the chosen form with some inputs moved; an input that is None stays as it is stored.

    The vacancies are counted as many as are filled in, in proportion to the hires. Comparing is with the agency form,
    because the current mix is only known at the measured hires (Beslissing 33).

    Args:
        sheet: the stored figures.
        hires: N.
        days_faster: calendar days.
        share: 0-1, the part of the hires that still comes through an agency.

    Returns:
        None without a chosen form or without N.

    """
    scenarios, deductible = sheet.measurement.scenarios, vat_deductible(sheet)
    stored = hires_per_year(sheet)
    many = stored if hires is None else hires
    chosen = _chosen(scenarios)
    if chosen is None or many is None:
        return None
    if share is not None and share != agency_share(scenarios):
        chosen = _with_share(chosen, _fee(scenarios), share)
    cost, agency = scenario_cost(chosen, deductible), scenario_cost(scenarios.agency, deductible)
    if cost is None:
        return None
    roi = scenarios.roi
    if roi is not None and days_faster is not None:
        roi = replace(roi, days_faster=days_faster)
    saved = vacancy_saving(roi) if roi else None
    if saved is not None and stored:
        saved = saved * many / stored
    return WhatIf(many, cost.cost(many), agency.cost(many) if agency else None, saved)


def _chosen(scenarios: Scenarios) -> Scenario | None:
    found: Scenario | None = getattr(scenarios, scenarios.roi.chosen if scenarios.roi else "in_house")
    return found


def _fee(scenarios: Scenarios) -> Line | None:
    lines = scenarios.agency.variable if scenarios.agency else ()
    return next((line for line in lines if line.share is not None and line.base is not None), None)


def _with_share(scenario: Scenario, fee: Line | None, share: Decimal) -> Scenario:
    if fee is None:
        return scenario
    others = tuple(_without_agency(scenario.variable))
    return replace(scenario, variable=(*others, replace(fee, times=fee.times * share)))


def _without_agency(lines: Iterable[Line]) -> Iterable[Line]:
    return (line for line in lines if not _is_agency(line))


def _is_agency(line: Line) -> bool:
    return _BUREAU in f"{line.channel or ''} {line.label}".lower() and line.share is not None


def _before_vat(line: Line) -> Decimal:
    if line.share is None or line.base is None:
        return Decimal(0)
    return line.share * line.base * line.times
