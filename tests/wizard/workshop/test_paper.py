"""Paper that is taken over: it counts at once where nothing stands in its way, and what differs is asked about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from assessments.types import MeasurementId, QuestionId
from assessments.votes import NoLevel, Origin, Round, Submission, Tally, Vote
from assessments.workshop import Participant, Setup, Workshop, WorkshopId
from assessments.workshop_parts import with_part
from wizard.workshop import paper
from wizard.workshop.move import Move

NOW = datetime(2026, 1, 15, 8, 30, tzinfo=UTC)
A, B, C = (QuestionId(f"INT-0{number}") for number in (1, 2, 3))
EMPTY = Workshop(
    WorkshopId("w"),
    Setup(
        "K7M4QX",
        date(2026, 1, 15),
        MeasurementId("m"),
        questions=(A, B, C),
        participants=(Participant(4), Participant(5)),
    ),
)


def after(workshop: Workshop, move: Move) -> Workshop:
    for key, value in move.parts.items():
        workshop = with_part(workshop, key, value)
    return workshop


def typed(workshop: Workshop, levels: dict[QuestionId, int], turn: int = 1, number: int = 4) -> Workshop:
    for code, level in levels.items():
        workshop = after(workshop, paper.type_vote(workshop, number, code, Vote(level), NOW, turn=turn))
    return workshop


def counted(workshop: Workshop, code: QuestionId, number: int = 4) -> Vote | None:
    rounds = workshop.rounds.get(code, ())
    return rounds[0].votes.get(number) if rounds else None


def test_what_is_typed_counts_in_the_first_round_and_is_kept_as_paper() -> None:
    done = typed(EMPTY, {A: 3})

    assert counted(done, A) == Vote(3, origin=Origin.PAPER)
    kept = done.submissions[paper.entry_key(4, 1)]
    assert (kept.number, kept.origin, kept.taken) == (4, Origin.PAPER, True)


def test_an_answer_that_is_emptied_again_leaves_nothing_behind() -> None:
    done = typed(EMPTY, {A: 3})

    gone = after(done, paper.type_vote(done, 4, A, Vote(), NOW))

    assert gone == EMPTY


def test_a_remark_without_a_level_is_kept() -> None:
    done = after(EMPTY, paper.type_vote(EMPTY, 4, A, Vote(remark="zie map"), NOW))

    assert paper.entry(done, 4)[A].remark == "zie map"
    assert paper.state(done, 4).typed == 0


@pytest.mark.parametrize("seen", [Round(shown_at=NOW), Round({4: Vote(1)}), Round({4: Vote(1, origin=Origin.FILE)})])
def test_paper_never_goes_over_what_is_there(seen: Round) -> None:
    busy = replace(EMPTY, rounds={A: (seen,)})

    done = typed(busy, {A: 3})

    assert done.rounds[A] == (seen,)
    assert paper.entry(done, 4)[A].level == 3


def test_paper_of_who_sent_a_file_too_waits() -> None:
    filed = replace(EMPTY, submissions={"f": Submission(4, NOW, Origin.FILE, "4.rwvotes", {A: Vote(1)})})

    done = typed(filed, {B: 3})

    assert counted(done, B) is None
    assert not done.submissions[paper.entry_key(4, 1)].taken


def test_the_check_counts_nowhere_and_nobody_is_asked_about_it() -> None:
    once = typed(EMPTY, {A: 3, B: 2})

    twice = typed(once, {A: 3, B: 2}, turn=2)

    assert twice.rounds == once.rounds
    assert twice.submissions[paper.entry_key(4, 2)].set_aside
    assert paper.differences(twice, 4) == ()
    assert paper.state(twice, 4).is_checked


def test_fields_that_differ_are_found_one_by_one_as_far_as_the_check_came() -> None:
    done = typed(typed(EMPTY, {A: 3, C: 1}), {A: 3, B: 0}, turn=2)

    found = paper.differences(done, 4)

    assert [(one.question, one.first.level, one.second.level) for one in found] == [(B, None, 0)]
    assert not paper.state(done, 4).is_checked


def test_a_question_that_the_check_went_by_is_a_difference() -> None:
    done = typed(typed(EMPTY, {A: 3, B: 1}), {B: 1}, turn=2)

    assert [one.question for one in paper.differences(done, 4)] == [A]


@pytest.mark.parametrize("takes_second", [False, True])
def test_choosing_ends_the_difference_and_counts(takes_second: bool) -> None:
    done = typed(typed(EMPTY, {A: 3}), {A: 2}, turn=2)
    found = paper.differences(done, 4)[0]
    vote = found.second if takes_second else found.first

    chosen = after(done, paper.choose(done, 4, found, vote, NOW))

    assert counted(chosen, A) == replace(vote, origin=Origin.PAPER)
    assert paper.differences(chosen, 4) == ()


def test_a_vote_from_the_room_that_is_another_is_asked_about_and_can_stay() -> None:
    voted = typed(replace(EMPTY, rounds={A: (Round({4: Vote(1), 5: Vote(2)}),)}), {A: 3})
    found = paper.differences(voted, 4)[0]
    assert not found.is_typed

    kept = after(voted, paper.choose(voted, 4, found, found.second, NOW))
    taken = after(voted, paper.choose(voted, 4, found, found.first, NOW))

    assert counted(kept, A) == Vote(1)
    assert counted(taken, A) == Vote(3, origin=Origin.PAPER)
    assert counted(taken, A, 5) == Vote(2)
    assert paper.differences(kept, 4) == paper.differences(taken, 4) == ()


@pytest.mark.parametrize(
    "vote, words",
    [
        (Vote(0), "niveau 0"),
        (Vote(no_level=NoLevel.NOT_APPLICABLE), "n.v.t."),
        (Vote(no_level=NoLevel.DONT_KNOW), "weet niet"),
        (Vote(), "leeg"),
    ],
)
def test_the_undo_line_says_what_was_typed(vote: Vote, words: str) -> None:
    assert paper.type_vote(EMPTY, 4, A, vote, NOW).words == f"Papier van deelnemer 4, INT-01: {words}"


def test_taking_the_last_vote_back_leaves_the_hands_that_were_counted_before() -> None:
    hands = Tally((0, 2, 1, 0, 0))
    workshop = typed(replace(EMPTY, rounds={A: (Round(set_aside=hands),)}), {A: 3})

    left = after(workshop, paper.type_vote(workshop, 4, A, Vote(), NOW))

    assert left.rounds[A] == (Round(set_aside=hands),)
