"""What the rows of the timeline say: a head per pillar and a row per task; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from assessments.plan import TaskEdit, TaskStatus
from assessments.types import Pillar, TaskCode
from ui.plan.cards import initials
from ui.texts import tr
from wizard import formats
from wizard.assessment import Assessment, PlannedTask
from wizard.drawing.pillars import NAMES, PILLARS
from wizard.drawing.plan_bars import YearBar
from wizard.planning.workdays import shown_day


@dataclass(frozen=True, slots=True)
class PillarRow:
    """The head above the tasks of a pillar; ``note`` says how many there are."""

    pillar: Pillar
    note: str

    def words(self) -> str:
        """Say the head in one sentence, for a screen reader."""
        return f"{NAMES[self.pillar]}, {self.note}"


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task.

    Attributes:
        bar: None for a task without dates.
        after: the tasks it waits for, as far as they are in the plan.
        said: everything about the task in one sentence, for a screen reader.

    """

    code: TaskCode
    title: str
    pillar: Pillar
    initials: str
    status: TaskStatus
    bar: YearBar | None
    after: tuple[TaskCode, ...]
    said: str

    def words(self) -> str:
        """Say the row in one sentence, for a screen reader."""
        return self.said

    @property
    def is_movable(self) -> bool:
        """Tell whether its date is still to be chosen: it has one, and is not finished."""
        return self.bar is not None and self.status is not TaskStatus.DONE


Row = PillarRow | TaskRow


def rows(assessment: Assessment, tasks: Sequence[PlannedTask], today: date) -> tuple[Row, ...]:
    """Return a head per pillar that has tasks, and its tasks by their last day."""
    found: list[Row] = []
    titles = {planned.code: planned.task.template.title for planned in assessment.tasks}
    for pillar in PILLARS:
        inside = [planned for planned in tasks if planned.pillar is pillar]
        if inside:
            found.append(PillarRow(pillar, formats.count(len(inside), tr("taak"), tr("taken"))))
        for planned in sorted(inside, key=lambda one: (one.slot.end or date.max, one.slot.order)):
            waits = [titles[code] for code in planned.task.after if code in titles]
            found.append(_task_row(planned, waits, today, assessment.sheet.start_date().year))
    return tuple(found)


def moved_bar(bar: YearBar, days: int) -> YearBar:
    """Return a bar so many days later, for a look before it is decided; its day counts as chosen then."""
    start, end = _later(bar.start, days), _later(bar.end, days)
    return replace(bar, start=start, end=end, shown_end=shown_day(end), pinned=True, late=False, note="")


def moved_edit(planned: PlannedTask, days: int) -> TaskEdit | None:
    """Return the decision that a task ends so many days later, None when it has no date; a chosen begin moves along."""
    edit = planned.task.edit
    last = edit.due or planned.slot.end
    if last is None or not days:
        return None
    start = _later(edit.start, days) if edit.start is not None else None
    return replace(edit, due=_later(last, days), start=start)


def is_late(planned: PlannedTask, today: date) -> bool:
    """Tell whether a task that is not finished had to be."""
    return planned.status is not TaskStatus.DONE and planned.shown_end is not None and planned.shown_end < today


def _task_row(planned: PlannedTask, waits: Sequence[str], today: date, year: int) -> TaskRow:
    template, owner = planned.task.template, planned.owner or ""
    return TaskRow(
        code=planned.code,
        title=template.title,
        pillar=planned.pillar,
        initials=initials(owner) or owner[:2] or formats.DASH,
        status=planned.status,
        bar=_bar(planned, today),
        after=planned.task.after,
        said=_said(planned, waits, today, year),
    )


def _bar(planned: PlannedTask, today: date) -> YearBar | None:
    slot, shown, template = planned.slot, planned.shown_end, planned.task.template
    if slot.begin is None or slot.end is None or shown is None:
        return None
    is_done = planned.status is TaskStatus.DONE
    return YearBar(
        template.title,
        planned.pillar,
        slot.begin,
        slot.end,
        shown,
        note=_note(planned, today),
        gate=template.gate,
        done=is_done,
        late=is_late(planned, today),
        pinned=planned.task.edit.due is not None and not is_done,
    )


def _note(planned: PlannedTask, today: date) -> str:
    words = []
    if planned.status is TaskStatus.BUSY:
        words.append(tr("bezig"))
    if is_late(planned, today):
        words.append(tr("te laat"))
    elif planned.task.edit.due is not None and planned.status is not TaskStatus.DONE:
        words.append(tr("vast"))
    if planned.task.lapsed:
        words.append(tr("niet meer nodig?"))
    return ", ".join(words)


def _said(planned: PlannedTask, waits: Sequence[str], today: date, year: int) -> str:
    states = {TaskStatus.OPEN: tr("te doen"), TaskStatus.BUSY: tr("bezig"), TaskStatus.DONE: tr("klaar")}
    slot = planned.slot
    when = tr("zonder datum")
    if slot.begin is not None and planned.shown_end is not None:
        when = tr("van {begin} tot en met {end}").format(
            begin=formats.short_date(slot.begin, year), end=formats.short_date(planned.shown_end, year)
        )
    marks = (
        (is_late(planned, today), tr("te laat")),
        (planned.task.edit.due is not None, tr("vaste datum")),
        (planned.task.template.gate, tr("poort")),
        (planned.task.lapsed, tr("niet meer nodig?")),
        (bool(waits), tr("wacht op {tasks}").format(tasks=formats.enumeration(waits))),
    )
    parts = [planned.task.template.title, states[planned.status], planned.owner or tr("geen naam"), when]
    return ", ".join([*parts, *(word for shown, word in marks if shown), NAMES[planned.pillar]])


def _later(day: date, days: int) -> date:
    number = day.toordinal() + days
    return date.fromordinal(min(date.max.toordinal(), max(date.min.toordinal(), number)))
