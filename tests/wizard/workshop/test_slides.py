"""The other slides of a workshop: opening, figures, break, tasks, who does what, the end; and the clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from assessments.plan import FirstMeeting, Plan, TaskEdit
from assessments.workshop import (
    Position,
    Screen,
)
from tests.dossiers import CATALOGUE, dossier
from tests.wizard.workshop.room import NOW, at, measured, workshop
from wizard.assessment import Assessment, assess
from wizard.workshop.beamer import clock_of, slide_of
from wizard.workshop.closing_slides import pages
from wizard.workshop.slides import (
    Blank,
    Break,
    Closing,
    Figures,
    ParkedPoints,
    Tasks,
    Welcome,
    Who,
)


@pytest.fixture(scope="module")
def assessment() -> Assessment:
    """What a dossier with private notes comes to."""
    return measured()


def test_the_welcome_says_what_the_report_will_show(assessment: Assessment) -> None:
    made = workshop()
    open_one = replace(made, setup=replace(made.setup, shows_individual=True, title="Halve dag"))
    closed = slide_of(assessment, at(made, Screen.WELCOME))
    told = slide_of(assessment, at(open_one, Screen.WELCOME))

    assert isinstance(closed, Welcome)
    assert isinstance(told, Welcome)
    assert closed.title.replace("\u00a0", " ") == "Workshop 15 januari 2026"
    assert closed.rules[-1] == "Het verslag noemt geen namen."
    assert told.rules[-1] == "In het verslag staat ook wat ieder zelf koos."
    assert [(one.time, one.title) for one in closed.agenda] == [
        ("9:00", "Opening"), ("9:15", "Stap 3"), ("10:15", "Pauze"), ("10:30", "Stap 4")
    ]  # fmt: skip


def test_a_number_that_is_unknown_says_so(assessment: Assessment) -> None:
    slide = slide_of(assessment, at(workshop(), Screen.FIGURES))

    assert isinstance(slide, Figures)
    assert [one.value for one in slide.figures] == ["", ""]
    assert all(one.words.startswith("Nog niet bekend: ") for one in slide.figures)


def test_the_break_ends_with_its_own_clock_and_never_promises_a_time_that_may_have_passed(
    assessment: Assessment,
) -> None:
    ends = NOW + timedelta(minutes=10)
    running = slide_of(assessment, at(workshop(), Screen.BREAK, block=2, timer_ends_at=ends))
    standing = slide_of(assessment, at(workshop(), Screen.BREAK, block=2))
    between = slide_of(assessment, at(workshop(), Screen.BREAK, block=1, timer_ends_at=ends))

    assert isinstance(running, Break)
    assert (running.until, running.next_up) == ("10:10", "Stap 4")
    assert running.clock is not None
    assert running.clock.words(NOW) == "10:00"
    assert standing == Break("", "Stap 4")
    assert isinstance(between, Break)
    assert (between.until, between.next_up) == ("", "Stap 3")


def test_where_dots_lie_is_secret_until_all_see_it(assessment: Assessment) -> None:
    first, second, third = (one.code for one in assessment.tasks[:3])
    made = workshop(numbered=(first, second, third), dots={1: {third: 2, second: 1}, 2: {third: 1}}, chosen=(third,))
    secret = slide_of(assessment, at(made, Screen.TASKS))
    shown = slide_of(assessment, at(replace(made, dots_shown_at=NOW), Screen.TASKS))

    assert isinstance(secret, Tasks)
    assert isinstance(shown, Tasks)
    assert [one.number for one in secret.tasks[:3]] == [1, 2, 3]
    assert {one.dots for one in secret.tasks} == {None}
    assert secret.turnout is not None
    assert secret.turnout.words == "1 van 8 klaar"
    assert [(one.number, one.dots, one.is_chosen) for one in shown.tasks] == [
        (3, 3, True),
        (2, 1, False),
    ]


def test_a_long_list_is_shown_in_parts(assessment: Assessment) -> None:
    seen: list[int] = []
    for page in range(pages(assessment, workshop())):
        slide = slide_of(assessment, at(workshop(), Screen.TASKS, page=page))
        assert isinstance(slide, Tasks)
        seen += [one.number for one in slide.tasks]

    assert seen == list(range(1, len(assessment.tasks) + 1))


def test_who_does_what_comes_from_the_plan() -> None:
    plain = assess(CATALOGUE, dossier({"INT-02": 1}))
    code = plain.tasks[0].code
    edit = TaskEdit(owner="Sanne", meeting=FirstMeeting(date(2026, 1, 20), "09:30"))
    made = at(workshop(chosen=(code,)), Screen.WHO)
    planned = assess(CATALOGUE, dossier({"INT-02": 1}, plan=Plan(edits={code: edit})))
    slide = slide_of(planned, made)
    closing = slide_of(planned, at(made, Screen.CLOSING))

    assert isinstance(slide, Who)
    assert isinstance(closing, Closing)
    assert slide.tasks[0].owner == "Sanne"
    assert slide.tasks[0].first_date.replace("\u00a0", " ") == "eerste afspraak dinsdag 20 januari, 9.30 uur"
    assert closing.next_appointment.startswith("dinsdag 20")
    timeless = replace(edit, meeting=FirstMeeting(date(2026, 1, 20)))
    other = slide_of(assess(CATALOGUE, dossier({"INT-02": 1}, plan=Plan(edits={code: timeless}))), made)
    assert isinstance(other, Who)
    assert other.tasks[0].first_date.replace("\u00a0", " ") == "eerste afspraak dinsdag 20 januari"
    assert closing.lines[0].replace("\u00a0", " ") == "1 van 3 vragen vastgelegd"


def test_without_an_appointment_the_first_task_that_begins_says_how_one_goes_on(assessment: Assessment) -> None:
    later = [one for one in assessment.tasks if one.slot.begin and one.slot.begin >= date(2026, 1, 15)]
    first = min(later, key=lambda one: one.slot.begin or date.max)
    made = at(workshop(chosen=tuple(one.code for one in later)), Screen.CLOSING)
    slide, none_chosen = slide_of(assessment, made), slide_of(assessment, at(workshop(), Screen.CLOSING))

    assert isinstance(slide, Closing)
    assert isinstance(none_chosen, Closing)
    assert slide.next_appointment.endswith(f": {first.task.template.title}")
    assert none_chosen.next_appointment == ""


def test_parked_points_and_nothing_at_all(assessment: Assessment) -> None:
    parked = slide_of(assessment, at(workshop(), Screen.PARKED))
    nothing = slide_of(assessment, at(workshop(), Screen.BLANK))

    assert isinstance(parked, ParkedPoints)
    assert parked.points == ("Wie betaalt de training?",)
    assert nothing == Blank()


def test_a_second_that_passes_makes_no_other_slide(assessment: Assessment) -> None:
    made = at(workshop(), Screen.QUESTION, timer_ends_at=NOW + timedelta(seconds=47), timer_left=120)

    assert slide_of(assessment, made) == slide_of(assessment, made)


@pytest.mark.parametrize(
    "position, words",
    [
        (Position(timer_ends_at=NOW + timedelta(seconds=47), timer_left=120), "0:47"),
        (Position(timer_ends_at=NOW + timedelta(seconds=46, milliseconds=1), timer_left=120), "0:47"),
        (Position(timer_ends_at=NOW - timedelta(hours=3), timer_left=120), "0:00"),
        (Position(timer_ends_at=NOW + timedelta(hours=9), timer_left=120), "2:00"),
        (Position(timer_left=65), "1:05"),
        (Position(timer_left=3900), "1:05:00"),
    ],
)
def test_the_clock_says_what_is_left(position: Position, words: str) -> None:
    clock = clock_of(position)

    assert clock is not None
    assert clock.words(NOW) == words


def test_without_a_clock_there_is_none() -> None:
    assert clock_of(Position()) is None
