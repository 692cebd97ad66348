"""What a way of recruiting costs over the number of hires, and where its line runs in a chart."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from wizard.drawing.axes import Scale
from wizard.drawing.geometry import Point, line, polyline
from wizard.drawing.shapes import Path, Shape

_LOOKS: dict[str, tuple[str, float, tuple[float, ...]]] = {
    "in_house": ("ink", 2.75, ()),
    "agency": ("ink-2", 1.8, (7.0, 4.0)),
    "rpo": ("muted", 1.8, (2.0, 3.0)),
}


@dataclass(frozen=True, slots=True)
class CostCurve:
    """A way of recruiting: euro fixed a year and euro per hire; low and high give a band around it."""

    key: str
    name: str
    fixed: Decimal
    variable: Decimal
    low: tuple[Decimal, Decimal] | None = None
    high: tuple[Decimal, Decimal] | None = None

    def at(self, hires: float) -> float:
        """Return the cost in euro at a number of hires."""
        return float(self.fixed) + float(self.variable) * hires

    def cost(self, hires: int) -> Decimal:
        """Return the cost in euro at a whole number of hires, not rounded."""
        return self.fixed + self.variable * hires


@dataclass(frozen=True, slots=True)
class Crossing:
    """From ``hires`` on one curve is not dearer than the other; ``exact`` is where the lines cross."""

    first: str
    second: str
    hires: int
    exact: Decimal


@dataclass(frozen=True, slots=True)
class Course:
    """The part of a line that falls inside the chart; ``leaves`` when it goes out at the top."""

    begin: Point
    end: Point
    leaves: bool


def course(one: CostCurve, x: Scale, y: Scale) -> Course:
    """Return where a line begins and ends in the chart."""
    last, leaves = x.high, False
    if one.at(last) > y.high and one.variable > 0:
        last, leaves = max(0.0, (y.high - float(one.fixed)) / float(one.variable)), True
    begin = (x.at(0), y.at(min(one.at(0), y.high)))
    return Course(begin, (x.at(last), y.at(min(one.at(last), y.high))), leaves)


def stroke(one: CostCurve, x: Scale, y: Scale) -> Path:
    """Draw a line in the way that belongs to its form, also told apart without colour."""
    color, thick, dash = _LOOKS.get(one.key, ("ink", 1.8, ()))
    found = course(one, x, y)
    return Path(line(*found.begin, *found.end), stroke=color, width=thick, dash=dash)


def band(one: CostCurve, x: Scale, y: Scale) -> list[Shape]:
    """Draw a light area between the low and the high end of a form, nothing without a range."""
    if one.low is None or one.high is None:
        return []
    low, high = (course(CostCurve(one.key, one.name, *ends), x, y) for ends in (one.low, one.high))
    corner = (max(low.end[0], high.end[0]), min(low.end[1], high.end[1]))
    outline = polyline((low.begin, low.end, corner, high.end, high.begin), closed=True)
    return [Path(outline, fill="ink", opacity=0.10)]
