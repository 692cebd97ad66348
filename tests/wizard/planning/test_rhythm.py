from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.plan import Plan, Replan, TaskEdit, TaskStatus
from assessments.types import QuestionId, TaskCode, Value
from tests.dossiers import CATALOGUE, assessment, every_level, example
from wizard.assessment import Assessment, assess
from wizard.planning.meetings import add_months
from wizard.planning.rhythm import MonthLoad, load_start, monthly_load, recurrences, weekly_load, weekly_spending


def comes_back(code: str, **edit: date) -> list[date]:
    plan = Plan(edits={TaskCode(code): TaskEdit(due=edit.get("due"))})
    found = assess(CATALOGUE, replace(example(), plan=plan))
    return next(list(one.days) for one in recurrences(found) if one.planned.code == code)


def monthly_task() -> str:
    return next(one.code for one in assess(CATALOGUE, example()).tasks if one.task.template.rhythm == "maandelijks")


def test_a_monthly_task_comes_back_on_its_own_day_or_the_last_of_the_month() -> None:
    days = comes_back(monthly_task(), due=date(2026, 8, 31))

    # 30 September, 31 October (a Saturday), 30 November, 31 December; until a year after 5 January 2026
    assert days == [date(2026, 9, 30), date(2026, 11, 2), date(2026, 11, 30), date(2026, 12, 31)]


def test_a_quarterly_task_comes_back_every_three_months_within_the_year() -> None:
    code = next(one.code for one in assess(CATALOGUE, example()).tasks if one.task.template.rhythm == "kwartaal")

    assert comes_back(code, due=date(2026, 2, 16)) == [date(2026, 5, 18), date(2026, 8, 17), date(2026, 11, 16)]


def test_one_off_tasks_and_the_remeasurement_do_not_come_back() -> None:
    found = recurrences(assess(CATALOGUE, example()))

    assert all(one.planned.task.template.rhythm != "eenmalig" for one in found)
    assert "T-SYN-11" not in {one.planned.code for one in found}


def test_weeks_are_filled_in_planning_order_and_never_above_what_there_is() -> None:
    found = assess(CATALOGUE, example())
    weeks = [sum(week.values()) for week in weekly_load(found)]

    assert sum(weeks) == 756 - 14
    assert weeks[:-1] == [16] * 46
    assert weeks[-1] == 742 - 46 * 16


def test_months_share_the_weeks_they_cut_through() -> None:
    loads = monthly_load(assess(CATALOGUE, example()))

    assert [load.month for load in loads][:2] == [date(2026, 1, 1), date(2026, 2, 1)]
    assert len(loads) == 13
    assert all(load.total <= Decimal("16.0000001") for load in loads)
    assert round(loads[0].total, 6) == 16
    assert loads[0].hours["A"] > 0


def test_without_hours_a_week_there_is_no_load() -> None:
    assert list(weekly_load(assessment(every_level(1), {"PRO-10": 0}))) == []


@pytest.mark.parametrize("start", [date(9999, 12, 31), date(1, 1, 1)])
def test_a_slip_of_the_date_breaks_nothing(start: date) -> None:
    profile: dict[str, Value] = {"PRO-11": start}
    found = assessment(every_level(1), profile)

    assert len(monthly_load(found)) == 13
    assert recurrences(found)


def test_a_slip_of_the_hours_or_a_day_at_the_end_of_time_breaks_nothing() -> None:
    plan = Plan(
        edits={
            TaskCode("T-DRA-06"): TaskEdit(hours=Decimal(10**15)),
            TaskCode("T-SYN-11"): TaskEdit(start=date.min, due=date.max),
            TaskCode(monthly_task()): TaskEdit(due=date.max),
        }
    )
    found = assess(CATALOGUE, replace(example(), plan=plan))

    assert len(monthly_load(found)) == 13
    assert all(one.days == () for one in recurrences(found) if one.planned.slot.end == date.max)


def planned_anew(on: date) -> Assessment:
    """Return the example with its first two tasks (6 and 16 hours) finished, and the rest planned anew from a day."""
    done = TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 1, 30))
    codes = (TaskCode("T-DRA-01"), TaskCode("T-DRA-06"))
    plan = Plan(edits=dict.fromkeys(codes, done), replan=Replan(on, codes))
    return assess(CATALOGUE, replace(example(), plan=plan))


def test_after_planning_anew_tasks_come_back_for_a_year_from_that_day() -> None:
    days = [day for one in recurrences(planned_anew(date(2026, 11, 26))) for day in one.days]

    assert min(days) >= date(2026, 2, 1)
    assert date(2027, 10, 1) < max(days) <= date(2027, 11, 29)


def test_after_planning_anew_settled_tasks_ask_nothing_and_the_open_ones_are_spent_from_that_day() -> None:
    found = planned_anew(date(2026, 3, 16))
    weeks = [sum(week.values()) for week in weekly_load(found)]
    first = next(iter(weekly_spending(found)))

    # 756 in all, 14 for the remeasurement, 6 + 16 were spent: 720 hours are 45 weeks of 16
    assert load_start(found) == date(2026, 3, 16)
    assert weeks == [16] * 45
    # T-INT-06 (8 hours) and T-SYN-01 (6) in full, and the first 2 of the 8 hours of T-SYN-03
    assert first == {TaskCode("T-INT-06"): 8, TaskCode("T-SYN-01"): 6, TaskCode("T-SYN-03"): 2}


def test_a_finished_task_keeps_its_place_until_somebody_plans_anew() -> None:
    done = TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 1, 12))
    found = assess(CATALOGUE, replace(example(), plan=Plan(edits={TaskCode("T-DRA-01"): done})))

    assert load_start(found) == date(2026, 1, 5)
    assert sum(sum(week.values()) for week in weekly_load(found)) == 742


def test_months_before_planning_anew_ask_nothing_and_its_own_month_counts_from_that_day() -> None:
    loads = monthly_load(planned_anew(date(2026, 3, 16)), 14)

    assert [load.total for load in loads[:2]] == [0, 0]
    assert round(loads[2].total, 6) == round(loads[3].total, 6) == 16
    # The 45 weeks end on 24 January 2027: 24 of its 31 days; then also the remeasurement's 14 hours, in their own days
    whole = sum(load.total * Decimal(length) / 7 for load, length in zip(loads, lengths(loads), strict=True))
    assert round(whole, 6) == 720 + 14


def lengths(loads: tuple[MonthLoad, ...]) -> list[int]:
    """Return the days of each month that lie on or after 16 March 2026."""
    starts = [load.month for load in loads]
    ends = [*starts[1:], add_months(starts[-1], 1)]
    return [max(0, (end - max(begin, date(2026, 3, 16))).days) for begin, end in zip(starts, ends, strict=True)]


@pytest.mark.parametrize("on", [date.max, date.min])
def test_a_slip_of_the_day_to_plan_anew_from_breaks_nothing(on: date) -> None:
    assert len(monthly_load(planned_anew(on))) == 13


@given(
    done=st.sets(st.sampled_from(sorted(one.code for one in assess(CATALOGUE, example()).tasks))),
    on=st.dates(date(2025, 6, 1), date(2027, 6, 1)),
    pace=st.integers(1, 60),
)
@settings(max_examples=30, deadline=None)
def test_weeks_follow_the_schedule_whatever_was_finished_and_whenever_is_planned_anew(
    done: set[TaskCode], on: date, pace: int
) -> None:
    settled = tuple(sorted(done))
    edits = dict.fromkeys(settled, TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 2, 2)))
    dossier = replace(example(), plan=Plan(edits, replan=Replan(on, settled)))
    profile = {**dossier.profile, QuestionId("PRO-10"): pace}
    found = assess(CATALOGUE, replace(dossier, profile=profile))
    last_week: dict[TaskCode, int] = {}
    weeks = list(weekly_spending(found))
    for number, week in enumerate(weeks):
        last_week |= dict.fromkeys(week, number)

    asked = [one for one in found.tasks if one.slot.used_hours is not None and one.task.hours]
    assert all(sum(week.values()) <= pace for week in weeks)
    assert sum(sum(week.values()) for week in weeks) == sum(one.task.hours for one in asked)
    # A task's last hour falls in the week in which the schedule has spent all hours up to and with its own
    assert last_week == {one.code: math.ceil((one.slot.used_hours or 0) / pace) - 1 for one in asked}
