from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.plan import EMPTY_EDIT, Plan, TaskEdit, TaskStatus
from assessments.types import Answer, TaskCode, Value
from tests.dossiers import CATALOGUE, MONDAY, assessment, dossier, every_level, measurement
from wizard.assessment import assess
from wizard.planning.derive import REMEASUREMENT, DerivedTask
from wizard.planning.schedule import Calendar, Phase, Slot, phase_of, schedule, year_later

CALENDAR = Calendar(MONDAY, 16)
SAMPLE = next(iter(assessment(every_level(0)).tasks)).task


def made(
    code: str,
    *after: str,
    hours: str = "10",
    days: int = 30,
    effective: int = 1,
    priority: int = 1,
    gate: bool = False,
    edit: TaskEdit = EMPTY_EDIT,
) -> DerivedTask:
    """Return a task that is no quick win unless it is said to be small and short."""
    return replace(
        SAMPLE,
        template=replace(SAMPLE.template, code=TaskCode(code), gate=gate),
        hours=Decimal(hours),
        days=days,
        effective=Decimal(effective),
        priority=Decimal(priority),
        edit=edit,
        after=tuple(TaskCode(before) for before in after),
    )


def placed(*tasks: DerivedTask, calendar: Calendar = CALENDAR) -> Mapping[str, Slot]:
    return {str(code): slot for code, slot in schedule({task.code: task for task in tasks}, calendar).items()}


def order(*tasks: DerivedTask) -> list[str]:
    return list(placed(*tasks))


def test_the_order_is_gates_quick_wins_effective_own_code() -> None:
    assert order(
        made("T-EXT-01", effective=9, priority=3),
        made("T-EXT-02", effective=9, priority=4),
        made("T-DRA-02", effective=9, priority=3),
        made("T-SYN-01", effective=2),
        made("T-INT-01", hours="8", days=21, effective=1),
        made("T-TAL-01", gate=True, effective=1),
    ) == ["T-TAL-01", "T-INT-01", "T-EXT-02", "T-DRA-02", "T-EXT-01", "T-SYN-01"]


@pytest.mark.parametrize(
    "hours, days, after, quick",
    [("8", 21, (), True), ("8.5", 21, (), False), ("8", 22, (), False), ("1", 1, ("T-AAA-01",), False)],
)
def test_a_quick_win_is_small_short_and_waits_for_nothing(
    hours: str, days: int, after: tuple[str, ...], quick: bool
) -> None:
    slots = placed(made("T-AAA-01", hours="1", days=1), made("T-BBB-01", *after, hours=hours, days=days))

    assert (slots["T-BBB-01"].phase is Phase.QUICK_WIN) is quick


def test_a_task_ends_when_there_were_hours_for_it_and_never_before_its_own_days() -> None:
    slots = placed(made("T-AAA-01", hours="40", days=5, effective=9), made("T-BBB-01", hours="1", days=60))

    # 40 hours at 16 a week are 17.5 days
    assert (slots["T-AAA-01"].start_day, slots["T-AAA-01"].end_day) == (13, 18)
    assert (slots["T-BBB-01"].start_day, slots["T-BBB-01"].end_day) == (0, 60)
    assert slots["T-BBB-01"].used_hours == 41


def test_a_task_begins_when_its_last_predecessor_ends() -> None:
    slots = placed(
        made("T-AAA-01", days=30), made("T-BBB-01", days=50), made("T-CCC-01", "T-AAA-01", "T-BBB-01", days=7)
    )

    assert (slots["T-CCC-01"].start_day, slots["T-CCC-01"].end_day) == (50, 57)


@pytest.mark.parametrize(
    "day, quick, phase",
    [
        (30, True, Phase.QUICK_WIN),
        (31, True, Phase.DAYS_60),
        (30, False, Phase.DAYS_30),
        (31, False, Phase.DAYS_60),
        (60, False, Phase.DAYS_60),
        (61, False, Phase.DAYS_90),
        (90, False, Phase.DAYS_90),
        (91, False, Phase.YEAR_1),
        (365, False, Phase.YEAR_1),
        (366, False, Phase.AFTER_YEAR_1),
        (-5, False, Phase.DAYS_30),
    ],
)
def test_the_phase_goes_by_the_last_day(day: int, quick: bool, phase: Phase) -> None:
    assert phase_of(day, quick=quick) is phase


@pytest.mark.parametrize("hours", [0, -1])
def test_without_hours_there_is_an_order_but_no_date(hours: int) -> None:
    slots = placed(made("T-AAA-01"), made(REMEASUREMENT), calendar=Calendar(MONDAY, hours))

    assert list(slots) == ["T-AAA-01", REMEASUREMENT]
    assert slots["T-AAA-01"].used_hours == 10
    assert slots["T-AAA-01"].end is None
    assert slots["T-AAA-01"].phase is None


def test_a_pinned_end_wins_and_holds_for_those_that_wait() -> None:
    pinned = TaskEdit(due=MONDAY + timedelta(days=100))
    slots = placed(made("T-AAA-01", days=30, edit=pinned), made("T-BBB-01", "T-AAA-01", days=10))

    assert (slots["T-AAA-01"].start_day, slots["T-AAA-01"].end_day) == (70, 100)
    assert (slots["T-BBB-01"].start_day, slots["T-BBB-01"].end_day) == (100, 110)
    assert slots["T-BBB-01"].used_hours == 20


def test_a_pinned_end_before_its_predecessor_is_kept_all_the_same() -> None:
    pinned = TaskEdit(due=MONDAY + timedelta(days=3))

    slots = placed(made("T-AAA-01", days=30), made("T-BBB-01", "T-AAA-01", days=10, edit=pinned))

    assert (slots["T-BBB-01"].start_day, slots["T-BBB-01"].end_day) == (-7, 3)
    assert slots["T-BBB-01"].begin == MONDAY - timedelta(days=7)


def test_a_chosen_start_moves_the_end_and_a_chosen_end_shortens_it() -> None:
    start = MONDAY + timedelta(days=40)
    moved = placed(made("T-AAA-01", days=30, edit=TaskEdit(start=start)))["T-AAA-01"]
    both = placed(made("T-AAA-01", days=30, edit=TaskEdit(start=start, due=start + timedelta(days=5))))["T-AAA-01"]
    crossed = placed(made("T-AAA-01", days=30, edit=TaskEdit(start=start, due=start - timedelta(days=5))))["T-AAA-01"]

    assert (moved.start_day, moved.end_day) == (40, 70)
    assert (both.start_day, both.end_day) == (40, 45)
    assert (crossed.start_day, crossed.end_day) == (35, 35)


def test_a_finished_task_keeps_its_real_day_and_moves_nothing() -> None:
    waiting = made("T-BBB-01", "T-AAA-01", days=10)
    done = TaskEdit(status=TaskStatus.DONE, done_on=MONDAY + timedelta(days=3))

    before = placed(made("T-AAA-01", days=30), waiting)
    after = placed(made("T-AAA-01", days=30, edit=done), waiting)

    assert after["T-AAA-01"].end == MONDAY + timedelta(days=3)
    assert after["T-AAA-01"].begin == MONDAY
    assert after["T-BBB-01"] == before["T-BBB-01"]


def test_the_remeasurement_comes_a_year_after_the_nulmeting_last_and_outside_the_hours() -> None:
    slots = placed(made("T-DRA-06", hours="16", days=21), made(REMEASUREMENT, hours="99", days=77), made("T-ZZZ-01"))
    last = slots[REMEASUREMENT]

    assert list(slots)[-1] == REMEASUREMENT
    assert (last.start_day, last.end_day, last.used_hours) == (21 + 365 - 14, 21 + 365, None)
    assert last.phase is Phase.REMEASUREMENT
    assert slots["T-ZZZ-01"].used_hours == 26


def test_without_a_nulmeting_in_the_plan_the_remeasurement_is_on_day_365() -> None:
    assert placed(made(REMEASUREMENT))[REMEASUREMENT].end_day == 365


def test_after_a_locked_nulmeting_the_remeasurement_is_a_year_after_its_date() -> None:
    profile: dict[str, Value] = {"PRO-11": date(2026, 3, 1)}
    locked = assess(CATALOGUE, dossier(profile=profile, measurements=(measurement({}, locked=True),)))
    planned = locked.task(REMEASUREMENT)

    assert planned is not None
    assert planned.slot.end == date(2027, 1, 5)
    assert planned.slot.begin == date(2027, 1, 5) - timedelta(days=14)


def test_a_pinned_or_finished_remeasurement_keeps_its_own_day() -> None:
    pinned = placed(made(REMEASUREMENT, edit=TaskEdit(due=date(2027, 3, 1))))[REMEASUREMENT]
    done = TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 12, 1))
    finished = placed(made(REMEASUREMENT, edit=done))[REMEASUREMENT]

    assert (pinned.begin, pinned.end) == (date(2027, 2, 15), date(2027, 3, 1))
    assert finished.end == date(2026, 12, 1)


def test_a_year_after_the_leap_day_is_the_day_before_march() -> None:
    assert year_later(date(2028, 2, 29)) == date(2029, 2, 28)
    assert year_later(date(2026, 1, 5)) == date(2027, 1, 5)
    assert year_later(date(9999, 1, 5)) == date.max


def test_days_beyond_the_calendar_end_on_its_last_day() -> None:
    slots = placed(made("T-AAA-01", hours="9999999999"), calendar=Calendar(date(9998, 1, 1), 1))

    assert slots["T-AAA-01"].end == date.max
    assert slots["T-AAA-01"].phase is Phase.AFTER_YEAR_1


MATURITY = [question.id for question in CATALOGUE.questions.values() if question.is_maturity]
CODES = list(CATALOGUE.tasks)
ANSWERS: st.SearchStrategy[dict[str, Value | Answer]] = st.dictionaries(
    st.sampled_from(MATURITY), st.integers(0, 4), min_size=10
)
EDITS = st.dictionaries(
    st.sampled_from(CODES),
    st.builds(
        TaskEdit,
        hours=st.none() | st.decimals(0, 500, places=1),
        days=st.none() | st.integers(0, 400),
        dropped_reason=st.none() | st.just("niet nu"),
        status=st.sampled_from(TaskStatus),
    ),
    max_size=20,
)


@settings(max_examples=60, deadline=None)
@given(ANSWERS, EDITS, st.integers(1, 400), st.sampled_from(["basis", "voorloper"]))
def test_no_task_begins_before_its_predecessors_end_or_ends_before_there_were_hours(
    answers: dict[str, Value | Answer], edits: dict[TaskCode, TaskEdit], hours: int, ambition: str
) -> None:
    found = assessment(answers, {"PRO-10": hours, "PRO-09": ambition}, plan=Plan(edits=edits))
    slots = {planned.code: planned.slot for planned in found.tasks}

    used = Decimal(0)
    for planned in found.tasks:
        slot = planned.slot
        assert slot.start_day is not None
        assert slot.end_day is not None
        assert slot.start_day <= slot.end_day
        if planned.code == REMEASUREMENT:
            continue
        assert slot.start_day >= 0
        for before in planned.task.after:
            end_before = slots[before].end_day
            assert end_before is not None
            assert slot.start_day >= end_before
            assert slots[before].order < slot.order
        used += planned.task.hours
        assert slot.used_hours == used
        assert used <= hours * Decimal(slot.end_day) / 7
    assert {planned.code for planned in found.tasks}.isdisjoint(dropped.template.code for dropped in found.dropped)


@settings(max_examples=60, deadline=None)
@given(ANSWERS, st.randoms(use_true_random=False))
def test_the_plan_is_the_same_whatever_the_order_of_the_answers(
    answers: dict[str, Value | Answer], chance: Any
) -> None:
    shuffled = list(answers.items())
    chance.shuffle(shuffled)

    assert assessment(dict(shuffled)).tasks == assessment(answers).tasks
