"""From a workshop to what the middle of the presenter's screen shows: plain values in Dutch words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from assessments.catalogue import Catalogue, Question
from assessments.codes import QuestionId
from assessments.spread import Spread, spread_of
from assessments.votes import LEVELS, MAX_ROUNDS, NoLevel
from assessments.workshop import Agreement, Participant, Workshop
from ui.questions.places import hue_of
from ui.texts import tr
from ui.workshop.room.agreed_card import AgreedFacts, Draft
from ui.workshop.room.level_choice import NOT_APPLICABLE
from ui.workshop.room.picture_card import PictureFacts
from ui.workshop.room.tally_grid import CHOICES
from ui.workshop.room.vote_grid import Seat
from ui.workshop.room.votes_card import VotesFacts
from wizard import formats
from wizard.dutch_time import dutch
from wizard.workshop.casting import ERASED, count_of
from wizard.workshop.consensus import Standing, round_of
from wizard.workshop.group_names import group_name
from wizard.workshop.groups import groups_of, outward_groups_of
from wizard.workshop.words import NO_LEVELS, status_name


def title_words(question: Question, found: Standing) -> str:
    """Name the question over its text: INT-02 · Structuur in gesprekken · ronde 1 van 2."""
    turn = tr("ronde {round} van {most}").format(round=found.round, most=MAX_ROUNDS)
    return f"{question.id} · {question.name} · {turn}"


def votes_facts(
    catalogue: Catalogue, workshop: Workshop, question: Question, found: Standing, veil: bool
) -> VotesFacts:
    """Return what the card of votes shows; ``veil`` hides secret votes on this screen too."""
    voted = round_of(workshop, question.id)
    counts = None
    if voted.tally is not None:
        tally = voted.tally
        counts = {key: count_of(tally, choice) for key, choice in CHOICES.items()}
    names = {str(level): catalogue.level_names[level] for level in LEVELS}
    names |= {key: NO_LEVELS[choice] for key, choice in CHOICES.items() if isinstance(choice, NoLevel)}
    return VotesFacts(
        seats=[_seat(workshop, one, question.id) for one in workshop.setup.participants],
        about=f"{question.id} {found.round}",
        count=found.count_words,
        counts=counts,
        names=names,
        hue=hue_of(catalogue.section(question.section)),
        is_shown=found.is_shown,
        is_veiled=veil,
        may_waive=question.may_be_na,
        notice=tr(ERASED) if workshop.erased_at is not None or voted.kept is not None else "",
    )


def _seat(workshop: Workshop, participant: Participant, question: QuestionId) -> Seat:
    vote = round_of(workshop, question).votes.get(participant.number)
    group = group_name(participant.group)
    who = " · ".join(part for part in (participant.name, group) if part)
    return Seat(participant.number, who, None if vote is None or vote.is_empty() else vote, participant.left)


def picture_facts(
    catalogue: Catalogue, workshop: Workshop, question: Question, found: Standing, veil: bool
) -> PictureFacts:
    """Return what the card between voting and agreeing shows; with ``veil`` only what the room may know."""
    status = found.spread.status
    names = [f"{level} {catalogue.level_names[level]}" for level in LEVELS]
    return PictureFacts(
        levels=list(zip(names, question.levels, strict=False)),
        counts=found.spread.counts,
        hue=hue_of(catalogue.section(question.section)),
        status=status_name(status),
        is_discussed=status is not None and status.is_discussed,
        summary=_summary(found.spread),
        lines=list(_lines(workshop, found, veil)),
        may_explain=found.spread.is_apart,
        is_shown=found.is_shown,
    )


def _summary(spread: Spread) -> str:
    parts = []
    if spread.spread is not None and spread.n > 1:
        parts.append(tr("spreiding {spread}").format(spread=spread.spread))
    if spread.shown_mean is not None:
        parts.append(tr("gemiddeld {mean}").format(mean=formats.number(spread.shown_mean, 2)))
    aside = ((spread.not_applicable, NoLevel.NOT_APPLICABLE), (spread.dont_know, NoLevel.DONT_KNOW))
    parts += [f"{count} {NO_LEVELS[choice]}" for count, choice in aside if count]
    return " · ".join(parts)


def _lines(workshop: Workshop, found: Standing, veil: bool) -> Iterator[str]:
    """Yield what the presenter says or knows about the picture; at most five lines."""
    if found.spread.is_mostly_not_applicable:
        yield tr("De meesten kiezen n.v.t.: vraag eerst of deze vraag hier geldt. Zo niet, kies N.")
    speakers = found.speakers
    if speakers.lowest and speakers.highest and not veil:
        yield tr("Lichten toe: laagste {lowest} · hoogste {highest}").format(
            lowest=_numbers(speakers.lowest), highest=_numbers(speakers.highest)
        )
    elif found.spread.is_apart:
        yield tr("Laagste en hoogste aan het woord: vraag wie {low} en wie {high} koos.").format(
            low=found.spread.lowest, high=found.spread.highest
        )
    groups = outward_groups_of if veil else groups_of
    for difference in groups(workshop, found.question).differences[:2]:
        yield difference.words
    if found.round > 1:
        first = spread_of(workshop.rounds[found.question][0])
        yield tr("Ronde 1: {summary}.").format(summary=_summary(first))
    if found.is_without_consensus:
        yield tr(
            "Na twee rondes geen overeenstemming: leg het voorstel vast; in het verslag staat dan ‘geen consensus’."
        )


def _numbers(numbers: tuple[int, ...]) -> str:
    return tr("nr {numbers}").format(numbers=formats.enumeration([str(one) for one in numbers], "of"))


def draft_of(found: Standing) -> Draft:
    """Return what is chosen and typed: what is kept as a draft, else what was agreed, else the proposal."""
    mark, agreement = found.mark, found.agreement
    key = "" if mark.draft_level is None else str(mark.draft_level)
    if not key and agreement is not None:
        key = agreed_key(agreement)
    proposal = known_proposal(found)
    if not key and proposal is not None:
        key = str(proposal)
    evidence, minority, reason = "", "", ""
    if agreement is not None:
        evidence, minority = agreement.evidence, agreement.minority
        reason = agreement.reason or agreement.not_applicable
    return Draft(key, mark.draft_evidence or evidence, mark.draft_minority or minority, mark.draft_reason or reason)


def known_proposal(found: Standing) -> int | None:
    """Return the level that is proposed; None while votes come in that the room did not see."""
    return found.proposal if found.is_shown or not found.voted else None


def agreed_key(agreement: Agreement) -> str:
    """Return the key of what was agreed: "0" to "4", or "N"."""
    return NOT_APPLICABLE if agreement.level is None else str(agreement.level)


def agreed_facts(question: Question, found: Standing, draft: Draft) -> AgreedFacts:
    """Return what the card of the agreed level shows."""
    proposal = known_proposal(found)
    differs = draft.key.isdigit() and found.proposal is not None and draft.key != str(found.proposal)
    return AgreedFacts(
        draft=draft,
        agreement=found.agreement,
        proposal=proposal,
        needs_reason=differs or draft.key == NOT_APPLICABLE,
        lacks_consensus=_lacks_consensus(found, draft),
        may_waive=question.may_be_na,
        state=_state(found, proposal, draft),
        texts=question.levels,
    )


def _lacks_consensus(found: Standing, draft: Draft) -> bool | None:
    """Tell whether the proposal is taken without consensus; None where the question does not come up."""
    if not found.is_without_consensus or draft.key != str(found.proposal):
        return None
    agreement = found.agreement
    if agreement is not None and agreed_key(agreement) == draft.key:
        return agreement.no_consensus
    return not found.mark.draft_agreed


def _state(found: Standing, proposal: int | None, draft: Draft) -> str:
    agreement = found.agreement
    if agreement is not None:
        what = tr("n.v.t.") if agreement.level is None else tr("niveau {level}").format(level=agreement.level)
        if agreement.no_consensus:
            what += ", " + tr("geen consensus")
        words = tr("{what}, vastgelegd om {time}").format(what=what, time=clock_words(agreement.at))
        return words if draft.key == agreed_key(agreement) else words + tr(" – nu anders gekozen, nog niet vastgelegd")
    if proposal is not None:
        words = tr("voorstel {level} (onderste mediaan)") if found.is_shown else tr("voorstel {level} uit ronde 1")
        return words.format(level=proposal)
    return "" if found.is_shown or not found.voted else tr("voorstel volgt als de zaal de stemmen ziet")


def clock_words(moment: datetime) -> str:
    """Write the time of a moment as the clock on the wall has it: 9:45."""
    local = dutch(moment)
    return f"{local.hour}:{local.minute:02}"
