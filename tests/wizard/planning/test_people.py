from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.plan import Plan, Replan, TaskEdit, TaskStatus
from assessments.types import QuestionId, Role, RoleHolders, TaskCode, Value
from tests.dossiers import CATALOGUE, assessment, every_level, example
from wizard.assessment import Assessment, assess, hours_by_owner
from wizard.planning.people import (
    MonthHours,
    Person,
    heaviest,
    hours_by_month,
    people,
    replaced_roles,
    shown_hours,
)

HR, RE, HM, MC, DI, IT = Role
NAMES: dict[Role, str | None] = {HR: "Marit", RE: "Joost", DI: "Rob", HM: "Sanne", MC: "", IT: "Kees"}
GATE, TEXTS = TaskCode("T-DRA-01"), TaskCode("T-EXT-04")
JAN, FEB = date(2026, 1, 1), date(2026, 2, 1)


def two_tasks(
    names: dict[Role, str | None] = NAMES,
    *,
    hours: int = 8,
    edits: dict[TaskCode, TaskEdit] | None = None,
    replan: Replan | None = None,
) -> Assessment:
    """Return a plan of T-DRA-01 (6 hours: HR 5.4, DI 0.6) and T-EXT-04 (8: RE 5.6, MC 2.4) from Monday 26 January."""
    profile: dict[str, Value] = {"PRO-10": hours, "PRO-11": date(2026, 1, 26), "PRO-07": RoleHolders(names)}
    away = TaskEdit(dropped_reason="Niet nu")
    others = {code: away for code in CATALOGUE.tasks if code not in {GATE, TEXTS}}
    return assessment(every_level(1), profile, plan=Plan({**others, **(edits or {})}, replan=replan))


def person(found: Assessment, name: str) -> Person:
    return next(one for one in people(found) if one.name == name)


def months(one: Person) -> dict[date | None, Decimal]:
    return {month.month: round(month.hours, 6) for month in one.months if month.hours}


def test_hours_per_name_and_share_are_those_of_the_roles() -> None:
    found = two_tasks()

    # 14 hours in all: Joost 5.6, Marit 5.4, Rob 0.6, and 2.4 of marketing, which has no name
    assert [(one.name, one.hours) for one in people(found)] == [
        ("Joost", Decimal("5.6")),
        ("Marit", Decimal("5.4")),
        ("Rob", Decimal("0.6")),
        ("", Decimal("2.4")),
    ]
    assert person(found, "Joost").share == Decimal("5.6") / 14
    assert person(found, "").roles == (MC,)
    assert person(found, "Rob").tasks == ()


def test_hours_per_month_follow_the_order_of_the_plan_at_so_many_a_week() -> None:
    found = two_tasks()

    # Week 1 (26 January - 1 February, six of its days in January): 6 hours T-DRA-01 and 2 T-EXT-04; week 2: 6 T-EXT-04.
    assert months(person(found, "Marit")) == {JAN: round(Decimal("5.4") * 6 / 7, 6), FEB: round(Decimal("5.4") / 7, 6)}
    # Joost has 0.7 of T-EXT-04: in January 0.7 x 2 x 6/7 = 1.2, in February 0.7 x (2/7 + 6) = 4.4
    assert months(person(found, "Joost")) == {JAN: Decimal("1.2"), FEB: Decimal("4.4")}


@pytest.mark.parametrize("replan", [None, Replan(date(2026, 4, 6), (GATE, TaskCode("T-DRA-06")))])
def test_the_months_of_everybody_add_up_to_the_hours_by_owner(replan: Replan | None) -> None:
    done = TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 1, 30))
    edits = {GATE: done, TEXTS: TaskEdit(owner="Fatima"), TaskCode("T-DRA-03"): TaskEdit(due=date(2030, 1, 1))}
    found = assess(CATALOGUE, replace(example(), plan=Plan(edits, replan=replan)))

    named = {one.name: one for one in people(found) if one.name}
    assert {name: one.hours for name, one in named.items()} == hours_by_owner(found)
    for name, hours in hours_by_owner(found).items():
        assert round(sum(month.hours for month in named[name].months), 9) == round(hours, 9)


def test_planned_anew_the_months_are_those_in_which_the_work_is_now() -> None:
    done = TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 1, 30))
    anew = two_tasks(edits={GATE: done}, replan=Replan(date(2026, 11, 26), (GATE,)))

    assert months(person(anew, "Marit")) == {None: Decimal("5.4")}
    assert {month.year for month in months(person(anew, "Joost")) if month} == {2026}
    assert person(anew, "Joost").months[0].month == date(2026, 9, 1)
    assert person(two_tasks(replan=Replan(date(2026, 11, 26))), "Joost").months[0].month == date(2026, 11, 1)


def test_what_was_finished_before_planning_anew_stands_in_its_own_month() -> None:
    done = TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 2, 20))
    found = two_tasks(edits={GATE: done}, replan=Replan(date(2026, 3, 2), (GATE,)))

    assert months(person(found, "Marit")) == {FEB: Decimal("5.4")}
    assert months(person(found, "Joost")) == {date(2026, 3, 1): Decimal("5.6")}


def test_without_hours_a_week_and_beyond_thirteen_months_hours_have_no_month() -> None:
    endless = two_tasks(edits={TEXTS: TaskEdit(hours=Decimal(10**12))})

    assert months(person(two_tasks(hours=0), "Marit")) == {None: Decimal("5.4")}
    assert person(endless, "Joost").months[-1].month is None
    assert sum(hours_by_month(endless)[TEXTS].values()) == 10**12


def test_more_than_half_of_all_hours_is_too_much_half_is_not() -> None:
    half = TaskEdit(hours=Decimal("5.6") / Decimal("0.7"))  # T-EXT-04 stays 8 hours: Joost 5.6
    equal = two_tasks(edits={GATE: TaskEdit(hours=Decimal("3.2")), TEXTS: half})
    over = two_tasks(edits={GATE: TaskEdit(hours=Decimal("3.1"))})

    # 5.6 of 3.2 + 8 = 11.2 is exactly half; 5.6 of 11.1 is more
    assert person(equal, "Joost").share == Decimal("0.5")
    assert not person(equal, "Joost").carries_too_much
    assert person(over, "Joost").carries_too_much


def test_one_name_under_two_roles_is_one_person_and_no_name_is_nobody() -> None:
    twice = two_tasks({HR: "Marit", RE: "Marit ", DI: "Rob"})
    nobody = two_tasks({})

    assert person(twice, "Marit").hours == 11
    assert person(twice, "Marit").roles == (HR, RE)
    assert person(twice, "Marit").carries_too_much
    assert [(one.name, one.share, one.carries_too_much) for one in people(nobody)] == [("", Decimal(1), False)]


def test_the_heaviest_tasks_are_those_one_leads_and_has_not_finished() -> None:
    found = assess(CATALOGUE, example())
    marit = person(found, "Marit de Vries")
    done = {marit.parts[0].planned.code: TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 1, 30))}
    later = person(assess(CATALOGUE, replace(example(), plan=Plan(done))), "Marit de Vries")

    assert all(part.planned.owner == "Marit de Vries" for part in heaviest(marit))
    assert heaviest(marit)[0].hours >= heaviest(marit)[1].hours >= heaviest(marit)[2].hours
    assert next(iter(done)) not in {part.planned.code for part in heaviest(later)}


def test_replaced_roles_name_who_stands_in() -> None:
    found = replaced_roles(two_tasks({HR: "Marit", RE: "Joost", MC: None, IT: None}))

    assert [(one.absent, one.stands_in, one.name) for one in found] == [(MC, RE, "Joost"), (IT, HR, "Marit")]


def test_shown_months_add_up_to_the_shown_whole() -> None:
    spread = [MonthHours(JAN, Decimal("1.4")), MonthHours(FEB, Decimal("1.4")), MonthHours(None, Decimal("1.4"))]

    # 1.4, 2.8 and 4.2 so far: told as 1, 3 and 4
    assert [int(hours) for hours in shown_hours(spread)] == [1, 2, 1]
    assert shown_hours(spread, 1) == (Decimal("1.4"), Decimal("1.4"), Decimal("1.4"))


@given(
    owner=st.sampled_from(["", "Fatima", "Marit de Vries"]),
    hours=st.decimals(0, 5000, places=1),
    on=st.none() | st.dates(date(2024, 1, 1), date(2029, 1, 1)),
    pace=st.integers(0, 80),
)
@settings(max_examples=30, deadline=None)
def test_months_add_up_for_any_owner_hours_pace_and_day_to_plan_anew(
    owner: str, hours: Decimal, on: date | None, pace: int
) -> None:
    code = TaskCode("T-DRA-03")
    plan = Plan({code: TaskEdit(owner=owner or None, hours=hours)}, replan=Replan(on) if on else None)
    profile = {**example().profile, QuestionId("PRO-10"): pace}
    found = assess(CATALOGUE, replace(example(), plan=plan, profile=profile))

    for one in people(found):
        assert round(sum(month.hours for month in one.months), 6) == round(one.hours, 6)
        if one.name:
            assert round(one.hours, 6) == round(hours_by_owner(found)[one.name], 6)
