"""What was measured and counted: what it rests on, hourly rates, vacancies, channels and what KPI's need."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from assessments.figures import HourlyRate, ReturnInputs, Vacancy
from assessments.metrics.money import CHARGES, HOLIDAY_PAY, PRODUCTIVE_HOURS, hourly_rate, vat_deductible
from assessments.metrics.vacancies import days_to_fill, days_to_hire, is_faulty, opening
from wizard import formats
from wizard.documents.chapter_figures import lock_words
from wizard.documents.xlsx.rounds import Round, heads, names
from wizard.documents.xlsx.sheet import Cell, Column, Kind, Row, Sheet, sheet, yes
from wizard.explanations import SCENARIO_NAMES
from wizard.kpi_words import INPUTS

IMPORTANCE = {"needed": "nodig", "important": "belangrijk", "key": "sleutelfunctie"}
_Fact = tuple[str, Cell]


def basis(found: tuple[Round, ...]) -> Sheet | None:
    """Return what costs and business case rest on, beside their lines."""
    columns = (*heads(found), Column("Waarvoor", Kind.CODE, 20), Column("Wat", Kind.TEXT, 54),
               Column("Waarde", Kind.TEXT, 30, side=Kind.TEXT))  # fmt: skip
    rows = [
        (*names(found, each), topic, name, cell)
        for each in found
        for topic, facts in (("Meting", _measured(each)), ("Businesscase", _case(each)))
        for name, cell in facts
        if cell.value is not None and cell.value != ""
    ]
    return sheet("Uitgangspunten", "Waar de cijfers op rusten: periode, aannames, btw en beloning.", columns, rows,
                 len(heads(found)))  # fmt: skip


def _measured(each: Round) -> Iterator[_Fact]:
    one, figures = each.measurement, each.measurement.figures
    yield "Datum van de meting", Cell(one.date, Kind.DAY)
    yield "Vragenlijst, versie", Cell(one.content_version, Kind.TEXT)
    yield "Eerste dag van de gemeten periode", Cell(figures.period.start if figures.period else None, Kind.DAY)
    yield "Laatste dag van de gemeten periode", Cell(figures.period.end if figures.period else None, Kind.DAY)
    yield "Aannames in de periode, zelf ingevuld", Cell(figures.hires, Kind.WHOLE)
    yield "Aannames in de periode, waarmee is gerekend", Cell(each.outcomes.metrics.hires, Kind.WHOLE)
    yield "Deel van de btw dat jullie terugkrijgen", Cell(vat_deductible(each.sheet), Kind.SHARE)
    yield "Eerste jaarbeloning van de nieuwe collega’s, samen", Cell(figures.first_year_pay, Kind.MONEY)
    yield "Definities gewijzigd sinds de vorige meting", Cell(yes(figures.definitions_changed), Kind.TEXT)
    yield "Stand van de cijfers", Cell(lock_words(one).replace(formats.NBSP, " "), Kind.TEXT)
    yield "Vergrendeld op", Cell(one.locked_at, Kind.MOMENT)


def _case(each: Round) -> Iterator[_Fact]:
    scenarios = each.measurement.scenarios
    yield "Aannames per jaar, waarmee de vormen zijn vergeleken", Cell(each.outcomes.case.hires, Kind.WHOLE)
    yield "Aannames per jaar, zelf ingevuld bij de vormen", Cell(scenarios.hires_per_year, Kind.WHOLE)
    for name, words in SCENARIO_NAMES.items():
        scenario = getattr(scenarios, name)
        yield f"{words}, fte", Cell(scenario.fte if scenario else None, Kind.NUMBER)
    if scenarios.roi is not None:
        yield from _returns(scenarios.roi)


def _returns(roi: ReturnInputs) -> Iterator[_Fact]:
    yield "Gekozen vorm", Cell(SCENARIO_NAMES.get(roi.chosen, roi.chosen), Kind.TEXT)
    yield "Dagen waarmee vacatures sneller worden vervuld", Cell(roi.days_faster, Kind.NUMBER)
    for code, count in roi.vacancies.items():
        yield f"Vacatures per jaar, {IMPORTANCE.get(code, code)}", Cell(count, Kind.WHOLE)
    yield "Loonkosten van een functie per jaar", Cell(roi.annual_pay_cost, Kind.MONEY)
    if roi.turnover is not None:
        yield "Verloop binnen een jaar, nu", Cell(roi.turnover.now, Kind.SHARE)
        yield "Verloop binnen een jaar, doel", Cell(roi.turnover.goal, Kind.SHARE)
        yield "Kosten van een vertrek binnen een jaar", Cell(roi.turnover.cost, Kind.MONEY)


def rates(found: tuple[Round, ...]) -> Sheet | None:
    """Return what an hour of each role costs."""
    columns = (
        *heads(found),
        Column("Rol", Kind.CODE, 26),
        Column("Per uur", Kind.MONEY, 12, meaning="Waarmee is gerekend: zelf ingevuld, of uit het maandsalaris."),
        Column("Zelf ingevuld", Kind.MONEY, 13),
        Column("Maandsalaris", Kind.MONEY, 14),
        Column("Vakantiegeld", Kind.SHARE, 12),
        Column("Werkgeverslasten", Kind.SHARE, 14),
        Column("Productieve uren per jaar", Kind.WHOLE, 14),
    )
    rows = [
        (*names(found, each), _role(each, code), *_rate(one))
        for each in found
        for code, one in each.measurement.figures.rates.items()
    ]
    return sheet("Uurtarieven", "Wat een uur van elke rol kost.", columns, rows, len(heads(found)) + 1)


def _role(each: Round, code: str) -> str:
    found = {str(role): name for role, name in each.sheet.catalogue.roles.items()}
    return formats.capitalized(found.get(code, code))


def _rate(one: HourlyRate) -> Row:
    """Return a rate as it was typed; what was left to the method is filled in when the month's pay is."""
    worked = one.rate is None and one.monthly_pay is not None
    return (
        hourly_rate(one),
        one.rate,
        one.monthly_pay,
        HOLIDAY_PAY if worked and one.holiday is None else one.holiday,
        CHARGES if worked and one.charges is None else one.charges,
        PRODUCTIVE_HOURS if worked and one.productive_hours is None else one.productive_hours,
    )


def vacancies(found: tuple[Round, ...]) -> Sheet | None:
    """Return every vacancy with its two clocks."""
    columns = (
        *heads(found),
        Column("Vacature", Kind.CODE, 18),
        Column("Goedgekeurd", Kind.DAY, 13),
        Column("Gepubliceerd", Kind.DAY, 13),
        Column("Eerste contact", Kind.DAY, 12),
        Column("Akkoord", Kind.DAY, 12),
        Column("Eerste werkdag", Kind.DAY, 12),
        Column("Dagen open", Kind.WHOLE, 8, meaning="Time-to-fill: van goedkeuring tot akkoord, in kalenderdagen."),
        Column("Dagen onderweg", Kind.WHOLE, 10, meaning="Time-to-hire: van eerste contact tot akkoord, in kalenderdagen."),
        Column("Belang", Kind.CODE, 14),
        Column("Kanaal", Kind.TEXT, 18),
        Column("Doelgroep", Kind.TEXT, 18),
        Column("Uit de pool", Kind.CODE, 9),
        Column("Ingetrokken", Kind.CODE, 12),
        Column("Let op", Kind.TEXT, 24),
    )  # fmt: skip
    rows = [(*names(found, each), *_vacancy(one)) for each in found for one in each.measurement.figures.vacancies]
    return sheet("Vacatures", "Elke vacature met haar datums; de dagen tellen kalenderdagen.", columns, rows,
                 len(heads(found)) + 1)  # fmt: skip


def _vacancy(one: Vacancy) -> Row:
    faulty = is_faulty(one)
    return (
        one.code,
        one.opened,
        one.published,
        one.first_contact,
        one.accepted,
        one.started,
        None if faulty else days_to_fill(one),
        None if faulty else days_to_hire(one),
        IMPORTANCE.get(one.importance or "", one.importance),
        one.channel,
        one.group,
        yes(one.pool) if one.pool else None,
        yes(one.withdrawn) if one.withdrawn else None,
        _doubt(one),
    )


def _doubt(one: Vacancy) -> str | None:
    if is_faulty(one):
        return "De datums kloppen niet, dus deze vacature telt niet mee."
    return None if opening(one) or one.accepted is None else "Geen datum van opening."


def channels(found: tuple[Round, ...]) -> Sheet | None:
    """Return the channel table with what each channel costs and brings."""
    columns = (
        *heads(found),
        Column("Kanaal", Kind.CODE, 24),
        Column("Uitgaven", Kind.MONEY, 13),
        Column("Btw", Kind.SHARE, 7),
        Column("Uren", Kind.HOURS, 8),
        Column("Tarief", Kind.MONEY, 10),
        Column("Reacties", Kind.WHOLE, 9),
        Column("Geschikt", Kind.WHOLE, 9),
        Column("Aannames", Kind.WHOLE, 10),
        Column("Kosten samen", Kind.MONEY, 13, meaning="Uitgaven met de btw die jullie niet terugkrijgen, plus uren keer tarief."),
        Column("Per reactie", Kind.MONEY, 11),
        Column("Per geschikte reactie", Kind.MONEY, 12),
        Column("Per aanname", Kind.MONEY, 13),
        Column("Deel geschikt", Kind.SHARE, 9),
        Column("Deel van de aannames", Kind.SHARE, 11),
        Column("Dagen open", Kind.TENTH, 11, meaning="Gemiddeld van goedkeuring tot akkoord, over de vacatures van dit kanaal."),
    )  # fmt: skip
    rows = [row for each in found for row in _channels(found, each)]
    return sheet("Kanalen", "Wat elk kanaal kost en oplevert, over de gemeten periode.", columns, rows,
                 len(heads(found)) + 1)  # fmt: skip


def _channels(found: tuple[Round, ...], each: Round) -> Iterator[Row]:
    for row in each.outcomes.metrics.channels:
        one = row.channel
        yield (
            *names(found, each), one.label, one.spend, None if one.vat is None else _share(one.vat), one.hours, one.rate,
            one.responses, one.suitable, one.hires, row.total, row.per_response, row.per_suitable, row.per_hire,
            row.suitable_share, row.hire_share, row.time_to_fill.mean,
        )  # fmt: skip


def counted(found: tuple[Round, ...]) -> Sheet | None:
    """Return what somebody counted for the KPI's."""
    columns = (
        *heads(found),
        Column("KPI", Kind.CODE, 10),
        Column("Wat er geteld is", Kind.TEXT, 44),
        Column("Waarde", Kind.NUMBER, 12),
        Column("Eenheid", Kind.CODE, 14),
    )
    rows = [row for each in found for row in _counted(found, each)]
    return sheet("KPI-tellingen", "Wat jullie zelf telden voor de KPI’s.", columns, rows, len(heads(found)) + 1)


def _counted(found: tuple[Round, ...], each: Round) -> Iterator[Row]:
    known = {(one.kpi, one.name): one for one in INPUTS}
    for code, typed in each.measurement.figures.kpis.items():
        for name, value in typed.items():
            one = known.get((code, name))
            if value is not None:
                yield (*names(found, each), code, one.label if one else name, value, one.unit if one else None)


def _share(vat: str) -> Decimal:
    return Decimal(vat) / 100
