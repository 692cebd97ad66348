"""The rows of the task list as plain values: which tasks are shown, and in which order; pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from assessments.plan import OWN_PREFIX, TaskEdit, TaskStatus
from assessments.types import Pillar, TaskCode
from ui.plan import cards
from ui.texts import tr
from wizard import formats
from wizard.assessment import Assessment, PlannedTask
from wizard.planning.chosen import ICON, MARK, chosen_tasks
from wizard.planning.derive import DroppedTask
from wizard.planning.schedule import Phase

OWN_STEP = 9
"""Stands for the step of a task that people added: after those of the method."""


class Only(StrEnum):
    """Which tasks are looked for."""

    ALL = ""
    LATE = "te laat"
    NAMELESS = "zonder naam"
    LAPSED = "niet meer nodig"
    CHANGED = "aangepast"
    OWN = "eigen"
    CHOSEN = "gekozen"
    DROPPED = "vervallen"


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task as the list shows it.

    Attributes:
        owner: who does it, "" when nobody is named. advised_title: the title without anybody's own words.
        end: the last day as screen and paper show it; ``end_words`` says it.
        step: number of the step it comes from, OWN_STEP for an own task; ``step_words`` names it.
        order: place in planning order. edit: what was decided about it.
        dropped_reason: why it was taken out of the plan, "" while it is in.
        chosen: a workshop chose it.
        gate, legal, changed, lapsed, late: the marks poort, wettelijk, aangepast, niet meer nodig? and te laat.

    """

    code: TaskCode
    title: str
    advised_title: str
    pillar: Pillar
    owner: str
    end: date | None
    end_words: str
    hours: Decimal
    task_class: str
    phase: Phase | None
    step: int
    step_words: str
    status: TaskStatus
    order: int
    edit: TaskEdit
    gate: bool = False
    legal: bool = False
    changed: bool = False
    lapsed: bool = False
    late: bool = False
    dropped_reason: str = ""
    chosen: bool = False

    @property
    def is_quiet(self) -> bool:
        """Tell whether nothing need be done about the task any more."""
        return self.status is TaskStatus.DONE or bool(self.dropped_reason)

    @property
    def is_own(self) -> bool:
        """Tell whether people added the task themselves."""
        return self.code.startswith(OWN_PREFIX)

    def marks(self) -> tuple[tuple[str, str], ...]:
        """Return icon and word of every mark that is on; what asks for action comes first."""
        all_marks = (
            (self.late, "triangle-alert", tr("te laat")),
            (self.lapsed, "circle-help", tr("niet meer nodig?")),
            (self.chosen, ICON, tr(MARK)),
            (self.gate, "key", tr("poort")),
            (self.legal, "shield-check", tr("wettelijk")),
            (self.changed, "pencil", tr("aangepast")),
        )
        return tuple((icon, word) for is_on, icon, word in all_marks if is_on)


@dataclass(frozen=True, slots=True)
class Sifting:
    """Which tasks are shown: those that pass every part."""

    text: str = ""
    pillar: Pillar | None = None
    status: TaskStatus | None = None
    only: Only = Only.ALL

    def passes(self, row: TaskRow) -> bool:
        """Tell whether a task is one of those that are looked for."""
        return (
            self.pillar in {None, row.pillar}
            and self.status in {None, row.status}
            and bool(row.dropped_reason) == (self.only is Only.DROPPED)
            and _ONLY[self.only](row)
            and _holds(row, self.text)
        )


def task_rows(assessment: Assessment, tasks: Iterable[PlannedTask], today: date) -> tuple[TaskRow, ...]:
    """Return the rows of tasks, in planning order."""
    steps = {section.prefix: (section.number, section.title) for section in assessment.catalogue.sections}
    ordered = sorted(tasks, key=lambda planned: planned.slot.order)
    year = assessment.sheet.start_date().year
    chosen = chosen_tasks(assessment.dossier)
    rows = (_row(planned, steps, year, today, cards.is_changed(assessment, planned)) for planned in ordered)
    return tuple(replace(row, chosen=True) if row.code in chosen else row for row in rows)


def _row(
    planned: PlannedTask, steps: Mapping[str, tuple[int, str]], year: int, today: date, is_changed: bool
) -> TaskRow:
    template, end = planned.task.template, planned.shown_end
    number, name = steps.get(template.section_prefix, (OWN_STEP, tr("eigen taak")))
    return TaskRow(
        code=planned.code,
        title=template.title,
        advised_title=planned.task.advised.title,
        pillar=planned.pillar,
        owner=planned.owner or "",
        end=end,
        end_words="" if end is None else formats.short_date(end, year),
        hours=planned.task.hours,
        task_class=planned.task.task_class,
        phase=planned.slot.phase,
        step=number,
        step_words=name if number == OWN_STEP else f"{number} {name}",
        status=planned.status,
        order=planned.slot.order,
        edit=planned.task.edit,
        gate=template.gate,
        legal=template.legal,
        changed=is_changed,
        lapsed=planned.task.lapsed,
        late=is_late(planned.status, end, today),
    )


def dropped_rows(assessment: Assessment) -> tuple[TaskRow, ...]:
    """Return the rows of the tasks that somebody took out of the plan, after all others; they have no dates."""
    steps = {section.prefix: (section.number, section.title) for section in assessment.catalogue.sections}
    return tuple(
        _dropped_row(assessment, one, steps, len(assessment.tasks) + place)
        for place, one in enumerate(assessment.dropped, start=1)
    )


def _dropped_row(
    assessment: Assessment, dropped: DroppedTask, steps: dict[str, tuple[int, str]], order: int
) -> TaskRow:
    template = dropped.template
    number, name = steps.get(template.section_prefix, (OWN_STEP, tr("eigen taak")))
    edit = assessment.dossier.plan.edit(template.code)
    return TaskRow(
        code=template.code,
        title=template.title,
        advised_title=template.title,
        pillar=template.pillar,
        owner=edit.owner or "",
        end=None,
        end_words="",
        hours=template.hours if edit.hours is None else edit.hours,
        task_class="",
        phase=None,
        step=number,
        step_words=name if number == OWN_STEP else f"{number} {name}",
        status=edit.status,
        order=order,
        edit=edit,
        dropped_reason=dropped.reason or tr("geen reden"),
    )


def is_late(status: TaskStatus, end: date | None, today: date) -> bool:
    """Tell whether a task should have been finished before today."""
    return status is not TaskStatus.DONE and end is not None and end < today


def sifted(rows: Iterable[TaskRow], sifting: Sifting, keep: Collection[str] = ()) -> tuple[TaskRow, ...]:
    """Return the rows that are looked for; those of ``keep`` hold text that is not taken over yet and always stay."""
    return tuple(row for row in rows if row.code in keep or sifting.passes(row))


def in_order(rows: Iterable[TaskRow], sort_by: str, *, descending: bool) -> tuple[TaskRow, ...]:
    """Return rows sorted by a column, equal ones in planning order; what is empty comes last either way."""
    planned = sorted(rows, key=lambda row: row.order)
    if sort_by not in _ORDERS:
        return tuple(planned)
    by = _ORDERS[sort_by]
    filled = [row for row in planned if by(row) not in (None, "")]
    empty = [row for row in planned if by(row) in (None, "")]
    return (*sorted(filled, key=by, reverse=descending), *empty)


def status_words(status: TaskStatus) -> str:
    """Say where a task stands."""
    return {TaskStatus.OPEN: tr("te doen"), TaskStatus.BUSY: tr("bezig"), TaskStatus.DONE: tr("klaar")}[status]


def phase_words(phase: Phase | None) -> str:
    """Name the phase in which a task is finished, "" without dates."""
    if phase is None:
        return ""
    return {
        Phase.QUICK_WIN: tr("Snelle winst"),
        Phase.DAYS_30: tr("Binnen 30 dagen"),
        Phase.DAYS_60: tr("Binnen 60 dagen"),
        Phase.DAYS_90: tr("Binnen 90 dagen"),
        Phase.YEAR_1: tr("Binnen een jaar"),
        Phase.AFTER_YEAR_1: tr("Na een jaar"),
        Phase.REMEASUREMENT: tr("Hermeting"),
    }[phase]


def fitting(widths: Sequence[tuple[str, int]], room: int, first_to_go: Sequence[str]) -> frozenset[str]:
    """Return the columns to leave out, least wanted first, so that the others fit in the room."""
    left_out: set[str] = set()
    for key in first_to_go:
        if sum(width for one, width in widths if one not in left_out) <= room:
            break
        left_out.add(key)
    return frozenset(left_out)


def totals(rows: Sequence[TaskRow], shown: Sequence[TaskRow]) -> str:
    """Say how many tasks are shown of all, and the hours of those."""
    hours = formats.hours_long(sum((row.hours for row in shown), Decimal(0)))
    dropped = [row for row in shown if row.dropped_reason]
    if dropped:
        return tr("{tasks} uit het plan · spatie zet terug").format(
            tasks=formats.count(len(dropped), tr("taak"), tr("taken"))
        )
    rows = [row for row in rows if not row.dropped_reason]
    if len(shown) == len(rows):
        return f"{formats.count(len(rows), tr('taak'), tr('taken'))} · {hours}"
    words = tr("{shown} van {all} taken · {hours}")
    return words.format(shown=formats.number(len(shown)), all=formats.number(len(rows)), hours=hours)


def plain(text: str) -> str:
    """Return a text in small letters without accents, to look words up in."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))


def _holds(row: TaskRow, text: str) -> bool:
    """Tell whether every word of a text stands in a task's code, title or name."""
    words = plain(text).split()
    if not words:
        return True
    inside = plain(f"{row.code} {row.title} {row.owner}")
    return all(word in inside for word in words)


_ONLY: dict[Only, Callable[[TaskRow], bool]] = {
    Only.ALL: lambda _: True,
    Only.LATE: lambda row: row.late,
    Only.NAMELESS: lambda row: not row.owner,
    Only.LAPSED: lambda row: row.lapsed,
    Only.CHANGED: lambda row: row.changed,
    Only.OWN: lambda row: row.is_own,
    Only.CHOSEN: lambda row: row.chosen,
    Only.DROPPED: lambda _: True,
}
_PILLARS, _STATUSES, _PHASES = list(Pillar), list(TaskStatus), list(Phase)
_ORDERS: dict[str, Callable[[TaskRow], Any]] = {
    "code": lambda row: (row.code.rpartition("-")[0], len(row.code), row.code),
    "title": lambda row: plain(row.title),
    "pillar": lambda row: _PILLARS.index(row.pillar),
    "owner": lambda row: plain(row.owner),
    "end": lambda row: row.end,
    "hours": lambda row: row.hours,
    "class": lambda row: row.task_class,
    "phase": lambda row: None if row.phase is None else _PHASES.index(row.phase),
    "step": lambda row: row.step,
    "status": lambda row: _STATUSES.index(row.status),
}
