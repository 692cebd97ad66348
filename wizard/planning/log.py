"""The decisions log: what was decided about the plan, by whom and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from assessments.catalogue import Catalogue
from assessments.plan import Decision, DismissedWarning, Plan
from assessments.plan_parts import WAVED
from wizard.assessment import Assessment
from wizard.change_words import describe, is_decision
from wizard.changes import Change, joined, subject_of
from wizard.plan_changes import DismissalChange, PlanChange, TaskChange

PRINTED = "Afgedrukt"
"""What the line of a printing begins with."""


def next_decision(plan: Plan, subject: str, words: str, by: str, at: datetime, *, kept: int = 0) -> Decision:
    """Return the next line of the log; numbers up to ``kept`` are kept for lines that redo may bring back."""
    number = max((one.number for one in plan.decisions), default=0)
    return Decision(number=max(number, kept) + 1, at=at, subject=subject, words=words, by=by)


def last_number(changes: Iterable[Change]) -> int:
    """Return the highest number of the lines that changes have in the log, 0 when they have none."""
    made = (one.decision for one in changes if isinstance(one, TaskChange | DismissalChange | PlanChange))
    return max((one.number for one in made if one is not None), default=0)


def decided(
    change: TaskChange | DismissalChange | PlanChange,
    earlier: Change | None,
    catalogue: Catalogue,
    plan: Plan,
    by: str,
    at: datetime,
) -> TaskChange | DismissalChange | PlanChange:
    """Return a change of the plan with its line for the log.

    ``earlier`` is the step that it goes on typing in: then they share one line, which goes when all is typed back.
    """
    whole = change if earlier is None else joined(earlier, change)
    line = earlier.decision if isinstance(earlier, TaskChange | DismissalChange | PlanChange) else None
    if whole.before == whole.after:
        return replace(change, decision=line, undone=True)
    if not is_decision(whole):
        return change
    words = describe(whole, catalogue, plan)
    line = line or next_decision(plan, subject_of(change), words, by, at)
    return replace(change, decision=replace(line, words=words, reason=_reason(whole)))


def known(assessment: Assessment) -> Plan:
    """Return the plan with every task that stands in it now as known."""
    plan = assessment.dossier.plan
    return replace(plan, known=tuple(sorted({*plan.known, *(one.code for one in assessment.tasks)})))


def _reason(change: Change) -> str:
    """Return the reason that a person gave with a change."""
    match change:
        case TaskChange(_, before, after) if after.dropped_reason != before.dropped_reason:
            return after.dropped_reason or ""
        case DismissalChange(after=after) if after is not None:
            return after.reason
        case PlanChange(after=parts):
            waved = (
                one.reason for (kind, _), one in parts.items() if isinstance(one, DismissedWarning) and kind == WAVED
            )
            return next(waved, "")
        case _:
            return ""
