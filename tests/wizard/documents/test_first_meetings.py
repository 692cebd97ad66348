"""The first meeting about a task stands in the calendar of who comes, and leaves it with its task."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from assessments.plan import FirstMeeting, Plan, TaskEdit
from assessments.types import TaskCode
from tests.dossiers import CATALOGUE, example
from tests.wizard.documents.calendars import Shown, events, shown
from wizard.assessment import assess
from wizard.documents import calendar_ics
from wizard.planning.first_meetings import meeting_words

CODE = TaskCode("T-DRA-01")
MEETING = FirstMeeting(date(2026, 2, 3), "9.30", 45, ("Sanne Vos", "Karim"), "kantine")


def made(edit: TaskEdit, owner: str = "") -> bytes:
    return calendar_ics(assess(CATALOGUE, replace(example(), plan=Plan({CODE: edit}))), owner=owner)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def first(data: bytes) -> list[Shown]:
    return [one for one in shown(data) if f"afspraak-{CODE}" in one.uid]


def test_it_has_its_hours_and_says_who_comes_and_why() -> None:
    (one,) = first(made(TaskEdit(owner="Marit", meeting=MEETING)))

    assert one.begin == datetime(2026, 2, 3, 9, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
    assert one.end is not None
    assert one.end - one.begin == timedelta(minutes=45)
    assert one.title.startswith("Eerste afspraak: ")
    assert "9.30 uur, 45 minuten, met Sanne Vos en Karim, kantine." in plain(one.text)
    assert "Wie: Marit" in one.text


def test_it_stands_in_the_calendar_of_who_comes_and_of_who_does_the_task() -> None:
    edit = TaskEdit(owner="Marit", meeting=replace(MEETING, people=("Marit de Boer",)))
    shared = TaskEdit(owner="Marit en Karim", meeting=MEETING)

    assert len(first(made(edit, "Marit"))) == 1
    assert len(first(made(shared, "Karim"))) == 1
    assert not first(made(edit, "Samira el Amrani"))


def test_it_is_called_off_when_its_task_leaves_the_plan() -> None:
    data = made(TaskEdit(meeting=MEETING, dropped_reason="Niet nodig"))

    (event,) = [one for one in events(data) if f"afspraak-{CODE}" in one.uid.value]
    assert event.status.value == "CANCELLED"


def test_a_meeting_without_a_time_takes_the_whole_day() -> None:
    (one,) = first(made(TaskEdit(meeting=replace(MEETING, time=""))))

    assert one.begin == MEETING.day
    assert plain(meeting_words(replace(MEETING, time="", people=(), place=""))) == "dinsdag 3 februari 2026, 45 minuten"
