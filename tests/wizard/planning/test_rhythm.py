from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assessments.plan import Plan, TaskEdit
from assessments.types import TaskCode, Value
from tests.dossiers import CATALOGUE, assessment, every_level, example
from wizard.assessment import assess
from wizard.planning.rhythm import monthly_load, recurrences, weekly_load


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
