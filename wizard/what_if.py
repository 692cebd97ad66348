"""What if: some days faster, more or fewer hires, another share through agencies. Nothing is stored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from assessments.business_case.case import AGENCY, hires_per_year
from assessments.business_case.returns import Returns, returns, vacancy_saving
from assessments.business_case.scenarios import scenario_cost
from assessments.figures import Line, ReturnInputs, Scenario, Scenarios
from assessments.metrics.costs import Costs
from assessments.metrics.money import line_amount, ratio, total, vat_deductible
from assessments.sheet import AnswerSheet

_BUREAU = "bureau"


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The chosen form at a number of hires, beside the agency and beside what recruiting costs now; euro a year.

    Attributes:
        hires: N.
        chosen: K(N) of the chosen form.
        agency: K(N) of the agency, None when it is not filled in.
        vacancies: what filling vacancies faster saves; None while its inputs miss.
        returns: against what recruiting costs now. That is known at the measured hires only (Beslissing 33), so None
            as soon as the hires are moved away from them, and while something of it misses.

    """

    hires: int
    chosen: Decimal
    agency: Decimal | None
    vacancies: Decimal | None
    returns: Returns | None

    @property
    def saving_hard(self) -> Decimal | None:
        """Return what the chosen form costs less than the agency."""
        return None if self.agency is None else self.agency - self.chosen

    @property
    def saving(self) -> Decimal | None:
        """Return the same with what filling vacancies faster saves, where that is known."""
        return None if self.saving_hard is None else self.saving_hard + (self.vacancies or 0)


def agency_share(scenarios: Scenarios) -> Decimal | None:
    """Return for which share of the hires the chosen form still pays an agency; None when that cannot be told.

    It is what the chosen form's agency lines come to for a hire, over the fee of the agency scenario, both without VAT.
    An agency line is one that names a bureau, or is a percentage of that fee.
    """
    chosen, fee = _chosen(scenarios), _fee(scenarios)
    if chosen is None or not fee or _chosen_name(scenarios) == AGENCY:
        return None
    return ratio(_before_vat(line for line in chosen.variable if _is_agency(line, fee)), fee)


def what_if(
    sheet: AnswerSheet,
    costs: Costs | None = None,
    *,
    hires: int | None = None,
    days_faster: Decimal | None = None,
    share: Decimal | None = None,
) -> WhatIf | None:
    """Work out the chosen form with some inputs moved; an input that is None stays as it is stored.

    Against the agency the vacancies count in proportion to the hires: as many as are filled in at the stored N.

    Args:
        sheet: the stored figures.
        costs: what was measured; without it there is nothing to compare with now.
        hires: N.
        days_faster: calendar days.
        share: 0-1, the part of the hires that still comes through an agency.

    Returns:
        None without a chosen form or without N.

    """
    scenarios, deductible = sheet.measurement.scenarios, vat_deductible(sheet)
    stored = hires_per_year(sheet)
    many = stored if hires is None else hires
    form = _with_share(scenarios, share)
    cost, agency = scenario_cost(form, deductible), scenario_cost(scenarios.agency, deductible)
    if cost is None or many is None:
        return None
    roi = _with_days(scenarios.roi, days_faster)
    saved = vacancy_saving(roi) if roi else None
    if saved is not None and stored:
        saved = saved * many / stored
    is_measured = costs is not None and many in {stored, costs.hires_per_year}
    back = returns(roi, cost, costs, deductible) if costs is not None and is_measured else None
    return WhatIf(many, cost.cost(many), agency.cost(many) if agency else None, saved, back)


def _chosen_name(scenarios: Scenarios) -> str:
    return scenarios.roi.chosen if scenarios.roi else ReturnInputs().chosen


def _chosen(scenarios: Scenarios) -> Scenario | None:
    found: Scenario | None = getattr(scenarios, _chosen_name(scenarios))
    return found


def _with_days(roi: ReturnInputs | None, days: Decimal | None) -> ReturnInputs | None:
    return roi if roi is None or days is None else replace(roi, days_faster=days)


def _with_share(scenarios: Scenarios, share: Decimal | None) -> Scenario | None:
    """Return the chosen form with another part of its hires through an agency.

    Lines for an agency grow or shrink together; where there are none, the agency scenario's fee comes in.
    """
    chosen, fee, now = _chosen(scenarios), _fee(scenarios), agency_share(scenarios)
    if chosen is None or scenarios.agency is None or share is None or now is None or share == now:
        return chosen
    if now:
        moved = (_times(line, share / now) if _is_agency(line, fee) else line for line in chosen.variable)
        return replace(chosen, variable=tuple(moved))
    added = (_times(line, share) for line in _fee_lines(scenarios.agency))
    return replace(chosen, variable=(*chosen.variable, *added))


def _times(line: Line, factor: Decimal) -> Line:
    return replace(line, times=line.times * factor)


def _fee(scenarios: Scenarios) -> Decimal:
    """Return what an agency asks for one hire, without VAT; 0 when that is not filled in."""
    return _before_vat(_fee_lines(scenarios.agency)) if scenarios.agency else Decimal(0)


def _fee_lines(agency: Scenario) -> tuple[Line, ...]:
    """Return the agency's lines with a percentage (as Beslissing 48 reads them), else those that name a bureau."""
    shares = tuple(line for line in agency.variable if line.share is not None)
    return shares or tuple(line for line in agency.variable if _names_bureau(line))


def _is_agency(line: Line, fee: Decimal) -> bool:
    return _names_bureau(line) or (line.share is not None and line.base == fee)


def _names_bureau(line: Line) -> bool:
    return _BUREAU in f"{line.channel or ''} {line.label}".lower() and line.hours is None


def _before_vat(lines: Iterable[Line]) -> Decimal:
    return total(amount for line in lines if (amount := line_amount(line)) is not None)
