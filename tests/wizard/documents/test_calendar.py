"""The calendar file: every day of the plan on that day, in Dutch time, and taking it in again doubles nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from assessments.errors import DocumentError
from assessments.plan import MeetingEdit, Occurrence, Plan, PlanDay, TaskEdit, TaskState, TaskStatus
from assessments.types import Dossier, Pillar, QuestionId, TaskCode
from tests.dossiers import CATALOGUE, MONDAY, NOW, dossier, example
from tests.wizard.documents.calendars import events, shown
from wizard.assessment import Assessment, assess
from wizard.documents import calendar_ics
from wizard.planning.meetings import meetings
from wizard.planning.rhythm import recurrences

WEEKLY = "wekelijks_vacatureoverleg_recruiter_hiring_managers"
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def planned(plan: Plan, one: Dossier | None = None) -> Assessment:
    return assess(CATALOGUE, replace(one or example(), plan=plan))


def meeting_days(data: bytes, option: str) -> list[date]:
    return [one.begin for one in shown(data) if f"overleg-{option}" in one.uid]


def test_every_meeting_stands_on_the_days_of_the_plan() -> None:
    found = assess(CATALOGUE, example())
    data = calendar_ics(found)

    for one in meetings(found):
        assert meeting_days(data, one.template.option) == list(one.days)
    assert len(meeting_days(data, WEEKLY)) == 53


@pytest.mark.parametrize(
    "recurrence",
    ["week ma", "week vr", "maand 1 ma", "maand 4 vr", "maand laatste ma", "maand laatste vr", "kwartaal laatste ma",
     "kwartaal laatste vr", "halfjaar", "hermeting", "onzin"],
)  # fmt: skip
@pytest.mark.parametrize("start", [date(2026, 1, 5), date(2024, 3, 4)])
def test_any_rhythm_stands_on_the_days_of_the_plan(recurrence: str, start: date) -> None:
    one = example()
    moved = replace(one, profile={**one.profile, QuestionId("PRO-11"): start})
    options = {template.option: MeetingEdit(recurrence=recurrence, time="9.30") for template in CATALOGUE.meetings}
    found = planned(Plan(meetings=options), moved)
    data = calendar_ics(found)

    for meeting in meetings(found):
        days = [one.date() for one in meeting_days(data, meeting.template.option) if isinstance(one, datetime)]
        assert days == list(meeting.days)
    assert sum(hasattr(one, "recurrence_id") for one in events(data)) >= (recurrence == "week ma")


def test_a_meeting_begins_at_the_same_hour_in_summer_and_in_winter() -> None:
    data = calendar_ics(planned(Plan(meetings={WEEKLY: MeetingEdit(time="9:30", minutes=45, place="Kamer 2")})))
    weekly = [one for one in shown(data) if WEEKLY in one.uid]

    begins = [one.begin for one in weekly if isinstance(one.begin, datetime)]
    assert {(one.hour, one.minute) for one in begins} == {(9, 30)}
    offsets = {one.replace(tzinfo=None).replace(tzinfo=AMSTERDAM).utcoffset() for one in begins}
    assert offsets == {timedelta(hours=1), timedelta(hours=2)}
    assert {one.utcoffset() for one in begins} == offsets
    assert {one.end - one.begin for one in weekly if one.end} == {timedelta(minutes=45)}
    assert "BEGIN:VTIMEZONE" in data.decode()
    assert "LOCATION:Kamer 2" in data.decode()


def test_a_meeting_without_a_time_takes_the_day_and_leaves_everybody_free() -> None:
    weekly = next(one for one in events(calendar_ics(assess(CATALOGUE, example()))) if WEEKLY in one.uid.value)

    assert type(weekly.dtstart.value) is date
    assert weekly.transp.value == "TRANSPARENT"
    assert "nog geen tijd gekozen" in weekly.description.value


def test_every_deadline_and_every_repeat_stands_on_its_day() -> None:
    found = assess(CATALOGUE, example())
    days = {
        one.uid.split("-taak-")[1].split("@")[0]: one.begin for one in shown(calendar_ics(found)) if "-taak-" in one.uid
    }

    expected = {str(one.code): one.shown_end for one in found.tasks}
    for repeat in recurrences(found):
        expected |= {f"{repeat.planned.code}-{turn.number}": turn.day for turn in repeat.turns}
    assert days == expected


def test_deadlines_say_what_to_do_and_for_whom() -> None:
    found = assess(CATALOGUE, example())
    first = found.tasks[0]
    event = next(
        one for one in events(calendar_ics(found)) if one.uid.value.endswith(f"taak-{first.code}@recruitmentwijzer")
    )

    assert event.summary.value == f"Deadline: {first.task.template.title} (Voorbeeld BV)"
    for words in (first.task.template.action, f"Klaar als: {first.task.template.done_when}", f"Wie: {first.owner}"):
        assert words in event.description.value
    assert event.transp.value == "TRANSPARENT"
    assert event.valarm.trigger.value == -timedelta(days=6, hours=15)


def test_the_hermeting_is_called_so_and_reminds_two_weeks_ahead() -> None:
    event = next(one for one in events(calendar_ics(assess(CATALOGUE, example()))) if "taak-T-SYN-11@" in one.uid.value)

    assert event.summary.value.startswith("Hermeting: ")
    assert event.valarm.trigger.value == -timedelta(days=13, hours=15)


def test_taking_the_file_in_again_finds_the_same_events_with_a_higher_number() -> None:
    before = example()
    after = replace(
        before,
        updated_at=before.updated_at + timedelta(hours=2),
        plan=Plan(edits={TaskCode("T-DRA-01"): TaskEdit(due=date(2026, 2, 2))},
                  meetings={WEEKLY: MeetingEdit(recurrence="maand 2 di", time="10:00")}),
    )  # fmt: skip
    first, second = (events(calendar_ics(assess(CATALOGUE, one))) for one in (before, after))

    assert {one.uid.value for one in first} == {one.uid.value for one in second}
    assert min(int(one.sequence.value) for one in second) > max(int(one.sequence.value) for one in first)
    keys = [(one.uid.value, str(one.recurrence_id.value) if hasattr(one, "recurrence_id") else "") for one in second]
    assert len(keys) == len(set(keys))


def test_a_task_that_left_the_plan_is_called_off() -> None:
    code, gone = TaskCode("T-DRA-01"), TaskCode("T-EXT-99")
    kept = {
        code: TaskState("Opdracht", Pillar.IDENTITEIT, date(2026, 1, 19)),
        gone: TaskState("Weg", Pillar.BOEIEN, date(2026, 3, 2)),
    }
    edits = {code: TaskEdit(dropped_reason="Doen we niet", dropped_on=date(2026, 1, 12))}
    found = events(calendar_ics(planned(Plan(edits=edits, history=(PlanDay(MONDAY, kept),)))))
    called_off = {one.uid.value.split("-taak-")[1]: one for one in found if one.status.value == "CANCELLED"}

    assert {"T-DRA-01@recruitmentwijzer", "T-EXT-99@recruitmentwijzer"} <= called_off.keys()
    assert called_off["T-DRA-01@recruitmentwijzer"].dtstart.value == date(2026, 1, 19)
    assert "Doen we niet" in called_off["T-DRA-01@recruitmentwijzer"].description.value


def test_a_finished_task_says_so_and_reminds_of_nothing() -> None:
    edits = {TaskCode("T-DRA-01"): TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 1, 9))}
    event = next(one for one in events(calendar_ics(planned(Plan(edits=edits)))) if "taak-T-DRA-01@" in one.uid.value)

    assert event.summary.value.startswith("Klaar: ")
    assert "Klaar op 9\u00a0januari\u00a02026" in event.description.value
    assert not hasattr(event, "valarm")


def test_a_meeting_that_is_no_longer_held_is_called_off() -> None:
    one = example()
    answers = dict(one.newest().answers)
    answers[QuestionId("SYN-11")] = replace(answers[QuestionId("SYN-11")], value=("maandelijks_hr_recruitment",))
    held = replace(one, measurements=(replace(one.newest(), answers=answers),))
    found = events(calendar_ics(planned(Plan(meetings={WEEKLY: MeetingEdit(time="9:00")}), held)))

    assert [each.status.value for each in found if WEEKLY in each.uid.value] == ["CANCELLED"]


def test_one_name_gets_only_what_it_does_and_takes_part_in() -> None:
    found = assess(CATALOGUE, example())
    name = "Samira el Amrani"
    titles = [one.title for one in shown(calendar_ics(found, owner=name))]
    mine = [one for one in found.tasks if one.owner == name]

    assert mine
    assert {f"Deadline: {one.task.template.title} (Voorbeeld BV)" for one in mine} <= set(titles)
    assert "Arbeidsmarktcommunicatie (Voorbeeld BV)" in titles
    assert not any("Kwartaalresultaten" in title for title in titles)
    with pytest.raises(
        DocumentError, match=r"Op naam van ‘Piet’ staat niets met een datum in het plan\. Kies Joost Bakker, "
    ):
        calendar_ics(found, owner="Piet")


def test_a_task_that_two_people_lead_is_in_the_calendar_of_both() -> None:
    found = planned(Plan(edits={TaskCode("T-DRA-01"): TaskEdit(owner="Samira en Joost")}))

    for name in ("Samira el Amrani", "Joost Bakker"):
        assert any("taak-T-DRA-01@" in one.uid for one in shown(calendar_ics(found, owner=name)))
    assert not any("taak-T-DRA-01@" in one.uid for one in shown(calendar_ics(found, owner="Marit de Vries")))


def test_somebody_whose_task_went_to_another_sees_it_called_off() -> None:
    code = TaskCode("T-DRA-01")
    kept = {code: TaskState("Opdracht", Pillar.IDENTITEIT, date(2026, 1, 19), owner="Samira el Amrani")}
    found = planned(Plan(edits={code: TaskEdit(owner="Piet")}, history=(PlanDay(MONDAY, kept),)))
    event = next(one for one in events(calendar_ics(found, owner="Samira el Amrani")) if "T-DRA-01@" in one.uid.value)

    assert event.status.value == "CANCELLED"


AWKWARD = {
    "escapes": "C:\\Nieuw\\nacht; a, b: \"c\" 'd' \\N \\n",
    "lines": "een\r\ntwee\rdrie\nvier\u2028vijf",
    "emoji": "👩‍👩‍👧😀 ελληνικά 招聘 שלום" * 30,
    "controls": "a\x00b\x07c\ud800d\ufffee",
    "long": "x" * 20_000,
    "calendar": "END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:x",
}


@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD)
def test_awkward_text_comes_back_as_it_was_typed(text: str) -> None:
    edits = {
        TaskCode("T-DRA-01"): TaskEdit(title=text, action=text, done_when=text, owner=text, remark=text),
        TaskCode("T-TAL-10"): TaskEdit(occurrences=(Occurrence(1, remark=text),)),
    }
    held = {WEEKLY: MeetingEdit(time=text, chair=text, participants=(text,), agenda=text, output=text, place=text)}
    one = replace(example(), organisation=text, plan=Plan(edits=edits, meetings=held))
    data = calendar_ics(assess(CATALOGUE, one))
    event = next(each for each in events(data) if "taak-T-DRA-01@" in each.uid.value)

    expected = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    for character in "\x00\x07\ud800\ufffe":
        expected = expected.replace(character, "[?]")
    assert f"Klaar als: {expected}" in event.description.value
    assert f"Opmerking: {expected}" in event.description.value
    assert len(events(data)) == len(events(calendar_ics(planned(one.plan, example()))))
    for line in data.split(b"\r\n"):
        line.decode()
        assert len(line) <= 75
        assert b"\n" not in line


def test_a_plan_without_dates_says_what_to_do() -> None:
    with pytest.raises(DocumentError, match="PRO-10"):
        calendar_ics(assess(CATALOGUE, dossier(profile={"PRO-10": 0})))


def test_the_same_dossier_gives_the_same_bytes() -> None:
    one = replace(example(), updated_at=datetime(2026, 2, 1, 8, tzinfo=UTC), created_at=NOW)

    assert calendar_ics(assess(CATALOGUE, one)) == calendar_ics(assess(CATALOGUE, one))
