"""A question of a workshop as the report tells it: its rounds, what was agreed, and which groups saw it differently."""

from __future__ import annotations

from dataclasses import dataclass

from assessments.catalogue import Catalogue
from assessments.codes import QuestionId
from assessments.spread import Spread
from assessments.workshop import Agreement, Mark, Workshop
from wizard.workshop.consensus import current_round
from wizard.workshop.groups import outward_groups_of
from wizard.workshop.spread import spread_of
from wizard.workshop.words import STATUS

_NO_MARK = Mark()


@dataclass(frozen=True, slots=True)
class SeenRound:
    """One round in numbers and a word; "" while there are too few votes for one."""

    spread: Spread
    status: str

    def is_voted(self) -> bool:
        """Tell whether anybody voted at all."""
        return self.spread.voted > 0


@dataclass(frozen=True, slots=True)
class VotedQuestion:
    """A question that the workshop was about.

    Attributes:
        section: the step it belongs to, "" when the questionnaire has it no more.
        rounds: the rounds that somebody voted in, as far as the room saw them; all of them once a level was agreed or
            the workshop was closed.
        proposal: what the method proposed after the last round.
        differences: which groups saw it differently, a sentence each.

    """

    id: QuestionId
    name: str
    section: str
    rounds: tuple[SeenRound, ...]
    proposal: int | None
    agreement: Agreement | None
    mark: Mark
    differences: tuple[str, ...] = ()

    def is_voted(self) -> bool:
        """Tell whether there are votes that may be told of."""
        return bool(self.rounds)

    def is_reached(self) -> bool:
        """Tell whether there is anything to tell of it: votes, a level, or what was noted."""
        return self.is_voted() or self.agreement is not None or self.mark != _NO_MARK


def voted_questions(catalogue: Catalogue, workshop: Workshop) -> tuple[VotedQuestion, ...]:
    """Return the questions that were chosen, in their order, and those that something was kept about."""
    chosen = dict.fromkeys((*workshop.setup.questions, *workshop.rounds, *workshop.agreements, *workshop.marks))
    return tuple(_question(catalogue, workshop, code) for code in chosen)


def _question(catalogue: Catalogue, workshop: Workshop, code: QuestionId) -> VotedQuestion:
    found, agreement = catalogue.questions.get(code), workshop.agreements.get(code)
    is_told = agreement is not None or workshop.position.closed_at is not None
    shown = [one for one in workshop.rounds.get(code, ()) if is_told or one.shown_at is not None]
    rounds = tuple(seen for one in shown if (seen := _seen(spread_of(one))).is_voted())
    is_last = len(shown) == current_round(workshop, code)
    differences = outward_groups_of(workshop, code).differences if rounds and is_last else ()
    return VotedQuestion(
        id=code,
        name=(found.name or found.text) if found is not None else str(code),
        section=found.section if found is not None else "",
        rounds=rounds,
        proposal=rounds[-1].spread.proposal if rounds else None,
        agreement=agreement,
        mark=workshop.marks.get(code, _NO_MARK),
        differences=tuple(one.words for one in differences),
    )


def _seen(spread: Spread) -> SeenRound:
    words = STATUS[spread.status] if spread.status is not None else ""
    return SeenRound(spread, words.rpartition(": ")[2])
