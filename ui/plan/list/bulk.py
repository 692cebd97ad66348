"""One decision about several tasks: what each becomes, and the words for the undo line and the log; pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from assessments.plan import Plan, TaskEdit, TaskStatus
from assessments.plan_parts import EDITS, Part, PartKey
from assessments.types import TaskCode
from ui.plan.list.rows import status_words
from ui.plan.task_status import with_status
from ui.texts import tr
from wizard import formats


@dataclass(frozen=True, slots=True)
class Bulk:
    """Parts of the plan that become others together, with what was done; no parts when all was so already."""

    words: str
    parts: Mapping[PartKey, Part | None]


def with_same_status(plan: Plan, codes: Iterable[TaskCode], status: TaskStatus, today: date) -> Bulk:
    """Give tasks the same status; those that were taken out of the plan come back with it."""

    def change(edit: TaskEdit) -> TaskEdit:
        return replace(with_status(edit, status, today), dropped_reason=None, dropped_on=None)

    return _bulk(plan, codes, change, tr("{tasks} op {status} gezet"), status=status_words(status))


def with_same_owner(plan: Plan, codes: Iterable[TaskCode], owner: str) -> Bulk:
    """Give tasks the same name; "" follows the roles again."""
    words = tr("{tasks} op naam van {owner} gezet") if owner else tr("{tasks}: naam volgens de rol")
    return _bulk(plan, codes, lambda edit: replace(edit, owner=owner or None), words, owner=owner)


def dropped(plan: Plan, codes: Iterable[TaskCode], reason: str, today: date) -> Bulk:
    """Take tasks out of the plan for one reason."""
    words = tr("{tasks} uit het plan gehaald: {reason}")
    change = lambda edit: replace(edit, dropped_reason=reason, dropped_on=today)  # noqa: E731  # one line says it
    return _bulk(plan, codes, change, words, reason=reason)


def _bulk(
    plan: Plan, codes: Iterable[TaskCode], change: Callable[[TaskEdit], TaskEdit], words: str, **named: str
) -> Bulk:
    parts: dict[PartKey, Part | None] = {}
    for code in codes:
        before = plan.edit(code)
        after = change(before)
        if after != before:
            parts[(EDITS, code)] = after
    tasks = formats.count(len(parts), tr("taak"), tr("taken"))
    return Bulk(words.format(tasks=tasks, **named), parts)
