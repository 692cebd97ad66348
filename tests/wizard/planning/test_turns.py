from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.plan import Occurrence, Plan, TaskEdit
from assessments.types import QuestionId, TaskCode
from tests.dossiers import CATALOGUE, example
from wizard.assessment import assess
from wizard.planning.rhythm import Turn, recurrences

QUARTERLY = next(one.code for one in assess(CATALOGUE, example()).tasks if one.task.template.rhythm == "kwartaal")
FIRST = date(2026, 2, 16)


def turns(*noted: Occurrence, due: date = FIRST) -> tuple[Turn, ...]:
    """Return the times of a quarterly task that is first finished on a day."""
    plan = Plan(edits={TaskCode(QUARTERLY): TaskEdit(due=due, occurrences=noted)})
    found = assess(CATALOGUE, replace(example(), plan=plan))
    return next(one.turns for one in recurrences(found) if one.planned.code == QUARTERLY)


def test_times_follow_the_rhythm_while_nobody_decided() -> None:
    found = turns()

    assert [(one.number, one.day) for one in found] == [
        (1, date(2026, 5, 18)),  # 16 May is a Saturday
        (2, date(2026, 8, 17)),  # 16 August a Sunday
        (3, date(2026, 11, 16)),
    ]
    assert not any(one.is_moved or one.is_done for one in found)


def test_a_chosen_day_wins_and_stays_when_the_schedule_moves() -> None:
    noted = Occurrence(2, due=date(2026, 9, 3))

    before, after = turns(noted), turns(noted, due=date(2026, 3, 2))

    assert before[1].day == after[1].day == date(2026, 9, 3)
    assert before[1].is_moved
    assert before[0].day == date(2026, 5, 18)
    assert after[0].day == date(2026, 6, 2)


def test_a_ticked_time_keeps_its_day_when_the_schedule_moves() -> None:
    noted = Occurrence(1, due=date(2026, 5, 18), done_on=date(2026, 5, 20), remark="gedaan")

    found = turns(noted, due=date(2026, 7, 1))

    assert found[0].day == date(2026, 5, 18)
    assert found[0].is_done
    assert not found[0].is_late(date(2027, 1, 1))


def test_a_time_that_was_ticked_without_a_day_stands_on_the_day_it_was_done() -> None:
    assert turns(Occurrence(1, done_on=date(2026, 5, 20)))[0].day == date(2026, 5, 20)


def test_a_decided_time_stays_when_the_rhythm_no_longer_comes_that_far() -> None:
    found = turns(Occurrence(3, due=date(2026, 11, 16)), due=date(2026, 12, 1))

    assert [(one.number, one.day, one.advised) for one in found] == [(3, date(2026, 11, 16), None)]


def test_a_remark_alone_does_not_keep_a_time_nor_fix_its_day() -> None:
    assert turns(Occurrence(2, remark="bel eerst"))[1].day == date(2026, 8, 17)
    assert turns(Occurrence(3, remark="bel eerst"), due=date(2026, 12, 1)) == ()


def test_a_chosen_day_in_the_weekend_moves_to_the_next_working_day() -> None:
    assert turns(Occurrence(1, due=date(2026, 5, 23)))[0].day == date(2026, 5, 26)  # Whit Monday is the 25th


def test_a_time_is_late_once_its_day_has_passed() -> None:
    first = turns()[0]

    assert not first.is_late(date(2026, 5, 18))
    assert first.is_late(date(2026, 5, 19))


def test_the_days_stand_in_order_of_time() -> None:
    plan = Plan(edits={TaskCode(QUARTERLY): TaskEdit(due=FIRST, occurrences=(Occurrence(1, due=date(2026, 10, 1)),))})
    found = assess(CATALOGUE, replace(example(), plan=plan))
    days = next(one.days for one in recurrences(found) if one.planned.code == QUARTERLY)

    assert days == (date(2026, 8, 17), date(2026, 10, 1), date(2026, 11, 16))


def test_decided_times_stay_in_a_plan_without_hours() -> None:
    noted = Occurrence(1, due=date(2026, 6, 2))
    made = example()
    made = replace(
        made,
        profile={**made.profile, "PRO-10": 0},  # type: ignore[dict-item]
        plan=Plan(edits={TaskCode(QUARTERLY): TaskEdit(occurrences=(noted,))}),
    )

    assert [one.days for one in recurrences(assess(CATALOGUE, made))] == [(date(2026, 6, 2),)]


@given(
    due=st.dates(date(2025, 1, 1), date(2028, 12, 31)),
    hours=st.integers(0, 80),
    start=st.dates(date(2025, 1, 1), date(2027, 12, 31)),
)
@settings(max_examples=25, deadline=None)
def test_whatever_the_schedule_becomes_decided_times_keep_their_days(due: date, hours: int, start: date) -> None:
    noted = (Occurrence(1, due=date(2026, 6, 2), done_on=date(2026, 6, 4)), Occurrence(2, due=date(2026, 9, 3)))
    made = example()
    made = replace(
        made,
        profile={**made.profile, QuestionId("PRO-10"): hours, QuestionId("PRO-11"): start},
        plan=Plan(edits={TaskCode(QUARTERLY): TaskEdit(due=due, occurrences=noted)}),
    )

    found = next(one for one in recurrences(assess(CATALOGUE, made)) if one.planned.code == QUARTERLY)
    days = {turn.number: turn.day for turn in found.turns}

    assert days[1] == date(2026, 6, 2)
    assert days[2] == date(2026, 9, 3)
