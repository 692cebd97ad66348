"""What stands beside the timeline: the hours per week, the tasks after the weeks in sight, the list for later; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import islice

from assessments.types import Pillar, TaskCode
from ui.texts import tr
from wizard import formats
from wizard.assessment import Assessment, PlannedTask
from wizard.drawing.pillars import NAMES, PILLARS
from wizard.drawing.week_load import WeekLoad, week_load
from wizard.planning.derive import REMEASUREMENT
from wizard.planning.rhythm import load_start, weekly_load

_MONTHS = 12
_MOST_WEEKS = 1000
"""A slip of the hours would fill weeks without end."""


@dataclass(frozen=True, slots=True)
class RestRow:
    """The tasks that end in a month, or in a year further on; ``pillars`` has one for each task."""

    name: str
    pillars: tuple[Pillar, ...]
    hours: Decimal

    def words(self) -> str:
        """Say the row in one sentence, for a screen reader."""
        counts = (f"{self.pillars.count(one)} {NAMES[one]}" for one in PILLARS if one in self.pillars)
        many = formats.count(len(self.pillars), tr("taak"), tr("taken"))
        return f"{self.name}: {many} ({', '.join(counts)}), {formats.hours_long(self.hours)}"


def weeks_between(assessment: Assessment, first: date, last: date) -> tuple[WeekLoad, ...]:
    """Return the hours of every week in which hours are spent and that begins from ``first`` to ``last``."""
    start = load_start(assessment)
    skip = max(0, -(-(first - start).days // 7))
    stop = max(0, (last - start).days // 7 + 1)
    weeks = islice(enumerate(weekly_load(assessment)), min(skip, _MOST_WEEKS), min(stop, _MOST_WEEKS))
    return tuple(week_load(start + timedelta(days=7 * number), hours) for number, hours in weeks)


def load_words(assessment: Assessment, year: int) -> str:
    """Say until when the hours of the plan fill the weeks, and that a week never asks more."""
    capacity, start = assessment.sheet.hours_per_week(), load_start(assessment)
    count = sum(1 for _ in islice(weekly_load(assessment), _MOST_WEEKS))
    if count == 0:
        return tr("Er zijn geen uren te verdelen.")
    if count == _MOST_WEEKS:
        return tr("Bij {hours} uur per week is het plan de eerste jaren niet klaar.").format(hours=capacity)
    last = formats.short_date(_later(start, 7 * count - 1), year)
    weeks = formats.count(count, tr("week"), tr("weken"))
    words = tr("Alle taken samen vullen {weeks} met {hours} uur, tot {day}. Een week vraagt nooit meer.").format(
        weeks=weeks, hours=capacity, day=last
    )
    if assessment.task(REMEASUREMENT) is None:
        return words
    return f"{words} {tr('De hermeting heeft eigen dagen.')}"


def rest_rows(tasks: Sequence[PlannedTask], after: date) -> tuple[RestRow, ...]:
    """Return the tasks that end after a day: per month for a year, then per year."""
    later = [planned for planned in tasks if planned.shown_end is not None and planned.shown_end > after]
    found: dict[str, list[PlannedTask]] = {}
    for planned in sorted(later, key=lambda one: (one.shown_end or date.max, one.slot.order)):
        assert planned.shown_end is not None
        found.setdefault(_period(planned.shown_end, after), []).append(planned)
    return tuple(
        RestRow(
            name,
            tuple(pillar for pillar in PILLARS for one in inside if one.pillar is pillar),
            sum((one.task.hours for one in inside), Decimal(0)),
        )
        for name, inside in found.items()
    )


def for_later(assessment: Assessment) -> tuple[tuple[TaskCode, str, Decimal], ...]:
    """Return the tasks of class C by priority: code, title and hours."""
    later = [planned for planned in assessment.tasks if planned.task.task_class == "C"]
    ordered = sorted(later, key=lambda one: (-one.task.effective, -one.task.priority, one.code))
    return tuple((one.code, one.task.template.title, one.task.hours) for one in ordered)


def _period(day: date, after: date) -> str:
    months = (day.year - after.year) * 12 + day.month - after.month
    if months > _MONTHS:
        return str(day.year)
    name = formats.short_month(day.month)
    return name if day.year == after.year else f"{name} {day.year}"


def _later(day: date, days: int) -> date:
    return date.fromordinal(min(date.max.toordinal(), day.toordinal() + days))
