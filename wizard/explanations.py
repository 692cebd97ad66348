"""How a number was worked out: the formula, the same with the numbers filled in, and where the formula comes from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from assessments.business_case.case import IN_HOUSE, PAIRS, SCENARIOS
from assessments.business_case.returns import Returns
from assessments.business_case.scenarios import UTILISATION, WORKLOAD
from assessments.metrics.clocks import Clock
from assessments.metrics.periods import YEAR
from assessments.outcomes import Outcomes
from wizard import formats

SCENARIO_NAMES = {"agency": "Bureau", "in_house": "Eigen recruiter", "rpo": "RPO"}
_UNKNOWN = "–"


@dataclass(frozen=True, slots=True)
class Explanation:
    """One number explained.

    Attributes:
        formula: in words. filled: the formula with this dossier's numbers, a line each; "–" where one misses.
        note: what one should know when reading it. sources: codes of the sources of the formula.

    """

    title: str
    formula: str
    filled: tuple[str, ...]
    note: str = ""
    sources: tuple[str, ...] = ()


def explain(code: str, outcomes: Outcomes) -> Explanation:
    """Explain an outcome; KeyError for a code without an explanation (see ``CODES``)."""
    return _EXPLAINERS[code](outcomes)


def _euro(value: Decimal | None, decimals: int = 2) -> str:
    return _UNKNOWN if value is None else formats.euro(value, decimals)


def _cost_per_hire(outcomes: Outcomes) -> Explanation:
    costs = outcomes.metrics.costs
    hires = _UNKNOWN if costs.hires is None else str(costs.hires)
    return Explanation(
        "Cost-per-hire",
        "(externe kosten + interne kosten) / aannames",
        (
            f"({_euro(costs.external)} + {_euro(costs.internal)}) / {hires} = {_euro(costs.per_hire)}",
            f"Extern: {_euro(costs.external_per_hire)} per aanname, intern: {_euro(costs.internal_per_hire)}",
        ),
        "Aannames zijn mensen die in de periode tekenden. Btw telt mee voor het deel dat je niet terugkrijgt. "
        "Inwerken en het salaris van de nieuwe collega horen er niet bij.",
        ("B1", "B2"),
    )


def _comparable(outcomes: Outcomes) -> Explanation:
    costs = outcomes.metrics.costs
    hires = _UNKNOWN if costs.hires is None else str(costs.hires)
    return Explanation(
        "Vergelijkbare cost-per-hire",
        "aangevinkte kosten / aannames",
        (f"{_euro(costs.comparable)} / {hires} = {_euro(costs.comparable_per_hire)}",),
        "Alleen de posten met een vinkje: een eigen keuze, om met anderen en met volgend jaar te vergelijken.",
        ("B1",),
    )


def _hire_cost_ratio(outcomes: Outcomes) -> Explanation:
    costs = outcomes.metrics.costs
    value = _UNKNOWN if costs.hire_cost_ratio is None else formats.percent(costs.hire_cost_ratio)
    return Explanation(
        "Hire-cost-ratio",
        "totale kosten / eerste jaarbeloning van alle nieuwe collega’s",
        (f"{_euro(costs.total)} / {_euro(costs.first_year_pay)} = {value}",),
        "Zo tellen dure en goedkope functies naar verhouding mee.",
        ("B2",),
    )


def _clock(title: str, formula: str, note: str, clock: Clock) -> Explanation:
    mean = _UNKNOWN if clock.mean is None else f"{formats.number(clock.mean, 1)} dagen"
    median = _UNKNOWN if clock.median is None else f"{formats.number(clock.median, 1)} dagen"
    hires = formats.count(clock.n, "aanname", "aannames")
    return Explanation(title, formula, (f"Gemiddelde {mean}, mediaan {median}, over {hires}",), note, ("B6",))


def _time_to_fill(outcomes: Outcomes) -> Explanation:
    return _clock(
        "Time-to-fill",
        "acceptatie − opening van de vacature, in kalenderdagen",
        "Zo lang staat een vacature open. Sommige handleidingen noemen dit time-to-hire. "
        "Vacatures die nog openstaan, tellen apart.",
        outcomes.metrics.clocks.time_to_fill,
    )


def _time_to_hire(outcomes: Outcomes) -> Explanation:
    return _clock(
        "Time-to-hire",
        "acceptatie − eerste contact met de kandidaat, in kalenderdagen",
        "Zo lang is de kandidaat onderweg. Deze klok begint bij de sollicitatie, "
        "of bij de eerste reactie als je iemand zelf benaderde.",
        outcomes.metrics.clocks.time_to_hire,
    )


def _scenarios(outcomes: Outcomes) -> Explanation:
    case = outcomes.case
    lines = []
    for name in SCENARIOS:
        cost = case.scenarios[name]
        if cost is None or case.hires is None:
            lines.append(f"{SCENARIO_NAMES[name]}: {_UNKNOWN}")
            continue
        total = _euro(cost.cost(case.hires))
        lines.append(f"{SCENARIO_NAMES[name]}: {_euro(cost.fixed)} + {case.hires} × {_euro(cost.variable)} = {total}")
    return Explanation("Kosten per jaar", "vaste kosten + aannames × kosten per aanname", tuple(lines))


def _break_evens(outcomes: Outcomes) -> Explanation:
    case = outcomes.case
    lines = []
    for pair, (first, second) in PAIRS.items():
        one, other, point = case.finished.get(first), case.finished.get(second), case.sound_break_even(pair)
        names = f"{SCENARIO_NAMES[first]} en {formats.decapitalized(SCENARIO_NAMES[second])}"
        if one is None or other is None or point is None:
            lines.append(f"{names}: {_UNKNOWN}")
        elif point.exact is None or point.hires is None:
            lines.append(f"{names}: de lijnen kruisen elkaar niet")
        else:
            if one.fixed < other.fixed:
                one, other = other, one
            crossing = (
                f"({_euro(one.fixed)} − {_euro(other.fixed)}) / ({_euro(other.variable)} − {_euro(one.variable)})"
            )
            lines.append(f"{names}: {crossing} = {formats.number(point.exact, 2)}, dus {point.hires}")
    return Explanation(
        "Omslagpunt",
        "verschil in vaste kosten / verschil in kosten per aanname",
        tuple(lines),
        "Wij ronden naar boven af: het is het eerste hele aantal aannames waarbij de vorm met hogere vaste kosten niet "
        "duurder is. Een vorm met lege regels doet niet mee.",
    )


def _moves(outcomes: Outcomes) -> Explanation:
    found = outcomes.case.sensitivity
    lines = [_UNKNOWN]
    if found is not None and found.swings:
        lines = [f"Besparing nu: {_euro(found.outcome, 0)}"]
        for one in found.largest():
            ends = f"{_euro(one.low, 0)} als het laag is, {_euro(one.high, 0)} als het hoog is"
            lines.append(f"{one.label or 'Aantal aannames'}: {ends}")
    return Explanation(
        "Waar de besparing van afhangt",
        "de besparing opnieuw uitrekenen met steeds één ander getal",
        tuple(lines),
        "Laag en hoog zijn 20% minder en 20% meer, of de bandbreedte die je zelf hebt ingevuld. De rest blijft gelijk. "
        "Je ziet de drie regels die het meeste uitmaken: zoek daarvan het juiste getal op.",
    )


def _returns(outcomes: Outcomes) -> Explanation:
    found = outcomes.case.returns
    formula = "(baten − kosten) / kosten, over het eerste jaar"
    note = "Hard is zonder wat sneller vervulde vacatures en minder verloop opleveren. Niets is verdisconteerd."
    if found is None:
        return Explanation("Rendement", formula, (_UNKNOWN,), note, ("B39",))
    return Explanation("Rendement", formula, _returns_lines(found), note, ("B39",))


def _returns_lines(found: Returns) -> tuple[str, ...]:
    ratio = _UNKNOWN if found.ratio is None else formats.percent(found.ratio)
    hard = _UNKNOWN if found.ratio_hard is None else formats.percent(found.ratio_hard)
    months = found.payback_months
    payback = _UNKNOWN if months is None else f"{formats.number(months, 1)} maanden"
    gains = f"{_euro(found.vacancies)} (vacatures) + {_euro(found.turnover)} (verloop)"
    return (
        f"Baten: {_euro(found.current)} (nu) + {gains} = {_euro(found.benefits)}",
        f"Kosten: {_euro(found.proposed)} (nieuw) + {_euro(found.one_off)} (eenmalig) = {_euro(found.costs)}",
        f"Rendement: {_euro(found.net)} / {_euro(found.costs)} = {ratio}; hard {hard}",
        f"Terugverdiend: {_euro(found.one_off)} / ({_euro(found.saving)} / 12) = {payback}",
    )


def _capacity(outcomes: Outcomes) -> Explanation:
    capacity, fill = outcomes.case.capacity, outcomes.metrics.clocks.time_to_fill.mean
    cost, hires = outcomes.case.scenarios[IN_HOUSE], outcomes.case.hires
    if capacity is None or fill is None or cost is None or hires is None:
        filled: tuple[str, ...] = (_UNKNOWN,)
    else:
        year = (
            f"{formats.plain_number(WORKLOAD)} × {YEAR} / {formats.number(fill, 1)} × {formats.percent(UTILISATION, 0)}"
        )
        filled = (
            f"{year} = {formats.number(capacity.per_fte, 1)} aannames per fte",
            f"{hires} / {formats.number(capacity.per_fte, 1)} = {formats.number(capacity.fte_needed(hires), 2)} fte nodig",
        )
    return Explanation(
        "Capaciteit van een recruiter",
        "vacatures tegelijk × 365 / time-to-fill × benutting",
        filled,
        "Tien vacatures tegelijk en 70% benutting zijn eigen aannames.",
    )


_EXPLAINERS: dict[str, Callable[[Outcomes], Explanation]] = {
    "CPH": _cost_per_hire,
    "comparable": _comparable,
    "HCR": _hire_cost_ratio,
    "TTF": _time_to_fill,
    "TTH": _time_to_hire,
    "scenarios": _scenarios,
    "break_even": _break_evens,
    "moves": _moves,
    "ROI": _returns,
    "capacity": _capacity,
}
CODES = tuple(_EXPLAINERS)
"""The outcomes that can be explained."""
