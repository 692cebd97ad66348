"""The end of a workshop: what was agreed, what nobody may forget before people go home; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assessments.catalogue import Catalogue
from assessments.codes import QuestionId
from assessments.workshop import Workshop
from wizard import formats
from wizard.assessment import Assessment, PlannedTask
from wizard.workshop.appointing import missing, planned_of
from wizard.workshop.consensus import open_questions, postponed_questions


class Left(StrEnum):
    """What can be left over at the end."""

    QUESTIONS = "vragen"
    DISCUSS = "nabespreken"
    TASKS = "taken"
    NAMES = "namen"
    DATES = "datums"
    PARKED = "parkeerplaats"


@dataclass(frozen=True, slots=True)
class LeftOver:
    """One kind of thing that is left over: a sentence, and the things themselves."""

    kind: Left
    sentence: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreed:
    """A question on which the room agreed: its name and what was agreed, such as "2 Basis" or "n.v.t."."""

    question: QuestionId
    name: str
    level: str


def agreed(catalogue: Catalogue, workshop: Workshop) -> tuple[Agreed, ...]:
    """Return what was agreed, in the order of the questions; what was agreed about others comes last."""
    order = dict.fromkeys((*workshop.setup.questions, *workshop.agreements))
    found = []
    for code in order:
        one = workshop.agreements.get(code)
        if one is not None:
            level = "n.v.t." if one.level is None else f"{one.level} {catalogue.level_names[one.level]}"
            found.append(Agreed(code, _name(catalogue, code), level))
    return tuple(found)


def figures(workshop: Workshop) -> tuple[tuple[str, str], ...]:
    """Return what there is of everything, as a number with its words."""
    questions = len(set(workshop.setup.questions) | set(workshop.agreements))
    counted = (
        (len(workshop.chosen), "taak gekozen", "taken gekozen"),
        (len(workshop.rulings), "besluit", "besluiten"),
        (len(workshop.parked), "punt geparkeerd", "punten geparkeerd"),
    )
    return (
        (f"{len(workshop.agreements)} van {questions}", "vragen afgesproken"),
        *((formats.number(count), one if count == 1 else many) for count, one, many in counted),
    )


def left_over(assessment: Assessment, workshop: Workshop) -> tuple[LeftOver, ...]:
    """Return what is still open, the most urgent first; nothing when all is done."""
    catalogue = assessment.catalogue
    unanswered, later = open_questions(workshop), postponed_questions(workshop)
    tasks = planned_of(assessment, workshop)
    without = missing(tasks)
    found = (
        _of(Left.QUESTIONS, [_name(catalogue, one) for one in unanswered], "vraag heeft nog geen niveau",
            "vragen hebben nog geen niveau"),
        _of(Left.DISCUSS, [_name(catalogue, one) for one in later if one not in unanswered],
            "vraag staat op nabespreken", "vragen staan op nabespreken"),
        LeftOver(Left.TASKS, "Er zijn nog geen taken gekozen.") if not workshop.chosen else None,
        _of(Left.NAMES, _titles(without.names), "gekozen taak heeft nog geen naam", "gekozen taken hebben nog geen naam"),
        _of(Left.DATES, _titles(without.dates), "gekozen taak heeft nog geen afgesproken datum",
            "gekozen taken hebben nog geen afgesproken datum"),
        _of(Left.PARKED, [one.words for one in workshop.parked if not one.owner.strip()],
            "punt op de parkeerplaats heeft nog geen naam", "punten op de parkeerplaats hebben nog geen naam"),
    )  # fmt: skip
    return tuple(one for one in found if one is not None)


def _of(kind: Left, items: Sequence[str], one: str, many: str) -> LeftOver | None:
    if not items:
        return None
    words = formats.capitalized(formats.count_in_words(len(items), one, many))
    return LeftOver(kind, f"{words}.", tuple(items))


def _titles(tasks: Sequence[PlannedTask]) -> list[str]:
    return [one.task.template.title for one in tasks]


def _name(catalogue: Catalogue, code: QuestionId) -> str:
    found = catalogue.questions.get(code)
    return (found.name or found.text) if found is not None else str(code)
