"""What a way of recruiting costs a year: K(N) = F + V x N (method 3.7)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal

from assessments.figures import Line, Scenario
from assessments.metrics.money import external_cost, is_blank, ratio, settled, total
from assessments.metrics.periods import YEAR

WORKLOAD = Decimal(10)
"""Vacancies that a recruiter has in hand at a time; an own assumption, adjustable (method 3.7)."""
UTILISATION = Decimal("0.7")
"""Share of a recruiter's time that goes to these vacancies; an own assumption, adjustable (method 3.7)."""
_MONTHS = 12
_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class ScenarioCost:
    """A way of recruiting in euro a year, as it is in its first year.

    Attributes:
        fixed: F, what it costs without a single hire, ``setup`` included.
        setup: what is only spent in the first year.
        variable: V, what each hire adds.
        fte: how many people do it; only the capacity check asks.
        lacking: lines in which something is filled in, but not enough to count.
        waiting: lines with a name in which nothing is filled in; they count for nothing yet.

    """

    fixed: Decimal
    setup: Decimal
    variable: Decimal
    fte: Decimal | None = None
    lacking: tuple[Line, ...] = ()
    waiting: tuple[Line, ...] = ()

    @property
    def unfinished(self) -> int:
        """Count the lines that do not count yet; until they do, the form looks cheaper than it is."""
        return len(self.lacking) + len(self.waiting)

    def cost(self, hires: Decimal | int) -> Decimal:
        """Return K(N) in euro."""
        return self.fixed + self.variable * hires

    def per_hire(self, hires: Decimal | int) -> Decimal | None:
        """Return K(N) / N; None without hires."""
        return ratio(self.cost(hires), hires)

    def later_years(self) -> ScenarioCost:
        """Return the same way of recruiting from its second year on."""
        return replace(self, fixed=self.fixed - self.setup, setup=Decimal(0))


@dataclass(frozen=True, slots=True)
class Capacity:
    """Whether the people of a scenario can do the work; nothing is rounded (Beslissing 35).

    Attributes:
        per_fte: hires a year that one full-time recruiter can make.
        fte: how many there are, None when that is not filled in.

    """

    per_fte: Decimal
    fte: Decimal | None

    def fte_needed(self, hires: Decimal | int) -> Decimal:
        """Return N / capacity per fte."""
        return Decimal(hires) / self.per_fte

    def fte_to_appoint(self, hires: Decimal | int) -> Decimal:
        """Return the same, up to a tenth of a full-time job: nobody works for less (method 3)."""
        return settled(self.fte_needed(hires)).quantize(_TENTH, rounding=ROUND_CEILING)

    @property
    def whole_per_fte(self) -> int:
        """Return the whole hires a year that one full-time recruiter can make, rounded down (method 3)."""
        return int(settled(self.per_fte))

    def is_enough_for(self, hires: Decimal | int) -> bool | None:
        """Tell whether the people there are can make so many hires; None when their number is unknown."""
        return None if self.fte is None else settled(self.fte * self.per_fte) >= hires


def line_cost(line: Line, deductible: Decimal) -> Decimal | None:
    """Return a scenario line's euro a year; with a VAT rate it is external (Beslissing 27)."""
    amount = external_cost(line, deductible)
    return amount * _MONTHS / line.contract_months if amount is not None and line.contract_months else amount


def add_lines(lines: Iterable[Line], deductible: Decimal) -> Decimal:
    """Add up what can be counted of these lines."""
    return total(amount for line in lines if (amount := line_cost(line, deductible)) is not None)


def not_counting(lines: Iterable[Line], deductible: Decimal) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the lines that are filled in, but not enough to count, and the ones with only a name."""
    without = [line for line in lines if line_cost(line, deductible) is None]
    lacking = tuple(line for line in without if not is_blank(line))
    return lacking, tuple(line for line in without if is_blank(line) and line.label.strip())


def scenario_cost(scenario: Scenario | None, deductible: Decimal) -> ScenarioCost | None:
    """Work out a scenario; None while not one line of it can be counted.

    The lines are whole amounts already: ``fte`` multiplies nothing (Beslissing 35).
    """
    if scenario is None:
        return None
    lines = (*scenario.setup, *scenario.fixed, *scenario.variable)
    if all(line_cost(line, deductible) is None for line in lines):
        return None
    lacking, waiting = not_counting(lines, deductible)
    setup = add_lines(scenario.setup, deductible)
    fixed = add_lines((*scenario.setup, *scenario.fixed), deductible)
    return ScenarioCost(fixed, setup, add_lines(scenario.variable, deductible), scenario.fte, lacking, waiting)


def capacity(
    time_to_fill: Decimal | None,
    fte: Decimal | None = None,
    *,
    workload: Decimal = WORKLOAD,
    utilisation: Decimal = UTILISATION,
) -> Capacity | None:
    """Work out what recruiters can do a year: workload x 365 / time-to-fill x utilisation (method 3.7).

    None without a time-to-fill above 0.
    """
    if time_to_fill is None or time_to_fill <= 0 or workload <= 0 or utilisation <= 0:
        return None
    return Capacity(workload * YEAR * utilisation / time_to_fill, fte)
