"""The tasks that a workshop chooses from: numbered to call out, with the computed priority beside them; pure.

Nothing here changes a priority. What the room chose stands beside it (method §6.3).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from assessments.plan import OWN_PREFIX, TaskStatus
from assessments.types import Pillar, TaskCode
from assessments.workshop import Workshop
from wizard.assessment import Assessment, PlannedTask
from wizard.planning.derive import own_template

OWN_STEP = 9
"""Stands for the step of a task that people added: after those of the method."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A task one can put a dot on.

    Attributes:
        number: what one calls out; it stays with the task.
        step: number of the step it comes from, OWN_STEP for an own task.
        hours: effort in hours; ``effective``: the computed priority, 0.2-20.
        rank: its place by the computed priority, from 1; None when it is no longer to be done in the plan.
        gone: why it can no longer be chosen: out of the plan, or finished; "" when it can.

    """

    number: int
    code: TaskCode
    title: str
    pillar: Pillar
    step: int
    task_class: str
    hours: Decimal
    effective: Decimal
    rank: int | None
    gone: str = ""

    @property
    def is_own(self) -> bool:
        """Tell whether people added the task themselves."""
        return self.code.startswith(OWN_PREFIX)


@dataclass(frozen=True, slots=True)
class Search:
    """Which candidates one looks for: those that pass every part."""

    text: str = ""
    pillar: Pillar | None = None
    step: int | None = None
    task_class: str = ""

    def passes(self, one: Candidate) -> bool:
        """Tell whether a candidate is looked for; a text that is a number finds that number too."""
        return (
            self.pillar in {None, one.pillar}
            and self.step in {None, one.step}
            and self.task_class in {"", one.task_class}
            and (self.text.strip() == str(one.number) or _plain(self.text) in _plain(f"{one.code} {one.title}"))
        )


def by_priority(tasks: Iterable[PlannedTask]) -> list[PlannedTask]:
    """Return the tasks that still have to be done, the highest effective priority first, then by code."""
    still = (one for one in tasks if one.status is not TaskStatus.DONE)
    return sorted(still, key=lambda one: (-one.task.effective, -one.task.priority, one.code))


def numbered(assessment: Assessment, workshop: Workshop) -> tuple[TaskCode, ...]:
    """Return the tasks by number, 1 first: those that had one keep it, new ones come after by priority.

    While the room saw no numbers yet, all follow the priority.
    """
    known = dict.fromkeys(workshop.numbered)
    laid = (code for dots in (*workshop.dots.values(), workshop.dot_tally) for code in dots)
    ranked = (one.code for one in by_priority(assessment.tasks))
    return tuple(dict.fromkeys([*known, *ranked, *laid, *workshop.chosen]))


def candidates(assessment: Assessment, workshop: Workshop) -> tuple[Candidate, ...]:
    """Return every task with a number, in order of computed priority; what is gone comes last.

    A task that got dots, was chosen or called by its number stays when it leaves the plan, so that nothing is lost.
    """
    planned = {one.code: one for one in assessment.tasks}
    ranks = {one.code: place for place, one in enumerate(by_priority(assessment.tasks), start=1)}
    steps = {section.prefix: section.number for section in assessment.catalogue.sections}
    made = (
        _in_plan(number, planned[code], steps, ranks.get(code))
        if code in planned
        else _out_of_plan(number, code, assessment, steps)
        for number, code in enumerate(numbered(assessment, workshop), start=1)
    )
    return tuple(sorted((one for one in made if one), key=lambda one: (one.rank is None, one.rank or 0, one.number)))


def _in_plan(number: int, one: PlannedTask, steps: Mapping[str, int], rank: int | None) -> Candidate:
    template = one.task.template
    return Candidate(
        number=number,
        code=one.code,
        title=template.title,
        pillar=template.pillar,
        step=steps.get(template.section_prefix, OWN_STEP),
        task_class=one.task.task_class,
        hours=one.task.hours,
        effective=one.task.effective,
        rank=rank,
        gone="" if rank is not None else "klaar",
    )


def _out_of_plan(number: int, code: TaskCode, assessment: Assessment, steps: Mapping[str, int]) -> Candidate | None:
    own = assessment.dossier.plan.own_tasks.get(code)
    template = own_template(own) if own is not None else assessment.catalogue.tasks.get(code)
    taken = next((one.template for one in assessment.dropped if one.template.code == code), None)
    gone, dropped = ("uit het plan gehaald", taken) if taken is not None else ("niet meer in het plan", template)
    if dropped is None:
        return Candidate(number, code, code, Pillar.IDENTITEIT, OWN_STEP, "", Decimal(0), Decimal(0), None, gone)
    step = steps.get(dropped.section_prefix, OWN_STEP)
    return Candidate(number, code, dropped.title, dropped.pillar, step, "", dropped.hours, Decimal(0), None, gone)


def _plain(text: str) -> str:
    """Return a text without capitals and accents, for looking things up."""
    parts = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
