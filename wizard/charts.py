"""The charts of Cijfers and of the printed plan, filled with the outcomes of a measurement."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from assessments.business_case.break_even import Outcome
from assessments.business_case.case import PAIRS, SCENARIOS, BusinessCase
from assessments.business_case.returns import YEARS
from assessments.catalogue import Catalogue
from assessments.comparison import Comparison, Difference
from assessments.outcomes import Outcomes
from wizard.drawing.bubbles import Bubble, channel_bubbles
from wizard.drawing.cost_bars import Bar, amount_bars
from wizard.drawing.cost_lines import CostCurve, Crossing, cost_lines
from wizard.drawing.cumulative import Course, cumulative
from wizard.drawing.difference_dots import DotLine, difference_dots
from wizard.drawing.shapes import Picture
from wizard.drawing.tornado import tornado
from wizard.explanations import SCENARIO_NAMES

CURRENT = "Huidige mix"


def cost_stack(catalogue: Catalogue, outcomes: Outcomes) -> tuple[Bar, ...]:
    """Return the costs per kind, the largest first, each with whether it is external; internal ones lighter and hatched."""
    costs = outcomes.metrics.costs
    found: list[Bar] = []
    for code, kind in catalogue.cost_kinds.items():
        amount = costs.of(code)
        if amount is not None:
            found.append(_cost_bar(kind.name, amount, "extern" if kind.is_external else "intern"))
    return tuple(sorted(found, key=lambda bar: -bar.amount))


def _cost_bar(name: str, amount: Decimal, side: str) -> Bar:
    is_external = side == "extern"
    return Bar(name, amount, "slate" if is_external else "other-1", hatched=not is_external, note=side)


def cost_stack_picture(catalogue: Catalogue, outcomes: Outcomes, width: float, text_size: float = 11) -> Picture:
    """Draw external beside internal as one bar, and below it the costs per kind with their share."""
    costs = outcomes.metrics.costs
    sides = ((costs.external, "extern"), (costs.internal, "intern"))
    return amount_bars(
        cost_stack(catalogue, outcomes),
        width=width,
        text_size=text_size,
        title="Kosten per post over de periode",
        shares=True,
        parts=[_cost_bar(side.capitalize(), amount, side) for amount, side in sides if amount is not None],
    )


def scenario_bars(outcomes: Outcomes, chosen: str) -> tuple[Bar, ...]:
    """Return what each form costs a year at the same number of hires, the dearest first; with empty lines "of meer"."""
    case = outcomes.case
    bars: list[Bar] = []
    if case.hires is not None:
        for name in SCENARIOS:
            cost = case.scenarios[name]
            if cost is not None:
                tone, note = "ink" if name == chosen else "other-2", "of meer" if cost.unfinished else ""
                bars.append(Bar(SCENARIO_NAMES[name], cost.cost(case.hires), tone, strong=name == chosen, note=note))
    if case.current is not None and case.hires is not None and case.current.hires == case.hires:
        bars.append(Bar(CURRENT, case.current.cost, "muted", strong=True))
    return tuple(sorted(bars, key=lambda bar: -bar.amount))


def curves(case: BusinessCase, low: BusinessCase | None = None, high: BusinessCase | None = None) -> list[CostCurve]:
    """Return a curve per form; with low and high a band around the chosen one when it has a range."""
    found = []
    for name in SCENARIOS:
        cost = case.scenarios[name]
        if cost is None:
            continue
        ends: list[tuple[Decimal, Decimal] | None] = []
        for bound in (low, high):
            edge = bound.scenarios[name] if bound else None
            ends.append((edge.fixed, edge.variable) if edge and name == case.chosen else None)
        found.append(CostCurve(name, SCENARIO_NAMES[name], cost.fixed, cost.variable, *ends))
    return found


def crossings(case: BusinessCase) -> list[Crossing]:
    """Return the break-even points that are a number of hires, of forms of which every line counts."""
    found = []
    for pair, (first, second) in PAIRS.items():
        point = case.sound_break_even(pair)
        if point and point.outcome in {Outcome.FROM, Outcome.UNTIL} and point.hires is not None and point.exact:
            found.append(Crossing(first, second, point.hires, point.exact))
    return found


def cost_lines_picture(
    case: BusinessCase,
    *,
    width: float,
    height: float,
    text_size: float = 11,
    low: BusinessCase | None = None,
    high: BusinessCase | None = None,
) -> Picture | None:
    """Draw the forms over the number of hires; None while no form is filled in."""
    found = curves(case, low, high)
    if not found:
        return None
    return cost_lines(found, crossings(case), case.hires, width=width, height=height, text_size=text_size)


def tornado_picture(case: BusinessCase, *, width: float, text_size: float = 10) -> Picture | None:
    """Draw the three inputs that move the saving most; None while there is nothing to compare."""
    if case.sensitivity is None or not case.sensitivity.swings:
        return None
    found = case.sensitivity
    return tornado(found.largest(), found.outcome, width=width, text_size=text_size)


def channels_picture(outcomes: Outcomes, *, width: float, height: float, text_size: float = 11) -> Picture | None:
    """Draw the channels by speed and cost; None while there are none."""
    channels = [
        Bubble(row.label, row.time_to_fill.mean, row.per_hire, row.channel.hires) for row in outcomes.metrics.channels
    ]
    return channel_bubbles(channels, width=width, height=height, text_size=text_size) if channels else None


def cumulative_picture(case: BusinessCase, *, width: float, height: float, text_size: float = 11) -> Picture | None:
    """Draw what the change brings over three years; None while the return cannot be worked out."""
    found = case.returns
    if found is None:
        return None
    years = range(1, YEARS + 1)
    courses = [Course("Hard", (-found.one_off, *(found.cumulative_hard(year) for year in years)))]
    full = [found.cumulative(year) for year in years]
    if None not in full and found.saving != found.saving_hard:
        amounts = tuple(amount for amount in full if amount is not None)
        courses.append(Course("Met baten", (-found.one_off, *amounts), dashed=True))
    return cumulative(courses, found.payback_months_hard, width=width, height=height, text_size=text_size)


def difference_picture(catalogue: Catalogue, found: Comparison, *, width: float, text_size: float = 10) -> Picture:
    """Draw the steps and then the pillars before and after."""
    lines = [_dots(catalogue.section(step).title, one) for step, one in found.steps.items()]
    for pillar, one in found.pillars.items():
        lines.append(replace(_dots(catalogue.pillars[pillar].name, one), pillar=pillar))
    return difference_dots(lines, width=width, row=text_size * 2.4, text_size=text_size)


def _dots(name: str, one: Difference) -> DotLine:
    before, after = (value if isinstance(value, Decimal) else None for value in (one.before, one.after))
    return DotLine(name, before, after, one.target)
