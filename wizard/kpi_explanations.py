"""How each of the twenty KPI's was worked out: its formula with this dossier's numbers filled in (method 3.10)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from assessments.metrics.channels import AGENCY, hires_by_channel
from assessments.metrics.clocks import Clock
from assessments.metrics.costs import internal_hours
from assessments.metrics.kpis import missing_quality_parts
from assessments.metrics.measured import Metrics
from assessments.metrics.vacancies import LONG_OPEN, count_vacancies, days_to_fill, is_from_pool
from assessments.metrics.vacancy_cost import net_cost, weight
from assessments.outcomes import Outcomes
from assessments.sheet import AnswerSheet
from assessments.types import PoolNumbers, QuestionId
from wizard import formats
from wizard.explanations import CODES, explain
from wizard.kpi_words import UNKNOWN, channel_name, value_words

QUALITY_PARTS = {"performance": "functioneren", "satisfaction": "tevredenheid", "retention": "behoud"}
"""The parts of quality of hire, in words."""
_NEEDS = {
    "CPH": "Vul bij Kosten extern en intern in, en bij Basis het aantal aannames.",
    "TTF": "Vul bij Vacatures opening en acceptatie in.",
    "TTH": "Vul bij Vacatures eerste contact en acceptatie in.",
    "COV": "Vul bij Vacatures de datums in, en bij Businesscase de loonkosten per jaar.",
    "ROI": "Vul bij Businesscase de vormen en het rendement in.",
    "BUR": "Vul bij Kanalen het aantal aannames in, ook dat van bureaus.",
    "BRON": "Vul bij Kanalen het aantal aannames in.",
    "POOL": "Beantwoord vraag TAL-12, of vink bij Vacatures aan wie uit de pool komt.",
    "SOLL": "Vul bij Kanalen de geschikte reacties in, en bij Vacatures jullie vacatures.",
    "VERV": "Vul bij Vacatures jullie vacatures in, ook wat openstaat of is ingetrokken.",
    "UREN": "Vul bij Kosten uren in bij de interne posten, en bij Basis het aantal aannames.",
    "DEKK": "Beantwoord bij Vragen een paar thema’s per stap.",
}
_SHARE_PARTS = {
    "AANB": ("accepted", "offered"),
    "VJ1": ("left", "cohort"),
    "AVG": ("on_time", "total"),
    "GK": ("recorded", "total"),
}


def filled_in(code: str, sheet: AnswerSheet, outcomes: Outcomes) -> tuple[str, ...]:
    """Return the sum behind a KPI, a line each, with "–" where a number misses; KeyError for an unknown code."""
    result = value_words(code, outcomes.kpis[code])
    if code in _SHARE_PARTS:
        part, whole = _SHARE_PARTS[code]
        typed = outcomes.metrics.figures.kpis.get(code, {})
        return (_division(typed.get(part), typed.get(whole), result),)
    if code in _SUMS:
        return _SUMS[code](sheet, outcomes, result)
    if code in CODES:
        return explain(code, outcomes).filled
    return (f"{_LABELS[code]}: {result}",)


def needs(code: str) -> str:
    """Say what to fill in before a KPI can be worked out."""
    return _NEEDS.get(code, "Vul de regels onder deze KPI in.")


def _division(part: Decimal | int | None, whole: Decimal | int | None, result: str) -> str:
    return f"{formats.plain_number(part)} / {formats.plain_number(whole)} = {result}"


def _clock(clock: Clock) -> tuple[str, ...]:
    if clock.mean is None:
        return (f"0 aannames met beide datums: {UNKNOWN}",)
    days = formats.number(clock.mean * clock.n)
    median = "" if clock.median is None else f"; mediaan {formats.number(clock.median, 1)}"
    return (
        f"{days} dagen / {formats.count(clock.n, 'aanname', 'aannames')} = {formats.number(clock.mean, 1)}{median}",
    )


def _vacancy_cost(sheet: AnswerSheet, outcomes: Outcomes, result: str) -> tuple[str, ...]:
    roi = sheet.measurement.scenarios.roi
    pay = roi.annual_pay_cost if roi else None
    days = [
        (weight(line.importance) - 1) * found
        for line in outcomes.metrics.log.accepted
        if (found := days_to_fill(line)) is not None
    ]
    per_day = None if pay is None else net_cost(pay, 2, 1)
    weighed = formats.number(sum(days)) if days else UNKNOWN
    return (
        f"Per dag: {_euro(pay)} / 260 × 5/7 = {_euro(per_day)}",
        f"Dagen open × 0 (nodig), 1 (belangrijk) of 2 (sleutelfunctie): {weighed}",
        f"{weighed} × {_euro(per_day)} = {result}",
    )


def _agency(_: AnswerSheet, outcomes: Outcomes, result: str) -> tuple[str, ...]:
    found = _by_channel(outcomes.metrics)
    through = None if found is None or outcomes.kpis["BUR"] is None else found.get(AGENCY, 0)
    return (_division(through, outcomes.metrics.hires, result),)


def _sources(sheet: AnswerSheet, outcomes: Outcomes, _: str) -> tuple[str, ...]:
    found, shares = _by_channel(outcomes.metrics), outcomes.kpis["BRON"]
    if found is None or not isinstance(shares, Mapping):
        return (f"{UNKNOWN}: bij Kanalen staan nog geen aannames",)
    return tuple(
        f"{channel_name(sheet.catalogue, key)}: {_division(count, outcomes.metrics.hires, formats.percent(shares[key]))}"
        for key, count in sorted(found.items(), key=lambda one: -one[1])
        if key in shares
    )


def _pool(sheet: AnswerSheet, outcomes: Outcomes, result: str) -> tuple[str, ...]:
    answer, metrics = sheet.value(QuestionId("TAL-12")), outcomes.metrics
    if isinstance(answer, PoolNumbers) and answer.hires is not None:
        return (_division(answer.hires, metrics.hires, result), "Aannames uit de pool: jullie antwoord op TAL-12")
    known = sum(map(is_from_pool, metrics.log.accepted)) if metrics.log.accepted else None
    return (_division(known, metrics.hires, result), "Aannames uit de pool: geteld bij Vacatures")


def _suitable(_: AnswerSheet, outcomes: Outcomes, result: str) -> tuple[str, ...]:
    metrics = outcomes.metrics
    known = [one.suitable for one in metrics.figures.channels if one.suitable is not None]
    return (_division(sum(known) if known else None, count_vacancies(metrics.log.present) or None, result),)


def _filled(_: AnswerSheet, outcomes: Outcomes, result: str) -> tuple[str, ...]:
    log = outcomes.metrics.log
    waiting = sum(one.days is not None and one.days > LONG_OPEN for one in log.open)
    filled, withdrawn = len(log.accepted), len(log.withdrawn)
    parts = f"{filled} vervuld + {withdrawn} ingetrokken + {waiting} langer dan {LONG_OPEN} dagen open"
    return (f"{filled} / ({parts}) = {result}",)


def _candidates(_: AnswerSheet, outcomes: Outcomes, result: str) -> tuple[str, ...]:
    typed = outcomes.metrics.figures.kpis.get("cNPS", {})
    high, low, every = (formats.plain_number(typed.get(name)) for name in ("promoters", "detractors", "n"))
    return (f"({high} − {low}) / {every} × 100 = {result}",)


def _quality(_: AnswerSheet, outcomes: Outcomes, result: str) -> tuple[str, ...]:
    typed = outcomes.metrics.figures.kpis.get("QOH", {})
    known = [formats.plain_number(value) for name in QUALITY_PARTS if (value := typed.get(name)) is not None]
    if not known:
        return (f"Nog geen van de drie delen is ingevuld: {UNKNOWN}",)
    mean = f"({' + '.join(known)}) / {len(known)} = {result}"
    missing = missing_quality_parts(typed)
    if not missing:
        return (mean,)
    return (mean, f"Berekend zonder {formats.enumeration([QUALITY_PARTS[one] for one in missing])}")


def _hours(_: AnswerSheet, outcomes: Outcomes, result: str) -> tuple[str, ...]:
    metrics = outcomes.metrics
    return (_division(internal_hours(metrics.figures), metrics.hires, result),)


def _by_channel(metrics: Metrics) -> Mapping[str, int] | None:
    return hires_by_channel(metrics.figures.channels, metrics.log.accepted, metrics.hires)


def _euro(value: Decimal | None) -> str:
    return UNKNOWN if value is None else formats.euro(value, 2)


_LABELS = {"REAC": "Zoals geteld", "HMT": "Zoals gevraagd", "DEKK": "Totaalscore van de vragen"}
_SUMS: Mapping[str, Callable[[AnswerSheet, Outcomes, str], tuple[str, ...]]] = {
    "TTF": lambda _, outcomes, __: _clock(outcomes.metrics.clocks.time_to_fill),
    "TTH": lambda _, outcomes, __: _clock(outcomes.metrics.clocks.time_to_hire),
    "COV": _vacancy_cost,
    "BUR": _agency,
    "BRON": _sources,
    "POOL": _pool,
    "SOLL": _suitable,
    "VERV": _filled,
    "cNPS": _candidates,
    "QOH": _quality,
    "UREN": _hours,
}
