"""The four columns of the sheet: quarters from the plan's start, longer parts where the plan is longer, or an order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from math import ceil

from assessments.types import TaskCode
from wizard import formats
from wizard.assessment import PlannedTask
from wizard.documents.context import without_remeasurement
from wizard.documents.poster.values import PosterPeriod
from wizard.planning.derive import REMEASUREMENT
from wizard.planning.meetings import add_months

COLUMNS = 4
_QUARTER, _LONGEST = 3, 15
"""Months: a column is a quarter as long as the plan takes no more than the second."""
_ROUND = {5: 6, 11: 12}
_LATE_IN_MONTH = 20
"""A plan that starts later in the month than this day begins its quarters with the next one."""
_FIRST_DAYS, _SLACK = 90, 20
_NEARLY_ALL = 0.95
_ORDER = (
    PosterPeriod("Eerst", "hiermee beginnen"),
    PosterPeriod("Daarna", "fundament"),
    PosterPeriod("Dan", "bouwen"),
    PosterPeriod("Tot slot", "afmaken en meten"),
)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns, and in which one each task stands."""

    periods: tuple[PosterPeriod, ...]
    places: dict[TaskCode, int]
    has_dates: bool


def columns(tasks: Sequence[PlannedTask], start: date) -> Columns:
    """Divide a plan over four columns: by date, or in planning order while most tasks have none."""
    work = list(without_remeasurement(tasks))
    days = sorted(one.shown_end for one in work if one.shown_end is not None)
    if work and 2 * len(days) < len(work):
        return Columns(_ORDER, _by_order(tasks), has_dates=False)
    firsts = _first_months(days, start)
    places = {one.code: _place(firsts, one.shown_end) for one in tasks}
    return Columns(_named(firsts, tasks, start), places, has_dates=True)


def _by_order(tasks: Sequence[PlannedTask]) -> dict[TaskCode, int]:
    """Divide tasks over the columns by their hours, in planning order; the remeasurement closes the plan."""
    ordered = sorted(tasks, key=lambda one: one.slot.order)
    total = sum((one.task.hours for one in ordered), Decimal(0))
    places, before = {}, Decimal(0)
    for one in ordered:
        share = before / total if total else Decimal(0)
        places[one.code] = COLUMNS - 1 if one.code == REMEASUREMENT else min(COLUMNS - 1, int(share * COLUMNS))
        before += one.task.hours
    return places


def _first_months(days: Sequence[date], start: date) -> list[date]:
    """Return the first day of every column.

    A column is a quarter, and the last one goes on to the end; a longer plan is divided in four equal parts. A few tasks
    with a day far away do not count for that.
    """
    first = start.replace(day=1)
    opening = 1 if start.day > _LATE_IN_MONTH else 0
    late = days[int((len(days) - 1) * _NEARLY_ALL)] if days else start
    months = _months_between(first, late) + 1 - opening
    length = _QUARTER if months <= _LONGEST else ceil(months / COLUMNS)
    length = _ROUND.get(length, length)
    return [first, *(add_months(first, opening + length * number) for number in range(1, COLUMNS))]


def _place(firsts: Sequence[date], day: date | None) -> int:
    return COLUMNS - 1 if day is None else max(0, bisect_right(firsts, day) - 1)


def _named(firsts: Sequence[date], tasks: Sequence[PlannedTask], start: date) -> tuple[PosterPeriod, ...]:
    days = [one.shown_end for one in tasks if one.shown_end is not None]
    length = _months_between(firsts[1], firsts[2])
    lasts = [add_months(first, -1) for first in firsts[1:]]
    lasts.append(max([add_months(firsts[-1], length - 1), *(day.replace(day=1) for day in days)]))
    begins_earlier = any(day < firsts[0] for day in days)
    with_years = begins_earlier or _months_between(firsts[0], lasts[-1]) > 12
    names = [_span(first, last, with_years=with_years) for first, last in zip(firsts, lasts, strict=True)]
    if begins_earlier:
        names[0] = f"Tot en met {_month(lasts[0], with_years=True)}"
    captions = _captions(firsts, lasts, tasks, start, length)
    return tuple(PosterPeriod(name, caption) for name, caption in zip(names, captions, strict=True))


def _captions(
    firsts: Sequence[date], lasts: Sequence[date], tasks: Sequence[PlannedTask], start: date, length: int
) -> tuple[str, ...]:
    """Say what each column is for; the first are the first ninety days where that is true."""
    last_day = firsts[1] - timedelta(days=1)
    is_90_days = length == _QUARTER and abs((last_day - start).days - _FIRST_DAYS) <= _SLACK
    measured = next((one.shown_end for one in tasks if one.code == REMEASUREMENT), None)
    measures = measured is not None and firsts[-1] <= measured < add_months(lasts[-1], 1)
    first = f"eerste {_FIRST_DAYS} dagen" if is_90_days else "op gang komen"
    return first, "fundament", "bouwen", "afmaken en meten" if measures else "afmaken"


def _span(first: date, last: date, *, with_years: bool) -> str:
    is_same_year = first.year == last.year
    if (first.year, first.month) == (last.year, last.month):
        return formats.capitalized(_month(first, with_years=with_years))
    begin = _month(first, with_years=with_years and not is_same_year)
    return f"{formats.capitalized(begin)} – {_month(last, with_years=with_years)}"


def _month(day: date, *, with_years: bool) -> str:
    name = formats.month_name(day.month)
    return f"{name}{formats.NBSP}{day.year}" if with_years else name


def _months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month
