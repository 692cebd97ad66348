"""An agreed level becomes an ordinary answer with the workshop as its source; taking it back leaves no level (B55)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assessments.errors import WorkshopError
from assessments.types import Answer, Confidence
from assessments.votes import Round
from assessments.workshop import Agreement, Mark, Workshop
from tests.dossiers import dossier as a_dossier
from tests.dossiers import every_level, sheet_of
from tests.wizard.workshop.rooms import AT, FIRST, LATER, WAIVABLE, after, answer_of, room, voted, with_rounds
from wizard.workshop.agreeing import agree, agree_not_applicable, source_words, withdraw
from wizard.workshop.course import say_agreed

APART = with_rounds(room(), FIRST, voted(0, 1, 3, 4))
TWICE = with_rounds(room(), FIRST, voted(0, 1, 3, 4), voted(1, 1, 3, 3))
EMPTY = Answer()


def test_the_level_counts_and_the_source_is_named() -> None:
    move = agree(APART, FIRST, EMPTY, 1, AT, evidence="Drie dossiers bekeken: twee keer zonder formulier")

    assert answer_of(move) == Answer(
        value=1, evidence="Drie dossiers bekeken: twee keer zonder formulier (workshop, 15 januari 2026)"
    )
    assert move.words == f"{FIRST.name}: niveau 1 vastgelegd"
    assert after(APART, move).agreements[FIRST.id] == Agreement(
        AT, 1, evidence="Drie dossiers bekeken: twee keer zonder formulier"
    )


def test_without_a_sentence_the_workshop_itself_is_the_source() -> None:
    assert answer_of(agree(APART, FIRST, EMPTY, 1, AT)).evidence == "Workshop, 15 januari 2026"


def test_what_was_written_before_stays() -> None:
    before = Answer(
        value=3, note="Zie map", evidence="Steekproef HR", confidence=Confidence.SURE, target=4, discuss=True
    )

    found = answer_of(agree(APART, FIRST, before, 1, AT, evidence="Drie dossiers"))

    assert found.evidence == "Steekproef HR\nDrie dossiers (workshop, 15 januari 2026)"
    assert (found.note, found.target, found.discuss) == ("Zie map", 4, True)
    assert found.confidence is None  # how sure one was of 3 says nothing about 1


def test_how_sure_one_is_stays_with_the_same_level() -> None:
    before = Answer(value=1, confidence=Confidence.FAIR)

    assert answer_of(agree(APART, FIRST, before, 1, AT)).confidence is Confidence.FAIR


@pytest.mark.parametrize("first", ["", "Drie dossiers"])
@pytest.mark.parametrize("second", ["", "Vier dossiers", "Drie dossiers"])
@pytest.mark.parametrize("earlier", ["", "Steekproef HR"])
def test_agreeing_again_names_the_source_once(first: str, second: str, earlier: str) -> None:
    move = agree(APART, FIRST, Answer(evidence=earlier), 1, AT, evidence=first)
    again = agree(after(APART, move), FIRST, answer_of(move), 1, LATER, evidence=second)

    once = agree(APART, FIRST, Answer(evidence=earlier), 1, LATER, evidence=second)
    assert answer_of(again) == answer_of(once)
    assert answer_of(again).evidence.lower().count("workshop") == 1


def test_the_source_goes_with_another_day_too() -> None:
    move = agree(APART, FIRST, EMPTY, 1, AT, evidence="Drie (of vier) dossiers")
    moved = after(APART, move)
    moved = replace(moved, setup=replace(moved.setup, day=date(2026, 2, 3)))

    again = agree(moved, FIRST, answer_of(move), 1, LATER, evidence="Drie (of vier) dossiers")

    assert answer_of(again).evidence == "Drie (of vier) dossiers (workshop, 3 februari 2026)"
    assert source_words(moved) == "workshop, 3 februari 2026"


def test_another_level_than_the_proposal_needs_a_reason() -> None:
    with pytest.raises(WorkshopError, match="ander niveau dan het voorstel"):
        agree(APART, FIRST, EMPTY, 3, AT, reason="  ")

    found = after(APART, agree(APART, FIRST, EMPTY, 3, AT, reason=" Techniek weegt het zwaarst "))

    assert found.agreements[FIRST.id].reason == "Techniek weegt het zwaarst"


def test_the_proposal_needs_no_reason_and_keeps_none() -> None:
    found = after(APART, agree(APART, FIRST, EMPTY, 1, AT, reason="Nog van net"))

    assert found.agreements[FIRST.id].reason == ""


def test_a_second_round_without_votes_leaves_the_proposal_of_the_first() -> None:
    workshop = with_rounds(room(), FIRST, voted(0, 1, 3, 4), Round())

    with pytest.raises(WorkshopError, match="ander niveau dan het voorstel"):
        agree(workshop, FIRST, EMPTY, 2, AT)
    assert not after(workshop, agree(workshop, FIRST, EMPTY, 1, AT)).agreements[FIRST.id].no_consensus


def test_without_votes_there_is_no_proposal_to_differ_from() -> None:
    assert after(room(), agree(room(), FIRST, EMPTY, 4, AT)).agreements[FIRST.id].level == 4


@pytest.mark.parametrize("level", [-1, 5])
def test_a_level_that_does_not_exist_is_a_mistake_of_the_program(level: int) -> None:
    with pytest.raises(ValueError, match="no level"):
        agree(APART, FIRST, EMPTY, level, AT)


def test_two_rounds_apart_take_the_lower_median_with_the_flag() -> None:
    move = agree(TWICE, FIRST, EMPTY, 1, AT, minority="Techniek ziet een 3")

    found = after(TWICE, move)

    assert found.agreements[FIRST.id] == Agreement(AT, 1, minority="Techniek ziet een 3", no_consensus=True)
    assert answer_of(move).discuss
    assert move.words.endswith("niveau 1 vastgelegd, geen consensus")
    assert found.rounds[FIRST.id][0] == voted(0, 1, 3, 4)


def test_the_room_may_agree_after_all() -> None:
    said = agree(TWICE, FIRST, EMPTY, 1, AT, no_consensus=False)
    other = agree(TWICE, FIRST, EMPTY, 3, AT, reason="Sinds maart staan de vragen vast")

    assert not after(TWICE, said).agreements[FIRST.id].no_consensus
    assert not after(TWICE, other).agreements[FIRST.id].no_consensus


def test_what_the_room_said_about_consensus_is_kept_when_more_is_written() -> None:
    says_so = after(TWICE, say_agreed(TWICE, FIRST.id, True))
    move = agree(says_so, FIRST, EMPTY, 1, AT)
    agreed = after(says_so, move)
    assert not agreed.agreements[FIRST.id].no_consensus
    assert not answer_of(move).discuss

    again = agree(agreed, FIRST, answer_of(move), 1, LATER, evidence="Drie dossiers")

    assert again.words == f"{FIRST.name}: afspraak aangevuld"
    assert after(agreed, again).agreements[FIRST.id] == Agreement(AT, 1, evidence="Drie dossiers")
    flagged = agree(agreed, FIRST, answer_of(move), 1, LATER, no_consensus=True)
    assert after(agreed, flagged).agreements[FIRST.id].no_consensus
    assert flagged.words.endswith("niveau 1 vastgelegd, geen consensus")
    taken_back = after(says_so, say_agreed(says_so, FIRST.id, False))
    assert taken_back == TWICE


def test_another_level_is_agreed_at_another_moment() -> None:
    move = agree(APART, FIRST, EMPTY, 1, AT)
    other = agree(after(APART, move), FIRST, answer_of(move), 3, LATER, reason="Toch")

    assert after(after(APART, move), other).agreements[FIRST.id].at == LATER


@pytest.mark.parametrize(
    "workshop, level",
    [
        (APART, 1),
        (TWICE, 3),
        (with_rounds(room(), FIRST, voted(0, 1, 3, 4), voted(2, 2, 3, 3)), 2),
        (with_rounds(room(), FIRST, voted(0, 1, 3, 4), voted(1, 1, 3, 3, shown=False)), 1),
        (with_rounds(room(), FIRST, voted(0, 1, 3, 4), Round()), 1),
    ],
)
def test_no_consensus_is_only_for_the_proposal_after_two_shown_rounds_apart(workshop: Workshop, level: int) -> None:
    with pytest.raises(WorkshopError, match="Geen consensus"):
        agree(workshop, FIRST, EMPTY, level, AT, reason="Zo", no_consensus=True)


def test_drafts_go_into_the_agreement_and_the_question_leaves_the_list() -> None:
    mark = Mark(postponed=True, note="Wim zwijgt", draft_evidence="Drie", draft_minority="Nee", draft_level=2)
    workshop = replace(APART, marks={FIRST.id: mark})

    move = agree(workshop, FIRST, Answer(discuss=True), 1, AT, evidence="Drie", minority="Nee")

    assert after(workshop, move).marks[FIRST.id] == Mark(note="Wim zwijgt")
    assert not answer_of(move).discuss


def test_not_applicable_needs_a_reason_and_a_question_that_allows_it() -> None:
    with pytest.raises(WorkshopError, match="geldt voor elke organisatie"):
        agree_not_applicable(room(), FIRST, EMPTY, "Doen we niet", AT)
    with pytest.raises(WorkshopError, match="waarom deze vraag hier niet van toepassing is"):
        agree_not_applicable(room(), WAIVABLE, EMPTY, " ", AT)

    move = agree_not_applicable(room(), WAIVABLE, Answer(value=2, note="n"), " Doen we niet ", AT)

    assert answer_of(move) == Answer(
        not_applicable=True, reason="Doen we niet", note="n", evidence="Workshop, 15 januari 2026"
    )
    assert answer_of(move).is_waived()
    assert after(room(), move).agreements[WAIVABLE.id] == Agreement(AT, not_applicable="Doen we niet")


def test_a_level_after_not_applicable_takes_its_place() -> None:
    waived = Answer(not_applicable=True, reason="Doen we niet")

    found = answer_of(agree(room(), WAIVABLE, waived, 0, AT))

    assert (found.value, found.not_applicable, found.reason) == (0, False, "")


def test_withdrawing_leaves_no_level_and_what_was_typed_is_a_draft_again() -> None:
    before = Answer(value=3, evidence="Steekproef HR", note="n", target=4)
    move = agree(APART, FIRST, before, 2, AT, evidence="Drie", minority="Nee", reason="Omdat")
    agreed = after(APART, move)

    back = withdraw(agreed, FIRST, answer_of(move))

    assert answer_of(back) == Answer(evidence="Steekproef HR", note="n", target=4)
    open_again = after(agreed, back)
    assert not open_again.agreements
    assert open_again.rounds == APART.rounds
    assert open_again.marks[FIRST.id] == Mark(draft_evidence="Drie", draft_minority="Nee", draft_reason="Omdat")


def test_withdrawing_leaves_an_answer_alone_that_was_changed_elsewhere() -> None:
    agreed = after(APART, agree(APART, FIRST, EMPTY, 1, AT))

    assert not withdraw(agreed, FIRST, Answer(value=4)).answers
    assert not withdraw(APART, FIRST, EMPTY).parts


def test_withdrawing_not_applicable_opens_the_question() -> None:
    move = agree_not_applicable(room(), WAIVABLE, EMPTY, "Doen we niet", AT)
    agreed = after(room(), move)

    back = withdraw(agreed, WAIVABLE, answer_of(move))

    assert answer_of(back) == EMPTY
    assert after(agreed, back).marks[WAIVABLE.id].draft_reason == "Doen we niet"


def test_votes_never_enter_the_score_and_an_agreed_level_does() -> None:
    """All votes say 4 and the answers say 0; only agreeing changes what the method sees."""
    workshop = with_rounds(room(), FIRST, voted(4, 4, 4, 4))
    answers = every_level(0)
    assert workshop.rounds

    before = sheet_of(a_dossier(answers))
    move = agree(workshop, FIRST, before.answer(FIRST.id), 4, AT)

    assert before.level(FIRST.id) == 0
    assert sheet_of(a_dossier(answers | {FIRST.id: answer_of(move)})).level(FIRST.id) == 4
