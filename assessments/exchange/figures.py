"""The figures and scenarios of a measurement, between values and JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import partial
from typing import Any

from assessments.exchange.place import Place
from assessments.exchange.plain import Plain, plain, plain_fields
from assessments.figures import (
    Channel,
    CostLine,
    Figures,
    HourlyRate,
    Line,
    Period,
    ReturnInputs,
    Scenario,
    Scenarios,
    TurnoverGoal,
    Vacancy,
)
from assessments.types import Role

COST_CODES = (*(f"E{number:02}" for number in range(1, 15)), *(f"I{number:02}" for number in range(1, 8)))
"""The cost tree: E01-E14 are external, I01-I07 internal."""
VAT_RATES = ("21", "9", "0")
IMPORTANCES = ("needed", "important", "key")
SCENARIO_NAMES = ("agency", "in_house", "rpo")
_KPI_NAMES = "CPH TTF TTH COV ROI BUR BRON POOL SOLL VERV AANB REAC cNPS HMT VJ1 QOH UREN AVG GK DEKK"
KPI_CODES = tuple(_KPI_NAMES.split())

Reader = Callable[[Place], Any]

_amount = Place.decimal
_quantity = partial(Place.decimal, low=0)
_count = Place.count
_share = partial(Place.decimal, low=0, high=1)
_vat = partial(Place.one_of, codes=VAT_RATES)
_score = partial(Place.decimal, low=0, high=100)


def _above_zero(place: Place) -> Decimal:
    """Return what something is divided by (method 3.1): 0 is a mistake."""
    number = place.decimal(low=0)
    if place.strict and not number:
        raise place.wrong("kies een getal boven 0")
    return number


KPI_INPUTS: Mapping[str, Mapping[str, Reader]] = {
    "AANB": {"accepted": _count, "offered": _count},
    "REAC": {"median_days": _quantity},
    "cNPS": {"promoters": _count, "detractors": _count, "n": _count},
    "HMT": {"mean": partial(Place.decimal, low=1, high=10), "n": _count},
    "VJ1": {"left": _count, "cohort": _count},
    "QOH": {"performance": _score, "satisfaction": _score, "retention": _score},
    "AVG": {"on_time": _count, "total": _count},
    "GK": {"recorded": _count, "total": _count},
}
"""What is typed in for the KPI's that do not follow from the other figures."""

_LINE: Mapping[str, Reader] = {
    "label": Place.text,
    "amount": _amount,
    "hours": _quantity,
    "rate": _quantity,
    "share": _share,
    "base": _quantity,
    "times": _quantity,
    "vat": _vat,
    "comparable": Place.flag,
    "channel": Place.text,
    "source": Place.text,
    "estimate": Place.flag,
    "low": _amount,
    "high": _amount,
    "including_vat": Place.flag,
    "contract_months": partial(Place.count, low=1),
}
_COST: Mapping[str, Reader] = {"code": partial(Place.one_of, codes=COST_CODES), **_LINE}
_VACANCY: Mapping[str, Reader] = {
    "code": Place.text,
    "opened": Place.day,
    "published": Place.day,
    "first_contact": Place.day,
    "accepted": Place.day,
    "started": Place.day,
    "importance": partial(Place.one_of, codes=IMPORTANCES),
    "channel": Place.text,
    "group": Place.text,
    "pool": Place.flag,
    "withdrawn": Place.flag,
}
_CHANNEL: Mapping[str, Reader] = {
    "label": Place.text,
    "spend": _amount,
    "vat": _vat,
    "hours": _quantity,
    "rate": _quantity,
    "responses": _count,
    "suitable": _count,
    "hires": _count,
}
_HOURLY_RATE: Mapping[str, Reader] = {
    "rate": _quantity,
    "monthly_pay": _quantity,
    "holiday": _share,
    "charges": _share,
    "productive_hours": _above_zero,
}
_TURNOVER: Mapping[str, Reader] = {"now": _share, "goal": _share, "cost": _quantity}


def _line(place: Place) -> Line:
    return Line(**place.record(_LINE))


def _lines(place: Place) -> tuple[Line, ...]:
    return tuple(_line(item) for item in place.items())


def _costs(place: Place) -> tuple[CostLine, ...]:
    rows = [item.record(_COST, required=["code"]) for item in place.items()]
    return tuple(CostLine(row.pop("code"), Line(**row)) for row in rows)


def _vacancies(place: Place) -> tuple[Vacancy, ...]:
    return tuple(Vacancy(**{"code": "", **item.record(_VACANCY)}) for item in place.items())


def read_channels(place: Place) -> tuple[Channel, ...]:
    """Return the channel table, the answer to EXT-12."""
    return tuple(Channel(**{"label": "", **item.record(_CHANNEL)}) for item in place.items())


def _period(place: Place) -> Period:
    period = Period(**place.record({"start": Place.day, "end": Place.day}, required=["start", "end"]))
    if place.strict and period.end < period.start:
        raise place.fail(f"ligt het einde ({period.end}) vóór het begin ({period.start})", "wissel ze om")
    return period


def _coded(place: Place, codes: tuple[str, ...], read: Callable[[str, Place], Any]) -> dict[str, Any]:
    """Return an object whose keys are codes."""
    found = {}
    for code, item in place.entries():
        if code not in codes and place.strict:
            raise Place(code, place.path).wrong(f"kies uit {', '.join(codes)}")
        if item.value is not None:
            found[code] = read(code, item)
    return found


def _rates(place: Place) -> dict[str, HourlyRate]:
    roles = tuple(role.value for role in Role)
    return _coded(place, roles, lambda _, item: HourlyRate(**item.record(_HOURLY_RATE)))


def _kpi(code: str, place: Place) -> dict[str, Decimal | None]:
    readers = KPI_INPUTS[code] if place.strict else {}
    place.fields(readers or dict(place.entries()))
    return {
        name: None if item.value is None else Decimal(readers.get(name, Place.decimal)(item))
        for name, item in place.entries()
    }


def _kpis(place: Place) -> dict[str, dict[str, Decimal | None]]:
    return _coded(place, tuple(KPI_INPUTS), _kpi)


def _kpi_targets(place: Place) -> dict[str, Decimal]:
    return _coded(place, KPI_CODES, lambda _, item: item.decimal())


_FIGURES: Mapping[str, Reader] = {
    "period": _period,
    "hires": _count,
    "vat_deductible": _share,
    "first_year_pay": _quantity,
    "rates": _rates,
    "costs": _costs,
    "vacancies": _vacancies,
    "channels": read_channels,
    "kpis": _kpis,
    "kpi_targets": _kpi_targets,
    "definitions_changed": Place.flag,
}
_SCENARIO: Mapping[str, Reader] = {
    "fixed": _lines,
    "variable": _lines,
    "setup": _lines,
    "fte": _quantity,
}


def _scenario(place: Place) -> Scenario:
    return Scenario(**place.record(_SCENARIO))


def _turnover(place: Place) -> TurnoverGoal:
    return TurnoverGoal(**place.record(_TURNOVER, required=list(_TURNOVER)))


def _vacancies_by_importance(place: Place) -> dict[str, int]:
    return _coded(place, IMPORTANCES, lambda _, item: item.count())


_RETURN: Mapping[str, Reader] = {
    "chosen": partial(Place.one_of, codes=SCENARIO_NAMES),
    "one_off": _lines,
    "days_faster": _amount,
    "vacancies": _vacancies_by_importance,
    "annual_pay_cost": _quantity,
    "turnover": _turnover,
}


def _return(place: Place) -> ReturnInputs:
    return ReturnInputs(**place.record(_RETURN))


_SCENARIOS: Mapping[str, Reader] = {
    "hires_per_year": _count,
    "agency": _scenario,
    "in_house": _scenario,
    "rpo": _scenario,
    "roi": _return,
}


def read_figures(place: Place) -> Figures:
    """Return the figures that stand in a file.

    Raises:
        InvalidFileError: one sentence with the place and what is wrong.

    """
    return Figures(**place.record(_FIGURES))


def read_scenarios(place: Place) -> Scenarios:
    """Return the business case's inputs that stand in a file; InvalidFileError as for the figures."""
    return Scenarios(**place.record(_SCENARIOS))


def plain_figures(figures: Figures) -> dict[str, Plain]:
    """Return figures as JSON holds them, without what was not filled in."""
    found = plain_fields(figures)
    if figures.costs:
        found["costs"] = [plain_cost(cost) for cost in figures.costs]
    if figures.kpis:
        found["kpis"] = {code: _plain_kpi(code, figures.kpis[code]) for code in sorted(figures.kpis)}
    return found


def plain_cost(cost: CostLine) -> Plain:
    """Return a cost line as JSON holds it: its code and its line in one object."""
    return {"code": cost.code, **plain_fields(cost.line)}


def _plain_kpi(code: str, inputs: Mapping[str, Decimal | None]) -> dict[str, Plain]:
    """Write counts as whole numbers, means and scores as decimal strings."""
    counts = {name for name, reader in KPI_INPUTS.get(code, {}).items() if reader is _count}
    return {name: _whole(inputs[name]) if name in counts else plain(inputs[name]) for name in sorted(inputs)}


def _whole(number: Decimal | None) -> Plain:
    """Write a number that has no fraction as a whole one, as counts and days are written."""
    return plain(number) if number is None or number != number.to_integral_value() else int(number)


def plain_scenarios(scenarios: Scenarios) -> dict[str, Plain]:
    """Return the business case's inputs as JSON holds them, without what was not filled in."""
    found = plain_fields(scenarios)
    if scenarios.roi and scenarios.roi.days_faster is not None:
        found["roi"] = {**plain_fields(scenarios.roi), "days_faster": _whole(scenarios.roi.days_faster)}
    return found
