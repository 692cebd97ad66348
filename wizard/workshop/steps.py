"""Where the room goes: to a question, a block, one further or back. Each function returns the new position."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from assessments.catalogue import Catalogue
from assessments.codes import QuestionId
from assessments.workshop import BlockKind, Position, Screen, Workshop
from wizard.workshop import timer
from wizard.workshop.agenda import block_questions, place_of
from wizard.workshop.consensus import standing

_SCREENS = {
    BlockKind.OPENING: Screen.WELCOME,
    BlockKind.FIGURES: Screen.FIGURES,
    BlockKind.SCORING: Screen.QUESTION,
    BlockKind.BREAK: Screen.BREAK,
    BlockKind.TASKS: Screen.TASKS,
    BlockKind.WHO: Screen.WHO,
    BlockKind.CLOSING: Screen.CLOSING,
}
_ASIDE = {Screen.BLANK, Screen.PARKED}


def begin(workshop: Workshop, now: datetime) -> Position:
    """Begin the workshop, or go on with one that was closed: it keeps when it first began."""
    position = workshop.position
    return replace(position, begun_at=position.begun_at or now, closed_at=None)


def close(workshop: Workshop, now: datetime) -> Position:
    """Close the workshop; the clock stands and the room sees what was agreed."""
    position = timer.stop(workshop.position, now)
    return replace(position, screen=Screen.CLOSING, page=0, closed_at=position.closed_at or now)


def reopen(workshop: Workshop) -> Position:
    """Go on with a workshop after all; the room keeps what it looks at."""
    return replace(workshop.position, closed_at=None)


def to_question(workshop: Workshop, catalogue: Catalogue, question: QuestionId) -> Position:
    """Go to a question, in the block where it is voted on; the clock stands at the time for voting.

    Raises:
        ValueError: the workshop does not ask this question.

    """
    if question not in workshop.setup.questions:
        raise ValueError(f"not asked here: {question}")
    place = place_of(catalogue, workshop.setup, question)
    position = replace(
        workshop.position,
        block=workshop.position.block if place is None else place,
        screen=Screen.QUESTION,
        question=question,
        page=0,
    )
    is_same = question == workshop.position.question
    return position if is_same else timer.set_to(position, workshop.setup.seconds_each)


def to_block(workshop: Workshop, catalogue: Catalogue, place: int, now: datetime) -> Position:
    """Go to a block of the draaiboek; in one with questions to its first open one, and in a break the clock runs.

    Raises:
        ValueError: there is no such block.

    """
    agenda = workshop.setup.agenda
    if not 0 <= place < len(agenda):
        raise ValueError(f"no block {place}")
    block = agenda[place]
    questions = block_questions(catalogue, workshop.setup, block)
    if questions:
        first = next((one for one in questions if one not in workshop.agreements), questions[0])
        return replace(to_question(workshop, catalogue, first), block=place)
    position = replace(workshop.position, block=place, screen=_SCREENS[block.kind], page=0)
    if block.kind is BlockKind.BREAK:
        return timer.start(position, now, block.minutes * timer.MINUTE)
    return timer.set_to(position, 0)


def after_showing(workshop: Workshop, question: QuestionId) -> Position:
    """Return where the workshop is once votes were shown or hidden.

    Once shown, the clock stands at the time for the first who explains, or at nothing when nobody has to.
    """
    found = standing(workshop, question)
    if not found.is_shown:
        return workshop.position
    return timer.set_to(workshop.position, workshop.setup.seconds_to_explain if found.spread.is_apart else 0)


def to_screen(workshop: Workshop, screen: Screen) -> Position:
    """Let the room look at something else, in the same block; the clock goes on."""
    return replace(workshop.position, screen=screen, page=0)


def main_screen(workshop: Workshop) -> Screen:
    """Return what the room looks at in this block when nothing else is put in front of it."""
    position, agenda = workshop.position, workshop.setup.agenda
    if position.block >= len(agenda):
        return Screen.QUESTION if position.question is not None else Screen.WELCOME
    return _SCREENS[agenda[position.block].kind]


def toggle(workshop: Workshop, screen: Screen) -> Position:
    """Put a screen in front, such as the empty one or the parkeerplaats, or take it away again."""
    is_there = workshop.position.screen is screen
    return to_screen(workshop, main_screen(workshop) if is_there else screen)


def forward(workshop: Workshop, catalogue: Catalogue, now: datetime) -> Position:
    """Go one further: what stands in front goes away, then the next question of the block, then the next block.

    At the end it stays where it is.
    """
    return _step(workshop, catalogue, now, 1)


def back(workshop: Workshop, catalogue: Catalogue, now: datetime) -> Position:
    """Go one back, the other way round; a block before is entered at its last question."""
    return _step(workshop, catalogue, now, -1)


def next_question(workshop: Workshop, question: QuestionId | None) -> QuestionId | None:
    """Return the question after one, the first for None; None at the end."""
    return _beside(workshop.setup.questions, question, 1)


def next_open(workshop: Workshop, question: QuestionId | None) -> QuestionId | None:
    """Return the next question without an agreement after one, going round once; None when all are agreed."""
    order = workshop.setup.questions
    start = order.index(question) + 1 if question in order else 0
    return next((one for one in (*order[start:], *order[:start]) if one not in workshop.agreements), None)


def after_agreeing(workshop: Workshop, catalogue: Catalogue, now: datetime) -> Position:
    """Return where the room goes once the question that is on was agreed.

    That is the next open question of the block; when the block has none left, the next block. What is still open in
    other blocks does not pull the room back: it stands in the list.
    """
    position, agenda = workshop.position, workshop.setup.agenda
    if position.block >= len(agenda):
        found = next_open(workshop, position.question)
        return to_question(workshop, catalogue, found) if found is not None else position
    questions = block_questions(catalogue, workshop.setup, agenda[position.block])
    start = questions.index(position.question) + 1 if position.question in questions else 0
    for one in (*questions[start:], *questions[:start]):
        if one not in workshop.agreements and one != position.question:
            return replace(to_question(workshop, catalogue, one), block=position.block)
    last = position.block + 1 >= len(agenda)
    return position if last else to_block(workshop, catalogue, position.block + 1, now)


def _step(workshop: Workshop, catalogue: Catalogue, now: datetime, by: int) -> Position:
    position, agenda = workshop.position, workshop.setup.agenda
    if position.screen in _ASIDE:
        return to_screen(workshop, main_screen(workshop))
    if position.block >= len(agenda):
        found = _beside(workshop.setup.questions, position.question, by)
        return to_question(workshop, catalogue, found) if found is not None else position
    if position.screen is Screen.QUESTION:
        inside = block_questions(catalogue, workshop.setup, agenda[position.block])
        found = _beside(inside, position.question, by) if position.question in inside else None
        if found is not None:
            return replace(to_question(workshop, catalogue, found), block=position.block)
    place = position.block + by
    if not 0 <= place < len(agenda):
        return position
    questions = block_questions(catalogue, workshop.setup, agenda[place])
    if by < 0 and questions:
        return replace(to_question(workshop, catalogue, questions[-1]), block=place)
    return to_block(workshop, catalogue, place, now)


def _beside(order: Sequence[QuestionId], question: QuestionId | None, by: int) -> QuestionId | None:
    if question not in order:
        return order[0] if by > 0 and order else None
    place = order.index(question) + by
    return order[place] if 0 <= place < len(order) else None
