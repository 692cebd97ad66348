"""What still has to be filled in before a figure can be worked out, as sentences."""

from __future__ import annotations

from assessments.metrics.measured import Metrics
from assessments.metrics.periods import LEAST_DAYS, days_in
from assessments.outcomes import Outcomes
from wizard import formats


def channel_gap(metrics: Metrics) -> tuple[str, ...]:
    """Say that the hires of the channels are others than the hires of the period, so that shares do not add up to 100%."""
    known = [row.channel.hires for row in metrics.channels if row.channel.hires is not None]
    if not known or metrics.hires is None or sum(known) == metrics.hires:
        return ()
    return (f"Bij de kanalen staan {sum(known)} aannames, bij Basis {metrics.hires}. Kijk wat er mist.",)


def what_misses(outcomes: Outcomes) -> tuple[str, ...]:
    """Return one sentence per thing that keeps an outcome of the nulmeting from being worked out or trusted."""
    metrics, costs = outcomes.metrics, outcomes.metrics.costs
    figures = metrics.figures
    found = []
    if figures.period is None:
        found.append("Vul bij Basis de periode in; zonder periode weet je niet waarover je meet.")
    elif days_in(figures.period) < LEAST_DAYS:
        found.append("De periode is korter dan 90 dagen; neem liefst twaalf maanden.")
    if metrics.hires is None:
        found.append("Vul het aantal aannames in, of de vacatures met hun acceptatiedatum.")
    if costs.external is None:
        found.append("Voor cost-per-hire mist minstens één externe regel.")
    if costs.internal is None:
        found.append("Voor cost-per-hire mist minstens één interne regel: de uren van jullie eigen mensen.")
    if costs.total is not None and costs.total < 0:
        found.append("De kosten komen samen onder nul uit; kijk de creditnota’s na.")
    if any(line.amount < 0 and not line.is_external for line in costs.lines):
        found.append("Een interne regel staat onder nul; alleen wat je van buiten terugkrijgt, telt af.")
    if costs.lacking:
        lines = formats.count(len(costs.lacking), "regel is", "regels zijn")
        found.append(f"{lines} niet af en {'telt' if len(costs.lacking) == 1 else 'tellen'} nog niet mee.")
    if figures.vacancies and metrics.log.faulty:
        lines = formats.count(len(metrics.log.faulty), "vacature telt", "vacatures tellen")
        found.append(f"{lines} niet mee: de acceptatie ligt vóór de opening of het eerste contact.")
    if not figures.vacancies:
        found.append("Voor time-to-fill en time-to-hire missen de vacatures met hun datums.")
    if costs.is_complete and figures.first_year_pay is None:
        found.append("Met de eerste jaarbeloning van de nieuwe collega’s kan ook de hire-cost-ratio.")
    return (*found, *channel_gap(metrics))
