"""First dates are working days, typed in a hurry; and it is said what is still missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assessments.plan import FirstMeeting, Plan, TaskEdit
from assessments.types import MeasurementId, Role, RoleHolders, TaskCode
from assessments.votes import RoleGroup
from assessments.workshop import Participant, Setup, Workshop, WorkshopId
from tests.dossiers import CATALOGUE, dossier, every_level
from wizard.assessment import Assessment, assess
from wizard.workshop.appointing import (
    agreed_day,
    lost,
    missing,
    missing_words,
    people,
    planned_of,
    read_day,
    week_later,
    with_meeting_day,
    working_day,
)

THURSDAY = date(2026, 1, 15)
ONE, TWO = TaskCode("T-DRA-01"), TaskCode("T-DRA-06")


def workshop(*chosen: TaskCode) -> Workshop:
    sitting = (Participant(1, RoleGroup.MANAGER, "Karim"), Participant(2), Participant(3, name="Marit"))
    setup = Setup("K7M4QX", THURSDAY, MeasurementId("m"), participants=sitting)
    return Workshop(WorkshopId("w"), setup, chosen=chosen)


def plan(edits: dict[TaskCode, TaskEdit] | None = None, names: dict[Role, str | None] | None = None) -> Assessment:
    profile = {"PRO-07": RoleHolders(names)} if names else {}
    return assess(CATALOGUE, dossier(every_level(1), profile, plan=Plan(edits or {})))


@pytest.mark.parametrize(
    "typed, day",
    [
        ("di", date(2026, 1, 20)),
        ("Dinsdag", date(2026, 1, 20)),
        ("do", date(2026, 1, 22)),
        ("vrijdag", date(2026, 1, 16)),
        ("volgende week di", date(2026, 1, 20)),
        ("volgende week vrijdag", date(2026, 1, 23)),
        ("3 feb", date(2026, 2, 3)),
        ("3-2", date(2026, 2, 3)),
        ("14 jan", date(2027, 1, 14)),
        ("15 jan", THURSDAY),
        ("3 feb 2026", date(2026, 2, 3)),
        ("3-2-2026", date(2026, 2, 3)),
        ("31 feb", None),
        ("gauw", None),
        ("didag", None),
    ],
)
def test_a_day_is_typed_as_one_says_it(typed: str, day: date | None) -> None:
    assert read_day(typed, THURSDAY) == day


@pytest.mark.parametrize(
    "asked, day, why",
    [
        (date(2026, 4, 24), date(2026, 4, 24), ""),
        (date(2026, 4, 27), date(2026, 4, 28), "27 april is Koningsdag; het wordt dinsdag 28 april."),
        (date(2026, 4, 25), date(2026, 4, 28), "25 april is een zaterdag; het wordt dinsdag 28 april."),
        (date(2026, 1, 18), date(2026, 1, 19), "18 januari is een zondag; het wordt maandag 19 januari."),
    ],
)
def test_a_holiday_or_weekend_shifts_with_a_word(asked: date, day: date, why: str) -> None:
    found = working_day(asked)

    assert (found.day, found.words.replace("\u00a0", " ")) == (day, why)


def test_a_week_later_keeps_the_weekday_and_begins_today_without_a_day() -> None:
    assert week_later(date(2026, 1, 20), THURSDAY).day == date(2026, 1, 27)
    assert week_later(None, THURSDAY).day == date(2026, 1, 22)
    assert week_later(date.max, THURSDAY).day == date.max


def test_it_is_said_which_tasks_miss_a_name_or_a_date() -> None:
    names: dict[Role, str | None] = dict.fromkeys(Role, "")
    bare = planned_of(plan(names=names), workshop(ONE, TWO))
    named = {code: TaskEdit(owner="Sanne", due=date(2026, 2, 3)) for code in (ONE, TWO)}
    met = {**named, TWO: TaskEdit(owner="Karim", meeting=FirstMeeting(date(2026, 1, 20)))}
    whole = planned_of(plan(met, names), workshop(ONE, TWO))

    assert len(missing(bare).names) == len(missing(bare).dates) == 2
    assert missing_words(bare) == "Van de twee taken: twee zonder naam en twee zonder datum."
    assert missing(whole).is_complete()
    assert missing_words(whole) == "Beide taken hebben een naam en een datum."
    assert missing_words(()) == "Kies eerst taken."


def test_a_date_that_only_the_method_advises_is_none_that_the_room_agreed_on() -> None:
    (planned,) = planned_of(plan(), workshop(ONE))

    assert planned.shown_end is not None or planned.slot.end is None
    assert agreed_day(planned) is None


def test_a_meeting_that_moves_keeps_its_people_and_goes_with_its_day() -> None:
    before = TaskEdit(meeting=FirstMeeting(THURSDAY, "09:30", 30, ("Karim",), "kantine"))

    moved = with_meeting_day(before, date(2026, 1, 20))

    assert moved.meeting == replace(before.meeting or FirstMeeting(THURSDAY), day=date(2026, 1, 20))
    assert with_meeting_day(before, None).meeting is None


def test_names_come_from_roles_and_from_who_sits_at_the_table() -> None:
    found = dict(people(plan(names={Role.HR: "Marit", Role.HM: ""}), workshop()))

    assert found["Marit"] == CATALOGUE.roles[Role.HR]
    assert found["Karim"] == "leidinggevende"
    assert "" not in found


def test_a_chosen_task_that_left_the_plan_is_told() -> None:
    found = plan({ONE: TaskEdit(dropped_reason="Niet nu")})

    assert lost(found, workshop(ONE, TWO)) == (ONE,)
    assert [one.code for one in planned_of(found, workshop(ONE, TWO))] == [TWO]
