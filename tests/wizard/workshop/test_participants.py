"""People come late, go home and come back; a number is never given twice, and no vote goes with anybody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessments.codes import TaskCode
from assessments.errors import WorkshopError
from assessments.votes import Origin, RoleGroup, Submission
from assessments.workshop import Participant
from tests.wizard.workshop.rooms import AT, FIRST, a_round, after, room, voted, with_rounds
from wizard.workshop.consensus import standing
from wizard.workshop.participants import (
    add,
    change,
    come_back,
    free_number,
    has_traces,
    leave,
    participant_of,
    remove,
)


def test_who_comes_late_gets_the_next_number() -> None:
    workshop = after(room(3), add(room(3), group=RoleGroup.IT, name=" Ayşe "))

    assert participant_of(workshop, 4) == Participant(4, RoleGroup.IT, "Ayşe")
    assert add(workshop).words == "Deelnemer 5 erbij"


def test_the_first_number_is_one() -> None:
    assert participant_of(after(room(0), add(room(0))), 1) == Participant(1)


def test_a_number_that_left_traces_is_not_given_again() -> None:
    workshop = with_rounds(room(3), FIRST, a_round({7: 2}))

    assert free_number(workshop) == 8


def test_past_99_the_lowest_free_number_is_taken() -> None:
    people = tuple(Participant(number) for number in (*range(1, 50), *range(51, 100)))
    workshop = replace(room(), setup=replace(room().setup, participants=people))

    full = after(workshop, add(workshop))
    assert participant_of(full, 50) == Participant(50)
    with pytest.raises(WorkshopError, match="99 deelnemers"):
        add(full)


def test_group_and_name_can_be_changed() -> None:
    workshop = after(room(2), change(room(2), Participant(2, RoleGroup.HR, " Wim ")))

    assert workshop.setup.participants == (Participant(1), Participant(2, RoleGroup.HR, "Wim"))


def test_who_goes_home_leaves_the_votes_and_is_not_awaited() -> None:
    workshop = with_rounds(room(3), FIRST, voted(1, 2, shown=False))

    left = after(workshop, leave(workshop, 3))
    assert standing(left, FIRST.id).missing == ()
    gone = after(left, leave(left, 1))
    assert standing(gone, FIRST.id).spread.levels == (1, 2)
    assert after(after(gone, come_back(gone, 1)), come_back(gone, 1)).setup.participants[0] == Participant(1)


def test_a_number_goes_only_while_nothing_belongs_to_it() -> None:
    free = after(room(3), remove(room(3), 3))
    assert [one.number for one in free.setup.participants] == [1, 2]

    voting = with_rounds(room(3), FIRST, voted(1))
    dotting = replace(room(3), dots={1: {TaskCode("T-INT-01"): 1}})
    sending = replace(room(3), submissions={"a" * 64: Submission(1, AT, Origin.FILE)})
    for workshop in (voting, dotting, sending):
        assert has_traces(workshop, 1)
        assert not has_traces(workshop, 2)
        with pytest.raises(WorkshopError, match="kies ‘naar huis’"):
            remove(workshop, 1)


def test_an_unknown_number_is_a_mistake_of_the_program() -> None:
    for call in (leave, come_back, remove):
        with pytest.raises(ValueError, match="no participant"):
            call(room(2), 3)
    with pytest.raises(ValueError, match="no participant"):
        change(room(2), Participant(3))
