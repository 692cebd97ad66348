"""The named quantities of the rules that follow from figures (method 2.7 and 5, Beslissingen 42-52)."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from assessments.business_case.break_even import break_even
from assessments.business_case.case import AGENCY, IN_HOUSE, RPO, hires_per_year, scenario_costs
from assessments.business_case.scenarios import add_lines
from assessments.conditions import Quantity
from assessments.metrics.channels import LINKEDIN
from assessments.metrics.clocks import KEY_ROLE
from assessments.metrics.comparability import baseline, has_few_hires, is_few, newest_remeasurement, obstacles
from assessments.metrics.costs import RECRUITER, internal_hours
from assessments.metrics.measured import Metrics, measure
from assessments.metrics.money import PRODUCTIVE_HOURS, ratio, settled, vat_deductible
from assessments.metrics.periods import to_a_year
from assessments.metrics.vacancies import channel_key, is_faulty, was_known_before
from assessments.metrics.vacancy_cost import WEIGHTS, break_even_days, net_cost
from assessments.sheet import AnswerSheet


@dataclass(frozen=True, slots=True)
class WaitingCost:
    """The numbers of R-23; the sentence with a number that misses is left out (Beslissing 48).

    Attributes:
        per_day: X, euro net that a key role costs each calendar day it stands open.
        agency_fee: Y, euro that an agency asks for one hire.
        days: Z, the whole calendar days faster that pay the fee back.

    """

    per_day: Decimal | None
    agency_fee: Decimal | None
    days: int | None


@dataclass(frozen=True)
class FigureFacts:
    """Looks up what rules ask of the figures, and works out only what is asked for."""

    sheet: AnswerSheet

    def lookup(self, name: str) -> Quantity:
        """Return a quantity of ``QUANTITIES``; None when it cannot be worked out."""
        return QUANTITIES[name](self)

    @cached_property
    def metrics(self) -> Metrics:
        """Return the measured figures, worked out once."""
        return measure(self.sheet)

    def has_few_hires(self) -> bool:
        """Tell whether this measurement, the nulmeting or the newest hermeting has under five hires (R-25)."""
        rounds = (baseline(self.sheet.dossier), newest_remeasurement(self.sheet.dossier))
        others = [one for one in rounds if one is not None and one is not self.sheet.measurement]
        return is_few(self.metrics.hires) or any(map(has_few_hires, others))

    def is_badly_comparable(self) -> bool:
        """Tell whether nulmeting and newest hermeting differ in interval, period or definitions (R-26)."""
        before, after = baseline(self.sheet.dossier), newest_remeasurement(self.sheet.dossier)
        return before is not None and after is not None and bool(obstacles(before, after))

    def has_costs_without_hours(self) -> bool:
        """Tell whether there is an external line and no internal one above zero (R-31, Beslissing 49)."""
        lines = self.metrics.costs.lines
        return any(line.is_external for line in lines) and not any(
            line.amount > 0 for line in lines if not line.is_external
        )

    def was_candidate_known_before(self) -> bool:
        """Tell whether somebody hired was in sight before the vacancy opened (R-33)."""
        return any(was_known_before(line) and not is_faulty(line) for line in self.sheet.measurement.figures.vacancies)

    def vacancies_per_recruiter(self) -> Decimal | None:
        """Return open vacancies per recruiter: hours of I01 a year / 1,363 is one (R-20, Beslissing 47)."""
        figures = self.sheet.measurement.figures
        hours = to_a_year(internal_hours(figures, RECRUITER), figures.period)
        if hours is None or not figures.vacancies:
            return None
        return ratio(len(self.metrics.log.open) * PRODUCTIVE_HOURS, hours)

    def has_key_role_waiting(self) -> bool:
        """Tell whether a key role stands open longer than the mean time-to-fill (R-23)."""
        mean = self.metrics.clocks.time_to_fill.mean
        return mean is not None and any(
            one.days is not None and one.days > mean
            for one in self.metrics.log.open
            if one.vacancy.importance == KEY_ROLE
        )

    def waiting_cost(self) -> WaitingCost:
        """Return the numbers of R-23's message."""
        scenarios, roi = self.sheet.measurement.scenarios, self.sheet.measurement.scenarios.roi
        per_day = net_cost(roi.annual_pay_cost, WEIGHTS[KEY_ROLE], 1) if roi and roi.annual_pay_cost else None
        lines = [line for line in scenarios.agency.variable if line.share is not None] if scenarios.agency else []
        fee = add_lines(lines, vat_deductible(self.sheet)) if lines else None
        exact = break_even_days(fee, per_day) if fee is not None and per_day is not None else None
        return WaitingCost(per_day, fee, None if exact is None else math.ceil(settled(exact)))

    def is_linkedin_dear(self) -> bool:
        """Tell whether a hire through LinkedIn costs more than a hire on average (R-24)."""
        mean = self.metrics.costs.per_hire
        costs = [row.per_hire for row in self.metrics.channels if channel_key(row.label) == LINKEDIN]
        return mean is not None and any(cost is not None and cost > mean for cost in costs)

    def linkedin_hours_share(self) -> Decimal | None:
        """Return the hours on LinkedIn over the hours on all channels, 0-1 (R-24, Beslissing 49)."""
        hours = [(channel_key(one.label), one.hours) for one in self.sheet.measurement.figures.channels]
        known = [(key, amount) for key, amount in hours if amount is not None]
        linkedin = sum((amount for key, amount in known if key == LINKEDIN), Decimal(0))
        return ratio(linkedin, sum((amount for _, amount in known), Decimal(0)))

    def past_break_even(self, other: str) -> Decimal | None:
        """Return how far N lies past the break-even of an own recruiter with another way (method 2.7).

        Minus infinity where an own recruiter never pays; None while N or a scenario is unknown (Beslissing 52), and
        while a line of one of the two does not count yet: a form with empty lines looks cheaper than it is.
        """
        scenarios, many = scenario_costs(self.sheet), hires_per_year(self.sheet)
        own, against = scenarios[IN_HOUSE], scenarios[other]
        found = break_even(own, against)
        if own is None or against is None or found is None or many is None or own.unfinished or against.unfinished:
            return None
        return found.surplus(many)


QUANTITIES: Mapping[str, Callable[[FigureFacts], Quantity]] = {
    "aannames_laag": FigureFacts.has_few_hires,
    "datumfout": lambda facts: bool(facts.metrics.log.faulty),
    "kosten_zonder_uren": FigureFacts.has_costs_without_hours,
    "kandidaat_eerder_in_beeld": FigureFacts.was_candidate_known_before,
    "linkedin_duurder_dan_gemiddeld": FigureFacts.is_linkedin_dear,
    "linkedin_uren_aandeel": FigureFacts.linkedin_hours_share,
    "metingen_slecht_vergelijkbaar": FigureFacts.is_badly_comparable,
    "sleutelfunctie_lang_open": FigureFacts.has_key_role_waiting,
    "vacatures_per_recruiter": FigureFacts.vacancies_per_recruiter,
    "boven_omslag_bureau": lambda facts: facts.past_break_even(AGENCY),
    "boven_omslag_rpo": lambda facts: facts.past_break_even(RPO),
}
"""What each name in a condition stands for."""
