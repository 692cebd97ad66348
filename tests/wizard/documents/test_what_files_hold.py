"""What a file holds beside the page, and what a narrow column holds: nothing that was typed stops a document or leaves it."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import outloud  # type: ignore[import-untyped]  # no types shipped
import pdfplumber
import pdfua
import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from assessments.figures import Channel, CostLine, Figures, Line, Vacancy
from assessments.plan import HouseStyle, Plan, TaskEdit
from assessments.workshop import Ruling
from tests.dossiers import CATALOGUE, MONDAY, dossier, every_level, example
from tests.wizard.documents import rooms
from tests.wizard.documents.marked import marked_dossier
from tests.wizard.documents.reading import pages, whole
from wizard.assessment import assess
from wizard.documents.context import Place
from wizard.documents.family import Form, Kind, Request, forms, make, missing
from wizard.documents.pdf import fonts
from wizard.documents.pdf.page import LEFT
from wizard.documents.pdf.parts_text import Text, para
from wizard.documents.poster.values import Paper
from wizard.documents.report import Scope
from wizard.drawing.cumulative import Course, cumulative
from wizard.drawing.letters import width_of
from wizard.drawing.shapes import Text as Drawn

HALF = "Jan \ud800 zie https://voorbeeld.nl/\udfffpad en \ud83d@voorbeeld.nl"
ADDRESS = "https://voorbeeld.nl/een-map-met-een-lange-naam/en-nog-een/stuk?a=1&b=2"


def lines_of(text: Text) -> list[str]:
    """Return the lines into which a paragraph is broken."""
    lines = text.blPara.lines
    return [" ".join(one[1]) if isinstance(one, tuple) else "".join(run.text for run in one.words) for one in lines]


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in {Kind.AGENDA, Kind.DIFFERENCE}])
def test_half_a_letter_stops_no_document(kind: Kind) -> None:
    one = replace(dossier({"DRA-01": 0}), organisation=HALF)
    codes = [planned.code for planned in assess(CATALOGUE, one).tasks]
    edits = {code: TaskEdit(owner=HALF, remark=HALF, title=HALF) for code in codes}
    room = replace(rooms.half_day(), rulings=(Ruling(1, datetime(2026, 1, 15, tzinfo=UTC), HALF, HALF),))
    found = assess(CATALOGUE, rooms.held(replace(one, plan=Plan(edits=edits)), room))
    assert not missing(found, kind)

    for form in forms(kind):
        if form is not Form.CALENDAR:  # nothing has a date
            assert make(found, Request(kind, form=form), MONDAY)


@pytest.mark.parametrize("style", ["Tabel", "TabelDicht", "TabelGetal", "Broodtekst"])
@pytest.mark.parametrize("width", [40, 70, 110])
def test_an_address_never_runs_out_of_a_narrow_column(style: str, width: float) -> None:
    fonts.register()
    text = para(f"bron {ADDRESS} en verder", style)

    text.wrap(width, 1000)

    lines = lines_of(text)
    assert max(stringWidth(line, text.style.fontName, text.style.fontSize) for line in lines) <= width
    assert ADDRESS in "".join(lines)


def test_our_own_compounds_are_still_broken_where_they_may() -> None:
    fonts.register()
    text = para("over arbeidsmarktcommunicatie", "Tabel")

    text.wrap(85, 1000)

    assert "arbeidsmarkt-" in " ".join(lines_of(text))


@pytest.mark.parametrize("color", ["junk", "#12", "#ZZZZZZ", "\x00"])
def test_a_colour_that_is_none_becomes_ours(color: str) -> None:
    plain, odd = (
        assess(CATALOGUE, dossier({"DRA-01": 0}, plan=Plan(house_style=HouseStyle(accent=accent))))
        for accent in ("", color)
    )

    for form in (Form.PDF, Form.WORD):
        made = make(odd, Request(Kind.CHANGES, form=form, accent=color), MONDAY)
        assert made == make(plain, Request(Kind.CHANGES, form=form), MONDAY)


def test_a_year_on_an_owners_sheet_is_never_broken() -> None:
    bare = dossier({"DRA-01": 0, "DRA-02": 0})
    edits = {one.code: TaskEdit(owner="Karin", due=date(2025, 8, 3)) for one in assess(CATALOGUE, bare).tasks}

    sheet = make(assess(CATALOGUE, replace(bare, plan=Plan(edits=edits))), Request(Kind.TASKS), MONDAY)

    assert whole(sheet).count("2025") >= len(edits) - 1
    words = pdfplumber.open(io.BytesIO(sheet)).pages[0].extract_words()
    assert min(word["x0"] for word in words if word["text"].endswith("aug")) > LEFT + 374


def test_a_plan_in_which_every_task_has_its_own_owner_is_printed_with_all_their_names(tmp_path: Path) -> None:
    bare = dossier(every_level(0), {"PRO-10": 4})
    edits = {
        one.code: TaskEdit(owner=f"Eigenaar nummer {place} van allen")
        for place, one in enumerate(assess(CATALOGUE, bare).tasks)
    }
    others = frozenset(Place) - {Place.LANES}
    path = tmp_path / "plan.pdf"

    path.write_bytes(make(assess(CATALOGUE, replace(bare, plan=Plan(edits=edits))), Request(left_out=others), MONDAY))

    assert [str(found) for found in outloud.check(str(path)).findings] == []
    text = whole(path.read_bytes())
    assert "Boeien, vervolg" in text
    assert sum(f"nummer {place} van" in text for place in range(len(edits))) > 50


def test_long_numbers_on_the_datasheet_stay_on_one_line_and_on_two_pages() -> None:
    channels = tuple(Channel(f"Kanaal {number}", Decimal(4387), hours=Decimal(4394)) for number in range(3))
    vacancies = (Vacancy("Monteur", date(2025, 5, 6), withdrawn=True), Vacancy("Een functie met een lange naam " * 2))
    costs = (CostLine("E02", Line(amount=Decimal("46732090.91"))), CostLine("I01", Line(amount=Decimal("1468.92"))))
    one = dossier(figures=Figures(costs=costs, channels=channels, vacancies=vacancies))

    sheet = make(assess(CATALOGUE, one), Request(Kind.DATASHEET), MONDAY)

    assert len(pages(sheet)) == 2
    for words in ("46.732.090,91", "1.468,92", "4.394", "ingetrokken"):
        assert words in whole(sheet)


def test_what_does_not_fit_together_is_heard_as_a_list_on_the_page_for_the_directie(tmp_path: Path) -> None:
    found = assess(CATALOGUE, dossier(every_level(0), {"PRO-10": 4}))
    path = tmp_path / "plan.pdf"

    path.write_bytes(make(found, Request(left_out=frozenset(Place) - {Place.BOARD}), MONDAY))

    assert "Past niet bij elkaar" in whole(path.read_bytes())
    assert [str(one) for one in outloud.check(str(path)).findings] == []
    assert [str(one) for one in pdfua.validate(str(path)).findings] == []


def test_contents_of_every_chapter_and_appendix_take_one_page() -> None:
    two = marked_dossier(rounds=2)

    sheet = pages(make(assess(CATALOGUE, two), Request(scope=Scope.ALL), MONDAY))

    assert "Verantwoording en bronnen" in sheet[1]
    assert not sheet[2].startswith("Inhoud")


@pytest.mark.parametrize(
    "amount, wanted", [(50_000, "nu jaar 1 jaar 2 jaar 3"), (10**10, "nu 1 2 3"), (10**12, "jaar 3")]
)
def test_years_never_run_into_each_other_where_amounts_are_wide(amount: int, wanted: str) -> None:
    course = Course("Met baten", tuple(Decimal(amount * year) for year in range(4)))

    words = [
        one for one in cumulative([course], None, width=196, height=140, text_size=8).shapes if isinstance(one, Drawn)
    ]

    years = [one for one in words if one.anchor == "middle" and one.y > 130]
    assert " ".join(one.text for one in years) == wanted
    assert all(
        after.x - before.x >= (width_of(before.text, before.size) + width_of(after.text, after.size)) / 2
        for before, after in pairwise(years)
    )


@pytest.mark.parametrize("paper", list(Paper))
def test_the_foot_of_the_sheet_for_the_wall_is_heard(paper: Paper, tmp_path: Path) -> None:
    style = HouseStyle(confidentiality="Alleen voor directie en ondernemingsraad van ons bedrijf")
    one = replace(example(), plan=Plan(house_style=style), is_example=True)
    path = tmp_path / "vel.pdf"

    path.write_bytes(make(assess(CATALOGUE, one), Request(Kind.POSTER, paper=paper), MONDAY))

    assert [str(found) for found in outloud.check(str(path)).findings] == []
