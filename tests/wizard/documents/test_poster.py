"""Plan op één vel: every task has its box on one sheet, in the lane of its pillar and the column of its day."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pdfplumber
import pypdfium2  # type: ignore[import-untyped]  # no types shipped
import pytest

from assessments.plan import OwnTask, Plan, Replan, TaskEdit, TaskStatus
from assessments.types import Dossier, Pillar, QuestionId, TaskCode, Value
from tests.dossiers import CATALOGUE, MONDAY, assessment, dossier, every_level, example
from tests.wizard.documents.reading import bookmarks, flat, fonts, pages, whole
from wizard.assessment import Assessment, assess
from wizard.documents.family import Kind, Request, make
from wizard.documents.pdf.poster.fit import SIZES, fit
from wizard.documents.poster.document import poster
from wizard.documents.poster.values import Paper, Poster

FIVE_MM = 5 / 25.4 * 72
NASTY = "<b>oops & 😀 ελληνικά שלום " + "x" * 5000


def sheet_of(one: Dossier, paper: Paper = Paper.A3) -> bytes:
    return make(assess(CATALOGUE, one), Request(Kind.POSTER, paper=paper), MONDAY)


def poster_of(found: Assessment) -> Poster:
    made = poster(found, printed_on=MONDAY).poster
    assert made is not None
    return made


def with_profile(given: Mapping[str, Value]) -> Dossier:
    one = example()
    return replace(one, profile={**one.profile, **{QuestionId(code): value for code, value in given.items()}})


def with_own_tasks(count: int, title: str = "Afspraak {} vastleggen") -> Dossier:
    own = {
        code: OwnTask(code, list(Pillar)[number % 4], title.format(number), hours=Decimal(4), impact=1 + number % 5)
        for number in range(1, count + 1)
        if (code := TaskCode(f"T-EIG-{number:03}"))
    }
    return replace(example(), plan=Plan(own_tasks=own))


def joined(text: str) -> str:
    """Leave out what breaking over lines adds."""
    return flat(text).replace(" ", "").replace("-", "")


def columns(found: Assessment) -> dict[str, set[date]]:
    """Return the months in which the tasks of every column end, by the column's name."""
    made = poster_of(found)
    titles: dict[str, set[date]] = {period.name: set() for period in made.periods}
    ends = {flat(task.task.template.title): task.shown_end for task in found.tasks}
    for lane in made.lanes:
        for period, cell in zip(made.periods, lane.cells, strict=True):
            titles[period.name] |= {end.replace(day=1) for task in cell if (end := ends[task.title]) is not None}
    return titles


@pytest.mark.parametrize("paper, size", [(Paper.A3, (1190.55, 841.89)), (Paper.TILES, (595.28, 841.89))])
def test_it_is_one_a3_or_two_a4(paper: Paper, size: tuple[float, float]) -> None:
    with pdfplumber.open(io.BytesIO(sheet_of(example(), paper))) as pdf:
        assert [(page.width, page.height) for page in pdf.pages] == [
            pytest.approx(size, abs=0.01) for _ in range(1 if paper is Paper.A3 else 2)
        ]


@pytest.mark.parametrize("paper", Paper)
def test_every_task_of_the_example_stands_on_it_once_with_its_day(paper: Paper) -> None:
    found = assess(CATALOGUE, example())
    text = joined(whole(sheet_of(example(), paper)))

    for task in found.tasks:
        assert text.count(joined(task.task.template.title)) == 1
    assert "19jan·Marit" in text
    assert "26jan2027·Marit" in text


def test_the_example_has_the_quarters_and_figures_of_the_design() -> None:
    made = poster_of(assess(CATALOGUE, example()))

    assert [f"{one.name} {one.caption}" for one in made.periods] == [
        "Januari – maart eerste 90 dagen",
        "April – juni fundament",
        "Juli – september bouwen",
        "Oktober – januari afmaken en meten",
    ]
    assert [flat(value) for value, _ in made.figures] == ["1,2 → 3,0", "€ 10.708 → 8.602", "60 dagen", "26 jan 2027"]


@pytest.mark.parametrize(
    "given, names",
    [
        (
            {"PRO-11": date(2026, 9, 14)},
            ["September – november 2026", "December 2026 – februari 2027", "Maart – mei 2027", "Juni – oktober 2027"],
        ),
        (
            {"PRO-11": date(2026, 1, 28)},
            ["Januari – april 2026", "Mei – juli 2026", "Augustus – oktober 2026", "November 2026 – februari 2027"],
        ),
        (
            {"PRO-10": 4},
            [
                "Januari – december 2026",
                "Januari – december 2027",
                "Januari – december 2028",
                "Januari – december 2029",
            ],
        ),
    ],
)
def test_the_columns_follow_the_start_and_the_length_of_the_plan(given: dict[str, Value], names: list[str]) -> None:
    made = poster_of(assess(CATALOGUE, with_profile(given)))

    assert [flat(one.name) for one in made.periods] == names


@pytest.mark.parametrize("hours", [3, 4, 8, 16, 40])
@pytest.mark.parametrize("start", [date(2026, 1, 5), date(2027, 2, 26), date(2026, 11, 2)])
def test_every_task_stands_under_a_month_that_its_column_names(hours: int, start: date) -> None:
    found = columns(assess(CATALOGUE, with_profile({"PRO-10": hours, "PRO-11": start})))

    before = date.min
    for months in found.values():
        assert all(month > before for month in months)
        before = max(months, default=before)
    last_name, last = list(found.items())[-1]
    assert last
    assert f"{max(last):%Y}" in last_name or max(last).year == start.year or max(last).month == start.month


def test_a_replanned_plan_keeps_what_was_done_with_a_tick() -> None:
    codes = [task.code for task in assess(CATALOGUE, example()).tasks][:6]
    done = {code: TaskEdit(status=TaskStatus.DONE, done_on=date(2026, 2, 2)) for code in codes}
    plan = Plan(edits=done, replan=Replan(date(2026, 8, 3), tuple(codes)))
    found = assess(CATALOGUE, replace(example(), plan=plan))
    made = poster_of(found)

    first = [task for lane in made.lanes for task in lane.cells[0]]
    assert sum(task.done for task in first) == len(codes)
    assert not any(task.done for lane in made.lanes for cell in lane.cells[1:] for task in cell)
    assert "6 klaar" in flat(" ".join(made.facts))
    assert flat(made.periods[0].name) == "Januari – juni 2026"


def test_a_task_before_the_first_month_is_named_with_it() -> None:
    code = assess(CATALOGUE, example()).tasks[0].code
    plan = Plan(edits={code: TaskEdit(due=date(2025, 11, 3))})

    made = poster_of(assess(CATALOGUE, replace(example(), plan=plan)))

    assert flat(made.periods[0].name) == "Tot en met maart 2026"


def test_one_day_far_away_does_not_spoil_the_columns() -> None:
    code = assess(CATALOGUE, example()).tasks[-2].code
    plan = Plan(edits={code: TaskEdit(due=date(2089, 5, 2))})

    made = poster_of(assess(CATALOGUE, replace(example(), plan=plan)))

    assert [flat(one.name) for one in made.periods][1:] == [
        "April – juni 2026",
        "Juli – september 2026",
        "Oktober 2026 – mei 2089",
    ]


def test_without_hours_a_week_the_columns_are_an_order_and_no_day_is_made_up() -> None:
    found = assess(CATALOGUE, with_profile({"PRO-10": 0}))
    made = poster_of(found)

    assert [one.name for one in made.periods] == ["Eerst", "Daarna", "Dan", "Tot slot"]
    assert sum(len(cell) for lane in made.lanes for cell in lane.cells) == len(found.tasks)
    assert all(not task.end for lane in made.lanes for cell in lane.cells for task in cell)
    assert "dit is de volgorde" in made.note


def test_an_empty_dossier_has_its_fixed_tasks_large_and_says_only_what_is_known() -> None:
    found = assess(CATALOGUE, dossier())
    made = poster_of(found)

    assert fit(made).measure.size == SIZES[0]
    assert [label for _, label in made.figures] == ["hermeting"]
    assert "CONCEPT" in whole(sheet_of(dossier()))
    assert [task.owner for lane in made.lanes for cell in lane.cells for task in cell] == ["HR-adviseur"] * 4


def test_a_goal_that_is_reached_is_not_an_arrow_downwards() -> None:
    made = poster_of(assessment(every_level(4)))

    assert made.figures[0] == ("4,0", "volwassenheid, van 4")


@pytest.mark.parametrize("paper", Paper)
def test_three_hundred_tasks_stay_on_one_sheet_and_those_left_out_are_counted(paper: Paper) -> None:
    one = with_own_tasks(241)
    found = assess(CATALOGUE, one)
    made = poster(found, printed_on=MONDAY, paper=paper).poster
    assert made is not None
    fitted = fit(made)
    pdf = sheet_of(one, paper)

    shown = [
        entry.task
        for lane in fitted.cells
        for cell in lane
        for column in cell.columns
        for entry in column
        if entry.task is not None
    ]
    assert len(pages(pdf)) == (1 if paper is Paper.A3 else 2)
    assert len(shown) + len(fitted.left_out) == len(found.tasks) == 300
    assert f"Voor {len(fitted.left_out)} taken was hier geen plek; die staan in het plan." in whole(pdf)
    assert {len(cell.left_out) for lane in fitted.cells for cell in lane} != {0}


def test_class_c_makes_room_first() -> None:
    fitted = fit(poster_of(assess(CATALOGUE, with_own_tasks(30))))

    assert fitted.left_out
    assert {task.task_class for task in fitted.left_out} == {"C"}
    assert "en " in fitted.cells[0][0].measure.rest(fitted.left_out, 200).facts[0]


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("count", [0, 1, 60, 241])
def test_nothing_comes_nearer_to_the_edge_than_printers_need(paper: Paper, count: int) -> None:
    one = replace(with_own_tasks(count, NASTY), organisation=NASTY)

    for page in pypdfium2.PdfDocument(sheet_of(one, paper)):
        picture = page.render(scale=2, grayscale=True).to_pil()
        left, top, right, bottom = picture.point(lambda light: 255 if light < 250 else 0).getbbox()
        edges = left / 2, top / 2, (picture.width - right) / 2, (picture.height - bottom) / 2
        assert min(edges) >= FIVE_MM


@pytest.mark.parametrize("count", [1, 60, 241])
def test_no_letter_is_smaller_than_can_be_read_on_a_wall(count: int) -> None:
    with pdfplumber.open(io.BytesIO(sheet_of(with_own_tasks(count)))) as pdf:
        assert min(letter["size"] for letter in pdf.pages[0].chars) >= 8.5 - 0.01


def test_on_two_sheets_both_name_the_pillars_and_say_how_they_are_joined() -> None:
    left, right = pages(sheet_of(example(), Paper.TILES))

    for name in ("Identiteit", "Boeien", "Binden", "Beheren"):
        assert name in left
        assert "".join(reversed(name)) in right.replace(" ", "") or name in right
    assert "Vel 1 van 2. Knip langs de streepjeslijn" in left
    assert "Vel 2 van 2. De strook links komt onder vel 1" in right


def test_it_uses_our_typefaces_and_has_one_bookmark() -> None:
    pdf = sheet_of(example())

    assert {name.partition("+")[2] for name in fonts(pdf)} == {
        "InterPaper-Regular",
        "InterPaper-Medium",
        "InterPaper-SemiBold",
    }
    assert [mark.title for mark in bookmarks(pdf)] == ["Plan op één vel"]


def test_markup_in_a_title_is_printed_as_it_was_typed() -> None:
    assert "<b>oops&" in joined(whole(sheet_of(with_own_tasks(1, "<b>oops & klaar"))))
