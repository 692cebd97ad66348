"""A new workshop with sensible defaults, another setup later on, and why one cannot begin."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, time
from random import Random

from assessments.catalogue import Catalogue
from assessments.codes import QuestionId, StepCode
from assessments.sheet import AnswerSheet
from assessments.workshop import Participant, Setup, Workshop, WorkshopId
from assessments.workshop_parts import SETUP
from wizard.workshop.agenda import draaiboek
from wizard.workshop.move import Move
from wizard.workshop.participants import NUMBERS, has_traces

CODE_LETTERS = "CDFHJKMNPQRTVWXY34679"
"""No signs that look the same (0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V) and no vowels, so that no code is a word."""
CODE_LENGTH = 6
PEOPLE = 8


def new_workshop(
    ident: WorkshopId,
    sheet: AnswerSheet,
    day: date,
    chance: Random,
    *,
    steps: Collection[StepCode] = tuple(StepCode),
    people: int = PEOPLE,
    starts_at: time | None = time(9, 0),
    minutes: int | None = None,
    prepared: bool = False,
) -> Workshop:
    """Return a workshop about all level questions of these steps that are asked in this dossier.

    Args:
        ident: its id.
        sheet: the answers of the measurement that agreed levels go to.
        day: when it is.
        chance: where the code comes from.
        steps: which steps are voted on.
        people: how many numbers are given out, 1 to 99.
        starts_at: when it begins, None when nobody knows yet.
        minutes: how long it may take; None for the method's own length.
        prepared: participants score beforehand.

    """
    questions = level_questions(sheet, steps)
    setup = Setup(
        code=make_code(chance),
        day=day,
        measurement=sheet.measurement.id,
        starts_at=starts_at,
        questions=questions,
        participants=tuple(Participant(number) for number in NUMBERS[: max(1, people)]),
        agenda=draaiboek(sheet.catalogue, questions, minutes=minutes, prepared=prepared),
        prepared=prepared,
    )
    return Workshop(ident, setup)


def make_code(chance: Random) -> str:
    """Return a new code of six signs that nobody reads wrong."""
    return "".join(chance.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def level_questions(sheet: AnswerSheet, steps: Collection[StepCode] = tuple(StepCode)) -> tuple[QuestionId, ...]:
    """Return the level questions of these steps that are asked in this dossier, in the order of the method."""
    return tuple(one.id for one in sheet.maturity_questions() if one.section in set(steps) and sheet.is_shown(one.id))


def in_order(catalogue: Catalogue, questions: Iterable[QuestionId]) -> tuple[QuestionId, ...]:
    """Return questions in the order of the method, each one once; unknown ones are left out."""
    chosen = set(questions)
    return tuple(one for one in catalogue.questions if one in chosen)


def change_setup(workshop: Workshop, setup: Setup, words: str = "Opzet van de workshop gewijzigd") -> Move:
    """Change what was agreed about a workshop; no vote is lost by it.

    A question that is taken out keeps its votes and its agreement, and they are there again when it comes back: see
    ``set_apart``. A number that something belongs to is not taken away: it is gone home instead. The code stays, since
    it stands on paper and in files that were given out.
    """
    kept = {one.number: one for one in setup.participants}
    for one in workshop.setup.participants:
        if one.number not in kept and has_traces(workshop, one.number):
            kept[one.number] = replace(one, left=True)
    people = tuple(kept[number] for number in sorted(kept))
    return Move(workshop.id, "", words, {SETUP: replace(setup, participants=people, code=workshop.setup.code)})


def with_people(setup: Setup, count: int) -> Setup:
    """Return the setup with this many participants, 1 to 99: new ones get the next numbers, the last ones go."""
    people = sorted(setup.participants, key=lambda one: one.number)[: max(1, count)]
    used = {one.number for one in people}
    free = [number for number in NUMBERS if number not in used]
    more = [Participant(number) for number in free[: max(0, min(count, len(NUMBERS)) - len(people))]]
    return replace(setup, participants=tuple(sorted([*people, *more], key=lambda one: one.number)))


def set_apart(workshop: Workshop) -> tuple[QuestionId, ...]:
    """Return the questions that have votes or an agreement but are not asked any more, in order of their code."""
    known = {question for question, rounds in workshop.rounds.items() if rounds} | set(workshop.agreements)
    return tuple(sorted(known - set(workshop.setup.questions)))


def why_not(workshop: Workshop, sheet: AnswerSheet) -> str:
    """Say in one sentence why a workshop cannot begin and what to do, "" when it can.

    What is merely worth a look stands in ``readiness``; ``sheet`` is of the dossier, at any of its measurements.
    """
    setup = workshop.setup
    if not setup.questions:
        return "Kies eerst over welke vragen jullie stemmen."
    if not setup.participants:
        return "Geef eerst minstens één deelnemer een nummer."
    if all(one.id != setup.measurement for one in sheet.dossier.measurements):
        return "De meting van deze workshop is er niet meer. Kies een andere meting."
    return ""
