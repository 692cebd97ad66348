from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assessments.errors import DocumentError
from assessments.plan import MeetingEdit, Plan, TaskEdit, TaskStatus
from assessments.types import TaskCode
from tests.dossiers import CATALOGUE, assessment, example
from tests.wizard.documents.reading import pages, whole
from wizard.assessment import Assessment, assess
from wizard.documents import agenda_pdf
from wizard.documents import blocks as b
from wizard.documents.agenda_sheet import agenda, next_sheets
from wizard.documents.report import Chapter, Report

WEEKLY, MONTHLY, SHARED, BOARD, PROMISE, AGAIN = (one.option for one in CATALOGUE.meetings)
TODAY = date(2026, 2, 2)
DAYS = (date(2026, 1, 12), date(2026, 3, 25))


def found(made: Plan | None = None) -> Assessment:
    return assess(CATALOGUE, replace(example(), plan=made or Plan()))


def chapter(of: Assessment, option: str, day: date | None = None) -> Chapter:
    return agenda(of, printed_on=TODAY, option=option, day=day).chapters[0]


def test_the_first_sheet_of_every_meeting_is_its_next_day() -> None:
    days = {one.meeting.template.option: one.day for one in next_sheets(found(), TODAY)}

    assert days[WEEKLY] == date(2026, 2, 2)
    assert days[MONTHLY] == date(2026, 2, 3)
    assert days[BOARD] == date(2026, 3, 25)
    assert len(agenda(found(), printed_on=TODAY).chapters) == 6


def test_a_sheet_says_when_from_what_time_and_for_how_long() -> None:
    timed = found(Plan(meetings={BOARD: MeetingEdit(time="9.30", minutes=45)}))

    assert chapter(timed, BOARD).message == "Woensdag 25\u00a0maart\u00a02026, 9.30 tot 10.15 uur.".replace(
        "\u00a0", "\u00a0"
    )
    assert chapter(found(), BOARD).message.endswith("2026, 60 minuten.")


def test_of_a_meeting_to_come_only_what_is_late_already_is_called_late() -> None:
    tasks = {day: _asides(agenda(found(), printed_on=day, option=BOARD, day=date(2026, 3, 25))) for day in DAYS}

    assert tasks[DAYS[0]] == ["18\u00a0taken, 17 horen dan klaar te zijn"]
    assert tasks[DAYS[1]] == ["18\u00a0taken, 17 te laat"]


def _asides(report: Report) -> list[str]:
    blocks = report.chapters[0].blocks
    return [one.aside for one in blocks if isinstance(one, b.Heading) and one.text == "Open taken"]


def test_what_was_finished_since_the_last_time_is_named() -> None:
    code = TaskCode("T-DRA-06")
    of = found(Plan(edits={code: TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 3, 2))}))
    texts = [
        b.plain(one.words) for one in chapter(of, SHARED, date(2026, 3, 19)).blocks if isinstance(one, b.Paragraph)
    ]
    later = [
        b.plain(one.words) for one in chapter(of, SHARED, date(2026, 4, 16)).blocks if isinstance(one, b.Paragraph)
    ]

    assert any(text.startswith("Klaar: ") and code in text for text in texts)
    assert not any(text.startswith("Klaar: ") for text in later)


def test_points_share_the_minutes() -> None:
    points = [one for one in chapter(found(), BOARD).blocks if isinstance(one, b.AgendaPoint)]

    assert [(one.number, one.minutes, one.lines) for one in points] == [(1, 20, 2), (2, 20, 2), (3, 20, 2)]


def test_an_empty_agenda_and_no_tasks_say_so() -> None:
    of = assessment({"SYN-11": (MONTHLY,)}, plan=Plan(meetings={MONTHLY: MeetingEdit(agenda="", output="")}))
    texts = [b.plain(one.words) for one in chapter(of, MONTHLY).blocks if isinstance(one, b.Paragraph)]

    assert texts[0] == "Er staat nog niets vast op de agenda."


def test_without_a_meeting_or_a_day_one_sentence_says_what_to_do() -> None:
    with pytest.raises(DocumentError, match="SYN-11"):
        agenda(assessment(), printed_on=TODAY)
    with pytest.raises(DocumentError, match="geen dag meer"):
        agenda(found(), printed_on=date(2031, 1, 1))


def test_a_sheet_takes_two_pages_at_most() -> None:
    for one in CATALOGUE.meetings:
        for day in (date(2026, 2, 3), date(2026, 6, 24), date(2027, 1, 1)):
            made = agenda_pdf(found(), printed_on=TODAY, meeting=one.option, day=day)

            assert len(pages(made)) <= 2


def test_nasty_words_break_no_page() -> None:
    nasty = "<b>&☐😀 " + "x" * 20_000
    edit = MeetingEdit("zz", nasty, 7, nasty, (nasty, ""), nasty + "\nTwee\nDrie", nasty, nasty)
    tasks = {one.code: TaskEdit(title=nasty, owner=nasty) for one in found().tasks}
    of = found(Plan(edits=tasks, meetings={MONTHLY: edit}))

    made = agenda_pdf(of, printed_on=TODAY, meeting=MONTHLY)

    assert "Drie" in whole(made)
    assert whole(made).count("x") > 70_000


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert agenda_pdf(found(), printed_on=TODAY) == agenda_pdf(found(), printed_on=TODAY)
