"""The dots that choose tasks (method 6.3): three each, two on one task at most; beside the priority, never over it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assessments.codes import TaskCode
from assessments.errors import WorkshopError
from assessments.plan import TaskStatus
from assessments.workshop import DOTS_EACH, DOTS_ON_ONE, Workshop
from assessments.workshop_parts import CHOSEN, DOT_TALLY
from wizard.planning.derive import DerivedTask
from wizard.workshop.consensus import present
from wizard.workshop.move import Move

TOP = 5
NO_DOT = "Hier ligt geen stip om weg te halen."
MORE_THAN_ROOM = "Er zijn niet meer stippen dan deelnemers hebben: drie per persoon."
MORE_ON_ONE = "Op één taak kunnen hoogstens twee stippen per deelnemer liggen."
ALREADY_CHOSEN = "Deze taak staat al in de gekozen lijst."


@dataclass(frozen=True, slots=True)
class RankedTask:
    """A task with its dots beside the priority that the method worked out, which dots never change.

    Attributes:
        place: 1 for the first in this order. by_priority: its place when only the computed priority counts.
        is_pinned: the room put it in the list by hand.

    """

    task: DerivedTask
    dots: int
    place: int
    by_priority: int
    is_pinned: bool


def count_dot(workshop: Workshop, task: TaskCode, change: int = 1) -> Move:
    """Count dots on a task without saying whose they are, beside those by number.

    Raises:
        WorkshopError: there would be fewer than none, or more than the people in the room have.

    """
    tally = dict(workshop.dot_tally)
    after = tally.get(task, 0) + change
    people = len(present(workshop))
    if after < 0:
        raise WorkshopError(NO_DOT)
    if change > 0 and placed(workshop) + change > DOTS_EACH * people:
        raise WorkshopError(MORE_THAN_ROOM)
    if change > 0 and totals(workshop).get(task, 0) + change > DOTS_ON_ONE * people:
        raise WorkshopError(MORE_ON_ONE)
    tally[task] = after
    left = {code: count for code, count in tally.items() if count}
    return Move(workshop.id, task, f"Stippen op {task}: {after}", {DOT_TALLY: left})


def placed(workshop: Workshop) -> int:
    """Return how many dots lie on tasks."""
    return sum(totals(workshop).values())


def left_in_room(workshop: Workshop) -> int:
    """Return how many dots the people in the room still have; who left takes unplaced dots along."""
    here = present(workshop)
    by_number = sum(sum(workshop.dots.get(number, {}).values()) for number in here)
    return max(0, DOTS_EACH * len(here) - by_number - sum(workshop.dot_tally.values()))


def totals(workshop: Workshop) -> Mapping[TaskCode, int]:
    """Return how many dots lie on each task that has any; of who left as well."""
    found = dict(workshop.dot_tally)
    for mine in workshop.dots.values():
        for task, count in mine.items():
            found[task] = found.get(task, 0) + count
    return {task: count for task, count in found.items() if count}


def ranked(workshop: Workshop, tasks: Iterable[DerivedTask]) -> tuple[RankedTask, ...]:
    """Return all tasks to do in the order of the room: dots, then as the method orders its top five (Beslissing 21)."""
    all_tasks = tuple(one for one in tasks if one.edit.status is not TaskStatus.DONE)
    dots = totals(workshop)
    computed = sorted(all_tasks, key=lambda one: (-one.effective, -one.priority, one.code))
    by_priority = {one.code: place for place, one in enumerate(computed, 1)}
    ordered = sorted(computed, key=lambda one: -dots.get(one.code, 0))
    return tuple(
        RankedTask(one, dots.get(one.code, 0), place, by_priority[one.code], one.code in workshop.chosen)
        for place, one in enumerate(ordered, 1)
    )


def top_five(workshop: Workshop, tasks: Iterable[DerivedTask]) -> tuple[RankedTask, ...]:
    """Return the five tasks with the most dots; fewer when fewer have any: a task without dots was not chosen."""
    return tuple(one for one in ranked(workshop, tasks) if one.dots)[:TOP]


def choice(workshop: Workshop, tasks: Iterable[DerivedTask]) -> tuple[RankedTask, ...]:
    """Return what the room goes on with: the list made by hand when there is one, else the five with the most dots."""
    all_tasks = tuple(tasks)
    if not workshop.chosen:
        return top_five(workshop, all_tasks)
    by_code = {one.task.code: one for one in ranked(workshop, all_tasks)}
    return tuple(by_code[code] for code in workshop.chosen if code in by_code)


def choose(workshop: Workshop, tasks: Iterable[TaskCode]) -> Move:
    """Make these the chosen tasks, in this order; the computed priority stays what it is."""
    return Move(workshop.id, "", "Gekozen taken gewijzigd", {CHOSEN: tuple(dict.fromkeys(tasks))})


def pin(workshop: Workshop, task: TaskCode) -> Move:
    """Put a task in the chosen list by hand.

    Raises:
        WorkshopError: it is there already.

    """
    if task in workshop.chosen:
        raise WorkshopError(ALREADY_CHOSEN)
    return Move(workshop.id, task, f"{task} vastgezet", {CHOSEN: (*workshop.chosen, task)})


def unpin(workshop: Workshop, task: TaskCode) -> Move:
    """Take a task out of the chosen list."""
    left = tuple(one for one in workshop.chosen if one != task)
    return Move(workshop.id, task, f"{task} losgemaakt", {CHOSEN: left})
