"""Estimates with a range: all low values together, and all high ones (Beslissing 31)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from assessments.figures import Figures, Line, Scenario, Scenarios


class Bound(StrEnum):
    """Which end of a range."""

    LOW = "low"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Band:
    """An outcome with every range at its low end, as typed, and with every range at its high end."""

    low: Decimal | None
    likely: Decimal | None
    high: Decimal | None


def line_at(line: Line, bound: Bound) -> Line:
    """Return a line with what was typed replaced by that end of its range, before ``times`` and VAT.

    A range without that end leaves the line as it is.
    """
    value = line.low if bound is Bound.LOW else line.high
    if value is None:
        return line
    return replace(line, amount=value, hours=None, rate=None, share=None, base=None)


def has_ranges(figures: Figures, scenarios: Scenarios) -> bool:
    """Tell whether any line that counts has a range of its own."""
    forms = [one for one in (scenarios.agency, scenarios.in_house, scenarios.rpo) if one is not None]
    lines = [cost.line for cost in figures.costs]
    lines += [line for one in forms for line in (*one.setup, *one.fixed, *one.variable)]
    lines += scenarios.roi.one_off if scenarios.roi else ()
    return any(line.low is not None or line.high is not None for line in lines)


def figures_at(figures: Figures, bound: Bound) -> Figures:
    """Return figures with every cost line at that end of its range."""
    return replace(figures, costs=tuple(replace(cost, line=line_at(cost.line, bound)) for cost in figures.costs))


def scenarios_at(scenarios: Scenarios, bound: Bound) -> Scenarios:
    """Return scenarios with every line at that end of its range."""
    roi = scenarios.roi
    return replace(
        scenarios,
        agency=_scenario_at(scenarios.agency, bound),
        in_house=_scenario_at(scenarios.in_house, bound),
        rpo=_scenario_at(scenarios.rpo, bound),
        roi=replace(roi, one_off=_lines_at(roi.one_off, bound)) if roi else None,
    )


def _scenario_at(scenario: Scenario | None, bound: Bound) -> Scenario | None:
    if scenario is None:
        return None
    return replace(
        scenario,
        fixed=_lines_at(scenario.fixed, bound),
        variable=_lines_at(scenario.variable, bound),
        setup=_lines_at(scenario.setup, bound),
    )


def _lines_at(lines: Iterable[Line], bound: Bound) -> tuple[Line, ...]:
    return tuple(line_at(line, bound) for line in lines)
