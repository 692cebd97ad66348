"""Scenario lines to begin with: the same kinds of cost in every form, filled only with this dossier's own figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from assessments.business_case.case import hires_per_year
from assessments.figures import Figures, Line, Period, ReturnInputs, Scenario, Scenarios
from assessments.metrics.measured import Metrics
from assessments.metrics.money import annual_pay_cost, hourly_rate, line_amount, ratio, total
from assessments.metrics.periods import is_part_of_year, to_a_year
from assessments.sheet import AnswerSheet
from assessments.types import Role
from wizard.formats import rounded

_FEE, _EVENTS, _TESTS, _MARKETING = "E02", "E07", "E09", "I05"
_HOURS = (
    ("I02", Role.HR, "HR-uren"),
    ("I03", Role.HM, "Uren hiring manager"),
    ("I04", None, "Uren andere gespreksvoerders"),
)
_EXTERNAL = "21"
_CENTS = 2


def propose(sheet: AnswerSheet, metrics: Metrics) -> Scenarios:
    """Return lines for bureau, own recruiter and RPO, and what the return is worked out from.

    Every form gets the same kinds of cost (method 3.7), else comparing misleads. A number is filled in only where it
    follows from the dossier; all else is left empty, to be filled in:

    - fee: percentage and base of the first E02 line that has them; what is left for an agency with an own recruiter is
      a percentage of that fee;
    - hours and rate a hire: I02-I04 over H; tests a hire: E09 over H;
    - events (E07) and marketing hours (I05): as measured, over a year;
    - pay of the recruiter: a year's cost of one full-time job, from the month's pay of that role;
    - hires: as typed; else PRO-05, which need not be copied; else H over a year.

    What was measured for the way it goes now is an estimate for another form, and marked as one.
    """
    figures, hires = metrics.figures, metrics.hires
    hours = [_hours_line(figures, hires, *one) for one in _HOURS]
    tests = _per_hire(figures, hires, _TESTS, "Assessment")
    marketing = _yearly(figures, _MARKETING, "Uren marketing en communicatie", None)
    events = _yearly(figures, _EVENTS, "Vaste evenementen", _EXTERNAL)
    fee = _fee(figures)
    measured = [_guess(line) for line in (*hours, *tests)]
    media, bonus = Line("Media en advertenties", vat=_EXTERNAL), Line("Aanbrengbonus")
    in_house = Scenario(
        fixed=(*_own_people(figures), *marketing, *events),
        variable=(media, *measured, _rest_of(fee), bonus),
        fte=Decimal(1),
    )
    rpo = Scenario(
        setup=(Line("Opstart", vat=_EXTERNAL),),
        fixed=(Line("Maandfee", times=Decimal(12), vat=_EXTERNAL), *map(_guess, marketing), *events),
        variable=(Line("Bedrag per aanname", vat=_EXTERNAL), media, *measured, bonus),
    )
    agency = Scenario(fixed=(Line("Vaste contractkosten", vat=_EXTERNAL),), variable=(fee, *hours, *tests))
    return Scenarios(_hires(sheet, metrics), agency, in_house, rpo, _returns(metrics))


def _hires(sheet: AnswerSheet, metrics: Metrics) -> int | None:
    own, counted = sheet.measurement.scenarios.hires_per_year, metrics.costs.hires_per_year
    if own is not None or hires_per_year(sheet) is not None or counted is None:
        return own
    return int(rounded(counted, 0))


def _own_people(figures: Figures) -> tuple[Line, ...]:
    pay = annual_pay_cost(figures.rates[Role.RE]) if Role.RE in figures.rates else None
    return (
        Line("Loonkosten recruiter", amount=_cents(pay)),
        Line("Werkplek en overhead"),
        Line("Licenties en techniek", vat=_EXTERNAL),
        Line("Opleiding"),
    )


def _fee(figures: Figures) -> Line:
    lines = (cost.line for cost in figures.costs if cost.code == _FEE)
    found = next((line for line in lines if line.share is not None and line.base is not None), None)
    if found is None:
        return Line("Bureaufee", vat=_EXTERNAL)
    fee = Line("Bureaufee", share=found.share, base=found.base, vat=found.vat)
    return replace(fee, including_vat=found.including_vat)


def _rest_of(fee: Line) -> Line:
    """Return the line for hires that still come through an agency: a percentage, to be typed, of its fee."""
    amount = line_amount(replace(fee, including_vat=False))
    return replace(fee, label="Restdeel via bureau", share=None, base=amount)


def _hours_line(figures: Figures, hires: int | None, code: str, role: Role | None, label: str) -> Line:
    """Return the hours of a kind for a hire, at what they cost on average."""
    usual = hourly_rate(figures.rates[role]) if role is not None and role in figures.rates else None
    lines = [cost.line for cost in figures.costs if cost.code == code and cost.line.hours is not None]
    spent = total(line.hours * line.times for line in lines if line.hours is not None)
    each = ratio(spent, hires) if lines else None
    if each is None:
        return Line(label)
    rates = {usual if line.rate is None else line.rate for line in lines}
    if len(rates) == 1:
        return Line(label, hours=_cents(each), rate=_cents(rates.pop()))
    known = [line_amount(line, usual) for line in lines]
    costs = [one for one in known if one is not None]
    average = ratio(total(costs), spent) if len(costs) == len(known) else None
    return Line(label, hours=_cents(each), rate=_cents(average))


def _per_hire(figures: Figures, hires: int | None, code: str, label: str) -> list[Line]:
    """Return what the lines of a code come to for a hire; a line for each rate of VAT."""
    found: dict[str | None, list[Decimal]] = {}
    for cost in figures.costs:
        amount = line_amount(cost.line)
        if cost.code == code and amount is not None:
            found.setdefault(cost.line.vat, []).append(amount)
    each = [Line(label, amount=_cents(ratio(total(amounts), hires)), vat=vat) for vat, amounts in found.items()]
    return each or [Line(label, vat=_EXTERNAL)]


def _yearly(figures: Figures, code: str, label: str, vat: str | None) -> list[Line]:
    """Return the lines of a code over a whole year; without their amounts where the period is too short to tell."""
    usual = hourly_rate(figures.rates[Role.MC]) if Role.MC in figures.rates else None
    found = []
    for line in (cost.line for cost in figures.costs if cost.code == code):
        named = replace(line, label=line.label or label, comparable=None, channel=None, source=None)
        if line.hours is not None and line.rate is None:
            named = replace(named, rate=_cents(usual))
        found.append(named if line.contract_months else _over_a_year(named, figures.period))
    return found or [Line(label, vat=vat)]


def _over_a_year(line: Line, period: Period | None) -> Line:
    """Return a line over a year: its amount or hours, so that it can be read; else how many times it comes."""
    if not is_part_of_year(period):
        return line
    if to_a_year(1, period) is None:
        return Line(line.label, vat=line.vat)
    names = (
        ("amount", "low", "high") if line.amount is not None else ("hours",) if line.hours is not None else ("times",)
    )
    scaled: dict[str, Any] = {name: _cents(to_a_year(getattr(line, name), period)) for name in names}
    return replace(line, estimate=True, **scaled)


def _guess(line: Line) -> Line:
    return replace(line, estimate=line.estimate or line_amount(line) is not None)


def _cents(amount: Decimal | None) -> Decimal | None:
    """Return a number to the cent, whole where it is whole, as somebody would type it."""
    if amount is None:
        return None
    exact = rounded(amount, _CENTS)
    return exact.to_integral_value() if exact == exact.to_integral_value() else exact


def _returns(metrics: Metrics) -> ReturnInputs:
    """Return what the return is worked out from: vacancies filled in a year by importance, and what one person costs.

    A person's pay is the hires' first-year pay over H, with the employer's charges that somebody typed for a role; when
    nobody did, or roles differ, it stays empty.
    """
    figures = metrics.figures
    charges = {rate.charges for rate in figures.rates.values() if rate.charges is not None}
    pay = ratio(figures.first_year_pay, metrics.hires)
    return ReturnInputs(
        one_off=(Line("Eigen uren voor de invoering"), Line("Eenmalige uitgaven", vat=_EXTERNAL)),
        vacancies=_by_importance(metrics),
        annual_pay_cost=_cents(pay * (1 + charges.pop())) if pay is not None and len(charges) == 1 else None,
    )


def _by_importance(metrics: Metrics) -> dict[str, int]:
    names: Iterable[str] = [one.importance or "needed" for one in metrics.log.accepted]
    counted = {name: to_a_year(sum(1 for one in names if one == name), metrics.figures.period) for name in names}
    return {name: int(rounded(count, 0)) for name, count in counted.items() if count is not None}
