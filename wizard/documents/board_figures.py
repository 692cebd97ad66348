"""What the figures say on the page for the directie: the headline, the numbers, what it costs and brings."""

from __future__ import annotations

from decimal import Decimal

from assessments.business_case.case import IN_HOUSE
from assessments.business_case.returns import YEARS, Returns
from assessments.figures import Period
from assessments.metrics.periods import is_part_of_year
from assessments.types import TaskCode
from wizard import formats
from wizard.case_words import cheapest, form_name
from wizard.documents import blocks as b
from wizard.documents.context import Context, Place, is_open

_SPONSOR = TaskCode("T-DRA-01")
_MONTHS = 12
_AGENCY_FEES = "E02"


def message(context: Context) -> str | None:
    """Return the headline that the figures carry: what is saved, or what it costs more; None while they carry none."""
    case = context.outcomes.case
    found = case.sound_returns
    if found is None:
        return None
    form, saving = formats.capitalized(form_name(case.chosen)), formats.rounded(found.saving_hard, 0)
    if saving > 0:
        sponsor = context.task(_SPONSOR)
        tail = "; het begint met één opdrachtgever" if sponsor is not None and is_open(sponsor) else ""
        return f"{form} bespaart {formats.euro(saving, 0)} per jaar{tail}."
    if saving == 0:
        return f"{form} kost per jaar evenveel als jullie nu uitgeven."
    better = cheapest(case)
    tail = "" if better is None else f"; {form_name(better[0])} scheelt {formats.euro(better[1], 0)}"
    return f"{form} kost {formats.euro(-saving, 0)} per jaar meer dan nu{tail}."


def lead(context: Context) -> str:
    """Say how many people were hired, what that cost and which part went to agencies; "" while that is unknown."""
    metrics = context.outcomes.metrics
    costs, period = metrics.costs, metrics.figures.period
    if not metrics.hires:
        return ""
    hired = f"{context.organisation} nam {formats.count(metrics.hires, 'mens', 'mensen')} aan{_over(period)}."
    if not costs.is_complete or costs.total is None or costs.total <= 0:
        return hired
    fees = costs.of(_AGENCY_FEES)
    part = ""
    if fees is not None and 0 < fees < costs.total:
        part = f", waarvan {formats.percent(fees / costs.total, 0)} naar bureaus ging"
    return f"{hired} Dat kostte {formats.euro(costs.total, 0)}{part}."


def _over(period: Period | None) -> str:
    if period is None:
        return ""
    year = period.start.year
    if (period.start.month, period.start.day, period.end.month, period.end.day, period.end.year) == (
        1,
        1,
        12,
        31,
        year,
    ):
        return f" in {year}"
    return f" van {formats.long_date(period.start)} tot en met {formats.long_date(period.end)}"


def key_figures(context: Context) -> tuple[b.KeyFigure, ...]:
    """Return cost-per-hire, time-to-fill and the agencies' share, as far as they are known."""
    outcomes = context.outcomes
    costs, fill, share = outcomes.metrics.costs, outcomes.metrics.clocks.time_to_fill.mean, outcomes.kpis["BUR"]
    found = []
    if costs.per_hire is not None:
        found.append(b.KeyFigure(formats.euro(costs.per_hire, 0), f"per aanname nu{_with_form(context)}"))
    if fill is not None:
        days = formats.rounded(fill, 0)
        found.append(b.KeyFigure(f"{formats.number(days)} {'dag' if days == 1 else 'dagen'}",
                                 "staat een vacature gemiddeld open"))  # fmt: skip
    if isinstance(share, Decimal) and outcomes.metrics.hires:
        many = formats.number(share * outcomes.metrics.hires)
        found.append(
            b.KeyFigure(
                formats.percent(share, 0), f"van de aannames via een bureau ({many} van {outcomes.metrics.hires})"
            )
        )
    return tuple(found)


def _with_form(context: Context) -> str:
    """Say what a hire would cost with the chosen form, at as many hires as the cost now was measured over."""
    case = context.outcomes.case
    cost = case.finished.get(case.chosen)
    each = cost.per_hire(case.current.hires) if cost is not None and case.current is not None else None
    return "" if each is None else f"; {formats.euro(each, 0)} met {form_name(case.chosen)}"


def costs_and_returns(context: Context, remark: str) -> tuple[b.Block, ...]:
    """Return what it costs and brings; without a return what the forms cost, nothing when that is unknown or not finished.

    ``remark`` is added to the note below.
    """
    case = context.outcomes.case
    if case.unfinished:
        return ()
    guess = " (geschat)" if is_part_of_year(context.outcomes.metrics.figures.period) else ""
    rows: list[tuple[str, str]] = []
    note = ""
    if case.sound_returns is not None:
        rows, note = _return_rows(case.sound_returns, guess), _return_note(case.sound_returns) + _cheaper(context)
    elif case.hires is not None:
        rows = [
            (formats.capitalized(form_name(name)), formats.euro(cost.cost(case.hires), 0))
            for name, cost in case.finished.items()
        ]
        note = f"Kosten per jaar bij {formats.count(case.hires, 'aanname', 'aannames')}."
        if rows and case.current is None:
            note += " Wat jullie nu uitgeven, volgt uit de nulmeting."
    if not rows:
        return ()
    made = tuple(b.Row((name, (b.strong(value),))) for name, value in rows)
    table = b.Table((b.Column("", 5.9), b.Column("", 4.1, "right")), made)
    return b.Heading("Wat het kost en oplevert"), table, b.Paragraph(f"{note} {remark}".strip(), b.Tone.NOTE)


def _cheaper(context: Context) -> str:
    """Name the form that costs less than the chosen one at the hires of the case; "" when there is none."""
    case = context.outcomes.case
    chosen, hires = case.finished.get(case.chosen), case.hires
    if chosen is None or not hires:
        return ""
    cost, name = min((one.cost(hires), name) for name, one in case.finished.items())
    less = formats.rounded(chosen.cost(hires) - cost, 0)
    if less <= 0:
        return ""
    return f" {formats.capitalized(form_name(name))} kost {formats.euro(less, 0)} minder: {context.refer(Place.CASE)}."


def _return_rows(found: Returns, guess: str) -> list[tuple[str, str]]:
    months = found.payback_months_hard
    back = "niet" if months is None else f"{formats.number(months, 1)} maanden"
    return [
        ("Eenmalig, invoering", formats.euro(found.one_off, 0)),
        (f"Per jaar, nu{guess}", formats.euro(found.current, 0)),
        ("Per jaar, straks", formats.euro(found.proposed, 0)),
        ("Terugverdiend in", back),
        ("Na drie jaar", formats.euro(found.cumulative_hard(YEARS), 0)),
    ]


def _return_note(found: Returns) -> str:
    words = f"Alleen harde kosten, bij {formats.plain_number(formats.rounded(found.hires, 1))} aannames."
    if found.unfinished:
        words += f" Voorlopig: van de invoering {_lines_miss(found.unfinished)}."
    months, after = found.payback_months, found.cumulative(YEARS)
    if after is None or found.saving == found.saving_hard:
        return words
    back = "" if months is None else f"{formats.number(months, 1)} maanden en "
    return f"{words} Met vacaturebaten: {back}{formats.euro(after, 0)}."


def _lines_miss(many: int) -> str:
    return f"{'mist' if many == 1 else 'missen'} nog {formats.count(many, 'regel', 'regels')}"


def staffing(context: Context) -> str | None:
    """Say how many people the work asks for and what an own recruiter costs; None while that is unknown."""
    case = context.outcomes.case
    own = case.finished.get(IN_HOUSE)
    if case.capacity is None or not case.hires or own is None:
        return None
    needed = case.capacity.fte_to_appoint(case.hires)
    people = "" if own.fte is None else f" van {formats.number(own.fte, 1)} fte"
    return (
        f"Kies de bezetting. Voor {formats.count(case.hires, 'aanname', 'aannames')} is volgens de som "
        f"{formats.number(needed, 1)} fte nodig; een eigen recruiter{people} kost {formats.euro(own.cost(case.hires), 0)} per jaar."
    )


def doing_nothing(context: Context) -> str:
    """Say what going on as now costs, as far as the figures carry it; "" when they say nothing."""
    case = context.outcomes.case
    better = cheapest(case)
    chosen = None if case.sound_returns is None else case.sound_returns.saving_hard
    if chosen is not None and chosen > 0:
        return (
            f"De manier van nu kost elke maand {formats.euro(chosen / _MONTHS, 0)} meer dan {form_name(case.chosen)}."
        )
    if chosen is None and better is not None:
        return (
            f"De manier van nu kost elke maand {formats.euro(better[1] / _MONTHS, 0)} meer dan {form_name(better[0])}."
        )
    if case.current is not None:
        return f"Werven blijft {formats.euro(case.current.cost, 0)} per jaar kosten."
    return ""
