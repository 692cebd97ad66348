"""A plan in parts that are changed and saved one by one; each has a kind and, where there are many, a code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from assessments.codes import TaskCode
from assessments.plan import (
    Decision,
    DismissedWarning,
    Edition,
    HouseStyle,
    MeetingEdit,
    OwnTask,
    Plan,
    PlanDay,
    Replan,
    TaskEdit,
)

PartKey = tuple[str, str]
"""The kind of a part, which is the name of the plan's field, and its code; "" where there is only one."""
Part = (
    TaskEdit
    | DismissedWarning
    | OwnTask
    | MeetingEdit
    | Replan
    | Decision
    | PlanDay
    | HouseStyle
    | Edition
    | Mapping[str, str]
    | tuple[TaskCode, ...]
    | int
)

EDITS, DISMISSED, WAVED, OWN_TASKS, MEETINGS, TOOLS = (
    "edits",
    "dismissed",
    "waved",
    "own_tasks",
    "meetings",
    "tools",
)
DECISIONS, HISTORY = "decisions", "history"
KNOWN: PartKey = ("known", "")
LAST_OWN: PartKey = ("last_own", "")
REPLAN: PartKey = ("replan", "")
HOUSE_STYLE: PartKey = ("house_style", "")
EDITION: PartKey = ("edition", "")
_MAPPINGS = (EDITS, DISMISSED, WAVED, OWN_TASKS, MEETINGS, TOOLS)
_SINGLES = (KNOWN, LAST_OWN, REPLAN, HOUSE_STYLE, EDITION)


def parts(plan: Plan) -> dict[PartKey, Part]:
    """Return every part of a plan that holds anything."""
    found: dict[PartKey, Part] = {}
    for kind in _MAPPINGS:
        items: Mapping[str, Any] = getattr(plan, kind)
        found |= {(kind, code): item for code, item in items.items() if not is_nothing(item)}
    found |= {(DECISIONS, str(one.number)): one for one in plan.decisions}
    found |= {(HISTORY, one.day.isoformat()): one for one in plan.history}
    for key in _SINGLES:
        value = getattr(plan, key[0])
        if not is_nothing(value):
            found[key] = value
    return found


def part(plan: Plan, key: PartKey) -> Part | None:
    """Return one part of a plan, None when it holds nothing."""
    kind, code = key
    if kind in _MAPPINGS:
        found = getattr(plan, kind).get(code)
    elif kind == DECISIONS:
        found = next((one for one in plan.decisions if str(one.number) == code), None)
    elif kind == HISTORY:
        found = next((one for one in plan.history if one.day.isoformat() == code), None)
    else:
        found = getattr(plan, kind)
    return None if is_nothing(found) else found


def with_part(plan: Plan, key: PartKey, value: Part | None) -> Plan:
    """Return the plan with one part changed; None, or a part that says nothing, takes it away."""
    kind, code = key
    kept = None if is_nothing(value) else value
    fields: dict[str, Any]
    if kind in _MAPPINGS:
        items = {one: item for one, item in getattr(plan, kind).items() if one != code}
        fields = {kind: items if kept is None else items | {code: kept}}
    elif kind == DECISIONS:
        decisions = [one for one in plan.decisions if str(one.number) != code]
        decisions += [kept] if isinstance(kept, Decision) else []
        fields = {kind: tuple(sorted(decisions, key=lambda one: one.number))}
    elif kind == HISTORY:
        days = [one for one in plan.history if one.day != date.fromisoformat(code)]
        days += [kept] if isinstance(kept, PlanDay) else []
        fields = {kind: tuple(sorted(days, key=lambda one: one.day))}
    else:
        nothing: Any = {"known": (), "last_own": 0, "house_style": HouseStyle()}.get(kind)
        fields = {kind: nothing if kept is None else kept}
    return replace(plan, **fields)


def is_nothing(value: object) -> bool:
    """Tell whether a part holds nothing, so that it need not be kept."""
    if isinstance(value, TaskEdit | MeetingEdit):
        return value.is_empty()
    return value is None or value in ((), 0, HouseStyle()) or (isinstance(value, Mapping) and not value)
