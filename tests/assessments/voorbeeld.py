"""Voorbeeld BV's figures and scenarios as the method gives them (section 3), and the numbers worked out by hand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

from assessments.catalogue import Catalogue
from assessments.content import load
from assessments.figures import (
    Channel,
    CostLine,
    Figures,
    Line,
    Period,
    ReturnInputs,
    Scenario,
    Scenarios,
    Vacancy,
)
from assessments.outcomes import Outcomes, work_out
from assessments.scoring import score
from assessments.sheet import AnswerSheet
from assessments.types import (
    Answer,
    Dossier,
    DossierId,
    Measurement,
    MeasurementId,
    MeasurementKind,
    QuestionId,
    Value,
)
from tests.dossiers import MONDAY, NOW

CATALOGUE: Catalogue = load()
ORACLE: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "oracle" / "businesscase.json").read_text(encoding="utf-8")
)
"""Worked out by the method's own reference, in Dutch words."""
D = Decimal


def shown(value: Decimal | None, decimals: int = 2) -> str | None:
    """Round half up as the method's tables do."""
    return None if value is None else str(value.quantize(D(1).scaleb(-decimals), rounding=ROUND_HALF_UP))


def amount(code: str, euro: str, **more: Any) -> CostLine:
    """Return a cost line of so many euro."""
    return CostLine(code, Line(amount=D(euro), **more))


def hours(code: str, many: str, rate: str | None, **more: Any) -> CostLine:
    """Return a cost line of hours."""
    return CostLine(code, Line(hours=D(many), rate=None if rate is None else D(rate), **more))


def day(text: str | None) -> date | None:
    """Return a date of 2025, or none."""
    return None if text is None else date.fromisoformat(f"2025-{text}")


def vacancy(code: str, opened: str | None, contact: str | None, accepted: str | None, **more: Any) -> Vacancy:
    """Return a vacancy line; dates are month-day in 2025."""
    return Vacancy(code, opened=day(opened), first_contact=day(contact), accepted=day(accepted), **more)


COSTS = (
    CostLine("E02", Line("Bureaus", share=D("0.25"), base=D(54000), times=D(10), vat="21")),
    amount("E01", "18000", vat="21"),
    amount("E04", "9600", vat="21"),
    amount("E07", "4400", vat="21"),
    amount("E09", "6000", vat="21"),
    amount("E10", "1000", times=D(3)),
    hours("I02", "30", "48", times=D(24)),
    hours("I03", "20", "65", times=D(24)),
    hours("I04", "6", "50", times=D(24)),
    hours("I05", "120", "52"),
    amount("I06", "1800"),
)
VACANCIES = (
    vacancy("V1", "01-06", "02-03", "03-10"),
    vacancy("V2", "01-20", "02-24", "04-07"),
    vacancy("V3", "03-03", "03-17", "04-14"),
    vacancy("V4", "04-01", "05-06", "06-10"),
    vacancy("V5", "05-12", "06-02", "06-30"),
    vacancy("V6", "09-01", None, None),
)
CHANNELS = tuple(
    Channel(label, D(spend), "21" if label != "Aanbreng" else None, D(many), D(48), responses, suitable, hired)
    for label, spend, many, responses, suitable, hired in (
        ("Eigen pagina", 0, 60, 120, 30, 4),
        ("Jobboards", 18000, 80, 210, 35, 4),
        ("LinkedIn", 9600, 300, 60, 25, 3),
        ("Aanbreng", 3000, 20, 10, 8, 3),
        ("Bureau", 135000, 120, 40, 30, 10),
    )
)
FIGURES = Figures(
    period=Period(date(2025, 1, 1), date(2025, 12, 31)),
    hires=24,
    vat_deductible=D(1),
    first_year_pay=D(24 * 54000),
    costs=COSTS,
    vacancies=VACANCIES,
    channels=CHANNELS,
    kpis={
        "AANB": {"accepted": D(24), "offered": D(30)},
        "cNPS": {"promoters": D(14), "detractors": D(12), "n": D(40)},
        "VJ1": {"left": D(5), "cohort": D(22)},
        "QOH": {"performance": D(72), "satisfaction": D(78), "retention": D(90)},
    },
)


def euro(label: str, many: str | int, **more: Any) -> Line:
    """Return a scenario line of so many euro."""
    return Line(label, amount=D(many), **more)


def work(label: str, many: str | int, rate: str | int) -> Line:
    """Return a scenario line of hours."""
    return Line(label, hours=D(many), rate=D(rate))


FEE = Line("Bureaufee", share=D("0.25"), base=D(54000), vat="21")
_EACH = (work("Andere gespreksvoerders", 6, 50), euro("Assessment", 250, vat="21"))
_OWN = (euro("Media", 900, vat="21"), work("HM-uren", 14, 65), *_EACH, euro("Aanbreng", 125))
AGENCY = Scenario(variable=(FEE, work("HR-uren", 12, 48), work("HM-uren", 18, 65), *_EACH))
IN_HOUSE = Scenario(
    fixed=(
        euro("Loonkosten", 72900),
        euro("Werkplek", 4100),
        euro("Techniek", 15600, vat="21"),
        euro("Opleiding", 2400, vat="21"),
        work("Marketinguren", 200, 52),
        euro("Evenementen", 4400, vat="21"),
    ),
    variable=(*_OWN, work("HR-uren", 4, 48), replace(FEE, label="Bureaufee (restdeel)", times=D("0.1"))),
    fte=D(1),
)
RPO = Scenario(
    setup=(euro("Opstart", 6000, vat="21"),),
    fixed=(
        euro("Maandfee", 4500, times=D(12), vat="21"),
        work("Marketinguren", 120, 52),
        euro("Evenementen", 4400, vat="21"),
    ),
    variable=(euro("Fee per aanname", 2750, vat="21"), *_OWN, work("HR-uren", 2, 48)),
)
ROI = ReturnInputs(
    chosen="in_house",
    one_off=(work("Invoering", 320, 50), euro("Pagina", 12000), euro("ATS", 4000), euro("Training", 3000)),
    days_faster=D(15),
    vacancies={"needed": 12, "important": 8, "key": 4},
    annual_pay_cost=D(67500),
)
SCENARIOS = Scenarios(hires_per_year=24, agency=AGENCY, in_house=IN_HOUSE, rpo=RPO, roi=ROI)


def nulmeting(figures: Figures = FIGURES, scenarios: Scenarios = SCENARIOS, **more: Any) -> Measurement:
    """Return a first measurement with these figures."""
    return Measurement(
        MeasurementId("nul"),
        MeasurementKind.NULMETING,
        **{"date": MONDAY, "figures": figures, "scenarios": scenarios, **more},
    )


def dossier(*measurements: Measurement, profile: Mapping[str, Value] | None = None) -> Dossier:
    """Return a dossier with these measurements, or with Voorbeeld BV's nulmeting."""
    return Dossier(
        DossierId("d"),
        "Voorbeeld BV",
        NOW,
        NOW,
        profile={QuestionId(code): value for code, value in (profile or {}).items()},
        measurements=measurements or (nulmeting(),),
    )


def answers(**levels: Value) -> dict[QuestionId, Answer]:
    """Return answers by code, written with an underscore: INT_07=1."""
    return {QuestionId(code.replace("_", "-")): Answer(value=value) for code, value in levels.items()}


def sheet(
    figures: Figures = FIGURES,
    scenarios: Scenarios = SCENARIOS,
    *,
    profile: Mapping[str, Value] | None = None,
    **more: Any,
) -> AnswerSheet:
    """Return a measurement with these figures as the sums see it."""
    one = nulmeting(figures, scenarios, **more)
    return AnswerSheet(CATALOGUE, dossier(one, profile=profile), one)


def outcomes(figures: Figures = FIGURES, scenarios: Scenarios = SCENARIOS, **more: Any) -> Outcomes:
    """Work out everything of such a measurement."""
    one = sheet(figures, scenarios, **more)
    return work_out(one, score(one))
