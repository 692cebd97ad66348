"""Tasks that people add to the plan: how one comes in, and how what only they have is changed; pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace

from assessments.plan import OWN_PREFIX, OwnTask, Plan
from assessments.plan_parts import OWN_TASKS, Part, PartKey
from assessments.types import TaskCode
from wizard.drawing.pillars import NAMES

RHYTHMS = {
    "eenmalig": "eenmalig",
    "maandelijks": "elke maand",
    "kwartaal": "elk kwartaal",
    "jaarlijks": "elk jaar",
}
"""The rhythms that an own task may have, in words."""
IMPACTS, GAPS = range(1, 6), range(1, 5)


def added(plan: Plan, task: OwnTask) -> tuple[TaskCode, str, Mapping[PartKey, Part | None]]:
    """Return the code that a new task gets, what was done in words, and the parts of the plan that change."""
    code = plan.next_own_code()
    made = replace(task, code=code, title=" ".join(task.title.split()))
    return code, f"{made.title}: toegevoegd als {code}", {(OWN_TASKS, code): made}


def is_gone(plan: Plan, code: TaskCode) -> bool:
    """Tell whether a code is that of an own task which is not there any more, so that nothing can be decided about it."""
    return code.startswith(OWN_PREFIX) and code not in plan.own_tasks


def changed(plan: Plan, task: OwnTask) -> tuple[str, Mapping[PartKey, Part | None]]:
    """Return what was changed about an own task in words, and the part of the plan that changes."""
    before = plan.own_tasks[task.code]
    title = plan.edit(task.code).title or task.title
    told = (_words(one.name, task) for one in fields(OwnTask) if getattr(before, one.name) != getattr(task, one.name))
    return f"{title}: {next(told, 'gewijzigd')}", {(OWN_TASKS, task.code): task}


def _words(field: str, task: OwnTask) -> str:
    match field:
        case "pillar":
            return f"pijler {NAMES[task.pillar].lower()}"
        case "impact":
            return f"impact {task.impact}"
        case "gap":
            return f"kloof {task.gap}"
        case "rhythm":
            return RHYTHMS[task.rhythm]
        case _:
            return "gewijzigd"
