"""How the plan stood on earlier days: kept once for each day on which it changed, as what was other than before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from assessments.catalogue import Catalogue
from assessments.codes import TaskCode
from assessments.plan import Plan, PlanDay, TaskState
from assessments.types import Dossier
from wizard.assessment import Assessment, assess
from wizard.dutch_time import dutch_day

States = Mapping[TaskCode, TaskState]


def states(assessment: Assessment) -> States:
    """Return how every task of the plan stands now, with the dates that screen and paper show."""
    return {
        planned.code: TaskState(
            title=planned.task.template.title,
            pillar=planned.pillar,
            end=planned.shown_end,
            owner=planned.owner,
            hours=planned.task.hours,
            status=planned.status,
        )
        for planned in assessment.tasks
    }


def states_on(plan: Plan, day: date) -> States | None:
    """Return how the plan stood at the end of a day, None when no day that early was kept."""
    if not plan.history or plan.history[0].day > day:
        return None
    found: dict[TaskCode, TaskState] = {}
    for kept in plan.history:
        if kept.day > day:
            break
        for code, state in kept.tasks.items():
            if state is None:
                found.pop(code, None)
            else:
                found[code] = state
    return found


def day_to_keep(catalogue: Catalogue, dossier: Dossier, now: datetime) -> PlanDay | None:
    """Return how the plan stands, to be kept for the day of the last change when that is over.

    None when nobody decided anything yet, when that day is not over, or when it, or a later one, is kept already.
    """
    plan, day = dossier.plan, dutch_day(dossier.updated_at)
    if not plan.known or day >= dutch_day(now) or (plan.history and plan.history[-1].day >= day):
        return None
    before = states_on(plan, day) or {}
    after = states(assess(catalogue, dossier))
    changed: dict[TaskCode, TaskState | None] = {
        code: state for code, state in after.items() if before.get(code) != state
    }
    changed |= dict.fromkeys(before.keys() - after.keys())
    return PlanDay(day, changed) if changed else None
