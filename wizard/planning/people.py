"""Who carries the plan: hours per name, per month and by share, and who stands in for whom (method 2.8.6 and 4.7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from assessments.plan import TaskStatus
from assessments.types import Role, TaskCode
from wizard import formats
from wizard.assessment import Assessment, PlannedTask
from wizard.planning.derive import REMEASUREMENT
from wizard.planning.meetings import add_months
from wizard.planning.rhythm import is_settled, load_start, weekly_spending
from wizard.planning.roles import replacements

MONTHS = 13
_MONTHS_BACK = 2
LIMIT = Decimal("0.5")
"""A person with more than this share of all hours in the plan carries too much (method 2.8.6)."""


@dataclass(frozen=True, slots=True)
class MonthHours:
    """Hours in a calendar month; ``month`` is its first day, None for what falls outside the months or has no date."""

    month: date | None
    hours: Decimal


@dataclass(frozen=True, slots=True)
class Part:
    """A person's hours in one task, as the one who leads it or as somebody who helps."""

    planned: PlannedTask
    hours: Decimal
    leads: bool


@dataclass(frozen=True, slots=True)
class Person:
    """What one name carries.

    Attributes:
        name: "" for everything that has no name yet.
        roles: the roles under which the name stands in PRO-07; without a name the roles that still need one.
        share: of all hours in the plan, 0-1.
        months: from the month of day 0, or of planning anew, on; they add up to ``hours``.
        parts: the tasks in which this person has hours, the heaviest first.
        tasks: those that this person leads, by their last day.

    """

    name: str
    roles: tuple[Role, ...]
    hours: Decimal
    share: Decimal
    months: tuple[MonthHours, ...]
    parts: tuple[Part, ...]
    tasks: tuple[PlannedTask, ...]

    @property
    def carries_too_much(self) -> bool:
        """Tell whether more than half of all hours lie with this person; only names count (Beslissing 24)."""
        return bool(self.name) and self.share > LIMIT


@dataclass(frozen=True, slots=True)
class Replacement:
    """A role that is "niet aanwezig", the role that stands in for it, and the name under that, "" while open."""

    absent: Role
    stands_in: Role
    name: str


def people(assessment: Assessment) -> tuple[Person, ...]:
    """Return everybody with hours in the plan, the most hours first, and last what has no name."""
    whole = assessment.hours()
    spread = hours_by_month(assessment)
    parts: dict[str, list[Part]] = {}
    for planned in assessment.tasks:
        for name, hours in _hours_by_name(assessment, planned).items():
            leads = name == (planned.owner or "")
            parts.setdefault(name, []).append(Part(planned, hours, leads))
    found = [_person(assessment, name, own, whole, spread) for name, own in parts.items()]
    return tuple(sorted(found, key=lambda one: (not one.name, -one.hours, one.name.casefold())))


def _first_month(assessment: Assessment) -> date:
    """Return the first month that is looked at: that of day 0, or up to two before planning anew for what was finished."""
    start = load_start(assessment).replace(day=1)
    ends = [one.slot.end for one in assessment.tasks if one.slot.end is not None and is_settled(assessment, one)]
    earliest = max(min(ends, default=start), add_months(start, -_MONTHS_BACK))
    return min(start, earliest.replace(day=1))


def hours_by_month(assessment: Assessment, months: int = MONTHS) -> Mapping[TaskCode, Mapping[date | None, Decimal]]:
    """Return in which months each task's hours are spent; the hours of a task add up to all of them.

    As the load per week has it: in planning order, so many a week, each week's hours evenly over its seven days. The
    remeasurement has its own days, and what was finished before planning anew stands in the month it was finished.
    Under None stands what falls outside the months, or has no date.
    """
    first = _first_month(assessment)
    until = add_months(first, months)
    found: dict[TaskCode, dict[date | None, Decimal]] = {planned.code: {} for planned in assessment.tasks}
    for planned in assessment.tasks:
        begin, end = planned.slot.begin, planned.slot.end
        if is_settled(assessment, planned) and end is not None:
            _add(found[planned.code], end, 1, planned.task.hours, first, until)
        elif planned.code == REMEASUREMENT and begin is not None and end is not None:
            _add(found[planned.code], begin, max(1, (end - begin).days), planned.task.hours, first, until)
    start = load_start(assessment)
    for number, week in enumerate(weekly_spending(assessment)):
        if (until - start).days <= 7 * number:
            break
        for code, hours in week.items():
            _add(found[code], start + timedelta(days=7 * number), 7, hours, first, until)
    for planned in assessment.tasks:
        months_of = found[planned.code]
        left = planned.task.hours - sum(months_of.values())
        if left > Decimal("1e-12"):
            months_of[None] = months_of.get(None, Decimal(0)) + left
    return found


def shown_hours(months: Sequence[MonthHours], decimals: int = 0) -> tuple[Decimal, ...]:
    """Round months so that what is shown adds up to the rounded whole: each takes what the ones before left over."""
    shown = []
    so_far = told = Decimal(0)
    for one in months:
        so_far += one.hours
        shown.append(formats.rounded(so_far, decimals) - told)
        told += shown[-1]
    return tuple(shown)


def heaviest(person: Person, count: int = 3) -> tuple[Part, ...]:
    """Return the unfinished tasks that this person leads and that ask most hours: what one can hand over."""
    return tuple(part for part in person.parts if part.leads and part.planned.status is not TaskStatus.DONE)[:count]


def replaced_roles(assessment: Assessment) -> tuple[Replacement, ...]:
    """Return which role stands in for each role that is "niet aanwezig" in PRO-07, and who that is."""
    names = assessment.sheet.role_holders().names
    swaps = replacements(assessment.sheet)
    return tuple(
        Replacement(absent, swaps[absent], (names.get(swaps[absent]) or "").strip())
        for absent in Role
        if absent in swaps
    )


def _hours_by_name(assessment: Assessment, planned: PlannedTask) -> Mapping[str, Decimal]:
    """Divide one task's hours over names, as hours_by_owner does; "" holds the roles without a name."""
    names = assessment.sheet.role_holders().names
    found: dict[str, Decimal] = {}
    for role, hours in planned.task.hours_by_role.items():
        name = ((planned.owner if role is planned.task.lead else names.get(role)) or "").strip()
        found[name] = found.get(name, Decimal(0)) + hours
    return found


def _person(
    assessment: Assessment,
    name: str,
    parts: Sequence[Part],
    whole: Decimal,
    spread: Mapping[TaskCode, Mapping[date | None, Decimal]],
) -> Person:
    hours = sum((part.hours for part in parts), Decimal(0))
    months: dict[date | None, Decimal] = {}
    for part in parts:
        share = part.hours / part.planned.task.hours if part.planned.task.hours else Decimal(0)
        for month, amount in spread[part.planned.code].items():
            months[month] = months.get(month, Decimal(0)) + amount * share
    first = _first_month(assessment)
    keys: list[date | None] = [add_months(first, turn) for turn in range(MONTHS)]
    tasks = [part.planned for part in parts if part.leads]
    return Person(
        name,
        _roles(assessment, name, parts),
        hours,
        hours / whole if whole else Decimal(0),
        tuple(MonthHours(key, months.get(key, Decimal(0))) for key in (*keys, None) if key or months.get(None)),
        tuple(sorted(parts, key=lambda part: (-part.hours, part.planned.slot.order))),
        tuple(sorted(tasks, key=lambda one: (one.slot.end or date.max, one.slot.order))),
    )


def _roles(assessment: Assessment, name: str, parts: Sequence[Part]) -> tuple[Role, ...]:
    names = assessment.sheet.role_holders().names
    if name:
        return tuple(role for role in Role if (names.get(role) or "").strip() == name)
    asked = {role for part in parts for role in part.planned.task.hours_by_role}
    return tuple(role for role in Role if role in asked and not (names.get(role) or "").strip())


def _add(into: dict[date | None, Decimal], begin: date, length: int, hours: Decimal, first: date, until: date) -> None:
    """Spread hours evenly over days; days outside the months are left out."""
    for number in range(max(begin, first).toordinal(), min(begin.toordinal() + length, until.toordinal())):
        month = date.fromordinal(number).replace(day=1)
        into[month] = into.get(month, Decimal(0)) + hours / length
