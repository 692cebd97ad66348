"""What the room agrees on a question, which becomes an ordinary answer, and what taking that back means."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from assessments.catalogue import Question
from assessments.codes import QuestionId
from assessments.errors import WorkshopError
from assessments.types import Answer
from assessments.votes import LEVELS
from assessments.workshop import Agreement, Mark, Workshop
from assessments.workshop_parts import AGREEMENTS, MARKS, WorkshopPart, WorkshopPartKey
from wizard import formats
from wizard.workshop.casting import NO_NA
from wizard.workshop.consensus import standing
from wizard.workshop.move import Move
from wizard.workshop.words import NO_CONSENSUS

REASON_NEEDED = "Dit is een ander niveau dan het voorstel. Schrijf in één zin waarom."
NA_REASON_NEEDED = "Schrijf in één zin waarom deze vraag hier niet van toepassing is."
_ANY_SOURCE = r"workshop, \d+ [a-z]+ \d+"
CONSENSUS_FIRST = "‘Geen consensus’ kan pas na twee rondes, en alleen met het niveau van het voorstel."


def agree(
    workshop: Workshop,
    question: Question,
    answer: Answer,
    level: int,
    at: datetime,
    *,
    evidence: str = "",
    minority: str = "",
    reason: str = "",
    no_consensus: bool | None = None,
) -> Move:
    """Agree on a level: it becomes an ordinary answer, with the workshop and its day as source (Beslissing 55).

    Earlier evidence, note and own target stay. How sure one is stays only with the same level: a new one was not
    asked. The drafts go into the agreement and the question leaves the list "nabespreken". A question that was agreed
    before gets the new agreement in its place.

    Args:
        workshop: where it is agreed.
        question: what it is about.
        answer: the answer as it is now, in the workshop's measurement.
        level: 0-4.
        at: when; agreeing on the same level again keeps the first moment.
        evidence: one sentence that shows it.
        minority: what those who saw it otherwise want to have written down.
        reason: why it is not the proposal; needed when there is a proposal and this is another.
        no_consensus: two rounds did not bring the room together, so that the proposal was taken. None works that out:
            the method's flag stands when both rounds were shown, the last one lies apart and the level is the proposal,
            unless the room said that it agrees after all.

    Raises:
        ValueError: there is no such level.
        WorkshopError: the reason misses, or "geen consensus" cannot be.

    """
    agreement = _agreement(workshop, question.id, Agreement(at, level, "", evidence, reason, minority), no_consensus)
    after = _agreed_answer(workshop, question.id, answer, agreement)
    return _agreed(
        workshop, question.id, agreement, after, f"{question.name}: {_words(workshop, question.id, agreement)}"
    )


def agree_not_applicable(
    workshop: Workshop, question: Question, answer: Answer, reason: str, at: datetime, *, minority: str = ""
) -> Move:
    """Agree that a question does not apply here; it counts with its reason, as everywhere.

    Raises:
        WorkshopError: n.v.t. is no answer to this question, or the reason misses.

    """
    if not question.may_be_na:
        raise WorkshopError(NO_NA)
    if not reason.strip():
        raise WorkshopError(NA_REASON_NEEDED)
    agreement = Agreement(at=at, not_applicable=reason.strip(), minority=minority.strip())
    postponed = workshop.marks.get(question.id, Mark()).postponed
    after = replace(
        answer,
        value=None,
        not_applicable=True,
        reason=reason.strip(),
        evidence=_with_source(workshop, question.id, answer.evidence, agreement),
        confidence=None,
        discuss=answer.discuss and not postponed,
    )
    return _agreed(workshop, question.id, agreement, after, f"{question.name}: n.v.t. vastgelegd")


def withdraw(workshop: Workshop, question: Question, answer: Answer) -> Move:
    """Take an agreement away: the question is open again, and its level counts no more.

    The answer that was there before the agreement comes back by undo. Withdrawing, which may be hours later, leaves the
    question unanswered, since nothing that the room stands behind is left; what was typed is a draft again. An answer
    that was changed since, outside the workshop, is left alone.
    """
    agreement = workshop.agreements.get(question.id)
    if agreement is None:
        return Move(workshop.id, question.id, "")
    mark = workshop.marks.get(question.id, Mark())
    draft = replace(
        mark,
        draft_evidence=mark.draft_evidence or agreement.evidence,
        draft_minority=mark.draft_minority or agreement.minority,
        draft_reason=mark.draft_reason or agreement.reason or agreement.not_applicable,
    )
    stands = (answer.value, answer.not_applicable) == (agreement.level, bool(agreement.not_applicable))
    evidence = _without_source(workshop, question.id, answer.evidence)
    open_again = replace(
        answer, value=None, not_applicable=False, reason="", evidence=evidence, confidence=None, discuss=mark.postponed
    )
    return Move(
        workshop.id,
        question.id,
        f"{question.name}: vastgelegd niveau weggehaald",
        {(AGREEMENTS, question.id): None, (MARKS, question.id): draft},
        {question.id: open_again} if stands else {},
    )


def source_words(workshop: Workshop) -> str:
    """Return what stands as source with an answer that was agreed here: workshop, 15 januari 2026."""
    return f"workshop, {formats.long_date(workshop.setup.day)}".replace(formats.NBSP, " ")


def _agreement(workshop: Workshop, question: QuestionId, wanted: Agreement, no_consensus: bool | None) -> Agreement:
    """Return an agreement on a level as it is kept, once nothing misses."""
    if wanted.level not in LEVELS:
        raise ValueError(f"no level {wanted.level}")
    found = standing(workshop, question)
    proposal = found.proposal
    may_lack = found.is_without_consensus and wanted.level == proposal
    if no_consensus and not may_lack:
        raise WorkshopError(CONSENSUS_FIRST)
    is_other = proposal is not None and wanted.level != proposal
    if is_other and not wanted.reason.strip():
        raise WorkshopError(REASON_NEEDED)
    before = workshop.agreements.get(question)
    is_again = before is not None and before.level == wanted.level
    if no_consensus is None:
        says_so = not before.no_consensus if before is not None and is_again else found.mark.draft_agreed
        no_consensus = may_lack and not says_so
    return replace(
        wanted,
        at=before.at if before is not None and is_again else wanted.at,
        evidence=wanted.evidence.strip(),
        reason=wanted.reason.strip() if is_other else "",
        minority=wanted.minority.strip(),
        no_consensus=no_consensus,
    )


def _words(workshop: Workshop, question: QuestionId, agreement: Agreement) -> str:
    before = workshop.agreements.get(question)
    if before is not None and (before.level, before.no_consensus) == (agreement.level, agreement.no_consensus):
        return "afspraak aangevuld"
    flag = f", {NO_CONSENSUS}" if agreement.no_consensus else ""
    return f"niveau {agreement.level} vastgelegd{flag}"


def _agreed_answer(workshop: Workshop, question: QuestionId, answer: Answer, agreement: Agreement) -> Answer:
    same = answer.value == agreement.level and not answer.not_applicable
    return replace(
        answer,
        value=agreement.level,
        not_applicable=False,
        reason="",
        evidence=_with_source(workshop, question, answer.evidence, agreement),
        confidence=answer.confidence if same else None,
        discuss=agreement.no_consensus or (answer.discuss and not workshop.marks.get(question, Mark()).postponed),
    )


def _agreed(workshop: Workshop, question: QuestionId, agreement: Agreement, answer: Answer, words: str) -> Move:
    mark = workshop.marks.get(question, Mark())
    cleared = Mark(note=mark.note)
    parts: dict[WorkshopPartKey, WorkshopPart | None] = {(AGREEMENTS, question): agreement, (MARKS, question): cleared}
    return Move(workshop.id, question, words, parts, {question: answer})


def _entry(workshop: Workshop, agreement: Agreement) -> str:
    """Return the line that an agreement adds to the evidence."""
    source = source_words(workshop)
    return f"{agreement.evidence} ({source})" if agreement.evidence else formats.capitalized(source)


def _with_source(workshop: Workshop, question: QuestionId, evidence: str, agreement: Agreement) -> str:
    earlier = _without_source(workshop, question, evidence)
    entry = _entry(workshop, agreement)
    if not earlier or entry in earlier.splitlines():
        return earlier or entry
    return f"{earlier}\n{entry}"


def _without_source(workshop: Workshop, question: QuestionId, evidence: str) -> str:
    """Return evidence without the line that an earlier agreement of this workshop added, on whatever day it was."""
    before = workshop.agreements.get(question)
    if before is None:
        return evidence.strip()
    words = rf"{re.escape(before.evidence)} \({_ANY_SOURCE}\)" if before.evidence else _ANY_SOURCE.capitalize()
    return re.sub(rf"(?:^|\n){words}\s*\Z", "", evidence.strip()).strip()
