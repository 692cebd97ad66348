from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from assessments.plan import Plan, TaskEdit
from assessments.types import Answer, Measurement, MeasurementKind, QuestionId, TaskCode, Value
from tests.dossiers import CATALOGUE, assessment, example, measurement
from wizard.assessment import Assessment, assess
from wizard.planning.meetings import add_months, meetings, nth_weekday
from wizard.planning.workdays import is_working_day

ALL = tuple(option.code for option in CATALOGUE.questions[QuestionId("SYN-11")].options)


def days(short: str, found: Assessment) -> list[tuple[int, int]]:
    """Return the days and months of a meeting."""
    planned = next(one for one in meetings(found) if one.template.short == short)
    return [(day.day, day.month) for day in planned.days]


@pytest.mark.parametrize(
    "short, expected",
    [
        # the calendar of the method's example, January 2026 up to January 2027
        ("Arbeidsmarktcommunicatie", [3, 3, 7, 5, 2, 7, 4, 1, 6, 3, 1, 5]),
        ("HR en recruitment", [19, 19, 16, 21, 18, 16, 20, 17, 15, 19, 17, 21]),
    ],
)
def test_the_monthly_meetings_of_the_example(short: str, expected: list[int]) -> None:
    found = days(short, assess(CATALOGUE, example()))

    assert [day for day, _ in found] == expected
    assert [month for _, month in found] == [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1]


def test_the_quarters_of_the_example_end_before_christmas() -> None:
    found = assess(CATALOGUE, example())

    assert days("Kwartaalresultaten directie", found) == [(25, 3), (24, 6), (30, 9), (16, 12)]


def test_a_hermeting_keeps_the_meetings_until_it_answers_the_question_again() -> None:
    first = example()
    later = measurement({}, kind=MeasurementKind.HERMETING, day=date(2026, 11, 26))
    again = replace(later, answers={QuestionId("SYN-11"): Answer(value=ALL[:1])})

    def chosen(made: Measurement) -> list[str]:
        found = assess(CATALOGUE, replace(first, measurements=(*first.measurements, made)))
        return [one.template.option for one in meetings(found)]

    assert chosen(later) == [one.template.option for one in meetings(assess(CATALOGUE, first))]
    assert len(chosen(later)) > 1
    assert chosen(again) == [ALL[0]]


def test_the_remeasurement_of_the_example_is_the_day_of_its_task() -> None:
    planned = next(one for one in meetings(assess(CATALOGUE, example())) if one.template.recurrence == "hermeting")

    assert planned.days == (date(2027, 1, 26),)


def test_the_weekly_meeting_is_on_mondays_after_the_rhythm_was_arranged() -> None:
    found = assess(CATALOGUE, example())
    planned = next(one for one in meetings(found) if one.template.recurrence == "week ma")

    assert planned.days[0] == date(2026, 1, 26)  # T-SYN-01 ends on the 21st
    assert date(2026, 4, 7) in planned.days  # Easter Monday moves to Tuesday
    assert date(2026, 4, 28) in planned.days  # the King's birthday too
    assert planned.days[-1] <= date(2027, 1, 26)
    assert len(planned.days) == 53


def test_every_meeting_is_on_a_working_day() -> None:
    for planned in meetings(assess(CATALOGUE, example())):
        assert all(is_working_day(day) for day in planned.days)


def test_only_chosen_meetings_are_planned() -> None:
    assert meetings(assessment()) == ()
    assert [one.template.option for one in meetings(assessment({"SYN-11": ALL[1:2]}))] == [ALL[1]]


def test_without_the_task_meetings_begin_at_the_start_of_the_plan() -> None:
    weekly = meetings(assessment({"SYN-11": ALL[:1]}))[0]

    assert weekly.days[0] == date(2026, 1, 12)


@pytest.mark.parametrize(
    "day, months, later",
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 8, 31), 3, date(2026, 11, 30)),
        (date(2026, 12, 15), 12, date(2027, 12, 15)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(9999, 12, 31), 1, date.max),
    ],
)
def test_some_months_on_is_the_same_day_or_the_last(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


def test_weekdays_are_counted_from_either_end_of_the_month() -> None:
    assert nth_weekday(2026, 2, 1, "di") == date(2026, 2, 3)
    assert nth_weekday(2026, 2, 3, "do") == date(2026, 2, 19)
    assert nth_weekday(2026, 9, -1, "wo") == date(2026, 9, 30)


@pytest.mark.parametrize("start", [date(9999, 12, 31), date(1, 1, 1), date(2028, 2, 29)])
def test_a_slip_of_the_date_breaks_nothing(start: date) -> None:
    profile: dict[str, Value] = {"PRO-11": start}

    assert len(meetings(assessment({"SYN-11": ALL, "SYN-01": 1}, profile))) == 6


@pytest.mark.parametrize("code", ["T-SYN-01", "T-SYN-11", "T-IDE-10"])
def test_a_task_pinned_at_the_end_of_time_gives_no_endless_calendar(code: str) -> None:
    pinned = Plan(edits={TaskCode(code): TaskEdit(due=date.max)})
    found = assess(CATALOGUE, replace(example(), plan=pinned))

    for planned in meetings(found):
        assert len(planned.days) <= 105
        assert all(day <= date(2026, 1, 5) + timedelta(days=740) for day in planned.days)
