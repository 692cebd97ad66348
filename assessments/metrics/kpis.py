"""The twenty KPI's of the nulmeting and the hermeting (method 3.10, Beslissing 36 and 37)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from assessments.metrics.channels import AGENCY, hires_by_channel
from assessments.metrics.costs import internal_hours
from assessments.metrics.measured import Metrics
from assessments.metrics.money import ratio, total
from assessments.metrics.vacancies import LONG_OPEN, count_vacancies, days_to_fill, is_from_pool
from assessments.metrics.vacancy_cost import net_cost, weight
from assessments.sheet import AnswerSheet
from assessments.types import PoolNumbers, QuestionId

KpiValue = Decimal | Mapping[str, Decimal] | None
"""A number, a share per channel (BRON), or None for "niet te berekenen". Percentages are shares 0-1."""
Inputs = Mapping[str, Decimal | None]

_POOL = QuestionId("TAL-12")
_QUALITY = ("performance", "satisfaction", "retention")
_HUNDRED = 100


def kpi_values(
    sheet: AnswerSheet, metrics: Metrics, roi: Decimal | None, maturity: Decimal | None
) -> dict[str, KpiValue]:
    """Return every KPI by its code; ``roi`` is a share (method 3.9), ``maturity`` the total score 0-4."""
    typed = metrics.figures.kpis
    hours = internal_hours(metrics.figures)
    return {
        "CPH": metrics.costs.per_hire,
        "TTF": metrics.clocks.time_to_fill.mean,
        "TTH": metrics.clocks.time_to_hire.mean,
        "COV": cost_of_vacancies(metrics, _annual_pay_cost(sheet)),
        "ROI": roi,
        "BUR": agency_share(metrics),
        "BRON": channel_shares(metrics),
        "POOL": pool_share(sheet, metrics),
        "SOLL": suitable_per_vacancy(metrics),
        "VERV": filled_share(metrics),
        "AANB": _share_of(typed, "AANB", "accepted", "offered"),
        "REAC": typed.get("REAC", {}).get("median_days"),
        "cNPS": _candidate_score(typed.get("cNPS", {})),
        "HMT": typed.get("HMT", {}).get("mean"),
        "VJ1": left_within_a_year(typed),
        "QOH": quality_of_hire(typed.get("QOH", {})),
        "UREN": None if hours is None else ratio(hours, metrics.hires),
        "AVG": _share_of(typed, "AVG", "on_time", "total"),
        "GK": _share_of(typed, "GK", "recorded", "total"),
        "DEKK": maturity,
    }


def cost_of_vacancies(metrics: Metrics, annual_pay_cost: Decimal | None) -> Decimal | None:
    """Return what the filled vacancies of the period cost net while they were open, in euro (method 3.6)."""
    known = [(weight(line.importance), days_to_fill(line)) for line in metrics.log.accepted]
    days = [(m - 1) * open_days for m, open_days in known if open_days is not None]
    if annual_pay_cost is None or not days:
        return None
    return net_cost(annual_pay_cost, 2, sum(days))


def agency_share(metrics: Metrics) -> Decimal | None:
    """Return the share of hires that came through an agency.

    Without a row for agencies it is 0 only when the other channels account for every hire.
    """
    found = hires_by_channel(metrics.figures.channels, metrics.log.accepted, metrics.hires)
    if found is None or (AGENCY not in found and sum(found.values()) < (metrics.hires or 0)):
        return None
    return ratio(found.get(AGENCY, 0), metrics.hires)


def channel_shares(metrics: Metrics) -> Mapping[str, Decimal] | None:
    """Return the share of hires per channel (its slug), for the channels whose hires are known."""
    found = hires_by_channel(metrics.figures.channels, metrics.log.accepted, metrics.hires)
    if found is None or not metrics.hires:
        return None
    return {channel: Decimal(count) / metrics.hires for channel, count in found.items()}


def pool_share(sheet: AnswerSheet, metrics: Metrics) -> Decimal | None:
    """Return the share of hires from the talent pool: of TAL-12, else of the vacancy lines."""
    answer = sheet.value(_POOL)
    if isinstance(answer, PoolNumbers) and answer.hires is not None:
        return ratio(answer.hires, metrics.hires)
    if not metrics.log.accepted:
        return None
    return ratio(sum(map(is_from_pool, metrics.log.accepted)), metrics.hires)


def suitable_per_vacancy(metrics: Metrics) -> Decimal | None:
    """Return suitable responses over all channels per vacancy that was open in the period."""
    known = [channel.suitable for channel in metrics.figures.channels if channel.suitable is not None]
    return ratio(sum(known), count_vacancies(metrics.log.present)) if known else None


def filled_share(metrics: Metrics) -> Decimal | None:
    """Return filled / (filled + withdrawn without a hire + open for more than 90 days), on the reference date."""
    filled = len(metrics.log.accepted)
    waiting = sum(one.days is not None and one.days > LONG_OPEN for one in metrics.log.open)
    return ratio(filled, filled + len(metrics.log.withdrawn) + waiting)


def left_within_a_year(typed: Mapping[str, Inputs]) -> Decimal | None:
    """Return the share of a cohort, watched for 365 days each, that left within them."""
    return _share_of(typed, "VJ1", "left", "cohort")


def quality_of_hire(inputs: Inputs) -> Decimal | None:
    """Return the mean of the parts that are known, 0-100 (an own index; ISO/TS 30411:2018 leaves the choice free)."""
    known = [value for name in _QUALITY if (value := inputs.get(name)) is not None]
    return total(known) / len(known) if known else None


def missing_quality_parts(inputs: Inputs) -> tuple[str, ...]:
    """Return which parts of quality of hire were left out, to be said beside the number."""
    return tuple(name for name in _QUALITY if inputs.get(name) is None)


def _candidate_score(inputs: Inputs) -> Decimal | None:
    """Return cNPS in points: the percentage 9-10 less the percentage 0-6 (method B8).

    None when the two groups are more people than answered: one of the counts is wrong.
    """
    promoters, detractors, every = inputs.get("promoters"), inputs.get("detractors"), inputs.get("n")
    if promoters is None or detractors is None or every is None or promoters + detractors > every:
        return None
    return ratio((promoters - detractors) * _HUNDRED, every)


def _share_of(typed: Mapping[str, Inputs], code: str, part: str, whole: str) -> Decimal | None:
    """Return a part of a whole, 0-1; None when the part is the larger one: one of the counts is wrong."""
    inputs = typed.get(code, {})
    some, every = inputs.get(part), inputs.get(whole)
    return None if some is None or every is None or some > every else ratio(some, every)


def _annual_pay_cost(sheet: AnswerSheet) -> Decimal | None:
    roi = sheet.measurement.scenarios.roi
    return roi.annual_pay_cost if roi else None
