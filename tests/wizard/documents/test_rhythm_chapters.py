"""What people changed in meetings, duties and times that come back stands on paper too."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assessments.plan import MeetingEdit, Occurrence, Plan, Replan, TaskEdit
from assessments.types import TaskCode
from tests.dossiers import CATALOGUE, MONDAY, example
from tests.wizard.documents.reading import pages
from wizard.assessment import assess
from wizard.documents import blocks as b
from wizard.documents import chapter_rhythm, chapter_year
from wizard.documents.context import Context
from wizard.documents.plan import plan
from wizard.formats import NBSP
from wizard.planning.duties import TOOL

MONTHLY = CATALOGUE.meetings[1].option


def written(made: Plan) -> Context:
    """Return what the chapters of the example are written from, with these decisions."""
    return Context(assess(CATALOGUE, replace(example(), plan=made)), MONDAY)


def calendar_rows(made: Plan) -> dict[str, b.CalendarRow]:
    """Return the rows of both calendars by their title."""
    found = chapter_rhythm.rhythm(written(made))
    assert found is not None
    return {row.title: row for block in found.blocks if isinstance(block, b.Calendar) for row in block.rows}


def raci(made: Plan) -> b.RaciTable:
    """Return the table of who does what."""
    block = chapter_rhythm.duties(written(made)).blocks[0]
    assert isinstance(block, b.RaciTable)
    return block


def test_a_changed_meeting_stands_in_the_calendar_with_its_days_and_time() -> None:
    row = calendar_rows(Plan(meetings={MONTHLY: MeetingEdit(recurrence="maand 2 do", time="09:30")}))[
        "Arbeidsmarktcommunicatie"
    ]

    assert row.rhythm == "maandelijks, tweede donderdag, 9.30"
    assert row.days[:5] == ((), (12,), (12,), (9,), (15,))


def test_planned_anew_the_calendar_and_the_year_start_where_the_work_is_now() -> None:
    context = written(Plan(replan=Replan(date(2026, 11, 26))))
    found = chapter_rhythm.rhythm(context)
    year = chapter_year.chapter(context)
    assert found is not None
    assert year is not None

    assert {block.months[0] for block in found.blocks if isinstance(block, b.Calendar)} == {date(2026, 11, 1)}
    alt = next(block.picture.alt for block in year.blocks if isinstance(block, b.Figure))
    assert alt.startswith("Uren per week, gemiddeld per maand: november ")


def test_who_what_and_where_of_a_meeting_are_those_that_people_chose() -> None:
    edit = MeetingEdit(chair="Anna Pot", participants=("Bo",), agenda="Alleen dit", output="Dat", place="Zaal 2")
    found = chapter_rhythm.rhythm(written(Plan(meetings={MONTHLY: edit})))
    assert found is not None
    table = next(block for block in found.blocks if isinstance(block, b.Table))
    row = next(row for row in table.rows if "Alleen dit" in row.cells)

    assert row.cells[1:] == ("Anna Pot (leidt) en Bo", "60 min", "Alleen dit", "Dat")
    assert isinstance(row.cells[0], b.Cell)
    assert b.plain(row.cells[0].lines[1]) == "Zaal 2"


def test_a_time_that_was_given_another_day_stands_on_that_day() -> None:
    code = next(one.code for one in assess(CATALOGUE, example()).tasks if one.task.template.rhythm == "kwartaal")
    edit = TaskEdit(due=date(2026, 2, 16), occurrences=(Occurrence(1, due=date(2026, 6, 3)),))
    title = CATALOGUE.tasks[TaskCode(code)].title

    assert calendar_rows(Plan(edits={code: edit}))[title].days[5] == (3,)


def test_a_changed_duty_is_printed_and_the_lead_says_so() -> None:
    made = Plan(tools={TOOL: {"Intake|HR": "A", "Intake|RE": "R"}})
    row = next(row for row in raci(made).rows if row.title == "Intake")

    assert row.letters[:2] == ("A", "R")
    assert "aangepast aan jullie organisatie" in chapter_rhythm.duties(written(made)).lead
    assert "aangepast" not in chapter_rhythm.duties(written(Plan())).lead


def test_a_duty_without_one_accountable_role_is_not_claimed_to_have_one() -> None:
    found = chapter_rhythm.duties(written(Plan(tools={TOOL: {"Intake|RE": "R"}})))

    assert found.message == "Bij één taak moet nog één eindverantwoordelijke worden gekozen."


def test_nasty_words_in_a_meeting_break_no_page_and_none_of_its_agenda_is_lost() -> None:
    from wizard.documents.pdf.document import render

    nasty = "<b>&☐😀" + "x" * 20_000
    edit = MeetingEdit(nasty, nasty, 1, nasty, (nasty, ""), nasty, nasty, nasty)
    whole = plan(assess(CATALOGUE, replace(example(), plan=Plan(meetings={MONTHLY: edit}))), printed_on=MONDAY)
    chapters = tuple(one for one in whole.chapters if one.name == "Overlegkalender")

    made = render(replace(whole, chapters=chapters, cover=None, has_contents=False))

    assert "".join(pages(made)).count("x") >= 40_000


def test_a_calendar_that_is_wider_than_the_page_is_drawn_in_parts() -> None:
    one = example()
    edit = TaskEdit(due=date(2027, 9, 1))
    late = assess(CATALOGUE, replace(one, plan=Plan(edits={TaskCode("T-SYN-11"): edit})))

    found = next(chapter for chapter in plan(late, printed_on=MONDAY).chapters if chapter.name == "Overlegkalender")
    calendars = [block for block in found.blocks if isinstance(block, b.Calendar)]
    heads = [block.text.replace(NBSP, " ") for block in found.blocks if isinstance(block, b.Heading)]

    assert max(len(each.months) for each in calendars) <= 16
    assert f"Figuur {found.number}.1 Overleggen van januari 2026 tot en met november 2026" in heads
    assert f"Figuur {found.number}.2 Overleggen van december 2026 tot en met september 2027" in heads
    drawn = {day for each in calendars for row in each.rows for month in row.days for day in month}
    assert drawn
