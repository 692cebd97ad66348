"""Changes of the plan: what people decided, the line it leaves in the log, and what must be saved of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from assessments.codes import RuleId, TaskCode
from assessments.plan import OWN_PREFIX, Decision, DismissedWarning, Plan, TaskEdit
from assessments.plan_parts import (
    DECISIONS,
    DISMISSED,
    EDITS,
    KNOWN,
    LAST_OWN,
    OWN_TASKS,
    Part,
    PartKey,
    part,
    with_part,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDecision:
    """A change of the plan, with the line that it adds to the decisions log.

    ``undone`` tells that the change takes an earlier one back, and its line with it.
    """

    decision: Decision | None = None
    undone: bool = False


@dataclass(frozen=True, slots=True)
class TaskChange(PlanDecision):
    """What a person decided about a task became something else."""

    task: TaskCode
    before: TaskEdit
    after: TaskEdit


@dataclass(frozen=True, slots=True)
class DismissalChange(PlanDecision):
    """A warning was waved away, or called back."""

    rule: RuleId
    before: DismissedWarning | None
    after: DismissedWarning | None


@dataclass(frozen=True, slots=True)
class PlanChange(PlanDecision):
    """Parts of the plan became others, together.

    Attributes:
        subject: what it is about, for jumping and for typing on: a task's code, a meeting's option, a tool ...
        words: what was done, for the undo line and the log.

    """

    subject: str
    words: str
    before: Mapping[PartKey, Part | None]
    after: Mapping[PartKey, Part | None]


def with_change(plan: Plan, change: TaskChange | DismissalChange | PlanChange) -> Plan:
    """Return the plan after a change, with its line in the log."""
    for key, value in changed_parts(change).items():
        plan = with_part(plan, key, value)
        if key[0] == OWN_TASKS and value is not None:
            plan = replace(plan, last_own=max(plan.last_own, int(key[1].removeprefix(OWN_PREFIX))))
    if change.decision is not None:
        kept = None if change.undone else change.decision
        plan = with_part(plan, (DECISIONS, str(change.decision.number)), kept)
    return plan


def changed_parts(change: TaskChange | DismissalChange | PlanChange) -> Mapping[PartKey, Part | None]:
    """Return the parts of the plan that a change makes other, as they become."""
    match change:
        case TaskChange(task, _, after):
            return {(EDITS, task): after}
        case DismissalChange(rule, _, dismissed):
            return {(DISMISSED, rule): dismissed}
        case PlanChange(after=parts):
            return parts


def saved_parts(change: TaskChange | DismissalChange | PlanChange, plan: Plan) -> Mapping[PartKey, Part | None]:
    """Return the parts of the plan that must be written after a change, as they are in the plan."""
    keys = [*changed_parts(change), KNOWN, LAST_OWN]
    if change.decision is not None:
        keys.append((DECISIONS, str(change.decision.number)))
    return {key: part(plan, key) for key in keys}
