"""What hiring costs: the cost tree and cost-per-hire (method 3.2 and 3.3)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from assessments.figures import CostLine, Figures, Period
from assessments.metrics.money import external_cost, hourly_rate, is_blank, line_amount, ratio, total
from assessments.metrics.periods import months_in, to_a_year
from assessments.types import Role

NOT_COMPARABLE = frozenset({"E12", "E13", "E14", "I05", "I06", "I07"})
"""Codes outside the comparable cost-per-hire unless somebody ticks them (method 3.2, an own choice: nuance N6)."""
RECRUITER = "I01"
_EXTERNAL = "E"
_ROLES = {RECRUITER: Role.RE, "I02": Role.HR, "I03": Role.HM, "I05": Role.MC}


@dataclass(frozen=True, slots=True)
class CostedLine:
    """A cost line and what it comes to in euro over the period, VAT included that is not reclaimed."""

    code: str
    label: str
    amount: Decimal
    is_comparable: bool

    @property
    def is_external(self) -> bool:
        """Tell whether the money leaves the house; it is direct as well in the guide's division."""
        return self.code.startswith(_EXTERNAL)


@dataclass(frozen=True, slots=True)
class Costs:
    """The costs of a period, and what a hire costs.

    Source: ANSI/SHRM 06001.2012 Cost-per-Hire and ISO/TS 30407:2017: (external + internal costs) / hires. Which lines
    are comparable is an own choice (method, nuance N6). Euro; None is "niet te berekenen", never 0.

    Attributes:
        lines: what could be added up. lacking: lines in which something is filled in, but not enough.
        hires: H, the people who signed in the period; None when nobody counted them.
        first_year_pay: euro that these people earn together in their first year.

    """

    lines: tuple[CostedLine, ...]
    lacking: tuple[CostLine, ...]
    hires: int | None
    first_year_pay: Decimal | None
    period: Period | None

    @property
    def external(self) -> Decimal | None:
        """Return what left the house (the guide: direct costs)."""
        return _side([line for line in self.lines if line.is_external])

    @property
    def internal(self) -> Decimal | None:
        """Return what the own people's time and tools cost (the guide: indirect costs)."""
        return _side([line for line in self.lines if not line.is_external])

    @property
    def total(self) -> Decimal | None:
        """Return all there is; read it as "onvolledig" unless :meth:`is_complete`."""
        return _side(self.lines)

    @property
    def is_complete(self) -> bool:
        """Tell whether there is at least one external and one internal line (Beslissing 26)."""
        return self.external is not None and self.internal is not None

    @property
    def per_hire(self) -> Decimal | None:
        """Return cost-per-hire; None when a side is missing or nobody was hired."""
        return ratio(self.total, self.hires) if self.is_complete else None

    @property
    def external_per_hire(self) -> Decimal | None:
        """Return the external part of cost-per-hire."""
        return ratio(self.external, self.hires)

    @property
    def internal_per_hire(self) -> Decimal | None:
        """Return the internal part of cost-per-hire."""
        return ratio(self.internal, self.hires)

    @property
    def comparable(self) -> Decimal | None:
        """Return what the ticked lines come to."""
        return _side([line for line in self.lines if line.is_comparable])

    @property
    def comparable_per_hire(self) -> Decimal | None:
        """Return cost-per-hire over the ticked lines only, both sides needed."""
        sides = {line.is_external for line in self.lines if line.is_comparable}
        return ratio(self.comparable, self.hires) if len(sides) > 1 else None

    @property
    def hire_cost_ratio(self) -> Decimal | None:
        """Return costs over the hires' first-year pay, as a share (ISO/TS 30407:2017)."""
        return ratio(self.total, self.first_year_pay) if self.is_complete and self.hires else None

    @property
    def total_per_year(self) -> Decimal | None:
        """Return the total estimated over a whole year; None under 90 days."""
        return to_a_year(self.total, self.period)

    @property
    def hires_per_year(self) -> Decimal | None:
        """Return the hires estimated over a whole year, not rounded; None under 90 days."""
        return to_a_year(self.hires, self.period)

    def of(self, code: str) -> Decimal | None:
        """Return what the lines of one code come to; None when there are none."""
        return _side([line for line in self.lines if line.code == code])


def add_up(figures: Figures, hires: int | None, deductible: Decimal) -> Costs:
    """Work out every cost line; ``deductible`` is the share 0-1 of VAT that is reclaimed."""
    lines, lacking = [], []
    for cost in figures.costs:
        amount = _amount(cost, figures, deductible)
        if amount is not None:
            lines.append(CostedLine(cost.code, cost.line.label, amount, is_comparable(cost)))
        elif not is_blank(cost.line):
            lacking.append(cost)
    return Costs(tuple(lines), tuple(lacking), hires, figures.first_year_pay, figures.period)


def is_comparable(cost: CostLine) -> bool:
    """Tell whether a line counts in the comparable cost-per-hire: as ticked, else the cost tree's default."""
    return cost.code not in NOT_COMPARABLE if cost.line.comparable is None else cost.line.comparable


def internal_hours(figures: Figures, code: str | None = None) -> Decimal | None:
    """Return the hours of internal lines, or of one code; None when no line has hours."""
    lines = [cost for cost in figures.costs if not cost.code.startswith(_EXTERNAL) and code in {None, cost.code}]
    hours = [cost.line.hours * cost.line.times for cost in lines if cost.line.hours is not None]
    return total(hours) if hours else None


def _amount(cost: CostLine, figures: Figures, deductible: Decimal) -> Decimal | None:
    """Return a line's cost over the period; a licence of several years counts the period's months (method 3.3)."""
    if cost.code.startswith(_EXTERNAL):
        amount = external_cost(cost.line, deductible)
    else:
        role = _ROLES.get(cost.code)
        rate = figures.rates.get(role) if role else None
        amount = line_amount(cost.line, hourly_rate(rate) if rate else None)
    if amount is None or not cost.line.contract_months:
        return amount
    return amount * months_in(figures.period) / cost.line.contract_months


def _side(lines: list[CostedLine] | tuple[CostedLine, ...]) -> Decimal | None:
    return total(line.amount for line in lines) if lines else None
