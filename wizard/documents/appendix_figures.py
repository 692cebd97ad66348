"""Bijlage Cijfers en formules: every line that was filled in, and every formula with its numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from assessments.business_case.scenarios import line_cost
from assessments.figures import Figures, HourlyRate, Line, Scenarios, TurnoverGoal, Vacancy
from assessments.metrics.costs import add_up, is_comparable
from assessments.metrics.money import (
    CHARGES,
    HOLIDAY_PAY,
    PRODUCTIVE_HOURS,
    external_cost,
    hourly_rate,
    vat_deductible,
)
from assessments.metrics.vacancies import days_to_fill, days_to_hire, is_faulty
from assessments.types import Measurement
from wizard import formats
from wizard.assessment import assess
from wizard.documents import blocks as b
from wizard.documents.chapter_figures import lock_words
from wizard.documents.context import Context, Place
from wizard.documents.earlier_answers import measurement_name, others
from wizard.documents.report import Chapter
from wizard.entry import calculation
from wizard.entry.notation import write_date, write_decimal
from wizard.explanations import CODES, SCENARIO_NAMES, explain
from wizard.kpi_words import INPUTS, value_words

_IMPORTANCE = {"needed": "nodig", "important": "belangrijk", "key": "sleutelfunctie"}
_PARTS = {"setup": "opstart", "fixed": "vast", "variable": "per aanname"}


def chapter(context: Context) -> Chapter | None:
    """Write the appendix; absent while nothing is filled in."""
    figures, scenarios = context.assessment.measurement.figures, context.assessment.measurement.scenarios
    if figures == Figures() and scenarios == Scenarios():
        return None
    blocks: list[b.Block] = [*_basis(context, figures, scenarios), *_formulas(context)]
    blocks += _typed(context, figures, scenarios)
    for one in others(context):
        blocks += _earlier(context, one)
    lead = (
        "Zo is elk cijfer tot stand gekomen. Bedragen zijn exclusief btw, tenzij er iets anders staat. "
        "Telt voor: wat meerekent, met de btw die jullie niet terugkrijgen."
    )
    return Chapter(context.number(Place.FIGURES_LIST), "Cijfers en formules", "", lead, tuple(blocks), is_appendix=True)


def _typed(context: Context, figures: Figures, scenarios: Scenarios) -> list[b.Block]:
    """Return every line that was filled in."""
    return [
        *_costs(context, figures),
        *_rates(context, figures),
        *_vacancies(figures),
        *_channels(figures),
        *_scenarios(scenarios, vat_deductible(context.sheet)),
        *_kpis(context, figures),
    ]


def _earlier(context: Context, one: Measurement) -> list[b.Block]:
    """Return the lines of another measurement under a heading that says which; nothing when it has no figures."""
    if one.figures == Figures() and one.scenarios == Scenarios():
        return []
    about = assess(context.catalogue, context.assessment.dossier, one)
    then = Context(about, context.printed_on, context.scope, context.numbers)
    name = measurement_name(context, one)
    blocks = [*_basis(then, one.figures, one.scenarios), *_typed(then, one.figures, one.scenarios)]
    return [replace(block, text=f"{name}: {formats.decapitalized(block.text)}") if isinstance(block, b.Heading) else block
            for block in blocks]  # fmt: skip


def _basis(context: Context, figures: Figures, scenarios: Scenarios) -> list[b.Block]:
    """Return what the whole measurement rests on."""
    period, metrics = figures.period, context.outcomes.metrics
    span = "–" if period is None else f"{formats.long_date(period.start)} tot en met {formats.long_date(period.end)}"
    hires = "–" if metrics.hires is None else str(metrics.hires)
    counted = "" if figures.hires is not None or metrics.hires is None else " (geteld uit de vacatures)"
    expected = context.outcomes.case.hires
    own = " (eigen invoer)" if scenarios.hires_per_year is not None else " (PRO-05)"
    facts = (
        ("Periode", span),
        ("Aannames in de periode", f"{hires}{counted}"),
        ("Aannames per jaar in de businesscase", "–" if expected is None else f"{expected}{own}"),
        ("Btw die jullie terugkrijgen", formats.percent(vat_deductible(context.sheet), 0)),
        ("Eerste jaarbeloning, samen", "–" if figures.first_year_pay is None else formats.euro(figures.first_year_pay)),
        ("Stand van de cijfers", lock_words(context.assessment.measurement)),
        ("Definities gewijzigd", "ja" if figures.definitions_changed else "nee"),
        ("Gekozen vorm", SCENARIO_NAMES.get(scenarios.roi.chosen, scenarios.roi.chosen) if scenarios.roi else "–"),
    )
    rows = tuple(b.Row((label, (b.strong(value),))) for label, value in facts)
    return [b.Heading("Basis"), b.Table((b.Column("", 4), b.Column("", 6)), rows, dense=True, long_text=True)]


def _formulas(context: Context) -> list[b.Block]:
    blocks: list[b.Block] = [b.Heading("Formules, ingevuld")]
    for code in CODES:
        one = explain(code, context.outcomes)
        blocks.append(b.Paragraph((b.strong(f"{one.title}: "), b.Run(one.formula))))
        blocks.append(b.Bullets(one.filled))
    return blocks


def _costs(context: Context, figures: Figures) -> list[b.Block]:
    """Return every cost line with what it counts for: VAT that is not reclaimed in it, a long contract in part."""
    kinds, deductible = context.catalogue.cost_kinds, vat_deductible(context.sheet)
    rows = []
    for cost in figures.costs:
        counted = add_up(replace(figures, costs=(cost,), vacancies=()), None, deductible).total
        calculation_words, vat, words = _money(cost.line, counted)
        label = cost.line.label or kinds[cost.code].name
        comparable = "ja" if is_comparable(cost) else "nee"
        rows.append((cost.code, label, calculation_words, vat, words, comparable, _remarks(cost.line)))
    heads = ("Post", "Regel", "Berekening", "Btw", "Telt voor", "Vergelijkbaar", "Verder")
    total = context.outcomes.metrics.costs.total
    last = None if total is None else ("", "Totaal", "", "", formats.number(total, 2), "", "")
    return _table("Kosten", heads, rows, (0.7, 2.3, 1.9, 0.8, 1.45, 1.5, 2.2), right=(4,), total=last)


def _money(line: Line, counted: Decimal | None) -> tuple[str, str, str]:
    """Return a line's sum, its VAT and what it counts for."""
    vat = "geen" if line.vat is None else f"{line.vat}%"
    words = calculation.write(line).replace("€ ", f"€{formats.NBSP}")
    return words or "–", vat, "–" if counted is None else formats.number(counted, 2)


def _remarks(line: Line) -> str:
    ends = ["–" if end is None else formats.number(end, 2) for end in (line.low, line.high)]
    found = (
        "schatting" if line.estimate else "",
        "" if line.low is None and line.high is None else f"van {ends[0]} tot {ends[1]}",
        f"incl.{formats.NBSP}btw" if line.including_vat else "",
        f"contract {line.contract_months} maanden" if line.contract_months else "",
        line.channel or "",
        line.source or "",
    )
    return ", ".join(filter(None, found)) or "–"


def _rates(context: Context, figures: Figures) -> list[b.Block]:
    """Return each rate with its formula filled in (method 3.1)."""
    names = {str(role): name for role, name in context.catalogue.roles.items()}
    rows = []
    for code, rate in figures.rates.items():
        worth = hourly_rate(rate)
        words = "–" if worth is None else formats.number(worth, 2)
        rows.append((formats.capitalized(names.get(code, code)), _rate_words(rate), words))
    return _table("Uurtarieven", ("Rol", "Berekening", "Per uur"), rows, (2.4, 6, 1.4), right=(2,))


def _rate_words(rate: HourlyRate) -> str:
    if rate.rate is not None:
        rest = _pay_words(rate)
        return f"zelf ingevuld; telt niet mee: {rest}" if rest else "zelf ingevuld"
    if rate.monthly_pay is None:
        return _pay_words(rate) or "–"
    holiday = HOLIDAY_PAY if rate.holiday is None else rate.holiday
    charges = CHARGES if rate.charges is None else rate.charges
    hours = PRODUCTIVE_HOURS if rate.productive_hours is None else rate.productive_hours
    parts = [formats.plain_number(one) for one in (rate.monthly_pay, 1 + holiday, 1 + charges, hours)]
    return f"maandsalaris {parts[0]} × 12 × {parts[1]} × {parts[2]} / {parts[3]} productieve uren"


def _pay_words(rate: HourlyRate) -> str:
    """Say from what a rate would be worked out, were there no other or were it complete."""
    shares = (("vakantiegeld", rate.holiday), ("werkgeverslasten", rate.charges))
    parts = [
        "" if rate.monthly_pay is None else f"maandsalaris {formats.plain_number(rate.monthly_pay)}",
        *(f"{name} {formats.plain_number(share * 100)}%" for name, share in shares if share is not None),
        "" if rate.productive_hours is None else f"{formats.plain_number(rate.productive_hours)} productieve uren",
    ]
    return ", ".join(filter(None, parts))


def _vacancies(figures: Figures) -> list[b.Block]:
    rows = [
        (
            one.code or "–",
            *(
                write_date(day) or "–"
                for day in (one.opened or one.published, one.first_contact, one.accepted, one.started)
            ),
            *_days(one),
            ", ".join(
                filter(
                    None,
                    (
                        _IMPORTANCE.get(one.importance or "", one.importance or ""),
                        f"online {write_date(one.published)}" if one.opened and one.published else "",
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
    return _table("Vacatures", heads, rows, (1.3, 1.45, 1.45, 1.45, 1.45, 0.6, 0.6, 2.4), right=(5, 6))


def _days(vacancy: Vacancy) -> tuple[str, str]:
    """Return the two clocks of a vacancy; dates in the wrong order count nowhere, so they make no number here either."""
    if is_faulty(vacancy):
        return "klopt niet", "–"
    fill, hire = days_to_fill(vacancy), days_to_hire(vacancy)
    return "–" if fill is None else str(fill), "–" if hire is None else str(hire)


def _channels(figures: Figures) -> list[b.Block]:
    rows = [
        (
            one.label if one.vat is None else f"{one.label} (btw {one.vat}%)",
            *(write_decimal(value) or "–" for value in (one.spend, one.hours)),
            "–" if one.rate is None else formats.number(one.rate, 2),
            *("–" if value is None else str(value) for value in (one.responses, one.suitable, one.hires)),
        )
        for one in figures.channels
    ]
    heads = ("Kanaal", "Uitgaven", "Uren", "Tarief", "Reacties", "Geschikt", "Aannames")
    return _table("Kanalen", heads, rows, (3.6, 1.3, 1, 1, 1.1, 1.1, 1.1), right=range(1, 7))


def _scenarios(scenarios: Scenarios, deductible: Decimal) -> list[b.Block]:
    """Return every line of the forms and of their introduction with what it counts for, a year or once."""
    blocks: list[b.Block] = []
    for name, words in SCENARIO_NAMES.items():
        scenario = getattr(scenarios, name)
        if scenario is None:
            continue
        rows = [
            (kind, line.label or "–", *_money(line, line_cost(line, deductible)), _remarks(line))
            for part, kind in _PARTS.items()
            for line in getattr(scenario, part)
        ]
        staff = f"{formats.plain_number(scenario.fte)} fte" if scenario.fte is not None else ""
        blocks += _form(words, rows, staff)
    roi = scenarios.roi
    if roi is not None:
        once = [
            ("eenmalig", line.label or "–", *_money(line, external_cost(line, deductible)), _remarks(line))
            for line in roi.one_off
        ]
        parts = [f"{_IMPORTANCE.get(code, code)} {count}" for code, count in roi.vacancies.items()]
        days = "–" if roi.days_faster is None else write_decimal(roi.days_faster)
        pay = "–" if roi.annual_pay_cost is None else formats.euro(roi.annual_pay_cost, 0)
        words = f"Dagen sneller: {days}. Loonkosten per functie: {pay}. Vacatures: {', '.join(parts) or '–'}."
        blocks += [*_form("Invoering", once, ""), b.Paragraph(f"{words}{_turnover(roi.turnover)}")]
    return [b.Heading("Businesscase"), *blocks] if blocks else []


def _form(name: str, rows: Sequence[Sequence[str]], staff: str) -> list[b.Block]:
    """Return the lines of one form under its name, with the staff it takes at the right."""
    if not rows:
        return [b.Paragraph(f"{name}: {staff}.")] if staff else []
    heads, shares = ["Deel", "Regel", "Berekening", "Btw", "Telt voor", "Verder"], [1.4, 2.6, 2.1, 0.7, 1.4, 2.4]
    last = -1 if all(row[-1] == "–" for row in rows) else len(heads)
    table = _table(name, heads[:last], [row[:last] for row in rows], shares[:last], right=(4,))
    return [b.Heading(name, 3, staff), *table[1:]]


def _turnover(goal: TurnoverGoal | None) -> str:
    if goal is None:
        return ""
    now, aim = (f"{formats.plain_number(share * 100)}%" for share in (goal.now, goal.goal))
    return f" Vertrek binnen een jaar: nu {now}, doel {aim}; een vertrek kost {formats.euro(goal.cost)}."


def _kpis(context: Context, figures: Figures) -> list[b.Block]:
    rows = [
        (one.kpi, one.label, write_decimal(value), one.unit)
        for one in INPUTS
        if (value := figures.kpis.get(one.kpi, {}).get(one.name)) is not None
    ]
    known = {(one.kpi, one.name) for one in INPUTS}
    rows += [
        (kpi, name.replace("_", " "), write_decimal(value), "")
        for kpi, counted in figures.kpis.items()
        for name, value in counted.items()
        if value is not None and (kpi, name) not in known
    ]
    known_kpis = context.catalogue.kpis
    blocks = _table("Geteld voor de KPI’s", ("KPI", "Wat", "Waarde", ""), rows, (1, 4, 1.4, 1.6), right=(2,))
    aims = [
        (code, known_kpis[code].name if code in known_kpis else code, value_words(code, target, cents=True))
        for code, target in figures.kpi_targets.items()
    ]
    return blocks + _table("Eigen streefwaarden", ("KPI", "Wat", "Streefwaarde"), aims, (1, 5, 2), right=(2,))


def _table(
    title: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    shares: Sequence[float],
    *,
    right: Iterable[int],
    total: Sequence[str] | None = None,
) -> list[b.Block]:
    if not rows:
        return []
    sides = set(right)
    columns = tuple(
        b.Column(head, share, "right" if place in sides else "left")
        for place, (head, share) in enumerate(zip(heads, shares, strict=True))
    )
    made = [b.Row(tuple(row)) for row in rows] + ([b.Row(tuple(total), total=True)] if total is not None else [])
    return [b.Heading(title), b.Table(columns, tuple(made), dense=True, long_text=True)]
