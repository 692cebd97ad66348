"""Nothing that people filled in is missing: every field of every value of a dossier is looked for in every form."""

from __future__ import annotations

import html
import io
import re
import zipfile
from functools import cache
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from assessments.plan import HouseStyle, MeetingEdit, Plan, TaskEdit
from assessments.types import Answer, Dossier, TaskCode
from tests.dossiers import CATALOGUE, MONDAY, assessment
from tests.wizard.documents.expected import WORDS, expected, missing
from tests.wizard.documents.marked import marked_dossier
from tests.wizard.documents.reading import whole
from tests.wizard.documents.turned import turned
from wizard.assessment import assess
from wizard.documents import plan_pdf, plan_xlsx
from wizard.documents.family import Form, Kind, Request, make
from wizard.documents.report import Scope
from wizard.documents.xlsx.book import sheets

LONG = "Dit schreven wij er zelf bij, omdat het anders verloren gaat. " * 9
CODED = (*WORDS, (Answer, "value"), (Answer, "target"))
"""Fields that a workbook writes as a number or a word in a column of their own."""


@cache
def dossier(rounds: int = 1, before: str = "") -> Dossier:
    return marked_dossier(rounds=rounds, before=before)


def pdf_text(one: Dossier) -> str:
    return whole(plan_pdf(assess(CATALOGUE, one), printed_on=MONDAY))


@cache
def plan_text(rounds: int) -> str:
    return pdf_text(dossier(rounds))


def word_text(one: Dossier) -> str:
    """Return the text of every part of the Word file, read as the XML that it is."""
    data = make(assess(CATALOGUE, one), Request(Kind.PLAN, Scope.ALL, Form.WORD), MONDAY)
    archive = zipfile.ZipFile(io.BytesIO(data))
    parts = [archive.read(name).decode() for name in archive.namelist() if re.match(r"word/[^/]+\.xml$", name)]
    return "\n".join(
        html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"</w:p>|<w:br/>|<w:tab/>", "\n", part))) for part in parts
    )


def sheet_cells(one: Dossier) -> list[str]:
    """Return every cell of the workbook as text: a day as 2026-01-05, a number with a decimal comma too."""
    return [_cell(value) for sheet in sheet_values(one) for row in sheet for value in row if value != ""]


def sheet_values(one: Dossier) -> list[Any]:
    """Return what every cell holds, by a reader that is sixty times as fast."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(plan_xlsx(assess(CATALOGUE, one), printed_on=MONDAY)))
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, float):
        return f"{value} {round(value, 4)}".replace(".", ",")
    return f"{value:%Y-%m-%d}" if hasattr(value, "strftime") else str(value)


def lost_marks(text: str, one: Dossier) -> list[str]:
    tight = "".join(text.split())
    texts = [each.words[0] for each in expected(one) if each.owner is not HouseStyle]  # its words fit on one line
    marks = [re.search(r"merk\d+q", words) for words in texts]
    return [mark.group() for mark in marks if mark and mark.group() not in tight]


@pytest.mark.parametrize("rounds", [1, 2])
def test_every_field_of_a_dossier_stands_in_the_whole_plan(rounds: int) -> None:
    assert missing(plan_text(rounds), expected(dossier(rounds))) == []


@pytest.mark.parametrize("rounds", [1, 2])
def test_every_field_of_a_dossier_stands_in_the_plan_in_word(rounds: int) -> None:
    one = dossier(rounds)

    assert missing(word_text(one), expected(one)) == []


@pytest.mark.parametrize("rounds", [1, 2])
def test_every_text_number_and_day_of_a_dossier_stands_in_the_workbook(rounds: int) -> None:
    one = dossier(rounds)
    coded = {(owner.__name__, field) for owner, field in CODED} | {(HouseStyle.__name__, "confidentiality")}
    wanted = [each for each in expected(one) if (each.owner.__name__, each.field) not in coded]

    assert len(wanted) > 800
    assert missing("\n".join(sheet_cells(one)), iter(wanted)) == []


def test_the_workbook_tells_every_choice_and_tick_apart() -> None:
    """What is in no table is looked for in the file itself, which takes ten times as long to make."""
    one = dossier()
    tables, values = sheets(assess(CATALOGUE, one), MONDAY), sheet_values(one)

    alike = [each for each in CODED if sheets(assess(CATALOGUE, turned(one, *each)), MONDAY) == tables]
    same = [f"{owner.__name__}.{field}" for owner, field in alike if sheet_values(turned(one, owner, field)) == values]

    assert len(alike) < len(CODED) / 10
    assert same == []


def test_no_text_is_cut_off_everywhere() -> None:
    one = dossier(before=LONG)

    assert lost_marks(pdf_text(one), one) == []
    assert lost_marks(word_text(one), one) == []
    assert lost_marks("\n".join(sheet_cells(one)), one) == []


def test_what_was_decided_about_what_is_not_in_the_plan_is_printed_too() -> None:
    edit = TaskEdit(owner="Karin", remark="Toch nog doen", dropped_reason="Geen geld")
    meeting = MeetingEdit(place="Kantine", chair="Rob", recurrence="elke blauwe maandag")
    gone = TaskCode("T-UIT-01")
    plan = Plan(edits={gone: edit}, meetings={CATALOGUE.meetings[0].option: meeting})

    text = whole(plan_pdf(assessment({"DRA-01": 4}, plan=plan), printed_on=MONDAY))

    for words in ("T-UIT-01", "Karin", "Toch nog doen", "Geen geld", "Kantine", "Rob", "elke blauwe maandag"):
        assert words in text, words


def test_a_field_that_is_not_printed_is_found() -> None:
    one = dossier(1)
    note = one.newest().answers[next(iter(one.newest().answers))].note

    assert len(missing(plan_text(1).replace(note, ""), expected(one))) == 1
