"""Where a question stands: who is in, who is awaited, who explains, and what comes first in the quick jump."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessments.spread import Status
from assessments.votes import Kept, NoLevel, Round, Tally, Vote
from assessments.workshop import Agreement, Mark, Participant, Workshop
from tests.wizard.workshop.rooms import ASKED, AT, FIRST, SECOND, THIRD, H, M, a_round, room, voted, with_rounds
from wizard.workshop.consensus import (
    Speakers,
    Stage,
    current_round,
    largest_spreads,
    open_questions,
    postponed_questions,
    present,
    round_of,
    standing,
    standings,
    telling_round,
    vote_of,
)
from wizard.workshop.groups import differing_questions
from wizard.workshop.spread import current_spread, first_spread


def leaving(workshop: Workshop, *numbers: int) -> Workshop:
    people = tuple(Participant(one.number, left=one.number in numbers) for one in workshop.setup.participants)
    return replace(workshop, setup=replace(workshop.setup, participants=people))


def test_a_question_goes_from_open_to_agreed() -> None:
    workshop = room(4)

    stages = [standing(workshop, FIRST.id).stage]
    for levels in ((1, 2), (1, 2, 2, 3)):
        stages.append(standing(with_rounds(workshop, FIRST, voted(*levels, shown=False)), FIRST.id).stage)
    workshop = with_rounds(workshop, FIRST, voted(1, 2, 2, 3))
    stages.append(standing(workshop, FIRST.id).stage)
    workshop = replace(workshop, marks={FIRST.id: Mark(postponed=True)})
    stages.append(standing(workshop, FIRST.id).stage)
    workshop = replace(workshop, agreements={FIRST.id: Agreement(AT, 2)})
    stages.append(standing(workshop, FIRST.id).stage)

    assert stages == [Stage.OPEN, Stage.VOTING, Stage.COMPLETE, Stage.SHOWN, Stage.POSTPONED, Stage.AGREED]


def test_six_of_eight_are_in_and_two_are_awaited() -> None:
    workshop = with_rounds(room(8), FIRST, a_round({1: 2, 2: 2, 4: NoLevel.DONT_KNOW, 5: 1, 7: 0, 8: 3}, shown=False))

    found = standing(workshop, FIRST.id)

    assert found.count_words == "6 van 8 binnen"
    assert found.missing == (3, 6)
    assert not found.is_shown


def test_a_remark_alone_is_no_vote() -> None:
    workshop = with_rounds(room(2), FIRST, Round({1: Vote(remark="Geen idee wat dit is"), 2: Vote(level=1)}))

    assert standing(workshop, FIRST.id).missing == (1,)
    assert standing(workshop, FIRST.id).count_words == "1 van 2 binnen"


def test_nobody_waits_for_who_went_home_but_a_vote_given_counts() -> None:
    workshop = leaving(with_rounds(room(4), FIRST, voted(1, 2)), 2, 3)

    found = standing(workshop, FIRST.id)

    assert present(workshop) == (1, 4)
    assert found.missing == (4,)
    assert (found.voted, found.expected) == (2, 3)
    assert found.spread.n == 2


def test_somebody_who_comes_late_is_awaited() -> None:
    workshop = with_rounds(room(2), FIRST, voted(1, 2, shown=False))
    assert standing(workshop, FIRST.id).stage is Stage.COMPLETE

    people = (*workshop.setup.participants, Participant(3))
    workshop = replace(workshop, setup=replace(workshop.setup, participants=people))

    assert standing(workshop, FIRST.id).stage is Stage.VOTING
    assert standing(workshop, FIRST.id).missing == (3,)


def test_counted_hands_await_nobody_by_number() -> None:
    workshop = with_rounds(room(5), FIRST, Round(tally=Tally((0, 1, 2, 0, 0), 0, 1)))

    found = standing(workshop, FIRST.id)

    assert (found.missing, found.by_hands, found.count_words) == ((), True, "4 van 5 binnen")
    assert found.speakers == Speakers()


def test_more_hands_than_people_are_all_counted() -> None:
    assert standing(with_rounds(room(2), FIRST, Round(tally=Tally((0, 3, 0, 0, 0)))), FIRST.id).expected == 3


def test_after_erasing_the_counts_are_still_there() -> None:
    workshop = with_rounds(room(5), FIRST, Round(kept=Kept(Tally((1, 0, 2, 0, 0))), shown_at=AT))

    found = standing(workshop, FIRST.id)

    assert (found.count_words, found.missing, found.spread.n) == ("3 van 3 binnen", (), 3)
    assert found.speakers == Speakers()


def test_lowest_and_highest_explain() -> None:
    workshop = with_rounds(room(8), FIRST, voted(3, 4, 3, 1, 1, 0, 1, 3))

    assert standing(workshop, FIRST.id).speakers == Speakers((6,), (2,))


def test_who_gave_no_level_does_not_explain() -> None:
    workshop = with_rounds(room(4), FIRST, a_round({4: 0, 1: 4, 2: NoLevel.DONT_KNOW, 3: 0}))

    assert standing(workshop, FIRST.id).speakers == Speakers((3, 4), (1,))


@pytest.mark.parametrize("levels", [(2, 3), (2, 2, 2), (4,), ()])
def test_nobody_has_to_explain_while_the_room_agrees(levels: tuple[int, ...]) -> None:
    assert standing(with_rounds(room(4), FIRST, voted(*levels)), FIRST.id).speakers == Speakers()


def test_the_second_round_counts_and_the_first_stays() -> None:
    workshop = with_rounds(room(3), FIRST, voted(0, 2, 4), voted(2, 2, 3, shown=False))

    found = standing(workshop, FIRST.id)

    assert (found.round, found.is_shown, found.spread.status) == (2, False, Status.UNANIMOUS)
    assert current_round(workshop, FIRST.id) == 2
    assert current_spread(workshop, FIRST.id).levels == (2, 2, 3)
    assert first_spread(workshop, FIRST.id).levels == (0, 2, 4)
    assert round_of(workshop, FIRST.id, 1) == voted(0, 2, 4)
    assert vote_of(workshop, FIRST.id, 1, in_round=1) == Vote(level=0)
    assert vote_of(workshop, FIRST.id, 1) == Vote(level=2)
    assert vote_of(workshop, SECOND.id, 1) == Vote()


def test_a_second_round_begins_only_after_the_first_was_shown() -> None:
    assert not standing(with_rounds(room(), FIRST, voted(0, 4, shown=False)), FIRST.id).may_vote_again
    assert standing(with_rounds(room(), FIRST, voted(0, 4)), FIRST.id).may_vote_again
    assert not standing(with_rounds(room(), FIRST, voted(0, 4), voted(0, 4)), FIRST.id).may_vote_again
    agreed = replace(with_rounds(room(), FIRST, voted(0, 4)), agreements={FIRST.id: Agreement(AT, 2)})
    assert not standing(agreed, FIRST.id).may_vote_again


@pytest.mark.parametrize(
    "rounds, is_without",
    [
        ([voted(0, 4)], False),
        ([voted(0, 4), voted(0, 4, shown=False)], False),
        ([voted(0, 4), voted(0, 4)], True),
        ([voted(0, 4), voted(1, 3)], True),  # toelichten after two rounds is no agreement either
        ([voted(0, 4), voted(2, 3)], False),
        ([voted(0, 4), voted(2)], False),
    ],
)
def test_without_consensus_is_after_two_shown_rounds_that_lie_apart(rounds: list[Round], is_without: bool) -> None:
    assert standing(with_rounds(room(), FIRST, *rounds), FIRST.id).is_without_consensus is is_without


def test_the_quick_jump_goes_to_the_largest_spread_first() -> None:
    workshop = with_rounds(room(4), FIRST, voted(1, 2, 3, 3))
    workshop = with_rounds(workshop, SECOND, voted(0, 2, 2, 4))
    workshop = with_rounds(workshop, THIRD, voted(0, 1, 3, 4))

    assert largest_spreads(workshop) == (THIRD.id, SECOND.id, FIRST.id)


def test_equal_spreads_stay_in_order_and_single_votes_are_left_out() -> None:
    workshop = with_rounds(room(4), THIRD, voted(2, 4))
    workshop = with_rounds(workshop, FIRST, voted(1, 3))
    workshop = with_rounds(workshop, SECOND, voted(4))

    assert largest_spreads(workshop) == (FIRST.id, THIRD.id)
    agreed = replace(workshop, agreements={FIRST.id: Agreement(AT, 2)})
    assert largest_spreads(agreed) == (FIRST.id, THIRD.id)
    assert largest_spreads(agreed, only_open=True) == (THIRD.id,)


def test_two_camps_two_apart_come_before_the_same_spread_without() -> None:
    workshop = with_rounds(room(4), FIRST, voted(1, 2, 2, 3))
    workshop = with_rounds(workshop, SECOND, voted(1, 1, 3, 3))

    assert largest_spreads(workshop) == (SECOND.id, FIRST.id)


def test_a_second_round_that_just_began_says_nothing_yet() -> None:
    """The proposal, the quick jump and the differences go on with the first round until the second has two levels."""
    groups = (M, M, M, H, H, H)
    workshop = with_rounds(room(groups=groups), FIRST, voted(4, 4, 4, 0, 0, 1), Round())
    workshop = with_rounds(workshop, SECOND, voted(4, 4, 4, 0, 0, 1), voted(2, shown=False))
    workshop = with_rounds(workshop, THIRD, voted(4, 4, 4, 0, 0, 1), voted(3, 3, shown=False))

    assert [standing(workshop, one).proposal for one in ASKED] == [1, 1, 3]
    assert [standing(workshop, one).telling.spread for one in ASKED] == [4, 4, 0]
    assert largest_spreads(workshop) == (FIRST.id, SECOND.id, THIRD.id)
    assert differing_questions(workshop) == (FIRST.id, SECOND.id)


def test_a_single_vote_is_a_proposal_and_none_is_none() -> None:
    assert standing(with_rounds(room(), FIRST, voted(3)), FIRST.id).proposal == 3
    assert standing(with_rounds(room(), FIRST, a_round({1: NoLevel.DONT_KNOW}), voted(2)), FIRST.id).proposal == 2
    assert standing(room(), FIRST.id).proposal is None
    assert telling_round(room(), FIRST.id) == Round()


def test_open_and_postponed_questions_are_listed_in_order() -> None:
    workshop = replace(
        room(),
        agreements={SECOND.id: Agreement(AT, 2)},
        marks={THIRD.id: Mark(postponed=True), FIRST.id: Mark(note="vraag Marit")},
    )

    assert open_questions(workshop) == (FIRST.id, THIRD.id)
    assert postponed_questions(workshop) == (THIRD.id,)
    assert tuple(standings(workshop)) == ASKED
