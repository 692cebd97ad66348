"""Lines of money: the cost tree of a measurement, and the lines of the ways of recruiting, as they were typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from assessments.business_case.scenarios import line_cost
from assessments.figures import Line
from assessments.metrics.costs import add_up, is_comparable
from assessments.metrics.money import external_cost, vat_deductible
from wizard.documents.xlsx.rounds import Round, heads, names
from wizard.documents.xlsx.sheet import Column, Kind, Row, Sheet, sheet, yes
from wizard.explanations import SCENARIO_NAMES

_PARTS = {"setup": "opstart", "fixed": "vast per jaar", "variable": "per aanname"}
_COUNTS = "Wat de regel meetelt, met de btw die jullie niet terugkrijgen."
_COLUMNS = (
    Column("Regel", Kind.TEXT, 26),
    Column("Telt voor", Kind.MONEY, 14, total=True, meaning=_COUNTS),
    Column("Bedrag", Kind.MONEY, 13),
    Column("Uren", Kind.HOURS, 8),
    Column("Tarief", Kind.MONEY, 11),
    Column("Deel", Kind.SHARE, 8, meaning="Het deel van de grondslag dat de regel kost."),
    Column("Grondslag", Kind.MONEY, 13, meaning="Het bedrag waar het deel van wordt genomen."),
    Column("Keer", Kind.NUMBER, 7, meaning="Hoe vaak het bedrag voorkomt."),
    Column("Btw", Kind.SHARE, 7),
    Column("Ingevuld incl. btw", Kind.CODE, 9),
    Column("Contract, maanden", Kind.WHOLE, 9),
    Column("Schatting", Kind.CODE, 11),
    Column("Laag", Kind.MONEY, 12, meaning="De ondergrens van een schatting."),
    Column("Hoog", Kind.MONEY, 12, meaning="De bovengrens van een schatting."),
    Column("Kanaal", Kind.TEXT, 16),
    Column("Bron", Kind.TEXT, 22),
)


def costs(found: tuple[Round, ...]) -> Sheet | None:
    """Return every cost line with what it counts for."""
    columns = (
        *heads(found),
        Column("Post", Kind.CODE, 7),
        Column("Soort", Kind.TEXT, 22),
        *_COLUMNS,
        Column("Vergelijkbaar", Kind.CODE, 14, meaning="De regel telt mee in de vergelijkbare cost-per-hire."),
    )
    rows = [row for each in found for row in _costs(found, each)]
    return sheet("Kosten", "Elke kostenregel van de meting, zoals ingevuld, met wat hij meetelt.", columns, rows,
                 len(heads(found)) + 1)  # fmt: skip


def _costs(found: tuple[Round, ...], each: Round) -> Iterator[Row]:
    figures, kinds = each.measurement.figures, each.sheet.catalogue.cost_kinds
    deductible = vat_deductible(each.sheet)
    for cost in figures.costs:
        counted = add_up(replace(figures, costs=(cost,), vacancies=()), None, deductible).total
        kind = kinds[cost.code].name if cost.code in kinds else None
        yield (*names(found, each), cost.code, kind, *_cells(cost.line, counted), yes(is_comparable(cost)))


def forms(found: tuple[Round, ...]) -> Sheet | None:
    """Return every line of the ways of recruiting, and of what introducing the chosen one costs."""
    columns = (*heads(found), Column("Vorm", Kind.CODE, 15), Column("Onderdeel", Kind.CODE, 13),
               *(replace(one, total=False) for one in _COLUMNS))  # fmt: skip
    rows = [row for each in found for row in _forms(found, each)]
    return sheet("Businesscase", "De regels van bureau, eigen recruiter en RPO, en van de invoering.", columns, rows,
                 len(heads(found)) + 2)  # fmt: skip


def _forms(found: tuple[Round, ...], each: Round) -> Iterator[Row]:
    scenarios, deductible = each.measurement.scenarios, vat_deductible(each.sheet)
    for name, words in SCENARIO_NAMES.items():
        scenario = getattr(scenarios, name)
        for part, kind in _PARTS.items() if scenario is not None else ():
            for line in getattr(scenario, part):
                yield (*names(found, each), words, kind, *_cells(line, line_cost(line, deductible)))
    for line in scenarios.roi.one_off if scenarios.roi else ():
        yield (*names(found, each), "Invoering", "eenmalig", *_cells(line, external_cost(line, deductible)))


def _cells(line: Line, counted: Decimal | None) -> Row:
    """Return a line as it was typed, behind what it counts for."""
    return (
        line.label,
        counted,
        line.amount,
        line.hours,
        line.rate,
        line.share,
        line.base,
        None if line.times == 1 else line.times,
        None if line.vat is None else Decimal(line.vat) / 100,
        yes(line.including_vat) if line.including_vat else None,
        line.contract_months,
        yes(line.estimate) if line.estimate else None,
        line.low,
        line.high,
        line.channel,
        line.source,
    )
