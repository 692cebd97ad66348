"""What changing the way of recruiting brings: return on investment and payback (method 3.9)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from assessments.business_case.scenarios import ScenarioCost, not_counting
from assessments.figures import Line, ReturnInputs, TurnoverGoal
from assessments.metrics.costs import Costs
from assessments.metrics.money import external_cost, ratio, total
from assessments.metrics.vacancy_cost import net_cost, weight

YEARS = 3
"""How many years ahead the returns are added up (method 3.9)."""
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Returns:
    """Costs and benefits of the first year, in euro; nothing is discounted and nothing grows.

    Source: return = (benefits - costs) / costs (method B39). "Hard" leaves out what faster filling and less turnover
    are estimated to bring. What cannot be computed is None; payback is None as well where nothing is paid back.

    Attributes:
        hires: N, the hires of the nulmeting a year (Beslissing 33); an estimate when it measured a part of a year.
        current: what recruiting costs now. proposed: what the chosen scenario costs in its first year.
        setup: the part of ``proposed`` that does not come back. one_off: what introducing it costs, I0.
        vacancies: what filling vacancies faster saves; None while its inputs miss.
        turnover: what fewer early leavers save; 0 while that is left out of account.
        lacking, waiting: lines of ``one_off`` that do not count yet, as those of a scenario; until they do, payback
            looks faster than it is.

    """

    hires: Decimal
    current: Decimal
    proposed: Decimal
    setup: Decimal
    one_off: Decimal
    vacancies: Decimal | None
    turnover: Decimal
    lacking: tuple[Line, ...] = ()
    waiting: tuple[Line, ...] = ()

    @property
    def unfinished(self) -> int:
        """Count the lines of what introducing it costs that do not count yet."""
        return len(self.lacking) + len(self.waiting)

    @property
    def saving_hard(self) -> Decimal:
        """Return what a first year of recruiting costs less than now."""
        return self.current - self.proposed

    @property
    def saving(self) -> Decimal | None:
        """Return the saving of the first year with vacancies and turnover."""
        return None if self.vacancies is None else self.saving_hard + self.vacancies + self.turnover

    @property
    def costs(self) -> Decimal:
        """Return the chosen scenario's first year and its introduction."""
        return self.proposed + self.one_off

    @property
    def benefits(self) -> Decimal | None:
        """Return what is no longer spent now, with vacancies and turnover."""
        return None if self.vacancies is None else self.current + self.vacancies + self.turnover

    @property
    def net(self) -> Decimal | None:
        """Return benefits less costs over the first year."""
        return None if self.saving is None else self.saving - self.one_off

    @property
    def net_hard(self) -> Decimal:
        """Return the same without vacancies and turnover."""
        return self.saving_hard - self.one_off

    @property
    def ratio(self) -> Decimal | None:
        """Return the return on investment of the first year, as a share of the costs."""
        return ratio(self.net, self.costs)

    @property
    def ratio_hard(self) -> Decimal | None:
        """Return the same without vacancies and turnover."""
        return ratio(self.net_hard, self.costs)

    @property
    def payback_months(self) -> Decimal | None:
        """Return I0 / (saving a year / 12); None when the saving is unknown or does not pay it back."""
        return _payback(self.one_off, self.saving)

    @property
    def payback_months_hard(self) -> Decimal | None:
        """Return the same without vacancies and turnover."""
        return _payback(self.one_off, self.saving_hard)

    def cumulative(self, years: int) -> Decimal | None:
        """Return n x saving a year - I0, setup being spent in the first year only."""
        return None if self.saving is None else self._over(years, self.saving)

    def cumulative_hard(self, years: int) -> Decimal:
        """Return the same without vacancies and turnover."""
        return self._over(years, self.saving_hard)

    def _over(self, years: int, saving: Decimal) -> Decimal:
        return years * saving + max(years - 1, 0) * self.setup - self.one_off


def returns(
    inputs: ReturnInputs | None, chosen: ScenarioCost | None, costs: Costs, deductible: Decimal
) -> Returns | None:
    """Work out the return of changing from the measured costs to the chosen scenario.

    None without a chosen scenario, without hires, with only one side of the costs, or with a period under 90 days:
    what recruiting costs now is unknown then.
    """
    hires, current = costs.hires_per_year, costs.total_per_year
    if inputs is None or chosen is None or hires is None or current is None or not costs.is_complete:
        return None
    lacking, waiting = not_counting(inputs.one_off, deductible)
    return Returns(
        hires=hires,
        current=current,
        proposed=chosen.cost(hires),
        setup=chosen.setup,
        one_off=_one_off(inputs.one_off, deductible),
        vacancies=vacancy_saving(inputs),
        turnover=Decimal(0) if inputs.turnover is None else turnover_saving(inputs.turnover, hires),
        lacking=lacking,
        waiting=waiting,
    )


def vacancy_saving(inputs: ReturnInputs) -> Decimal | None:
    """Return what filling vacancies some days faster saves net: sum of count x days x net a day (method 3.9)."""
    if inputs.days_faster is None or inputs.annual_pay_cost is None or not inputs.vacancies:
        return None
    heavy = sum((weight(importance) - 1) * count for importance, count in inputs.vacancies.items())
    return net_cost(inputs.annual_pay_cost, 2, inputs.days_faster * heavy)


def turnover_saving(turnover: TurnoverGoal, hires: Decimal | int) -> Decimal:
    """Return (leavers now - goal) x N x cost of one leaver (method 3.9; left out of account until filled in)."""
    return (turnover.now - turnover.goal) * hires * turnover.cost


def _one_off(lines: tuple[Line, ...], deductible: Decimal) -> Decimal:
    return total(amount for line in lines if (amount := external_cost(line, deductible)) is not None)


def _payback(one_off: Decimal, saving: Decimal | None) -> Decimal | None:
    return None if saving is None or saving <= 0 else one_off * _MONTHS / saving
