"""The business case: the scenarios beside the current mix, with what follows from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from assessments.business_case.break_even import BreakEven, break_even
from assessments.business_case.returns import Returns, returns
from assessments.business_case.scenarios import Capacity, ScenarioCost, capacity, scenario_cost
from assessments.business_case.sensitivity import Sensitivity, sensitivity
from assessments.metrics.measured import Metrics
from assessments.metrics.money import vat_deductible
from assessments.sheet import AnswerSheet
from assessments.types import QuestionId

AGENCY, IN_HOUSE, RPO = "agency", "in_house", "rpo"
SCENARIOS = (AGENCY, IN_HOUSE, RPO)
PAIRS: Mapping[str, tuple[str, str]] = {
    "in_house_vs_agency": (IN_HOUSE, AGENCY),
    "rpo_vs_agency": (RPO, AGENCY),
    "in_house_vs_rpo": (IN_HOUSE, RPO),
}
_EXPECTED = QuestionId("PRO-05")


@dataclass(frozen=True, slots=True)
class CurrentMix:
    """What recruiting costs now, a year, at the hires that were measured; only comparable at N = H (Beslissing 33)."""

    hires: Decimal
    cost: Decimal
    per_hire: Decimal | None


@dataclass(frozen=True, slots=True)
class BusinessCase:
    """Everything about one measurement's scenarios.

    Attributes:
        hires: N, the hires a year to compare at; None when nobody filled it in.
        scenarios: per name in ``SCENARIOS``, None when it is not filled in.
        chosen: the name of the form that the return is about.
        current: None while the nulmeting is incomplete.
        capacity: of the in-house scenario, None without a time-to-fill.

    """

    hires: int | None
    scenarios: Mapping[str, ScenarioCost | None]
    break_evens: Mapping[str, BreakEven | None]
    current: CurrentMix | None
    returns: Returns | None
    capacity: Capacity | None
    sensitivity: Sensitivity | None
    chosen: str = IN_HOUSE

    @property
    def unfinished(self) -> int:
        """Count the lines of the chosen form that are named but do not count yet: until then it looks too cheap."""
        cost = self.scenarios[self.chosen]
        return 0 if cost is None else cost.unfinished

    @property
    def sound_returns(self) -> Returns | None:
        """Return the return that one may rest on: None while the chosen form is not finished or when nobody was hired."""
        return None if self.unfinished or self.returns is None or not self.returns.hires else self.returns

    @property
    def finished(self) -> Mapping[str, ScenarioCost]:
        """Return the forms of which every line counts, in the order of ``SCENARIOS``: only these can be called cheaper."""
        return {name: cost for name in SCENARIOS if (cost := self.scenarios[name]) is not None and not cost.unfinished}

    def sound_break_even(self, pair: str) -> BreakEven | None:
        """Return a break-even that one may rest on: None as well while a line of either form does not count yet."""
        return self.break_evens[pair] if self.finished.keys() >= set(PAIRS[pair]) else None


def hires_per_year(sheet: AnswerSheet) -> int | None:
    """Return N: as typed with the scenarios, else PRO-05 (Beslissing 25)."""
    own = sheet.measurement.scenarios.hires_per_year
    expected = sheet.value(_EXPECTED)
    if own is not None:
        return own
    return expected if isinstance(expected, int) else None


def scenario_costs(sheet: AnswerSheet) -> dict[str, ScenarioCost | None]:
    """Work out the three scenarios."""
    deductible = vat_deductible(sheet)
    return {name: scenario_cost(getattr(sheet.measurement.scenarios, name), deductible) for name in SCENARIOS}


def make_case(sheet: AnswerSheet, metrics: Metrics) -> BusinessCase:
    """Work out the business case of the sheet's measurement."""
    inputs, deductible = sheet.measurement.scenarios, vat_deductible(sheet)
    scenarios, hires = scenario_costs(sheet), hires_per_year(sheet)
    in_house = scenarios[IN_HOUSE]
    fill = metrics.clocks.time_to_fill.mean
    return BusinessCase(
        hires=hires,
        scenarios=scenarios,
        break_evens={pair: break_even(scenarios[a], scenarios[b]) for pair, (a, b) in PAIRS.items()},
        current=_current(metrics),
        returns=returns(inputs.roi, scenarios[inputs.roi.chosen] if inputs.roi else None, metrics.costs, deductible),
        capacity=capacity(fill, in_house.fte if in_house else None),
        sensitivity=sensitivity(inputs, metrics.costs, hires, deductible),
        chosen=inputs.roi.chosen if inputs.roi else IN_HOUSE,
    )


def _current(metrics: Metrics) -> CurrentMix | None:
    costs = metrics.costs
    hires: Decimal | None = costs.hires_per_year
    if not costs.is_complete or hires is None or costs.total_per_year is None:
        return None
    return CurrentMix(hires, costs.total_per_year, costs.per_hire)
