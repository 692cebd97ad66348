"""Changing what was agreed about a workshop before it began; whatever votes exist, nothing of them is lost."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from assessments.catalogue import Catalogue
from assessments.sheet import AnswerSheet
from assessments.types import Confidence, QuestionId
from assessments.votes import RoleGroup
from assessments.workshop import Block, BlockKind, Participant, Setup, Workshop
from assessments.workshop_parts import SETUP
from wizard.workshop.move import Move
from wizard.workshop.name_list import MOST_PEOPLE, ReadPerson

SHORTEST_BLOCK, LONGEST_BLOCK = 5, 240
"""Minutes that a block of the draaiboek takes."""


def change(workshop: Workshop, words: str, **fields: Any) -> Move:
    """Change fields of the setup: one undo step."""
    return Move(workshop.id, "", words, {SETUP: replace(workshop.setup, **fields)})


# What is voted on


def all_questions(sheet: AnswerSheet) -> tuple[QuestionId, ...]:
    """Return every level question that is asked in this dossier, in order."""
    return tuple(question.id for question in sheet.maturity_questions() if sheet.is_shown(question.id))


def open_questions(sheet: AnswerSheet) -> tuple[QuestionId, ...]:
    """Return the level questions that have no answer yet."""
    return tuple(code for code in all_questions(sheet) if not sheet.is_answered(code))


def guessed_questions(sheet: AnswerSheet) -> tuple[QuestionId, ...]:
    """Return the level questions whose answer somebody called a guess."""
    return tuple(code for code in all_questions(sheet) if sheet.answer(code).confidence is Confidence.GUESS)


def choose_questions(workshop: Workshop, catalogue: Catalogue, codes: Collection[QuestionId]) -> Move:
    """Vote on these questions, in the order of the questionnaire; what was voted on others stays in the workshop."""
    chosen = tuple(code for step in catalogue.steps for code in step.questions() if code in codes)
    return change(workshop, f"Vragen van de workshop: {len(chosen)} gekozen", questions=chosen)


# Who takes part


def add_people(workshop: Workshop, people: Sequence[ReadPerson]) -> Move:
    """Let these people take part too, each with the next free number; who is there already is not added twice."""
    setup = workshop.setup
    known = {one.name.lower() for one in setup.participants if one.name}
    fresh = [one for one in people if not one.name or one.name.lower() not in known]
    numbers = free_numbers(setup, len(fresh))
    added = [Participant(number, one.group, one.name) for number, one in zip(numbers, fresh, strict=False)]
    words = "Deelnemer toegevoegd" if len(added) == 1 else f"{len(added)} deelnemers toegevoegd"
    return change(workshop, words, participants=_sorted((*setup.participants, *added)))


def set_count(workshop: Workshop, count: int) -> Move:
    """Let so many take part: numbers are added, or the last ones without a name or a vote go.

    Who voted already stays, so more may be left than was asked for.
    """
    setup = workshop.setup
    extra = count - len(setup.participants)
    if extra > 0:
        added = [Participant(number) for number in free_numbers(setup, extra)]
        return change(workshop, f"{count} deelnemers", participants=_sorted((*setup.participants, *added)))
    spare = [one.number for one in reversed(setup.participants) if not one.name and not has_voted(workshop, one.number)]
    gone = set(spare[: max(0, -extra)])
    left = tuple(one for one in setup.participants if one.number not in gone)
    return change(workshop, f"{len(left)} deelnemers", participants=left)


def change_person(
    workshop: Workshop, number: int, *, name: str | None = None, group: RoleGroup | str | None = ""
) -> Move:
    """Give a participant another name or role group; a ``group`` of "" leaves it as it is."""
    words = f"Deelnemer {number} gewijzigd"

    def changed(one: Participant) -> Participant:
        if one.number != number:
            return one
        kept = replace(one, name=one.name if name is None else name.strip())
        return kept if isinstance(group, str) and not isinstance(group, RoleGroup) else replace(kept, group=group)

    return change(workshop, words, participants=tuple(changed(one) for one in workshop.setup.participants))


def remove_person(workshop: Workshop, number: int) -> Move:
    """Take a participant out; one who voted already is marked as gone instead, so that every vote stays."""
    setup = workshop.setup
    if has_voted(workshop, number):
        left = tuple(replace(one, left=True) if one.number == number else one for one in setup.participants)
        return change(workshop, f"Deelnemer {number} doet niet meer mee; de stemmen blijven", participants=left)
    left = tuple(one for one in setup.participants if one.number != number)
    return change(workshop, f"Deelnemer {number} weggehaald", participants=left)


def bring_back(workshop: Workshop, number: int) -> Move:
    """Let somebody who went home take part again."""
    back = tuple(replace(one, left=False) if one.number == number else one for one in workshop.setup.participants)
    return change(workshop, f"Deelnemer {number} doet weer mee", participants=back)


def has_voted(workshop: Workshop, number: int) -> bool:
    """Tell whether anything of a participant is kept: votes, dots, paper or a file."""
    voted = any(number in one.votes for rounds in workshop.rounds.values() for one in rounds)
    return voted or number in workshop.dots or any(one.number == number for one in workshop.submissions.values())


def free_numbers(setup: Setup, count: int) -> list[int]:
    """Return the next numbers that nobody has, after the highest one; fewer when 99 is reached."""
    taken = {one.number for one in setup.participants}
    highest = max(taken, default=0)
    after = range(highest + 1, MOST_PEOPLE + 1)
    before = [one for one in range(1, highest + 1) if one not in taken]
    return [*after, *before][:count]


def _sorted(people: Iterable[Participant]) -> tuple[Participant, ...]:
    return tuple(sorted(people, key=lambda one: one.number))


# The draaiboek


def change_block(workshop: Workshop, place: int, **fields: Any) -> Move:
    """Change a block: its minutes, its title or how it is done."""
    blocks = list(workshop.setup.agenda)
    before = blocks[place]
    blocks[place] = replace(before, **fields)
    return change(workshop, f"Draaiboek: {blocks[place].title or before.title} gewijzigd", agenda=tuple(blocks))


def move_block(workshop: Workshop, place: int, step: int) -> Move:
    """Let a block change places with the one after it (1) or before it (-1)."""
    blocks = list(workshop.setup.agenda)
    other = min(max(0, place + step), len(blocks) - 1)
    blocks[place], blocks[other] = blocks[other], blocks[place]
    return change(workshop, f"Draaiboek: {blocks[other].title} verplaatst", agenda=tuple(blocks))


def add_block(workshop: Workshop, place: int, block: Block) -> Move:
    """Put a block in the draaiboek before the one at a place."""
    blocks = list(workshop.setup.agenda)
    blocks.insert(place, block)
    return change(workshop, f"Draaiboek: {block.title} toegevoegd", agenda=tuple(blocks))


def remove_block(workshop: Workshop, place: int) -> Move:
    """Take a block out of the draaiboek; its questions stay chosen."""
    blocks = list(workshop.setup.agenda)
    gone = blocks.pop(place)
    return change(workshop, f"Draaiboek: {gone.title} weggehaald", agenda=tuple(blocks))


def unplaced_steps(catalogue: Catalogue, setup: Setup) -> tuple[int, ...]:
    """Return the steps (1-6) that have questions but no place in the draaiboek."""
    placed = {step for block in setup.agenda if block.kind is BlockKind.SCORING for step in block.steps}
    asked = {catalogue.questions[code].section for code in setup.questions if code in catalogue.questions}
    return tuple(one.number for one in catalogue.steps if one.code in asked and one.step not in placed)
