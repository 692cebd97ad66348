"""What it means to put a card somewhere else in its lane; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assessments.plan import TaskEdit
from ui.plan.cards import period
from wizard.assessment import PlannedTask


def moved(lane: Sequence[PlannedTask], at: int, to: int) -> TaskEdit:
    """Return the decision that a card stands elsewhere in its lane.

    Within its period it is planned right in front of the card below it. In another period, or behind the last card of
    one, it also gets the day of the card that it stands beside.

    Args:
        lane: the tasks of the lane, as they stand under each other.
        at: which of them is moved.
        to: its place among the others, from 0.

    """
    task = lane[at]
    others = [one for place, one in enumerate(lane) if place != at]
    above = others[to - 1] if to > 0 else None
    below = others[to] if to < len(others) else None
    edit = task.task.edit
    beside = next((one for one in (below, above) if one is not None and period(one) == period(task)), below or above)
    if beside is None or to == at:
        return edit
    before = below.code if below is not None and period(below) == period(beside) else None
    if period(beside) == period(task) and before is not None:
        return replace(edit, before=before)
    return replace(edit, before=before, due=beside.slot.end)
