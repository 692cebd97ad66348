"""Bijlage Cijfers en formules: every line that was filled in, and every formula with its numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assessments.figures import Figures, Line, Scenarios
from assessments.metrics.money import hourly_rate, line_amount
from assessments.metrics.vacancies import days_to_fill, days_to_hire
from wizard import formats
from wizard.documents import blocks as b
from wizard.documents.context import Context, Place
from wizard.documents.report import Chapter
from wizard.entry import calculation
from wizard.entry.notation import write_date, write_decimal
from wizard.explanations import CODES, SCENARIO_NAMES, explain
from wizard.kpi_words import INPUTS

_IMPORTANCE = {"needed": "nodig", "important": "belangrijk", "key": "sleutelfunctie"}
_PARTS = {"setup": "opstart", "fixed": "vast", "variable": "per aanname"}


def chapter(context: Context) -> Chapter | None:
    """Write the appendix; absent while nothing is filled in."""
    figures, scenarios = context.assessment.measurement.figures, context.assessment.measurement.scenarios
    if figures == Figures() and scenarios == Scenarios():
        return None
    blocks: list[b.Block] = [
        *_formulas(context),
        *_costs(context, figures),
        *_rates(context, figures),
        *_vacancies(figures),
        *_channels(figures),
        *_scenarios(scenarios),
        *_kpis(figures),
    ]
    lead = "Zo is elk cijfer tot stand gekomen. Bedragen zijn exclusief btw, tenzij er iets anders staat."
    return Chapter(context.number(Place.FIGURES_LIST), "Cijfers en formules", "", lead, tuple(blocks), is_appendix=True)


def _formulas(context: Context) -> list[b.Block]:
    blocks: list[b.Block] = [b.Heading("Formules, ingevuld")]
    for code in CODES:
        one = explain(code, context.outcomes)
        blocks.append(b.Paragraph((b.strong(f"{one.title}: "), b.Run(one.formula))))
        blocks.append(b.Bullets(one.filled))
    return blocks


def _costs(context: Context, figures: Figures) -> list[b.Block]:
    rows = [
        (
            cost.code,
            cost.line.label or context.catalogue.cost_kinds[cost.code].name,
            *_money(cost.line),
            _remarks(cost.line),
        )
        for cost in figures.costs
    ]
    heads = ("Code", "Post", "Berekening", "Btw", "Bedrag", "Verder")
    return _table("Kosten", heads, rows, (0.7, 3, 2.4, 0.8, 1.5, 2.2), right=(4,))


def _money(line: Line) -> tuple[str, str, str]:
    amount = line_amount(line)
    vat = "geen" if line.vat is None else f"{line.vat}%"
    return calculation.write(line) or "–", vat, "–" if amount is None else formats.number(amount, 2)


def _remarks(line: Line) -> str:
    found = (
        "schatting" if line.estimate else "",
        "incl. btw" if line.including_vat else "",
        f"contract {line.contract_months} maanden" if line.contract_months else "",
        "niet vergelijkbaar" if line.comparable is False else "",
        line.channel or "",
        line.source or "",
    )
    return ", ".join(filter(None, found)) or "–"


def _rates(context: Context, figures: Figures) -> list[b.Block]:
    rows = []
    names = {str(role): name for role, name in context.catalogue.roles.items()}
    for code, rate in figures.rates.items():
        worth = hourly_rate(rate)
        pay = "–" if rate.monthly_pay is None else write_decimal(rate.monthly_pay)
        hours = "–" if rate.productive_hours is None else write_decimal(rate.productive_hours)
        rows.append((names.get(code, code), pay, hours, "–" if worth is None else formats.number(worth, 2)))
    heads = ("Rol", "Maandsalaris", "Productieve uren", "Per uur")
    return _table("Uurtarieven", heads, rows, (3, 2, 2, 2), right=(1, 2, 3))


def _vacancies(figures: Figures) -> list[b.Block]:
    rows = [
        (
            one.code or "–",
            *(
                write_date(day) or "–"
                for day in (one.opened or one.published, one.first_contact, one.accepted, one.started)
            ),
            *("–" if days is None else str(days) for days in (days_to_fill(one), days_to_hire(one))),
            ", ".join(
                filter(
                    None,
                    (
                        _IMPORTANCE.get(one.importance or "", ""),
                        one.channel,
                        one.group,
                        "uit de pool" if one.pool else "",
                        "ingetrokken" if one.withdrawn else "",
                    ),
                )
            )
            or "–",
        )
        for one in figures.vacancies
    ]
    heads = ("Vacature", "Opening", "Contact", "Acceptatie", "Start", "Fill", "Hire", "Verder")
    return _table("Vacatures", heads, rows, (1.6, 1.4, 1.4, 1.4, 1.4, 0.6, 0.6, 2.4), right=(5, 6))


def _channels(figures: Figures) -> list[b.Block]:
    rows = [
        (
            one.label,
            *(write_decimal(value) or "–" for value in (one.spend, one.hours, one.rate)),
            *("–" if value is None else str(value) for value in (one.responses, one.suitable, one.hires)),
        )
        for one in figures.channels
    ]
    heads = ("Kanaal", "Uitgaven", "Uren", "Tarief", "Reacties", "Geschikt", "Aannames")
    return _table("Kanalen", heads, rows, (3, 1.4, 1, 1, 1.1, 1.1, 1.1), right=range(1, 7))


def _scenarios(scenarios: Scenarios) -> list[b.Block]:
    rows = []
    for name, words in SCENARIO_NAMES.items():
        scenario = getattr(scenarios, name)
        for part, kind in _PARTS.items() if scenario is not None else ():
            rows += [(words, kind, line.label or "–", *_money(line)) for line in getattr(scenario, part)]
    roi = scenarios.roi
    rows += [("Invoering", "eenmalig", line.label or "–", *_money(line)) for line in (roi.one_off if roi else ())]
    heads = ("Vorm", "Deel", "Regel", "Berekening", "Btw", "Bedrag")
    blocks = _table("Businesscase", heads, rows, (1.6, 1.3, 2.8, 2.3, 0.8, 1.5), right=(5,))
    if roi is not None:
        parts = [f"{_IMPORTANCE.get(code, code)} {count}" for code, count in roi.vacancies.items()]
        days = "–" if roi.days_faster is None else write_decimal(roi.days_faster)
        pay = "–" if roi.annual_pay_cost is None else formats.euro(roi.annual_pay_cost, 0)
        words = f"Dagen sneller: {days}. Loonkosten per functie: {pay}. Vacatures: {', '.join(parts) or '–'}."
        blocks.append(b.Paragraph(words))
    return blocks


def _kpis(figures: Figures) -> list[b.Block]:
    rows = [
        (one.kpi, one.label, write_decimal(value), one.unit)
        for one in INPUTS
        if (value := figures.kpis.get(one.kpi, {}).get(one.name)) is not None
    ]
    return _table("Geteld voor de KPI’s", ("KPI", "Wat", "Waarde", ""), rows, (1, 4, 1.4, 1.6), right=(2,))


def _table(
    title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float], *, right: Iterable[int]
) -> list[b.Block]:
    if not rows:
        return []
    sides = set(right)
    columns = tuple(
        b.Column(head, share, "right" if place in sides else "left")
        for place, (head, share) in enumerate(zip(heads, shares, strict=True))
    )
    return [b.Heading(title), b.Table(columns, tuple(b.Row(tuple(row)) for row in rows), dense=True, long_text=True)]
