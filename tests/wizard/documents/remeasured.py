"""The example organisation a year on: most of the plan carried out, and measured again on 5 January 2027."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType

from assessments.figures import Channel, CostLine, Figures, Line, Period, Vacancy
from assessments.plan import Plan, TaskEdit, TaskStatus
from assessments.types import Answer, Dossier, Measurement, MeasurementId, MeasurementKind, QuestionId, TaskCode
from tests.dossiers import CATALOGUE, example
from wizard.assessment import assess

AGAIN = date(2027, 1, 5)
NOTES: Mapping[str, tuple[int, str]] = MappingProxyType({
    "DRA-01": (4, "Paul tekende de opdracht op 19 januari en vraagt elk kwartaal naar de cijfers."),
    "DRA-02": (3, "Het doel staat op één vel: van tien aannames via een bureau naar hooguit vier."),
    "DRA-03": (3, "Joost heeft twintig uur per week voor werving. Het verzuim ligt nu bij een collega."),
    "DRA-04": (3, "De kosten per aanname komen elk kwartaal uit het grootboek en de urenlijst."),
    "DRA-05": (3, "Van 24 van de 26 aannames kennen we alle datums."),
    "DRA-06": (2, "Er is een budget voor 2026 en 2027. Schuiven tussen posten gaat nog langs Paul."),
    "DRA-08": (3, "Alle vijf de teamleiders hebben vaste uren voor gesprekken in hun agenda."),
    "DRA-09": (2, "De OR las mee met het nieuwe formulier en met de bewaartermijnen."),
    "IDE-01": (3, "In april spraken we veertien collega’s en vijf mensen die vertrokken."),
    "IDE-03": (3, "Monteurs noemen vaste klanten en rust in de planning vaker dan loon."),
    "IDE-04": (3, "In onze teksten staan nu drie beloften met een voorbeeld erbij."),
    "IDE-09": (2, "In september vroegen we twintig collega’s of de belofte klopt. De storingsdienst valt tegen."),
    "INT-02": (3, "Alle teamleiders werken met dezelfde acht vragen en geven een score."),
    "INT-03": (3, "Vier van de vijf teamleiders volgden de training in maart."),
    "INT-04": (4, "Iedereen krijgt binnen drie werkdagen een echt antwoord; in december was dat 96%."),
    "INT-05": (3, "Wie afvalt, krijgt een reden. Na een gesprek bellen we."),
    "INT-10": (1, "Drie van de zes nieuwe monteurs kregen hun bus pas in week drie."),
    "INT-11": (3, "Elke kandidaat krijgt na afloop drie vragen; 50 mensen antwoordden."),
    "EXT-01": (2, "Er is een jaarplan. In het najaar zijn vier van de tien acties vervallen."),
    "EXT-03": (1, "Het kaartje met tien woorden is weg sinds de nieuwe site. Niemand miste het."),
    "EXT-05": (3, "Solliciteren kan met een telefoonnummer en drie vragen."),
    "EXT-08": (2, "Alle 22 mensen van de beurs zijn binnen een week gebeld."),
    "TAL-01": (3, "Alles staat in één systeem, ook de cv’s van bureaus."),
    "TAL-03": (2, "Van 31 mensen die tweede werden, weten we of ze later willen horen van een functie."),
    "TAL-04": (2, "Joost zoekt elke woensdag twee uur zelf."),
    "TAL-08": (3, "Het systeem meldt elke maand wie weg moet of toestemming moet geven."),
    "TAL-10": (3, "Van 458 van de 470 reacties kennen we bron en afloop."),
    "SYN-01": (3, "Elke dinsdag een half uur, met alle teamleiders."),
    "SYN-02": (3, "Op één vel staat wie wat doet, ook bij vakantie."),
    "SYN-06": (2, "Na een maand vragen we nieuwe collega’s wat anders was dan verteld."),
    "SYN-07": (3, "Zes cijfers, elk kwartaal, op één blad."),
})  # fmt: skip
"""Level and note of the answers that changed."""
REMARKS: Mapping[str, tuple[str, str]] = MappingProxyType({
    "T-DRA-01": ("Paul wilde eerst de kosten zien; daarna ging het snel.", "Opdracht van één pagina, 19 januari 2026"),
    "T-INT-06": ("", "Formulier op de gedeelde schijf"),
    "T-SYN-02": ("Ook voor de vakantieweken ingevuld.", "RACI-vel, versie 2"),
})  # fmt: skip


def remeasurement() -> Measurement:
    """Return the hermeting: 26 hires for 182,000 euro, three of them through an agency."""
    first = example().newest()
    answers = dict(first.answers)
    for code, (level, note) in NOTES.items():
        answers[QuestionId(code)] = Answer(value=level, note=note, evidence="Gezien bij de hermeting")
    return Measurement(
        MeasurementId("hermeting"),
        MeasurementKind.HERMETING,
        AGAIN,
        first.content_version,
        answers=answers,
        figures=_figures(first.figures),
        scenarios=first.scenarios,
    )


def _figures(first: Figures) -> Figures:
    costs = (
        CostLine("E01", Line("Jobboards en LinkedIn", amount=Decimal(31000), vat="21")),
        CostLine("E02", Line("Drie plaatsingen", amount=Decimal(40500), vat="21")),
        CostLine("E04", Line("Nieuwe vacaturepagina", amount=Decimal(18500), vat="21")),
        CostLine("I02", Line("Joost, 20 uur per week", hours=Decimal(920), rate=Decimal(48))),
        CostLine("I03", Line("Teamleiders", hours=Decimal(860), rate=Decimal(56))),
    )
    missing = Decimal(182000) - Decimal(90000) - Decimal(920 * 48) - Decimal(860 * 56)
    hires = {"Bureau": 3}
    channels = tuple(
        Channel(one.label, one.spend, one.vat, one.hours, one.rate, one.responses, one.suitable,
                hires.get(one.label, one.hires))
        for one in first.channels
    )  # fmt: skip
    opened = date(2026, 2, 2)
    vacancies = tuple(
        Vacancy(f"H{number}", opened + timedelta(days=20 * number), None, opened + timedelta(days=20 * number + 16),
                opened + timedelta(days=20 * number + days))
        for number, days in enumerate((48, 41, 55, 44, 52, 48), 1)
    )  # fmt: skip
    kpis = {
        "AANB": {"accepted": Decimal(26), "offered": Decimal(29)},
        "cNPS": {"promoters": Decimal(25), "detractors": Decimal(8), "n": Decimal(50)},
        "HMT": {"mean": Decimal("7.4"), "n": Decimal(5)},
        "REAC": {"median_days": Decimal(3)},
        "VJ1": {"cohort": Decimal(24), "left": Decimal(7)},
    }
    return Figures(
        period=Period(date(2026, 1, 1), date(2026, 12, 31)),
        hires=26,
        vat_deductible=first.vat_deductible,
        rates=first.rates,
        costs=(*costs, CostLine("I07", Line("Inwerken", amount=missing))),
        vacancies=vacancies,
        channels=channels,
        kpis=kpis,
    )


def a_year_later() -> Dossier:
    """Return the example with both measurements; what was planned until October 2026 is done, two tasks are under way."""
    before = assess(CATALOGUE, example())
    edits: dict[TaskCode, TaskEdit] = {}
    for planned in before.tasks:
        end = planned.shown_end
        if end is None or end > date(2026, 10, 1) or planned.code in {"T-IDE-08", "T-EXT-03"}:
            continue
        remark, evidence = REMARKS.get(planned.code, ("", ""))
        edits[planned.code] = TaskEdit(
            status=TaskStatus.DONE, done_on=end + timedelta(days=3), remark=remark, evidence=evidence
        )
    for planned in before.tasks[-4:-2]:
        edits[planned.code] = TaskEdit(status=TaskStatus.BUSY, busy_since=date(2026, 11, 9))
    known = tuple(planned.code for planned in before.tasks)
    one = example()
    return replace(one, measurements=(one.newest(), remeasurement()), plan=Plan(edits=edits, known=known))
