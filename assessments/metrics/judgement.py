"""When a KPI got better, and which target it has (method 3.10, Beslissing 38 and 39)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from assessments.metrics.money import settled
from assessments.reference import Kpi

MATURITY = "DEKK"
"""The KPI whose tolerance and direction hold for the score of a step or pillar as well."""
_TARGET_STEPS = 2
_LAST_DIGITS = Decimal("1e-20")
_NUMBER = re.compile(r"(\d+(?:[.,]\d+)?)\s*(%|pp)?")
_DIRECTIONS = {"lager": -1, "lower": -1, "hoger": 1, "higher": 1}
_LIMITS = {
    **dict.fromkeys(("BUR", "POOL", "VERV", "AANB", "VJ1", "AVG", "GK"), (Decimal(0), Decimal(1))),
    **dict.fromkeys(("CPH", "TTF", "TTH", "COV", "SOLL", "REAC", "UREN"), (Decimal(0), None)),
    "cNPS": (Decimal(-100), Decimal(100)),
    "HMT": (Decimal(1), Decimal(10)),
    "QOH": (Decimal(0), Decimal(100)),
    "DEKK": (Decimal(0), Decimal(4)),
}
"""Between which values a KPI can lie at all, so that no provisional target lies beyond them."""


class Change(StrEnum):
    """How a value moved, seen from what is wanted."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Yardstick:
    """How a KPI is judged.

    Attributes:
        code: the KPI's code.
        direction: 1 when higher is better, -1 when lower is.
        tolerance: the change that counts, in the KPI's own unit (shares 0-1), or as a share of the first value.
        is_relative: whether the tolerance is such a share.

    """

    code: str
    direction: int
    tolerance: Decimal
    is_relative: bool

    def margin(self, before: Decimal) -> Decimal:
        """Return the change that counts, in the KPI's own unit."""
        return abs(before) * self.tolerance if self.is_relative else self.tolerance

    def change(self, before: Decimal, after: Decimal) -> Change:
        """Judge a change; exactly the tolerance already counts, and from 0 every change does when it is relative.

        A difference in the last of 28 digits is no difference: thirds do not fit in a Decimal.
        """
        gain = (after - before) * self.direction
        margin = self.margin(before)
        if abs(gain) < margin - _LAST_DIGITS * abs(margin) or gain == 0:
            return Change.SAME
        return Change.BETTER if gain > 0 else Change.WORSE

    def provisional_target(self, before: Decimal) -> Decimal:
        """Return the value two tolerances better, as far as the KPI can go."""
        target = before + self.direction * _TARGET_STEPS * self.margin(before)
        low, high = _LIMITS.get(self.code, (None, None))
        target = target if low is None else max(target, min(low, before))
        return target if high is None else min(target, max(high, before))

    def is_met(self, after: Decimal, target: Decimal) -> bool:
        """Tell whether a target is reached; exactly the target is."""
        return (settled(after) - settled(target)) * self.direction >= 0


def yardstick(kpi: Kpi) -> Yardstick | None:
    """Read how a KPI is judged; None for one that is not (BRON)."""
    found, direction = _NUMBER.match(kpi.tolerance), _DIRECTIONS.get(kpi.better)
    if found is None or direction is None:
        return None
    number, unit = Decimal(found[1].replace(",", ".")), found[2]
    return Yardstick(kpi.code, direction, number if unit is None else number / 100, unit == "%")
