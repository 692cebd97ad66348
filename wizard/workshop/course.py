"""What happens to a question in the room: shown, voted on again, agreed, postponed. Each function returns the Move."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from assessments.catalogue import Question
from assessments.codes import QuestionId
from assessments.errors import WorkshopError
from assessments.types import Answer
from assessments.votes import LEVELS, MAX_ROUNDS, Round, Tally
from assessments.workshop import Mark, Workshop
from assessments.workshop_parts import MARKS, rounds_key
from wizard import formats
from wizard.workshop.casting import ERASED, rounds_with
from wizard.workshop.consensus import round_of, standing
from wizard.workshop.move import Move
from wizard.workshop.words import NO_CONSENSUS

NOBODY_VOTED = "Er is nog niets om te laten zien: niemand heeft gestemd."
NOT_SHOWN = "Laat eerst de eerste ronde zien; daarna kan iedereen opnieuw stemmen."
NO_THIRD = "Er zijn al twee rondes geweest. Leg een niveau vast, of zet de vraag op nabespreken."
IS_AGREED = "Bij deze vraag is al een niveau vastgelegd. Haal dat eerst weg."


def reveal(workshop: Workshop, question: QuestionId, at: datetime) -> Move:
    """Show the votes of the last round to the room, all at once.

    Raises:
        WorkshopError: nobody voted.

    """
    voted = round_of(workshop, question)
    if not standing(workshop, question).voted:
        raise WorkshopError(NOBODY_VOTED)
    return _with_last(workshop, question, replace(voted, shown_at=voted.shown_at or at), "Stemmen getoond")


def hide(workshop: Workshop, question: QuestionId) -> Move:
    """Make the votes of the last round secret again."""
    voted = round_of(workshop, question)
    return _with_last(workshop, question, replace(voted, shown_at=None), "Stemmen verborgen")


def toggle_shown(workshop: Workshop, question: QuestionId, at: datetime) -> Move:
    """Show the votes of the last round to the room, or make them secret again when it saw them.

    Raises:
        WorkshopError: nobody voted.

    """
    return hide(workshop, question) if standing(workshop, question).is_shown else reveal(workshop, question, at)


def second_round(workshop: Workshop, question: QuestionId) -> Move:
    """Begin the second round of a question, empty and secret; the first stays as it was.

    Where hands were counted in the first, they are in the second.

    Raises:
        WorkshopError: the first was not shown, there were two already, a level is agreed, or the votes were erased.

    """
    found = standing(workshop, question)
    if workshop.erased_at is not None:
        raise WorkshopError(ERASED)
    if found.agreement is not None:
        raise WorkshopError(IS_AGREED)
    if found.round >= MAX_ROUNDS:
        raise WorkshopError(NO_THIRD)
    if not found.is_shown:
        raise WorkshopError(NOT_SHOWN)
    tally = Tally() if found.by_hands else None
    rounds = (*workshop.rounds[question], Round(tally=tally))
    return Move(workshop.id, question, f"Ronde {len(rounds)} begonnen", {rounds_key(question): rounds})


def postpone(workshop: Workshop, question: Question, answer: Answer) -> Move:
    """Put a question on the list "nabespreken", here and with its answer."""
    return _postponed(workshop, question, answer, postponed=True)


def take_up(workshop: Workshop, question: Question, answer: Answer) -> Move:
    """Take a question off the list "nabespreken"."""
    return _postponed(workshop, question, answer, postponed=False)


def write_note(workshop: Workshop, question: QuestionId, words: str) -> Move:
    """Write the facilitator's private note with a question; no one else ever sees it."""
    mark = replace(workshop.marks.get(question, Mark()), note=words.strip())
    return Move(workshop.id, question, "Eigen notitie gewijzigd", {(MARKS, question): mark})


def write_draft(
    workshop: Workshop,
    question: QuestionId,
    *,
    evidence: str | None = None,
    minority: str | None = None,
    reason: str | None = None,
) -> Move:
    """Keep what is typed before a level is agreed; None leaves a text as it is."""
    mark = workshop.marks.get(question, Mark())
    changed = replace(
        mark,
        draft_evidence=mark.draft_evidence if evidence is None else evidence.strip(),
        draft_minority=mark.draft_minority if minority is None else minority.strip(),
        draft_reason=mark.draft_reason if reason is None else reason.strip(),
    )
    typed = (
        ("bewijs", mark.draft_evidence, changed.draft_evidence),
        ("minderheid", mark.draft_minority, changed.draft_minority),
        ("reden", mark.draft_reason, changed.draft_reason),
    )
    words = f"{question}: " + formats.enumeration([name for name, before, after in typed if before != after])
    return Move(workshop.id, question, words, {(MARKS, question): changed})


def choose_level(workshop: Workshop, question: QuestionId, level: int | None) -> Move:
    """Choose the level that is about to be agreed in place of the proposal; None goes back to the proposal.

    Raises:
        ValueError: there is no such level.

    """
    if level is not None and level not in LEVELS:
        raise ValueError(f"no level {level}")
    mark = replace(workshop.marks.get(question, Mark()), draft_level=level)
    words = f"{question}: voorstel" if level is None else f"{question}: niveau {level} gekozen"
    return Move(workshop.id, question, words, {(MARKS, question): mark})


def say_agreed(workshop: Workshop, question: QuestionId, agreed: bool) -> Move:
    """Say that the room agrees after all although two rounds lie apart, or that it does not: before a level is agreed."""
    mark = replace(workshop.marks.get(question, Mark()), draft_agreed=agreed)
    words = f"{question}: " + ("de zaal is het eens" if agreed else NO_CONSENSUS)
    return Move(workshop.id, question, words, {(MARKS, question): mark})


def _postponed(workshop: Workshop, question: Question, answer: Answer, *, postponed: bool) -> Move:
    mark = replace(workshop.marks.get(question.id, Mark()), postponed=postponed)
    words = f"{question.name}: " + ("op nabespreken gezet" if postponed else "van nabespreken gehaald")
    after = replace(answer, discuss=postponed)
    return Move(workshop.id, question.id, words, {(MARKS, question.id): mark}, {question.id: after})


def _with_last(workshop: Workshop, question: QuestionId, voted: Round, words: str) -> Move:
    rounds = rounds_with(workshop.rounds.get(question, ()), voted)
    return Move(workshop.id, question, words, {rounds_key(question): rounds or None})
