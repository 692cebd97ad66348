"""Which answers differ between two measurements of one dossier, question by question."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assessments.catalogue import CHANNELS_QUESTION, PROFILE, Catalogue, Question
from assessments.sheet import AnswerSheet
from assessments.types import Answer, Dossier, Measurement


class Move(StrEnum):
    """How an answer moved; ``OTHER`` is a change that is neither up nor down."""

    UP = "omhoog"
    DOWN = "omlaag"
    OTHER = "anders"


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """One question whose answer is not what it was.

    Attributes:
        before, after: all that was filled in, whether the question was asked or not.
        first, last: the level 0-4 that counted then and now; None without one.
        target: what is aimed at now.

    """

    question: Question
    before: Answer
    after: Answer
    first: int | None
    last: int | None
    target: int | None
    move: Move

    @property
    def step(self) -> int:
        """Return how many levels it moved; 0 when one of the two misses."""
        return 0 if self.first is None or self.last is None else self.last - self.first


def answer_changes(
    catalogue: Catalogue, dossier: Dossier, first: Measurement, last: Measurement
) -> tuple[AnswerChange, ...]:
    """Return what changed, in the order of the questions.

    The profile belongs to the dossier and not to a measurement; the channels are figures. A note that is new beside
    the same answer is no change.
    """
    before, after = AnswerSheet(catalogue, dossier, first), AnswerSheet(catalogue, dossier, last)
    found = []
    for question in catalogue.questions.values():
        if question.section == PROFILE or question.id == CHANNELS_QUESTION:
            continue
        move = _move(before, after, question)
        if move is not None:
            code = question.id
            then, now = before.kept_answer(code), after.kept_answer(code)
            levels = before.level(code), after.level(code)
            found.append(AnswerChange(question, then, now, *levels, after.target(code), move))
    return tuple(found)


def unchanged_levels(catalogue: Catalogue, dossier: Dossier, first: Measurement, last: Measurement) -> int:
    """Count the questions with a level that have the same level in both."""
    sheets = [AnswerSheet(catalogue, dossier, one) for one in (first, last)]
    pairs = [[sheet.level(question.id) for sheet in sheets] for question in sheets[1].maturity_questions()]
    return sum(then is not None and then == now for then, now in pairs)


def _move(before: AnswerSheet, after: AnswerSheet, question: Question) -> Move | None:
    if question.is_maturity:
        first, last = before.level(question.id), after.level(question.id)
        if first is not None and last is not None:
            return None if first == last else Move.UP if last > first else Move.DOWN
        if first is not None or last is not None:
            return Move.OTHER
    then, now = before.kept_answer(question.id), after.kept_answer(question.id)
    same = (then.value, then.not_applicable, then.reason) == (now.value, now.not_applicable, now.reason)
    return None if same else Move.OTHER
