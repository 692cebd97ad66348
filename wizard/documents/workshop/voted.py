"""A question of a workshop as the report tells it: its rounds, what was agreed, and which groups saw it differently."""

from __future__ import annotations

from dataclasses import dataclass

from assessments.catalogue import Catalogue
from assessments.codes import QuestionId
from assessments.spread import Spread, Status
from assessments.workshop import Agreement, Mark, Workshop
from wizard.workshop.spread import spread_of

STATUS_WORDS = {
    Status.UNANIMOUS: "eensgezind",
    Status.EXPLAIN: "toelichten",
    Status.DISCUSS: "bespreken",
    Status.TWO_CAMPS: "twee kampen",
}
_NO_MARK = Mark()


@dataclass(frozen=True, slots=True)
class SeenRound:
    """One round in numbers and a word; "" while there are too few votes for one."""

    spread: Spread
    status: str

    def is_voted(self) -> bool:
        """Tell whether anybody voted at all."""
        return self.spread.voted > 0


NO_ROUND = SeenRound(Spread(), "")


@dataclass(frozen=True, slots=True)
class VotedQuestion:
    """A question that the workshop was about.

    Attributes:
        section: the step it belongs to, "" when the questionnaire has it no more.
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
        """Tell whether anybody voted."""
        return any(one.is_voted() for one in self.rounds)


def voted_questions(catalogue: Catalogue, workshop: Workshop) -> tuple[VotedQuestion, ...]:
    """Return the questions that were chosen, in their order, and those that something was kept about."""
    chosen = dict.fromkeys((*workshop.setup.questions, *workshop.rounds, *workshop.agreements, *workshop.marks))
    return tuple(_question(catalogue, workshop, code) for code in chosen)


def _question(catalogue: Catalogue, workshop: Workshop, code: QuestionId) -> VotedQuestion:
    found = catalogue.questions.get(code)
    rounds = tuple(_seen(spread_of(one)) for one in workshop.rounds.get(code, ()))
    voted = [one for one in rounds if one.is_voted()]
    return VotedQuestion(
        id=code,
        name=(found.name or found.text) if found is not None else str(code),
        section=found.section if found is not None else "",
        rounds=rounds,
        proposal=voted[-1].spread.proposal if voted else None,
        agreement=workshop.agreements.get(code),
        mark=workshop.marks.get(code, _NO_MARK),
    )


def _seen(spread: Spread) -> SeenRound:
    return SeenRound(spread, STATUS_WORDS[spread.status] if spread.status is not None else "")
