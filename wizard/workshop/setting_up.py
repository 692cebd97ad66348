"""Changing what was agreed about a workshop before it began: questions, people, draaiboek, and another day like it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Any

from assessments.catalogue import Catalogue
from assessments.codes import QuestionId, StepCode
from assessments.errors import WorkshopError
from assessments.sheet import AnswerSheet
from assessments.types import Confidence
from assessments.workshop import Block, BlockKind, Participant, Setup, Workshop, WorkshopId
from assessments.workshop_parts import SETUP
from wizard.workshop.agenda import block_questions, draaiboek, length, steps_of
from wizard.workshop.erasing import holds_votes
from wizard.workshop.making import change_setup, in_order, level_questions, make_code, with_people
from wizard.workshop.move import Move
from wizard.workshop.name_list import ReadPerson
from wizard.workshop.participants import NUMBERS, has_traces

SHORTEST_BLOCK, LONGEST_BLOCK = 5, 240
"""Minutes that a block of the draaiboek takes."""
EXPLAINING = 2
"""How many explain their choice at a question: the lowest and the highest (method 6.2)."""

TOO_LATE = "Er is al gestemd. Wat iemand koos komt alleen in het verslag als dat vóór de eerste stem is gezegd."
"""Why it cannot be announced any more that the report shows each participant's own levels."""


def change(workshop: Workshop, words: str, **fields: Any) -> Move:
    """Change fields of the setup: one undo step."""
    return Move(workshop.id, "", words, {SETUP: replace(workshop.setup, **fields)})


def may_announce(workshop: Workshop) -> bool:
    """Tell whether the report may be made to show each participant's own levels: it is said before anybody votes."""
    return workshop.setup.shows_individual or not holds_votes(workshop)


def announce(workshop: Workshop, shows: bool) -> Move:
    """Say beforehand that the report shows each participant's own levels, or that it does not.

    Raises:
        WorkshopError: somebody voted already, trusting that it does not (method 6.4).

    """
    if shows and not may_announce(workshop):
        raise WorkshopError(TOO_LATE)
    words = "Losse keuzes in het verslag" if shows else "Geen losse keuzes in het verslag"
    return change(workshop, words, shows_individual=shows)


def open_questions(sheet: AnswerSheet) -> tuple[QuestionId, ...]:
    """Return the level questions of this dossier that have no answer yet."""
    return tuple(code for code in level_questions(sheet) if not sheet.is_answered(code))


def guessed_questions(sheet: AnswerSheet) -> tuple[QuestionId, ...]:
    """Return the level questions whose answer somebody called a guess."""
    return tuple(code for code in level_questions(sheet) if sheet.answer(code).confidence is Confidence.GUESS)


def choose_questions(workshop: Workshop, catalogue: Catalogue, codes: Collection[QuestionId]) -> Move:
    """Vote on these questions; a draaiboek that nobody changed by hand is fitted to them, in the same time."""
    setup = workshop.setup
    chosen = in_order(catalogue, codes)
    agenda = setup.agenda
    if agenda == usual_agenda(setup, catalogue):
        agenda = usual_agenda(replace(setup, questions=chosen), catalogue)
    words = f"Vragen van de workshop: {len(chosen)} gekozen"
    return change_setup(workshop, replace(setup, questions=chosen, agenda=agenda), words)


def usual_agenda(setup: Setup, catalogue: Catalogue) -> tuple[Block, ...]:
    """Return the draaiboek that fits a setup, in the time that its own draaiboek takes."""
    return draaiboek(catalogue, setup.questions, minutes=length(setup) or None, prepared=setup.prepared)


def fit_agenda(workshop: Workshop, catalogue: Catalogue, minutes: int | None = None) -> Move:
    """Make the draaiboek anew for what was chosen; ``minutes`` None leaves its length as it is."""
    setup = workshop.setup
    whole = minutes or length(setup) or None
    made = draaiboek(catalogue, setup.questions, minutes=whole, prepared=setup.prepared)
    return change(workshop, "Draaiboek opnieuw gemaakt", agenda=made)


def set_prepared(workshop: Workshop, catalogue: Catalogue, prepared: bool) -> Move:
    """Let participants score beforehand, or in the room; a draaiboek that nobody changed by hand follows."""
    setup = workshop.setup
    after = replace(setup, prepared=prepared)
    if setup.agenda == usual_agenda(setup, catalogue):
        after = replace(after, agenda=draaiboek(catalogue, setup.questions, prepared=prepared))
    return change_setup(workshop, after, "Vooraf stemmen" if prepared else "Stemmen in de zaal")


def set_count(workshop: Workshop, count: int) -> Move:
    """Let so many take part; a number that something belongs to is not taken away but marked as gone."""
    return change_setup(workshop, with_people(workshop.setup, count), f"{count} deelnemers")


def add_people(workshop: Workshop, people: Sequence[ReadPerson]) -> Move:
    """Give the people of a list a number each: first the numbers that have no name and no group yet, then new ones.

    Who is there under the same name already is not added again.
    """
    setup = workshop.setup
    known = {one.name.casefold() for one in setup.participants if one.name}
    fresh = [one for one in people if not one.name or one.name.casefold() not in known]
    there = {one.number: one for one in setup.participants}
    free = [one.number for one in setup.participants if _is_bare(workshop, one)]
    highest = max((*there, *(one for one in NUMBERS if has_traces(workshop, one))), default=0)
    numbers = [*free, *range(highest + 1, NUMBERS.stop)]
    for number, one in zip(numbers, fresh, strict=False):
        there[number] = Participant(number, one.group, one.name)
    words = "1 deelnemer van de lijst" if len(fresh) == 1 else f"{len(fresh)} deelnemers van de lijst"
    return change(workshop, words, participants=tuple(there[number] for number in sorted(there)))


def _is_bare(workshop: Workshop, one: Participant) -> bool:
    return not one.name and one.group is None and not one.left and not has_traces(workshop, one.number)


def change_block(workshop: Workshop, place: int, **fields: Any) -> Move:
    """Change a block of the draaiboek: its minutes, its title or how it is done."""
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


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether the questions fit in the time there is for them.

    Attributes:
        questions: that have a place in the draaiboek.
        seconds_each: that one of them takes: choosing, and the lowest and the highest explaining.
        seconds_to_choose: of those, the ones for reading and choosing; that part every question takes.
        minutes: that the draaiboek has for them.
        unplaced: the steps with questions that have no place in it.

    """

    questions: int
    seconds_each: int
    minutes: int
    unplaced: tuple[StepCode, ...] = ()
    seconds_to_choose: int = 0

    @property
    def needed(self) -> int:
        """Return the whole minutes that the questions take, rounded up."""
        return -(-self.questions * self.seconds_each // 60)

    @property
    def short(self) -> int:
        """Return how many minutes are missing, 0 when it fits."""
        return max(0, self.needed - self.minutes)

    @property
    def most(self) -> int:
        """Return how many questions do fit."""
        return self.minutes * 60 // self.seconds_each if self.seconds_each else self.questions

    @property
    def explained(self) -> int:
        """Return at how many questions somebody can explain when all are read and chosen; below 0 even that does not fit."""
        spare = self.minutes * 60 - self.questions * self.seconds_to_choose
        return min(self.questions, spare // max(1, self.seconds_each - self.seconds_to_choose))


def fit(setup: Setup, catalogue: Catalogue) -> Fit:
    """Work out whether the questions fit: their number times the time that each takes, beside the time of their blocks."""
    blocks = [one for one in setup.agenda if one.kind is BlockKind.SCORING]
    placed = {code for one in blocks for code in block_questions(catalogue, setup, one)}
    reach = {step for one in blocks for step in one.steps}
    unplaced = tuple(step for step in steps_of(catalogue, setup.questions) if step not in reach)
    seconds = setup.seconds_each + EXPLAINING * setup.seconds_to_explain
    return Fit(len(placed), seconds, sum(one.minutes for one in blocks), unplaced, setup.seconds_each)


def another_day(workshop: Workshop, ident: WorkshopId, sheet: AnswerSheet, chance: Random) -> Workshop:
    """Return a workshop for a next day: the same people and settings, about the steps that this one leaves out.

    Once this one has begun, or when it has every step, the questions that it did not agree on are left over and come first;
    when nothing is left all are asked again.
    """
    setup, catalogue = workshop.setup, sheet.catalogue
    asked = set(steps_of(catalogue, setup.questions))
    left = level_questions(sheet, [step for step in StepCode if step not in asked])
    if workshop.position.begun_at is not None or not left:
        left = (*(code for code in setup.questions if code not in workshop.agreements), *left)
    left = left or setup.questions
    people = tuple(replace(one, left=False) for one in setup.participants)
    made = replace(
        setup,
        code=make_code(chance),
        day=_next_workday(setup.day),
        measurement=sheet.measurement.id,
        title="",
        questions=left,
        participants=people,
    )
    return Workshop(ident, replace(made, agenda=draaiboek(catalogue, left, prepared=setup.prepared)))


def _next_workday(day: date) -> date:
    """Return the day after, or the Monday after a weekend."""
    after = day + timedelta(days=1)
    return after + timedelta(days=max(0, 7 - after.weekday()) if after.weekday() > 4 else 0)
