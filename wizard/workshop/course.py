"""What happens to a question in the room: shown, voted on again, agreed, postponed. Each function returns the Move."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from assessments.catalogue import Question
from assessments.codes import QuestionId
from assessments.errors import WorkshopError
from assessments.types import Answer
from assessments.votes import LEVELS, MAX_ROUNDS, Round
from assessments.workshop import Agreement, Mark, Workshop
from assessments.workshop_parts import AGREEMENTS, MARKS, WorkshopPart, WorkshopPartKey, rounds_key
from wizard import formats
from wizard.workshop.casting import ERASED, NO_NA, rounds_with
from wizard.workshop.consensus import current_round, round_of, standing
from wizard.workshop.move import Move

NOBODY_VOTED = "Er is nog niets om te laten zien: niemand heeft gestemd."
NOT_SHOWN = "Laat eerst de eerste ronde zien; daarna kan iedereen opnieuw stemmen."
NO_THIRD = "Er zijn al twee rondes geweest. Leg een niveau vast, of zet de vraag op nabespreken."
IS_AGREED = "Bij deze vraag is al een niveau vastgelegd. Haal dat eerst weg."
REASON_NEEDED = "Dit is een ander niveau dan het voorstel. Schrijf in één zin waarom."
NA_REASON_NEEDED = "Schrijf in één zin waarom deze vraag hier niet van toepassing is."
CONSENSUS_FIRST = "‘Geen consensus’ kan pas na twee rondes, en alleen met het niveau van het voorstel."


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


def second_round(workshop: Workshop, question: QuestionId) -> Move:
    """Begin the second round of a question, empty and secret; the first stays as it was.

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
    rounds = (*workshop.rounds[question], Round())
    return Move(workshop.id, question, f"Ronde {len(rounds)} begonnen", {rounds_key(question): rounds})


def drop_second_round(workshop: Workshop, question: QuestionId) -> Move:
    """Take the second round back with all that was voted in it; the first counts again.

    Raises:
        WorkshopError: a level is agreed.

    """
    if question in workshop.agreements:
        raise WorkshopError(IS_AGREED)
    if current_round(workshop, question) < MAX_ROUNDS:
        return Move(workshop.id, question, "")
    return Move(workshop.id, question, "Ronde 2 weggehaald", {rounds_key(question): workshop.rounds[question][:1]})


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
        at: when.
        evidence: one sentence that shows it.
        minority: what those who saw it otherwise want to have written down.
        reason: why it is not the proposal; needed when there is a proposal and this is another.
        no_consensus: two rounds did not bring the room together, so that the proposal was taken. None works that out:
            the method's flag stands when both rounds were shown, the last one lies apart and the level is the proposal.

    Raises:
        ValueError: there is no such level.
        WorkshopError: the reason misses, or "geen consensus" cannot be.

    """
    if level not in LEVELS:
        raise ValueError(f"no level {level}")
    found = standing(workshop, question.id)
    proposal = found.spread.proposal
    may_lack = found.is_without_consensus and level == proposal
    if no_consensus and not may_lack:
        raise WorkshopError(CONSENSUS_FIRST)
    is_other = proposal is not None and level != proposal
    if is_other and not reason.strip():
        raise WorkshopError(REASON_NEEDED)
    lacks = may_lack if no_consensus is None else no_consensus
    agreement = Agreement(
        at=at,
        level=level,
        evidence=evidence.strip(),
        reason=reason.strip() if is_other else "",
        minority=minority.strip(),
        no_consensus=lacks,
    )
    same = answer.value == level and not answer.not_applicable
    after = replace(
        answer,
        value=level,
        not_applicable=False,
        reason="",
        evidence=_with_source(workshop, question.id, answer.evidence, agreement),
        confidence=answer.confidence if same else None,
        discuss=lacks or (answer.discuss and not found.mark.postponed),
    )
    flag = ", geen consensus" if lacks else ""
    return _agreed(workshop, question.id, agreement, after, f"{question.name}: niveau {level} vastgelegd{flag}")


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
        draft_reason=mark.draft_reason or agreement.reason,
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
    typed = (("Bewijs", evidence), ("Minderheid", minority), ("Reden", reason))
    words = f"{question}: " + formats.enumeration([name for name, text in typed if text is not None]).lower()
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


def source_words(workshop: Workshop) -> str:
    """Return what stands as source with an answer that was agreed here: workshop, 15 januari 2026."""
    return f"workshop, {formats.long_date(workshop.setup.day)}".replace(formats.NBSP, " ")


def _agreed(workshop: Workshop, question: QuestionId, agreement: Agreement, answer: Answer, words: str) -> Move:
    mark = workshop.marks.get(question, Mark())
    cleared = Mark(note=mark.note)
    parts: dict[WorkshopPartKey, WorkshopPart | None] = {(AGREEMENTS, question): agreement, (MARKS, question): cleared}
    return Move(workshop.id, question, words, parts, {question: answer})


def _postponed(workshop: Workshop, question: Question, answer: Answer, *, postponed: bool) -> Move:
    mark = replace(workshop.marks.get(question.id, Mark()), postponed=postponed)
    words = f"{question.name}: " + ("op nabespreken gezet" if postponed else "van nabespreken gehaald")
    after = replace(answer, discuss=postponed)
    return Move(workshop.id, question.id, words, {(MARKS, question.id): mark}, {question.id: after})


def _with_last(workshop: Workshop, question: QuestionId, voted: Round, words: str) -> Move:
    rounds = rounds_with(workshop.rounds.get(question, ()), voted)
    return Move(workshop.id, question, words, {rounds_key(question): rounds or None})


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
    """Return evidence without the line that an earlier agreement of this workshop added."""
    before = workshop.agreements.get(question)
    if before is None:
        return evidence.strip()
    entry = _entry(workshop, before)
    return evidence.strip().removesuffix(entry).strip() if evidence.strip().endswith(entry) else evidence.strip()
