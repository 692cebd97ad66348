"""Votes as they come in: every wrong key can be put right, and nothing that was entered is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessments.errors import WorkshopError
from assessments.votes import Kept, NoLevel, Origin, Round, Tally, Vote
from assessments.workshop_parts import rounds_key
from tests.wizard.workshop.rooms import AT, FIRST, WAIVABLE, after, room, voted, with_rounds
from wizard.workshop import casting
from wizard.workshop.casting import cast, count_hand, count_hands, vote_by_number, write_remark
from wizard.workshop.consensus import round_of, standing, vote_of

NA, UNSURE = NoLevel.NOT_APPLICABLE, NoLevel.DONT_KNOW


def test_a_vote_says_whose_it_is_and_what() -> None:
    move = cast(room(8), FIRST, 8, 3)

    assert (move.subject, move.words) == (FIRST.id, "Stem van deelnemer 8: niveau 3")
    assert list(move.parts) == [rounds_key(FIRST.id)]
    assert not move.answers
    assert vote_of(after(room(8), move), FIRST.id, 8) == Vote(level=3)


@pytest.mark.parametrize("choice, words", [(0, "niveau 0"), (4, "niveau 4"), (NA, "n.v.t."), (UNSURE, "weet niet")])
def test_every_choice_is_kept_as_it_is(choice: int | NoLevel, words: str) -> None:
    workshop = room(questions=(WAIVABLE.id,))

    move = cast(workshop, WAIVABLE, 1, choice)
    vote = vote_of(after(workshop, move), WAIVABLE.id, 1)

    assert move.words == f"Stem van deelnemer 1: {words}"
    assert choice in (vote.level, vote.no_level)
    assert None in (vote.level, vote.no_level)


def test_taking_the_only_vote_back_leaves_nothing() -> None:
    workshop = after(room(), cast(room(), FIRST, 1, 2))

    move = cast(workshop, FIRST, 1, None)

    assert move.words == "Stem van deelnemer 1 weggehaald"
    assert not after(workshop, move).rounds


def test_taking_a_vote_back_leaves_its_remark() -> None:
    workshop = after(room(), cast(room(), FIRST, 1, 2))
    workshop = after(workshop, write_remark(workshop, FIRST.id, 1, " Hangt af van de afdeling "))
    assert vote_of(workshop, FIRST.id, 1) == Vote(level=2, remark="Hangt af van de afdeling")

    workshop = after(workshop, cast(workshop, FIRST, 1, None))

    assert vote_of(workshop, FIRST.id, 1) == Vote(remark="Hangt af van de afdeling")


def test_a_wrong_key_can_be_put_right_after_the_room_saw_it() -> None:
    workshop = with_rounds(room(), FIRST, voted(1, 2, 3))

    workshop = after(workshop, cast(workshop, FIRST, 3, 2))

    assert round_of(workshop, FIRST.id).shown_at == AT
    assert standing(workshop, FIRST.id).spread.levels == (1, 2, 2)


def test_a_vote_goes_to_the_round_that_is_on() -> None:
    workshop = with_rounds(room(), FIRST, voted(0, 4), Round())

    second = after(workshop, cast(workshop, FIRST, 1, 2))
    paper = after(workshop, cast(workshop, FIRST, 3, 2, origin=Origin.PAPER, in_round=1))

    assert second.rounds[FIRST.id] == (voted(0, 4), Round({1: Vote(level=2)}))
    assert after(workshop, cast(workshop, FIRST, 1, 2, in_round=2)) == second
    assert paper.rounds[FIRST.id][0].votes[3] == Vote(level=2, origin=Origin.PAPER)
    assert paper.rounds[FIRST.id][1] == Round()


@pytest.mark.parametrize("number", [0, 5, -1])
def test_a_vote_of_nobody_is_a_mistake_of_the_program(number: int) -> None:
    with pytest.raises(ValueError, match="no participant"):
        cast(room(4), FIRST, number, 2)
    with pytest.raises(ValueError, match="no participant"):
        write_remark(room(4), FIRST.id, number, "Zo")


@pytest.mark.parametrize("level", [-1, 5])
def test_a_level_that_does_not_exist_is_a_mistake_of_the_program(level: int) -> None:
    with pytest.raises(ValueError, match="no level"):
        cast(room(), FIRST, 1, level)
    with pytest.raises(ValueError, match="no level"):
        count_hand(room(), FIRST, level)


@pytest.mark.parametrize("in_round", [0, 2, 3])
def test_a_round_that_did_not_begin_takes_no_votes(in_round: int) -> None:
    with pytest.raises(ValueError, match="no round"):
        cast(room(), FIRST, 1, 2, in_round=in_round)


def test_not_applicable_only_where_the_question_allows_it() -> None:
    assert not FIRST.may_be_na

    with pytest.raises(WorkshopError, match="geldt voor elke organisatie"):
        cast(room(), FIRST, 1, NA)
    with pytest.raises(WorkshopError, match="geldt voor elke organisatie"):
        count_hand(room(), FIRST, NA)
    assert cast(room(), FIRST, 1, UNSURE).parts


def test_hands_are_counted_up_and_down_but_never_below_zero() -> None:
    workshop = room()
    for choice, change in ((2, 1), (2, 1), (3, 1), (2, -1), (0, -1), (UNSURE, 1)):
        workshop = after(workshop, count_hand(workshop, FIRST, choice, change))

    assert round_of(workshop, FIRST.id).tally == Tally((0, 0, 1, 1, 0), 0, 1)
    assert count_hand(workshop, FIRST, 2).words == "Handen voor niveau 2: 2"


def test_numbers_and_hands_do_not_mix_by_accident() -> None:
    by_number, by_hands = (
        with_rounds(room(), FIRST, voted(1, 2)),
        with_rounds(room(), FIRST, Round(tally=Tally((0, 1, 0, 0, 0)))),
    )

    with pytest.raises(WorkshopError, match="Ga eerst over op handen tellen"):
        count_hand(by_number, FIRST, 2)
    with pytest.raises(WorkshopError, match="terug naar stemmen per deelnemer"):
        cast(by_hands, FIRST, 1, 2)


def test_going_over_to_hands_and_back_loses_nothing() -> None:
    workshop = with_rounds(room(), FIRST, voted(1, 2, 2))

    hands = after(workshop, count_hands(workshop, FIRST.id))
    assert round_of(hands, FIRST.id).tally == Tally((0, 1, 2, 0, 0))
    more = after(hands, count_hand(hands, FIRST, 4))
    back = after(more, vote_by_number(more, FIRST.id))
    assert standing(back, FIRST.id).spread.levels == (1, 2, 2)
    again = after(back, count_hands(back, FIRST.id))

    assert round_of(again, FIRST.id).tally == Tally((0, 1, 2, 0, 1))
    assert round_of(again, FIRST.id).votes == voted(1, 2, 2).votes
    assert round_of(again, FIRST.id).shown_at == AT


def test_going_over_to_what_it_is_already_changes_nothing() -> None:
    workshop = with_rounds(room(), FIRST, voted(1))
    hands = after(workshop, count_hands(workshop, FIRST.id))

    assert not vote_by_number(workshop, FIRST.id).parts
    assert not count_hands(hands, FIRST.id).parts


def test_hands_that_nobody_raised_are_not_put_aside() -> None:
    hands = after(room(), count_hands(room(), FIRST.id))

    assert not after(hands, vote_by_number(hands, FIRST.id)).rounds


def test_erased_votes_take_no_more() -> None:
    kept = with_rounds(room(), FIRST, Round(kept=Kept(Tally((1, 1, 0, 0, 0)))))
    erased = replace(room(), erased_at=AT)

    for workshop in (kept, erased):
        with pytest.raises(WorkshopError, match=casting.ERASED):
            cast(workshop, FIRST, 1, 2)
        with pytest.raises(WorkshopError, match=casting.ERASED):
            count_hands(workshop, FIRST.id)
