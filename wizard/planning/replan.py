"""Planning anew: from a day on, with what was finished by then left alone (method, Beslissing 15)."""

from __future__ import annotations

from datetime import date

from assessments.plan import Replan, TaskStatus
from wizard import formats
from wizard.assessment import Assessment


def replan_from(assessment: Assessment, day: date) -> Replan:
    """Return the decision to plan the open tasks anew from a day; what is finished now asks no hours any more."""
    settled = sorted(planned.code for planned in assessment.tasks if planned.status is TaskStatus.DONE)
    return Replan(day, tuple(settled))


def replan_words(day: date | None) -> str:
    """Say what was decided, for the undo line and the log."""
    if day is None:
        return "Terug naar de eerste planning"
    return f"Open taken opnieuw gepland vanaf {formats.short_date_year(day)}"
