"""What people decide about order and dates: moved tasks, circles of predecessors, planning anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from assessments.plan import Replan, TaskEdit, TaskStatus
from assessments.types import TaskCode
from tests.dossiers import MONDAY
from tests.wizard.planning.test_schedule import CALENDAR, made, order, placed
from wizard.planning.schedule import Phase


def test_a_task_moved_in_front_of_another_is_planned_right_before_it() -> None:
    first, second, third = made("T-AAA-01", effective=9), made("T-BBB-01", effective=8), made("T-CCC-01", effective=1)
    moved = replace(third, edit=TaskEdit(before=TaskCode("T-BBB-01")))

    assert order(first, second, third) == ["T-AAA-01", "T-BBB-01", "T-CCC-01"]
    assert order(first, second, moved) == ["T-AAA-01", "T-CCC-01", "T-BBB-01"]
    assert order(first, moved) == ["T-AAA-01", "T-CCC-01"]


def test_tasks_moved_in_front_of_each_other_stand_in_a_row_and_a_circle_ends() -> None:
    a = made("T-AAA-01", effective=9)
    b = made("T-BBB-01", effective=2, edit=TaskEdit(before=TaskCode("T-AAA-01")))
    c = made("T-CCC-01", effective=1, edit=TaskEdit(before=TaskCode("T-BBB-01")))
    circle = replace(a, edit=TaskEdit(before=TaskCode("T-CCC-01")))

    assert order(a, b, c) == ["T-CCC-01", "T-BBB-01", "T-AAA-01"]
    assert sorted(order(circle, b, c)) == ["T-AAA-01", "T-BBB-01", "T-CCC-01"]


def test_a_task_moved_in_front_of_itself_stays_where_it_is() -> None:
    odd = made("T-BBB-01", effective=2, edit=TaskEdit(before=TaskCode("T-BBB-01")))

    assert order(made("T-AAA-01", effective=9), odd) == ["T-AAA-01", "T-BBB-01"]


def test_a_predecessor_wins_over_the_order_a_person_chose() -> None:
    before = made("T-BBB-01", effective=1)
    moved = made("T-CCC-01", "T-BBB-01", effective=9, edit=TaskEdit(before=TaskCode("T-BBB-01")))

    assert order(before, moved) == ["T-BBB-01", "T-CCC-01"]


def test_a_circle_of_predecessors_is_cut_and_every_task_gets_a_place() -> None:
    slots = placed(
        made("T-AAA-01", "T-BBB-01", effective=1),
        made("T-BBB-01", "T-AAA-01", effective=5),
        made("T-CCC-01", "T-AAA-01", effective=3),
    )

    assert list(slots) == ["T-BBB-01", "T-AAA-01", "T-CCC-01"]
    assert all(slot.end_day is not None for slot in slots.values())


def test_what_waits_for_a_circle_without_being_in_it_goes_on_waiting_however_urgent_it_is() -> None:
    circle = (made("T-AAA-01", "T-BBB-01", effective=1), made("T-BBB-01", "T-AAA-01", effective=2))
    second = (made("T-DDD-01", "T-EEE-01", "T-AAA-01", effective=5), made("T-EEE-01", "T-DDD-01", effective=4))
    after = made("T-CCC-01", "T-AAA-01", effective=9)
    last = made("T-FFF-01", "T-EEE-01", effective=8)

    assert order(*circle, after) == ["T-BBB-01", "T-AAA-01", "T-CCC-01"]
    assert order(last, after, *second, *circle) == [
        *("T-BBB-01", "T-AAA-01", "T-CCC-01"),
        *("T-DDD-01", "T-EEE-01", "T-FFF-01"),
    ]


def test_planned_anew_counts_the_open_hours_from_that_day_and_leaves_what_was_finished() -> None:
    finished = TaskEdit(status=TaskStatus.DONE, done_on=MONDAY + timedelta(days=20))
    done = made("T-AAA-01", hours="16", days=7, effective=9, edit=finished)
    rest = made("T-BBB-01", "T-AAA-01", hours="16", days=7, effective=5)
    plain = placed(done, rest)
    anew = placed(done, rest, calendar=replace(CALENDAR, replan=Replan(MONDAY + timedelta(days=70), (done.code,))))

    assert plain["T-BBB-01"].end_day == 14
    assert plain["T-BBB-01"].used_hours == 32
    assert (anew["T-BBB-01"].start_day, anew["T-BBB-01"].end_day) == (70, 77)
    assert anew["T-BBB-01"].used_hours == 16
    assert (anew["T-AAA-01"].end, anew["T-AAA-01"].used_hours) == (finished.done_on, None)


def test_planned_anew_the_phases_of_what_is_open_count_from_that_day() -> None:
    finished = TaskEdit(status=TaskStatus.DONE, done_on=MONDAY + timedelta(days=80))
    done = made("T-AAA-01", hours="16", days=7, effective=9, edit=finished)
    rest = made("T-BBB-01", hours="160", days=7, effective=5)
    anew = placed(done, rest, calendar=replace(CALENDAR, replan=Replan(MONDAY + timedelta(days=200), (done.code,))))

    assert anew["T-AAA-01"].phase is Phase.DAYS_90
    assert anew["T-BBB-01"].end_day == 270
    assert anew["T-BBB-01"].phase is Phase.DAYS_90


def test_what_is_finished_after_planning_anew_moves_no_other_date() -> None:
    replan = replace(CALENDAR, replan=Replan(MONDAY + timedelta(days=70)))
    first = made("T-AAA-01", hours="16", days=7, effective=9)
    rest = made("T-BBB-01", hours="16", days=7, effective=5)
    done = replace(first, edit=TaskEdit(status=TaskStatus.DONE, done_on=MONDAY + timedelta(days=71)))

    assert placed(done, rest, calendar=replan)["T-BBB-01"] == placed(first, rest, calendar=replan)["T-BBB-01"]
