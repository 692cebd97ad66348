"""Scenario lines to begin with: the same kinds of cost in every form, filled only with this dossier's own figures."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from assessments.figures import Figures, Line, ReturnInputs, Scenario, Scenarios
from assessments.metrics.measured import Metrics
from assessments.metrics.money import annual_pay_cost, hourly_rate, line_amount, ratio
from assessments.sheet import AnswerSheet
from assessments.types import Role

_FEE, _EVENTS, _TESTS, _MARKETING = "E02", "E07", "E09", "I05"
_HOURS = (
    ("I02", Role.HR, "HR-uren"),
    ("I03", Role.HM, "Uren hiring manager"),
    ("I04", None, "Uren andere gespreksvoerders"),
)


def propose(sheet: AnswerSheet, metrics: Metrics) -> Scenarios:
    """Return lines for bureau, own recruiter and RPO, and what the return is worked out from.

    Every form gets the same kinds of cost (method 3.7), else comparing misleads. An amount is filled in only where it
    follows from the dossier: the agency's fee from the E02 line, hours a hire from I02-I04 over H, tests from E09 over
    H, events and marketing as they are, the recruiter's pay from the rate of that role. What was measured for now is an
    estimate in another form, and marked as one. All else is left empty, to be filled in.
    """
    figures, hires = metrics.figures, metrics.hires
    hours = tuple(_hours_line(figures, hires, *one) for one in _HOURS)
    tests = _per_hire(figures, hires, _TESTS, "Assessment")
    events = _yearly(figures, _EVENTS, "Vaste evenementen")
    marketing = _yearly(figures, _MARKETING, "Uren marketing en communicatie")
    fee = _fee(figures)
    estimated = tuple(_guess(line) for line in (*hours, tests))
    media = Line("Media en advertenties", vat="21")
    pay = annual_pay_cost(figures.rates[Role.RE]) if Role.RE in figures.rates else None
    in_house = Scenario(
        fixed=(
            Line("Loonkosten recruiter", amount=pay),
            Line("Werkplek en overhead"),
            Line("Licenties en techniek", vat="21"),
            Line("Opleiding"),
            marketing,
            events,
        ),
        variable=(media, *estimated, replace(fee, label="Restdeel via bureau", share=None), Line("Aanbrengbonus")),
        fte=Decimal(1),
    )
    rpo = Scenario(
        setup=(Line("Opstart", vat="21"),),
        fixed=(Line("Maandfee", times=Decimal(12), vat="21"), _guess(marketing), events),
        variable=(Line("Bedrag per aanname", vat="21"), media, *estimated, Line("Aanbrengbonus")),
    )
    agency = Scenario(variable=(fee, *hours, tests))
    return Scenarios(sheet.measurement.scenarios.hires_per_year, agency, in_house, rpo, _returns(metrics))


def _fee(figures: Figures) -> Line:
    found = next((cost.line for cost in figures.costs if cost.code == _FEE and cost.line.share is not None), None)
    if found is None:
        return Line("Bureaufee", vat="21")
    return Line("Bureaufee", share=found.share, base=found.base, vat=found.vat)


def _hours_line(figures: Figures, hires: int | None, code: str, role: Role | None, label: str) -> Line:
    """Return the hours of a kind over the hires, at the rate they were measured at."""
    lines = [cost.line for cost in figures.costs if cost.code == code and cost.line.hours is not None]
    hours = ratio(sum((line.hours * line.times for line in lines if line.hours is not None), Decimal(0)), hires)
    usual = hourly_rate(figures.rates[role]) if role is not None and role in figures.rates else None
    rate = next((line.rate for line in lines if line.rate is not None), usual)
    return Line(label, hours=hours if lines else None, rate=rate if lines else None)


def _per_hire(figures: Figures, hires: int | None, code: str, label: str) -> Line:
    known = [amount for cost in figures.costs if cost.code == code and (amount := line_amount(cost.line)) is not None]
    vat = next((cost.line.vat for cost in figures.costs if cost.code == code), "21")
    return Line(label, amount=ratio(sum(known, Decimal(0)), hires) if known else None, vat=vat)


def _yearly(figures: Figures, code: str, label: str) -> Line:
    found = next((cost.line for cost in figures.costs if cost.code == code), None)
    return Line(label) if found is None else replace(found, label=label, comparable=None, source=None)


def _guess(line: Line) -> Line:
    return replace(line, estimate=line_amount(line) is not None)


def _returns(metrics: Metrics) -> ReturnInputs:
    counts: dict[str, int] = {}
    for vacancy in metrics.log.accepted:
        importance = vacancy.importance or "needed"
        counts[importance] = counts.get(importance, 0) + 1
    return ReturnInputs(
        one_off=(Line("Eigen uren voor de invoering"), Line("Eenmalige uitgaven", vat="21")), vacancies=counts
    )
