"""Three dots each, two on one task at most; they stand beside the computed priority and never change it (6.3)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from assessments.codes import TaskCode
from assessments.errors import WorkshopError
from assessments.plan import Plan, TaskEdit, TaskStatus
from assessments.workshop import Participant, Workshop
from tests.dossiers import assessment, every_level
from tests.wizard.workshop.rooms import after, room
from wizard.workshop import dots
from wizard.workshop.dots import (
    choice,
    choose,
    count_dot,
    left_in_room,
    pin,
    placed,
    ranked,
    top_five,
    totals,
    unpin,
)

A, B, C = (TaskCode(code) for code in ("T-INT-03", "T-EXT-04", "T-DRA-06"))
PLAN = tuple(one.task for one in assessment(every_level(1)).tasks)
CODES = sorted(task.code for task in PLAN)


def stuck(workshop: Workshop, number: int, *tasks: TaskCode) -> Workshop:
    """Return the workshop in which a participant put a dot on each of these tasks."""
    return replace(workshop, dots={**workshop.dots, number: Counter(tasks)})


def test_counted_dots_stand_beside_those_by_number() -> None:
    workshop = stuck(room(2), 1, A, B)
    for _ in range(2):
        workshop = after(workshop, count_dot(workshop, A))

    assert totals(workshop) == {A: 3, B: 1}
    assert placed(workshop) == 4
    assert left_in_room(workshop) == 2
    assert after(workshop, count_dot(workshop, A, -1)).dot_tally == {A: 1}
    workshop = after(workshop, count_dot(workshop, A, -2))
    assert not workshop.dot_tally
    with pytest.raises(WorkshopError, match=dots.NO_DOT):
        count_dot(workshop, A, -1)


def test_a_dot_can_go_when_more_lie_there_than_who_is_left_has() -> None:
    workshop = replace(room(1), dot_tally={A: 3, B: 3})

    assert after(workshop, count_dot(workshop, A, -1)).dot_tally == {A: 2, B: 3}


def test_there_are_no_more_dots_than_the_room_has() -> None:
    workshop = replace(room(1), dot_tally={A: 2, B: 1})

    with pytest.raises(WorkshopError, match="drie per persoon"):
        count_dot(workshop, C)
    with pytest.raises(WorkshopError, match="twee stippen per deelnemer"):
        count_dot(replace(room(1), dot_tally={A: 2}), A)


def test_every_dot_of_the_room_may_lie_and_two_of_each_on_one_task() -> None:
    workshop = replace(room(2), dot_tally={A: 3, B: 1})
    workshop = after(workshop, count_dot(workshop, A))
    workshop = after(workshop, count_dot(workshop, C))

    assert totals(workshop) == {A: 4, B: 1, C: 1}
    assert left_in_room(workshop) == 0
    assert left_in_room(replace(room(1), dot_tally={A: 5})) == 0
    assert count_dot(replace(room(1), dot_tally={}), A, 2).parts


def test_one_dot_goes_before_none() -> None:
    last = ranked(room(), PLAN)[-1].task.code

    assert ranked(replace(room(), dot_tally={last: 1}), PLAN)[0].task.code == last


def test_who_went_home_leaves_placed_dots_and_takes_the_others_along() -> None:
    workshop = stuck(room(2), 1, A)
    gone = tuple(Participant(one.number, left=one.number == 1) for one in workshop.setup.participants)
    workshop = replace(workshop, setup=replace(workshop.setup, participants=gone))

    assert totals(workshop) == {A: 1}
    assert left_in_room(workshop) == 3


def test_dots_come_first_then_priority_then_code() -> None:
    first, second, third = (
        task.code for task in sorted(PLAN, key=lambda one: (-one.effective, -one.priority, one.code))[:3]
    )
    last = ranked(room(), PLAN)[-1].task.code
    workshop = replace(room(8), dot_tally={last: 5, third: 2, second: 2, first: 1})

    found = ranked(workshop, PLAN)

    assert [one.task.code for one in found[:4]] == [last, second, third, first]
    assert [one.place for one in found] == list(range(1, len(PLAN) + 1))
    assert [one.by_priority for one in found[:4]] == [len(PLAN), 2, 3, 1]
    assert [one.task.code for one in top_five(workshop, PLAN)] == [last, second, third, first]


def test_only_what_has_dots_is_chosen_and_five_at_most() -> None:
    assert top_five(room(), PLAN) == ()
    seven = replace(room(8), dot_tally=dict.fromkeys(CODES[:7], 1))
    assert len(top_five(seven, PLAN)) == 5


def test_what_is_finished_is_not_chosen_any_more() -> None:
    done = Plan(edits={PLAN[0].code: TaskEdit(status=TaskStatus.DONE)})
    tasks = [one.task for one in assessment(every_level(1), plan=done).tasks]
    workshop = replace(room(), dot_tally={PLAN[0].code: 4})

    assert top_five(workshop, tasks) == ()


def test_the_list_by_hand_goes_before_the_dots_and_changes_no_priority() -> None:
    workshop = replace(room(8), dot_tally={CODES[0]: 5})
    before = {one.task.code: (one.task.effective, one.by_priority) for one in ranked(workshop, PLAN)}
    assert [one.task.code for one in choice(workshop, PLAN)] == [CODES[0]]

    workshop = after(workshop, pin(workshop, CODES[3]))
    workshop = after(workshop, pin(workshop, CODES[1]))

    assert [one.task.code for one in choice(workshop, PLAN)] == [CODES[3], CODES[1]]
    assert {one.task.code: (one.task.effective, one.by_priority) for one in ranked(workshop, PLAN)} == before
    assert [one.is_pinned for one in choice(workshop, PLAN)] == [True, True]
    with pytest.raises(WorkshopError, match="al in de gekozen lijst"):
        pin(workshop, CODES[1])
    assert after(workshop, unpin(workshop, CODES[3])).chosen == (CODES[1],)
    assert after(workshop, choose(workshop, [CODES[1], CODES[1], CODES[3]])).chosen == (CODES[1], CODES[3])
