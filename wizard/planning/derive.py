"""From answers to the tasks that the method advises, with their priority (method 4.3 and 4.4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from assessments.catalogue import TaskTemplate
from assessments.conditions import evaluate
from assessments.facts import Facts
from assessments.plan import OwnTask, TaskEdit, TaskStatus
from assessments.sheet import AnswerSheet
from assessments.types import QuestionId, Role, TaskCode
from wizard.planning.roles import hours_by_role, replace_roles, replacements

TaskClass = Literal["A", "B", "C"]

BASELINE = TaskCode("T-DRA-06")
REMEASUREMENT = TaskCode("T-SYN-11")
_FIXED_GAP = 2
_LEGAL_FLOOR = Decimal(8)
_GATE_PRIORITY = Decimal(20)
_EFFORT_LIMITS = (8, 24, 60, 120)


@dataclass(frozen=True, slots=True)
class Cause:
    """The answer that put a task in the plan."""

    question: QuestionId
    level: int
    target: int

    @property
    def gap(self) -> int:
        """Return how many levels the answer stays below its target."""
        return self.target - self.level


@dataclass(frozen=True, slots=True)
class DerivedTask:
    """A task in the plan before it has dates.

    Attributes:
        template: with the words, roles and predecessors that people chose; ``advised``: as the method, or who added
            the task, has it.
        lapsed: nothing calls for it any more, and it is not finished: "niet meer nodig?".
        cause: the answer with the largest gap, None for a task that is always in the plan.
        causes: every answer that calls for it, in the method's order.
        gap: K, 1-4. impact: I, 1-5. effort: E, 1-5.
        priority: K x I / E, 0.2-20; ``effective``: after inheritance, legal floor and gates.
        after: predecessors that are in this plan too.

    """

    template: TaskTemplate
    advised: TaskTemplate
    edit: TaskEdit
    lapsed: bool
    cause: Cause | None
    causes: tuple[Cause, ...]
    gap: int
    impact: int
    effort: int
    hours: Decimal
    days: int
    priority: Decimal
    effective: Decimal
    lead: Role
    raci: Mapping[Role, str]
    hours_by_role: Mapping[Role, Decimal]
    after: tuple[TaskCode, ...]

    @property
    def code(self) -> TaskCode:
        """Return the task's stable code."""
        return self.template.code

    @property
    def task_class(self) -> TaskClass:
        """Return A (first), B (then) or C (later) by the effective priority."""
        if self.effective >= 8:
            return "A"
        return "B" if self.effective >= 4 else "C"


@dataclass(frozen=True, slots=True)
class DroppedTask:
    """A task that would be in the plan, had nobody taken it out."""

    template: TaskTemplate
    cause: Cause | None
    reason: str


@dataclass(frozen=True, slots=True)
class Derivation:
    """What follows from the answers: the tasks in the plan by code, and those that were taken out."""

    tasks: Mapping[TaskCode, DerivedTask]
    dropped: tuple[DroppedTask, ...]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A task that belongs in the plan, and why."""

    template: TaskTemplate
    advised: TaskTemplate
    edit: TaskEdit
    causes: tuple[Cause, ...]
    gap: int
    lapsed: bool


def derive(sheet: AnswerSheet, facts: Facts, earlier: AnswerSheet | None = None) -> Derivation:
    """Work out which tasks belong in the plan and how much they matter.

    What somebody decided something about, chose in a workshop, added or knew never leaves by itself: without a reason it has lapsed.

    Args:
        sheet: the answers of the measurement.
        facts: what conditions look up.
        earlier: the answers of the measurement before it: they count where a question is not answered again yet.

    """
    plan = sheet.dossier.plan
    wanted: dict[TaskCode, _Wanted] = {}
    dropped: list[DroppedTask] = []
    kept = {*plan.known, *plan.edits, *(code for held in sheet.dossier.workshops.values() for code in held.chosen)}
    for advised in (*sheet.catalogue.tasks.values(), *(own_template(own) for own in plan.own_tasks.values())):
        edit = plan.edit(advised.code)
        causes = _causes(sheet, earlier, advised)
        own = plan.own_tasks.get(advised.code)
        gap = own.gap if own is not None else _gap(advised, causes, facts)
        is_kept = keep_key(advised.code) in plan.waved
        lapsed = gap is None and edit.status is not TaskStatus.DONE and not is_kept
        if edit.dropped_reason is not None:
            dropped.append(DroppedTask(_chosen(advised, edit), _largest(causes), edit.dropped_reason))
        elif gap is not None or advised.code in kept:
            wanted[advised.code] = _Wanted(_chosen(advised, edit), advised, edit, causes, gap or 1, lapsed)
    return Derivation(_with_priorities(sheet, wanted), tuple(dropped))


def keep_key(code: TaskCode) -> str:
    """Return under which key a person said that a task stays although nothing calls for it."""
    return f"niet_meer_nodig/{code}"


def own_template(own: OwnTask) -> TaskTemplate:
    """Return a task that people added in the shape of the method's tasks."""
    return TaskTemplate(
        code=own.code,
        title=own.title,
        action=own.action,
        done_when=own.done_when,
        pillar=own.pillar,
        lead=own.lead,
        hours=own.hours,
        days=own.days,
        rhythm=own.rhythm,
        raci={own.lead: "A/R"},
        impact=own.impact,
        kpis=(),
        triggers=(),
        condition=None,
        after=own.after,
        always=False,
        gate=False,
        legal=False,
        spending="",
        guide=(),
    )


def _chosen(advised: TaskTemplate, edit: TaskEdit) -> TaskTemplate:
    """Return a task with what people chose in place of the advice."""
    chosen = {
        name: value
        for name in ("title", "action", "done_when", "lead", "raci", "after")
        if (value := getattr(edit, name)) is not None
    }
    return replace(advised, **chosen) if chosen else advised


def effort_class(hours: Decimal) -> int:
    """Return E: 1 up to 8 hours, 2 up to 24, 3 up to 60, 4 up to 120, else 5."""
    return 1 + sum(hours > limit for limit in _EFFORT_LIMITS)


def _causes(sheet: AnswerSheet, earlier: AnswerSheet | None, template: TaskTemplate) -> tuple[Cause, ...]:
    found = []
    for trigger in template.triggers:
        level, target = sheet.level(trigger.question), sheet.target(trigger.question)
        if level is None and earlier is not None and not sheet.answer(trigger.question).is_waived():
            level = earlier.level(trigger.question)
        if level is not None and target is not None and trigger.low <= level <= trigger.high and level < target:
            found.append(Cause(trigger.question, level, target))
    return tuple(found)


def _gap(template: TaskTemplate, causes: tuple[Cause, ...], facts: Facts) -> int | None:
    """Return K, or None when nothing calls for the task."""
    if causes:
        return max(cause.gap for cause in causes)
    if template.always:
        return 1
    if template.condition is not None and evaluate(template.condition, facts.lookup):
        return _FIXED_GAP
    return None


def _largest(causes: tuple[Cause, ...]) -> Cause | None:
    """Return the cause with the largest gap; at equal gaps the first one named (Beslissing 11)."""
    return max(causes, key=lambda cause: cause.gap, default=None)


def _with_priorities(sheet: AnswerSheet, wanted: Mapping[TaskCode, _Wanted]) -> dict[TaskCode, DerivedTask]:
    goal = sheet.value(QuestionId("PRO-08"))
    favoured = sheet.catalogue.goal_kpis.get(goal, frozenset()) if isinstance(goal, str) else frozenset()
    swaps = replacements(sheet)
    own: dict[TaskCode, Decimal] = {}
    numbers: dict[TaskCode, tuple[int, int]] = {}
    for code, one in wanted.items():
        impact = min(5, one.template.impact + bool(favoured & set(one.template.kpis)))
        effort = effort_class(_hours(one))
        numbers[code] = (impact, effort)
        own[code] = Decimal(one.gap * impact) / effort
    effective = _effective(wanted, own)
    return {
        code: _derived(one, numbers[code], own[code], effective[code], swaps, wanted) for code, one in wanted.items()
    }


def _derived(
    one: _Wanted,
    numbers: tuple[int, int],
    priority: Decimal,
    effective: Decimal,
    swaps: Mapping[Role, Role],
    wanted: Mapping[TaskCode, object],
) -> DerivedTask:
    template, edit, hours = one.template, one.edit, _hours(one)
    lead = template.lead if edit.lead is not None else swaps.get(template.lead, template.lead)
    raci = dict(template.raci) if edit.raci is not None else replace_roles(template.raci, swaps)
    return DerivedTask(
        template=template,
        advised=one.advised,
        edit=edit,
        lapsed=one.lapsed,
        cause=_largest(one.causes),
        causes=one.causes,
        gap=one.gap,
        impact=numbers[0],
        effort=numbers[1],
        hours=hours,
        days=edit.days if edit.days is not None else template.days,
        priority=priority,
        effective=effective,
        lead=lead,
        raci=raci,
        hours_by_role=hours_by_role(hours, lead, raci),
        after=tuple(code for code in template.after if code in wanted and code != template.code),
    )


def _hours(one: _Wanted) -> Decimal:
    return one.template.hours if one.edit.hours is None else one.edit.hours


def _effective(wanted: Mapping[TaskCode, _Wanted], own: Mapping[TaskCode, Decimal]) -> dict[TaskCode, Decimal]:
    """Raise predecessors to their successors' priority until nothing changes; legal at least 8, gates 20."""
    effective = dict(own)
    for code, one in wanted.items():
        if one.template.legal:
            effective[code] = max(effective[code], _LEGAL_FLOOR)
        if one.template.gate:
            effective[code] = _GATE_PRIORITY
    changed = True
    while changed:
        changed = False
        for code, one in wanted.items():
            for before in one.template.after:
                if before in effective and effective[before] < effective[code]:
                    effective[before] = effective[code]
                    changed = True
    return effective
