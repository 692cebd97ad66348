from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.plan import MeetingEdit, Plan
from assessments.types import Role, RoleHolders
from tests.dossiers import CATALOGUE, example
from wizard.assessment import Assessment, assess
from wizard.planning.meeting_rhythm import LAST, Every, MeetingRhythm, read
from wizard.planning.meetings import PlannedMeeting, agenda_points, meetings

WEEKLY, MONTHLY, SHARED, BOARD, PROMISE, AGAIN = (one.option for one in CATALOGUE.meetings)


def changed(option: str, edit: MeetingEdit, *, names: RoleHolders | None = None) -> PlannedMeeting:
    """Return a meeting of the example as people changed it."""
    return next(one for one in meetings(_with(option, edit, names)) if one.template.option == option)


def _with(option: str, edit: MeetingEdit, names: RoleHolders | None) -> Assessment:
    made = replace(example(), plan=Plan(meetings={option: edit}))
    if names is not None:
        made = replace(made, profile={**made.profile, "PRO-07": names})  # type: ignore[dict-item]
    return assess(CATALOGUE, made)


@pytest.mark.parametrize(
    "text, words",
    [
        ("week do", "wekelijks, donderdag"),
        ("maand 2 wo", "maandelijks, tweede woensdag"),
        ("maand laatste vr", "maandelijks, laatste vrijdag"),
        ("kwartaal laatste di", "laatste dinsdag van het kwartaal (in december de derde)"),
        ("halfjaar", "elk half jaar"),
        ("hermeting", "één keer per jaar, op de dag van T-SYN-11"),
    ],
)
def test_every_rhythm_is_read_said_and_written_back(text: str, words: str) -> None:
    rhythm = read(text)

    assert rhythm is not None
    assert rhythm.words() == words
    assert rhythm.written() == text


@pytest.mark.parametrize("template", CATALOGUE.meetings, ids=lambda one: one.short)
def test_the_rhythms_of_the_method_can_be_read_and_written_back(template: object) -> None:
    text = getattr(template, "recurrence")  # noqa: B009
    rhythm = read(text)

    assert rhythm is not None
    assert rhythm.written() == text


@pytest.mark.parametrize("text", ["", "week", "week za", "maand 5 ma", "maand x ma", "kwartaal eerste ma", "elke dag"])
def test_what_says_no_rhythm_is_not_read(text: str) -> None:
    assert read(text) is None


@given(st.text())
def test_any_text_may_be_asked(text: str) -> None:
    rhythm = read(text)

    assert rhythm is None or read(rhythm.written()) == rhythm


def test_a_last_friday_of_the_month() -> None:
    days = MeetingRhythm(Every.MONTH, "vr", LAST).days(date(2026, 1, 30), date(2026, 4, 30))

    assert list(days) == [date(2026, 2, 27), date(2026, 3, 27), date(2026, 4, 24)]


def test_a_chosen_rhythm_gives_its_own_days_and_words() -> None:
    found = changed(MONTHLY, MeetingEdit(recurrence="maand 2 do"))

    assert [(day.day, day.month) for day in found.days][:4] == [(12, 2), (12, 3), (9, 4), (15, 5)]  # 14 May: Ascension
    assert found.rhythm_words == "maandelijks, tweede donderdag"


def test_the_words_of_the_method_stay_while_nobody_chose() -> None:
    assert changed(MONTHLY, MeetingEdit(time="09:30")).rhythm_words == "maandelijks, eerste dinsdag"


@pytest.mark.parametrize("text", ["elke week", "week zo", "maand 9 ma", "x" * 20_000])
def test_a_rhythm_that_cannot_be_read_is_refused_in_one_sentence_and_the_method_holds(text: str) -> None:
    found = changed(MONTHLY, MeetingEdit(recurrence=text))

    assert found.problem.startswith("Dit ritme kan het plan niet lezen")
    assert found.days == changed(MONTHLY, MeetingEdit(time="09:30")).days


def test_a_meeting_can_follow_the_hermeting_or_the_half_year() -> None:
    assert changed(WEEKLY, MeetingEdit(recurrence="hermeting")).days == (date(2027, 1, 26),)
    assert changed(WEEKLY, MeetingEdit(recurrence="halfjaar")).days == changed(PROMISE, MeetingEdit(time="9:00")).days


def test_who_leads_and_who_takes_part_are_the_names_of_the_roles() -> None:
    names = RoleHolders({Role.HR: "Marit", Role.RE: "Joost", Role.DI: "Paul", Role.MC: None, Role.HM: ""})

    board = changed(BOARD, MeetingEdit(time="9:00"), names=names)
    marketing = changed(MONTHLY, MeetingEdit(time="9:00"), names=names)
    weekly = changed(WEEKLY, MeetingEdit(time="9:00"), names=names)

    assert (board.chair, board.participants) == ("Paul", ("Paul", "Marit", "Joost"))
    assert marketing.participants == ("Joost",)  # marketing is absent: the recruiter stands in
    assert weekly.participants == ("Joost", "hiring manager")


def test_people_choose_who_leads_and_who_takes_part() -> None:
    found = changed(BOARD, MeetingEdit(chair="Rob", participants=("Anna", " ", "Rob", "Anna")))

    assert found.chair == "Rob"
    assert found.participants == ("Rob", "Anna")


@pytest.mark.parametrize(
    "text, points",
    [
        ("Stand per vacature, knelpunten, besluiten", ("Stand per vacature", "Knelpunten", "Besluiten")),
        ("Elke belofte: klopt, klopt deels", ("Elke belofte: klopt, klopt deels",)),
        ("eerst, dan\n\ntweede ", ("Eerst, dan", "Tweede")),
        ("  ", ()),
    ],
)
def test_an_agenda_is_cut_into_points(text: str, points: tuple[str, ...]) -> None:
    assert agenda_points(text) == points


def test_the_day_before_and_the_next_day() -> None:
    board = changed(BOARD, MeetingEdit(time="9:00"))

    assert board.next_day(date(2026, 3, 25)) == date(2026, 3, 25)
    assert board.next_day(date(2026, 3, 26)) == date(2026, 6, 24)
    assert board.next_day(date(2027, 6, 1)) is None
    assert board.day_before(date(2026, 6, 24)) == date(2026, 3, 25)
    assert board.day_before(date(2026, 3, 25)) is None
