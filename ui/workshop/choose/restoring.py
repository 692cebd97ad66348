"""Chosen tasks that left the plan: what they are called, and how they come back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assessments.plan import TaskEdit
from assessments.plan_parts import EDITS, Part, PartKey
from assessments.types import TaskCode
from ui.texts import tr
from ui.work import Work
from wizard import formats
from wizard.assessment import Assessment


def titles_of(assessment: Assessment, codes: Iterable[TaskCode]) -> list[str]:
    """Return what tasks are called that are no longer in the plan; the code of one that nobody knows."""
    dropped = {one.template.code: one.template.title for one in assessment.dropped}
    own = {code: one.title for code, one in assessment.dossier.plan.own_tasks.items()}
    known = {code: one.title for code, one in assessment.catalogue.tasks.items()}
    return [dropped.get(code) or own.get(code) or known.get(code) or code for code in codes]


def restore_tasks(work: Work, codes: Sequence[TaskCode]) -> None:
    """Put tasks back in the plan, in one step for undo."""
    plan = work.session.dossier.plan
    parts: dict[PartKey, Part | None] = {}
    for code in codes:
        edit: TaskEdit = replace(plan.edit(code), dropped_reason=None, dropped_on=None)
        parts[(EDITS, code)] = edit
    words = tr("{tasks} terug in het plan").format(tasks=formats.count(len(parts), tr("taak"), tr("taken")))
    work.change_plan(next(iter(codes), ""), words, parts)
