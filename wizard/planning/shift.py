"""What a decision about the plan moves: which tasks get another date, said before it is made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assessments.codes import TaskCode
from wizard import formats
from wizard.assessment import Assessment, PlannedTask
from wizard.planning.derive import REMEASUREMENT


@dataclass(frozen=True, slots=True)
class Move:
    """A task that gets another last day, as screen and paper show it."""

    code: TaskCode
    title: str
    before: date | None
    after: date | None


@dataclass(frozen=True, slots=True)
class Shift:
    """Everything that moves, in planning order; ``remeasurement`` is the new day of the hermeting when that moves."""

    moves: tuple[Move, ...]
    remeasurement: date | None = None

    def __bool__(self) -> bool:
        """Tell whether anything moves."""
        return bool(self.moves)


def shift(before: Assessment, after: Assessment, *, but: TaskCode | None = None) -> Shift:
    """Return what moves between two states of a plan; ``but`` is the task that a person moves and knows about."""
    earlier = {planned.code: planned for planned in before.tasks}
    moves = tuple(
        _move(earlier[planned.code], planned)
        for planned in after.tasks
        if planned.code != but and planned.code in earlier and _ends(earlier[planned.code]) != _ends(planned)
    )
    remeasured = next((move.after for move in moves if move.code == REMEASUREMENT), None)
    return Shift(moves, remeasured)


def shift_words(found: Shift, year: int) -> str:
    """Say what moves: 12 taken schuiven, hermeting naar 3 feb 2027. "" when nothing does.

    Days outside ``year`` carry their year.
    """
    if not found:
        return ""
    others = [move for move in found.moves if move.code != REMEASUREMENT]
    parts = []
    if others:
        verb = "schuift" if len(others) == 1 else "schuiven"
        parts.append(f"{formats.count(len(others), 'taak', 'taken')} {verb}")
    if found.remeasurement is not None:
        parts.append(f"hermeting naar {formats.short_date(found.remeasurement, year)}")
    return ", ".join(parts)


def _ends(planned: PlannedTask) -> date | None:
    return planned.shown_end


def _move(before: PlannedTask, after: PlannedTask) -> Move:
    return Move(after.code, after.task.template.title, _ends(before), _ends(after))
