from __future__ import annotations

from dataclasses import replace
from datetime import date

from assessments.plan import Occurrence, Plan, TaskEdit, TaskStatus
from assessments.types import Pillar, TaskCode
from tests.dossiers import CATALOGUE, example
from wizard.assessment import Assessment, assess
from wizard.planning.agenda import OpenItem, done_since, open_items
from wizard.planning.meetings import meetings

SHARED, BOARD = CATALOGUE.meetings[2].option, CATALOGUE.meetings[3].option  # beheren, and with the directie
FEBRUARY = date(2026, 2, 19)
MONTHLY = TaskCode("T-TAL-10")  # of beheren, comes back every month


def found(made: Plan | None = None) -> Assessment:
    return assess(CATALOGUE, replace(example(), plan=made or Plan()))


def items(of: Assessment, option: str, day: date) -> tuple[OpenItem, ...]:
    return open_items(of, next(one for one in meetings(of) if one.template.option == option), day)


def codes(of: Assessment, option: str, day: date) -> set[str]:
    return {one.planned.code for one in items(of, option, day)}


def test_a_meeting_has_the_open_tasks_of_its_own_pillar_that_have_their_turn() -> None:
    tasks = items(found(), SHARED, FEBRUARY)

    assert tasks
    assert {one.planned.pillar for one in tasks} == {Pillar.BEHEREN}
    assert all(one.planned.slot.begin is not None and one.planned.slot.begin <= date(2026, 3, 19) for one in tasks)
    assert [one.end for one in tasks] == sorted(one.end for one in tasks if one.end)


def test_a_task_that_was_finished_by_then_is_not_open_and_one_that_was_finished_later_is() -> None:
    code = items(found(), SHARED, FEBRUARY)[0].planned.code
    early = found(Plan(edits={code: TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 2, 10))}))
    late = found(Plan(edits={code: TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 2, 25))}))

    assert code not in codes(early, SHARED, FEBRUARY)
    assert code in codes(late, SHARED, FEBRUARY)


def test_with_the_directie_its_own_tasks_stand_first_and_then_all_that_are_late() -> None:
    tasks = items(found(), BOARD, date(2026, 3, 25))
    decided = [one.is_of_board for one in tasks]

    assert decided[0]
    assert decided == sorted(decided, reverse=True)
    assert not decided[-1]
    assert all(one.is_late for one in tasks if not one.is_of_board)


def test_times_that_come_back_are_open_until_they_are_ticked_off() -> None:
    day = date(2026, 8, 20)
    edit = TaskEdit(due=date(2026, 6, 1))
    of = found(Plan(edits={MONTHLY: edit}))
    ticked = found(
        Plan(edits={MONTHLY: replace(edit, occurrences=(Occurrence(1, date(2026, 7, 1), date(2026, 7, 2)),))})
    )

    turns = [one.turn.number for one in items(of, SHARED, day) if one.turn and one.planned.code == MONTHLY]
    left = [one.turn.number for one in items(ticked, SHARED, day) if one.turn and one.planned.code == MONTHLY]

    # 1 July, 3 August and 1 September; the next meeting is on 17 September
    assert turns == [1, 2, 3]
    assert left == [2, 3]
    assert [one.is_late for one in items(of, SHARED, day) if one.turn and one.planned.code == MONTHLY] == [
        True,
        True,
        False,
    ]


def test_what_was_finished_since_the_last_time_is_told_once() -> None:
    code = TaskCode("T-DRA-06")
    of = found(Plan(edits={code: TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 3, 2))}))
    meeting = next(one for one in meetings(of) if one.template.option == SHARED)

    assert [one.code for one in done_since(of, meeting, date(2026, 3, 19))] == [code]
    assert done_since(of, meeting, date(2026, 4, 16)) == ()
