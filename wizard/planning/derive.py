"""From answers to the tasks that the method advises, with their priority (method 4.3 and 4.4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from assessments.catalogue import TaskTemplate
from assessments.conditions import evaluate
from assessments.facts import Facts
from assessments.plan import EMPTY_EDIT, TaskEdit
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
        cause: the answer with the largest gap, None for a task that is always in the plan.
        causes: every answer that calls for it, in the method's order.
        gap: K, 1-4. impact: I, 1-5. effort: E, 1-5.
        priority: K x I / E, 0.2-20; ``effective``: after inheritance, legal floor and gates.
        after: predecessors that are in this plan too.

    """

    template: TaskTemplate
    edit: TaskEdit
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


def derive(sheet: AnswerSheet, facts: Facts) -> Derivation:
    """Work out which tasks belong in the plan and how much they matter."""
    edits = sheet.dossier.plan.edits
    wanted: dict[TaskCode, tuple[TaskTemplate, tuple[Cause, ...], int]] = {}
    dropped: list[DroppedTask] = []
    for template in sheet.catalogue.tasks.values():
        causes = _causes(sheet, template)
        gap = _gap(template, causes, facts)
        if gap is None:
            continue
        reason = edits.get(template.code, EMPTY_EDIT).dropped_reason
        if reason is not None:
            dropped.append(DroppedTask(template, _largest(causes), reason))
        else:
            wanted[template.code] = (template, causes, gap)
    return Derivation(_with_priorities(sheet, wanted), tuple(dropped))


def effort_class(hours: Decimal) -> int:
    """Return E: 1 up to 8 hours, 2 up to 24, 3 up to 60, 4 up to 120, else 5."""
    return 1 + sum(hours > limit for limit in _EFFORT_LIMITS)


def _causes(sheet: AnswerSheet, template: TaskTemplate) -> tuple[Cause, ...]:
    found = []
    for trigger in template.triggers:
        level, target = sheet.level(trigger.question), sheet.target(trigger.question)
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


def _with_priorities(
    sheet: AnswerSheet, wanted: Mapping[TaskCode, tuple[TaskTemplate, tuple[Cause, ...], int]]
) -> dict[TaskCode, DerivedTask]:
    goal = sheet.value(QuestionId("PRO-08"))
    favoured = sheet.catalogue.goal_kpis.get(goal, frozenset()) if isinstance(goal, str) else frozenset()
    swaps = replacements(sheet)
    own: dict[TaskCode, Decimal] = {}
    numbers: dict[TaskCode, tuple[int, int]] = {}
    for code, (template, _, gap) in wanted.items():
        impact = min(5, template.impact + bool(favoured & set(template.kpis)))
        effort = effort_class(_hours(sheet, template))
        numbers[code] = (impact, effort)
        own[code] = Decimal(gap * impact) / effort
    effective = _effective(wanted, own)
    return {
        code: _derived(sheet, template, causes, gap, numbers[code], own[code], effective[code], swaps, wanted)
        for code, (template, causes, gap) in wanted.items()
    }


def _derived(
    sheet: AnswerSheet,
    template: TaskTemplate,
    causes: tuple[Cause, ...],
    gap: int,
    numbers: tuple[int, int],
    priority: Decimal,
    effective: Decimal,
    swaps: Mapping[Role, Role],
    wanted: Mapping[TaskCode, object],
) -> DerivedTask:
    edit = sheet.dossier.plan.edit(template.code)
    hours = _hours(sheet, template)
    lead = swaps.get(template.lead, template.lead)
    raci = replace_roles(template.raci, swaps)
    return DerivedTask(
        template=template,
        edit=edit,
        cause=_largest(causes),
        causes=causes,
        gap=gap,
        impact=numbers[0],
        effort=numbers[1],
        hours=hours,
        days=edit.days if edit.days is not None else template.days,
        priority=priority,
        effective=effective,
        lead=lead,
        raci=raci,
        hours_by_role=hours_by_role(hours, lead, raci),
        after=tuple(code for code in template.after if code in wanted),
    )


def _hours(sheet: AnswerSheet, template: TaskTemplate) -> Decimal:
    hours = sheet.dossier.plan.edit(template.code).hours
    return template.hours if hours is None else hours


def _effective(
    wanted: Mapping[TaskCode, tuple[TaskTemplate, tuple[Cause, ...], int]], own: Mapping[TaskCode, Decimal]
) -> dict[TaskCode, Decimal]:
    """Raise predecessors to their successors' priority until nothing changes; legal at least 8, gates 20."""
    effective = dict(own)
    for code, (template, _, _) in wanted.items():
        if template.legal:
            effective[code] = max(effective[code], _LEGAL_FLOOR)
        if template.gate:
            effective[code] = _GATE_PRIORITY
    changed = True
    while changed:
        changed = False
        for code, (template, _, _) in wanted.items():
            for before in template.after:
                if before in effective and effective[before] < effective[code]:
                    effective[before] = effective[code]
                    changed = True
    return effective
