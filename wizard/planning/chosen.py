"""Which tasks a workshop chose; it changes no priority and no date, it only stands with the task; pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from assessments.types import Dossier, TaskCode

MARK = "gekozen in de workshop"
"""What a task says that a workshop chose."""
ICON = "star"


def chosen_tasks(dossier: Dossier) -> Mapping[TaskCode, date]:
    """Return the tasks that a workshop chose, each with the day of the last workshop that did, in order of choosing."""
    held = sorted(dossier.workshops.values(), key=lambda one: (one.setup.day, one.id))
    return {code: one.setup.day for one in held for code in one.chosen}
