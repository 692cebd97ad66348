"""Which inputs move the outcome most, one at a time (Beslissing 32)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from assessments.business_case.scenarios import ScenarioCost, line_cost, scenario_cost
from assessments.figures import Line, Scenario, Scenarios
from assessments.metrics.bands import Bound, line_at
from assessments.metrics.costs import Costs
from assessments.metrics.money import total

SPREAD = Decimal("0.2")
"""How far an input without a range of its own is moved, up and down."""
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Swing:
    """The outcome in euro with one input low and with it high; ``label`` is None for the number of hires."""

    label: str | None
    low: Decimal
    high: Decimal

    def size(self, outcome: Decimal) -> Decimal:
        """Return how far the outcome moves at most."""
        return max(abs(self.low - outcome), abs(self.high - outcome))


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """What the chosen scenario saves a year, and the inputs that move it, largest first.

    Attributes:
        against_agency: compared with the agency scenario, because there is no nulmeting to compare with.

    """

    outcome: Decimal
    against_agency: bool
    swings: tuple[Swing, ...]

    def largest(self) -> tuple[Swing, ...]:
        """Return the three that matter most."""
        return self.swings[:SHOWN]


@dataclass(frozen=True, slots=True)
class _Part:
    """A line and how often it counts in the outcome: minus for what is spent, times N when it is per hire."""

    line: Line
    times: Decimal

    def effect(self, moved: Line, deductible: Decimal) -> Decimal:
        before, after = line_cost(self.line, deductible), line_cost(moved, deductible)
        return Decimal(0) if before is None or after is None else (after - before) * self.times

    def rank(self, deductible: Decimal) -> tuple[Decimal, str]:
        """Return what puts the line that weighs most first among those that move together; its name stands for all."""
        return -abs((line_cost(self.line, deductible) or 0) * self.times), self.line.label


def sensitivity(scenarios: Scenarios, costs: Costs, hires: int | None, deductible: Decimal) -> Sensitivity | None:
    """Move every input of the scenarios by 20%, or over its own range, and see what the saving becomes.

    With a nulmeting the saving is measured costs less the chosen scenario at the measured hires, and the measured
    costs stand still; without, or when nobody was hired, it is agency less chosen at ``hires``, which move as well.
    """
    chosen = getattr(scenarios, scenarios.roi.chosen if scenarios.roi else "in_house")
    cost = scenario_cost(chosen, deductible)
    if cost is None:
        return None
    current, measured = costs.total_per_year, costs.hires_per_year
    if costs.is_complete and current is not None and measured:
        return _ranked(current - cost.cost(measured), _parts(chosen, -1, measured), deductible)
    agency = scenario_cost(scenarios.agency, deductible)
    if agency is None or scenarios.agency is None or chosen is scenarios.agency or hires is None:
        return None
    many = Decimal(hires)
    parts = [*_parts(scenarios.agency, 1, many), *_parts(chosen, -1, many)]
    return _ranked(agency.cost(many) - cost.cost(many), parts, deductible, _hires_swing(agency, cost, many))


def _parts(scenario: Scenario, sign: int, hires: Decimal) -> list[_Part]:
    yearly = [_Part(line, Decimal(sign)) for line in (*scenario.setup, *scenario.fixed)]
    return yearly + [_Part(line, sign * hires) for line in scenario.variable]


def _ranked(outcome: Decimal, parts: Iterable[_Part], deductible: Decimal, hires: Swing | None = None) -> Sensitivity:
    swings = [
        Swing(
            min(group, key=lambda part: part.rank(deductible)).line.label,
            *(outcome + total(part.effect(_moved(part.line, bound), deductible) for part in group) for bound in Bound),
        )
        for group in _groups(parts)
    ]
    found = [*swings, hires] if hires else swings
    moving = [swing for swing in found if swing.size(outcome) > 0]
    ranked = sorted(moving, key=lambda swing: (-swing.size(outcome), swing.label or "", swing.low, swing.high))
    return Sensitivity(outcome, hires is not None, tuple(ranked))


def _groups(parts: Iterable[_Part]) -> Iterator[list[_Part]]:
    """Yield what moves together: lines with the same percentage of the same base, else each line by itself."""
    together: dict[tuple[Decimal, Decimal], list[_Part]] = {}
    for part in parts:
        line = part.line
        if line.amount is not None or line.hours is not None or line.share is None or line.base is None:
            yield [part]
        else:
            together.setdefault((line.share, line.base), []).append(part)
    yield from together.values()


def _moved(line: Line, bound: Bound) -> Line:
    if line.low is not None or line.high is not None:
        return line_at(line, bound)
    return replace(line, times=line.times * (1 - SPREAD if bound is Bound.LOW else 1 + SPREAD))


def _hires_swing(agency: ScenarioCost, chosen: ScenarioCost, hires: Decimal) -> Swing:
    low, high = hires * (1 - SPREAD), hires * (1 + SPREAD)
    return Swing(None, agency.cost(low) - chosen.cost(low), agency.cost(high) - chosen.cost(high))
