"""From how many hires one way of recruiting is not dearer than another (method 3.8, Beslissing 34)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from assessments.business_case.scenarios import ScenarioCost
from assessments.metrics.money import settled


class Outcome(StrEnum):
    """What comparing two scenarios can lead to.

    FROM: from a number of hires on the first is not dearer. UNTIL: the first has the lower fixed costs, and from that
    number on the *second* is not dearer. FIRST_HIRE: equal without hires, dearer from the first one on.
    """

    FROM = "from"
    UNTIL = "until"
    FIRST_HIRE = "first_hire"
    NEVER = "never"
    ALWAYS = "always"
    EQUAL = "equal"


@dataclass(frozen=True, slots=True)
class BreakEven:
    """A scenario a compared with a scenario b.

    Attributes:
        hires: the first whole number of hires, for FROM, UNTIL and FIRST_HIRE; else None.
        exact: where the two lines cross, not rounded, for FROM and UNTIL.

    """

    outcome: Outcome
    hires: int | None = None
    exact: Decimal | None = None

    def surplus(self, hires: int) -> Decimal:
        """Return how far a number of hires lies past the point where the first is not dearer; below 0 it is dearer.

        "Always" and "equal" count as a break-even at 0, "never" as one at infinity (Beslissing 52).
        """
        match self.outcome:
            case Outcome.NEVER:
                return Decimal("-Infinity")
            case Outcome.UNTIL | Outcome.FIRST_HIRE:
                return Decimal((self.hires or 0) - 1 - hires)
            case _:
                return Decimal(hires - (self.hires or 0))


def break_even(a: ScenarioCost | None, b: ScenarioCost | None) -> BreakEven | None:
    """Compare two scenarios; None when one of them is not filled in."""
    if a is None or b is None:
        return None
    fixed, variable = _above(a.fixed, b.fixed), _above(a.variable, b.variable)
    if not fixed and not variable:
        return BreakEven(Outcome.EQUAL)
    if fixed <= 0 and variable <= 0:
        return BreakEven(Outcome.ALWAYS)
    if fixed > 0:
        return BreakEven(Outcome.NEVER) if variable >= 0 else _crossing(Outcome.FROM, a, b)
    if not fixed:
        return BreakEven(Outcome.FIRST_HIRE, hires=0)
    return _crossing(Outcome.UNTIL, b, a)


def _above(first: Decimal, second: Decimal) -> Decimal:
    """Return by how much the first lies above the second; 0 when they differ in their last digits only."""
    return settled(first) - settled(second)


def _crossing(outcome: Outcome, dear: ScenarioCost, cheap: ScenarioCost) -> BreakEven:
    """Return the smallest whole N with K(N) of the dearer fixed costs not above the other's."""
    exact = (dear.fixed - cheap.fixed) / (cheap.variable - dear.variable)
    return BreakEven(outcome, math.ceil(settled(exact)), exact)
