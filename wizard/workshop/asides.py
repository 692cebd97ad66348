"""The parkeerplaats and the decisions of the room: lines that are added, changed and taken away."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from assessments.codes import QuestionId
from assessments.errors import WorkshopError
from assessments.workshop import Parked, Ruling, Workshop
from assessments.workshop_parts import PARKED, RULINGS
from wizard.workshop.move import Move

Line = TypeVar("Line", Parked, Ruling)

NOTHING_WRITTEN = "Schrijf eerst op waar het over gaat."


def park(workshop: Workshop, words: str, at: datetime, *, question: QuestionId | None = None, owner: str = "") -> Move:
    """Put a point aside for later.

    Raises:
        WorkshopError: nothing was written.

    """
    number = max((one.number for one in workshop.parked), default=0) + 1
    return _parked(workshop, Parked(number, at, _written(words), question, owner.strip()), "Geparkeerd")


def change_parked(workshop: Workshop, number: int, *, words: str | None = None, owner: str | None = None) -> Move:
    """Change a parked point; None leaves a text as it is.

    Raises:
        ValueError: there is no such point.
        WorkshopError: its words were emptied; take it away instead.

    """
    line = _line(workshop.parked, number)
    changed = replace(
        line,
        words=line.words if words is None else _written(words),
        owner=line.owner if owner is None else owner.strip(),
    )
    return _parked(workshop, changed, "Parkeerplaats gewijzigd")


def remove_parked(workshop: Workshop, number: int) -> Move:
    """Take a point off the parkeerplaats; ValueError when there is none."""
    line = _line(workshop.parked, number)
    return Move(workshop.id, line.question or "", "Van de parkeerplaats gehaald", {(PARKED, str(number)): None})


def decide(workshop: Workshop, words: str, at: datetime, *, owner: str = "") -> Move:
    """Write down a decision of the room.

    Raises:
        WorkshopError: nothing was written.

    """
    number = max((one.number for one in workshop.rulings), default=0) + 1
    ruling = Ruling(number, at, _written(words), owner.strip())
    return Move(workshop.id, "", "Besluit opgeschreven", {(RULINGS, str(number)): ruling})


def change_ruling(workshop: Workshop, number: int, *, words: str | None = None, owner: str | None = None) -> Move:
    """Change a decision; None leaves a text as it is.

    Raises:
        ValueError: there is no such decision.
        WorkshopError: its words were emptied; take it away instead.

    """
    line = _line(workshop.rulings, number)
    changed = replace(
        line,
        words=line.words if words is None else _written(words),
        owner=line.owner if owner is None else owner.strip(),
    )
    return Move(workshop.id, "", "Besluit gewijzigd", {(RULINGS, str(number)): changed})


def remove_ruling(workshop: Workshop, number: int) -> Move:
    """Take a decision away; ValueError when there is none."""
    _line(workshop.rulings, number)
    return Move(workshop.id, "", "Besluit weggehaald", {(RULINGS, str(number)): None})


def _parked(workshop: Workshop, line: Parked, words: str) -> Move:
    return Move(workshop.id, line.question or "", words, {(PARKED, str(line.number)): line})


def _written(words: str) -> str:
    if not words.strip():
        raise WorkshopError(NOTHING_WRITTEN)
    return words.strip()


def _line(lines: tuple[Line, ...], number: int) -> Line:
    found = next((one for one in lines if one.number == number), None)
    if found is None:
        raise ValueError(f"no line {number}")
    return found
