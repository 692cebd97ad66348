"""Choosing tasks with a room: dots typed as numbers, all shown at once, ties in words, and the order of what was chosen.

What a dot is and where it may lie stands in ``dots``. Every function says what would happen; nothing happens here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from assessments.codes import TaskCode
from assessments.errors import WorkshopError
from assessments.workshop import DOTS_EACH, DOTS_ON_ONE, Participant, Workshop
from assessments.workshop_parts import CHOSEN, DOTS, DOTS_SHOWN_AT, NUMBERED, WorkshopPart, WorkshopPartKey
from wizard import formats
from wizard.workshop.candidates import Candidate
from wizard.workshop.dots import TOP, left_in_room, placed
from wizard.workshop.move import Move

_BETWEEN = re.compile(r"[\s,;.+/&]+")
_FOR_WHOM = re.compile(r"\s*(\d{1,2})\s*[:=]\s*(.*)")


def for_whom(text: str) -> tuple[int | None, str]:
    """Split "8: 3 3 7" in the participant's number and the rest; None when the line names nobody."""
    found = _FOR_WHOM.fullmatch(text)
    return (int(found[1]), found[2]) if found else (None, text)


def read_dots(text: str, tasks: Sequence[Candidate]) -> Mapping[TaskCode, int]:
    """Read the numbers of tasks that somebody put dots on: "3 3 7". An empty line takes all dots back.

    Raises:
        WorkshopError: one sentence: no such number, a task that is gone, too many dots, or too many on one task.

    """
    by_number = {one.number: one for one in tasks}
    words = [word for word in _BETWEEN.split(text.strip()) if word]
    wrong = next((word for word in words if not word.isascii() or not word.isdigit()), None)
    if wrong is not None:
        raise WorkshopError(f"‘{wrong}’ is geen nummer. Typ de nummers van de taken, bijvoorbeeld 3 3 7.")
    numbers = [int(word) for word in words]
    unknown = next((number for number in numbers if number not in by_number), None)
    if unknown is not None:
        raise WorkshopError(
            f"Nummer {unknown} staat niet in de lijst. Die loopt tot en met {max(by_number, default=0)}."
        )
    gone = next((by_number[number] for number in numbers if by_number[number].gone), None)
    if gone is not None:
        raise WorkshopError(f"Nummer {gone.number} kan niet meer: {gone.gone}. Vraag om een andere taak.")
    if len(numbers) > DOTS_EACH:
        raise WorkshopError(f"Dat zijn {formats.word(len(numbers))} stippen; ieder heeft er {formats.word(DOTS_EACH)}.")
    laid = Counter(by_number[number].code for number in numbers)
    if laid and max(laid.values()) > DOTS_ON_ONE:
        raise WorkshopError(f"Op één taak liggen hoogstens {formats.word(DOTS_ON_ONE)} stippen van dezelfde deelnemer.")
    return dict(laid)


def write_dots(dots: Mapping[TaskCode, int], tasks: Sequence[Candidate]) -> str:
    """Write somebody's dots as they are typed: "3 3 7"."""
    numbers = {one.code: one.number for one in tasks}
    return " ".join(str(number) for number in sorted(numbers[code] for code in dots for _ in range(dots[code])))


def lay_dots(workshop: Workshop, number: int, dots: Mapping[TaskCode, int], tasks: Sequence[Candidate]) -> Move:
    """Put all dots of a participant at once, in place of those that lay there.

    Raises:
        ValueError: there is no such participant.

    """
    if all(one.number != number for one in workshop.setup.participants):
        raise ValueError(f"no participant {number}")
    said = write_dots(dots, tasks).replace(" ", ", ")
    words = f"Stippen van deelnemer {number}: {said}" if said else f"Stippen van deelnemer {number} weggehaald"
    key: WorkshopPartKey = (DOTS, str(number))
    return with_numbers(Move(workshop.id, "", words, {key: dict(dots)}), workshop, tasks)


def waiting(workshop: Workshop) -> tuple[Participant, ...]:
    """Return whose dots one still waits for: who is in the room and laid none."""
    return tuple(one for one in workshop.setup.participants if not one.left and not workshop.dots.get(one.number))


def number_tasks(workshop: Workshop, tasks: Sequence[Candidate]) -> Move | None:
    """Let the tasks keep the numbers they have now, None when they do already."""
    move = with_numbers(Move(workshop.id, "", "Taken genummerd voor de zaal"), workshop, tasks)
    return move if move.parts else None


def show_dots(workshop: Workshop, at: datetime, tasks: Sequence[Candidate]) -> Move:
    """Show the room where all dots lie, at once."""
    move = Move(workshop.id, "", "Stippen getoond", {DOTS_SHOWN_AT: at})
    return with_numbers(move, workshop, tasks)


def hide_dots(workshop: Workshop) -> Move:
    """Make the dots secret again."""
    return Move(workshop.id, "", "Stippen weer verborgen", {DOTS_SHOWN_AT: None})


def move_chosen(workshop: Workshop, code: TaskCode, step: int) -> Move | None:
    """Move a chosen task up (-1) or down (1), None when it stands at that end."""
    order = list(workshop.chosen)
    place = order.index(code)
    if not 0 <= place + step < len(order):
        return None
    order[place], order[place + step] = order[place + step], order[place]
    return Move(workshop.id, "", f"Gekozen taak naar plaats {place + step + 1}", {CHOSEN: tuple(order)})


def with_numbers(move: Move, workshop: Workshop, tasks: Sequence[Candidate]) -> Move:
    """Return the move that also fixes the numbers that the tasks have now, since the room heard them."""
    codes = tuple(one.code for one in sorted(tasks, key=lambda one: one.number))
    if codes == workshop.numbered:
        return move
    parts: dict[WorkshopPartKey, WorkshopPart | None] = {**move.parts, NUMBERED: codes}
    return Move(move.workshop, move.subject, move.words, parts, move.answers)


def in_order_of_dots(tasks: Sequence[Candidate], dots: Mapping[TaskCode, int]) -> list[Candidate]:
    """Return the tasks by dots, then computed priority, then code; ``tasks`` stand in order of priority."""
    return sorted(tasks, key=lambda one: -dots.get(one.code, 0))


def turnout_words(workshop: Workshop) -> str:
    """Say how many dots are in: "27 van 36 stippen binnen"."""
    laid = placed(workshop)
    return f"{laid} van {laid + left_in_room(workshop)} stippen binnen"


def tie_words(tasks: Sequence[Candidate], dots: Mapping[TaskCode, int]) -> str:
    """Say when the last places are a tie, or when fewer than five tasks have dots; "" when the five are clear."""
    ranked = [one for one in in_order_of_dots(tasks, dots) if dots.get(one.code) and not one.gone]
    if not ranked:
        return "Er liggen nog geen stippen."
    if len(ranked) < TOP:
        have = formats.count_in_words(len(ranked), "taak heeft", "taken hebben")
        return f"{formats.capitalized(have)} stippen. Kies er zelf taken bij, of ga hiermee verder."
    edge = dots[ranked[TOP - 1].code]
    level = [one for one in ranked if dots[one.code] == edge]
    room = TOP - sum(dots[one.code] > edge for one in ranked)
    if len(level) <= room:
        return ""
    names = formats.enumeration([str(one.number) for one in sorted(level, key=lambda one: one.number)])
    return (
        f"Taak {names} hebben elk {formats.count(edge, 'stip', 'stippen')}, en er is nog plek voor {formats.word(room)} bij de eerste vijf. "
        "Voorgesteld is wat de hoogste prioriteit heeft; de zaal mag anders kiezen."
    )
