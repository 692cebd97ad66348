"""The rows of the list of tasks as plain values: which are shown, and in which order; pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assessments.types import TaskCode
from ui.texts import tr
from wizard import formats
from wizard.drawing.pillars import NAMES
from wizard.workshop.candidates import Candidate, Search


class Order(StrEnum):
    """How the list is sorted."""

    PRIORITY = "prioriteit"
    DOTS = "stippen"


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task one can put a dot on.

    Attributes:
        dots: how many lie on it. chosen: its place among the chosen tasks, from 1; 0 when it is not one of them.

    """

    task: Candidate
    dots: int = 0
    chosen: int = 0

    @property
    def code(self) -> TaskCode:
        """Return the task's code."""
        return self.task.code

    def said(self) -> str:
        """Say the whole row in one sentence, for a screen reader."""
        one = self.task
        parts = [
            tr("nummer {number}").format(number=one.number),
            one.title,
            NAMES[one.pillar],
            *([tr("klasse {letter}").format(letter=one.task_class)] if one.task_class else []),
            formats.hours_long(one.hours),
            *([tr("prioriteit {number}").format(number=formats.score1(one.effective))] if not one.gone else [one.gone]),
            dots_words(self.dots),
            *([tr("gekozen als nummer {place}").format(place=self.chosen)] if self.chosen else []),
        ]
        return ", ".join(parts)


def rows(
    tasks: Iterable[Candidate], dots: Mapping[TaskCode, int], chosen: Sequence[TaskCode], search: Search, order: Order
) -> list[TaskRow]:
    """Return the rows that are looked for; by dots the most first, and at equal dots by priority, then code."""
    places = {code: place for place, code in enumerate(chosen, start=1)}
    found = [TaskRow(one, dots.get(one.code, 0), places.get(one.code, 0)) for one in tasks if search.passes(one)]
    if order is Order.DOTS:
        found.sort(key=lambda row: -row.dots)
    return found


def dots_words(amount: int) -> str:
    """Say how many dots: "3 stippen"."""
    return formats.count(amount, tr("stip"), tr("stippen"))
